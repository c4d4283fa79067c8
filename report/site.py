"""The report of one version from its rows and its plans: collected, drawn, rendered, put in place.

A version never changes; the report is no part of it. It stands in a folder of its own that neither
`manifest.json` nor `SHA256SUMS` names, and may be made anew or deleted at any time.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.process.job import Limits
from extract.process.starting import starter
from report.beside import Files, files_beside
from report.kept_pictures import LIST, PAGES, KeptPictures, file_of, list_of
from report.page import changes_before, page, script, still_files
from report.page_images import PageImage, PageImages, page_images
from report.script_data import Around, PageFile, data_script
from report.version_rows import VersionRows, load_version, overview
from report.years import year_changes
from schemas.texts import Language, Text
from store.disk import output_lock, remove_tree, sync_folder, sync_tree, write_durably
from store.errors import VersionDamaged, explained
from store.history import events, sound_versions
from store.versions import Version

FOLDER = "report"
INDEX = "index.html"
OnBatch = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Report:
    """Where the report is, how many bytes it has, and what it lacks: documents whose PDF is not there, and
    pages that could not be drawn, with the reason."""

    index: Path
    size: int
    without_source: tuple[str, ...]
    not_drawn: tuple[tuple[str, int, str], ...]


def build_report(
    version: Version,
    sources: Mapping[str, SourceDocument],
    language: Language,
    limits: Limits,
    jobs: int = 1,
    on_batch: OnBatch = lambda: None,
    files: Files = MappingProxyType({}),
) -> Report:
    """Write the version's folder `report` anew; `sources` are the PDFs at hand by their SHA-256, and `files`
    by document the corrections that lie beside them now.

    Raises VersionDamaged, or a PublishError where the disk says no; the earlier report then stays as it was.
    """
    if not version.manifest():
        raise VersionDamaged(
            f"{version.name} no es una versión completa: no tiene manifiesto.",
            f"{version.name} is no whole version: it has no manifest.",
        )
    versions = version.with_siblings()
    manifests = sound_versions(versions[: versions.index(version) + 1])
    rows = load_version(version)
    told = events(manifests)
    wanted = _pages(rows)
    before = KeptPictures(one.folder / FOLDER for one in (version, *reversed(versions)))
    with closing(starter()) as begin:
        draw = partial(page_images, limits=limits, jobs=jobs, done=on_batch, begin=begin)
        drawn = {
            name: _with_kept(before.of(sha256, wanted[name]), wanted[name], partial(draw, sources[sha256]))
            for name, sha256 in _read_from(rows)
            if sha256 in sources
        }
    changes = changes_before(tuple(manifests), language)
    around = Around(told, _page_files(drawn), files_beside(rows, files, language), year_changes(version))
    contents = {
        INDEX: page(version.name, overview(rows), changes, language),
        **({} if changes is None else {"changes.html": changes.page}),
        "report.js": script(),
        **still_files(),
        "data.js": data_script(rows, around, language),
        **_image_files(drawn),
        LIST: list_of(drawn, dict(_read_from(rows))),
    }
    place(version.output, version.folder / FOLDER, contents)
    return Report(
        version.folder / FOLDER / INDEX,
        sum(map(len, contents.values())),
        tuple(name for name, sha256 in _read_from(rows) if sha256 not in sources),
        tuple((name, number, why) for name, images in drawn.items() for number, why in images.failed),
    )


def _read_from(rows: VersionRows) -> list[tuple[str, str]]:
    """Each document that something was read from, and the hash of its PDF."""
    wanted = _pages(rows)
    return [
        (row["document_id"], row["source_sha256"]) for row in rows.documents if wanted[row["document_id"]]
    ]


def _pages(rows: VersionRows) -> Mapping[str, Sequence[int]]:
    """By document, the pages that a value or a finding points to."""
    pages: dict[str, set[int]] = defaultdict(set)
    for row in (*rows.values, *rows.findings):
        if row["page"] is not None:
            pages[row["document_id"]].add(row["page"])
    return {row["document_id"]: sorted(pages[row["document_id"]]) for row in rows.documents}


def _with_kept(
    kept: Mapping[int, PageImage], pages: Sequence[int], draw: Callable[[Sequence[int]], PageImages]
) -> PageImages:
    """The pictures of the pages, in their order; drawn are only those that are not kept."""
    new = draw([page for page in pages if page not in kept])
    every = {**kept, **{image.page: image for image in new.drawn}}
    return PageImages(tuple(every[page] for page in pages if page in every), new.failed)


def _path(document_id: str, number: int) -> str:
    return f"{PAGES}/{file_of(document_id, number)}"


def _page_files(drawn: Mapping[str, PageImages]) -> dict[str, dict[int, PageFile]]:
    return {
        name: {
            image.page: PageFile(_path(name, image.page), image.width, image.height) for image in images.drawn
        }
        for name, images in drawn.items()
    }


def _image_files(drawn: Mapping[str, PageImages]) -> dict[str, bytes]:
    return {
        _path(name, image.page): image.content for name, images in drawn.items() for image in images.drawn
    }


def place(output: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace `folder` by the files. Raises a PublishError where the disk says no.

    Written under the lock of `output`, in a folder that publishing clears away should this be killed.
    """
    aside = output / f".staging-{folder.parent.name}-{folder.name}"
    old = aside.with_name(f"{aside.name}-old")
    name = folder.parent.name
    doing = Text(f"No se puede escribir el informe en {name}", f"The report can't be written into {name}")
    with explained(doing), output_lock(output):
        try:
            remove_tree(aside)
            remove_tree(old)
            for path, content in files.items():
                write_durably(aside / path, content)
            sync_tree(aside)
            _swap(aside, folder, old)
            sync_folder(folder.parent)
        finally:
            remove_tree(aside)
            remove_tree(old)


def _swap(aside: Path, folder: Path, old: Path) -> None:
    """Give `aside` the name of `folder`, whose own content goes to `old`, and comes back where that fails."""
    had_one = folder.exists()
    if had_one:
        os.rename(folder, old)
    try:
        os.rename(aside, folder)
    except OSError:
        if had_one:
            os.rename(old, folder)
        raise


if TYPE_CHECKING:
    from extract.source import SourceDocument
