"""Work dealt out to processes that this one starts. They talk over pipes alone: the locks of a process pool
are files in a folder that all programs share, where a process that is shut in can't write."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from extract.errors import DocumentError, wants_memory

START = "fork" if sys.platform == "linux" else "spawn"
"""A forked process has all it needs loaded. The reading process is fit for it: no library has threads yet."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerEnded(Exception):
    """A process ended in the middle of its work."""


class WorkerFailed(Exception):
    """The work failed in another process; what is told is the error that it ended with."""


def map_apart(
    work: Callable[[Item], Result], items: Iterable[Item], workers: int, prepare: Callable[[], None]
) -> list[Result]:
    """What `work` makes of each item, in their order, in so many processes, which do `prepare` first.

    Raises the DocumentError, OSError or MemoryError that the work raises, WorkerFailed for any other error
    and WorkerEnded where a process ends.
    """
    waiting = enumerate(items)
    found: dict[int, Result] = {}
    with ExitStack() as stack:
        at_work: dict[Connection, _Worker] = {}
        for _ in range(workers):
            worker = stack.enter_context(_Worker(work, prepare))
            if worker.ask(waiting):
                at_work[worker.answers] = worker
        while at_work:
            for ready in wait(list(at_work)):
                worker = next(one for answers, one in at_work.items() if answers is ready)
                place, answer = worker.answer()
                if isinstance(answer, BaseException):
                    raise answer
                found[place] = answer
                if not worker.ask(waiting):
                    del at_work[worker.answers]
    return [found[place] for place in sorted(found)]


class _Worker:
    """One process, and the two pipes to it; leaving the context ends it."""

    def __init__(self, work: Callable[[Any], Any], prepare: Callable[[], None]) -> None:
        context: Any = get_context(START)
        theirs, self.questions = context.Pipe(duplex=False)
        self.answers, back = context.Pipe(duplex=False)
        self.process = context.Process(target=_serve, args=(work, prepare, theirs, back), daemon=True)
        self.process.start()
        theirs.close()
        back.close()

    def __enter__(self) -> _Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.questions.close()
        self.answers.close()
        self.process.kill()
        self.process.join()

    def ask(self, waiting: Iterator[tuple[int, Any]]) -> bool:
        """Give it the next item, if there is one."""
        item = next(waiting, None)
        if item is not None:
            self.questions.send(item)
        return item is not None

    def answer(self) -> tuple[int, Any]:
        """The place of an item, and what came of it, or the error."""
        try:
            place, answer = self.answers.recv()
        except EOFError:
            self.process.join()
            raise WorkerEnded(f"a process of it ended with {self.process.exitcode}") from None
        return place, answer


def _serve(
    work: Callable[[Any], Any], prepare: Callable[[], None], questions: Connection, answers: Connection
) -> None:
    prepare()
    while True:
        place, item = questions.recv()
        answers.send((place, _outcome(work, item)))


def _outcome(work: Callable[[Any], Any], item: Any) -> Any:
    try:
        return work(item)
    except (DocumentError, OSError, MemoryError) as error:
        return error
    except Exception as error:
        if wants_memory(error):
            return MemoryError()
        return WorkerFailed(f"{type(error).__name__}: {error}")
