#!/usr/bin/env python3
"""The command line: from the PDFs of annual work plans to validated, versioned Parquet.

Everything heavy is imported where it is used, so that help and a run with nothing new cost next to nothing.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NoReturn

import click

from commands.home import HOME as ROOT

if TYPE_CHECKING:
    from schemas.texts import Text
    from store.objects import Address


def print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from store.manifest import software_version

        click.echo(software_version())
        context.exit()


class CalledOff(KeyboardInterrupt):
    """A signal asks the process to end; its number is the argument."""


CALLED_OFF_BY: list[int] = []
"""The numbers of the signals that asked this process to end: DuckDB says what they raise while it works as an
error of its own."""


def heed_signals() -> None:
    """Let a signal that asks this process to end do so as Ctrl-C does: what reads is ended, and its folder
    goes. One that is ignored, as nohup has it, stays that."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _call_off)


def _call_off(number: int, _: object) -> NoReturn:
    CALLED_OFF_BY.append(number)
    raise CalledOff(number)


def _heed_none() -> None:
    """A second Ctrl-C changes nothing in what is said of the first, nor one at the very end."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _end_called_off(number: int) -> NoReturn:
    _heed_none()
    from commands.console import BY_SIGNAL, CALLED_OFF, tell

    with suppress(OSError):
        tell(CALLED_OFF, asked_language())
    sys.exit(BY_SIGNAL + number)


class Commands(click.Group):
    """The commands. Ctrl-C ends any of them, and so does a file for every plan that can't be used."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command named."""
        gc.set_threshold(SELDOM)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _end_called_off(CALLED_OFF_BY[0] if CALLED_OFF_BY else signal.SIGINT)
        except Exception as error:
            if CALLED_OFF_BY:
                _end_called_off(CALLED_OFF_BY[0])
            if isinstance(error, click.UsageError) and asked_language() == "es":
                from commands.usage import in_spanish

                raise in_spanish(error) from None
            if isinstance(error, (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError)):
                raise
            told, code = why_nothing(error)
            from commands.console import tell

            with suppress(OSError):
                tell(told, asked_language())
            sys.exit(code)


def why_nothing(error: Exception) -> tuple[Text, int]:
    """What to tell of an error that ends any command, and its exit code. Of one that nobody foresaw it is the
    place: where it came from is told to who asks for it, by `PAT_TRACEBACK`."""
    from commands.console import BASE_UNUSABLE, MACHINE_FAULT, PROGRAM_FAULT, unforeseen
    from extract.errors import OF_MACHINE, MachineFault, halted, wants_memory
    from schemas.texts import MEND, NOT_PUBLISHED, ProfileError

    if isinstance(error, ProfileError):
        return NOT_PUBLISHED + error.told + MEND, BASE_UNUSABLE
    if isinstance(error, MachineFault):
        return NOT_PUBLISHED + error.detail, MACHINE_FAULT
    if isinstance(error, OSError) and error.errno in OF_MACHINE:
        return halted(error), MACHINE_FAULT
    if wants_memory(error):
        return halted(OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))), MACHINE_FAULT
    if os.environ.get(TRACEBACK):
        raise error
    return unforeseen(error), PROGRAM_FAULT


TRACEBACK = "PAT_TRACEBACK"


