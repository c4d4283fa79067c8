"""What one header cell says of its column, read with the cells above it and held against those below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.flow.rows import TableRow, header_text
from extract.meaning.headers import Column, Origins, ToldBy, value_meaning, with_role
from extract.meaning.under_headers import mostly_signed, mostly_values, stands_beside
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from extract.page.lines import one_line
from extract.tables.cards import field_name
from schemas.language.headers import HeaderEntry
from schemas.profile import Profile
from schemas.spoken_words import YEAR


def leaves_and_above(header: Sequence[TableRow]) -> tuple[list[Cell], list[Cell]]:
    """The header's cells that have none below them, from left to right, and the others; one below several
    narrower ones stands over the columns as well as one above them would."""
    cells = list(dict.fromkeys(cell for row in header for cell in row.cells if not cell.empty))
    under = [cell for cell in cells if _is_under_several(cell, cells)]
    leaves = [
        cell
        for cell in cells
        if cell not in under and not any(is_below(other, cell) for other in cells if other not in under)
    ]
    above = [cell for cell in cells if cell not in leaves]
    return sorted(leaves, key=lambda cell: (cell.box.x0, cell.box.top)), above


def _is_under_several(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether the cell stands right below several that are narrower, as `Logro esperado` below its years."""
    above = [other for other in cells if other.last_row + 1 == cell.row and is_below(cell, other)]
    return len(above) > 1 and all(other.column_span < cell.column_span for other in above)


def is_below(cell: Cell, other: Cell) -> bool:
    return cell.row > other.last_row and stands_beside(other.box, cell.box)


def field_column(name: Cell, says: Cell | None, profile: Profile) -> Column:
    """The column that a card's field is: its name heads what it says, and nothing else does."""
    plain = replace(name, text=field_name(name.text))
    return replace(column_of_cell(plain, {}, (), profile, [says] if says is not None else []), cell=name)


def column_of_cell(
    cell: Cell,
    leaves: Mapping[Cell, str],
    above: Sequence[Cell],
    profile: Profile,
    under: Sequence[Cell],
    spanners: Sequence[str] = (),
) -> Column:
    """The column a header cell names over the cells `under` it, alone or together with what stands above it
    and with the `spanners` over all columns; `leaves` are all that head a column, with their texts.

    Where a header reads as labels and as values, its cells tell which it is.
    """
    text = header_text(cell.text, profile)
    over = [other for other in above if is_below(other, cell)]
    over += [other for other in reversed(above) if is_below(cell, other)]
    parents = [header_text(other.text, profile) for other in over]
    numeric = mostly_values(under)
    outer = [*parents, *spanners]
    row = [said for leaf, said in leaves.items() if leaf is not cell]
    beside = _siblings(cell, over, leaves)
    value = value_column(cell, text, outer, beside, profile, numeric, row, numeric and mostly_signed(under))
    value = _without_index(_of_base_year(value, cell, over))
    loosely = value.role == "unknown" or not (numeric or not under)
    words = _label_words(text, parents, profile, loosely, any(_is_number(cell.text) for cell in under))
    label = words is not None and words.role not in ("value", "derived")
    if words is not None and label and not (value.role != "unknown" and numeric and words.role in OF_TEXTS):
        by: ToldBy = "profile" if profile.header(text) is not None else "parent"
        return Column(
            cell.box.x0, cell.box.x1, text, words.role, words.under, kind=words.kind, rank=words.rank,
            levels=(*reversed(parents), text), origins=Origins(role=by), cell=cell,
        )  # fmt: skip
    return replace(value, kind=words.kind) if words and value.role == "value" else value


INDEX = re.compile(r"= ?100$")


def _without_index(column: Column) -> Column:
    """The column; one of indices on the base of a year (`Real 2022 = 100`) is worked out of others."""
    return with_role(column, "derived", "header") if INDEX.search(column.own_text.strip()) else column


def _of_base_year(column: Column, cell: Cell, over: Sequence[Cell]) -> Column:
    """The column; one of baselines right below a year that stands over no other column is of that year."""
    alone = [
        other
        for other in over
        if other.column_span == cell.column_span and YEAR.fullmatch(other.text.strip())
    ]
    if column.series != "baseline" or column.year or not alone:
        return column
    return replace(column, year=int(alone[0].text), origins=replace(column.origins, year="parent"))


