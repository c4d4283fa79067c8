"""The reading trail of a published value: which printed words say its name, owner, series, year, period, unit
and scale, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from schemas.catalogue import BOX
from schemas.units import kind_of
from store.parquet import Row

Aspect = Literal["name", "group", "owner", "series", "year", "period", "unit", "scale", "currency"]
Corners = tuple[float, float, float, float]
NAMES = (("group", "group"), ("code", "name"), ("indicator", "name"), ("detail", "name"))
"""The columns of a value that name it, and what of it each says."""
IN_HEADER = ("header", "parent", "profile")
TOLD_BY_COLUMN: tuple[Aspect, ...] = ("series", "year", "period", "unit", "scale", "currency")


@dataclass(frozen=True, slots=True)
class Clue:
    """What is said of a value and by what: the `words`, empty where none are printed or it isn't published
    which, with their page and box (points on the upright page), None where they aren't known."""

    aspect: Aspect
    said: Any
    by: str
    words: str = ""
    page: int | None = None
    box: Corners | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What is published beside a value: its column, the cells of its table, its number among those of the
    tables, and its document."""

    column: Row | None
    cells: Sequence[Row]
    number: Row | None
    document: Row | None


@dataclass(frozen=True, slots=True)
class Trail:
    """The column a value stands in, None where it isn't known, and what says each thing of the value."""

    column: Row | None
    clues: tuple[Clue, ...]

    def boxes_on(self, page: int) -> tuple[Corners, ...]:
        """The boxes on one page of the column's header and of the words that say something, each once."""
        boxes = [clue.box for clue in self.clues if clue.page == page and clue.box]
        if self.column is not None and self.column["page"] == page:
            boxes.append(_corners(self.column))
        return tuple(dict.fromkeys(boxes))


def trail(value: Row, beside: Beside) -> Trail:
    """The reading trail of a row of `indicators`, in the order in which it is told."""
    clues = (*_names(value, beside.cells), *_owner(value), *_of_column(value, beside))
    return Trail(beside.column, clues)


def _names(value: Row, cells: Sequence[Row]) -> Iterator[Clue]:
    for name, aspect in NAMES:
        text = value.get(name)
        if not text:
            continue
        spot = _cell_saying(text, _row_of(value, cells) if name != "group" else _above(value, cells))
        by = "banner" if spot is not None and spot["role"] == "banner" else "row"
        yield _clue(aspect, text, by if spot is not None else "", text, spot)  # type: ignore[arg-type]


def _owner(value: Row) -> Iterator[Clue]:
    if not value.get("dependency"):
        return
    box = tuple(value.get(f"dependency_{side}") for side in BOX)
    known = None if None in box else box
    by = value.get("dependency_by") or ""
    name = value["dependency"]
    yield Clue("owner", name, by, name if by else "", value.get("dependency_page"), known)  # type: ignore[arg-type]


def _of_column(value: Row, beside: Beside) -> Iterator[Clue]:
    column = beside.column
    if column is None:
        return
    money = kind_of(value.get("unit")) == "money"
    for aspect in TOLD_BY_COLUMN:
        by = column.get(f"{aspect}_by")
        if by and (money or aspect != "currency"):
            said = value.get("unit" if aspect == "currency" else aspect)
            yield _said(aspect, said, by, value, column, beside)


def _said(aspect: Aspect, said: Any, by: str, value: Row, column: Row, beside: Beside) -> Clue:
    header = [text for text in column["header"] if text]
    if by in IN_HEADER and header:
        words = " › ".join(header[:-1]) if by == "parent" and len(header) > 1 else header[-1]
        spot = _cell_saying(words.split(" › ")[-1], _headers(value, beside.cells))
        return _clue(aspect, said, by, words, spot) if spot else Clue(aspect, said, by, words, column["page"])
    if by == "plan" and beside.document is not None:
        return Clue(aspect, said, by, beside.document.get("title") or "", None)
    if by == "row" or (by == "title" and aspect in ("unit", "scale", "currency")):
        return _of_row(aspect, said, by, value, beside)
    return Clue(aspect, said, by, (column.get("title") or "") if by == "title" else "")


def _of_row(aspect: Aspect, said: Any, by: str, value: Row, beside: Beside) -> Clue:
    """The words of the row that say it: those published as the unit's, else the measure, the value's own, its
    name."""
    if aspect not in ("unit", "scale", "currency"):
        return Clue(aspect, said, by)
    number = beside.number
    text = (number or {}).get("unit_text") or value.get("measure") or value["raw"]
    own = _row_of(value, beside.cells)
    spot = _cell_saying(text, own) or _cell_saying(text, beside.cells)
    return _clue(aspect, said, by, text, spot)


def _clue(aspect: Aspect, said: Any, by: str, words: str, spot: Row | None) -> Clue:
    if spot is None:
        return Clue(aspect, said, by, words)
    return Clue(aspect, said, by, words, spot["page"], _corners(spot))


def _corners(row: Row) -> Corners:
    x0, top, x1, bottom = (float(row[side]) for side in BOX)
    return x0, top, x1, bottom


def _row_of(value: Row, cells: Sequence[Row]) -> list[Row]:
    """The cells beside the value, the nearest first."""
    beside = [cell for cell in cells if cell["page"] == value["page"] and _overlap(cell, value) > 0]
    return sorted(beside, key=lambda cell: -_overlap(cell, value))


def _above(value: Row, cells: Sequence[Row]) -> list[Row]:
    """The cells over the value or beside it, on its page or one before, the nearest first."""
    place = (value["page"], value["top"])
    return sorted(
        (cell for cell in cells if (cell["page"], cell["top"]) <= (value["page"], value["bottom"])),
        key=lambda cell: (place[0] - cell["page"], place[1] - cell["top"]),
    )


def _headers(value: Row, cells: Sequence[Row]) -> list[Row]:
    """The cells of headers over the value, the nearest first; those of its own width before others."""
    heads = [cell for cell in _above(value, cells) if cell["role"] in ("header", "banner")]
    return sorted(heads, key=lambda cell: not (cell["x0"] < value["x1"] and value["x0"] < cell["x1"]))


def _cell_saying(text: str, cells: Sequence[Row]) -> Row | None:
    """The first of the cells that holds the text, or is a part of it."""
    asked = _squeezed(text)
    whole = next((cell for cell in cells if asked and asked in _squeezed(cell["text"])), None)
    if whole is not None:
        return whole
    parts = (cell for cell in cells if len(_squeezed(cell["text"])) > 2 and _squeezed(cell["text"]) in asked)
    return next(parts, None)


def _squeezed(text: str | None) -> str:
    return "".join((text or "").split()).casefold()


def _overlap(cell: Row, value: Row) -> float:
    return float(min(cell["bottom"], value["bottom"]) - max(cell["top"], value["top"]))
