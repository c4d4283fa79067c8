"""Lines that come back on page after page are known before tables are built: they get into none of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.page.furniture import EdgeLine, edge_line, lines_that_run
from tests.typeset.reading import PlanReading, read_plan

WIDE, HIGH, PITCH, SIZE = 612.0, 792.0, 12.0, 8.0
LEFTS = (57.0, 253.0, 363.0, 463.0)
HEAD = ("Actividad", "Unidad", "Meta 2024", "Avance 2024")
FRAME, FRAME_END = (54.0, 150.0, 420.0), 560.0
NAMES = ("Actas revisadas", "Cartas enviadas", "Casos resueltos", "Visitas hechas", "Cursos dados")
TITLE = "Plan Operativo Anual 2024"
Printed = tuple[str, float, float, bool]


def title(text: str = TITLE, top: float = 50.0, left: float = 54.0, bold: bool = True) -> Printed:
    return text, left, top, bold


def document(
    above: Callable[[int], Sequence[Printed]],
    *,
    pages: int = 5,
    first: float = 64.0,
    rows: int = 5,
    head_once: bool = False,
    below: Callable[[int, float], Sequence[Printed]] = lambda _page, _end: (),
    frame: Sequence[tuple[str, ...]] = (),
) -> bytes:
    """Pages of a table without rules whose first line stands at the height `first`, and what is printed
    `above` and `below` it on each page, counted from 1; `frame` is a grid of three columns on top of each."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(WIDE, HIGH), invariant=1)
    for page in range(1, pages + 1):
        lines = [] if head_once and page > 1 else [(HEAD, True)]
        lines += [
            ((f"{NAMES[at % 5]} {page}", "Informe", f"{20 + at}", f"{10 + at}"), False) for at in range(rows)
        ]
        height = first
        for texts, bold in lines:
            for left, text in zip(LEFTS, texts, strict=True):
                _print(canvas, text, left, height, bold)
            height += PITCH
        for text, left, top, bold in (*above(page), *below(page, height)):
            _print(canvas, text, left, top, bold)
        _draw_frame(canvas, [tuple(text.format(page) for text in row) for row in frame])
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _row(at: int, page: int) -> tuple[str, ...]:
    return f"{NAMES[at % 5]} {page}", "Informe", f"{20 + at}", f"{10 + at}"


def _print(canvas: Canvas, text: str, left: float, top: float, bold: bool) -> None:
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", SIZE)
    canvas.drawString(left, HIGH - top, text)


def _draw_frame(canvas: Canvas, rows: Sequence[tuple[str, ...]]) -> None:
    tops = [30 + 16 * at for at in range(len(rows) + 1)]
    for left in (*FRAME, FRAME_END) if rows else ():
        canvas.line(left, HIGH - tops[0], left, HIGH - tops[-1])
    for top in tops if rows else ():
        canvas.line(FRAME[0], HIGH - top, FRAME_END, HIGH - top)
    for top, row in zip(tops, rows, strict=False):
        for left, text in zip(FRAME, row, strict=True):
            _print(canvas, text, left + 3, top + 11, bold=True)


def groups(reading: PlanReading) -> list[tuple[str | None, str | None]]:
    """The group and the dependency of the values, each pair once, in printed order."""
    return list(dict.fromkeys((one.group, one.dependency) for one in reading.values.indicators))


def is_whole(reading: PlanReading, pages: int = 5, rows: int = 5) -> bool:
    """Whether the values are those of the tables and no others."""
    names = [one.indicator for one in reading.values.indicators]
    wanted = [f"{NAMES[at % 5]} {page}" for page in range(1, pages + 1) for at in range(rows) for _ in (0, 1)]
    return names == wanted


@pytest.mark.parametrize("head_once", [False, True])
@pytest.mark.parametrize("gap", [12.0, 14.0, 18.0])
@pytest.mark.parametrize("bold", [False, True])
def test_a_title_close_above_each_pages_table_is_no_row(gap: float, bold: bool, head_once: bool) -> None:
    reading = read_plan(document(lambda _: [title(bold=bold)], first=50.0 + gap, head_once=head_once))
    assert is_whole(reading)
    assert groups(reading) == [(None, None)]


@pytest.mark.parametrize("number", ["Página {} de 5", "{}", "- {} -"])
def test_a_page_number_beside_the_title_changes_and_is_none_either(number: str) -> None:
    def above(page: int) -> list[Printed]:
        return [title(), title(number.format(page), left=480.0)]

    reading = read_plan(document(above, head_once=True))
    assert is_whole(reading)
    assert groups(reading) == [(None, None)]


@pytest.mark.parametrize("head_once", [False, True])
def test_odd_and_even_pages_may_have_titles_of_their_own(head_once: bool) -> None:
    reading = read_plan(
        document(lambda page: [title(TITLE if page % 2 else "Oficina de Prensa")], head_once=head_once)
    )
    assert is_whole(reading)
    assert groups(reading) == [(None, None)]


