"""The source files: found, opened with care, hashed and named, before any PDF library sees them."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from extract.errors import (
    DocumentError,
    DocumentIdCollision,
    EmptyFile,
    NotAPdf,
    TruncatedPdf,
    UnreadableFile,
)
from extract.sidecar import NOTHING_SAID, Sidecar, SidecarError, leads_out, load_sidecar
from schemas.texts import Text

LARGEST_FILE = 1 << 30

LONGEST_SLUG = 120
NAMELESS = "documento"
"""What a document is called whose file's name has no Latin letter or digit, with a hash behind it."""

NAME_HASH = 8
"""Digits of it."""

LEADS_OUT = Text(
    "Es un enlace que sale de su carpeta; ponga ahí el archivo mismo.",
    "It is a link that leads out of its folder; put the file itself there.",
)

CHANGED = Text(
    "El archivo cambió mientras se leía; ejecute de nuevo cuando esté completo.",
    "The file changed while it was being read; run it again once it is complete.",
)

MAGIC, MAGIC_WITHIN = b"%PDF-", 1024

OBJECT = b"obj"
"""What each object of a PDF begins with, behind its numbers: where there is none, no library finds a page."""

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One PDF on disk: absolute path, printable file name, document name, SHA-256 (hex) and size in bytes;
    and what lies beside it: its corrections and what is said of it, or why that can't be used. `passwords`
    are those to try, in the process that reads it and nowhere else."""

    path: Path
    file_name: str
    document_id: str
    sha256: str
    size: int
    corrections: CorrectionsFile | None = None
    sidecar: Sidecar = NOTHING_SAID
    sidecar_problem: Text | None = None
    passwords: tuple[str, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class RejectedSource:
    """A file that can't be a source, and why; its hash is empty where the content could not be read."""

    source: SourceDocument
    error: DocumentError

    @property
    def document_id(self) -> str:
        return self.source.document_id


@dataclass(frozen=True, slots=True)
class _Content:
    sha256: str
    size: int
    head: bytes
    has_objects: bool


def find_sources(paths: Iterable[Path]) -> list[Path]:
    """The files named by `paths`, absolute, sorted by name and then by path.

    A folder gives its own `*.pdf` (any case), hidden files and subfolders left out; a file named outright is
    taken whatever its name. Links are followed when the file is opened. A path that does not exist stays in
    the list, so that it is reported rather than passed over.
    """
    found: set[Path] = set()
    for path in paths:
        absolute = Path(os.path.abspath(path))
        found.update(_pdfs_in(absolute) if os.path.isdir(absolute) else [absolute])
    return sorted(found, key=lambda path: (os.fsencode(path.name), os.fsencode(path)))


def _pdfs_in(folder: Path) -> list[Path]:
    try:
        names = os.listdir(folder)
    except OSError:
        return [folder]
    return [folder / name for name in names if name.casefold().endswith(".pdf") and not name.startswith(".")]


def hidden_files(paths: Iterable[Path]) -> list[Path]:
    """The PDFs in those of the paths that are folders which `find_sources` leaves out as they are hidden."""
    found: list[Path] = []
    for folder in filter(os.path.isdir, paths):
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        found += [
            folder / name for name in names if name.startswith(".") and name.casefold().endswith(".pdf")
        ]
    return found


def open_source(path: Path) -> SourceDocument:
    """The named, hashed source at `path`; nothing of it is parsed.

    Raises UnreadableFile (missing, not a regular file, no permission, a link that leads out of its folder),
    EmptyFile, NotAPdf, or TruncatedPdf where there is no object in it.
    """
    opened = _opened(path)
    if isinstance(opened, RejectedSource):
        raise opened.error
    return opened


def open_sources(
    paths: Sequence[Path], known: Mapping[str, str] = MappingProxyType({})
) -> tuple[list[SourceDocument], list[RejectedSource]]:
    """The sources that can be read, and those that can't under names of their own, in the order of `paths`.

    `known` are the document names that files of these names were published under before, and keep. Different
    files whose names make the same document name have a hash of their own behind it, but for one that is
    known or is called just that. Those of the very same name are all rejected: nothing tells which is the
    right one. Copies of one file are all given.
    """
    opened = _told_apart([_known_as(_opened(path), known) for path in paths], known)
    contents: dict[str, set[str]] = {}
    for item in opened:
        if isinstance(item, SourceDocument):
            contents.setdefault(item.document_id, set()).add(item.sha256)
    shared = {name for name, hashes in contents.items() if len(hashes) > 1}
    checked = [_collided(item) if item.document_id in shared else item for item in opened]
    sources = [item for item in checked if isinstance(item, SourceDocument)]
    rejected = [item for item in checked if isinstance(item, RejectedSource)]
    return sources, _with_own_names(rejected, {source.document_id for source in sources})


