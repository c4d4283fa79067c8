"""Units that the text above a table states for all of its amounts: `(en millones de guaraníes)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extract.meaning.cells import StatedUnit
from extract.meaning.walk import PlacedParagraph, Walk
from extract.numbers.units import UnitHint, hint_from_text, names_unit_only
from extract.page.findings import Finding, finding
from extract.page.lines import one_line
from extract.page.paragraphs import Paragraph
from schemas.lexicon import Lexicon

LONGEST, MOST_WORDS, FARTHEST = 160, 9, 2

ASIDE = re.compile(r"\(([^()]*)\)")

SEPARATED = re.compile(r"\s[-–—|]\s|[;:.,]\s|[()]")

OF_YEAR = re.compile(r"\s(?:de|del|del año|año)?\s?(?:19|20)[0-9]{2}$", re.IGNORECASE)

LAST_EN = re.compile(r"(?:^|\s)(en\s(?:(?!\sen\s).)*)$", re.IGNORECASE)


def units_above(placed: Walk, lexicon: Lexicon) -> Mapping[str, StatedUnit]:
    """By table the unit or scale stated close above it."""
    found: dict[str, StatedUnit] = {}
    above: list[Paragraph] = []
    for block in placed.blocks:
        if isinstance(block, PlacedParagraph):
            above.append(block.paragraph)
            continue
        stated = next(
            (unit for item in reversed(above[-FARTHEST:]) if (unit := _unit_in(item, lexicon))), None
        )
        if stated is not None:
            found[block.table.table_id] = stated
        above = []
    return found


def unit_above_finding(stated: StatedUnit, table_id: str) -> Finding:
    """The note that a table's amounts were read with what the text above it says."""
    paragraph, hint = stated.paragraph, stated.hint
    return finding(
        "unit-above-table",
        paragraph.page,
        paragraph.box,
        table_id,
        text=one_line(paragraph.text),
        unit=hint.unit or "—",
        scale=hint.scale or 1,
    )


def _unit_in(paragraph: Paragraph, lexicon: Lexicon) -> StatedUnit | None:
    if len(paragraph.text) > LONGEST:
        return None
    stated = (*_statements(paragraph.text), *_units_alone(paragraph.text, lexicon))
    hints = (hint_from_text(text, lexicon, "above") for text in stated)
    hint = next((hint for hint in hints if hint and _is_of_money(hint, lexicon)), None)
    return StatedUnit(hint, paragraph) if hint else None


def _statements(text: str) -> Iterator[str]:
    """The parts of a text that may state a unit: what stands in parentheses, and its end from `en` on."""
    plain = one_line(text).rstrip(" .:;")
    last = LAST_EN.search(plain)
    for part in (*ASIDE.findall(plain), *((last[1],) if last else ())):
        if len(part.split()) <= MOST_WORDS:
            yield part


def _units_alone(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The parts of a text that are the name of a unit and nothing else, its year aside: `Moneda nacional -
    Miles de pesos de 2023`."""
    for part in SEPARATED.split(one_line(text).rstrip(" .:;")):
        plain = OF_YEAR.sub("", part).strip()
        if names_unit_only(plain, lexicon):
            yield plain


def _is_of_money(hint: UnitHint, lexicon: Lexicon) -> bool:
    return hint.unit in lexicon.money_units if hint.unit else hint.scale is not None
