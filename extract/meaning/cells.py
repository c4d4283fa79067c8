"""Value cells read with what label, measure, header and the text above the table say of their units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from operator import or_

from extract.meaning.column_sums import printed_amount
from extract.meaning.headers import Column, header_hint, stated_in
from extract.meaning.labels import RowLabel, row_label
from extract.meaning.roles import ReadRow, RoleCell
from extract.meaning.table_reading import TableReading
from extract.meaning.texts_above import StatedUnit
from extract.meaning.told_columns import measured_by_rows, unit_told
from extract.meaning.tolerances import MEANING
from extract.numbers.cells import IN_WORDS, read_cell
from extract.numbers.conventions import Convention, Settled, settle_convention
from extract.numbers.readings import CellReading
from extract.numbers.units import (
    ASIDE,
    UnitHint,
    hint_from_text,
    kind_named,
    measure_hint,
    money_stated,
    peer_hint,
    points_named,
    scale_named,
    set_apart,
    without_coins,
)
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from schemas.lexicon import Lexicon, fold, words_of
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.units import COUNT, PERCENT, kind_of

TIMES_HUNDRED = re.compile(r"[x×*] ?\(?100(?![0-9%.,])", re.IGNORECASE)

DECIMALS = re.compile(r"(?<![0-9.,])[0-9]{1,3}[.,][0-9]{1,2}$")

DIVIDED = re.compile(r"[/÷:]")

PERCENTAGE = UnitHint(PERCENT, None, "formula")

Hints = tuple[UnitHint, ...]

Conventions = dict[Column | None, Convention]

RowReadings = list[tuple[RoleCell, CellReading]]


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A body row with its label and the unit hints of each of its value cells."""

    row: ReadRow
    label: RowLabel
    cells: tuple[tuple[RoleCell, Hints], ...]


def labelled_rows(
    table: TableReading, profile: Profile, lexicon: Lexicon, above: StatedUnit | None = None
) -> tuple[LabelledRow, ...]:
    """The table's rows that publish values, with what label, measure, header and the text above the table
    say of their units."""
    found = []
    goals = _goals_beside_money(table, profile, lexicon)
    pay = any(_is_of_money(row, profile) for row in table.rows)
    sisters = _sister_hints(table, profile, lexicon)
    for row in table.rows:
        label = row_label(row, profile)
        own = _label_hints(label, lexicon) or _of_points(row, label, lexicon)
        money = _currency(row, lexicon)
        kind = _unit_of_row(row, profile, lexicon)
        if pay and not kind and _totals_money(label, profile):
            kind = (UnitHint(lexicon.home_currency, None, "label"),)
        heading = _of_heading(row.group, lexicon) if row.group else None
        stated = (*_stated(heading, own, label), *_stated(above.hint if above else None, own, label))
        own = _without_rates(own) if _of_money(stated, lexicon) and not label.measure else own
        cells = tuple(
            (
                item,
                (
                    *kind,
                    *_in_column(money, item, label, lexicon),
                    *_of_sister(sisters, item.column),
                    *_hints(own, item.column, label, profile, lexicon),
                    *(() if item.column in goals else stated),
                ),
            )
            for item in row.values()
        )
        if cells:
            found.append(LabelledRow(row, label, cells))
    return tuple(found)


def _sister_hints(table: TableReading, profile: Profile, lexicon: Lexicon) -> Mapping[str, UnitHint]:
    """By the words of headers that speak of a budget the money that one of them sets apart for all:
    `Financiera` beside `Financiera ($ millones)`; none where two set apart different units."""
    columns = {one.column for one in table.columns if one.column is not None and one.column.role == "value"}
    found: dict[str, set[UnitHint]] = {}
    for column in columns:
        hint = header_hint(column, profile, lexicon)
        words = _without_aside(column.own_text)
        if hint is not None and hint.unit in lexicon.money_units and words != fold(column.own_text):
            found.setdefault(words, set()).add(hint)
    of_money = {words: hints for words, hints in found.items() if profile.value_words.speaks_of_money(words)}
    return {words: next(iter(hints)) for words, hints in of_money.items() if len(hints) == 1}


def _without_aside(text: str) -> str:
    return " ".join(fold(ASIDE.sub(" ", text)).split())


def _of_sister(sisters: Mapping[str, UnitHint], column: Column | None) -> Hints:
    """What a header of the same words sets apart, for a column whose own sets nothing apart."""
    hint = sisters.get(fold(column.own_text)) if column is not None else None
    return (hint,) if hint is not None else ()


