"""Reads documents on the workers of a dask cluster, as `isolation.py` does on this machine: the same job, in
a process of its own with the same limits, begun by the worker instead of by who asks.

The PDF goes along with its job, for a worker may see none of this machine's files. A worker that dies costs
the documents it had in hand another try on another worker. Each try that began is counted, where the
scheduler keeps it, until it has ended: a document that has ended `MOST_TRIES` workers is not tried again.
Only so many documents are sent at once as the workers have room for; what comes back is given as it comes.
"""

from __future__ import annotations

import tempfile
import time
import uuid
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.errors import DocumentError, MachineFault, ReaderCrashed
from extract.process.answer import NoAnswer, decoded, encoded, type_named
from extract.process.isolation import READER, Reading, read_one
from extract.process.job import RECORDS, Job, Limits, ReadOptions
from extract.process.starting import Starter, starter
from extract.source import SourceDocument, content_of
from schemas.texts import Text

if TYPE_CHECKING:
    from distributed import Client, Future

MOST_TRIES = 2
"""Workers that may end while they read one document."""

MOST_SENT = 5
"""Times that a document is sent whose worker ended: most of those had it waiting, and had not begun."""

RETRIES = 2
"""Times that a worker whose machine does not let it read is followed by another."""

AHEAD = 2
"""Documents on their way to each thread of a worker: one that is read and one that waits."""

LONGEST_WAIT = 60.0
"""Seconds for the scheduler to answer, and for the first worker to come."""

TRIES = "pat-tries"


@dataclass(frozen=True, slots=True)
class Cluster:
    """The scheduler's address, or None for workers of its own on this machine, `jobs` of them; `program`
    names the function (`module:function`) that tells what program a process would read with."""

    address: str | None
    jobs: int
    program: str


