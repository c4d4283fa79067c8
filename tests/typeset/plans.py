"""Random plans for property tests: what they publish, and the blocks that print it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from tests.typeset.model import Block, Item, Line, TableBlock, TextBlock

SERIES = (("Ejecutado 2020", "executed", 2020), ("PLAN 2021", "plan", 2021), ("PLAN 2022", "plan", 2022))
WORDS = (
    *("Partos", "Consultas", "Vacunas", "Recetas", "Exámenes", "Visitas", "Dosis", "Camas", "Cirugías"),
    *("niñez", "adultos", "nuevos", "rurales", "atendidos", "según", "norma", "de la red", "en hospitales"),
    *("por médico", "y enfermería", "en el año", "¿qué?", "(línea básica)", "tercer nivel", "«alta»"),
)
DEPENDENCIES = ("UNIDAD DE SALUD", "DIVISIÓN DE ABASTO", "DEPARTAMENTO JURÍDICO", "SECCIÓN DE ACTAS")
MEASURES = ("Porcentaje", "Consulta", "Dosis", "Informe")
AMOUNTS = st.one_of(
    st.integers(0, 99).map(str),
    st.integers(1000, 9_999_999).map(lambda n: f"{n:,}"),
    st.integers(0, 100).map(lambda n: f"{n}%"),
    st.sampled_from(["n/p", "N/P", "≥ 90%", "$3,000,000.00", "45.3 días", "<10 días hábiles", "6 meses"]),
)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One published row; `values` has one text for each value column, empty ones publish nothing."""

    indicator: str
    detail: str | None
    formula: str | None
    measure: str | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """Rows under one heading row, or under none."""

    name: str | None
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A dependency's table: its value columns as places in SERIES and which label columns it prints."""

    dependency: str
    series: tuple[int, ...]
    formula: bool
    measure: bool
    groups: tuple[PlanGroup, ...]

    @property
    def rows(self) -> tuple[tuple[PlanGroup, PlanRow], ...]:
        return tuple((group, row) for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a plan is laid out: what may change without a change in what it publishes."""

    merged_labels: bool = True
    header_in_two_rows: bool = False
    align: str = "center"
    repeat_head: bool = True
    turns: frozenset[int] = frozenset()
    turn_before_table: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """One value as a plan publishes it."""

    dependency: str
    group: str | None
    indicator: str
    detail: str | None
    formula: str | None
    measure: str | None
    series: str
    year: int
    raw: str


def published(tables: tuple[PlanTable, ...]) -> list[Published]:
    """Every value of the plan in printed order."""
    return [
        Published(
            table.dependency,
            group.name,
            row.indicator,
            row.detail,
            row.formula,
            row.measure,
            *SERIES[series][1:],
            text,
        )
        for table in tables
        for group, row in table.rows
        for series, text in zip(table.series, row.values, strict=True)
        if text
    ]


def labels(fewest: int = 2, most: int = 7) -> st.SearchStrategy[str]:
    """A label of several words that is neither a header nor the name of a dependency."""
    words = st.lists(st.sampled_from(WORDS), min_size=fewest, max_size=most)
    return words.map(lambda found: "Tema " + " ".join(found))


@st.composite
def rows(draw: st.DrawFn, count: int, formula: bool, measure: bool) -> tuple[PlanRow, ...]:
    """One indicator's rows: one, or several details under one label. Equal neighbours are frequent."""
    name = draw(labels())
    details = draw(st.one_of(st.just([None]), st.lists(labels(1, 3), min_size=2, max_size=3, unique=True)))
    made = []
    for detail in details:
        values = draw(st.lists(AMOUNTS, min_size=count, max_size=count))
        if draw(st.booleans()):
            values = [values[0]] * count
        elif count > 1 and draw(st.integers(0, 3)) == 0:
            values[draw(st.integers(0, count - 1))] = ""
        made.append(
            PlanRow(
                name,
                detail,
                draw(labels(3, 9)) if formula else None,
                draw(st.sampled_from(MEASURES)) if measure else None,
                tuple(values),
            )
        )
    return tuple(made)


@st.composite
def plan_tables(draw: st.DrawFn, dependency: str) -> PlanTable:
    """One dependency's table with one or more groups."""
    series = tuple(sorted(draw(st.sets(st.sampled_from([0, 1, 2]), min_size=1))))
    formula, measure = draw(st.booleans()), draw(st.booleans())
    named = draw(st.booleans())
    groups = []
    for _ in range(draw(st.integers(1, 3)) if named else 1):
        found = draw(st.lists(rows(len(series), formula, measure), min_size=1, max_size=4))
        groups.append(PlanGroup(draw(labels(1, 3)) if named else None, sum(found, ())))
    return PlanTable(dependency, series, formula, measure, tuple(groups))


@st.composite
def plans(draw: st.DrawFn) -> tuple[PlanTable, ...]:
    """A plan of one to three dependencies' tables."""
    names = draw(st.lists(st.sampled_from(DEPENDENCIES), min_size=1, max_size=3, unique=True))
    return tuple(draw(plan_tables(name)) for name in names)


def layouts() -> st.SearchStrategy[Layout]:
    """Ways to lay a plan out, page turns before some rows among them."""
    return st.builds(
        Layout,
        st.booleans(),
        st.booleans(),
        st.sampled_from(["left", "center", "right"]),
        st.booleans(),
        st.frozensets(st.integers(1, 12), max_size=2),
        st.booleans(),
    )


def blocks(tables: tuple[PlanTable, ...], layout: Layout) -> list[Block]:
    """The plan as headings and tables."""
    made: list[Block] = [TextBlock("PLAN ANUAL DE TRABAJO 2022", bold=True)]
    for number, table in enumerate(tables):
        turn = layout.turn_before_table and number > 0
        made.append(TextBlock(table.dependency, bold=True, turn=turn))
        made.append(block(table, layout))
    return made


def block(table: PlanTable, layout: Layout) -> TableBlock:
    """One dependency's table; details stand in a column of their own under the indicator's header."""
    detailed = any(row.detail for _, row in table.rows)
    head = _head(table, detailed, layout)
    width = 1 + detailed + table.formula + table.measure + len(table.series)
    lines = list(head)
    for group in table.groups:
        if group.name:
            lines.append(Line((Item(group.name, columns=width, bold=True, shade=True),)))
        lines.extend(_body(group, table, detailed, layout))
    turned = tuple(
        replace(line, turn=len(head) < place and (place - len(head)) in layout.turns)
        for place, line in enumerate(lines)
    )
    shares = (3.0, *([2.0] * detailed), *([3.0] * table.formula), *([1.5] * table.measure))
    return TableBlock(
        (*shares, *([2.4] * len(table.series))), turned, len(head) if layout.repeat_head else 0, len(head) + 1
    )


def _head(table: PlanTable, detailed: bool, layout: Layout) -> list[Line]:
    names = [Item("INDICADOR", columns=1 + detailed, bold=True)]
    names += [Item("FÓRMULA", bold=True)] * table.formula + [
        Item("UNIDAD DE MEDIDA", bold=True)
    ] * table.measure
    values = [Item(SERIES[place][0], bold=True, align="center") for place in table.series]
    if not layout.header_in_two_rows:
        return [Line((*names, *values))]
    tall = [replace(item, rows=2) for item in names]
    return [
        Line((*tall, Item("METAS", columns=len(values), bold=True, align="center"))),
        Line(tuple(values)),
    ]


def _body(group: PlanGroup, table: PlanTable, detailed: bool, layout: Layout) -> list[Line]:
    lines = []
    for place, row in enumerate(group.rows):
        lines.append(
            Line(
                (
                    *_labels(group.rows, place, detailed, layout.merged_labels),
                    *([Item(row.formula or "")] if table.formula else []),
                    *([Item(row.measure or "")] if table.measure else []),
                    *(Item(text, align=layout.align) for text in row.values),  # type: ignore[arg-type]
                )
            )
        )
    return lines


def _labels(found: tuple[PlanRow, ...], place: int, detailed: bool, merged: bool) -> list[Item]:
    row = found[place]
    if row.detail is None:
        return [Item(row.indicator, columns=1 + detailed)]
    if not merged:
        return [Item(row.indicator), Item(row.detail)]
    same = [r.detail is not None and r.indicator == row.indicator for r in found]
    first = place
    while first and same[first - 1]:
        first -= 1
    last = place
    while last + 1 < len(found) and same[last + 1]:
        last += 1
    own = [Item(row.indicator, rows=last - first + 1)] if first == place else []
    return [*own, Item(row.detail)]
