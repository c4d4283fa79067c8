"""A plan read from its PDF, without publishing it anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pat.errors import PatError, PlanError
from pat.program import ask
from pat.version import Picture, Version


class Plan(Version):
    """What a plan says, as a version of its own that is gone when it is closed: take frames and pictures out
    before. Nothing of it is linked with other plans."""

    def __init__(self, folder: Path, source: Path, place: TemporaryDirectory[str]) -> None:
        super().__init__(folder)
        self.source = source
        self._place = place

    @property
    def document(self) -> Mapping[str, Any]:
        """The plan's row of the dataset `documents`: institution, year, pages, counts and so on."""
        rows = self.relation("documents")
        [row] = rows.fetchall()
        return dict(zip(rows.columns, row, strict=True))

    def picture(self, value_id: str, *, source: str | Path | None = None) -> Picture:
        """As of a version, from the PDF that the plan was read from."""
        return super().picture(value_id, source=source or self.source)

    def close(self) -> None:
        """Let go of the plan and delete what was read of it."""
        super().close()
        self._place.cleanup()


def read_plan(
    path: str | Path,
    *,
    timeout: float | None = None,
    memory: int | None = None,
    jobs: int | None = None,
) -> Plan:
    """Read the plan in the PDF at `path` and what lies beside it, its `.source.yaml` and `.corrections.yaml`.

    The PDF is parsed in a child process with limits, as by `pat extract`: `timeout` in seconds of a processor
    and `memory` in MB are all it gets, by default 20 and one more for each page (40 for one that is read from
    its picture), and 1,024 and one more for each page; its pages are spread over `jobs` processes, by default
    all processors. The same PDF gives the same rows, each time.

    Raises PlanError where it can't be read, PatError where reading can't even begin.

    >>> from pat import read_plan
    >>> with read_plan("raw_pdfs/upisss-pat-2021.pdf") as plan:
    ...     goals = plan.frame("goals")
    ...     errors = [finding.message for finding in plan.findings if finding.severity == "error"]
    ...     value_id = plan.frame("goal_values")["value_id"][0]
    ...     picture = plan.picture(value_id)
    >>> plan.name.startswith("v0001-"), len(goals) > 40, picture.page[:4]
    (True, True, b'\\x89PNG')
    """
    source = Path(path).resolve()
    if not source.is_file():
        raise PatError(f"There is no file {source}.")
    place: TemporaryDirectory[str] = TemporaryDirectory(prefix="pat-")
    try:
        return Plan(_read(source, Path(place.name), timeout, memory, jobs), source, place)
    except BaseException:
        place.cleanup()
        raise


def _read(source: Path, place: Path, timeout: float | None, memory: int | None, jobs: int | None) -> Path:
    """Have the plan read into the folder; where its version lies there."""
    limits = {"--timeout": timeout, "--memory": memory, "--jobs": jobs}
    given = [word for name, limit in limits.items() if limit is not None for word in (name, str(limit))]
    answer = ask("extract", ["--output", str(place), *given, "--", str(source)])
    documents = answer.told["documents"] if answer.told else []
    for document in documents:
        if document["problem"] is not None:
            told = ("status", "problem_en", "advice_en", "problem", "advice")
            raise PlanError(*(document[name] for name in told))
    if not documents or answer.told["folder"] is None:
        raise PatError(answer.besides)
    return Path(answer.told["folder"])