@dataclass(frozen=True, slots=True)
class Errand:
    """A document on its way to a worker: its job, what stands in its PDF (None where that is not what was
    hashed), which program is to read it and which function tells that; its tries are counted under `run`."""

    job: Job
    content: bytes | None = field(repr=False)
    program: str
    told_by: str
    run: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What a worker brings: the answer as data, the seconds it took and what libraries printed."""

    answer: bytes
    seconds: float
    noise: str


def read_on_cluster(
    sources: Sequence[SourceDocument], limits: Limits, cluster: Cluster
) -> Generator[Reading, None, None]:
    """Read every source on a worker, giving each reading as it comes. A caller that may stop early closes the
    iterator: what has not begun is called off.

    Raises MachineFault where there is no scheduler or no worker, where these run another program, or where
    no machine lets a document be read.
    """
    with ExitStack() as stack:
        client = stack.enter_context(_connected(cluster))
        yield from _Sending(client, sources, limits, cluster).readings()


class _Sending:
    """Documents that are sent out, and what comes back of them."""

    def __init__(
        self, client: Client, sources: Sequence[SourceDocument], limits: Limits, cluster: Cluster
    ) -> None:
        self._client, self._limits, self._cluster = client, limits, cluster
        self._waiting, self._run, self._numbers = iter(sources), uuid.uuid4().hex, count()
        self._sent: dict[Future, tuple[SourceDocument, int]] = {}
        self._program = type_named(cluster.program)()

    def readings(self) -> Iterator[Reading]:
        """What comes of each, as it comes."""
        from distributed import as_completed

        coming = as_completed()
        try:
            self._send_more(coming)
            for future in coming:
                source, times = self._sent.pop(future)
                reading = self._outcome(future, source)
                if reading is None and times < MOST_SENT:
                    self._send(coming, source, times + 1)
                else:
                    yield reading or Reading(source, ReaderCrashed(KILLS), 0.0, "")
                future.release()
                self._send_more(coming)
        finally:
            with _reached():
                self._client.cancel(list(self._sent))
                self._client.set_metadata([TRIES, self._run], {})

    def _send_more(self, coming: Any) -> None:
        room = AHEAD * max(1, sum(self._client.nthreads().values()))
        while len(self._sent) < room and (source := next(self._waiting, None)) is not None:
            self._send(coming, source, 1)

    def _send(self, coming: Any, source: SourceDocument, times: int) -> None:
        job = Job(READER, source, ReadOptions(), self._limits)
        errand = Errand(job, _content(source), self._program, self._cluster.program, self._run)
        key = f"pat-{self._run}-{next(self._numbers)}"
        future = self._client.submit(read_here, errand, key=key, retries=RETRIES, pure=False)
        self._sent[future] = source, times
        coming.add(future)

    def _outcome(self, future: Future, source: SourceDocument) -> Reading | None:
        """What came of a document; None where its worker ended and it may be sent again."""
        from distributed import KilledWorker

        error = future.exception()
        if error is None:
            brought: Brought = future.result()
            return Reading(source, _decoded(brought.answer), brought.seconds, brought.noise)
        if isinstance(error, KilledWorker):
            return None
        raise error if isinstance(error, MachineFault) else _fault(error)


def _content(source: SourceDocument) -> bytes | None:
    try:
        return content_of(source)
    except DocumentError:
        return None  # as the worker will find, and say


KILLS = Text(
    f"Leerlo terminó {MOST_TRIES} veces el proceso del clúster que lo leía.",
    f"Reading it ended the worker of the cluster that read it {MOST_TRIES} times.",
)


def read_here(errand: Errand) -> Brought:
    """On a worker: read the document as this machine would one of its own. Raises MachineFault where it does
    not let it be read, or where another program would read it."""
    if type_named(errand.told_by)() != errand.program:
        raise MachineFault(OTHER_PROGRAM)
    with _tries(errand) as tries:
        if tries > MOST_TRIES:
            return Brought(encoded(ReaderCrashed(KILLS)), 0.0, "")
        with tempfile.TemporaryDirectory(prefix="pat-") as folder:
            path = Path(folder) / errand.job.source.path.name
            if errand.content is not None:
                path.write_bytes(errand.content)
            job = replace(errand.job, source=replace(errand.job.source, path=path))
            reading = read_one(job, begin=_begin())
        return Brought(encoded(reading.outcome), reading.seconds, reading.noise)


OTHER_PROGRAM = Text(
    "Un proceso del clúster tiene otra versión del programa, de sus perfiles o de las bibliotecas: lo que "
    "leyera no sería lo que se lee aquí.",
    "A worker of the cluster has another version of the program, its profiles or its libraries: what it read "
    "would not be what is read here.",
)


@contextmanager
def _tries(errand: Errand) -> Iterator[int]:
    """Which try this is, of those that began and never ended; this one counts until it ends."""
    from distributed import get_client

    keys, client = [TRIES, errand.run, errand.job.source.document_id], get_client()
    before = client.get_metadata(keys, 0)
    client.set_metadata(keys, before + 1)
    try:
        yield before + 1
    finally:
        client.set_metadata(keys, before)


@cache
def _begin() -> Starter:
    """Begins this worker's reading processes; what these are forked from ends with the worker."""
    return starter()


def _decoded(answer: bytes) -> Any:
    with tempfile.TemporaryFile() as file:
        file.write(answer)
        file.flush()
        try:
            return decoded(file, RECORDS)
        except NoAnswer:
            return ReaderCrashed()


@contextmanager
def _connected(cluster: Cluster) -> Iterator[Client]:
    """A client of the cluster with at least one worker."""
    from distributed import Client, LocalCluster

    with ExitStack() as stack, _reached():
        address: Any = cluster.address
        if address is None:
            own = LocalCluster(cluster.jobs, threads_per_worker=1, dashboard_address=None, silence_logs=50)
            address = stack.enter_context(own)
        client = stack.enter_context(Client(address, timeout=LONGEST_WAIT))
        _wait_for_workers(client)
        yield client


def _wait_for_workers(client: Client) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while not client.nthreads():
        if time.monotonic() > until:
            raise MachineFault(
                Text("El clúster no tiene ningún proceso que lea.", "The cluster has no worker.")
            )
        time.sleep(0.1)


@contextmanager
def _reached() -> Iterator[None]:
    """That the scheduler can't be reached is the machine's fault, and no document's."""
    try:
        yield
    except (OSError, TimeoutError) as error:
        raise _fault(error) from error


def _fault(error: BaseException) -> MachineFault:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return MachineFault(
        Text(f"No se puede leer en el clúster: {said}", f"Reading on the cluster is not possible: {said}")
    )