def _of_money(stated: Hints, lexicon: Lexicon) -> bool:
    return any(hint.unit in lexicon.money_units for hint in stated)


def _without_rates(hints: Hints) -> Hints:
    """What a label says of its unit where a text says that the table's numbers are money: a "Tasa" is a tax
    there."""
    return tuple(one for one in hints if one.source != "label" or kind_of(one.unit) not in ("rate", "time"))


def _of_heading(group: str, lexicon: Lexicon) -> UnitHint | None:
    """What the heading of a row's group says of the unit of its values."""
    return money_stated(group, lexicon) or set_apart(group, lexicon)


def _goals_beside_money(table: TableReading, profile: Profile, lexicon: Lexicon) -> frozenset[Column]:
    """The columns of goals (`Línea base`, `Meta anual`) beside some whose headers speak of a budget: what is
    said of all amounts is not said of them, unless they are set with cents as these are; nor of those in kind
    below a budget (`Presupuesto | Física`), nor, where each budget names its money itself (`Presupuesto Bs`),
    of columns beside goals that speak of neither."""
    words = profile.value_words
    columns = {one.column for one in table.columns if one.column is not None and one.column.role == "value"}
    in_kind = frozenset(
        one
        for one in columns
        if words.heads_things(one.own_text) or is_goal_beside_amount(one, columns, profile)
    )
    money = {column for column in columns - in_kind if words.speaks_of_money(column.text)}
    goals = frozenset(one for one in columns - in_kind - money if money and words.speaks_of_goals(one.text))
    hints = (header_hint(one, profile, lexicon) for one in money)
    if goals and all(hint is not None and hint.unit in lexicon.money_units for hint in hints):
        goals = frozenset(columns - in_kind - money)
    if not goals or _are_goals_of(table, goals, money):
        return in_kind if money else frozenset()
    cents = {column: _cents(table, column) for column in (*goals, *money)}
    set_as_money = set.intersection(*(cents[column] for column in money))
    return in_kind.union(one for one in goals if 0 in cents[one] or not cents[one] <= set_as_money)


def is_goal_beside_amount(column: Column, others: Iterable[Column], profile: Profile) -> bool:
    """Whether a header speaks of goals and one beside it, below the same spanner, of money."""
    words, over = profile.value_words, column.levels[:-1]
    if not over or not words.speaks_of_goals(column.own_text) or words.speaks_of_money(column.own_text):
        return False
    beside = (one for one in others if one.levels[:-1] == over)
    return any(words.speaks_of_money(one.own_text) for one in beside)


def _are_goals_of(table: TableReading, goals: Set[Column], money: Set[Column]) -> bool:
    """Whether the goals are those of the amounts beside them, which were all spent or collected and in most
    rows come near them: `Meta 2024 | Recaudado`."""
    if any(one.series != "executed" for one in money):
        return False
    near = []
    for row in table.rows:
        goal, most = (_largest(row, columns) for columns in (goals, money))
        if goal and most:
            near.append(max(goal, most) <= Decimal(MEANING.near_goal) * min(goal, most))
    return bool(near) and 2 * sum(near) > len(near)


def _largest(row: ReadRow, columns: Set[Column]) -> Decimal:
    """The largest amount that the row prints in the columns, whatever its sign; 0 where it has none."""
    printed = (printed_amount(item.text) for item in row.values() if item.column in columns)
    return max((abs(number) for number in printed if number is not None), default=Decimal(0))


def _cents(table: TableReading, column: Column) -> set[int]:
    """How many decimals, one or two, the numbers of a column are printed with; 0 of those without."""
    texts = [item.text for row in table.rows for item in row.values() if item.column is column]
    found = (CENTS.search(text) for text in texts if any(map(str.isdigit, text)))
    return {len(match[1]) if match else 0 for match in found} or {0}


CENTS = re.compile(r"[0-9][.,]([0-9]{1,2})\b(?![.,]?[0-9])")


def document_convention(tables: Sequence[Sequence[LabelledRow]]) -> Settled:
    """The separators most of the document's numbers prove."""
    return settle_convention([sample for rows in tables for sample in _samples(rows)])


def table_readings(
    table: TableReading, rows: Sequence[LabelledRow], lexicon: Lexicon, document: Settled
) -> tuple[list[RowReadings], list[Finding]]:
    """Each row's cells read with the separators their column, table or document proves."""
    settled = settle_convention(_samples(rows), document)
    conventions, findings = _column_conventions(table, rows, settled)
    first = rows[0].cells[0][0].cell if rows else None
    for item in settled.issues:
        box = first.box if first else None
        findings.append(
            finding(item.rule, first.page if first else None, box, table.table.table_id, **item.as_dict())
        )
    read = [
        [read_cell(item.text, hints, conventions[item.column], lexicon) for item, hints in row.cells]
        for row in rows
    ]
    own = _units_by_column(rows, read)
    filled = [
        _with_peers(row, cells, own, conventions, lexicon) for row, cells in zip(rows, read, strict=True)
    ]
    return filled, findings


