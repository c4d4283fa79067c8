"""A version as a workbook for office programs: a sheet that explains, and one for each view.

Text is text, also where it begins like a formula; numbers are numbers in the format of their unit, days are
days, codes are written out in one language. The same version gives the same bytes: no time is in the file.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from schemas.catalogue import CODE_LISTS
from schemas.texts import Language, Text
from schemas.units import kind_of
from schemas.unseen import shown
from schemas.views import DIMENSIONS, VIEWS, Column, Table, offered

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

SHEETS = (*VIEWS, "indicators", "contradictions", "documents", DIMENSIONS)
LONGEST_TEXT = 32_767
"""Characters that a cell holds in every office program."""
WIDEST, NARROWEST, MEASURED = 60, 8, 500
"""Widths of columns in characters, and how many rows say how wide one is."""
WHOLE, PLAIN, FRACTION, MONEY, DAY = "#,##0", "0", "#,##0.####", "#,##0.00", "yyyy-mm-dd"
PERCENT = '"%"'
"""Behind a percentage, which is held as it is printed: 90 for 90 %."""
UNGROUPED = frozenset({"year", "page"})
NO_TIME = datetime(1980, 1, 1)
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
YES_OR_NO = {True: Text("sí", "yes"), False: Text("no", "no")}
CODES_KEPT = frozenset({"comparator"})
"""Lists whose codes are signs that everybody reads."""

README = Text("Léame", "Read me")
INTRODUCTION = (
    Text("Planes anuales de trabajo, versión {version}", "Annual work plans, version {version}"),
    Text(
        "Leídos de los PDF de las entidades. Cada fila de metas cuenta una sola vez: sin totales, sin lo que "
        "el anexo repite del cuerpo y sin ediciones reemplazadas.",
        "Read from the PDFs of the public bodies. Each row of goals counts once: without totals, without "
        "what the annex repeats of the body, and without superseded editions.",
    ),
    Text(
        "Un número está siempre en la unidad de su fila. No sume porcentajes ni plazos, ni números de "
        "unidades distintas. 90 quiere decir 90 % donde la unidad es porcentaje.",
        "A number is always in the unit of its row. Add up neither percentages nor durations, nor numbers of "
        "different units. 90 means 90 % where the unit is percent.",
    ),
    Text(
        "«Certeza» dice cuán seguro es lo leído; lo que no es cierto se mira en la página indicada del PDF.",
        "“Certainty” says how sure what was read is; look up what is not certain on the page that is named.",
    ),
)
HEADINGS = (
    Text("Hoja", "Sheet"),
    Text("Columna", "Column"),
    Text("En inglés", "In Spanish"),
    Text("Nombre en los datos", "Name in the data"),
    Text("Qué es", "What it is"),
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a sheet looks, made once."""

    heading: Font
    shade: PatternFill
    wrapped: Alignment


