"""Parts of a run linked and published: identifiers, series and findings in the files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from identity.reviewed import links_file
from publish.carrying import settled, standing
from publish.linking import linked_parts
from schemas.records import DocumentRecords, Indicator
from store.errors import LinksUnusable
from store.parts import DocumentPart
from store.publishing import publish
from tests.publish import samples
from tests.series import made

pytestmark = pytest.mark.slow

INSTITUTION = "Institución"


def plan(year: int, *values: Indicator) -> DocumentRecords:
    own: dict[str, Any] = {"document_id": f"plan-{year}", "plan_year": year}
    placed = tuple(replace(item, **own) for item in values)
    return replace(samples.renamed(**own, count=0), indicators=placed)


def parts(output: Path) -> list[DocumentPart]:
    """Two plans: one indicator in two spellings, contradicted, and one that is doubtful."""
    contents = [
        plan(
            2021,
            made.value("Quejas (casos)", year=2021, period="2021", value=1.0),
            made.value("Ropa despachada (kg)"),
        ),
        plan(
            2022,
            made.value("Quejas(casos)", year=2021, period="2021", value=2.0),
            made.value("Ropa limpia despachada (kg)"),
        ),
    ]
    return [samples.part(output, content) for content in contents]


def column(part: DocumentPart, dataset: str, name: str) -> list[Any]:
    table = pq.read_table(part.files[dataset].path, partitioning=None)
    return list(table.column(name).to_pylist())


def test_links_series_and_findings_are_in_the_files(tmp_path: Path) -> None:
    old, new = linked_parts(tmp_path, parts(tmp_path), tmp_path / "links")
    known, unlike = column(old, "indicators", "indicator_id")
    assert column(new, "indicators", "indicator_id")[0] == known
    assert column(new, "indicators", "indicator_id")[1] != unlike
    assert column(old, "series", "agrees") == [False, None]
    assert column(new, "series", "agrees") == [False, None]
    assert column(new, "findings", "rule")[1:] == ["link-doubtful", "series-differs", "review-outdated"]
    outdated = {"review-outdated": {"note": 1}}  # the made plans hold a review of what is not there
    assert old.rules == {**parts(tmp_path)[0].rules, **outdated}
    assert sum(new.rules["series-differs"].values()) == 1
    assert new.findings["note"] == parts(tmp_path)[1].findings["note"] + 2


def test_nothing_but_the_linked_datasets_is_made_anew(tmp_path: Path) -> None:
    plain, linked = parts(tmp_path), linked_parts(tmp_path, parts(tmp_path), tmp_path)
    for before, after in zip(plain, linked, strict=True):
        changed = {name for name, file in before.files.items() if file.sha256 != after.files[name].sha256}
        assert changed <= {"indicators", "findings", "reviews"}
        assert set(after.files) == set(before.files) | {"contradictions", "series"}


def test_order_of_the_parts_and_a_second_run_change_nothing(tmp_path: Path) -> None:
    plain = parts(tmp_path)
    first = linked_parts(tmp_path, plain, tmp_path)
    assert first == linked_parts(tmp_path, plain[::-1], tmp_path)[::-1]


def write_link(links: Path, ids: str) -> None:
    told = f"- same: {ids}\n  reason: Misma meta\n  who: Planificación\n  when: 2022-03-01\n"
    links_file(INSTITUTION, links).write_text(told, encoding="utf-8")


def test_a_reviewed_link_settles_a_doubtful_one(tmp_path: Path) -> None:
    links = tmp_path / "links"
    links.mkdir()
    plain = parts(tmp_path)
    old, before = linked_parts(tmp_path, plain, links)
    message = next(text for text in column(before, "findings", "message") if "- same:" in text)
    line = message.split("«- same: ")[1].split("»")[0]
    write_link(links, line)
    _, after = linked_parts(tmp_path, plain, links)
    assert column(before, "indicators", "indicator_id")[1] != column(old, "indicators", "indicator_id")[1]
    assert column(after, "indicators", "indicator_id")[1] == column(old, "indicators", "indicator_id")[1]
    assert "link-doubtful" not in column(after, "findings", "rule")


def test_an_unusable_file_of_links_stops_publishing_and_is_named(tmp_path: Path) -> None:
    links_file(INSTITUTION, tmp_path).write_text("- same: [x]\n", encoding="utf-8")
    with pytest.raises(LinksUnusable, match=r"institucion\.yaml: entry 1"):
        linked_parts(tmp_path, parts(tmp_path), tmp_path)


def test_a_document_that_was_not_read_stays_as_it_is(tmp_path: Path) -> None:
    broken = samples.part(tmp_path, samples.failed())
    assert linked_parts(tmp_path, [broken], tmp_path) == [broken]


def in_both_sections(output: Path, *told: str) -> DocumentPart:
    """One plan whose two sections call an indicator by doubtfully like names; `told` are rules of a finding
    on the values of both."""
    body = made.value("Ropa despachada (kg)", section="body", value_id="body")
    annex = made.value("Ropa limpia despachada (kg)", section="annex", value_id="annex")
    both = {"document_id": "plan-2022", "plan_year": 2022, "value_ids": ("body", "annex")}
    findings = tuple(samples.finding(**both, rule=rule, finding_id=rule) for rule in told)
    part = samples.part(output, replace(plan(2022, body, annex), findings=findings))
    (linked,) = linked_parts(output, [part], output / "links")
    return linked


@pytest.mark.parametrize(("told", "count"), [("differing-names", 0), ("differing-values", 1)])
def test_a_pair_that_a_finding_on_names_tells_is_not_proposed_again(
    tmp_path: Path, told: str, count: int
) -> None:
    assert column(in_both_sections(tmp_path, told), "findings", "rule").count("link-doubtful") == count


def test_a_document_carried_over_is_linked_as_if_it_were_read_anew(tmp_path: Path) -> None:
    plain = parts(tmp_path)
    whole = publish(tmp_path, linked_parts(tmp_path, plain, tmp_path / "links"))
    before = standing(tmp_path)
    for alone in plain:
        (other,) = (part for part in plain if part is not alone)
        again = settled(tmp_path, before, [alone])
        assert again.carried == (other.document_id,)
        linked = linked_parts(tmp_path, again.parts, tmp_path / "links")
        assert publish(tmp_path, linked).version == whole.version


def test_a_link_settled_since_then_joins_a_document_carried_over(tmp_path: Path) -> None:
    old, new = parts(tmp_path)
    links = tmp_path / "links"
    links.mkdir()
    publish(tmp_path, linked_parts(tmp_path, [old, new], links))
    ids = [column(part, "indicators", "indicator_id")[1] for part in (old, new)]
    write_link(links, f"[{', '.join(ids)}]")
    again = settled(tmp_path, standing(tmp_path), [new])
    first, second = linked_parts(tmp_path, again.parts, links)
    assert column(first, "indicators", "indicator_id")[1] == column(second, "indicators", "indicator_id")[1]
    assert column(second, "indicators", "label_id")[1] == ids[1]
