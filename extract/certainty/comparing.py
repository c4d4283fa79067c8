"""What is in doubt of a value for what the document's other values say: whether they bear the same labels,
and whether they prove what its separator means."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.meaning.headers import ToldBy
from extract.numbers.conventions import DEFAULT, Settled, settle_convention
from extract.records.tolerances import RECORDS
from schemas.codes import STATUS_TEXT, STATUS_VALUE
from schemas.phrases import folded_words
from schemas.records import Indicator

OVER_THEM = frozenset[ToldBy | None](("parent", "row", "title", "profile"))
"""What says the series of columns whose own headers name something else, as regions or funds, or which the
profile lists."""
WORKED_OUT = frozenset[ToldBy | None](("evidence", "neighbours"))
"""What says the series of a column that is worked out of others, as of a share."""
BESIDE = frozenset[ToldBy | None](("header", "neighbours"))
"""What says the series of a column in its own header, or beside it."""
CODE_BEFORE = re.compile(r"([0-9]{4,})\s+[^\W\d_]")
EITHER_WAY = re.compile(r"(?<![0-9.,])[0-9]{1,3}([.,])[0-9]{3}(?![0-9.,])")


@dataclass(frozen=True, slots=True)
class Head:
    """What says the series of a value's column, the stages of spending that its own header names, all levels
    of its header, and whether its values are planned amounts of money; of percentages, whether its header
    speaks of money and whether it names a unit. `in_row` is what its row says of its series, folded."""

    series_by: ToldBy | None = None
    stages: frozenset[str] = frozenset()
    levels: tuple[str, ...] = ()
    budgeted: bool = False
    share_of: tuple[bool, bool] | None = None
    in_row: str = ""


NO_HEAD = Head()


def doubts_beside(records: Sequence[Indicator], heads: Mapping[str, Head]) -> dict[str, set[str]]:
    """By the identifier of each value that is in such doubt the codes of it."""
    rows: dict[tuple[object, ...], list[Indicator]] = defaultdict(list)
    for record in records:
        rows[_labels(record)].append(record)
    found: dict[str, set[str]] = defaultdict(set)
    for same in rows.values():
        columns: dict[int, list[str]] = defaultdict(list)
        for record in same:
            columns[record.column].append(record.value_id)
        for name in (name for names in columns.values() if _are_alike_rows(names, heads) for name in names):
            found[name].add("name_not_apart")
        for name in _of_like_columns(columns, heads):
            found[name].add("column_not_apart")
    for name in _unproven(records):
        found[name].add("separators_unproven")
    for name in (*_of_joined_names(records), *_of_doubled_texts(records)):
        found[name].add("name_joined")
    for name in _of_uneven_rows(records):
        found[name].add("rows_unsure")
    for name in _of_parts_beyond_their_year(records, heads):
        found[name].add("period_chosen")
    return found


def _are_alike_rows(names: Sequence[str], heads: Mapping[str, Head]) -> bool:
    """Whether values of one column and label are of rows that nothing tells apart, not even the words for
    their series: a plan is `Inicial`, and then `Vigente`."""
    said = {heads.get(name, NO_HEAD).in_row for name in names}
    return len(said - {""}) < len(names) > 1


def _labels(record: Indicator) -> tuple[object, ...]:
    """What tells a value apart from the others of its table."""
    names = (record.dependency, record.group, record.kpi, record.code, record.indicator, record.detail)
    when = (record.series, record.year, record.period, record.part)
    return (record.table_id, *names, record.measure, *when, record.unit)


def _of_like_columns(columns: Mapping[int, Sequence[str]], of_values: Mapping[str, Head]) -> Iterator[str]:
    """The values of one label whose column says of itself what another says, too: one of the two may be read
    wrong. Columns that only what stands over them calls planned or executed are told apart by their own
    headers, stages of spending and of a budget by their words, a plan from its revision, and columns by what
    stands over them."""
    heads = {column: of_values.get(names[0], NO_HEAD) for column, names in columns.items()}
    for column, names in columns.items():
        others = [head for other, head in heads.items() if other != column]
        if any(_are_alike_in(heads[column], other) for other in others):
            yield from names


def _are_alike_in(one: Head, other: Head) -> bool:
    if one.series_by in OVER_THEM:
        return False
    if _stand_under_others(one, other) or _are_other_shares(one, other) or _is_revised(one, other):
        return False
    if one.series_by in WORKED_OUT:
        return True
    apart = bool(one.stages and other.stages) and one.stages.isdisjoint(other.stages)
    return other.series_by not in OVER_THEM | WORKED_OUT and not (apart or _are_of_a_budget(one, other))


def _stand_under_others(one: Head, other: Head) -> bool:
    """Whether the same says the series of both, and other headers stand over each: over one alone may stand
    what is over both."""
    above, beside = one.levels[:-1], other.levels[:-1]
    alike = one.levels[-1:] == other.levels[-1:] or bool(above and beside)
    return alike and one.series_by == other.series_by in BESIDE and above != beside


def _is_revised(one: Head, other: Head) -> bool:
    """Whether the headers are the same but that one's word is the other's done again: `Prog. | Reprog.`"""
    if one.levels[:-1] != other.levels[:-1] or one.series_by != other.series_by:
        return False
    own, beside = (folded_words(" ".join(head.levels[-1:])).split() for head in (one, other))
    unlike = [pair for pair in zip(own, beside, strict=False) if pair[0] != pair[1]]
    again = [sorted(pair, key=len) for pair in unlike]
    return len(own) == len(beside) and len(again) == 1 and again[0][1] == f"re{again[0][0]}"


def _are_other_shares(one: Head, other: Head) -> bool:
    """Whether both are percentages, of which one header alone speaks of money, or names the unit: `Avance
    físico` beside `Avance financiero`, `Logrado` beside `% logro`."""
    said = {one.series_by, other.series_by} <= BESIDE
    return said and None not in (one.share_of, other.share_of) and one.share_of != other.share_of


def _are_of_a_budget(one: Head, other: Head) -> bool:
    """Whether both are planned money in words of their own: a budget is approved, and then modified."""
    return one.budgeted and other.budgeted and one.levels[-1:] != other.levels[-1:]


def _of_parts_beyond_their_year(records: Sequence[Indicator], heads: Mapping[str, Head]) -> Iterator[str]:
    """The values of two columns of planned money, one of the year and one of a part of it, where in some row
    the part is larger: one of the two may be of another period."""
    rows: dict[tuple[object, ...], list[Indicator]] = defaultdict(list)
    columns: dict[tuple[str, int], list[str]] = defaultdict(list)
    for record in records:
        planned = record.series == "plan" and heads.get(record.value_id, NO_HEAD).budgeted
        if planned and record.value_base is not None:
            names = (record.group, record.code, record.indicator, record.detail, record.part, record.unit)
            rows[record.table_id, *names, record.year].append(record)
            columns[record.table_id, record.column].append(record.value_id)
    beyond = {
        (one.table_id, one.column)
        for own in rows.values()
        for whole in own
        for part in own
        if whole.period == str(whole.year) != part.period and part.value_base > whole.value_base > 0  # type: ignore[operator]
        for one in (whole, part)
    }
    for column in sorted(beyond):
        yield from columns[column]


def _of_joined_names(records: Sequence[Indicator]) -> Iterator[str]:
    """The values of a table whose names begin with numbers of one length, too long for quantities and all
    different, as codes are: the column of codes may have run together with that of the names."""
    tables: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        if match := CODE_BEFORE.match(record.indicator or ""):
            tables[record.table_id][match[1]].append(record.value_id)
    for codes in tables.values():
        lengths = Counter(map(len, codes))
        for code, names in codes.items():
            if lengths[len(code)] > 1:
                yield from names


def _of_doubled_texts(records: Iterable[Indicator]) -> Iterator[str]:
    """The values a label of which is one text twice, as of two rows of one name that are read as one."""
    for record in records:
        if any(_is_doubled(text) for text in (record.indicator, record.detail, record.measure) if text):
            yield record.value_id


def _is_doubled(text: str) -> bool:
    words = text.split()
    half = len(words) // 2
    return half > 0 and words[:half] == words[half:]


def _of_uneven_rows(records: Iterable[Indicator]) -> Iterator[str]:
    """The values of rows that may be two read as one, as cells of theirs have several numbers of different
    units: those of another cell are of others, or no second row of the document has cells of the same. Where
    a row has a percentage and a count, its cells have both, and so have those of its like. Several numbers of
    which nothing tells what they are may be one of each row, too."""
    rows: dict[tuple[str, int, int], dict[int, list[Indicator]]] = defaultdict(lambda: defaultdict(list))
    whole: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    double: list[tuple[str, int, int]] = []
    for record in records:
        place = record.table_id, record.page, record.row
        whole[place].append(record.value_id)
        if record.status == STATUS_TEXT and _are_numbers(record.raw):
            double.append(place)
        if record.status == STATUS_VALUE and record.part in (None, record.unit):
            rows[record.table_id, record.page, record.row][record.column].append(record)
    units = {place: [{one.unit for one in held} for held in row.values()] for place, row in rows.items()}
    several = {place: max(found, key=len) for place, found in units.items() if len(max(found, key=len)) > 1}
    like = Counter(map(frozenset, several.values()))
    for place, most in several.items():
        if like[frozenset(most)] == 1 or not all(found <= most for found in units[place]):
            double.append(place)
    yield from (name for place in dict.fromkeys(double) for name in whole[place])


def _are_numbers(text: str) -> bool:
    """Whether a text is several numbers with nothing but signs beside them."""
    words = text.split()
    return len(words) > 1 and all(any(map(str.isdigit, w)) and not any(map(str.isalpha, w)) for w in words)


def _unproven(records: Sequence[Indicator]) -> frozenset[str]:
    """The identifiers of the values that could as well be a thousand times as large or small, as far as the
    numbers of their table, else of the document, tell."""
    tables: dict[str, list[Indicator]] = defaultdict(list)
    for record in records:
        if record.status == STATUS_VALUE:
            tables[record.table_id].append(record)
    document = _settled(records, DEFAULT)
    return frozenset(
        record.value_id
        for own in tables.values()
        if not _is_proven(_settled(own, document), own, records)
        for record in own
        if EITHER_WAY.search(record.raw)
    )


def _settled(records: Iterable[Indicator], fallback: Settled) -> Settled:
    return settle_convention([(record.raw, None) for record in records], fallback)


def _is_proven(settled: Settled, own: Sequence[Indicator], all_of_them: Sequence[Indicator]) -> bool:
    if any(issue.rule == "convention-mixed" for issue in settled.issues):
        return False
    return settled.evidence == "proof" or _are_alike(own) or _are_alike(all_of_them)


def _are_alike(records: Iterable[Indicator]) -> bool:
    found = {match[0]: match[1] for one in records if (match := EITHER_WAY.search(one.raw))}
    return len(found) >= RECORDS.grouped_alike and len(set(found.values())) == 1
