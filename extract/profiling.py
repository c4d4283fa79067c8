"""A profile stub for a plan: what the profile in use could not map, as YAML ready to complete."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from extract.flow.blocks import document_flow, profile_for
from extract.headings import ENUMERATION
from extract.meaning.cells import is_home_money, is_unknown_unit
from extract.meaning.currency import document_lexicon
from extract.meaning.table_reading import TableReading
from extract.meaning.walk import PlacedParagraph, Walk, walk
from extract.pages import read_all_pages
from extract.process.job import ReadOptions
from extract.readers.opened import OpenDocument
from extract.records.columns import column_records
from extract.records.indicators import DocumentValues, document_values
from extract.records.metadata import DocumentFacts, document_facts
from extract.records.origin import Origin
from schemas.periods import PERIODS
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import ColumnRecord
from schemas.texts import Language, Text
from schemas.value_headers import YEAR

CODE = re.compile(r"[0-9]{6,}|[0-9]+(?:[.-][0-9]+){2,}")

NUMBER = re.compile(r"[^0-9]{0,4}[0-9][0-9.,' ]*[^0-9]{0,12}")

DATE = re.compile(r"[0-9]{1,2}[/-][0-9a-z]{1,3}[/-][0-9]{2,4}", re.IGNORECASE)

LONG, SHORT, MOST_WORDS = 40, 16, 10


def guessed_role(header: str, cells: Sequence[str]) -> str:
    """The role a column seems to have by the texts below its header."""
    if not cells:
        return "other"
    if _most(cells, DATE):
        return "end" if "fin" in header.casefold() else "start"
    if _most(cells, CODE):
        return "code"
    if _most(cells, NUMBER):
        return "value"
    longest = max(map(len, cells))
    return "indicator" if longest > LONG else "measure" if longest <= SHORT else "other"


def looks_like_dependency(text: str) -> bool:
    """Whether a heading or banner may name a part of the institution: a few words in capitals, no digits."""
    plain = ENUMERATION.sub("", text, count=1)
    return plain.isupper() and len(plain.split()) <= MOST_WORDS and not any(map(str.isdigit, plain))


def _most(cells: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return sum(pattern.fullmatch(cell.strip()) is not None for cell in cells) * 2 > len(cells)


MOST_EXAMPLES = 3

LONGEST_EXAMPLE = 60

LONGEST_STATUS = 25

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class UnknownHeader:
    """A header the profile doesn't know, the role its cells suggest, and the first of them."""

    text: str
    role: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssumedHeader:
    """A header of `values` values that says no series, and the one they are published with; `period` as a
    profile writes it."""

    text: str
    series: str
    period: str | None
    values: int


@dataclass(frozen=True, slots=True)
class PlanWords:
    """The words of a plan that the profile in use doesn't know, each once, in printed order."""

    profile: str
    recognised_by: tuple[str, ...]
    institution: str | None
    headers: tuple[UnknownHeader, ...]
    dependencies: tuple[str, ...]
    units: tuple[str, ...]
    statuses: tuple[str, ...]
    currency_open: bool = False
    assumed: tuple[AssumedHeader, ...] = ()


def unknown_words(path: Path, options: ReadOptions) -> PlanWords:
    """What the profile can't map of the plan in the file. Raises a DocumentError where it can't be read."""
    with OpenDocument(path) as document:
        blocks = document_flow(read_all_pages(document, options.jobs))
    profile = profile_for(blocks, options)
    placed = walk(blocks, profile)
    facts = document_facts(blocks, profile, path.stem)
    origin = Origin(path.stem, facts.plan_year, facts.institution, "")
    values = document_values(placed, profile, origin)
    return PlanWords(
        profile.name,
        _recognised_by(facts, profile),
        facts.institution if _is_new(facts.institution, profile) else None,
        tuple(_headers(placed.tables)),
        tuple(_dependencies(placed, profile)),
        _units(placed, profile, values),
        _once(item.raw for item in values.indicators if item.status == "text" and _like_status(item.raw)),
        _is_currency_open(placed, profile, values),
        tuple(_assumed(column_records(values.read, (), profile, origin))),
    )


