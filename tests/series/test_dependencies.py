"""The dependencies of two years' plans as published: one identifier and one name beside the printed words,
and what is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from identity.reviewed import links_file
from publish.linking import linked_parts
from schemas.records import DocumentRecords
from store.parts import DocumentPart
from tests.publish import samples
from tests.series import made
from tests.series.test_relinking import INSTITUTION, column

pytestmark = pytest.mark.slow

BODY, CAPITALS = "Departamento de Compras", "DEPTO. DE COMPRAS"


def plan(year: int, *names: str | None) -> DocumentRecords:
    """A plan with a value, a statement, an amount and a column under each name; the values' dependencies are
    named on page 2."""
    own: dict[str, Any] = {"document_id": f"plan-{year}", "plan_year": year, "institution": INSTITUTION}
    place = {f"dependency_{side}": edge for side, edge in samples.BOX.items()} | {"dependency_page": 2}
    ids = [f"x{number}" for number, _ in enumerate(names)]
    named = [{**own, "dependency": name} for name in names]
    return replace(
        samples.renamed(f"plan-{year}", year, count=0),
        indicators=tuple(
            made.value(f"Meta {number}", **one, **(place if one["dependency"] else {}))
            for number, one in enumerate(named)
        ),
        statements=tuple(samples.statement(statement_id=i, **one) for i, one in zip(ids, named, strict=True)),
        budget_mentions=tuple(
            samples.mention(mention_id=i, **one) for i, one in zip(ids, named, strict=True)
        ),
        columns=tuple(
            replace(samples.column(number), **own, dependency=name, value_ids=())
            for number, name in enumerate(names)
        ),
    )


def published(output: Path, *plans: DocumentRecords) -> list[DocumentPart]:
    return linked_parts(output, [samples.part(output, one) for one in plans], output / "links")


def told(part: DocumentPart, rule: str) -> list[str]:
    pairs = zip(column(part, "findings", "rule"), column(part, "findings", "message"), strict=True)
    return [message for name, message in pairs if name == rule]


def test_one_body_has_one_identifier_and_name_in_all_years_and_datasets(tmp_path: Path) -> None:
    parts = published(tmp_path, plan(2021, CAPITALS, None), plan(2022, BODY, CAPITALS))
    ids = set()
    for dataset in ("indicators", "statements", "budget_mentions", "columns", "series"):
        for part, names in zip(parts, ([CAPITALS, None], [BODY, CAPITALS]), strict=True):
            assert column(part, dataset, "dependency") == names, dataset
            assert column(part, dataset, "dependency_name") == [name and BODY for name in names], dataset
            found = column(part, dataset, "dependency_id")
            assert [one is None for one in found] == [name is None for name in names]
            ids.update(found)
    assert len(ids - {None}) == 1


def test_a_name_gathered_under_another_is_told_where_it_is_printed(tmp_path: Path) -> None:
    old, new = published(tmp_path, plan(2021, BODY), plan(2022, BODY, CAPITALS, CAPITALS))
    assert told(old, "dependency-respelt") == []
    (message,) = told(new, "dependency-respelt")
    assert f"«{CAPITALS}» (valores: 2) se reúne en «dependency_name» bajo «{BODY}»" in message
    place = column(new, "findings", "rule").index("dependency-respelt")
    assert [column(new, "findings", name)[place] for name in ("severity", "page", "x0")] == ["note", 2, 10.0]


def test_what_is_only_alike_stays_two_and_is_told_until_it_is_settled(tmp_path: Path) -> None:
    plans = plan(2021, "Unidad de Auditoría Interna"), plan(2022, "Auditoría Interna")
    old, new = published(tmp_path, *plans)
    assert column(old, "indicators", "dependency_id") != column(new, "indicators", "dependency_id")
    (message,) = told(new, "dependency-doubtful")
    line = message.split("«- same: ")[1].split("»")[0]
    (tmp_path / "links").mkdir()
    written = f"- same: {line}\n  reason: Es la misma\n  who: Planificación\n  when: 2022-03-01\n"
    links_file(INSTITUTION, tmp_path / "links").write_text(written, encoding="utf-8")
    old, new = published(tmp_path, *plans)
    assert column(old, "indicators", "dependency_id") == column(new, "indicators", "dependency_id")
    assert column(new, "indicators", "dependency_name") == column(old, "indicators", "dependency_name")
    assert told(new, "dependency-doubtful") == []


def test_neither_the_order_nor_another_institution_counts(tmp_path: Path) -> None:
    other = plan(2020, BODY)
    other = replace(
        other,
        document=replace(other.document, institution="Otra"),
        indicators=tuple(replace(item, institution="Otra") for item in other.indicators),
    )
    plans = other, plan(2021, CAPITALS), plan(2022, CAPITALS)
    first = published(tmp_path, *plans)
    assert first == published(tmp_path, *plans[::-1])[::-1]
    names = [column(part, "indicators", "dependency_name") for part in first]
    assert names == [[BODY], [CAPITALS], [CAPITALS]]
    ids = [column(part, "indicators", "dependency_id")[0] for part in first]
    assert ids[0] != ids[1] == ids[2]


def test_indicators_are_linked_by_the_one_name_of_their_dependency(tmp_path: Path) -> None:
    """What stands under the acronym alone is found under a name like the one in full."""
    full, misprinted = "Unidad Financiera (UFI)", "Unidad Financieras"
    old, new = published(tmp_path, plan(2021, "UFI", full), plan(2022, misprinted))
    assert column(old, "indicators", "dependency_id")[0] != column(new, "indicators", "dependency_id")[0]
    assert column(old, "indicators", "indicator_id")[0] == column(new, "indicators", "indicator_id")[0]


def test_a_correction_of_a_dependency_changes_its_identifier(tmp_path: Path) -> None:
    """Linking goes by what the row says, which a person may have corrected."""
    one, other = plan(2021, BODY, BODY).indicators
    mended = replace(other, dependency="Unidad Jurídica", corrected=True, original="{}")
    (part,) = published(tmp_path, replace(plan(2021, BODY, BODY), indicators=(one, mended)))
    assert column(part, "indicators", "dependency") == [BODY, "Unidad Jurídica"]
    assert column(part, "indicators", "dependency_name") == [BODY, "Unidad Jurídica"]
    assert len(set(column(part, "indicators", "dependency_id"))) == 2
