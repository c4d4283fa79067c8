"""Twice as many rows on a page are twice the work: the steps are counted, not the seconds they take."""

from __future__ import annotations

import cProfile
import pstats
import random
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from extract.document import read_document
from extract.process.job import ReadOptions
from extract.readers.camelot import without_repeated
from extract.source import open_source

FEW, MANY = 150, 600
MOST = 1.35 * MANY / FEW
"""How many times as many steps the longer page may take: with the square of its rows they would be 16 times
as many, and a third of all steps may be of that kind before it is told."""

PITCH = 9.0
SIDES = (50, 120, 420, 540)
ROWS = "BT /F1 6 Tf {x} {y} Td ({text}) Tj ET"


def page_of(rows: int, ruled: bool) -> bytes:
    """A PDF of one page that has so many short rows of a code, words and a number."""
    height = 60 + rows * PITCH
    top = height - 30
    drawn = ["0.5 w"]
    if ruled:
        drawn += [f"50 {top - n * PITCH} m 540 {top - n * PITCH} l S" for n in range(rows + 1)]
        drawn += [f"{x} {top} m {x} {top - rows * PITCH} l S" for x in SIDES]
    for n in range(rows):
        texts = (f"2.{n // 50 + 1}.{n % 50 + 1}", f"Consultas de la unidad {n}", f"{n * 7919 % 9973 + 11:,}")
        for x, text in zip(SIDES, texts if n else ("KPI", "INDICADOR", "PLAN 2023"), strict=False):
            drawn.append(ROWS.format(x=x + 3, y=top - n * PITCH - PITCH + 2.5, text=text))
    content = "\n".join(drawn).encode()
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 %d] /Contents 4 0 R" % height
        + b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    written, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(written)
    return written + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def steps(folder: Path, rows: int, ruled: bool) -> int:
    """How many functions are called while the page is read."""
    path = folder / f"{rows}.pdf"
    path.write_bytes(page_of(rows, ruled))
    source = open_source(path)
    profile = cProfile.Profile()
    profile.runcall(read_document, source, ReadOptions())
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # not in its stub


@pytest.mark.slow
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "unruled"])
def test_rows_of_one_page_take_steps_by_their_number(tmp_path: Path, ruled: bool) -> None:
    steps(tmp_path, 10, ruled)  # what is loaded and compiled the first time is not counted
    few, many = steps(tmp_path, FEW, ruled), steps(tmp_path, MANY, ruled)
    assert many / few < MOST, (few, many)


class Line(NamedTuple):
    """A line of text as camelot has it, as far as its search for repeated ones looks at it."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    def get_text(self) -> str:
        return self.text


def some_lines(seed: int) -> list[Line]:
    """Lines of which many lie on one another, with the same text or none, of all heights."""
    of = random.Random(seed)
    lines = []
    for _ in range(60):
        x, y = of.randrange(0, 40, 5), of.randrange(0, 60, 3)
        wide, high = of.choice((0, 10, 11, 20)), of.choice((0, 3, 4, 30))
        lines.append(Line(x, y, x + wide, y + high, of.choice(("12", "12", "5 ", " ", "12,5"))))
    return lines


@pytest.fixture(scope="module")
def as_installed() -> Any:
    """camelot's functions as they are in its package, loaded once more: in the first copy one is replaced."""
    spec = find_spec("camelot.utils")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("seed", range(40))
def test_repeated_lines_are_those_that_camelot_finds(seed: int, as_installed: Any) -> None:
    lines = some_lines(seed)
    kept = as_installed._text_in_bbox_loop(lines)
    assert as_installed._text_in_bbox_loop is not without_repeated
    assert len(kept) < len(lines)
    assert without_repeated(lines) == kept