def _units_by_column(
    rows: Sequence[LabelledRow], read: Sequence[Sequence[CellReading]]
) -> dict[Column | None, UnitHint]:
    """By column the one unit of all its numbers, where some other column holds none of that unit: there the
    column knows the unit of a cell without a number, not its row."""
    measures: dict[Column | None, Counter[tuple[str | None, int]]] = {}
    for row, cells in zip(rows, read, strict=True):
        for (item, _), reading in zip(row.cells, cells, strict=True):
            printed = [(value.unit, value.scale) for value in reading.values if value.status == "value"]
            if printed:
                measures.setdefault(item.column, Counter()).update(printed)
    units = [{unit for unit, _ in said} for said in measures.values()]
    found: dict[Column | None, UnitHint] = {}
    for column, said in measures.items():
        (unit, scale), count = said.most_common(1)[0]
        own = len(said) == 1 and unit != COUNT and any(unit not in others for others in units)
        if own and count >= MEANING.fewest_numbers:
            found[column] = UnitHint(unit, scale, "peer")
    return found


def _label_hints(label: RowLabel, lexicon: Lexicon) -> Hints:
    """What measure and label say; a measure that names a unit was printed to name it and goes first, and one
    that names what is counted ("Jornada") leaves a label's days and hours no unit ("Días de campo")."""
    texts = [without_coins(text, lexicon) for text in label.hint_texts]
    hints = [hint_from_text(text, lexicon, "label") for text in texts]
    measure = measure_hint(label.measure, lexicon) if label.measure else None
    if measure and label.measure and _is_counted(label.measure, measure, label):
        measure = UnitHint(COUNT, None, "measure")
    if label.measure and measure is None:
        hints = [hint for hint in hints if hint is None or hint.unit not in lexicon.time_units]
    ordered = [measure, *hints] if measure and measure.unit else [*hints, measure]
    return tuple(hint for hint in ordered if hint)


def _of_points(row: ReadRow, label: RowLabel, lexicon: Lexicon) -> Hints:
    """The rate whose points the measure names that elsewhere stand beside numbers alone (`Puntos`), where
    some value of the row has decimals: things are counted in whole numbers."""
    if not any(DECIMALS.search(item.text) for item in row.values()):
        return ()
    points = points_named(label.measure or "", lexicon)
    return () if points is None else (points,)


def _is_counted(text: str, measure: UnitHint, label: RowLabel) -> bool:
    """Whether the name says that there are many of what could be a rate (`Índice`): `Revisar índices`."""
    one = fold(text)
    many = {one} if one.endswith("s") else {one + "s", one + "es"}
    return kind_of(measure.unit) == "rate" and not many.isdisjoint(words_of(label.indicator))


def _currency(row: ReadRow, lexicon: Lexicon) -> UnitHint | None:
    """What the row's column of currencies says."""
    text = row.text("currency")
    return measure_hint(text, lexicon) if text else None


def _unit_of_row(row: ReadRow, profile: Profile, lexicon: Lexicon) -> Hints:
    """The currency that a cell beside the row's name says the whole row is in: `Fin. (S/)` below `Fís.`; that
    of home where it only says that the row is of money."""
    said = (stated_in(text, lexicon) for text in _aside(row, profile))
    found = tuple(hint for hint in said if hint is not None and hint.unit in lexicon.money_units)[:1]
    if not found and _is_of_money(row, profile):
        return (UnitHint(lexicon.home_currency, None, "label"),)
    return found


def _aside(row: ReadRow, profile: Profile) -> list[str]:
    """The short texts beside a row's name that may say what kind of row it is, marks as the document explains
    them."""
    texts = (item.text for item in row.cells if item.role in ("series", "unknown", "other"))
    return [profile.meant(text) for text in texts if text and len(text) <= MEANING.longest_aside]


def _is_of_money(row: ReadRow, profile: Profile) -> bool:
    """Whether the row says so in a column whose cells all tell goals in kind from money."""
    return any(
        profile.value_words.is_of_money(item.text)
        for item in row.cells
        if item.column is not None and item.column.role == "other" and item.column.origins.role == "evidence"
    )


