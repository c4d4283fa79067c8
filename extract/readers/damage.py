"""Which pages of a document have lost something of what they draw, asked before any of it is read: the
libraries go on with what is left, in silence."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pypdfium2 as pdfium
from playa.pdftypes import ContentStream, resolve1

from extract.errors import TooManyPages, library_errors
from extract.readers.opened import OpenDocument
from extract.readers.tolerances import READERS
from schemas.texts import Text

OPENING = Text("abrir sus páginas", "opening its pages")
DRAWN = re.compile(rb"/([^\s()<>\[\]{}/%]{1,127})\s+Do\b")
CODE = rb"<([0-9A-Fa-f]{1,8})>\s{0,8}"
RANGE = re.compile(CODE + CODE + rb"(?:<[^<>]*+>?|\[[^\[\]]*+\]?)")
"""The first and last code of a range of a table of texts, and what they mean."""
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def pages_in_file(document: OpenDocument) -> int:
    """How many pages its tree holds, which may be more than it says and than pdfium therefore gives.

    Raises TruncatedPdf where the tree can't be read, TooManyPages as opening it does.
    """
    with library_errors(OPENING):
        count = max(document.page_count, len(document.playa.pages))
    if count > READERS.most_pages:
        raise TooManyPages(Text(f"El PDF tiene {count:,} páginas.", f"The PDF has {count:,} pages."))
    return count


def damaged_pages(document: OpenDocument, numbers: Iterable[int]) -> frozenset[int]:
    """Those of the pages with these 1-based numbers that are not there, or of which a stream that is drawn is
    not there or can't be unpacked to its end: of what follows the damage nothing could be told.

    Raises TruncatedPdf where the page tree can't be read.
    """
    drawn: dict[int, bool] = {}
    with library_errors(OPENING):
        return frozenset(number for number in numbers if not _is_sound(document, number, drawn))


def _is_sound(document: OpenDocument, number: int, drawn: dict[int, bool]) -> bool:
    try:
        document.pdfium.get_page_size(number - 1)
    except pdfium.PdfiumError:
        return False
    page = document.playa.pages[number - 1]
    streams = _contents(page.attrs.get("Contents"))
    return all(one is not None and _draws_all(one, page.resources, drawn) for one in streams)


def _contents(written: Any) -> Iterator[ContentStream | None]:
    """The streams of a page, None for one that is named and not there."""
    found = resolve1(written)
    if isinstance(found, list):
        yield from map(_stream, found)
    elif written is not None:
        yield _stream(found)


def _stream(written: Any) -> ContentStream | None:
    """The stream that is written or pointed at there, if it is one: a dictionary counts as an instance of its
    class as well."""
    found = resolve1(written)
    return found if type(found) is ContentStream else None


def _entries(written: Any) -> Mapping[str, Any]:
    found = resolve1(written)
    return found if isinstance(found, dict) else {}


def _draws_all(stream: ContentStream, resources: Any, drawn: dict[int, bool]) -> bool:
    """Whether the stream is whole and so are the forms that it draws, and they, with fonts that can be read;
    `drawn` keeps what is known of forms and fonts by the numbers of their objects, and one that draws itself
    says nothing new."""
    content = _unpacked(stream)
    if content is None or not _fonts_end(resources, drawn):
        return False
    named = _entries(_entries(resources).get("XObject"))
    return all(_form_is_whole(form, resources, drawn) for form in _forms_drawn(content, named))


def _fonts_end(resources: Any, drawn: dict[int, bool]) -> bool:
    """Whether no font has a table of texts for more codes than there are signs: libraries write each down."""
    fonts = (_entries(font) for font in _entries(_entries(resources).get("Font")).values())
    tables = filter(None, (_stream(font.get("ToUnicode")) for font in fonts))
    return all(_names_few(table, drawn) for table in tables)


def _names_few(table: ContentStream, drawn: dict[int, bool]) -> bool:
    key = table.objid or 0
    if key not in drawn:
        blocks = (_unpacked(table) or b"").split(b"beginbfrange")[1:]
        ranges = (pair for block in blocks for pair in RANGE.findall(block.partition(b"endbfrange")[0]))
        named = sum(max(0, int(last, 16) - int(first, 16) + 1) for first, last in ranges)
        drawn[key] = named <= READERS.most_codes
    return drawn[key]


def _form_is_whole(form: ContentStream, resources: Any, drawn: dict[int, bool]) -> bool:
    key = form.objid or 0
    if key not in drawn:
        drawn[key] = True
        drawn[key] = _draws_all(form, form.attrs.get("Resources", resources), drawn)
    return drawn[key]


def _forms_drawn(content: bytes, named: Mapping[str, Any]) -> Iterator[ContentStream]:
    if not named:
        return
    for name in dict.fromkeys(DRAWN.findall(content)):
        plain = ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), name)
        form = _stream(named.get(plain.decode("latin-1")))
        if form is not None and getattr(form.attrs.get("Subtype"), "name", "") == "Form":
            yield form


def _unpacked(stream: ContentStream) -> bytes | None:
    """The stream's content, of a very long one the beginning; None where it can't be unpacked to its end.

    One that is encrypted or packed in other ways is not judged, and nothing of it is given.
    """
    data = stream.rawdata
    if data is None or stream.decipher or (not data and not resolve1(stream.attrs.get("Length"))):
        return b""
    try:
        for name, _ in stream.get_filters():
            if name.name in ("ASCII85Decode", "A85"):
                signs, ended, _ = data.strip().removeprefix(b"<~").partition(b"~>")
                if not ended:
                    return None
                data = base64.a85decode(signs)
            elif name.name in ("ASCIIHexDecode", "AHx"):
                digits, ended, _ = data.partition(b">")
                if not ended:
                    return None
                digits = b"".join(digits.split())
                data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
            elif name.name in ("FlateDecode", "Fl"):
                unpacker = zlib.decompressobj()
                data = unpacker.decompress(data, READERS.largest_stream)
                if not unpacker.eof and not unpacker.unconsumed_tail:
                    return None
            else:
                return b""
    except (ValueError, zlib.error):
        return None
    return data
