"""What a profile says of single columns, put in place of what was read of them; what their headers print of
year, part of the year and unit counts all the same, and an entry that says otherwise is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.meaning.headers import Column, Columns, Origins, ToldBy, header_hint, value_meaning, with_role
from extract.numbers.units import UnitHint
from extract.page.findings import Finding, finding
from extract.page.lines import one_line
from schemas.column_entries import WHOLE_YEAR, ColumnEntry
from schemas.lexicon import Lexicon
from schemas.periods import YEAR_IN_TEXT
from schemas.profile import Profile
from schemas.units import kind_of, units_of

IN_PRINT = frozenset[ToldBy | None](("header", "parent"))
"""What says something of a column in its header's own print."""


def as_told(columns: Sequence[Column], profile: Profile) -> list[Column]:
    """The columns, those of which the profile has an entry as that says."""
    return [_as_told(column, profile) for column in columns]


def all_as_told(columns: Columns, profile: Profile) -> Columns:
    """The same of the columns under one header."""
    return replace(columns, columns=tuple(as_told(columns.columns, profile)))


def column_as_told(column: Column, profile: Profile) -> Column:
    """The same of one column by itself, as a card's field is."""
    return _as_told(column, profile)


def _as_told(column: Column, profile: Profile) -> Column:
    levels = printed_levels(column)
    entry = profile.column_book.find(levels) if levels else None
    if entry is None:
        return column
    column = replace(column, told=entry)
    if entry.role is not None and entry.role != "value":
        return with_role(column, entry.role, "profile", _parts(column, entry.role))
    if column.role != "value":
        column = _as_values(column, profile) if entry.role == "value" else column
    return _with_time(_with_series(column, entry), entry, profile) if column.role == "value" else column


def printed_levels(column: Column) -> tuple[str, ...]:
    """The levels of a column's header, the outermost first, as they are published."""
    return tuple(one_line(text) for text in column.levels or (column.text,) if text.strip())


def _parts(column: Column, role: str) -> tuple[str, ...]:
    """What several cells of a row under the header are: as was read, where it is the same column of names."""
    return column.under if role == column.role else ("indicator", "detail") if role == "indicator" else ()


def _as_values(column: Column, profile: Profile) -> Column:
    """The column as one of values, with what its header prints of them."""
    text = " ".join(column.levels) or column.text
    plain = replace(with_role(column, "value", "profile"), text=text, series=None, rank=0, kind=None)
    said = value_meaning(column.own_text, column.levels[-2::-1], profile, numeric=True)
    if said is not None and not said.derived:
        meaning = {name: getattr(said, name) for name in OF_MEANING}
        return replace(plain, **meaning, origins=replace(said.origins, role="profile"))
    known = [profile.value_words.read_known(level) for level in reversed(column.levels)]
    dated = next((one.year for one in known if one is not None and one.year), None)
    bounded = next((one.period for one in known if one is not None and one.period), None)
    by = Origins(None, "header" if dated else None, "header" if bounded else None, "profile")
    return replace(plain, year=int(dated) if dated else None, period=bounded, origins=by)


OF_MEANING = (
    "series", "year", "period", "ordinal", "years", "weak", "whole", "cumulative", "span", "firm"
)  # fmt: skip
"""What a column takes over from the meaning of its header."""


def _with_series(column: Column, entry: ColumnEntry) -> Column:
    column = replace(column, guessed=False, origins=replace(column.origins, role="profile"))
    if entry.series is None:
        return column
    said = replace(column.origins, series="profile")
    return replace(column, series=entry.series, weak=False, firm=True, origins=said)


def _with_time(column: Column, entry: ColumnEntry, profile: Profile) -> Column:
    """The column with the year and the part of it that the entry says where its header prints none."""
    if entry.year is not None and not _printed_years(column):
        said = replace(column.origins, year="profile")
        column = replace(column, year=entry.year, years=None, origins=said)
    if entry.period is None or (_printed_period(column) and not _says_months_of(entry, column, profile)):
        return column
    whole = entry.period == WHOLE_YEAR
    return replace(
        column,
        period=None if whole else entry.period,
        whole=whole,
        ordinal=None,
        span=None,
        cumulative=False,
        origins=replace(column.origins, period="profile"),
    )


