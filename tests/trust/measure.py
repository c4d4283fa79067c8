"""Holds how sure the program says it is against what is true: of the values it calls certain, likely and
doubtful, how many are wrong, over all plans whose truth is known."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, astuple, dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Protocol

from hypothesis import HealthCheck, Phase, given, seed, settings

from extract.document import read_document
from extract.errors import DocumentError
from extract.process.job import ReadOptions
from extract.source import SourceDocument, open_source
from schemas.doubts import CERTAINTIES
from schemas.records import DocumentRecords, Indicator
from tests.abroad.library import held_out_plans, shown_plans
from tests.abroad.measure import Print, documents
from tests.abroad.scoring import assess, places_of
from tests.accuracy.conftest import gold_rows
from tests.accuracy.prose import Said, gold_project, mention_said, project_said
from tests.accuracy.scorer import OF_THE_VALUE, Row, read_gold, score
from tests.foreign.model import gold, head_rows
from tests.mutations.misreadings import MISREADINGS
from tests.mutations.sample import STEMS, Sample, read_sample, sample
from tests.offices.library import OfficePrint, office_prints
from tests.offices.measure import assessed
from tests.typeset.model import Typeset
from tests.typeset.plans import Layout, PlanTable, Published, blocks, layouts, plans, published
from tests.typeset.reading import as_published, on_disk
from tests.typeset.typesetter import typeset

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
SEED = 2022
LABELS = ("page", "group", "indicator", "detail", "series", "period", "part")
SAID = (*LABELS, "status", "comparator", "value_base", "unit")
HELD_OUT = "held out"
SET_AT_RANDOM = "set at random"
TYPESET = 40
"""How many plans are set at random."""


class Sure(Protocol):
    """A record that says how sure it is."""

    @property
    def certainty(self) -> str: ...
    @property
    def doubts(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Judged:
    """One published value of a `kind` of plans: how sure it is said to be, why not quite, and what is wrong
    with it, None where nothing is."""

    kind: str
    document: str
    certainty: str
    doubts: tuple[str, ...]
    fault: str | None


def of_print(item: Print, document: Typeset, kind: str) -> list[Judged]:
    """The values of one plan in one edition, read as a user does with the generic profile."""
    with on_disk(document.pdf) as path:
        records = read(path)
    sheets = item.plan.sheets
    places = places_of(document, [head_rows(sheet) for sheet in sheets])
    _, faults = assess(gold(sheets), _rows(records.indicators), _rows(records.findings), places)
    wrong = {str(fault.got["value_id"]): str(fault) for fault in faults if fault.got is not None}
    return judged(f"{kind}, {item.edition}", item.title, records, wrong)


def of_office(item: OfficePrint) -> list[Judged]:
    """The values of a print of an office, read as a user does with the generic profile."""
    records = read(item.pdf)
    reading = assessed(item, _rows(records.indicators), _rows(records.findings))
    wrong = {str(fault.got["value_id"]): str(fault) for fault in reading.faults if fault.got is not None}
    return judged(f"offices, {item.edition}", item.title, records, wrong)


def of_sample(stem: str) -> list[Judged]:
    """The values of one of the shipped plans."""
    records = read(ROOT / "raw_pdfs" / f"{stem}.pdf")
    result = score(read_gold(GOLD / f"{stem}.csv"), _rows(records.indicators))
    differ = [(miss, miss.got) for miss in result.misses if {*OF_THE_VALUE, "label"} & {*miss.wrong}]
    wrong = {str(got["value_id"]): str(miss) for miss, got in differ if got is not None}
    wrong |= {str(row["value_id"]): f"no such value: {row['raw']}" for row in result.surplus}
    return [*judged("shipped", stem, records, wrong), *_of_prose(stem, records), *_of_projects(stem, records)]


def _of_prose(stem: str, records: DocumentRecords) -> list[Judged]:
    """The amounts in prose of a shipped plan that has some."""
    said = [mention_said(asdict(one)) for one in records.budget_mentions]
    return _beside_gold("shipped, amounts", f"{stem}.budget.csv", records.budget_mentions, said, mention_said)


def _of_projects(stem: str, records: DocumentRecords) -> list[Judged]:
    """The projects of a shipped plan that has some."""
    said = [project_said(asdict(one), one.objectives, one.results) for one in records.projects]
    return _beside_gold("shipped, projects", f"{stem}.projects.csv", records.projects, said, gold_project)


def _beside_gold(
    kind: str, name: str, found: Sequence[Sure], said: Sequence[Said], gold_said: Callable[[Row], Said]
) -> list[Judged]:
    """What was found beside the rows of a gold file: wrong where none of them says the same."""
    true = set(map(gold_said, gold_rows(name))) if (GOLD / name).exists() else set()
    return [
        Judged(kind, name, one.certainty, one.doubts, None if what in true else str(what))
        for one, what in zip(found, said, strict=True)
    ]


def of_typeset(number: int) -> list[Judged]:
    """The values of a plan that was set at random, and those not as in it where its pages were misread."""
    tables, layout = random_plans(TYPESET)[number]
    title = f"set at random {number}"
    with on_disk(typeset(blocks(tables, layout)).pdf) as path:
        plan = read_sample(path)
        true = Counter(map(_printed, published(tables)))
        wrong: dict[str, str] = {}
        for one in plan.records.indicators:
            said = _printed(as_published(one))
            wrong |= {} if true[said] else {one.value_id: f"no such value: {said}"}
            true[said] -= 1
        found = judged(SET_AT_RANDOM, title, plan.records, wrong)
        return [*found, *_misread(f"{SET_AT_RANDOM}, misread", title, plan, 1)]


def _printed(value: Published) -> tuple[object, ...]:
    return astuple(value)


@cache
def random_plans(count: int) -> list[tuple[tuple[PlanTable, ...], Layout]]:
    """Plans and how they are laid out, the same each time."""
    made: list[tuple[tuple[PlanTable, ...], Layout]] = []

    @seed(SEED)
    @given(plans(), layouts())
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def draw(plan: tuple[PlanTable, ...], layout: Layout) -> None:
        made.append((plan, layout))

    draw()
    return made[:count]


def of_misreadings(stem: str, rounds: int) -> list[Judged]:
    """The values that are not as in a shipped plan where its pages were misread on purpose."""
    return _misread("shipped, misread", stem, sample(stem), rounds)


def _misread(title: str, stem: str, plan: Sample, rounds: int) -> list[Judged]:
    true = Counter(map(_said, plan.records.indicators))
    found: list[Judged] = []
    for kind, misreading in MISREADINGS.items():
        rng = Random(f"{SEED} {stem} {kind}")
        for page in rng.sample(plan.pages, min(rounds, len(plan.pages))):
            misread = misreading(rng, page)
            if misread is None:
                continue
            pages = [misread.page if other is page else other for other in plan.pages]
            try:
                records = plan.reread([one for one in pages if one is not None])
            except DocumentError:  # nothing is left of a document of one table
                continue
            new = Counter(map(_said, records.indicators)) - true
            least_sure = sorted(records.indicators, key=_certainty, reverse=True)
            changed = []
            for one in least_sure:  # of a row read twice the less sure one is not there
                if new[_said(one)] > 0:
                    new[_said(one)] -= 1
                    changed.append(one)
            wrong = {one.value_id: f"{kind}: {one.indicator} {one.raw} (p. {one.page})" for one in changed}
            found += [one for one in judged(title, stem, records, wrong) if one.fault]
    return found


def _certainty(value: Indicator) -> int:
    return CERTAINTIES.index(value.certainty)


def _said(value: Indicator) -> tuple[object, ...]:
    return tuple(getattr(value, name) for name in SAID)


def read(path: Path) -> DocumentRecords:
    """The records of a PDF, read in this process."""
    source = open_source(path)
    assert isinstance(source, SourceDocument)
    return read_document(source, ReadOptions())


def _rows(records: Iterable[object]) -> list[Row]:
    return [asdict(record) for record in records]  # type: ignore[call-overload]


def judged(kind: str, document: str, records: DocumentRecords, wrong: Mapping[str, str]) -> list[Judged]:
    """Every value of a document beside its fault; `wrong` has the faults by identifier."""
    return [
        Judged(kind, document, one.certainty, one.doubts, wrong.get(one.value_id))
        for one in records.indicators
    ]


def table(values: Sequence[Judged]) -> str:
    """By kind of plans how many values are of each certainty, their share, and how many of them are wrong."""
    by_kind: dict[str, list[Judged]] = defaultdict(list)
    for one in values:
        by_kind[one.kind].append(one)
    head = "".join(f"{word:>10}{'share':>8}{'wrong':>7}" for word in CERTAINTIES)
    return "\n".join([f"{'':24}{'values':>8}{head}", *(_line(kind, own) for kind, own in by_kind.items())])


def _line(kind: str, own: Sequence[Judged]) -> str:
    cells = ""
    for word in CERTAINTIES:
        such = [one for one in own if one.certainty == word]
        cells += f"{len(such):10}{len(such) / len(own):8.3f}{sum(one.fault is not None for one in such):7}"
    return f"{kind:24}{len(own):8}{cells}"


def doubts_table(values: Sequence[Judged]) -> str:
    """By doubt how many values have it and how many of these are wrong, and the same where it is the only
    one: a doubt that no wrong value has is asked for nothing, and one alone on wrong ones earns its place."""
    lines = [f"{'':24}{'values':>8}{'wrong':>7}{'alone':>8}{'wrong':>7}"]
    met = Counter(code for one in values for code in one.doubts)
    for code, count in met.most_common():
        having = [one for one in values if code in one.doubts]
        alone = [one for one in having if len(one.doubts) == 1]
        wrong, wrong_alone = (sum(one.fault is not None for one in some) for some in (having, alone))
        lines.append(f"{code:24}{count:8}{wrong:7}{len(alone):8}{wrong_alone:7}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only plans whose name contains one of these")
    parser.add_argument("--wrong", type=int, default=0, help="how many faults of certain values to list")
    parser.add_argument("--rounds", type=int, default=1, help="how often each misreading is made")
    options = parser.parse_args()
    values = list(_all(options.names, options.rounds))
    print(table(values), end="\n\n")
    print(doubts_table(values))
    told = [one for one in values if one.fault and one.certainty == "certain"]
    for one in [one for one in told if not one.kind.startswith(HELD_OUT)][: options.wrong]:
        print(f"{one.document}: {one.fault}")


def _all(names: Sequence[str], rounds: int) -> Iterator[Judged]:
    """The values of all plans asked for, those of the plans for measuring without their names."""
    with ProcessPoolExecutor() as pool:
        stems = [stem for stem in STEMS if _asked(stem, names)]
        jobs: list[Future[list[Judged]]] = [pool.submit(of_sample, stem) for stem in stems]
        for kind, plans in (("shown", shown_plans()), (HELD_OUT, held_out_plans())):
            asked = {name: plan for name, plan in plans.items() if _asked(name, names)}
            jobs += [pool.submit(of_print, item, made, kind) for item, made in documents(asked)]
        prints = [item for item in office_prints() if _asked(item.title, names)]
        jobs += [pool.submit(of_office, item) for item in prints]
        jobs += [pool.submit(of_misreadings, stem, rounds) for stem in stems if rounds]
        if _asked(SET_AT_RANDOM, names):
            jobs += [pool.submit(of_typeset, number) for number in range(TYPESET)]
        for job in jobs:
            yield from job.result()


def _asked(name: str, names: Sequence[str]) -> bool:
    return not names or any(part in name for part in names)


if __name__ == "__main__":
    main()
