"""The workbook: text is text, numbers are numbers in the format of their unit, in office programs too."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest

from schemas.catalogue import CODE_LISTS
from schemas.texts import Language
from schemas.views import Table, dimension_rows, offered
from store.forms.workbook import SHEETS, workbook_bytes

SAMPLE: dict[str, Any] = {"string": "texto", "int": 2022, "float": 1234.5, "bool": True, "list": ["a", "b"]}
ODD: dict[str, Any] = {"indicator": '=HYPERLINK("x")', "detail": "0010", "unit": "usd", "kind": "investment"}


def rows_of(table: Table) -> list[list[Any]]:
    """One row with something in every column."""
    plain = SAMPLE | {"date": datetime(2022, 3, 1).date()}
    return [[ODD.get(column.name, plain[column.type]) for column in table.columns]]


def made(language: Language = "es") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook_bytes("v0001", rows_of, language)))


def cells(book: openpyxl.Workbook, name: str, language: Language = "es") -> dict[str, Any]:
    """The cells of the one row of a sheet, by column."""
    table = offered()[name]
    sheet = book[table.title.of(language)[:31]]
    return dict(zip(table.names, sheet[2], strict=True))


def test_there_is_a_sheet_that_explains_and_one_for_each_view() -> None:
    book = made()
    assert book.sheetnames == ["Léame", *(offered()[name].title.es[:31] for name in SHEETS)]
    told = [tuple(cell.value for cell in row) for row in book["Léame"].iter_rows()]
    for name in SHEETS:
        table = offered()[name]
        assert (table.title.es, None, table.title.en, name, table.description.es) in told
        for column in table.columns:
            named = (column.title.es, column.title.en, column.name, column.description.es)
            assert (table.title.es, *named) in told
    english = made("en")["Read me"].iter_rows(values_only=True)
    assert ("Goals", "Indicator", "Indicador", "indicator") in [row[:4] for row in english]


def test_every_code_has_its_name_in_both_languages() -> None:
    table = offered()["dimensions"]

    def rows(asked: Table) -> list[Any]:
        return list(dimension_rows()) if asked is table else rows_of(asked)

    book = openpyxl.load_workbook(BytesIO(workbook_bytes("v0001", rows, "es")))
    found = [row[:4] for row in book[table.title.es[:31]].iter_rows(min_row=2, values_only=True)]
    assert found == [(name, one.code, one.es, one.en) for name, codes in CODE_LISTS.items() for one in codes]


def test_a_text_is_a_text_whatever_it_begins_with() -> None:
    row = cells(made(), "goals")
    assert (row["indicator"].value, row["indicator"].data_type) == ('=HYPERLINK("x")', "s")
    assert (row["detail"].value, row["detail"].data_type) == ("0010", "s")


def test_numbers_have_the_format_of_their_unit_and_days_are_days() -> None:
    book = made()
    row = cells(book, "goals")
    assert (row["plan"].value, row["plan"].number_format) == (1234.5, "#,##0.00")
    assert (row["executed_year"].value, row["executed_year"].number_format) == (2022, "0")
    assert cells(book, "documents")["acta_date"].is_date


def test_codes_are_written_out_in_the_language() -> None:
    assert cells(made(), "goals")["unit"].value == "Dólares de los Estados Unidos"
    assert cells(made("en"), "goals", "en")["kind"].value == "Investment programme"


def test_headers_stay_and_filter() -> None:
    sheet = made()["Metas"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).column_letter}2"
    assert sheet.column_dimensions["A"].width >= 8


def test_no_time_is_in_the_file() -> None:
    assert workbook_bytes("v0001", rows_of, "es") == workbook_bytes("v0001", rows_of, "es")


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def has_calc() -> bool:
    """Whether LibreOffice is there with its spreadsheet, which is a package of its own."""
    program = shutil.which("soffice")
    return program is not None and (Path(program).resolve().parent / "libsclo.so").is_file()


@pytest.mark.slow
@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc is not installed")
def test_libreoffice_opens_it_with_numbers_as_numbers(tmp_path: Path) -> None:
    (tmp_path / "pat.xlsx").write_bytes(workbook_bytes("v0001", rows_of, "es"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "fods", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "pat.xlsx")], check=True, capture_output=True, timeout=300)
    told = opened(tmp_path / "pat.fods", "Metas")
    assert told["plan"] == ("float", "1234.5")
    assert told["executed_year"] == ("float", "2022")
    assert told["differs"] == ("string", "sí")
    assert told["indicator"] == ("string", '=HYPERLINK("x")')
    assert told["detail"] == ("string", "0010")
    assert opened(tmp_path / "pat.fods", "Documentos")["acta_date"] == ("date", "2022-03-01")


def opened(file: Path, sheet: str) -> dict[str, tuple[str | None, str | None]]:
    """Each cell of the first row of a sheet, as the office program holds it: its type and its value."""
    (found,) = ElementTree.parse(file).getroot().iterfind(f".//{{{TABLE}}}table[@{{{TABLE}}}name='{sheet}']")
    _, row, *_ = found.iter(f"{{{TABLE}}}table-row")
    cells = [
        _held(cell)
        for cell in row.iter(f"{{{TABLE}}}table-cell")
        for _ in range(int(cell.get(f"{{{TABLE}}}number-columns-repeated", "1")))
    ]
    table = next(one for one in offered().values() if one.title.es == sheet)
    return dict(zip(table.names, cells, strict=False))


def _held(cell: ElementTree.Element) -> tuple[str | None, str | None]:
    kind = cell.get(f"{{{OFFICE}}}value-type")
    names = ("value", "date-value")
    value = next((told for name in names if (told := cell.get(f"{{{OFFICE}}}{name}"))), None)
    return kind, value if value is not None else "".join(cell.itertext()).strip()
