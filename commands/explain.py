"""`explain`: one published row, its findings, its history, and pictures of the spot on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from tabulate import tabulate

from commands.console import NO_PICTURE, NOT_FOUND
from commands.decided_lines import decided_lines
from commands.reading_trail import certainty_lines, content, trail_lines
from schemas.catalogue import BOX, CODE_LISTS, NAME_PLACE, datasets
from schemas.texts import Language, Text
from schemas.unseen import plain_json, shown
from store.history import Found, RowAtVersion
from store.parquet import Row

if TYPE_CHECKING:
    from extract.process.job import Limits
    from extract.source import SourceDocument
    from store.decided import Decided
    from store.trail import Trail
    from store.versions import Version

SHORTEST = 6

WORDS: Mapping[str, Text] = {
    "page": Text("página", "page"),
    "findings": Text("Hallazgos", "Findings"),
    "none": Text("ninguno", "none"),
    "faults": Text("Contradicciones del plan", "Contradictions of the plan"),
    "history": Text("Historial", "History"),
    "first": Text("aparece", "appears"),
    "absent": Text("no está", "absent"),
    "unreadable": Text(
        "la versión no se puede leer: ejecute verify", "the version can't be read: run verify"
    ),
    "same": Text("igual", "unchanged"),
    "moved": Text(
        "dice lo mismo, en otro lugar o leído de otro modo", "says the same, elsewhere or read otherwise"
    ),
    "changed": Text("cambia", "changed"),
}
APART = frozenset(("document_id", "page", "certainty", "doubts", *BOX, *NAME_PLACE[1:]))


@dataclass(frozen=True, slots=True)
class Where:
    """Where to look: the published versions, the sources, and the folder the pictures go to."""

    output: Path
    version: str | None
    sources: Sequence[Path]
    pictures: Path


def explain(
    wanted: str, document: str | None, where: Where, limits: Limits, lang: Language, *, as_json: bool = False
) -> int:
    """Print and draw all rows whose identifier begins with `wanted`; returns the exit code. White space in it
    came along from a table, and does not count."""
    from store.errors import ReadError
    from store.history import find_rows
    from store.versions import resolve

    wanted = "".join(wanted.split())
    try:
        version = resolve(where.output, where.version)
        version.manifest()  # nothing of a version is told before it is known to be what was published
        found = [row for row in find_rows(version, wanted) if document in (None, row.document_id)]
        if len(wanted) < SHORTEST or not found or len({row.identifier for row in found}) > 1:
            click.echo(shown(_not_one(wanted, found).of(lang)), err=True)
            return NOT_FOUND
        trails = [_trail(version, row) for row in found]
        known = [_known(row, version) for row in found]
    except ReadError as error:
        click.echo(error.told(lang), err=True)
        return NOT_FOUND
    drawn: list[Sequence[Path]] = []
    for row, trail, told in zip(found, trails, known, strict=True):
        if not as_json:
            click.echo(shown(explanation(row, trail, told, lang)))
        drawn.append(_draw(row, trail, version, where, limits, lang))
        for path in () if as_json else drawn[-1]:
            click.echo(str(path))
    if as_json:
        plain = [_plain(*told) for told in zip(found, trails, known, drawn, strict=True)]
        click.echo(plain_json(plain, 2))
    return 0 if all(drawn) else NO_PICTURE


@dataclass(frozen=True, slots=True)
class Known:
    """The findings on a row, the contradictions these tell of, what people decided on it, and its history."""

    findings: Sequence[Row]
    faults: Sequence[Row]
    decided: Decided
    steps: Sequence[RowAtVersion]


def _known(row: Found, version: Version) -> Known:
    from store.decided import decided
    from store.history import contradictions_with, findings_about, history

    findings = findings_about(version, row)
    steps = history(version.with_siblings(), row)
    return Known(findings, contradictions_with(version, findings), decided(version, row, findings), steps)


def _plain(row: Found, trail: Trail, known: Known, pictures: Sequence[Path]) -> dict[str, Any]:
    """All that is known of a row as plain values, its columns under their published names."""
    return {
        "version": row.version,
        "dataset": row.dataset,
        "row": _columns(row.dataset, row.row),
        "trail": [asdict(clue) for clue in trail.clues],
        "findings": [_columns("findings", one) for one in known.findings],
        "contradictions": [_columns("contradictions", one) for one in known.faults],
        "reviews": [_columns("reviews", one) for one in known.decided.reviews],
        "corrections": [_columns("corrections", one) for one in known.decided.corrections],
        "history": [
            {"version": step.version, "there": step.row is not None, "changed": step.changed}
            for step in known.steps
        ],
        "pictures": [str(path) for path in pictures],
    }


def _columns(dataset: str, row: Row) -> dict[str, Any]:
    return {field.published: row.get(field.name) for field in datasets()[dataset].fields}


def _trail(version: Version, row: Found) -> Trail:
    """The reading trail of a value; empty for any other row."""
    from store.history import DATASET, beside
    from store.trail import Trail, trail

    return trail(row.row, beside(version, row)) if row.dataset == DATASET else Trail(None, ())


def _not_one(wanted: str, found: Sequence[Found]) -> Text:
    if len(wanted) < SHORTEST:
        return Text(
            f"Dé al menos {SHORTEST} caracteres del identificador.",
            f"Give at least {SHORTEST} characters of the identifier.",
        )
    if not found:
        return Text(
            "Ningún valor, proyecto, monto, enunciado, columna o número de tabla tiene un "
            f"identificador que empiece por {wanted}.",
            f"No value, project, amount, statement, column or number of a table has an identifier that "
            f"begins with {wanted}.",
        )
    listed = ", ".join(sorted({row.identifier for row in found})[:10])
    return Text(
        f"Varios identificadores empiezan por {wanted}: {listed}.",
        f"Several identifiers begin with {wanted}: {listed}.",
    )


def _draw(
    found: Found, trail: Trail, version: Version, where: Where, limits: Limits, language: Language
) -> Sequence[Path]:
    """Write the two pictures; none where they can't be drawn, which is said."""
    from extract.errors import DocumentError
    from extract.page.geometry import Box
    from extract.pictures import Place, place_pictures

    row = found.row
    source = _source(row["source_sha256"], where.sources, version)
    if source is None:
        click.echo(getattr(_no_source(row["source_sha256"][:8]), language), err=True)
        return ()
    telling = tuple(Box(*box) for box in trail.boxes_on(row["page"]))
    place = Place(row["page"], Box(row["x0"], row["top"], row["x1"], row["bottom"]), telling)
    pictures = place_pictures(source, place, limits)
    if isinstance(pictures, DocumentError):
        why = Text("Sin imagen:", "No picture:") + pictures.detail + pictures.advice
        click.echo(shown(why.of(language)), err=True)
        return ()
    written = []
    where.pictures.mkdir(parents=True, exist_ok=True)
    for kind, picture in (("page", pictures.page), ("crop", pictures.crop)):
        path = where.pictures / f"{found.document_id}-{found.identifier}-{kind}.png"
        path.write_bytes(picture)
        written.append(path)
    return written