def _is_new(institution: str | None, profile: Profile) -> bool:
    known = profile.metadata.institutions
    return institution is not None and folded_words(institution) not in map(folded_words, known)


def _recognised_by(facts: DocumentFacts, profile: Profile) -> tuple[str, ...]:
    """The names on the cover by which the plan can be recognised; none where the profile already does."""
    names = (facts.institution, facts.issuing_unit)
    return () if profile.recognised_by else tuple(name for name in names if name)


def _headers(tables: Sequence[TableReading]) -> Iterator[UnknownHeader]:
    below: dict[str, list[str]] = {}
    for table in tables:
        for header, text in _cells_below(table):
            below.setdefault(header, []).append(text)
    for text, cells in below.items():
        filled = [cell for cell in cells if cell]
        examples = tuple(cell[:LONGEST_EXAMPLE] for cell in dict.fromkeys(filled))
        yield UnknownHeader(text, guessed_role(text, filled), examples[:MOST_EXAMPLES])


def _cells_below(table: TableReading) -> Iterator[tuple[str, str]]:
    """Each unknown header with the text of each cell below it; where no header is known, the table's first
    row of several cells stands for one."""
    heads = next((row for row in table.rows if len(row.cells) > 1), None)
    for row in table.rows:
        for place, item in enumerate(row.cells):
            if item.column is not None and item.column.role == UNKNOWN:
                yield item.column.text, item.text
            elif item.column is None and heads and row is not heads and place < len(heads.cells):
                yield heads.cells[place].text, item.text


def _assumed(columns: Sequence[ColumnRecord]) -> Iterator[AssumedHeader]:
    """Each header of one level whose series nothing says; one below others may say more together with them
    than an entry of its own would."""
    found: Counter[tuple[str, str, str | None]] = Counter()
    for column in columns:
        period = (column.period or "").partition("-")[2] or None
        open_series = column.series_by == "assumed" and column.period_by != "assumed"
        if open_series and len(column.header) == 1 and period in (None, *PERIODS) and column.series:
            text = YEAR.sub("{year}", column.header[0])
            found[text, column.series, period] += column.values
    return (AssumedHeader(*named, count) for named, count in found.items() if count)


def _dependencies(placed: Walk, profile: Profile) -> Iterator[str]:
    texts = [banner.text for table in placed.tables for banner in table.banners if banner.role == "group"]
    for block, after in zip(placed.blocks, placed.blocks[1:], strict=False):
        if isinstance(block, PlacedParagraph) and isinstance(after, TableReading) and not block.heading:
            texts += [block.paragraph.text] * block.paragraph.heading_like
    known = profile.context.not_dependencies
    for text in _once(texts):
        if looks_like_dependency(text) and folded_words(text) not in known and profile.header(text) is None:
            yield text


def _units(placed: Walk, profile: Profile, values: DocumentValues) -> tuple[str, ...]:
    lexicon, _ = document_lexicon(placed, profile)
    measures = _once(item.measure for item in values.indicators if item.measure)
    return tuple(
        text for text in measures if is_unknown_unit(text, lexicon) and not is_home_money(text, lexicon)
    )


def _is_currency_open(placed: Walk, profile: Profile, values: DocumentValues) -> bool:
    """Whether some amounts are money of a country that nothing names."""
    lexicon, known = document_lexicon(placed, profile)
    said = any(item.measure and is_home_money(item.measure, lexicon) for item in values.indicators)
    return not known and (said or any(item.rule == "currency-open" for item in values.findings))


def _like_status(text: str) -> bool:
    return len(text) <= LONGEST_STATUS and not any(map(str.isdigit, text))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


