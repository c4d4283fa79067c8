"""What a reading process is asked to do, and what it may use."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from extract.process.allowance import MEGABYTES_A_PAGE, SECONDS_A_PAGE, SECONDS_A_PICTURE, Asked
from extract.source import SourceDocument
from schemas.texts import Text


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`profile` names the layout profile to use (None: chosen by the document's own words); `jobs` counts the
    processes its pages are spread over; `profiles_dir` replaces the folder the profiles come from."""

    profile: str | None = None
    jobs: int = 1
    profiles_dir: Path | None = None


IDLE_SECONDS = 120.0
"""By the clock; a process that works gets some of the busiest machine's time within a second."""


def over_memory(megabytes: float) -> Text:
    """That reading needs more memory than that."""
    most = f"{megabytes:,.0f} MB"
    return Text(f"Leerlo necesita más de {most} de memoria.", f"Reading it needs more than {most} of memory.")


@dataclass(frozen=True, slots=True)
class Limits:
    """What each process that reads a document may use: seconds of a processor, MB of memory, passwords.

    Processor time is the same on a busy machine as on an idle one; the clock ends only a process that has
    used none at all for `idle_seconds`. Each page that is begun, and each that has to be read from its
    picture, adds to the base, see `extract.process.allowance`.
    """

    seconds: float = 20.0
    megabytes: float = 1024
    seconds_a_page: float = SECONDS_A_PAGE
    seconds_a_picture: float = SECONDS_A_PICTURE
    megabytes_a_page: float = MEGABYTES_A_PAGE
    idle_seconds: float = IDLE_SECONDS
    passwords: tuple[str, ...] = field(default=(), repr=False)

    def holding(self, seconds: float | None = None, megabytes: float | None = None) -> Limits:
        """These limits with those that are given, which hold whatever the pages are."""
        limits = self
        if seconds is not None:
            limits = replace(limits, seconds=seconds, seconds_a_page=0, seconds_a_picture=0)
        if megabytes is not None:
            limits = replace(limits, megabytes=megabytes, megabytes_a_page=0)
        return limits

    def with_file(self, size: int) -> Limits:
        """The limits with what a file of so many bytes adds: its reader holds it twice as it opens it."""
        more = 2 * size / 2**20 if self.megabytes_a_page else 0
        return replace(self, megabytes=self.megabytes + more)

    def with_pages(self, asked: Asked) -> Limits:
        """The limits with what the pages begun so far add to them."""
        more = self.seconds_a_page * asked.pages + self.seconds_a_picture * asked.pictures
        megabytes = self.megabytes + self.megabytes_a_page * asked.pages
        return replace(self, seconds=self.seconds + more, megabytes=megabytes)


RECORDS = "schemas.records:DocumentRecords"


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is asked to do; `reader` names a function of source and options, `module:function`, and
    `gives` the type of what it returns, in the same way."""

    reader: str
    source: SourceDocument
    options: object
    limits: Limits
    gives: str = RECORDS