NUMBER = re.compile(r"[0-9][0-9.,]*")

OF_TEXTS = (
    "indicator",
    "detail",
    "name",
    "objectives",
    "results",
    "responsible",
    "other",
    "level",
    "measure",
)
"""Roles of columns of words: numbers under their headers speak for the headers' other reading."""


def _label_words(
    text: str, parents: Sequence[str], profile: Profile, loosely: bool, numbers: bool
) -> HeaderEntry | None:
    """What the profile says of the header, read alone, below and before each one above it; `loosely` by the
    words it begins with too, and by the labels' header that it stands under, which is over no `numbers`."""
    readings = [
        text,
        *(f"{parent} {text}" for parent in parents),
        *(f"{text} {parent}" for parent in parents),
    ]
    known = next((found[0] for found in map(profile.header, readings) if found is not None), None)
    known = _with_its_parts(_name_of(known, parents, profile), text, profile)
    if not loosely or (known is not None and known.role not in ("value", "derived")):
        return known
    begun = next(
        filter(None, map(profile.likely_header, (text, *(f"{one} {text}" for one in parents)))), None
    )
    over = () if numbers else filter(None, map(profile.header, parents))
    return begun[0] if begun else next((found[0] for found in over if found[0].role == "other"), known)


def _name_of(known: HeaderEntry | None, parents: Sequence[str], profile: Profile) -> HeaderEntry | None:
    """An entry of a bare name as that of the indicators that a header above it speaks of: `Indicador |
    Nombre`."""
    if known is None or known.role != "name":
        return known
    named = (found[0] for found in map(profile.header, parents) if found is not None)
    return next((entry for entry in named if entry.role == "indicator"), known)


def _with_its_parts(known: HeaderEntry | None, text: str, profile: Profile) -> HeaderEntry | None:
    """An entry that doesn't say what several cells of a row under its header are, with what is known of them
    by the words that header begins with: `Código y descripción de la actividad` is over both."""
    begun = profile.likely_header(text) if known is not None and not known.under else None
    if known is None or begun is None or begun[0].role != known.role:
        return known
    return replace(known, under=begun[0].under, kind=known.kind or begun[0].kind)


def _is_number(text: str) -> bool:
    """Whether a cell holds one number, no range of a scale (`0 - 6`, `90 a 100`)."""
    return is_value_like(text) and len(NUMBER.findall(text)) == 1


def _siblings(cell: Cell, over: Sequence[Cell], leaves: Mapping[Cell, str]) -> list[str]:
    """The headers beside one under the header right above it."""
    return [said for leaf, said in leaves.items() if over and leaf is not cell and is_below(leaf, over[0])]


def value_column(
    cell: Cell,
    text: str,
    parents: Sequence[str],
    siblings: Sequence[str],
    profile: Profile,
    numeric: bool,
    row: Sequence[str] = (),
    signed: bool = False,
) -> Column:
    """The value column a header cell names below its parents; an unknown one where it names none."""
    value = value_meaning(text, parents, profile, siblings, numeric, row, signed)
    levels = (*reversed(parents), text)
    if value is None:
        return Column(cell.box.x0, cell.box.x1, text, "unknown", levels=levels, cell=cell)
    said = value.origins
    if value.derived:
        by_words = Origins(role="header")
        return Column(
            cell.box.x0, cell.box.x1, " ".join(levels), "derived", levels=levels, origins=by_words, cell=cell
        )
    return Column(
        cell.box.x0,
        cell.box.x1,
        " ".join(levels),
        "value",
        series=value.series,
        year=value.year,
        period=value.period,
        ordinal=value.ordinal,
        years=value.years,
        levels=levels,
        weak=value.weak,
        whole=value.whole,
        cumulative=value.cumulative,
        guessed=value.guessed,
        span=value.span,
        firm=value.firm,
        origins=replace(said, role=said.series or said.period or said.year or "header"),
        cell=cell,
    )


def unknown_header(cell: Cell, under: Sequence[Cell], table_id: str) -> Finding:
    """The report of a header nobody knows; where values stand under it, of them too."""
    text = one_line(cell.text)
    lines = f'headers: [{{texts: ["{text}"], role: other}}]'
    values = [other for other in under if is_value_like(other.text)]
    box = around([cell.box, *(other.box for other in values)]).rounded()
    return finding("unknown-header", cell.page, box, table_id, text=text, lines=lines)