def _totals_money(label: RowLabel, profile: Profile) -> bool:
    """Whether a row is a total of money by its name: `Total financiero`."""
    total = folded_words(label.indicator).startswith(tuple(profile.total_starts))
    return total and profile.value_words.speaks_of_money(label.indicator)


def _in_column(money: UnitHint | None, item: RoleCell, label: RowLabel, lexicon: Lexicon) -> Hints:
    """The row's currency for a cell: where the row has a measure, in columns of amounts only."""
    amounts = lexicon.amounts.intersection(words_of(item.column.text)) if item.column else ()
    return (money,) if money and (amounts or not label.measure) else ()


def _stated(hint: UnitHint | None, own: Hints, label: RowLabel) -> Hints:
    """What a heading (`INVERSIÓN (en miles de soles)`) or the text above the table says of a row's amounts:
    of a row with a measure only where that names the same unit."""
    if hint is None or (label.measure and hint.unit not in {one.unit for one in own}):
        return ()
    return (hint,)


def _hints(own: Hints, column: Column | None, label: RowLabel, profile: Profile, lexicon: Lexicon) -> Hints:
    """What the profile says of the column, and what is printed of a cell's unit, in order of weight."""
    read = _hints_read(own, column, label, profile, lexicon)
    told = unit_told(column, profile, lexicon) if column else None
    if told is None:
        return read
    return (*read, told) if measured_by_rows(told, own) else (told, *read)


def _hints_read(
    own: Hints, column: Column | None, label: RowLabel, profile: Profile, lexicon: Lexicon
) -> Hints:
    """What label, header and formula say of a cell's unit, in order of weight: a header that names percent or
    a currency, or speaks of a budget, knows better than the label what its column holds."""
    hint = header_hint(column, profile, lexicon) if column else None
    header = (hint,) if hint else ()
    formula = _in_formula(label.formula, lexicon) if label.formula else ()
    if column and profile.value_words.counts_absolutely(column.own_text):
        own, formula = tuple(one for one in own if one.unit != PERCENT), ()
    if column and hint and _is_plain(hint, column, lexicon):
        return (*header, *own, *formula)
    if column and profile.value_words.speaks_of_money(column.own_text):
        counted = profile.value_words.is_of_money(column.own_text)  # `Financiera` counts no hectares
        own = tuple(
            one
            for one in own
            if one.unit in lexicon.money_units
            or (one.source != "label" and not (counted and one.unit == COUNT))
        )
    return (*own, *header, *formula)


def _in_formula(formula: str, lexicon: Lexicon) -> Hints:
    """What a formula says of the unit: times a hundred it is a share; a kind of unit counts for that unit,
    a scale for that of its points, and a time that is divided by nothing is one (`Horas desde el aviso,
    promedio`)."""
    if TIMES_HUNDRED.search(formula):
        return (PERCENTAGE,)
    said = kind_named(formula, lexicon) or scale_named(formula, lexicon)
    if said is None and not DIVIDED.search(formula):
        timed = hint_from_text(formula, lexicon, "formula")
        said = timed if timed is not None and timed.unit in lexicon.time_units else None
    return () if said is None else (said,)


def _is_plain(hint: UnitHint, column: Column, lexicon: Lexicon) -> bool:
    """Whether the header itself names the unit, beside which a row's own label is of another column; a word
    such as "monto" alone names none."""
    if hint.unit == "percent":
        return True
    amounts = any(not lexicon.amounts.isdisjoint(words_of(level)) for level in column.levels)
    return hint.unit in lexicon.money_units and not amounts


def _samples(rows: Sequence[LabelledRow]) -> list[tuple[str, UnitHint | None]]:
    return [(item.text, _unit_hint(hints)) for row in rows for item, hints in row.cells]


def _unit_hint(hints: Hints) -> UnitHint | None:
    return next((hint for hint in hints if hint.unit), None)


def _column_conventions(
    table: TableReading, rows: Sequence[LabelledRow], settled: Settled
) -> tuple[Conventions, list[Finding]]:
    """Each value column's separators, the table's where its own numbers prove none."""
    samples: dict[Column | None, list[tuple[str, UnitHint | None]]] = {}
    firsts: dict[Column | None, RoleCell] = {}
    for row in rows:
        for item, hints in row.cells:
            samples.setdefault(item.column, []).append((item.text, _unit_hint(hints)))
            firsts.setdefault(item.column, item)
    found = {column: settle_convention(texts, settled) for column, texts in samples.items()}
    findings = [
        finding(
            odd.rule, firsts[column].cell.page, firsts[column].cell.box, table.table.table_id, **odd.as_dict()
        )
        for column, own in found.items()
        for odd in own.issues
    ]
    return {column: own.convention for column, own in found.items()}, findings


