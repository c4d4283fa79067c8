"""What a reading process is asked to do, and what it may use."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extract.source import SourceDocument


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`profile` names the layout profile to use (None: chosen by the document's own words); `jobs` counts the
    processes its pages are spread over; `profiles_dir` replaces the folder the profiles come from."""

    profile: str | None = None
    jobs: int = 1
    profiles_dir: Path | None = None


CLOCK_OVER_PROCESSOR = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What each process that reads a document may use: seconds of a processor, MB of memory.

    Processor time is the same on a busy machine as on an idle one. By the clock, `CLOCK_OVER_PROCESSOR` times
    as long is given, for what waits instead of working. With `more_for_pictures` each page that has to be
    read from its picture adds to that, see `extract.process.allowance`; without, `seconds` hold whatever
    the pages are.
    """

    seconds: float = 20.0
    megabytes: int = 1024
    more_for_pictures: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is asked to do; `reader` names a function of source and options, `module:function`."""

    reader: str
    source: SourceDocument
    options: object
    limits: Limits