def _says_months_of(entry: ColumnEntry, column: Column, profile: Profile) -> bool:
    """Whether an entry says in months when a part of the year is that a header only numbers: the second
    term of a university's year may be 08/12."""
    numbered = any(map(profile.value_words.names_span, column.levels))
    return numbered and entry.period is not None and "/" in entry.period


def _printed_years(column: Column) -> frozenset[int]:
    """The years that the column's header prints."""
    return frozenset(int(year) for level in column.levels for year in YEAR_IN_TEXT.findall(level))


def _printed_period(column: Column) -> str | None:
    """The part of the year that the column's header prints, `year` for all of it; None without one."""
    if column.origins.period not in IN_PRINT:
        return None
    return column.period or (WHOLE_YEAR if column.whole else None)


def against_print(columns: Sequence[Column], table_id: str, profile: Profile) -> Iterator[Finding]:
    """One finding for each column of which an entry says another year, or part of it, than its header
    prints."""
    for column in columns:
        entry, years, period = column.told, _printed_years(column), _printed_period(column)
        if entry is None or column.role != "value":
            continue
        if entry.year is not None and years and entry.year not in years:
            printed = ", ".join(map(str, sorted(years)))
            yield _contradicted(column, table_id, "year", entry.year, printed)
        kept = period and not _says_months_of(entry, column, profile)
        if entry.period is not None and kept and entry.period != period:
            yield _contradicted(column, table_id, "period", entry.period, period)


def unit_told(column: Column, profile: Profile, lexicon: Lexicon) -> UnitHint | None:
    """The unit and the scale that an entry says of a column's bare numbers, those aside that its header
    prints otherwise; None where it says neither."""
    entry = column.told
    if entry is None or not (entry.unit or entry.scale):
        return None
    printed = header_hint(column, profile, lexicon)
    unit = entry.unit if not _is_other_unit(entry, printed, lexicon) else None
    scale = entry.scale if not _is_other_scale(entry, printed) else None
    return UnitHint(unit, scale, "profile") if unit or scale else None


def units_against_print(
    columns: Sequence[Column], profile: Profile, lexicon: Lexicon, table_id: str
) -> Iterator[Finding]:
    """One finding for each column of which an entry says another unit or scale than its header prints."""
    for column in columns:
        entry = column.told
        printed = header_hint(column, profile, lexicon) if entry is not None else None
        if entry is None or printed is None:
            continue
        if _is_other_unit(entry, printed, lexicon):
            yield _contradicted(column, table_id, "unit", entry.unit, printed.unit)
        if _is_other_scale(entry, printed):
            yield _contradicted(column, table_id, "scale", entry.scale, printed.scale)


def _is_other_unit(entry: ColumnEntry, printed: UnitHint | None, lexicon: Lexicon) -> bool:
    """Whether a header prints a unit that an entry doesn't say; which country's money it is a bare sign
    leaves open."""
    if entry.unit is None or printed is None or printed.unit in (None, entry.unit):
        return False
    at_home = printed.unit == lexicon.home_currency and entry.unit in lexicon.money_units
    return not at_home and not {printed.unit, entry.unit} <= units_of("count")


def _is_other_scale(entry: ColumnEntry, printed: UnitHint | None) -> bool:
    if entry.scale is None or printed is None or printed.scale is None:
        return False
    return entry.scale != printed.scale


def measured_by_rows(told: UnitHint, of_row: Sequence[UnitHint]) -> bool:
    """Whether the rows know better than an entry what their numbers are of: a measure that is printed beside
    them names another unit, and the entry speaks of no money, which is never what is counted."""
    named = next((hint.unit for hint in of_row if hint.source == "measure" and hint.unit), None)
    return named is not None and named != told.unit and kind_of(told.unit) != "money"


def _contradicted(column: Column, table_id: str, name: str, said: object, printed: object) -> Finding:
    cell = column.cell
    page, box = (cell.page, cell.box) if cell is not None else (None, None)
    header = " › ".join(printed_levels(column))
    return finding(
        "profile-against-print", page, box, table_id, text=header, name=name, said=said, printed=printed
    )
