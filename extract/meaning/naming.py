"""Which column names the rows: the one whose texts tell them apart, not the one whose header ranks first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.flow.rows import TableRow, begins_with_total, split_labels
from extract.meaning.headers import Column, Columns, with_role
from extract.meaning.tolerances import MEANING
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.lines import one_line
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.value_headers import DERIVED

PROJECT_NAMES = ("name", "objectives", "results")

NAMING = (*PROJECT_NAMES, "unknown")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A column that may name the rows: how many of the value rows its texts, read on from the coarser columns
    before it, tell apart, as a share of them."""

    column: Column
    apart: float


def with_row_series(columns: Columns, body: Sequence[TableRow], profile: Profile) -> Columns:
    """The columns, one whose cells say of each row whether it is planned or executed by that role: under each
    other in every cell, and of more than one series, or of one where it stands first below a header that
    heads values otherwise (`Trimestre` over `Programado`, before I, II, III, IV)."""
    texts = [list(_texts(column, columns, body)) for column in columns.columns]
    first = bool(texts) and columns.columns[0].role == "value" and _all_say_series(texts[0], profile)
    stub = columns.columns[0] if first else None
    every = zip(columns.columns, texts, strict=True)
    found = next((column for column, own in every if says_series(own, profile)), stub)
    if found is None:
        return columns
    said = with_role(found, "series", "evidence")
    return replace(columns, columns=tuple(said if one is found else one for one in columns.columns))


def _all_say_series(texts: Sequence[str], profile: Profile) -> bool:
    said = {profile.value_words.row_series_and_year(text)[0] for text in texts}
    return bool(said) and said.isdisjoint((None, DERIVED))


def says_series(texts: Sequence[str], profile: Profile) -> bool:
    """Whether each text says the series of its row, and not all the same."""
    said = {profile.value_words.row_series_and_year(text) for text in texts}
    series = {one for one, _ in said}
    return len(series - {DERIVED}) > 1 and None not in series


def named(columns: Columns, body: Sequence[TableRow], profile: Profile) -> Columns:
    """The columns with one that names the rows; those of other labels name their group. A total's name, which
    begins at the table's edge, tells nothing of them."""
    rows = [row for row in body if not begins_with_total(row, profile)] or body
    columns = _without_counters(columns, body)
    chosen = (
        _named_by_profile(columns)
        or named_by_goals(columns, body)
        or named_by_measures(columns, rows, profile)
        or named_by_evidence(columns, rows)
        or named_by_words(columns, rows)
        or columns
    )
    ranked = replace(chosen, columns=tuple(_ranked(chosen, body)))
    return _with_details(ranked, rows, profile)


def _named_by_profile(columns: Columns) -> Columns | None:
    """The columns, the rows named by those of which the profile says so; None where it says it of none."""
    if not any(_is_told(column) and column.role == "indicator" for column in columns.columns):
        return None
    ranked = (
        replace(column, rank=TOLD_RANK) if _is_told(column) and column.role == "indicator" else column
        for column in columns.columns
    )
    return replace(columns, columns=tuple(ranked))


TOLD_RANK = -100
"""Below the ranks that a profile gives headers."""


def _is_told(column: Column) -> bool:
    """Whether the profile says the role of the very column, which nothing else may choose then."""
    return column.told is not None and column.told.role is not None


def _with_details(columns: Columns, body: Sequence[TableRow], profile: Profile) -> Columns:
    """The columns; where each name stands for several rows of values, and nothing says that these are of
    several series or of goals in kind and money, the column of words before the values that tells those of
    one name apart says their details: `Mujeres`, `Hombres`, `Total`."""
    rows = _value_rows(columns, body)
    names = [column for column in columns.columns if column.role == "indicator"]
    roles = {column.role for column in columns.columns}
    if len(names) != 1 or len(rows) < MEANING.fewest_named or roles & {"detail", "series"}:
        return columns
    own = _names_over_pages(rows, names[0], columns)
    if 2 * len(set(own)) > len(own) or not all(own):
        return columns
    for column in columns.columns[: _first_value(columns)]:
        texts = [_text_in(row, column, columns) for row in rows]
        apart = len(set(zip(own, texts, strict=True))) == len(rows)
        money = any("(" in text or profile.value_words.is_of_money(text) for text in texts)
        kinds = money or column.origins.role == "evidence"
        free = column.role in ("other", "unknown") and not _is_told(column)
        if free and apart and are_words(texts) and not kinds:
            return replace(
                columns,
                columns=tuple(
                    with_role(one, "detail", "evidence") if one is column else one for one in columns.columns
                ),
            )
    return columns