def open_standard_streams() -> None:
    """Put nothing in the place of standard streams that are closed, as where a daemon starts this: else the
    next file that is opened would take its number, and be written to or given to a child as one of them."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False))


def asked_language() -> Literal["es", "en"]:
    """The language a command was asked to speak, where there is nothing but the command line to go by."""
    from commands.console import language_of

    asked = " ".join(sys.argv[1:]).replace("--lang=", "--lang ")
    return language_of("en" if "--lang en" in asked else "es" if "--lang es" in asked else None)


in_language = click.option(
    "--lang",
    type=click.Choice(["es", "en"]),
    help="Language of what is said.  [default: the locale's, else es]",
)
"""Of commands that speak as they run; what is asked of a version speaks Spanish where nothing is said."""

within_memory = click.option(
    "--memory",
    type=click.IntRange(64),
    help="MB each reading process may use.  [default: 1024, the size of the file, and one for each page]",
)

with_passwords = click.option(
    "--password-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File with the passwords of encrypted plans, one a line: each is tried.",
)


class OutputPlace(click.Path):
    """A folder of this machine, or the address of a store of a kind that can be published in."""

    def __init__(self) -> None:
        super().__init__(file_okay=False, path_type=Path)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:
        """The folder as Path, or the address. Fails for an address of another kind."""
        if "://" in (text := os.fspath(value)):
            from store.errors import AddressRefused
            from store.objects import address_of

            try:
                return address_of(text)
            except AddressRefused as error:
                self.fail(error.told(asked_language()), param, ctx)
        return super().convert(value, param, ctx)


def versions_in(output: Path | Address | None, *, anew: bool = False) -> Path:
    """The folder of versions to read; ends the command where a store can't be reached, or not be copied."""
    from commands.console import NOT_FOUND, language_of, tell
    from commands.outputs import to_read
    from store.errors import PublishError, StoreUnreachable

    lang = language_of(click.get_current_context().params.get("lang"))
    try:
        return to_read(output, anew=anew)
    except StoreUnreachable as error:
        click.echo(error.told(lang), err=True)
        sys.exit(NOT_FOUND)
    except PublishError as error:
        tell(error.detail, lang)
        sys.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version)
def main() -> None:
    """Annual work plans of public bodies, from PDF to Parquet with evidence for every value."""


def known_passwords(path: Path | None) -> tuple[str, ...]:
    """The passwords in the file a command was given; ends the command where it can't be read."""
    from commands.passwords import passwords_in

    return passwords_in(path, asked_language())


def check_engine(engine: Literal["local", "dask"], scheduler: str | None) -> None:
    """End the command where what reads the documents is not there, or has no scheduler."""
    from importlib.util import find_spec

    if engine == "local" and scheduler is not None:
        raise click.UsageError("--scheduler goes with --engine dask.")
    if engine == "dask" and find_spec("distributed") is None:
        raise click.UsageError("--engine dask needs the extra `dask`: install it with make dask.")


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output", type=OutputPlace(), help="Folder to publish in, or s3://bucket/folder.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use at once.  [default: all processors]")
@click.option("--force", is_flag=True, help="Read every document again, even where nothing has changed.")
@click.option(
    "--timeout",
    type=click.FloatRange(1),
    help="Processor seconds a document may take at most.  [default: 20, one more for each page, and 40 more "
    "for each that has to be read from its picture]",
)
@within_memory
@with_passwords
@click.option("--strict", is_flag=True, help="Fail where a finding is an error; all is published even so.")
@click.option(
    "--replace",
    is_flag=True,
    help="Publish these PATHS alone; else documents of the latest version that are not among them stay.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    help="Read in processes of this machine, or on the workers of a dask cluster.  [default: local]",
)
@click.option(
    "--scheduler",
    help="Address of the cluster's scheduler, tcp://machine:8786 or tls://.  [default: workers of its own]",
)
@click.option("--verbose", is_flag=True, help="Show what the PDF libraries print.")
@click.option("--json", "as_json", is_flag=True, help="How it went as JSON; all else on standard error.")
@in_language
def extract(
    paths: tuple[Path, ...],
    output: Path | Address | None,
    jobs: int | None,
    force: bool,
    timeout: float | None,
    memory: int | None,
    password_file: Path | None,
    strict: bool,
    replace: bool,
    engine: Literal["local", "dask"],
    scheduler: str | None,
    verbose: bool,
    as_json: bool,
    lang: Literal["es", "en"] | None,
) -> None:
    """Read PATHS (PDFs, or folders of PDFs; by default raw_pdfs) and publish what they say as Parquet.

    Documents of the latest version that are not among the PATHS stay in it, unless --replace is given. A
    document that can't be read is listed with the reason and what to do, and keeps its last good reading;
    the others are published all the same. Exit code 0: all were read. 2: no PDF found or a wrong option. 3:
    findings that are errors, with --strict. 10 to 29: documents failed, all for the one reason the code
    stands for (25 to 27: in part). 1: they failed for several reasons. 30 and above: nothing was published.
    """
    from commands.console import language_of
    from commands.extract import extract as run
    from commands.reading import Wishes
    from extract.process.job import Limits

    check_engine(engine, scheduler)
    limits = Limits(passwords=known_passwords(password_file)).holding(timeout, memory)
    wishes = Wishes(jobs, force, strict, verbose, replace, language_of(lang), engine, scheduler)
    sys.exit(run(paths, output, limits, wishes, as_json=as_json))