def _no_source(wanted: str) -> Text:
    return Text(
        f"Sin imagen: falta el PDF del que se leyó (SHA-256 {wanted}…); indique su carpeta con --source.",
        f"No picture: the PDF it was read from (SHA-256 {wanted}…) is not there; "
        "name its folder with --source.",
    )


def _source(sha256: str, folders: Sequence[Path], version: Version) -> SourceDocument | None:
    """The PDF with that hash, in the folders or kept of the version."""
    from extract.source import find_sources, open_sources
    from publish.keeping import kept_sources

    manifest = version.manifest()
    kept = kept_sources(version.output, manifest) if manifest else ()
    there = (*open_sources(find_sources(folders))[0], *kept)
    return next((source for source in there if source.sha256 == sha256), None)


def explanation(found: Found, trail: Trail, known: Known, language: Language) -> str:
    """All that is known of the row, several lines."""
    findings = known.findings
    return "\n".join(
        (
            _place(found, language),
            *(f"  {line}" for line in _fields(found, language)),
            *trail_lines(trail, language),
            *certainty_lines(found.row, language),
            *decided_lines(known.decided, language),
            f"{_word('findings', language)}: {len(findings) or _word('none', language)}",
            *(f"  {line}" for line in _findings(findings, language)),
            *_faults(known.faults, language),
            _word("history", language),
            *(f"  {line}" for line in _steps(found, known.steps, language)),
        )
    )


def _place(found: Found, language: Language) -> str:
    row = found.row
    title = getattr(datasets()[found.dataset].title, language)
    box = ", ".join(f"{row[side]:g}" for side in BOX)
    return f"{title} · {found.document_id} · {_word('page', language)} {row['page']} ({box})"


def _fields(found: Found, language: Language) -> Iterator[str]:
    """The fields that are filled, with their names and titles in columns."""
    known = [field for field in datasets()[found.dataset].fields if field.name not in APART]
    filled = [field for field in known if found.row.get(field.name) not in (None, [], "")]
    rows = [
        (field.name, getattr(field.title, language), content(field, found.row[field.name], language))
        for field in filled
    ]
    yield from tabulate(rows, tablefmt="plain", disable_numparse=True).splitlines()


def _findings(findings: Sequence[Row], language: Language) -> Iterator[str]:
    severities = {code.code: getattr(code, language) for code in CODE_LISTS["severity"]}
    for row in findings:
        message = row["message"] if language == "es" else row["message_en"]
        yield f"[{severities[row['severity']]}] {row['rule']}: {message}"


def _faults(faults: Sequence[Row], language: Language) -> Iterator[str]:
    """Each fault by its cause, with what is told of it where other findings tell of it, too."""
    causes = {code.code: getattr(code, language) for code in CODE_LISTS["cause"]}
    if faults:
        yield f"{_word('faults', language)}: {len(faults)}"
    for row in faults:
        message = row["message"] if language == "es" else row["message_en"]
        yield f"  {causes[row['cause']]}" + (f": {message}" if row["findings"] > 1 else "")


def _steps(found: Found, steps: Sequence[RowAtVersion], language: Language) -> Iterator[str]:
    met = False
    for step in steps:
        yield f"{step.version}  {_step(found, step, met, language)}"
        met = met or step.row is not None


def _step(found: Found, step: RowAtVersion, met: bool, language: Language) -> str:
    if step.row is None:
        return _word("absent" if step.readable else "unreadable", language)
    if not met:
        return f"{_word('first', language)}: {_summary(found, step.row)}"
    if not step.changed:
        return _word("same", language)
    if step.changed == ("page",):
        return f"{_word('moved', language)} ({_word('page', language)} {step.row['page']})"
    return f"{_word('changed', language)} {', '.join(step.changed)}: {_summary(found, step.row)}"


def _summary(found: Found, row: Row) -> str:
    """What a row says, in a few words."""
    name = {"projects": "name", "statements": "text", "columns": "header"}.get(found.dataset, "raw")
    said = " / ".join(row[name]) if isinstance(row[name], list) else str(row[name])
    told = " ".join(said.split())
    return told if len(told) <= 80 else f"{told[:79]}…"


def _word(name: str, language: Language) -> str:
    return str(getattr(WORDS[name], language))
