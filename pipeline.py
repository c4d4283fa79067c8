#!/usr/bin/env python3
"""The command line: from the PDFs of annual work plans to validated, versioned Parquet.

Everything heavy is imported where it is used, so that help and a run with nothing new cost next to nothing.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from extract.console import SummaryLine
    from extract.errors import DocumentError
    from extract.isolation import Reading
    from extract.job import Limits
    from extract.source import SourceDocument
    from publish.parts import DocumentPart
    from schemas.records import DocumentRecords

ROOT = Path(__file__).resolve().parent
NO_SOURCE = 2


def print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from publish.manifest import software_version

        click.echo(software_version())
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version)
def main() -> None:
    """Annual work plans of public bodies, from PDF to Parquet with evidence for every value."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Folder to publish in.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use at once.  [default: all processors]")
@click.option("--force", is_flag=True, help="Read every document again, even where nothing has changed.")
@click.option(
    "--timeout", type=click.FloatRange(1), default=20, help="Processor seconds a document may take."
)
@click.option("--memory", type=click.IntRange(64), default=1024, help="MB each reading process may use.")
@click.option("--verbose", is_flag=True, help="Show what the PDF libraries print.")
def extract(
    paths: tuple[Path, ...],
    output: Path | None,
    jobs: int | None,
    force: bool,
    timeout: float,
    memory: int,
    verbose: bool,
) -> None:
    """Read PATHS (PDFs, or folders of PDFs; by default raw_pdfs) and publish what they say as Parquet.

    A document that can't be read is listed with the reason and what to do; the others are published all
    the same. Exit code 0: all were read. 2: no PDF found or a wrong option. 10 to 22: documents failed,
    all for the one reason the code stands for. 1: they failed for several reasons. 30 and above: nothing
    was published.
    """
    from extract.job import Limits
    from extract.source import find_sources, open_sources
    from publish.errors import PublishError

    found = find_sources(paths or [ROOT / "raw_pdfs"])
    if not found:
        click.echo("No PDF found: put the plans into raw_pdfs/, or name files or folders.", err=True)
        sys.exit(NO_SOURCE)
    sources, rejected = open_sources(found)
    warn_of_sidecars(sources)
    run = Run(Path(os.path.abspath(output or ROOT / "output")), force)
    try:
        for item in rejected:
            if not run.reuse(item.source, item.error.status):
                run.add(item.source, item.error)
        to_read = [source for source in sources if not run.reuse(source)]
        if to_read:
            read_and_check(run, to_read, jobs or processors(), Limits(timeout, memory), verbose)
        sys.exit(publish_and_report(run))
    except PublishError as error:
        click.echo(f"Nothing published. {error.detail} {error.advice}", err=True)
        sys.exit(error.exit_code)


