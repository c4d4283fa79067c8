"""Labels over several rows: each row goes to one label, and the labels keep the middle or the first row."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.tables.unruled.cells import PlacedBlocks
from extract.tables.unruled.row_spans import LabelledBand, indented_labels, label_spans
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset
from tests.unruled.made import block

HEIGHTS = st.lists(st.floats(8, 40), min_size=1, max_size=4)
GROUPS = st.lists(HEIGHTS, min_size=1, max_size=4)
LOOSE_BANDS = st.lists(
    st.builds(
        LabelledBand,
        st.floats(0, 700),
        st.one_of(st.none(), st.floats(0, 700)),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)


def set_bands(groups: list[list[float]], top: bool) -> tuple[list[LabelledBand], list[int]]:
    """Rows of the given heights, each group under one label in its middle or beside its first row, and which
    band holds the label each row belongs to."""
    bands: list[LabelledBand] = []
    owners: list[int] = []
    y = 0.0
    for heights in groups:
        middles = []
        for height in heights:
            middles.append(y + height / 2)
            y += height
        label = middles[0] if top else (middles[0] + middles[-1]) / 2
        nearest = min(range(len(middles)), key=lambda place: abs(middles[place] - label))
        owners.extend([len(bands) + nearest] * len(middles))
        bands.extend(
            LabelledBand(middle, label if place == nearest else None, len(middles) > 1)
            for place, middle in enumerate(middles)
        )
    return bands, owners


@pytest.mark.parametrize("top", [True, False], ids=["top-set", "centred"])
@given(GROUPS)
def test_labels_take_the_rows_they_were_set_over(top: bool, groups: list[list[float]]) -> None:
    bands, owners = set_bands(groups, top)
    if top:
        assert_no_row_before_its_label(bands, label_spans(bands, top))
    if not top or all(len(heights) > 1 for heights in groups):
        assert list(label_spans(bands, top)) == owners


def assert_no_row_before_its_label(bands: list[LabelledBand], spans: tuple[int | None, ...]) -> None:
    assert all(owner is not None and owner <= place for place, owner in enumerate(spans))


@given(LOOSE_BANDS, st.booleans())
def test_each_row_has_one_label_and_labels_keep_their_own_row(bands: list[LabelledBand], top: bool) -> None:
    owners = [place for place, band in enumerate(bands) if band.label is not None]
    spans = label_spans(bands, top)
    assert len(spans) == len(bands)
    if not owners:
        assert set(spans) <= {None}
        return
    assert all(spans[place] == place for place in owners)
    above = [None] if top and owners[0] > 0 and not bands[owners[0]].free else []
    assert [owner for owner, _ in groupby(spans)] == [*above, *owners]


@given(st.lists(st.floats(8, 40), min_size=1, max_size=9), st.integers(0, 8), st.booleans())
def test_a_single_label_takes_all_rows(heights: list[float], place: int, top: bool) -> None:
    """But for those above it where text is set to the top: their label stands on the page before."""
    place %= len(heights)
    bands = [LabelledBand(sum(heights[:n]), 5.0 if n == place else None, True) for n in range(len(heights))]
    above = place if top else 0
    assert label_spans(bands, top) == (*(None,) * above, *(place,) * (len(bands) - above))


@given(st.lists(st.booleans(), min_size=2, max_size=8))
def test_rows_without_detail_are_not_joined_while_another_label_takes_them(details: list[bool]) -> None:
    """Two labels, the rows between have details only on one side: the side with details gets them."""
    bands = [
        LabelledBand(0, 0, True),
        *(LabelledBand(10.0 * n, None, True) for n in range(1, len(details) + 1)),
        LabelledBand(10.0 * (len(details) + 1), 10.0 * (len(details) + 1), False),
    ]
    spans = label_spans(bands, False)
    assert spans == (0,) * (len(bands) - 1) + (len(bands) - 1,)


def test_a_label_between_two_rows_counts_no_row_of_its_own() -> None:
    bands = [
        LabelledBand(10, None, True),
        LabelledBand(15, 15, False, free=True),
        LabelledBand(20, None, True),
        LabelledBand(40, 40, False),
    ]
    assert label_spans(bands, False) == (1, 1, 1, 3)


def test_shifting_the_page_changes_no_owner() -> None:
    bands, _ = set_bands([[10, 20, 10], [12], [9, 9]], False)
    lower = [
        LabelledBand(b.middle + 100, None if b.label is None else b.label + 100, b.detail) for b in bands
    ]
    assert label_spans(lower, False) == label_spans(bands, False)
    assert all(upper.middle < band.middle for upper, band in pairwise(bands))


@pytest.mark.parametrize(
    ("upper", "lower", "told"),
    [
        pytest.param(("Camas", 230.0), ("Tema de la red de hospitales", 50.0), ["Camas"], id="far inside"),
        pytest.param(("Camas", 60.0), ("Tema de la red de hospitales", 50.0), [], id="indented"),
        pytest.param(("Camas", 107.5), ("Tema de la red de hospitales", 50.0), [], id="set about the middle"),
    ],
)
def test_a_label_far_inside_the_first_column_of_a_page_without_header_may_be_a_second_one(
    upper: tuple[str, float], lower: tuple[str, float], told: list[str]
) -> None:
    cells = [PlacedBlocks((block(*upper, 100),), 0, 1, 0, 1), PlacedBlocks((block(*lower, 120),), 1, 1, 0, 1)]
    assert [cell.blocks[0].text for cell in indented_labels(cells)] == told
    header = PlacedBlocks((block("INDICADOR", 50, 80),), 0, 1, 0, 1, header=True)
    assert indented_labels([header, *cells]) == []


def test_labels_level_with_rows_stand_over_those_below_them_and_are_told() -> None:
    held = [
        ("Docencia", "Evaluar a docentes", "96"),
        ("", "Impartir cursos", "14"),
        ("", "Asignar estadías", "390"),
        ("Vinculación", "Firmar convenios", "18"),
        ("", "Organizar ferias", "10"),
        ("", "Prestar servicios", "12"),
        ("Extensión", "Visitar escuelas", "40"),
        ("", "Organizar torneos", "11"),
        ("Administración", "Pintar aulas", "27"),
        ("", "Rendir cuentas", "15"),
    ]
    lines = [Line(tuple(map(Item, texts))) for texts in (("PROCESO", "ACCIÓN", "META 2022"), *held)]
    table = TableBlock((1.5, 3.0, 1.0), tuple(lines), head=1)
    reading = read_plan(typeset([table], Style(dress="zebra")).pdf)
    first = [(value.group or value.indicator).split()[0] for value in reading.values.indicators]
    assert first == ["Docencia"] * 3 + ["Vinculación"] * 3 + ["Extensión"] * 2 + ["Administración"] * 2
    told = next(found for found in reading.findings if found.rule == "label-rows-ambiguous")
    assert told.box is not None
    assert all(
        told.box.top <= value.top and value.bottom <= told.box.bottom for value in reading.values.indicators
    )


def test_a_label_of_two_lines_that_begins_beside_its_row_is_at_the_top_of_several() -> None:
    held = [
        ("Fortalecer las\norganizaciones", "Capacitar regantes", "96"),
        ("", "Registrar derechos", "14"),
        ("", "Resolver conflictos", "39"),
        ("Cuidar fuentes", "Aforar caudales", "18"),
        ("", "Forestar cabeceras", "10"),
        ("", "Atender solicitudes", "12"),
    ]
    lines = [Line(tuple(map(Item, ("PROCESO", "ACCIÓN", "META 2022"))))]
    for label, action, goal in held:
        lines.append(Line((*([Item(label, rows=3)] if label else []), Item(action), Item(goal))))
    table = TableBlock((1.5, 3.0, 1.0), tuple(lines), head=1)
    reading = read_plan(typeset([table], Style(dress="bare")).pdf)
    first = [(value.group or value.indicator).split()[0] for value in reading.values.indicators]
    assert first == ["Fortalecer"] * 3 + ["Cuidar"] * 3
    assert "label-rows-ambiguous" not in reading.rules