@main.command()
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option("--name", default="new", show_default=True, help="What the profile will be called.")
@click.option("--profile", help="Profile to read it with.  [default: chosen by the plan's own words]")
@click.option("--json", "as_json", is_flag=True, help="What was read as JSON, instead of a profile.")
@click.option(
    "--timeout",
    type=click.FloatRange(1),
    help="Processor seconds the plan may take at most.  [default: as for extract]",
)
@within_memory
@with_passwords
@in_language
def profile(
    pdf: Path,
    name: str,
    profile: str | None,
    as_json: bool,
    timeout: float | None,
    memory: int | None,
    password_file: Path | None,
    lang: Literal["es", "en"] | None,
) -> None:
    """Print a profile for the plan in PDF: every column with the meaning it is read with.

    What is printed changes nothing until a person corrects a line of it; columns of which something was
    chosen that no print says are marked. Exit code 2: there is no such file. 10 to 24: it can't be read.
    """
    from commands.console import language_of
    from commands.profile import profile as run
    from extract.process.job import Limits

    limits = Limits(passwords=known_passwords(password_file)).holding(timeout, memory)
    sys.exit(run(pdf, name, profile, limits, language_of(lang), as_json=as_json))


@main.command()
@click.argument("identifier", metavar="VALUE_ID")
@click.option("--document", help="Only the row of this document, where several have it.")
@click.option("--version", help="Version to look in.  [default: the latest]")
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option(
    "--source",
    multiple=True,
    type=click.Path(path_type=Path),
    help="PDF or folder with it.  [default: raw_pdfs]",
)
@with_passwords
@click.option("--pictures", type=click.Path(file_okay=False, path_type=Path), help="Folder for the pictures.")
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON, in both languages.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def explain(
    identifier: str,
    document: str | None,
    version: str | None,
    output: Path | Address | None,
    source: tuple[Path, ...],
    password_file: Path | None,
    pictures: Path | None,
    as_json: bool,
    lang: Literal["es", "en"],
) -> None:
    """Show a published row, its findings, reviews and history, and draw the spot on the page it is from.

    VALUE_ID is the identifier of a value, project, amount, statement, column or number of a table, or how
    it begins. Two PNG files are written: the page with the place boxed, and a close view. Exit code 4: there
    is no such row, or several. 5: the page could not be drawn.
    """
    from commands.explain import Where
    from commands.explain import explain as run
    from extract.process.job import Limits

    limits = Limits(passwords=known_passwords(password_file))
    versions = versions_in(output)
    where = Where(versions, version, source or (ROOT / "raw_pdfs",), pictures or versions / "explained")
    sys.exit(run(identifier, document, where, limits, lang, as_json=as_json))


@main.command()
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def versions(output: Path | Address | None, as_json: bool, lang: Literal["es", "en"]) -> None:
    """List the published versions: when, from which sources, how much, what changed.

    A line each, the oldest first, an asterisk at the latest. The time is the file system's, as nothing
    published holds one. Exit code 4: there is no such folder.
    """
    from commands.versions import versions as run

    sys.exit(run(versions_in(output), as_json, lang))