Opened = SourceDocument | RejectedSource


def _known_as(item: Opened, known: Mapping[str, str]) -> Opened:
    """The source under the document name that it is known by, if it is."""
    if isinstance(item, RejectedSource):
        return item
    return replace(item, document_id=known.get(item.file_name, item.document_id))


def _told_apart(opened: Sequence[Opened], known: Mapping[str, str]) -> list[Opened]:
    """All of them, where different files bear one document name those renamed that have no claim to it."""
    contents: dict[str, set[str]] = {}
    for item in opened:
        if isinstance(item, SourceDocument):
            contents.setdefault(item.document_id, set()).add(item.sha256)
    shared = {name for name, hashes in contents.items() if len(hashes) > 1}
    given = {item.file_name for item in opened if isinstance(item, SourceDocument)}
    owners = {name: file_name for file_name, name in known.items() if file_name in given}
    return [
        replace(item, document_id=with_hash(item.document_id, item.file_name))
        if isinstance(item, SourceDocument)
        and item.document_id in shared
        and item.file_name != owners.get(item.document_id, f"{item.document_id}{item.path.suffix}")
        else item
        for item in opened
    ]


def with_hash(name: str, file_name: str) -> str:
    """A document name with a hash of the file's whole name, within the length that it may have."""
    told = hashlib.sha256(file_name.encode()).hexdigest()[:NAME_HASH]
    return f"{name[: LONGEST_SLUG - NAME_HASH - 1].rstrip('-')}-{told}"


def content_of(source: SourceDocument) -> bytes:
    """All of the source, the very bytes that were hashed.

    Raises UnreadableFile where the file is gone, can't be read, or is another one by now: what is read of it
    would be published under a hash that is not its own.
    """
    with _reading(source.path) as handle:
        content = handle.read(source.size + 1)
    if len(content) != source.size or hashlib.sha256(content).hexdigest() != source.sha256:
        raise UnreadableFile(CHANGED)
    return content


def document_slug(path: Path) -> str:
    """The file's stem as lower-case ASCII letters and digits, joined by hyphens; may be empty.

    One longer than a file name may be in every dataset is cut and ends in a hash of the whole.
    """
    # whatever the locale makes of the name's bytes
    stem = os.fsencode(path.stem).decode("utf-8", "surrogateescape")
    plain = unicodedata.normalize("NFKD", stem).casefold()
    stripped = "".join(char for char in plain if not unicodedata.combining(char))
    slug = "-".join(re.findall(r"[a-z0-9]+", stripped))
    if len(slug) <= LONGEST_SLUG:
        return slug
    return f"{slug[: LONGEST_SLUG - 9]}-{hashlib.sha256(slug.encode()).hexdigest()[:8]}"


def printable_name(path: Path) -> str:
    """The file's name as valid text; in one that is no UTF-8 every odd byte is percent-coded."""
    raw = os.fsencode(path.name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(byte) if 32 <= byte < 127 else f"%{byte:02X}" for byte in raw)


def _opened(path: Path) -> SourceDocument | RejectedSource:
    absolute = Path(os.path.abspath(path))
    file_name = printable_name(absolute)
    name = document_slug(absolute) or with_hash(NAMELESS, file_name)
    unread = _described(SourceDocument(absolute, file_name, name, "", 0))
    try:
        content = _read_through(absolute)
    except UnreadableFile as error:
        return RejectedSource(unread, error)
    source = replace(unread, sha256=content.sha256, size=content.size)
    if content.size == 0:
        return RejectedSource(source, EmptyFile())
    if MAGIC not in content.head:
        return RejectedSource(source, NotAPdf())
    if not content.has_objects:
        return RejectedSource(source, TruncatedPdf())
    return replace(source, corrections=_corrections_beside(absolute))


def _described(source: SourceDocument) -> SourceDocument:
    """The source with what its sidecar says; a plan is read all the same where that can't be used."""
    try:
        return replace(source, sidecar=load_sidecar(source.path) or NOTHING_SAID)
    except SidecarError as error:
        return replace(source, sidecar_problem=error.told)