def _without_counters(columns: Columns, body: Sequence[TableRow]) -> Columns:
    """The columns, those below a header of names (`Obra n.º`) that hold no word, but for a total's at the
    table's edge, as codes where another one names the rows."""
    names = [column for column in columns.columns if column.role == "indicator"]
    bare = [
        column for column in names if not _is_told(column) and _counts(list(_texts(column, columns, body)))
    ]
    if not bare or len(bare) == len(names):
        return columns
    found = (
        with_role(column, "code", "evidence") if column in bare else column for column in columns.columns
    )
    return replace(columns, columns=tuple(found))


def _counts(texts: Sequence[str]) -> bool:
    """Whether the texts are numbers or codes, but for one that may be a total's."""
    worded = sum(map(_is_worded, texts))
    return worded == 0 or (worded == 1 and len(texts) > MEANING.fewest_named)


def _is_worded(text: str) -> bool:
    """Whether a text is neither a number nor a code: one word of which half are digits is."""
    letters, digits = sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    coded = " " not in text.strip() and digits >= letters
    return letters >= MEANING.shortest_name and not coded and not is_value_like(text)


def named_by_evidence(columns: Columns, body: Sequence[TableRow]) -> Columns | None:
    """The columns, the rows named by the column of the best rank that tells them apart; None where none does.

    A column of numbers, codes, dates or counters names nothing; one whose cells stand over several rows of
    values, each with its own text elsewhere, names their group.
    """
    rows = _value_rows(columns, body)
    candidates = _candidates(columns, rows) if len(rows) >= MEANING.fewest_named else []
    if not candidates:
        return None
    most = max(item.apart for item in candidates)
    fitting = [item for item in candidates if item.apart >= most - MEANING.told_apart]
    best = min(fitting, key=lambda item: (_rank(item.column), item.column.x0)).column
    if (told := _told_apart_below(columns, best, rows)) is not None:
        return told
    rivals = _rivals(best, fitting)
    phrase = _phrase_beside(best, fitting, columns, rows)
    if phrase is not None:
        columns, best = _with_measures(columns, best), phrase
    ranks = [column.rank for column in columns.columns if column.role == "indicator"]
    if not ranks:
        return _with_names(columns, best, LOWEST_NAMING_RANK)
    equal = (one for one in columns.columns if one.role == "indicator" and one.rank == min(ranks))
    first = _rank(best) == min(ranks) and phrase is None and all(one.cell == best.cell for one in equal)
    chosen = columns if first else _with_names(columns, best, min(ranks) - 1)
    marked = (replace(one, outranked=one.cell in rivals) for one in chosen.columns)
    return replace(chosen, columns=tuple(marked))


def named_by_measures(columns: Columns, body: Sequence[TableRow], profile: Profile) -> Columns | None:
    """The columns, the rows named by what is measured where one name stands for several of them, each of
    these has a phrase of its own, and the header speaks of indicators (`Unidad de medida del indicador`);
    None elsewhere."""
    measures = [column for column in columns.columns if _measures_indicators(column, profile)]
    rows = _value_rows(columns, body) if len(measures) == 1 else []
    candidates = _candidates(columns, rows) if len(rows) >= MEANING.fewest_named else []
    if not candidates or max(one.apart for one in candidates) > MEANING.most:
        return None
    texts = [_text_in(row, measures[0], columns) for row in rows]
    phrases = _words_a_cell(measures[0], columns, rows) >= MEANING.words_of_phrase
    if not phrases or not all(texts) or len(set(texts)) < len(texts):
        return None
    ranks = [column.rank for column in columns.columns if column.role == "indicator"]
    return _with_names(columns, measures[0], min(ranks, default=LOWEST_NAMING_RANK) - 1)


