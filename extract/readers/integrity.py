"""Whether the pages' content is whole: of a damaged stream all behind the damage would be missed."""

from __future__ import annotations

import base64
import zlib
from pathlib import Path
from typing import Any

import playa

from extract.errors import TruncatedPdf
from extract.readers.guard import library_errors

LARGEST_STREAM = 1 << 26


def check_streams(path: Path, numbers: tuple[int, ...]) -> None:
    """Raises TruncatedPdf where the compressed content of one of the pages can't be unpacked to its end."""
    with library_errors("opening its pages"), playa.open(path) as document:
        for number in numbers:
            if not all(_is_whole(stream) for stream in document.pages[number - 1].streams):
                raise TruncatedPdf(
                    f"Page {number} is damaged inside; what follows the damage would be missed."
                )


def _is_whole(stream: Any) -> bool:
    """Whether the stream unpacks to its end; one that is encrypted or packed in other ways is not judged."""
    data = stream.rawdata
    if data is None or stream.decipher:
        return True
    try:
        for name, _ in stream.get_filters():
            if name.name in ("ASCII85Decode", "A85"):
                data = base64.a85decode(data.strip().removesuffix(b"~>").removeprefix(b"<~"))
            elif name.name in ("FlateDecode", "Fl"):
                unpacker = zlib.decompressobj()
                data = unpacker.decompress(data, LARGEST_STREAM)
                if not unpacker.eof and not unpacker.unconsumed_tail:
                    return False
            else:
                return True
    except (ValueError, zlib.error):
        return False
    return True
