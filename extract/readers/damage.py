"""Which pages of a document have lost something of what they draw, asked before any of it is read: the
libraries go on with what is left, in silence."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
from playa.pdftypes import ContentStream, resolve1

from extract.errors import TooManyPages, library_errors
from extract.process.allowance import own_megabytes
from extract.readers.opened import OpenDocument
from extract.readers.tolerances import READERS
from schemas.texts import Text

OPENING = Text("abrir sus páginas", "opening its pages")
DRAWN = re.compile(rb"/([^\s()<>\[\]{}/%]{1,127})\s+Do\b")
CODE = rb"<([0-9A-Fa-f]{1,8})>\s{0,8}"
RANGE = re.compile(CODE + CODE + rb"(?:<[^<>]*+>?|\[[^\[\]]*+\]?)")
"""The first and last code of a range of a table of texts, and what they mean."""
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


@dataclass(slots=True)
class _Looked:
    """What is known of forms, fonts and their tables by the numbers of their objects, and how many bytes the
    page looked at unpacks to."""

    sound: dict[int, bool] = field(default_factory=dict)
    unpacked: int = 0

    def unpack(self, size: int) -> None:
        """So many bytes more, of which libraries hold several copies. Raises MemoryError where this process
        may not hold that many: some of them end it when they are refused memory."""
        self.unpacked += size
        if READERS.copies * self.unpacked > own_megabytes() * 2**20:
            raise MemoryError


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

    Raises TruncatedPdf where the page tree can't be read, MemoryError where a page unpacks to more
    than this process may hold.
    """
    looked = _Looked()
    with library_errors(OPENING):
        return frozenset(number for number in numbers if not _is_sound(document, number, looked))


def _is_sound(document: OpenDocument, number: int, looked: _Looked) -> bool:
    looked.unpacked = 0
    try:
        document.pdfium.get_page_size(number - 1)
    except pdfium.PdfiumError:
        return False
    page = document.playa.pages[number - 1]
    streams = _contents(page.attrs.get("Contents"))
    return all(one is not None and _draws_all(one, page.resources, looked) for one in streams)


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


def _draws_all(stream: ContentStream, resources: Any, looked: _Looked) -> bool:
    """Whether the stream is whole and so are the forms that it draws, and they, with fonts that can be read;
    one that draws itself says nothing new."""
    content = _unpacked(stream, looked)
    if content is None or not _fonts_end(resources, looked):
        return False
    named = _entries(_entries(resources).get("XObject"))
    return all(_form_is_whole(form, resources, looked) for form in _forms_drawn(content, named))


def _fonts_end(resources: Any, looked: _Looked) -> bool:
    """Whether no font has a table of texts for more codes than there are signs: libraries write each down."""
    fonts = (_entries(font) for font in _entries(_entries(resources).get("Font")).values())
    tables = filter(None, (_stream(font.get("ToUnicode")) for font in fonts))
    return all(_names_few(table, looked) for table in tables)


def _names_few(table: ContentStream, looked: _Looked) -> bool:
    key = table.objid or 0
    if key not in looked.sound:
        blocks = (_unpacked(table, looked) or b"").split(b"beginbfrange")[1:]
        ranges = (pair for block in blocks for pair in RANGE.findall(block.partition(b"endbfrange")[0]))
        named = sum(max(0, int(last, 16) - int(first, 16) + 1) for first, last in ranges)
        looked.sound[key] = named <= READERS.most_codes
    return looked.sound[key]


def _form_is_whole(form: ContentStream, resources: Any, looked: _Looked) -> bool:
    key = form.objid or 0
    if key not in looked.sound:
        looked.sound[key] = True
        looked.sound[key] = _draws_all(form, form.attrs.get("Resources", resources), looked)
    return looked.sound[key]


def _forms_drawn(content: bytes, named: Mapping[str, Any]) -> Iterator[ContentStream]:
    if not named:
        return
    for name in dict.fromkeys(DRAWN.findall(content)):
        plain = ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), name)
        form = _stream(named.get(plain.decode("latin-1")))
        if form is not None and getattr(form.attrs.get("Subtype"), "name", "") == "Form":
            yield form


def _unpacked(stream: ContentStream, looked: _Looked) -> bytes | None:
    """The stream's content, of a very long one the beginning; None where it can't be unpacked to its end.

    One that is encrypted or packed in other ways is not judged, and nothing of it is given.
    """
    data = stream.rawdata
    if data is None or stream.decipher or (not data and not resolve1(stream.attrs.get("Length"))):
        return b""
    filters = [name.name for name, _ in stream.get_filters()]
    try:
        for place, name in enumerate(filters, start=1):
            if name in ("ASCII85Decode", "A85"):
                data = _of_ascii_85(data)
            elif name in ("ASCIIHexDecode", "AHx"):
                data = _of_digits(data)
            elif name in ("FlateDecode", "Fl"):
                data, size = _inflated(data, looked)
                if size > len(data) and place < len(filters):
                    return b""
            else:
                return b""
    except (ValueError, zlib.error):
        return None
    return data


def _of_ascii_85(data: bytes) -> bytes:
    signs, ended, _ = data.strip().removeprefix(b"<~").partition(b"~>")
    if not ended:
        raise ValueError
    return base64.a85decode(signs)


def _of_digits(data: bytes) -> bytes:
    digits, ended, _ = data.partition(b">")
    if not ended:
        raise ValueError
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _inflated(packed: bytes, looked: _Looked) -> tuple[bytes, int]:
    """What the data unpacks to, of very much the beginning, and how many bytes it all is. Raises zlib.error
    where it is damaged or its end is missing."""
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(packed, READERS.largest_stream)
    looked.unpack(size := len(data))
    while not unpacker.eof and unpacker.unconsumed_tail:
        more = len(unpacker.decompress(unpacker.unconsumed_tail, READERS.largest_stream))
        looked.unpack(more)
        size += more
    if not unpacker.eof:
        raise zlib.error
    return data, size
