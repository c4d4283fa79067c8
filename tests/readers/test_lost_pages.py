"""Every page of a file is accounted for: one that is lost, in whole or in part, makes the reading partial."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from extract.document import read_document
from extract.errors import NoTables, TooManyPages, TruncatedPdf
from extract.process.job import ReadOptions
from extract.readers.damage import damaged_pages, pages_in_file
from extract.readers.tolerances import READERS
from extract.records.accounting import KINDS
from extract.source import open_source
from schemas.records import DocumentRecords
from tests.typeset.model import Item, Line, TableBlock, TextBlock
from tests.typeset.reading import opened
from tests.typeset.typesetter import typeset

ROWS = tuple(Line((Item(f"Partos {number}"), Item(f"1,{number:03}"))) for number in range(9))
TABLE = TableBlock((2, 1), (Line((Item("INDICADOR"), Item("META 2022"))), *ROWS))
PLAIN = typeset([TABLE, TextBlock("Segunda", turn=True), TABLE, TextBlock("Tercera", turn=True), TABLE]).pdf
ABSENT = re.compile(rb"[0-9]+ 0 obj\n<<\s*/Absent true\s*>>\nendobj")

Change = Callable[[Pdf], None]


def changed(change: Change) -> bytes:
    """The plan of three pages with something changed; objects marked as absent are taken out of the file."""
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        change(document)
        out = io.BytesIO()
        document.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
        )
    return ABSENT.sub(lambda found: b" " * len(found[0]), out.getvalue())


def absent(document: Pdf) -> pikepdf.Object:
    return document.make_indirect(Dictionary(Absent=True))


def content_absent(document: Pdf) -> None:
    document.pages[1].obj.Contents = absent(document)


def content_absent_in_part(document: Pdf) -> None:
    page = document.pages[1].obj
    page.Contents = Array([page.Contents, absent(document)])


def content_no_stream(document: Pdf) -> None:
    document.pages[1].obj.Contents = document.make_indirect(Dictionary(Odd=True))


def page_absent(document: Pdf) -> None:
    document.Root.Pages.Kids[1] = absent(document)


def in_form(document: Pdf, cut: int, deep: bool = False, drawn: bool = True) -> None:
    """Moves what the second page draws into a form, and cuts so many bytes off its end."""
    page = document.pages[1].obj
    packed = zlib.compress(page.Contents.read_bytes())
    form = document.make_stream(b"")
    form.write(packed[: len(packed) - cut], filter=Name.FlateDecode)
    names: dict[str, Any] = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 612, 792])}
    for name, value in (names | {"/Resources": page.Resources}).items():
        form[name] = value
    if deep:
        inner, form = form, document.make_stream(b"q /Inner#20one Do Q")
        for name, value in (names | {"/Resources": {"/XObject": {"/Inner one": inner}}}).items():
            form[name] = value
    if drawn:
        page.Resources, page.Contents = (
            Dictionary(XObject=Dictionary(X0=form)),
            document.make_stream(b"/X0 Do"),
        )
    else:
        page.Resources["/XObject"] = Dictionary(X0=form)


def digits_cut(document: Pdf) -> None:
    page = document.pages[1].obj
    digits = page.Contents.read_bytes().hex().encode()
    page.Contents = document.make_stream(b"")
    page.Contents.write(digits[: len(digits) // 2], filter=Name.ASCIIHexDecode)


LOST: dict[str, Change] = {
    "content not there": content_absent,
    "a part of the content not there": content_absent_in_part,
    "content that is no stream": content_no_stream,
    "page not there": page_absent,
    "form cut": lambda document: in_form(document, 60),
    "form within a form cut": lambda document: in_form(document, 60, deep=True),
    "digits cut": digits_cut,
}


def read(pdf: bytes, folder: Path) -> DocumentRecords:
    path = folder / "plan.pdf"
    path.write_bytes(pdf)
    return read_document(open_source(path), ReadOptions())


def kinds(records: DocumentRecords) -> dict[str, int]:
    return {kind: getattr(records.document, f"{kind}_pages") for kind in KINDS}


def not_read(records: DocumentRecords) -> list[int | None]:
    return [item.page for item in records.findings if item.rule == "page-not-read"]


def test_a_whole_plan_is_read(tmp_path: Path) -> None:
    records = read(PLAIN, tmp_path)
    assert records.document.status == "read"
    assert kinds(records) == {"table": 3, "text": 0, "scan": 0, "blank": 0, "failed": 0}
    assert len(records.indicators) == 3 * len(ROWS)


@pytest.mark.parametrize("how", LOST)
def test_a_page_that_is_lost_is_named_and_nothing_of_it_published(how: str, tmp_path: Path) -> None:
    records = read(changed(LOST[how]), tmp_path)
    assert records.document.status == "partial"
    assert kinds(records) == {"table": 2, "text": 0, "scan": 0, "blank": 0, "failed": 1}
    assert records.document.pages == 3
    assert not_read(records) == [2]
    assert {value.page for value in records.indicators} == {1, 3}
    assert len(records.indicators) == 2 * len(ROWS)


def test_what_stands_behind_a_lost_page_is_not_certain(tmp_path: Path) -> None:
    """A heading that it goes on with may have stood there."""
    records = read(changed(content_absent), tmp_path)
    doubted = {value.page for value in records.indicators if "text_lost" in value.doubts}
    assert doubted == {3}


@pytest.mark.parametrize(
    "change",
    [
        lambda document: in_form(document, 0),
        lambda document: in_form(document, 0, deep=True),
        lambda document: in_form(document, 60, drawn=False),
    ],
    ids=["form", "form within a form", "damaged form that nothing draws"],
)
def test_what_is_whole_is_read(change: Change, tmp_path: Path) -> None:
    records = read(changed(change), tmp_path)
    assert records.document.status == "read"
    assert len(records.indicators) == 3 * len(ROWS)


def test_pages_that_the_file_does_not_count_are_told(tmp_path: Path) -> None:
    pdf = PLAIN.replace(b"/Count 3", b"/Count 1")
    assert pdf != PLAIN
    records = read(pdf, tmp_path)
    lost = not_read(records)
    assert records.document.status == "partial"
    assert kinds(records)["failed"] == len(lost) > 0
    assert records.document.pages == sum(kinds(records).values()) == 3


def test_pages_of_all_kinds_add_up(tmp_path: Path) -> None:
    text = TextBlock("El plan de este año se publica en la página de la institución.", turn=True)
    with pikepdf.open(io.BytesIO(typeset([TABLE, text]).pdf)) as document:
        document.add_blank_page(page_size=(612, 792))
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    records = read(out.getvalue(), tmp_path)
    assert kinds(records) == {"table": 1, "text": 1, "scan": 0, "blank": 1, "failed": 0}
    assert records.document.status == "read"


def test_where_the_only_tables_may_be_lost_the_file_is_damaged(tmp_path: Path) -> None:
    def only_text(document: Pdf) -> None:
        content_absent(document)
        del document.pages[2], document.pages[0]

    with pytest.raises(TruncatedPdf, match="Page 1 "):
        read(changed(only_text), tmp_path)
    with pytest.raises(NoTables):
        read(typeset([TextBlock("Sin tablas")]).pdf, tmp_path)


def test_tables_without_a_number_are_no_plain_reading(tmp_path: Path) -> None:
    empty = TableBlock((2, 1), (Line((Item("INDICADOR"), Item("META 2022"))), Line((Item("Partos"), Item()))))
    records = read(typeset([empty]).pdf, tmp_path)
    assert records.document.values == 0
    assert records.document.status == "partial"
    assert "no-values" in {item.rule for item in records.findings}


def test_a_form_that_draws_itself_ends() -> None:
    def ring(document: Pdf) -> None:
        in_form(document, 0)
        form = document.pages[1].obj.Resources.XObject.X0
        form.write(b"/X0 Do /X0 Do")
        form.Resources = Dictionary(XObject=Dictionary(X0=form))

    with opened(changed(ring)) as document:
        assert not damaged_pages(document, (1, 2, 3))


def test_more_pages_than_counted_are_no_more_than_any_plan_has() -> None:
    numbers = range(3, READERS.most_pages + 4)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count 1 /Kids [{kids}] >>"]
    written = "".join(
        f"{number} 0 obj\n{body}\nendobj\n"
        for number, body in enumerate([*objects, *(page for _ in numbers)], start=1)
    )
    pdf = f"%PDF-1.7\n{written}trailer\n<< /Root 1 0 R /Size {len(numbers) + 3} >>\n%%EOF\n".encode()
    with pytest.raises(TooManyPages), opened(pdf) as document:
        pages_in_file(document)