def _measures_indicators(column: Column, profile: Profile) -> bool:
    if column.role != "measure" or _is_told(column):
        return False
    known = (profile.header(word) for word in column.own_text.split())
    return any(one is not None and one[0].role == "indicator" for one in known)


def _told_apart_below(columns: Columns, best: Column, rows: Sequence[TableRow]) -> Columns | None:
    """The columns where the best one, below an unknown header, tells apart the rows of one that names
    indicators by its header, each of which is over several, or all are one's: it says their details
    (`Indicador | Región`)."""
    ranks = [column.rank for column in columns.columns if column.role == "indicator"]
    if best.role != "unknown" or not ranks:
        return None
    name = next(one for one in columns.columns if one.role == "indicator" and one.rank == min(ranks))
    own, below = _names_over_pages(rows, name, columns), [_text_in(row, best, columns) for row in rows]
    pairs = set(zip(own, below, strict=True))
    apart = len(pairs) == len(rows) and (len(set(below)) < len(rows) or len(set(own)) == 1)
    if name.x0 > best.x0 or not all(own) or not are_words(own) or not apart:
        return None
    said = with_role(best, "detail", "evidence")
    return replace(columns, columns=tuple(said if one is best else one for one in columns.columns))


def _rivals(best: Column, fitting: Sequence[_Candidate]) -> list[Cell]:
    """The headers of columns that may as well name the rows as the best one: of its rank or the next, where
    that is no indicator's by its word."""
    others = (item.column for item in fitting if item.column is not best)
    return [
        one.cell
        for one in others
        if one.cell is not None and one.role == best.role == "indicator" and 0 <= best.rank >= one.rank - 1
    ]


def _phrase_beside(
    best: Column, fitting: Sequence[_Candidate], columns: Columns, rows: Sequence[TableRow]
) -> Column | None:
    """The column of phrases that names the rows instead of one of single nouns: these say what is counted
    (`Revisar pliegos` | `Pliego`) in a table without measures, and in one with them are kinds where no header
    is known to name the rows; None where there is none."""
    counted = any(column.role == "measure" for column in columns.columns)
    if (counted and best.role == "indicator") or _words_a_cell(best, columns, rows) > 1:
        return None
    phrases = [
        item.column
        for item in fitting
        if (item.column.role == "indicator" or counted)
        and _words_a_cell(item.column, columns, rows) >= MEANING.words_of_phrase
    ]
    return min(phrases, key=lambda column: (_rank(column), column.x0), default=None)


def _with_measures(columns: Columns, nouns: Column) -> Columns:
    if any(column.role == "measure" for column in columns.columns):
        return columns
    said = with_role(nouns, "measure", "evidence")
    return replace(columns, columns=tuple(said if one is nouns else one for one in columns.columns))