@main.command()
@click.argument("version", required=False)
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option(
    "--source",
    multiple=True,
    type=click.Path(path_type=Path),
    help="PDF or folder of PDFs it was read from.  [default: raw_pdfs]",
)
@click.option("--reproduce", is_flag=True, help="Read the sources again and compare byte for byte.")
@click.option("--jobs", type=click.IntRange(1), help="Processes that read again.  [default: all processors]")
@click.option(
    "--timeout",
    type=click.FloatRange(1),
    help="Processor seconds a document may take at most.  [default: as for extract]",
)
@within_memory
@with_passwords
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON, in both languages.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def verify(
    version: str | None,
    output: Path | Address | None,
    source: tuple[Path, ...],
    reproduce: bool,
    jobs: int | None,
    timeout: float | None,
    memory: int | None,
    password_file: Path | None,
    as_json: bool,
    lang: Literal["es", "en"],
) -> None:
    """Check that VERSION (by default the latest) is what was published, and that its sources are there.

    Hashes files and sources, checks every row against the contract, and derives the manifest, the content
    hash and the version's name anew. Exit code 0: all of it holds. 4: there is no such version. 6: something
    is wrong. 7: nothing is wrong, but something could not be checked.
    """
    from commands.verify import Reproduction
    from commands.verify import verify as run
    from extract.process.job import Limits

    limits = Limits(passwords=known_passwords(password_file)).holding(timeout, memory)
    wanted = Reproduction(limits, jobs) if reproduce else None
    folder = versions_in(output, anew=True)
    sys.exit(run(folder, version, source or (ROOT / "raw_pdfs",), wanted, as_json, lang))


@main.command()
@click.argument("old", required=False)
@click.argument("new", required=False)
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option("--version", help="Version the documents named are in.  [default: the latest]")
@click.option("--json", type=Path, help="Write it as JSON; - for standard output, without the report.")
@click.option("--html", type=Path, help="Write it as a page, in one file.")
@click.option("--parquet", type=Path, help="Write the changed rows as Parquet.")
@click.option("--csv", type=Path, help="Write the changed rows as CSV, safe to open in a spreadsheet.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def diff(
    old: str | None,
    new: str | None,
    output: Path | Address | None,
    version: str | None,
    json: Path | None,
    html: Path | None,
    parquet: Path | None,
    csv: Path | None,
    lang: Literal["es", "en"],
) -> None:
    """Show what changed from OLD to NEW, row by row, and why.

    Each is a version (v3, v0003, its name or how that begins, latest, latest~1 for the one before, or a
    path), a document of one version, or VERSION:DOCUMENT. By default NEW is the latest version and OLD the
    one before. Exit code 0: nothing changed. 1: something did. 2: they can't be compared.
    """
    from commands.diff import Forms
    from commands.diff import diff as run

    forms = Forms(json, html, parquet, csv)
    sys.exit(run(old, new, versions_in(output), version, forms, lang))


