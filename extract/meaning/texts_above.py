"""What the text above a table says of all its values: their unit, `(en millones de guaraníes)`, their series
and the part of the year they are for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extract.headings import HeadingReader
from extract.meaning.evidence import PartSaid, Title
from extract.meaning.tolerances import MEANING
from extract.numbers.units import UnitHint, money_stated
from extract.page.findings import Finding, finding
from extract.page.lines import one_line
from extract.page.paragraphs import Paragraph
from schemas.lexicon import Lexicon
from schemas.phrases import first_match
from schemas.profile import Profile

CAPTION = re.compile(
    r"^(?:(?:\w+[.-]?(?: n[°º.]{1,2})? ?[0-9IVX]{1,4}[a-z]?(?:[.-][0-9]{1,2})?"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[IVX]{1,5}|[A-Z])[.:)–-]+"
    r"|\w+ (?:no|nro|n[uú]m)[°º.]{0,2} ?[0-9]{1,2} ?[.:)–-]+) ",
    re.IGNORECASE,
)
"""The number of a table or form before its title: `Cuadro 2. `, `Tabla N° 3: `, `PbRM-08c. `,
`Cuadro No. 1 - `, `3. `."""

NAMED_BY_TITLES = frozenset(("plan", "executed"))


@dataclass(frozen=True, slots=True)
class StatedUnit:
    """What the paragraph above a table says of its amounts."""

    hint: UnitHint
    paragraph: Paragraph


def unit_above(above: Iterable[Paragraph], lexicon: Lexicon) -> StatedUnit | None:
    """The unit or scale stated close above a table; its paragraphs are the nearest first. What a sentence
    says before a heading is of what stands there."""
    same_section = True
    for item in above:
        unit = _unit_in(item, lexicon, same_section)
        if unit is not None:
            return unit
        same_section = same_section and (
            not item.heading_like or NUMBERED.match(one_line(item.text)) is not None
        )
    return None


def title_above(above: Iterable[Paragraph], profile: Profile) -> Title | None:
    """What the nearest text close above a table says of the series or the part of the year of its values; a
    sentence before it says no more than up to when they are: `Cifras al 30 de junio de 2024.`"""
    until: Title | None = None
    for item in above:
        said = _title_in(item, profile)
        if said is not None:
            return (
                said if until is None or said.period else replace(said, period=until.period, year=until.year)
            )
        until = until or _cut_off_in(item, profile)
    return until


CUT_OFF = re.compile(
    r"\bal (?:[0-9]{1,2} de [^\W\d_]+|cierre de(?:l mes de)? [^\W\d_]+)(?: del?(?: año)? [0-9]{4})?"
    r"|\bal [0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}",
    re.IGNORECASE,
)
"""The day up to which a table's values are, in a sentence above it: `con corte al 30 de junio de 2024`."""


def _cut_off_in(paragraph: Paragraph, profile: Profile) -> Title | None:
    """The one cut-off that a sentence names."""
    text = one_line(paragraph.text)
    said = [profile.value_words.read_title(found) for found in CUT_OFF.findall(text)]
    ends = {(one.period, one.year) for one in said if one is not None and one.period and one.cumulative}
    if len(ends) != 1 or len(text) > MEANING.longest_legend:
        return None
    ((period, year),) = ends
    return Title(text, None, period, int(year) if year else None, of_year=False)


def parts_in(texts: Iterable[str], by: Literal["title", "plan"], profile: Profile) -> Iterator[PartSaid]:
    """The parts of a year that short texts over a table, or on the first page, name."""
    for text in map(without_number, texts):
        if len(text) > MEANING.longest_title or text.endswith("."):
            continue
        said = profile.value_words.read_title(text) if profile.value_words.speaks_of_values(text) else None
        if said is not None and said.period:
            yield PartSaid(text, said.period, int(said.year) if said.year else None, by)


def without_number(text: str) -> str:
    """A title without the number of its table or indicator (`Cuadro 2.`, `Indicador 3:`)."""
    return CAPTION.sub("", one_line(text))


def caption_of(above: Sequence[Paragraph]) -> str | None:
    """What the nearest text above a table calls it, without the table's number; None for a longer text."""
    text = without_number(above[0].text) if above else ""
    return text if text and len(text) <= MEANING.longest_title and not text.endswith(".") else None


