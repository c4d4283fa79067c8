"""A page whose content is damaged or missing is left out and told: all behind the damage would be missed."""

from __future__ import annotations

import base64
import io
import zlib
from pathlib import Path

import pikepdf
import pytest

from extract.errors import DocumentError, TooManyPages, TruncatedPdf, library_errors
from extract.readers import playa
from extract.readers.damage import damaged_pages
from extract.readers.opened import OpenDocument
from extract.readers.tolerances import READERS
from schemas.texts import Text
from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import on_disk, opened, read_pages, read_plan
from tests.typeset.typesetter import typeset

ROWS = [Line((Item(f"Partos {n}"), Item(f"1,{n:03}"))) for n in range(9)]
TABLE = TableBlock((2, 1), (Line((Item("INDICADOR"), Item("PLAN 2022"))), *ROWS))
PLAIN = typeset([TABLE]).pdf
PACKED = zlib.compress(b"BT /F1 9 Tf 72 700 Td (Partos 1,300) Tj ET\n" * 200)
FLATE, A85, HEX = "/FlateDecode", "/ASCII85Decode", "/ASCIIHexDecode"


def page_with(content: bytes, *filters: str) -> bytes:
    """A PDF of two pages: a sound one, and one whose stream holds `content` as it is under the filters."""
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        page = document.add_blank_page(page_size=(612, 792))
        names = pikepdf.Array([pikepdf.Name(name) for name in filters])
        page.obj.Contents = document.make_stream(b"")
        page.obj.Contents.write(content, filter=names, decode_parms=None)
        out = io.BytesIO()
        document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return out.getvalue()


def damaged(pdf: bytes, *numbers: int) -> set[int]:
    with opened(pdf) as document:
        return set(damaged_pages(document, numbers or range(1, document.page_count + 1)))


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


@pytest.mark.parametrize(
    ("content", "filters"),
    [
        (PACKED, [FLATE]),
        (PACKED + b"\n", [FLATE]),
        (base64.a85encode(PACKED) + b"~>", [A85, FLATE]),
        (base64.a85encode(b"BT ET") + b"~>\n", [A85]),
        (PACKED.hex().encode() + b" >", [HEX, FLATE]),
        (b"42 54 20 45 5>", [HEX]),
        (zlib.compress(b""), [FLATE]),
        (zlib.compress(b"q Q " * 500, 0), [FLATE]),
        (b"BT ET", []),
    ],
)
def test_sound_pages_pass(content: bytes, filters: list[str]) -> None:
    assert not damaged(page_with(content, *filters))


@pytest.mark.parametrize(
    ("content", "filters"),
    [
        (PACKED[: len(PACKED) // 2], [FLATE]),
        (PACKED[:-2], [FLATE]),
        (flipped(PACKED, len(PACKED) // 2), [FLATE]),
        (flipped(PACKED, 0), [FLATE]),
        (flipped(PACKED, len(PACKED) - 1), [FLATE]),
        (b"no stream of this kind", [FLATE]),
        (base64.a85encode(PACKED[:-9]) + b"~>", [A85, FLATE]),
        (b"vvvv\x80~>", [A85, FLATE]),
        (base64.a85encode(b"BT ET"), [A85]),
        (PACKED.hex().encode(), [HEX, FLATE]),
        (b"42 54 2", [HEX]),
        (b"4z>", [HEX]),
    ],
    ids=[
        "half",
        "end cut",
        "byte inside",
        "first byte",
        "checksum",
        "not packed",
        "half in text",
        "bad text",
        "text without its mark",
        "digits cut before their mark",
        "digits cut",
        "no digits",
    ],
)
def test_a_damaged_page_is_told_with_its_number(content: bytes, filters: list[str]) -> None:
    assert damaged(page_with(content, *filters)) == {2}


def test_damage_on_another_page_does_not_matter() -> None:
    assert not damaged(page_with(PACKED[:40], FLATE), 1)


def test_the_rows_behind_the_damage_are_never_silently_missed() -> None:
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        content = zlib.compress(document.pages[0].Contents.read_bytes())
    assert len(read_pages(page_with(content, FLATE))) == 2
    (page,) = read_pages(page_with(flipped(content, len(content) // 2), FLATE))
    assert page.number == 1


def test_a_file_that_is_no_pdf_at_all_is_damaged_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    with pytest.raises(DocumentError), OpenDocument(path) as document:
        damaged_pages(document, (1,))


def test_running_out_of_memory_is_not_taken_for_damage() -> None:
    with pytest.raises(MemoryError), library_errors(Text("leer", "reading")):
        raise MemoryError


def sized(media: list[float] | str, inherited: bool = False) -> bytes:
    """The plan with another sheet, named by the page itself or by its parent; text is written in as it is."""
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        box = [7777, 0, 0, 0] if isinstance(media, str) else media
        page = document.pages[0].obj
        del page.MediaBox
        owner = document.Root.Pages if inherited else page
        owner.MediaBox = pikepdf.Array(box)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue() if isinstance(media, list) else out.getvalue().replace(b"7777", media.encode())


@pytest.mark.parametrize("inherited", [False, True], ids=["own", "inherited"])
@pytest.mark.parametrize(
    "media", [[0, 0, 0, 0], [0, 0, 612, 0], [0, 0, 5, 792], [0, 0, 1e9, 792], "nan ", "/NaN", "null", "(a) "]
)
def test_a_sheet_of_no_usable_size_is_refused(media: list[float] | str, inherited: bool) -> None:
    with pytest.raises(TruncatedPdf):
        read_plan(sized(media, inherited))


@pytest.mark.parametrize("inherited", [False, True], ids=["own", "inherited"])
@pytest.mark.parametrize("media", [[0, 0, 612, 792], [612, 792, 0, 0], [0, 792, 612, 0]])
def test_a_sheet_named_by_any_corners_gives_every_value(media: list[float], inherited: bool) -> None:
    pdf = sized(media, inherited)
    assert [item.raw for item in read_plan(pdf).values.indicators] == [line.items[1].text for line in ROWS]
    with opened(pdf) as document:
        left, bottom, right, top = playa.media_box(document, 1)
    assert (abs(right - left), abs(top - bottom)) == (612, 792)


def claiming(pages: int) -> bytes:
    """The plan of one page with another number of pages in its page tree."""
    changed = PLAIN.replace(b"/Count 1", b"/Count %d" % pages)
    assert changed != PLAIN
    return changed


@pytest.mark.parametrize("count", [READERS.most_pages + 1, 1_000_000])
def test_more_pages_than_any_plan_has_are_refused(count: int) -> None:
    with on_disk(claiming(count)) as path, pytest.raises(TooManyPages):
        OpenDocument(path)


def test_a_document_that_claims_the_most_pages_allowed_is_not_refused_for_it() -> None:
    with opened(claiming(READERS.most_pages)) as document:
        assert 0 < document.page_count <= READERS.most_pages