def _words_a_cell(column: Column, columns: Columns, rows: Sequence[TableRow]) -> float:
    """How many words most of the column's filled cells have: their median."""
    counts = sorted(len(text.split()) for row in rows if (text := _text_in(row, column, columns)))
    return counts[len(counts) // 2] if counts else 0


def named_by_words(columns: Columns, body: Sequence[TableRow]) -> Columns | None:
    """The columns, the rows named by the first column of words before any of numbers that tells them apart,
    whatever its header says (`Fondo`, `Ingresos`, `Región`, `Unidad` over offices); None where a column that
    may name them holds words."""
    rows = _value_rows(columns, body)
    if len(rows) < MEANING.fewest_named or _candidates(columns, rows):
        return None
    says = next((column for column in columns.columns if column.role == "series"), None)
    series = [_text_in(row, says, columns) if says else "" for row in rows]
    for column in columns.columns:
        texts = [_text_in(row, column, columns) for row in rows]
        texts = _read_on(texts) if says and column.role != "value" else texts
        if column.role == "value" and not are_words(texts):
            return None
        keys = {(text, said) for text, said in zip(texts, series, strict=True) if text}
        apart = len(keys) / len(rows)
        phrases = column.role == "measure" and _words_a_cell(column, columns, rows) >= MEANING.words_of_phrase
        stub = (phrases or column.role in MAY_BE_STUBS) and not _is_told(column)
        if stub and are_words(texts) and apart >= 1 - MEANING.told_apart:
            return _with_names(columns, column, LOWEST_NAMING_RANK)
    return None


def _read_on(texts: Sequence[str]) -> list[str]:
    """The texts, an empty one as the one above it: rows that each say their series are named once for all of
    them."""
    found: list[str] = []
    for text in texts:
        found.append(text or (found[-1] if found else ""))
    return found


MAY_BE_STUBS = ("value", "other", "responsible", "level")
"""Roles whose columns name the rows of a table where nothing else does: places, funds, who is responsible."""


def _with_names(columns: Columns, naming: Column, rank: int) -> Columns:
    under = naming.under or ("indicator", "detail")
    by = naming.origins.role if naming.role == "indicator" else None
    chosen = replace(with_role(naming, "indicator", by or "evidence", under), rank=rank)
    return replace(columns, columns=tuple(chosen if one is naming else one for one in columns.columns))


UNNAMED = 9
"""The rank of a column of texts whose header does not say that it names the rows; a code's is the last."""


def _rank(column: Column) -> int:
    if column.role == "indicator":
        return column.rank
    return UNNAMED + ("name", "group", "objectives", "results", "unknown", "code").index(column.role)


def _value_rows(columns: Columns, body: Sequence[TableRow]) -> list[TableRow]:
    """The rows in which a cell of a value column begins; columns of marks alone (X below the months) count
    only where there are no others."""
    values = [column for column in columns.columns if column.role == "value"]
    numbered = [column for column in values if any(map(_has_digit, _texts(column, columns, body)))] or values
    return [
        row
        for row in body
        if any(row.owns(cell) and not cell.empty and columns.of(cell.box) in numbered for cell in row.cells)
    ]


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _candidates(columns: Columns, rows: Sequence[TableRow]) -> list[_Candidate]:
    """The columns of texts, from the coarsest to the finest, each read on from those coarser than it; where
    words stand before all values, none of an unknown header behind these."""
    texts = {
        place: [_text_in(row, column, columns) for row in rows]
        for place, column in enumerate(columns.columns)
        if column.role in ("indicator", "group", "code", *NAMING) and not _is_told(column)
    }
    worded = {place: found for place, found in texts.items() if are_words(found)}
    first = _first_value(columns)
    if any(
        column.role in MAY_BE_STUBS and are_words([_text_in(row, column, columns) for row in rows])
        for column in columns.columns[:first]
    ):
        worded = {place: found for place, found in worded.items() if place < first or _names(columns, place)}
    order = sorted(worded, key=lambda place: (len(set(worded[place])), place))
    found: list[_Candidate] = []
    for at, place in enumerate(order):
        own = worded[place]
        coarser = [worded[other] for other in order[:at] if len(set(worded[other])) < len(set(own))]
        keys = {key for key in zip(*coarser, own, strict=True) if key[-1]}
        found.append(_Candidate(columns.columns[place], len(keys) / len(rows)))
    return found


def _first_value(columns: Columns) -> int:
    """The place of the first column of values, behind all where there is none."""
    roles = [column.role for column in columns.columns]
    return roles.index("value") if "value" in roles else len(roles)


def _names(columns: Columns, place: int) -> bool:
    return columns.columns[place].role != "unknown"


def _names_over_pages(rows: Sequence[TableRow], column: Column, columns: Columns) -> list[str]:
    """The rows' texts in a column of names, where a page begins with none that of the row before, and whole
    where it begins with the rest of one."""
    whole = {cell: text for pair in pairwise(rows) for cell, text in split_labels(*pair).items()}
    texts = [_text_in(row, column, columns, whole) for row in rows]
    for place, (above, row) in enumerate(pairwise(rows), start=1):
        reaches_in = any(not row.owns(cell) for cell in row.cells if columns.of(cell.box) is column)
        if not texts[place] and (row.part != above.part or reaches_in):
            texts[place] = texts[place - 1]
    return texts


def _text_in(row: TableRow, column: Column, columns: Columns, whole: Mapping[Cell, str] | None = None) -> str:
    """The texts of the row's cells under the column, those that reach in from above included; `whole` has
    those that a page turn cuts."""
    own = (cell for cell in row.cells if columns.of(cell.box) is column)
    return " ".join(folded_words((whole or {}).get(cell, one_line(cell.text))) for cell in own)


def are_words(texts: Sequence[str]) -> bool:
    """Whether most of the filled cells are texts of more than a code."""
    filled = [text for text in texts if text]
    worded = [text for text in filled if _is_worded(text)]
    return bool(filled) and 2 * len(worded) > len(filled)


def _ranked(columns: Columns, body: Sequence[TableRow]) -> list[Column]:
    """The columns with one kind of label for the indicators: of lower rank than the others, which name the
    group. In a table of values without any, the first text column names them."""
    if not any(column.role == "value" for column in columns.columns):
        return list(columns.columns)
    names = [column for column in columns.columns if column.role == "indicator"]
    if not names:
        first = next((column for column in columns.columns if _may_name(column, columns, body)), None)
        return [
            with_role(column, "indicator", "assumed", column.under) if column is first else column
            for column in columns.columns
        ]
    lowest = min(column.rank for column in names)
    naming = next(column for column in names if column.rank == lowest)
    named = len(set(_texts(naming, columns, body)))
    return [
        replace(column, role="other", under=())
        if column.role == "indicator"
        and column.rank > lowest
        and column.x0 > naming.x0
        and len(set(_texts(column, columns, body))) > named
        else replace(column, role="group", under=())
        if (column.role == "indicator" and column.rank > lowest) or column.role in PROJECT_NAMES
        else column
        for column in columns.columns
    ]


def _may_name(column: Column, columns: Columns, body: Sequence[TableRow]) -> bool:
    """Whether an unnamed table's rows may be named by the column: it holds more than numbers."""
    texts = list(_texts(column, columns, body))
    return column.role in NAMING and not _is_told(column) and (not texts or any(map(_is_words, texts)))


LOWEST_NAMING_RANK = 1


def named_by_goals(columns: Columns, body: Sequence[TableRow]) -> Columns | None:
    """The columns, with the first goal of words only as the name of the rows where no column of indicators or
    activities names them and other columns hold values; None elsewhere."""
    named = any(
        column.role == "indicator" and column.rank <= LOWEST_NAMING_RANK for column in columns.columns
    )
    values = [column for column in columns.columns if column.role == "value"]
    worded = next(
        (
            column
            for column in values
            if _is_goal(column) and not _is_told(column) and _in_words(column, columns, body)
        ),
        None,
    )
    if named or worded is None or len(values) == 1:
        return None
    return _with_names(columns, worded, LOWEST_NAMING_RANK)


def _is_goal(column: Column) -> bool:
    return column.series in ("plan", "executed") and column.period is None and not column.year


def _in_words(column: Column, columns: Columns, body: Sequence[TableRow]) -> bool:
    """Whether every filled cell of the column is a text."""
    texts = list(_texts(column, columns, body))
    return bool(texts) and all(_is_words(text) for text in texts)


def _texts(column: Column, columns: Columns, body: Sequence[TableRow]) -> Iterator[str]:
    for row in body:
        for cell in row.cells:
            if row.owns(cell) and not cell.empty and columns.of(cell.box) is column:
                yield one_line(cell.text)


def _is_words(text: str) -> bool:
    return any(sign.isalpha() for sign in text) and not is_value_like(text)