@main.command()
@click.argument("pdf", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", default="new", show_default=True, help="What the profile will be called.")
@click.option("--profile", help="Profile to read it with.  [default: chosen by the plan's own words]")
def profile(pdf: Path, name: str, profile: str | None) -> None:
    """Print a profile for the plan in PDF with what the chosen profile could not map."""
    from extract.errors import DocumentError
    from extract.options import ReadOptions
    from extract.profile_stub import stub
    from extract.profiling import unknown_words

    try:
        words = unknown_words(pdf, ReadOptions(profile=profile))
    except DocumentError as error:
        click.echo(f"{pdf.name}: {error}", err=True)
        sys.exit(error.exit_code)
    click.echo(stub(words, pdf.name, name), nl=False)


@dataclass
class Run:
    """What one run has in hand: a checked part of every document, read now or kept from an earlier run."""

    output: Path
    force: bool
    parts: list[DocumentPart] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def reuse(self, source: SourceDocument, status: str | None = None) -> bool:
        """Take the part kept from an earlier run on the same file, code and profiles, if there is one.

        `status` is the only one that will do, where given; else any that another try would not change.
        """
        from extract.errors import PASSING
        from publish.cache import has_parts, load_part

        if self.force or not has_parts(self.output):
            return False
        part = load_part(self.output, part_name(source))
        if part is None or (part.status != status if status else part.status in PASSING):
            return False
        self.parts.append(part)
        return True

    def add(
        self, source: SourceDocument, outcome: DocumentRecords | DocumentError, seconds: float = 0.0
    ) -> None:
        """Check what came of reading a document against the contract and keep it for later runs."""
        from extract.errors import DocumentError
        from extract.unread import unread_records
        from publish.parts import build_part

        records = unread_records(source, outcome) if isinstance(outcome, DocumentError) else outcome
        self.parts.append(build_part(self.output, part_name(source), records))
        self.seconds[source.document_id] = seconds


def part_name(source: SourceDocument) -> str:
    from publish.cache import part_key
    from schemas.profile_files import profiles_hash

    return part_key(source.sha256, source.document_id, f"{profiles_hash()} {source.file_name}")


def warn_of_sidecars(sources: Sequence[SourceDocument]) -> None:
    from extract.console import printable
    from extract.sidecar import SidecarError, load_sidecar

    for source in sources:
        try:
            load_sidecar(source.path)
        except SidecarError as error:
            click.echo(f"Warning: {printable(str(error))}", err=True)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_and_check(
    run: Run, sources: Sequence[SourceDocument], jobs: int, limits: Limits, verbose: bool
) -> None:
    """Read the documents in child processes; check each as soon as it is in."""
    from extract.console import progress
    from extract.isolation import read_isolated
    from extract.options import ReadOptions

    rehearsal = threading.Thread(target=rehearse_publishing, args=[sources[0]], daemon=True)
    rehearsal.start()
    with (
        progress(len(sources)) as shown,
        closing(read_isolated(sources, ReadOptions(), limits, jobs, on_picture=shown.scanned)) as readings,
    ):
        for reading in readings:
            rehearsal.join()
            run.add(reading.source, reading.outcome, reading.seconds)
            shown.done(reading.source.document_id, reading.seconds)
            if verbose:
                show_noise(reading)


def rehearse_publishing(source: SourceDocument) -> None:
    """The slow imports and first-time work of publishing, on a document without rows."""
    with suppress(Exception):  # raised again, in the open, when a real document is published
        from extract.errors import DocumentError
        from extract.unread import unread_document
        from publish.building import checked_document
        from schemas.catalogue import DATASETS
        from schemas.codes import DOCUMENT_READ
        from schemas.frames import frame_schema
        from schemas.records import DocumentRecords

        part_name(source)
        for dataset in DATASETS:
            frame_schema(dataset)
        checked_document(
            DocumentRecords(replace(unread_document(source, DocumentError()), status=DOCUMENT_READ))
        )


def show_noise(reading: Reading) -> None:
    from extract.console import printable

    for line in reading.noise.splitlines():
        click.echo(f"{reading.source.document_id}: {printable(line)}", err=True)


def publish_and_report(run: Run) -> int:
    """Publish all parts as one version, say how it went and give the exit code."""
    from extract.console import failure_line, summary_table
    from extract.unread import exit_code
    from publish.series.relinking import linked_parts
    from publish.version import publish

    parts = linked_parts(run.output, sorted(run.parts, key=lambda part: part.document_id))
    failed = [part for part in parts if part.problem is not None]
    click.echo(summary_table([summary_line(part, run.seconds.get(part.document_id)) for part in parts]))
    for part in failed:
        click.echo(failure_line(part.source_file, part.problem or "", part.advice or ""), err=True)
    published = publish(run.output, parts)
    click.echo(f"{'Published' if published.created else 'Nothing new, current is'} {published.path.name}")
    return exit_code(part.status for part in failed)


def summary_line(part: DocumentPart, seconds: float | None) -> SummaryLine:
    from extract.console import SummaryLine

    findings = sum(part.findings.values())
    return SummaryLine(part.document_id, part.pages, part.tables, part.values, findings, seconds, part.status)


def leave(code: object) -> NoReturn:
    """End the process here: taking pandas and Arrow apart in good order would take a quarter of a second."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


if __name__ == "__main__":
    try:
        main()
    except SystemExit as ended:
        leave(ended.code)