@dataclass
class _Book:
    """A workbook in the making."""

    language: Language

    def __post_init__(self) -> None:
        self.book = Workbook(write_only=True)
        self.book.properties.created = self.book.properties.modified = NO_TIME
        self.book.properties.creator = "pat-data"
        self.style = Style(
            Font(bold=True), PatternFill("solid", fgColor="DDE6EE"), Alignment(wrap_text=True, vertical="top")
        )

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, str]]:
        """What each code is called, by its list."""
        return {
            name: {code.code: str(getattr(code, self.language)) for code in codes}
            for name, codes in CODE_LISTS.items()
        }

    def add(self, table: Table, rows: Sequence[Sequence[Any]]) -> None:
        """A sheet with a frozen header and filters over all its rows."""
        sheet = self.book.create_sheet(table.title.of(self.language)[:31])
        titles = [column.title.of(self.language) for column in table.columns]
        sheet.freeze_panes = "A2"
        last = get_column_letter(len(titles))
        sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
        shown = [
            [self._shown(column, content) for column, content in zip(table.columns, row, strict=True)]
            for row in rows
        ]
        _set_widths(sheet, [titles, *shown[:MEASURED]])
        sheet.append([self._heading(sheet, title) for title in titles])
        unit_at = table.names.index("unit") if "unit" in table.names else None
        for row, contents in zip(rows, shown, strict=True):
            unit = None if unit_at is None else row[unit_at]
            cells = zip(table.columns, contents, strict=True)
            sheet.append([_cell(sheet, content, _format(column, content, unit)) for column, content in cells])

    def explain(self, version: str, tables: Iterable[Table]) -> None:
        """The first sheet: what the workbook is, and what each column of each sheet is, and is called in the
        other language."""
        sheet = self.book.create_sheet(README.of(self.language))
        other: Language = "en" if self.language == "es" else "es"
        for at, width in zip("ABCDE", (24, 30, 30, 22, 100), strict=True):
            sheet.column_dimensions[at].width = width
        for number, text in enumerate(INTRODUCTION):
            told = text.of(self.language).format(version=version)
            sheet.append([self._heading(sheet, told) if number == 0 else _cell(sheet, told, None)])
        sheet.append([])
        sheet.append([self._heading(sheet, heading.of(self.language)) for heading in HEADINGS])
        for table in tables:
            title = table.title.of(self.language)
            told = table.description.of(self.language)
            sheet.append(self._told(sheet, title, "", table.title.of(other), table.name, told))
            for column in table.columns:
                named, described = column.title.of(self.language), column.description.of(self.language)
                sheet.append(self._told(sheet, title, named, column.title.of(other), column.name, described))

    def _told(self, sheet: WriteOnlyWorksheet, *texts: str) -> list[WriteOnlyCell]:
        cells = [_cell(sheet, text, None) for text in texts]
        for cell in cells:
            cell.alignment = self.style.wrapped
        return cells

    def _heading(self, sheet: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
        cell = _cell(sheet, text, None)
        cell.font, cell.fill = self.style.heading, self.style.shade
        return cell

    def _shown(self, column: Column, content: Any) -> Any:
        """What a cell holds: of a list its texts, of a code its name, of what is so or not a word, as office
        programs show 1 and 0 else."""
        if isinstance(content, bool):
            return YES_OR_NO[content].of(self.language)
        named = self.labels.get(column.codes or "", {}) if column.codes not in CODES_KEPT else {}
        if isinstance(content, list):
            return ", ".join(named.get(one, one) for one in content)
        return named.get(content, content) if isinstance(content, str) else content

    def content(self) -> bytes:
        """The file."""
        sink = BytesIO()
        self.book.save(sink)
        return _without_times(sink.getvalue())


def workbook_bytes(
    version: str, rows_of: Callable[[Table], Iterable[Sequence[Any]]], language: Language
) -> bytes:
    """The workbook of a version; `rows_of` gives the rows of each table."""
    tables = [offered()[name] for name in SHEETS]
    book = _Book(language)
    book.explain(version, tables)
    for table in tables:
        book.add(table, list(rows_of(table)))
    return book.content()


def _cell(sheet: WriteOnlyWorksheet, content: Any, number_format: str | None) -> WriteOnlyCell:
    if not isinstance(content, str):
        cell = WriteOnlyCell(sheet, content)
        if content is not None and number_format:
            cell.number_format = number_format
        return cell
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", shown(content))[:LONGEST_TEXT])
    cell.data_type = "s"  # never a formula, whatever it begins with
    return cell


def _format(column: Column, content: Any, unit: str | None) -> str | None:
    """The number format of a cell, by its column and the unit of its row; decimals only where it has some."""
    if column.type == "date":
        return DAY
    if column.type == "int":
        return PLAIN if column.unit in UNGROUPED else WHOLE
    if column.type != "float" or content is None:
        return None
    kind = kind_of(unit) if column.unit == "unit" else None
    if kind == "money":
        return MONEY
    return (WHOLE if content.is_integer() else FRACTION) + (PERCENT if kind == "percent" else "")


def _set_widths(sheet: WriteOnlyWorksheet, rows: Sequence[Sequence[Any]]) -> None:
    for at, column in enumerate(zip(*rows, strict=True), 1):
        longest = max(len(_text(content)) for content in column)
        sheet.column_dimensions[get_column_letter(at)].width = min(WIDEST, max(NARROWEST, longest + 2))


def _text(content: Any) -> str:
    if content is None:
        return ""
    if isinstance(content, float):
        return f"{content:,.2f}"
    return content.isoformat() if isinstance(content, date) else str(content)


def _without_times(content: bytes) -> bytes:
    """The file with one time for all that is in it."""
    sink = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            told = zipfile.ZipInfo(name, NO_TIME.timetuple()[:6])
            told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            stamp = NO_TIME.isoformat().encode() + b"Z"
            new.writestr(told, MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", old.read(name)))
    return sink.getvalue()
