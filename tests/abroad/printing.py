"""How a plan is printed: columns as wide as their words need, ruled or not, upright or on the side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.abroad.plan import OFFICE_EDITIONS, Edition, Plan
from tests.foreign.model import Sheet, blocks
from tests.typeset.grid import font_of
from tests.typeset.model import Block, Dress, Item, Style, TableBlock, TextBlock, Typeset
from tests.typeset.typesetter import typeset

LONG, SHORT = 842.0, 595.0  # points of A4
DRESSES: Mapping[Edition, Dress] = {"ruled": "ruled", "boxed": "headed", "centred": "horizontal"}
SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
MARGIN, FOOT = 40.0, 2.0
SHORT_TEXT = 10


def printed(plan: Plan, edition: Edition = "ruled") -> Typeset:
    """The plan as PDF, in the largest type that all its tables have room for."""
    made = [*_cover(plan), *(block for part in plan.parts for block in _part(plan, part, edition))]
    for size in SIZES:
        style = _style(plan, edition, size)
        fitted = [_fitted(block, style) if isinstance(block, TableBlock) else block for block in made]
        if all(fitted):
            return typeset([block for block in fitted if block], style)
    raise ValueError("the words of a table are wider than the page")


def _style(plan: Plan, edition: Edition, size: float) -> Style:
    width, height = (LONG, SHORT) if plan.wide else (SHORT, LONG)
    dress = DRESSES.get(edition, plan.unruled)
    pen = "stroke" if edition in OFFICE_EDITIONS else plan.pen
    look = Style(dress, pen, width, height, MARGIN, size, font=plan.font)
    middle = edition in OFFICE_EDITIONS
    return replace(look, running=plan.running, numbers=plan.numbers, raised=plan.raised, middle=middle)


def _cover(plan: Plan) -> list[Block]:
    return [TextBlock(line, bold=place < 2) for place, line in enumerate(plan.cover)]


def _part(plan: Plan, part: Sheet | str, edition: Edition) -> list[Block]:
    if not isinstance(part, Sheet):
        return [TextBlock(part)]
    made = blocks(plan.aligned(part))
    if edition not in OFFICE_EDITIONS:
        return made
    return [_with_codes_centred(block) if isinstance(block, TableBlock) else block for block in made]


def _with_codes_centred(table: TableBlock) -> TableBlock:
    """The table with the texts of its first column in the middle where they are short, as codes are."""
    first = [item for column, item in _placed(table) if column == 0 and not item.bold]
    if not first or any(len(item.text) > SHORT_TEXT for item in first):
        return table
    coded = set(map(id, first))
    lines = (
        replace(
            line,
            items=tuple(replace(item, align="center") if id(item) in coded else item for item in line.items),
        )
        for line in table.lines
    )
    return replace(table, lines=tuple(lines))


def _fitted(table: TableBlock, style: Style) -> TableBlock | None:
    """The table with columns that hold their longest words, the room left shared by the length of the texts;
    None where the words need more room than there is."""
    room = style.width - 2 * style.margin
    placed = _placed(table)
    least = [0.0] * table.columns
    most = [1.0] * table.columns
    for column, item in sorted(placed, key=lambda pair: pair[1].columns):
        _widen(least, column, item.columns, _longest_word(item, style))
        if item.columns == 1:
            most[column] = max(most[column], _width(item.text, item, style))
    if sum(least) > room:
        return None
    wishes = [max(0.0, min(wish, 180.0) - have) + 2 for wish, have in zip(most, least, strict=True)]
    spare = room - sum(least)
    widths = [have + spare * wish / sum(wishes) for have, wish in zip(least, wishes, strict=True)]
    return replace(table, shares=tuple(widths))


def _widen(least: list[float], first: int, span: int, need: float) -> None:
    lacking = need - sum(least[first : first + span])
    if lacking > 0:
        for column in range(first, first + span):
            least[column] += lacking / span


def _longest_word(item: Item, style: Style) -> float:
    """What the item's cell needs at least: room for its longest word, or for all of it where it's as short as
    a number with its unit."""
    words = [item.text] if len(item.text) <= SHORT_TEXT and not item.bold else item.text.split()
    longest = max((_width(word, item, style) for word in words), default=0.0)
    return longest + 2 * style.padding + FOOT


def _width(text: str, item: Item, style: Style) -> float:
    return float(stringWidth(text, font_of(style, item.bold), style.size))


def _placed(table: TableBlock) -> list[tuple[int, Item]]:
    """Each item with the column it begins in."""
    taken: set[tuple[int, int]] = set()
    placed: list[tuple[int, Item]] = []
    for row, line in enumerate(table.lines):
        for item in line.items:
            column = next(place for place in count() if (row, place) not in taken)
            taken |= {(row + r, column + c) for r in range(item.rows) for c in range(item.columns)}
            placed.append((column, item))
    return placed