def _with_peers(
    row: LabelledRow,
    read: Sequence[CellReading],
    own: Mapping[Column | None, UnitHint],
    conventions: Conventions,
    lexicon: Lexicon,
) -> RowReadings:
    """The row's cells read; one without a number or unit of its own takes its column's unit where that has
    one of its `own`, else the unit of the row's numbers."""
    peers: RowReadings = []
    for place, (item, hints) in enumerate(row.cells):
        others = [*read[:place], *read[place + 1 :]]
        hint = own.get(item.column) or peer_hint(others) if _is_open(hints, read[place]) else None
        again = (
            read_cell(item.text, (*hints, hint), conventions[item.column], lexicon) if hint else read[place]
        )
        peers.append((item, again))
    return peers


def _is_open(hints: Hints, reading: CellReading) -> bool:
    """Whether a cell's unit is still to be told: no hint and no number of its own, as in `n/p`."""
    return _unit_hint(hints) is None and all(value.status != "value" for value in reading.values)


ABBREVIATION = re.compile(r"[^\W\d_]{1,3}[.]?|\S*[\d²³°/$]\S*")


def unknown_units(rows: Sequence[LabelledRow], lexicon: Lexicon, table_id: str) -> tuple[Finding, ...]:
    """One finding for each measure that is written like a unit and names none; a noun ("Informe") names what
    is counted."""
    return tuple(_findings(rows, lexicon, table_id))


def is_unknown_unit(text: str, lexicon: Lexicon) -> bool:
    """Whether a measure reads like the sign of a unit or names money of an unknown country, and the
    vocabulary knows none in it."""
    money = is_home_money(text, lexicon)
    signed = ABBREVIATION.fullmatch(text.strip()) is not None
    hint = measure_hint(text, lexicon) if money or signed else None
    return (money or signed) and (hint is None or hint.unit is None)


def is_home_money(text: str, lexicon: Lexicon) -> bool:
    """Whether the text names money by a word that stands for another currency in each country."""
    return not lexicon.home_words.isdisjoint(words_of(text))


def _findings(rows: Sequence[LabelledRow], lexicon: Lexicon, table_id: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in rows:
        text = row.label.measure or ""
        meant = lexicon.legend.get(fold(text))
        if text in seen or not (meant or is_unknown_unit(text, lexicon)):
            continue
        seen.add(text)
        cell = next(item.cell for item in row.row.cells if item.role == "measure")
        if meant:
            yield finding("unit-by-legend", cell.page, cell.box, table_id, text=text, meant=meant)
        else:
            yield finding(
                "unit-unknown", cell.page, cell.box, table_id, text=text, lines=unit_line(text, lexicon)
            )


def unit_line(text: str, lexicon: Lexicon) -> str:
    """The profile line that makes the text known: the money of a country, else something counted."""
    if is_home_money(text, lexicon):
        return "vocabulary: {home_currency: mxn}"
    return f'vocabulary: {{units: {{count: {{names: ["{text}"]}}}}}}'


TEXT = "text"


def without_words(
    readings: Sequence[RowReadings], table_id: str
) -> tuple[list[RowReadings], tuple[Finding, ...]]:
    """The readings without those of columns that hold nothing but texts, most of them without a number; one
    finding for each such column. One in words (`Un manual`) among texts begins a text as well."""
    held: dict[Column, RowReadings] = {}
    for item, reading in ((item, reading) for cells in readings for item, reading in cells):
        if item.column is not None:
            held.setdefault(item.column, []).append((item, reading))
    worded = {column: cells for column, cells in held.items() if _is_worded(cells)}
    kept = [[pair for pair in cells if pair[0].column not in worded] for cells in readings]
    return kept, tuple(
        _finding(column, cells[0][0].cell, len(cells), table_id) for column, cells in worded.items()
    )


def _is_worded(cells: RowReadings) -> bool:
    """Whether no cell of a column holds a number in figures alone, and most hold none at all."""
    spelt = [any(odd.rule == IN_WORDS for odd in reading.oddities) for _, reading in cells]
    texts = (all(value.status == TEXT for value in reading.values) for _, reading in cells)
    numbers = sum(
        words or any(map(str.isdigit, item.text)) for words, (item, _) in zip(spelt, cells, strict=True)
    )
    return all(map(or_, spelt, texts)) and 2 * numbers < len(cells)


def _finding(column: Column, first: Cell, count: int, table_id: str) -> Finding:
    return finding("goals-in-words", first.page, first.box, table_id, text=column.text, count=count)