@pytest.mark.parametrize("top", [60.0, 84.0])
def test_a_letterhead_of_several_lines_is_none_of_the_rows_of_a_table_that_goes_on(top: float) -> None:
    lines = ("REPÚBLICA DE PRUEBA", "Instituto de Pruebas", "Dirección de Planificación")
    reading = read_plan(
        document(
            lambda _: [title(text, top + 13 * at, 120.0) for at, text in enumerate(lines)],
            first=top + 40,
            head_once=True,
        )
    )
    assert is_whole(reading)
    assert groups(reading) == [(None, None)]


LETTERHEAD = (("LOGO", "INSTITUTO DE PRUEBAS", "Código: PL-F-01"), ("", TITLE, "Página {} de 5"))


@pytest.mark.parametrize("head_once", [False, True])
def test_the_frame_of_a_letterhead_is_no_table_and_parts_none(head_once: bool) -> None:
    reading = read_plan(document(lambda _: [], first=84.0, head_once=head_once, frame=LETTERHEAD))
    assert is_whole(reading)
    assert groups(reading) == [(None, None)]
    assert all(len(page.tables) == 1 for page in reading.pages)
    assert all("INSTITUTO" in " ".join(line.text for line in page.lines) for page in reading.pages)


@pytest.mark.parametrize(
    "frame",
    [
        (("Indicador", "Unidad de medida", "Meta 2024"),),
        (("LOGO", "INSTITUTO DE PRUEBAS", "Primer semestre de 2024"),),
        (("LOGO", "FICHA DE LA OBRA {}", "Código"),),
    ],
)
def test_a_frame_that_heads_columns_or_says_something_of_them_or_differs_stays(
    frame: tuple[tuple[str, ...], ...],
) -> None:
    reading = read_plan(document(lambda _: [], first=84.0, frame=frame))
    assert all(len(page.tables) == 2 for page in reading.pages)


def test_a_footer_close_below_the_last_row_is_no_row() -> None:
    reading = read_plan(
        document(
            lambda _: [],
            rows=55,
            pages=3,
            first=60.0,
            head_once=True,
            below=lambda page, end: [title(top=end + 2), title(f"Página {page}", end + 2, 480.0)],
        )
    )
    assert is_whole(reading, 3, 55)


@pytest.mark.parametrize(
    "heading", ["Objetivo estratégico {}", "PROGRAMA 1{}", "Objetivo: atender la región {}"]
)
def test_headings_that_differ_are_no_running_title_though_their_numbers_run(heading: str) -> None:
    reading = read_plan(document(lambda page: [title(heading.format(page))]))
    assert is_whole(reading)
    assert [group for group, _ in groups(reading)] == [heading.format(page) for page in range(1, 6)]


def test_a_header_that_comes_back_heads_its_columns_and_what_says_their_unit_stays_with_it() -> None:
    reading = read_plan(
        document(lambda _: [title(), title("En miles de dólares", 62.0, bold=False)], first=76.0)
    )
    assert is_whole(reading)
    assert {one.scale for one in reading.values.indicators} == {1}  # of a count of reports they say nothing
    assert all("En miles" in " ".join(line.text for line in page.lines) for page in reading.pages)


def test_a_row_that_begins_with_a_number_is_no_page_number() -> None:
    reading = read_plan(document(lambda page: [title(str(page), 780.0, 300.0, bold=False)], rows=58, pages=2))
    assert is_whole(reading, 2, 58)


def _at(*lines: EdgeLine) -> dict[int, dict[str, list[EdgeLine]]]:
    return {page: {"above": [line], "below": []} for page, line in enumerate(lines, start=1)}


def test_a_number_that_does_not_count_the_pages_is_none_of_a_page() -> None:
    counting = [edge_line(["Total", str(page + 6)]) for page in range(1, 5)]
    others = [edge_line(["Total", str(number)]) for number in (45, 50, 61, 62)]
    assert lines_that_run(_at(*counting)) == {("above", "total#"): 6}  # type: ignore[arg-type]
    assert lines_that_run(_at(*others)) == {}  # type: ignore[arg-type]


def test_lines_at_other_heights_or_on_few_pages_do_not_run() -> None:
    same = [EdgeLine("plan", None, 50.0), EdgeLine("plan", None, 51.0), EdgeLine("otro", None, 50.0)]
    assert lines_that_run(_at(*same)) == {("above", "plan"): None}  # type: ignore[arg-type]
    apart = [EdgeLine("plan", None, 50.0), EdgeLine("plan", None, 90.0)]
    assert lines_that_run(_at(*apart)) == {}  # type: ignore[arg-type]


def test_a_sheet_is_counted_as_a_page_is() -> None:
    counted = {edge_line([f"{word} {page}"]).words for word in ("Hoja", "Folio", "Página") for page in (2, 3)}
    assert counted == {"#"}


def test_the_number_of_the_page_may_end_a_footer_and_no_title() -> None:
    footer = document(
        lambda page: [title(f"Ficha {page}", 40.0)],
        below=lambda page, _: [title(f"PE-FT-014 V.3 {page}", 770.0, bold=False)],
        pages=3,
    )
    reading = read_plan(footer)
    aside = [[line.text for line in page.aside] for page in reading.pages]
    assert aside == [[f"PE-FT-014 V.3 {page}"] for page in (1, 2, 3)]
    assert is_whole(reading, 3)
