"""A published version: its datasets and views as frames, its findings, and pictures of where values stand."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from pat.errors import EvidenceError, VersionError
from pat.program import ask

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

DATABASE = "pat.duckdb"
SUMS = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True)
class Finding:
    """An oddity: the rule that found it, how grave it is (`error`, `warning`, `note`) and whether it doubts
    the `reading` or the `plan`; what it says, in both languages; its 1-based page and its box there in points
    from the upper left corner, where it has one; the values it names; and whether a person settled it."""

    document_id: str
    rule: str
    severity: str
    about: str
    message: str
    message_es: str
    page: int | None
    box: tuple[float, float, float, float] | None
    value_ids: tuple[str, ...]
    settled: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a row was read, as two PNG files of 144 dots per inch: the whole upright page with the place
    boxed in red and what tells its meaning in blue, and the place alone with a little room about it."""

    page: bytes
    crop: bytes

    def _repr_png_(self) -> bytes:
        """What a notebook shows."""
        return self.page


class Version:
    """A published version, open for reading. Close it, or use it in a `with` statement.

    >>> from pat import open_version
    >>> with open_version("output") as version:
    ...     goals = version.frame("goals")
    ...     asked = version.query("SELECT count(*) AS goals FROM goals WHERE unit = 'percent'").fetchall()
    >>> asked == [(int((goals["unit"] == "percent").sum()),)]
    True
    """

    def __init__(self, folder: Path, views: Sequence[str] = ()) -> None:
        """The version in the folder; `views` make in SQL those of one that has no `pat.duckdb`."""
        import duckdb  # heavy, as pandas is, and no command of `pat` is to wait for either

        self.folder = folder
        try:
            if views:
                self._connection = duckdb.connect()
                for statement in views:
                    self._connection.execute(statement)
            else:
                self._connection = duckdb.connect(folder / DATABASE, read_only=True)
        except duckdb.Error as error:
            raise VersionError(f"{folder.name} can't be opened: {str(error).splitlines()[0]}") from error

    @property
    def name(self) -> str:
        """Its name, such as `v0001-1a2b3c4d`."""
        return self.folder.name

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        """What `manifest.json` says: contract, software, sources, files with their hashes, counts of rows."""
        manifest: dict[str, Any] = json.loads((self.folder / "manifest.json").read_bytes())
        return manifest

    @cached_property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that have rows, in alphabetical order."""
        return tuple(sorted(self.manifest["rows"]))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All that `frame` and `relation` take, in alphabetical order: datasets, views and `dimensions`."""
        found = self.query(
            "SELECT view_name FROM duckdb_views() WHERE NOT internal AND schema_name = 'main' ORDER BY ALL"
        )
        return tuple(name for (name,) in found.fetchall())

    def query(self, sql: str) -> duckdb.DuckDBPyRelation:
        """The answer to a question in SQL, which DuckDB works out once it is looked at; nothing is written.

        Raises duckdb.Error for SQL that can't be understood."""
        return self._connection.sql(sql)

    def relation(self, name: str) -> duckdb.DuckDBPyRelation:
        """A dataset or view, not read before it is looked at. Raises KeyError for an unknown name."""
        if name not in self.names:
            raise KeyError(name)
        return self._connection.view(name)

    def frame(self, name: str) -> pd.DataFrame:
        """A dataset or view as a frame with Arrow-backed columns: integers stay integers where some are
        empty, days are days. Rows of a dataset come as printed, those of a view ordered by their columns.

        Raises KeyError for an unknown name."""
        import pandas as pd

        rows = self.relation(name)
        ordered = rows if name in self.datasets else rows.order("ALL")
        frame: pd.DataFrame = ordered.to_arrow_table().to_pandas(types_mapper=pd.ArrowDtype)
        return frame

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, document by document in the order of the pages, those that were settled too."""
        rows = self.query(
            "SELECT document_id, rule, severity, about, message_en, message, page, x0, top, x1, bottom,"
            " value_ids, settled FROM findings"
        ).fetchall()
        return tuple(_finding(*row) for row in rows)

    def picture(self, value_id: str, *, source: str | Path | None = None) -> Picture:
        """Pictures of where a row was read, drawn in a process with limits, as the page was read in one.

        `value_id` is the identifier of a value, project, amount, statement, column or number of a table, or
        how it begins. The PDF is the copy kept beside the versions, unless `source` names it or its folder.
        Raises EvidenceError where there is no such row, or it can't be drawn."""
        with TemporaryDirectory() as pictures:
            where = ["--version", str(self.folder), "--output", str(self.folder.parent)]
            where += ["--pictures", pictures]
            sources = ["--source", str(source or self.folder.parent / "sources")]
            answer = ask("explain", [*where, *sources, "--", value_id])
            if answer.code or not answer.told or not answer.told[0]["pictures"]:
                raise EvidenceError(answer.besides)
            page, crop = (Path(path).read_bytes() for path in answer.told[0]["pictures"])
        return Picture(page, crop)

    def close(self) -> None:
        """Let go of the files; what was taken out of them stays."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _finding(document_id: str, rule: str, severity: str, about: str, *told: Any) -> Finding:
    message, message_es, page, x0, top, x1, bottom, value_ids, settled = told
    box = None if x0 is None else (x0, top, x1, bottom)
    return Finding(
        document_id, rule, severity, about, message, message_es, page, box, tuple(value_ids or ()), settled
    )


def open_version(path: str | Path, *, check: bool = True) -> Version:
    """The version at `path`, its folder, or the latest in a folder of versions or in a store (`s3://…`, with
    the extra `s3`), of which a copy is fetched to this machine.

    Every file is held against the hash it was sealed with, unless `check` is False; `pat verify` checks more.
    One of an older contract has its datasets under their names of now; views of goals need what it does not
    say. Raises VersionError where there is no version, or a file is not as published.

    >>> from pat import open_version
    >>> with open_version("output") as version:
    ...     {"goals", "indicators"} <= set(version.names), version.manifest["version"] == version.name
    (True, True)
    """
    folder = _fetched(path) if isinstance(path, str) and "://" in path else _folder(Path(path))
    if check:
        _check(folder)
    return Version(folder, () if (folder / DATABASE).is_file() else _views(folder))


def _views(folder: Path) -> Sequence[str]:
    """The views of a version of an older contract, in SQL."""
    answer = ask("fetch", ["--output", str(folder.parent), "--", folder.name])
    if answer.code or not answer.told or not answer.told["views"]:
        raise VersionError(answer.besides or f"{folder.name} has no datasets.")
    views: list[str] = answer.told["views"]
    return views


def _fetched(address: str) -> Path:
    answer = ask("fetch", ["--output", address])
    if answer.code or not answer.told:
        raise VersionError(answer.besides)
    return Path(answer.told["folder"])


def _folder(path: Path) -> Path:
    for folder in (path, path / "latest"):
        if (folder / "manifest.json").is_file():
            return folder.resolve()
    raise VersionError(f"There is no version in {path}: run pat extract first, or name the version's folder.")


def _check(folder: Path) -> None:
    """Raises VersionError for the first file that is missing or changed."""
    try:
        lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        for sealed in map(SUMS.fullmatch, lines):
            content = (folder / sealed[2]).read_bytes() if sealed else b""
            if sealed is None or hashlib.sha256(content).hexdigest() != sealed[1]:
                raise VersionError(f"{folder.name} is damaged: {sealed[2] if sealed else 'SHA256SUMS'}.")
    except (OSError, UnicodeDecodeError) as error:
        raise VersionError(f"{folder.name} is damaged: {error}") from error