def close_by(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Of the paragraphs between two tables those close above the second, the nearest first."""
    return list(paragraphs[: -MEANING.farthest - 1 : -1])


def _title_in(paragraph: Paragraph, profile: Profile) -> Title | None:
    """What a short text says of values: one series only, or a part of a year. A sentence says it of none, nor
    does the plan's own name or that of a dependency (`Archivo Histórico`)."""
    text = without_number(paragraph.text)
    sentence = text.endswith(".") or first_match(profile.context.objective, text) is not None
    found = filter(None, (title.find(text) for title in profile.metadata.titles))
    named = any(2 * len(match["found"]) > len(text) for match in found)
    told = profile.value_words.speaks_of_values(text)
    owner = paragraph.heading_like and HeadingReader(profile).is_dependency(text)
    if sentence or named or owner or len(text) > MEANING.longest_title or not told:
        return None
    said = profile.value_words.read_title(text)
    named_by = said.told if said is not None and said.told in NAMED_BY_TITLES else None
    spoken = profile.value_words.spoken_series(text).intersection(NAMED_BY_TITLES)
    report = profile.value_words.calls_report(text)  # `Memoria de objetivos`
    series = None if report else named_by or (next(iter(spoken)) if len(spoken) == 1 else None)
    period = said.period if said is not None else None
    year = int(said.year) if said is not None and said.year else None
    whole = profile.value_words.year_of(text)
    if said is not None and said.cumulative and said.whole:  # `al 31 de diciembre de 2024`
        whole = whole or year
    year = year or whole
    base = profile.value_words.base_year_of(text)
    year = None if year == base else year
    said_more = series or (period and year) or whole or base
    planned = not report and profile.value_words.says_planned(text)
    bounded = said is not None and said.period is not None and not said.cumulative
    both = bounded and profile.value_words.tells_of_both(text)
    return (
        Title(text, series, period, year, whole is not None, planned, both, base, bounded)
        if said_more
        else None
    )


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


LEGEND = re.compile(r"[^\W\d_a-zà-ÿ]{0,4}[$.]? ?[:=] ")
"""What a sign stands for (`M$: miles de pesos`): a note of the table before it."""


SENTENCES = re.compile(r"(?<=[^\d_A-Z\s])[.;] (?=[A-ZÁÉÍÓÚÑ(])")

EXPRESSED = re.compile(
    r"\b(?:expres|muestr|present|figur|consign)\w+ (?:\w+ )?(en [^,;.()]+?)(?= y |[,;.(]|$)", re.IGNORECASE
)

STATING = re.compile(
    r"\(?(?:en|expresad[oa]s?|importes?|montos?|cifras|cantidades|valores|miles|millones|unidad)\b",
    re.IGNORECASE,
)
"""How a sentence begins that is about all amounts of the table below it: `Importes en miles de euros.`"""


NUMBERED = re.compile(r"(?:cuadro|tabla|matriz|anexo|planilla|formulario|ficha)\b", re.IGNORECASE)
"""How the caption of a table begins, which heads nothing else."""


def _unit_in(paragraph: Paragraph, lexicon: Lexicon, same_section: bool) -> StatedUnit | None:
    """What a short text says; of a longer one of the table's own section what a sentence says that is of
    nothing else."""
    text = one_line(paragraph.text)
    if LEGEND.match(text):
        return None
    sentences = SENTENCES.split(text.rstrip(".")) if same_section else []
    if len(text) <= MEANING.longest_above:
        said = [text, *_expressed(sentences)]
    else:
        said = [one for one in sentences if len(one) <= MEANING.longest_above and STATING.match(one)]
        said += _expressed(sentences)
    hint = next((hint for one in said if (hint := money_stated(one, lexicon))), None)
    return StatedUnit(hint, paragraph) if hint else None


OF_AMOUNTS = re.compile(
    r"(?:tod[oa]s )?(?:las |los )?(?:cifras|montos|importes|valores|cantidades)\b", re.IGNORECASE
)
"""How a sentence begins that is about the amounts below it, whatever else it says of them."""

IN_UNITS = re.compile(r"[,(] ?(en [^,;.()]+)", re.IGNORECASE)


def _expressed(sentences: Sequence[str]) -> list[str]:
    """What sentences say that amounts are expressed in: `en miles de pesos`."""
    of_amounts = (IN_UNITS.findall(one) if OF_AMOUNTS.match(one) else [] for one in sentences)
    return [
        found
        for sentence, more in zip(sentences, of_amounts, strict=True)
        for found in (*EXPRESSED.findall(sentence), *more)
    ]
