"""Reads the prints of offices with the generic profile as a user does, and shows how much was understood."""

from __future__ import annotations

import argparse
import csv
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.abroad.measure import HEADS, extract, line, published
from tests.abroad.scoring import Fault, Tally, assess
from tests.accuracy.scorer import Row
from tests.accuracy.text import figure
from tests.offices.library import EDITIONS, OfficePrint, office_prints, spots_of, truth_of

KNOWN = Path(__file__).parent / "known.csv"
COUNTED = ("print", "values", "exact", "silent")


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of the values of one print."""

    of: OfficePrint
    tally: Tally
    faults: tuple[Fault, ...]

    @property
    def silent(self) -> int:
        """Values wrong, lost or made up of which nothing is said."""
        return sum(not fault.told for fault in self.faults)

    @property
    def counted(self) -> dict[str, str]:
        """Its row in the file of what is known."""
        counts = (self.tally.values, self.tally.exact, self.silent)
        return dict(zip(COUNTED, (self.of.title, *map(str, counts)), strict=True))


def read(prints: Sequence[OfficePrint], folder: Path) -> list[Reading]:
    """Extract the prints, all below `folder`, and score each."""
    sources = folder / "pdfs"
    sources.mkdir(parents=True)
    for item in prints:
        shutil.copyfile(item.pdf, sources / f"{item.title}.pdf")
    latest = extract(sources, folder / "output")
    rows, findings = published(latest, "indicators"), published(latest, "findings")
    return [_reading(item, rows, findings) for item in prints]


def _reading(item: OfficePrint, rows: Sequence[Row], findings: Sequence[Row]) -> Reading:
    own = [row for row in rows if row["document_id"] == item.title]
    found = [row for row in findings if row["document_id"] == item.title]
    return assessed(item, own, found)


def assessed(item: OfficePrint, own: Sequence[Row], found: Sequence[Row]) -> Reading:
    """What became of the values of a print whose rows are `own`; what its truth says may be left out as well
    as published is no fault."""
    truth = truth_of(item)
    tally, faults = assess(truth, own, found, spots_of(item, truth))
    may_be_there = {value["origin"] for value in truth if value["optional"]}
    free = [
        fault for fault in faults if fault.got and not fault.want and figure(fault.got["raw"]) in may_be_there
    ]
    counted = [fault for fault in faults if fault not in free]
    told = sum(fault.told for fault in free)
    left_out = Tally(false_silent=told - len(free), false_told=-told)
    return Reading(item, tally + left_out, tuple(counted))


def table(readings: Sequence[Reading]) -> str:
    """The tallies of the prints and their sums by edition, as text."""
    lines = [f"{'offices':46}" + "".join(f"{head:>9}" for head in HEADS)]
    lines += [line(item.of.title, item.tally) for item in readings]
    for edition in EDITIONS:
        tallies = [item.tally for item in readings if item.of.edition == edition]
        lines.append(line(f"all {edition}", sum(tallies, Tally())))
    return "\n".join(lines)


def known() -> dict[str, dict[str, str]]:
    """By print: how many values it has, how many were exact and how many faults silent when last written."""
    with KNOWN.open(encoding="utf-8", newline="") as handle:
        return {row["print"]: row for row in csv.DictReader(handle)}


def write_known(readings: Iterable[Reading]) -> None:
    """Keep how well the prints are read now, those not read as they were."""
    rows = (known() if KNOWN.exists() else {}) | {item.of.title: item.counted for item in readings}
    with KNOWN.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COUNTED, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[title] for title in sorted(rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only prints whose title contains one of these")
    parser.add_argument("--misses", type=int, default=0, help="how many faults of each print to list")
    parser.add_argument("--write", action="store_true", help="keep the counts as those that are known")
    options = parser.parse_args()
    asked = [
        item for item in office_prints() if not options.names or any(n in item.title for n in options.names)
    ]
    with tempfile.TemporaryDirectory() as folder:
        readings = read(asked, Path(folder))
    print(table(readings))
    for reading in readings:
        for fault in reading.faults[: options.misses]:
            print(f"{reading.of.title}: {fault}")
    if options.write:
        write_known(readings)


if __name__ == "__main__":
    main()