def _corrections_beside(pdf: Path) -> CorrectionsFile | None:
    """The plan's corrections, read once; one byte more than they may have tells that there are too many."""
    path = corrections_path(pdf)
    name = printable_name(path)
    if leads_out(path):
        return CorrectionsFile(name, b"", LEADS_OUT)
    try:
        with open(path, "rb", opener=_regular_file) as handle:
            return CorrectionsFile(name, handle.read(LONGEST + 1))
    except UnreadableFile as error:
        return CorrectionsFile(name, b"", error.detail)
    except OSError as error:
        if not os.path.lexists(path):
            return None
        why = Text(f"No se puede leer: {error.strerror}.", f"It can't be read: {error.strerror}.")
        return CorrectionsFile(name, b"", why)


def _collided(item: SourceDocument | RejectedSource) -> RejectedSource:
    if isinstance(item, RejectedSource):
        return item
    name = item.document_id
    told = Text(f"Otro archivo también se llama «{name}».", f"Another file is named “{name}” too.")
    return RejectedSource(item, DocumentIdCollision(told))


def _read_through(path: Path) -> _Content:
    """Hash, size and first bytes of a regular file; a pipe or a device is refused without waiting for it."""
    with _reading(path) as handle:
        head = handle.read(MAGIC_WITHIN)
        digest, size, has_objects, end = hashlib.sha256(head), len(head), OBJECT in head, head
        while chunk := handle.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            has_objects = has_objects or OBJECT in end[1 - len(OBJECT) :] + chunk
            end = chunk
    return _Content(digest.hexdigest(), size, head, has_objects)


@contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    """The regular file at `path`, open. Raises UnreadableFile where the system says no, or it is a link that
    leads out of its folder."""
    if leads_out(path):
        raise UnreadableFile(LEADS_OUT)
    try:
        with open(path, "rb", opener=_regular_file) as handle:
            yield handle
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name is not valid"
        raise UnreadableFile(
            Text(f"El archivo no se puede leer: {reason}.", f"The file can't be read: {reason}.")
        ) from error


def _regular_file(path: str, flags: int) -> int:
    descriptor = os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        _check_regular(os.fstat(descriptor))
    except UnreadableFile:
        os.close(descriptor)
        raise
    return descriptor


def _check_regular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(
            Text(
                "Es una carpeta, una tubería o un dispositivo, no un archivo.",
                "It is a folder, a pipe or a device, not a file.",
            )
        )
    if status.st_size > LARGEST_FILE:
        raise UnreadableFile(
            Text(
                f"Tiene {status.st_size:,} bytes; no se lee ningún archivo de más de {LARGEST_FILE:,}.",
                f"It has {status.st_size:,} bytes; no file over {LARGEST_FILE:,} is read.",
            )
        )


def _with_own_names(rejected: Sequence[RejectedSource], taken: set[str]) -> list[RejectedSource]:
    """The rejected files, renamed where needed so that each has its own line among the documents."""
    named = []
    for item in rejected:
        base = item.source.document_id or "unnamed"
        name, number = base, 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        named.append(RejectedSource(replace(item.source, document_id=name), item.error))
    return named


SUFFIX = ".corrections.yaml"

LONGEST = 1 << 18
"""Bytes the file may have; a thousand corrections, well reasoned, fit."""

MEANT_FOR_ONE = re.compile(r"\.(pdf\.)?corrections?\.(ya?ml|json)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """Its printable name and its content; `problem` tells why the content could not be read, if so."""

    name: str
    content: bytes
    problem: Text | None = None

    @property
    def sha256(self) -> str:
        """A hash of all that may change what comes of it."""
        return hashlib.sha256(self.content + str(self.problem or "").encode()).hexdigest()


def corrections_path(pdf: Path) -> Path:
    """Where the corrections of the plan at `pdf` lie."""
    return pdf.with_name(pdf.stem + SUFFIX)


def stray_files(pdfs: Iterable[Path]) -> list[Path]:
    """Files in the plans' folders that are named like corrections and belong to no plan there: nobody reads
    them, though somebody wrote them."""
    found: list[Path] = []
    for folder in sorted({pdf.parent for pdf in pdfs}):
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        read = {corrections_path(folder / name).name for name in names if name.casefold().endswith(".pdf")}
        read |= {corrections_path(pdf).name for pdf in pdfs if pdf.parent == folder}
        found.extend(folder / name for name in names if MEANT_FOR_ONE.search(name) and name not in read)
    return found
