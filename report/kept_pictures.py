"""Pictures of pages that an earlier report of the output has, taken over instead of drawn again.

Beside its pictures a report has a list of them: of which PDF each is, by its hash, and of which page, its
file and that file's hash, and what all were drawn with. A picture counts only where that is as it would be
now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from report import page_images
from report.page_images import PageImage, PageImages
from store.disk import canonical_json, regular_bytes, sha256_of
from store.parts import program_hash

LIST, PAGES = "pictures.json", "pages"
DRAW_WITH = ("pypdfium2", "pillow", "pdfplumber")
"""The packages that draw pages and write pictures."""


class Listed(msgspec.Struct, frozen=True):
    """One picture of a report: the name of its file and that file's hash, its page's number and size in
    points, and the hash of the PDF."""

    file: str
    sha256: str
    source_sha256: str
    page: int
    width: float
    height: float


class _Written(msgspec.Struct, frozen=True):
    drawn_with: str
    pictures: tuple[Listed, ...]


class KeptPictures:
    """The pictures of earlier reports, in the order in which they are to be looked at."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._known: dict[tuple[str, int], tuple[Path, Listed]] = {}
        for folder in folders:
            for one in _listed(folder):
                self._known.setdefault((one.source_sha256, one.page), (folder, one))

    def of(self, source_sha256: str, pages: Sequence[int]) -> dict[int, PageImage]:
        """The pictures there are of these pages of a PDF, by page; none whose file is not what was listed."""
        found = {page: self._read(source_sha256, page) for page in pages}
        return {page: image for page, image in found.items() if image is not None}

    def _read(self, source_sha256: str, page: int) -> PageImage | None:
        if (source_sha256, page) not in self._known:
            return None
        folder, one = self._known[source_sha256, page]
        with suppress(OSError):
            content = regular_bytes(folder / PAGES / Path(one.file).name)
            if sha256_of(content) == one.sha256:
                return PageImage(page, content, one.width, one.height)
        return None


def file_of(document_id: str, page: int) -> str:
    """The name of the file in `PAGES` with the picture of that page."""
    return f"{document_id}-{page:04d}.webp"


def list_of(drawn: Mapping[str, PageImages], sources: Mapping[str, str]) -> bytes:
    """The list that goes beside the pictures; both go by document, `sources` are the hashes of the PDFs."""
    pictures = [
        Listed(
            file_of(name, one.page), sha256_of(one.content), sources[name], one.page, one.width, one.height
        )
        for name, images in drawn.items()
        for one in images.drawn
    ]
    plain = {"drawn_with": _drawn_with(), "pictures": msgspec.to_builtins(pictures)}
    return canonical_json(plain)


def _listed(folder: Path) -> tuple[Listed, ...]:
    """What a report lists; nothing where it has no list, one that can't be read or one of other pictures."""
    try:
        found = msgspec.json.decode(regular_bytes(folder / LIST), type=_Written)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return ()
    return found.pictures if found.drawn_with == _drawn_with() else ()


@cache
def _drawn_with() -> str:
    """A hash of all that pictures depend on beside the PDF: the program, what it draws with."""
    own = sha256_of(Path(page_images.__file__).read_bytes())
    return sha256_of(canonical_json([program_hash(), own, *map(_version, DRAW_WITH)]))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