@main.command()
@click.argument("version", required=False)
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option(
    "--source",
    multiple=True,
    type=click.Path(path_type=Path),
    help="PDF or folder with it.  [default: raw_pdfs]",
)
@with_passwords
@click.option("--jobs", type=click.IntRange(1), help="Processes to draw with.  [default: all processors]")
@click.option("--json", "as_json", is_flag=True, help="Where it is and what it lacks, as JSON.")
def report(
    version: str | None,
    lang: Literal["es", "en"],
    output: Path | Address | None,
    source: tuple[Path, ...],
    password_file: Path | None,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Write the review page of VERSION (by default the latest) to its folder `report`.

    Open its index.html in a browser, from disk or from a web server: it asks nobody for anything. Exit code
    4: there is no such version, or it is damaged. 5: written, but some pages could not be drawn.
    """
    from commands.report import Wanted
    from commands.report import report as run
    from extract.process.job import Limits

    wanted = Wanted(versions_in(output), version, source or (ROOT / "raw_pdfs",), jobs)
    sys.exit(run(wanted, Limits(passwords=known_passwords(password_file)), lang, as_json=as_json))


@main.command()
@click.argument("question", metavar="SQL")
@click.option("--version", help="Version to ask.  [default: the latest]")
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "parquet"]),
    default="table",
    show_default=True,
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File for the answer.")
@in_language
def query(
    question: str,
    version: str | None,
    output: Path | Address | None,
    form: Literal["table", "csv", "json", "parquet"],
    as_json: bool,
    out: Path | None,
    lang: Literal["es", "en"] | None,
) -> None:
    """Answer a question in SQL from the views of a version, for instance "FROM goals".

    What can be asked is in pat.duckdb: views over the data, `goals` and others that count nothing twice, and
    macros for common questions. Nothing outside of the version is read, and nothing is written. Exit code 2:
    the answer can't be written. 4: no such version. 8: the question can't be answered.
    """
    from commands.console import language_of
    from commands.query import Answer
    from commands.query import query as run

    answer = Answer("json" if as_json else form, out)
    sys.exit(run(question, versions_in(output), version, answer, language_of(lang)))


@main.command()
@click.argument("version", required=False)
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option("--excel", type=click.Path(dir_okay=False, path_type=Path), help="Workbook to write.")
@click.option("--csv", type=click.Path(file_okay=False, path_type=Path), help="Folder for a CSV file each.")
@click.option("--bom", is_flag=True, help="Begin the CSV files with the mark by which Excel knows UTF-8.")
@click.option("--json", "as_json", is_flag=True, help="What was written, as JSON.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def export(
    version: str | None,
    output: Path | Address | None,
    excel: Path | None,
    csv: Path | None,
    bom: bool,
    as_json: bool,
    lang: Literal["es", "en"],
) -> None:
    """Write VERSION (by default the latest) for office programs.

    A workbook has a sheet that explains and one for each view. CSV files without the mark are in each version
    already, in its folder `csv`. Exit code 2: nothing was asked for, or it can't be written. 4: there is no
    such version, or it is of an older contract.
    """
    from commands.export import Exports
    from commands.export import export as run

    sys.exit(run(versions_in(output), version, Exports(excel, csv, bom), as_json, lang))


@main.command()
@click.argument("version", required=False)
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option("--json", "as_json", is_flag=True, help="The version and its folder as JSON.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def fetch(
    version: str | None, output: Path | Address | None, as_json: bool, lang: Literal["es", "en"]
) -> None:
    """Print the folder of VERSION (by default the latest), so that other programs can open what is in it.

    Of a store it is that of a copy on this machine, which is brought up to date first. Exit code 4: there is
    no such version, or the store can't be reached.
    """
    from commands.fetch import fetch as run

    sys.exit(run(versions_in(output), version, as_json, lang))


@main.command()
@click.argument("indicator", required=False)
@click.option("--dependency", help="Only goals of this dependency: its name, part of it, or its identifier.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File for the chart, .svg or .png.  [default: charts/<what is asked>.svg beside the versions]",
)
@click.option("--version", help="Version to draw.  [default: the latest]")
@click.option("--output", type=OutputPlace(), help="Folder of the versions, or s3://bucket/folder.")
@click.option("--json", "as_json", is_flag=True, help="What was drawn and where, as JSON.")
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
def plot(
    indicator: str | None,
    dependency: str | None,
    out: Path | None,
    version: str | None,
    output: Path | Address | None,
    as_json: bool,
    lang: Literal["es", "en"],
) -> None:
    """Draw the numbers of INDICATOR over the years: planned, executed and baseline.

    INDICATOR is a KPI code, a code, a part of the name or the beginning of a goal's identifier; without it
    all goals of the dependency are drawn. Each goal and unit has a panel of its own, and what was read with
    doubt is marked. Needs the extra `plot`. Exit code 2: the file can't be written. 4: no such version or
    goals, or more than can be looked at. 5: the extra is not installed.
    """
    from commands.plot import Asked
    from commands.plot import plot as run

    asked = Asked(indicator, dependency, out)
    sys.exit(run(versions_in(output), version, asked, lang, as_json=as_json))


SELDOM = 50_000
"""Objects made between two searches for unused cycles: what is loaded stays, and rows hold none."""


def leave(code: object) -> NoReturn:
    """End the process here: taking pandas and Arrow apart in good order would take a quarter of a second."""
    _heed_none()
    with suppress(OSError):  # a full disk has no place for the last of what was said
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


if __name__ == "__main__":
    open_standard_streams()
    heed_signals()
    try:
        main()
    except SystemExit as ended:
        leave(ended.code)
