"""Where documents are read: in processes of this machine, or on the workers of a dask cluster."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Literal

from extract.process import isolation
from extract.process.job import Limits, ReadOptions
from extract.source import SourceDocument

if TYPE_CHECKING:
    from extract.process.isolation import OnProgress, Reading

Engine = Literal["local", "dask"]

PROGRAM = "commands.engines:program"
"""The function below, as workers find it."""


def read_with(
    engine: Engine,
    scheduler: str | None,
    sources: Sequence[SourceDocument],
    limits: Limits,
    jobs: int,
    on_progress: OnProgress = lambda *_: None,
) -> Generator[Reading, None, None]:
    """Read every source, giving each reading as it ends; how far a document has come is told by the processes
    of this machine alone. Raises MachineFault where nothing can be read whatever stands in the documents."""
    if engine == "local":
        return isolation.read_isolated(sources, ReadOptions(), limits, jobs, on_progress=on_progress)
    from extract.process.cluster import Cluster, read_on_cluster

    return read_on_cluster(sources, limits, Cluster(scheduler, jobs, PROGRAM))


def program() -> str:
    """A hash of all that decides what is read of a PDF: the program with its profiles, and its libraries."""
    from schemas.profile_files import profiles_hash
    from store.disk import canonical_json, sha256_of
    from store.parts import code_hash, library_versions

    return sha256_of(canonical_json([code_hash(), library_versions(), profiles_hash()]))
