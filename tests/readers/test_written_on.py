"""Fields that were filled in and notes set on a page are read where they stand, and told."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pytest

from extract.pictures import upright_picture
from extract.readers import pdfium
from extract.tables.reader_vote import OtherReaders
from tests.readers.test_visible import HEAD, published
from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import opened, read_plan
from tests.typeset.typesetter import typeset

TABLE = TableBlock((2, 1, 1), (HEAD, Line((Item("Partos"), Item("55"), Item("")))))
WRITTEN = "1,450"


def written(kind: str, look: bool = True, again: bool = False, flags: int = 4) -> bytes:
    """A plan without a printed figure for 2022, where a field's value or a note stands; with `again` the
    form asks viewers to draw its fields themselves."""
    x0, top, x1, bottom = typeset([TABLE]).cells[-1].box
    with pikepdf.open(io.BytesIO(typeset([TABLE]).pdf)) as document:
        helvetica = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        fonts = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=helvetica))
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name(f"/{kind}"),
            F=flags,
            Rect=[x0 + 1, 792 - bottom + 1, x1 - 1, 792 - top - 1],
            DA="/Helv 9 Tf 0 g",
        )
        if kind == "FreeText":
            note.Contents = WRITTEN
        if kind == "Widget":
            note.FT, note.T, note.V = pikepdf.Name.Tx, "meta", WRITTEN
        if look:
            shape = document.make_stream(f"/Tx BMC BT /Helv 9 Tf 3 4 Td ({WRITTEN}) Tj ET EMC".encode())
            shape.Type, shape.Subtype, shape.Resources = pikepdf.Name.XObject, pikepdf.Name.Form, fonts
            shape.BBox = [0, 0, x1 - x0 - 2, bottom - top - 2]
            note.AP = pikepdf.Dictionary(N=shape)
        held = document.make_indirect(note)
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([held]))
        if kind == "Widget":
            form = pikepdf.Dictionary(Fields=[held], DR=fonts, DA="/Helv 0 Tf 0 g", NeedAppearances=again)
            document.Root.AcroForm = document.make_indirect(form)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


READ = {
    "field": (written("Widget"), "text-form-field"),
    "field-undrawn": (written("Widget", look=False), "text-form-field"),
    "field-to-draw": (written("Widget", look=False, again=True), "text-form-field"),
    "note": (written("FreeText"), "text-annotation"),
    "note-undrawn": (written("FreeText", look=False), "text-annotation"),
    "stamp": (written("Stamp"), "text-annotation"),
}


@pytest.mark.parametrize(("pdf", "rule"), READ.values(), ids=list(READ))
def test_what_was_written_on_a_page_is_published_and_told(pdf: bytes, rule: str) -> None:
    reading = read_plan(pdf)
    assert published(reading) == {2021: "55", 2022: WRITTEN}
    (found,) = [item for item in reading.findings if item.rule.startswith("text-")]
    assert (found.rule, found.page) == (rule, 1)
    assert f"«{WRITTEN}»" in found.message


@pytest.mark.parametrize("pdf", [pdf for pdf, _ in READ.values()], ids=list(READ))
def test_the_readers_see_alike_what_was_written(pdf: bytes) -> None:
    with opened(pdf) as document:
        shown = document.as_shown
        (page,) = pdfium.read_pages(shown)
        readers = OtherReaders(shown)
        texts = {
            "".join(sorted(glyph.text for glyph in read.glyphs))
            for read in (page, readers.second(page), readers.third(page))
        }
    assert len(texts) == 1


@pytest.mark.parametrize("kind", ["Widget", "FreeText"])
def test_what_a_viewer_does_not_show_is_not_read(kind: str) -> None:
    reading = read_plan(written(kind, flags=2))
    assert published(reading) == {2021: "55"}


def test_a_document_on_which_nothing_was_written_is_read_as_it_is() -> None:
    with opened(typeset([TABLE]).pdf) as document:
        assert document.as_shown is document


def test_the_picture_of_a_place_shows_what_was_written_there() -> None:
    x0, top, x1, bottom = typeset([TABLE]).cells[-1].box
    cell = int(x0) + 3, int(top) + 3, int(x1) - 3, int(bottom) - 3
    darkest = []
    for pdf in (written("Widget", look=False), typeset([TABLE]).pdf):
        with opened(pdf) as document:
            drawn = upright_picture(document, 1, 72).convert("L").crop(cell)
        darkest.append(int(np.asarray(drawn).min()))
    assert darkest[0] < 128 < darkest[1]