OPEN_CURRENCY = Text(
    "# ¿De qué país es el dinero? Dígalo aquí: vocabulary: {home_currency: mxn}, o gtq, pyg, cop, usd",
    "# Whose money is it? Say it here: vocabulary: {home_currency: mxn}, or gtq, pyg, cop, usd",
)
SERIES_ASSUMED = (
    Text(
        "# Ningún encabezado dice si estos valores son planificados o ejecutados. Si lo que se supone",
        "# No header says whether these values are planned or executed. Where what is assumed of them is",
    ),
    Text(
        "# es cierto, se puede decir en `headers`; si no lo es, hay que decirlo:",
        "# right, it may be said under `headers`; where it is not, it has to be:",
    ),
)
GUESS = Text(
    "# una suposición: compárela con las celdas bajo el encabezado",
    "# a guess: check it against the cells below the header",
)
SAVE = Text(
    "# Complételo, guárdelo ahí y ejecute de nuevo la extracción; roles: vea schemas/profiles/base.yaml.",
    "# Complete it, save it there and run the extraction again; roles: see schemas/profiles/base.yaml.",
)
RECOGNISED = Text(
    "# Un plan que tiene todos estos textos se lee con este perfil.",
    "# A plan that holds all of these texts is read with this profile.",
)
HEADINGS = Text(
    "  # Títulos que pueden nombrar partes de la institución; quite los que no lo hagan.",
    "  # Headings that may name parts of the institution; take out what doesn't.",
)
OTHER_SERIES = Text(
    "# o executed, baseline; agregue «period: Q1» para una parte del año",
    "# or executed, baseline; add «period: Q1» for a part of the year",
)
COUNTED = Text(
    "  # Cosas que se cuentan; o póngalas bajo la unidad a la que equivalen.",
    "  # Counted things; or list them under the unit they stand for.",
)
REASONS = Text(
    "  # Textos que dicen por qué no hay valor: not_planned, not_available o not_applicable.",
    "  # Texts that say why there is no value: not_planned, not_available or not_applicable.",
)


def stub(words: PlanWords, file_name: str, name: str, language: Language = "en") -> str:
    """A profile file `name`.yaml for the plan; only what the profile in use doesn't know is in it. What it
    asks of the person is in their language."""
    return "\n".join([*_lines(words, file_name, name, language)]) + "\n"


def _lines(words: PlanWords, file_name: str, name: str, language: Language) -> Iterator[str]:
    title = Text(
        f"# schemas/profiles/{name}.yaml: lo que «{words.profile}» no conoce de {file_name}.",
        f"# schemas/profiles/{name}.yaml: what «{words.profile}» could not map of {file_name}.",
    )
    yield from (title.of(language), SAVE.of(language))
    if words.recognised_by:
        yield RECOGNISED.of(language)
    yield f"recognised_by: {_flow(words.recognised_by)}"
    if words.institution:
        yield from ("", "metadata:", f"  institutions: {_flow([words.institution])}")
    if words.headers:
        yield from ("", "headers:")
        for header in words.headers:
            yield from _header(header, language)
    if words.dependencies:
        yield from ("", "context:", HEADINGS.of(language))
        yield from ("  dependencies:", *(f"    - {_scalar(text)}" for text in words.dependencies))
    yield from _vocabulary(words, language)
    if words.assumed:
        yield from ("", *(line.of(language) for line in SERIES_ASSUMED))
        values = Text("valores", "values").of(language)
        yield from (f"#   {_entry(one)}  # {one.values} {values}" for one in words.assumed)


def _entry(header: AssumedHeader) -> str:
    """The entry of `headers` that says of a header what is assumed."""
    period = f", period: {_scalar(header.period)}" if header.period else ""
    return f"- {{texts: {_flow([header.text])}, role: value, series: {header.series}{period}}}"


def _header(header: UnknownHeader, language: Language) -> Iterator[str]:
    yield f"  - texts: {_flow([header.text])}"
    yield from (f"    # {example}" for example in header.examples)
    yield f"    role: {header.role}  {GUESS.of(language)}"
    if header.role == "value":
        yield f"    series: plan  {OTHER_SERIES.of(language)}"


def _vocabulary(words: PlanWords, language: Language) -> Iterator[str]:
    if words.units or words.statuses:
        yield from ("", "vocabulary:")
    if words.units:
        yield COUNTED.of(language)
        yield from ("  units:", f"    count: {{names: {_flow(words.units)}}}")
    if words.statuses:
        yield REASONS.of(language)
        yield from ("  statuses:", f"    not_available: {_flow(words.statuses)}")
    if words.currency_open:
        yield from ("", OPEN_CURRENCY.of(language))


def _flow(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_scalar, texts))}]"


def _scalar(text: str) -> str:
    """The text as a quoted YAML scalar on one line."""
    dumped = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=10_000)
    return str(dumped).strip()
