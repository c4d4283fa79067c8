"""Values are certain where all that makes them is printed, and say what is missing where it isn't."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.certainty.comparing import doubts_beside
from schemas.doubts import certainty_of
from schemas.records import DocumentRecords, Indicator
from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, table, text, unsaid
from tests.abroad.printing import printed
from tests.foreign.model import Column, Sheet
from tests.publish.samples import indicator
from tests.trust.measure import read
from tests.typeset.reading import on_disk

COVER = ("MINISTERIO DE PRUEBA", "PLAN OPERATIVO ANUAL 2024", "San Salvador, El Salvador")
ROWS = """
Reservorios limpios | Reservorio | 14 | 12
Usuarios empadronados | Usuario | 320 | 295
Canales revestidos | Canal | 28 | 19
"""
SOUND = table(
    2024,
    [name("Indicador"), measure("Unidad de medida"), planned("Meta 2024"), done("Ejecutado 2024")],
    ROWS,
)


def values(*sheets: Sheet, cover: tuple[str, ...] = COVER) -> DocumentRecords:
    """The records of a plan of some tables."""
    with on_disk(printed(Plan(cover, sheets)).pdf) as path:
        return read(path)


def doubts_by_column(records: DocumentRecords) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for value in records.indicators:
        found.setdefault(value.column, set()).update(value.doubts)
    return found


def named(records: DocumentRecords, name: str, raw: str | None = None) -> Indicator:
    return next(one for one in records.indicators if one.indicator == name and raw in (None, one.raw))


def test_what_is_printed_in_full_is_certain() -> None:
    records = values(SOUND)
    assert len(records.indicators) == 6
    assert {(value.certainty, value.doubts) for value in records.indicators} == {("certain", ())}
    assert {number.certainty for number in records.table_values} == {"certain"}


def test_how_sure_a_value_is_follows_from_its_doubts() -> None:
    sheet = replace(SOUND, columns=(*SOUND.columns[:2], unsaid("2023"), *SOUND.columns[3:]))
    for value in values(sheet).indicators:
        assert value.certainty == certainty_of(value.doubts)


def test_a_column_worked_out_of_what_is_not_printed_puts_none_beside_it_in_doubt() -> None:
    columns = [*SOUND.columns, derived("Variación")]
    rows = (
        f"{line} | {number}" for line, number in zip(ROWS.strip().splitlines(), (317, 904, 55), strict=True)
    )
    records = values(table(2024, columns, "\n".join(rows)))
    assert "derived-unproven" in {one.rule for one in records.findings}
    assert {value.doubts for value in records.indicators} == {()}


def test_a_series_nobody_prints_is_in_doubt_beside_an_executed_one() -> None:
    sheet = replace(SOUND, columns=(*SOUND.columns[:2], unsaid("2024"), *SOUND.columns[3:]))
    found = doubts_by_column(values(sheet))
    assert found[2] == {"series_chosen"}
    assert not found[3]


@pytest.mark.parametrize(
    ("goal", "told"), [("Meta 2024", set()), ("2024", {"series_unsaid", "series_chosen"})]
)
def test_what_is_of_a_year_before_the_goals_of_its_table_was_done(goal: str, told: set[str]) -> None:
    last = planned(goal) if goal.startswith("Meta") else unsaid(goal)
    records = values(replace(SOUND, columns=(*SOUND.columns[:2], unsaid("Valor 2023"), last)))
    before = [value for value in records.indicators if value.column == 2]
    assert {value.series for value in before} == {"executed"}
    assert {*before[0].doubts} == told
    assert ("series-before-goals" in {one.rule for one in records.findings}) == (not told)


def test_what_is_of_the_year_after_a_goal_is_not_told_by_it() -> None:
    columns = (*SOUND.columns[:2], planned("Meta 2022"), unsaid("Valor 2023"))
    assert "series_chosen" in doubts_by_column(values(replace(SOUND, columns=columns)))[3]


def test_the_title_of_a_plan_says_that_what_no_header_tells_is_planned() -> None:
    sheet = table(2024, [name("Indicador"), measure("Unidad de medida"), unsaid("Total")],
                  "\n".join(line.rpartition(" | ")[0] for line in ROWS.strip().splitlines()))  # fmt: skip
    assert doubts_by_column(values(sheet)) == {2: set()}
    other = values(sheet, cover=("MINISTERIO DE PRUEBA", "Año 2024", "San Salvador, El Salvador"))
    assert "series_unsaid" in doubts_by_column(other)[2]


def test_two_columns_that_say_the_same_are_not_told_apart() -> None:
    sheet = replace(SOUND, columns=(*SOUND.columns[:3], planned("Meta reprogramada 2024")))
    found = doubts_by_column(values(sheet))
    assert "column_not_apart" in found[2] & found[3]


def test_rows_of_one_name_are_not_told_apart() -> None:
    records = values(replace(SOUND, rows=(*SOUND.rows, replace(SOUND.rows[0]))))
    assert "name_not_apart" in named(records, "Reservorios limpios").doubts
    assert named(records, "Canales revestidos").doubts == ()


@pytest.mark.parametrize(("second", "told"), [("Vigente", False), ("Inicial", True)])
def test_rows_of_one_name_are_told_apart_by_the_words_for_their_series(second: str, told: bool) -> None:
    columns = [name("Indicador"), text("Programación"), unsaid("Enero"), unsaid("Febrero")]
    rows = f"Canales revestidos | Inicial | 14 | 12\n^ | {second} | 28 | 19\n^ | Ejecutado | 9 | 8"
    records = values(table(2024, columns, rows))
    plan = [value for value in records.indicators if value.series == "plan"]
    assert len(plan) == 4
    assert {"name_not_apart" in value.doubts for value in plan} == {told}


def test_another_column_of_words_without_a_known_header_may_name_the_rows() -> None:
    def sheet(*heads: str) -> Sheet:
        rows = ROWS.replace("Reservorio |", "Zona norte |").replace("Usuario |", "Zona sur |")
        columns = [name(heads[0]), text(heads[1]), *SOUND.columns[2:]]
        return table(2024, columns, rows.replace("Canal |", "Zona este |"))

    assert "name_chosen" in doubts_by_column(values(sheet("Quehacer", "Ámbito zonal")))[2]
    assert "name_chosen" not in doubts_by_column(values(sheet("Indicador", "Responsable")))[2]


@pytest.mark.parametrize(
    ("cells", "told"),
    [("Horas de taller | 36 horas | 9", True), ("Talleres dados | 36 | 9", False)],
)
def test_a_bare_number_beside_one_that_prints_its_unit_may_be_no_count(cells: str, told: bool) -> None:
    columns = [name("Indicador"), planned("Meta 2024"), done("Ejecutado 2024")]
    rows = f"Canales revestidos | 28 | 19\n{cells.replace('Horas de taller', 'Personal capacitado')}"
    records = values(table(2024, columns, rows))
    doubts = [set(value.doubts) for value in records.indicators if value.raw == "9"]
    assert [("unit_unsaid" in one) for one in doubts] == [told]


@pytest.mark.parametrize(
    ("further", "told"), [("Tanques pintados | 9", True), ("Tanques pintados | 9.25", False)]
)
def test_a_lone_separator_before_three_digits_needs_another_number_that_proves_it(
    further: str, told: bool
) -> None:
    columns = [name("Indicador"), planned("Meta 2024")]
    records = values(
        table(2024, columns, f"Usuarios empadronados | 3,200\nCanales revestidos | 28\n{further}")
    )
    doubts = named(records, "Usuarios empadronados").doubts
    assert ("separators_unproven" in doubts) is told


def test_money_that_two_countries_call_the_same_is_open_where_none_is_named() -> None:
    sheet = table(
        2024,
        [name("Indicador"), planned("Presupuesto programado (Bs.)")],
        "Caminos | 18.640,50\nPuentes | 42.115,30",
    )
    assert "currency_open" in doubts_by_column(values(sheet, cover=COVER[:2]))[1]
    assert "currency_open" not in doubts_by_column(values(sheet, cover=(*COVER[:2], "La Paz, Bolivia")))[1]


def test_words_nobody_knows_beside_a_participle_that_says_the_series_do_not_matter() -> None:
    sheet = replace(
        SOUND, columns=(*SOUND.columns[:2], planned("Quehaceres programados 2024"), SOUND.columns[3])
    )
    assert "header_half_read" not in doubts_by_column(values(sheet))[2]
    guess = replace(SOUND, columns=(*SOUND.columns[:2], SOUND.columns[2], done("Quehaceres ofertados 2024")))
    assert "header_half_read" in doubts_by_column(values(guess))[3]


def test_columns_of_one_header_are_told_apart_by_what_stands_over_them() -> None:
    columns = [name("Indicador"), planned("Becas", "Meta 2024"), planned("Talleres", "Meta 2024")]
    found = doubts_by_column(values(table(2024, columns, "Zona norte | 14 | 12\nZona sur | 320 | 295")))
    assert "column_not_apart" not in found[1] | found[2]


def test_a_budget_is_approved_and_then_modified() -> None:
    columns = [name("Rubro"), planned("Aprobado (US$)"), planned("Modificado (US$)")]
    rows = "Viáticos | $1,200.50 | $1,500.75\nPapelería | $3,400.25 | $3,100.00"
    found = doubts_by_column(values(table(2024, columns, rows)))
    assert "column_not_apart" not in found[1] | found[2]


def test_the_year_of_a_baseline_without_a_number_is_open_as_well() -> None:
    columns = [
        name("Indicador"),
        base("Línea base", "Valor"),
        text("Línea base", "Año"),
        planned("Meta 2024"),
    ]
    rows = "Partos atendidos | 320 | 2022 | 340\nCesáreas | 20 | 2021 | 40\nPartos en casa | s/d | – | 12"
    found = {value.raw: value.doubts for value in values(table(2024, columns, rows)).indicators}
    assert ("year_unsaid" in found["320"], "year_unsaid" in found["s/d"]) == (False, True)


@pytest.mark.parametrize(("rent", "told"), [("$15,750.80", True), ("$9,750.80", False)])
def test_a_part_of_the_year_with_more_than_the_year_has_may_be_of_the_year(rent: str, told: bool) -> None:
    columns = [name("Rubro"), planned("Presupuesto 2024 (US$)"), planned("Programado a agosto (US$)")]
    rows = f"Viáticos | $12,300.50 | $11,200.75\nAlquileres | $14,800.25 | {rent}"
    found = doubts_by_column(values(table(2024, [*columns, done("Pagado a agosto (US$)")], with_paid(rows))))
    assert [("period_chosen" in found[column]) for column in (1, 2, 3)] == [told, told, False]


@pytest.mark.parametrize(("head", "told"), [("Vigente", True), ("Programado", False)])
def test_a_budget_as_it_stands_at_a_date_may_be_of_the_year(head: str, told: bool) -> None:
    columns = [name("Rubro"), planned("Presupuesto 2024 (US$)"), planned(f"{head} a agosto (US$)")]
    found = doubts_by_column(values(table(2024, columns, "Viáticos | $12,300.50 | $11,200.75")))
    assert [("period_chosen" in found[column]) for column in (1, 2)] == [False, told]


def test_a_commitment_up_to_a_date_may_be_more_than_the_law_gave() -> None:
    columns = [name("Rubro"), planned("Ley 2024 (US$)"), done("Compromiso a sept. (US$)", period="~09")]
    columns.append(done("Devengado a sept. (US$)", period="~09"))
    rows = "Viáticos | $12,300.50 | $13,200.75 | $11,100.25\nPapel | $14,800.25 | $9,750.80 | $8,300.10"
    found = doubts_by_column(values(table(2024, columns, rows)))
    assert [("period_chosen" in found[column]) for column in (1, 2, 3)] == [False] * 3


def test_what_stands_in_the_place_of_a_number_needs_the_unit_of_one_in_its_row() -> None:
    columns = [name("Indicador"), planned("Meta 2023"), planned("Meta 2024")]
    alike = "Actas | 28 | n/p\nVisitas | 31 | 40"
    days = "Espera | 100% | <10 días hábiles\nActas | 28 | n/p\nDemora | 100% | <5 días hábiles"
    unlike = f"Informes | 28 | n/p\n{days}"
    alone = "Espera | 100% | <10 días hábiles\nActas | 28 | n/p"
    several = "Espera | 100% | 90% | <10 días hábiles\nActas | 28 | 31 | n/p"
    for rows, told in ((alike, False), (unlike, True), (alone, True), (several, False)):
        columns = [*columns[:3], *([planned("Meta 2025")] if rows is several else [])]
        found = named(values(table(2024, columns, rows)), "Actas", "n/p")
        assert ("unit_unsaid" in found.doubts) == told


def with_paid(rows: str) -> str:
    return "\n".join(f"{row} | $20,{place}00.45" for place, row in enumerate(rows.splitlines(), start=1))


def test_a_percentage_and_its_share_are_told_apart_by_the_unit_that_one_header_names() -> None:
    columns = [name("Indicador"), planned("Meta 2024"), done("Logrado 2024"), done("% logro")]
    rows = "Cobertura | 80% | 60% | 75%\nAsistencia | 90% | 45% | 50%\nRetención | 70% | 63% | 90%"
    found = doubts_by_column(values(table(2024, columns, rows)))
    assert "column_not_apart" not in found[2] | found[3]


def test_what_groups_rows_that_their_names_tell_apart_does_not_name_them() -> None:
    rows = """
    Zona norte | Reservorios limpios | 14 | 12
    Zona norte | Usuarios empadronados | 320 | 295
    Zona sur | Canales revestidos | 28 | 19
    Zona sur | Viveros abiertos | 7 | 6
    """
    columns = [text("Ámbito zonal"), name("Quehacer"), *SOUND.columns[2:]]
    found = doubts_by_column(values(table(2024, columns, rows)))
    assert "name_chosen" not in found[2]


@pytest.mark.parametrize(("first", "told"), [("Tiempo de espera", True), ("Tanques pintados", False)])
def test_what_is_measured_and_not_counted_needs_its_unit(first: str, told: bool) -> None:
    columns = [name("Indicador"), planned("Meta 2024"), done("Ejecutado 2024")]
    records = values(table(2024, columns, f"{first} | 28 | 19\nCanales revestidos | 36 | 30"))
    assert ("unit_unsaid" in named(records, first).doubts) is told


@pytest.mark.parametrize("said", [True, False])
def test_decimals_are_of_what_the_row_says_is_measured(said: bool) -> None:
    label = [measure("Unidad de medida")] if said else []
    columns = [name("Indicador"), *label, planned("Meta 2024"), done("Ejecutado 2024")]
    unit = "Hectárea | " if said else ""
    rows = f"Suelos recuperados | {unit}28.5 | 19.25\nBosques plantados | {unit}36.5 | 30.75"
    records = values(table(2024, columns, rows))
    assert ("count_with_decimals" in named(records, "Suelos recuperados").doubts) is not said


def test_words_nobody_knows_beside_the_known_word_for_a_plan_do_not_matter() -> None:
    columns = [name("Rubro"), planned("Presupuesto referencial (US$)"), done("Ejecutado (US$)")]
    records = values(table(2024, columns, "Viáticos | $1,200.50 | $9.75\nPapelería | $3,400.25 | $8.50"))
    assert "header-half-read" in {one.rule for one in records.findings}
    assert "header_half_read" not in doubts_by_column(records)[1]


@pytest.mark.parametrize(("head", "year", "told"), [("en 2023", 2023, True), ("2024", 2024, False)])
def test_deeds_are_done_in_a_year_before_the_plan_and_may_be_offered_in_its_own(
    head: str, year: int, told: bool
) -> None:
    column = done(f"Solicitudes recibidas {head}", year=year)
    found = doubts_by_column(values(replace(SOUND, columns=(*SOUND.columns[:3], column))))
    assert ("header_half_read" not in found[3]) == told


def test_a_column_of_codes_beside_what_was_planned_and_done_holds_no_values() -> None:
    columns = [derived("Gen."), name("Rubro"), planned("Aprobado 2024 (US$)"), done("Pagado 2024 (US$)")]
    rows = (
        "2.6 | Viáticos | 1,200.5 | 900.25\n2.3 | Papelería | 3,400.25 | 1,100.0\n2.6 | Obras | 12.5 | 9.75"
    )
    found = values(table(2024, columns, rows)).indicators
    assert {one.column for one in found} == {2, 3}
    assert not any("header_half_read" in one.doubts for one in found)


@pytest.mark.parametrize(("first", "second", "told"), [("11100", "11510", True), ("1100", "115100", False)])
def test_numbers_of_one_length_before_names_may_be_those_of_a_column_of_codes(
    first: str, second: str, told: bool
) -> None:
    records = [
        indicator(1, indicator=f"{first} Sueldos"),
        indicator(2, indicator=f"{first} Sueldos", column=3),
        indicator(3, indicator=f"{second} Aguinaldos"),
        indicator(4, indicator="Dietas"),
    ]
    doubtful = {record.value_id for record in records[:3] if told}
    found = doubts_beside(records, {})
    assert {name for name, codes in found.items() if "name_joined" in codes} == doubtful


def test_a_row_of_a_month_is_named_by_what_stands_over_its_column() -> None:
    columns = [text("Mes"), planned("Sentencias", "Programado"), done("Sentencias", "Realizado")]
    rows = "Enero | 120 | 118\nFebrero | 130 | 127\nMarzo | 140 | 133"
    found = values(table(2024, columns, rows, above=("Metas mensuales de la función judicial",)))
    assert {one.indicator for one in found.indicators} == {"Sentencias"}
    assert not any("name_chosen" in one.doubts for one in found.indicators)


@pytest.mark.parametrize("beside", [False, True])
def test_a_row_of_a_month_is_named_by_what_stands_over_its_table_where_it_has_no_other_words(
    beside: bool,
) -> None:
    columns = [text("Mes"), *([text("Zona")] if beside else []), planned("Programado"), done("Realizado")]
    rows = "Enero | Norte | 120 | 118\nFebrero | Sur | 130 | 127\nMarzo | Este | 140 | 133"
    if not beside:
        rows = "Enero | 120 | 118\nFebrero | 130 | 127\nMarzo | 140 | 133"
    found = values(table(2024, columns, rows, above=("Número de sentencias dictadas",)))
    assert "name-by-title" in {one.rule for one in found.findings}
    assert {"name_chosen" in one.doubts for one in found.indicators} == {beside}


@pytest.mark.parametrize("headed", [True, False])
def test_a_heading_says_the_unit_of_its_own_rows_and_a_title_may_not_say_that_of_all(headed: bool) -> None:
    rows = "Viáticos | 1,200.50 | 900.25\nPapelería | 3,400.25 | 1,100.00"
    share = "Cobertura | 80% | 71%\nRetención | 85% | 77%"
    rows = f"# Gastos (en miles de dólares)\n{rows}\n# Logros (%)\n{share}" if headed else f"{rows}\n{share}"
    above = () if headed else ("Montos en miles de dólares",)
    columns = [name("Indicador"), planned("Meta 2024"), done("Ejecutado 2024")]
    records = values(table(2024, columns, rows, above=above))
    money = [one for one in records.indicators if one.unit == "usd"]
    assert len(money) == 4
    assert {"unit_of_title" in one.doubts for one in money} == {not headed}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (done("Dev."), done("Pag."), False),
        (planned("Prog. II Sem."), planned("Reprog. II Sem."), False),
        (planned("Metas previstas"), planned("Metas aprobadas"), True),
        (planned("Vías", "Meta 2024"), planned("Puentes", "Programado 2024"), False),
        (planned("Meta 2024"), planned("Puentes", "Programado 2024"), True),
    ],
    ids=["stages", "revision", "other words", "spanners", "one spanner"],
)
def test_columns_are_told_apart_by_stages_a_revision_and_what_stands_over_each(
    one: Column, other: Column, told: bool
) -> None:
    rows = "Zona norte | 14.50 | 12.25\nZona sur | 320.75 | 295.50\nZona este | 28.25 | 19.75"
    found = doubts_by_column(values(table(2024, [name("Indicador"), one, other], rows)))
    assert [("column_not_apart" in found[place]) for place in (1, 2)] == [told, told]


@pytest.mark.parametrize(
    ("over", "told"),
    [("Metas alcanzadas al 30 de septiembre de 2024", False), ("Solicitudes ofertadas en 2024", True)],
)
def test_a_participle_of_known_words_says_the_series_of_places_under_it(over: str, told: bool) -> None:
    period = "2024-01/2024-09" if "septiembre" in over else None
    columns = [name("Indicador"), *(done(over, place, period=period) for place in ("Asunción", "Interior"))]
    found = doubts_by_column(
        values(table(2024, columns, "Canales revestidos | 14 | 12\nBecas dadas | 32 | 29"))
    )
    assert [("header_half_read" in found[place]) for place in (1, 2)] == [told, told]


@pytest.mark.parametrize(
    ("months", "told"), [(("Enero", "Febrero"), False), (("Octubre", "Diciembre"), True)]
)
def test_deeds_in_parts_of_the_year_that_end_before_it_were_done(months: tuple[str, ...], told: bool) -> None:
    columns = [name("Indicador"), *(done("Consultas recibidas", month, period="?") for month in months)]
    found = doubts_by_column(values(table(2024, columns, "Zona norte | 14 | 12\nZona sur | 32 | 29")))
    assert [("header_half_read" in found[place]) for place in (1, 2)] == [told, told]


def joined(*rows: tuple[tuple[int, str, str], ...]) -> list[Indicator]:
    """The numbers of rows, each a column, a unit that is its part, too, where its cell has several, and a
    text."""
    return [
        indicator(at, row=at, column=column, unit=unit, raw=raw, part=part, value_id=f"{at}-{column}-{unit}")
        for at, cells in enumerate(rows, 1)
        for column, unit, raw in cells
        for part in [unit if sum(other[0] == column for other in cells) > 1 else None]
    ]


BOTH = ((2, "percent", "70%"), (2, "count", "45"))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((BOTH, BOTH), False),
        ((BOTH, ((2, "percent", "70%"),)), True),
        ((BOTH, (*BOTH, (3, "percent", "71%"))), False),
        ((BOTH, (*BOTH, (3, "day", "45 días"), (3, "count", "3"))), True),
        ((((2, "percent", "70%"),), ((2, "count", "45"),)), False),
    ],
    ids=["like rows", "one row", "part of both", "other units", "one number a cell"],
)
def test_a_row_with_several_numbers_in_a_cell_may_be_two(
    rows: tuple[tuple[tuple[int, str, str], ...], ...], told: bool
) -> None:
    found = doubts_beside(joined(*rows), {})
    assert any("rows_unsure" in codes for codes in found.values()) is told


def test_of_a_row_that_may_be_two_all_is_in_doubt_what_gives_no_number_too() -> None:
    numbers = joined(BOTH, ((2, "percent", "70%"),))
    odd = replace(
        numbers[0], column=3, raw="n/p", value_id="none", status="not_planned", value=None, part=None
    )
    found = doubts_beside([*numbers, odd], {})
    assert "rows_unsure" in found["none"]


@pytest.mark.parametrize(("text", "told"), [("15% 17%", True), ("15 de marzo", False), ("15%", False)])
def test_a_cell_of_two_numbers_may_be_of_two_rows_with_all_that_stands_beside_it(
    text: str, told: bool
) -> None:
    odd = indicator(1, row=1, column=2, raw=text, status="text", value=None, value_id="odd")
    found = doubts_beside([odd, indicator(2, row=1, column=3), indicator(3, row=2, column=3)], {})
    assert {name for name, codes in found.items() if "rows_unsure" in codes} == (
        {"odd", "v2"} if told else set()
    )


@pytest.mark.parametrize(
    ("label", "told"), [("Canales norte Canales norte", True), ("Canales norte Canales", False)]
)
def test_a_name_that_is_printed_twice_may_be_those_of_two_rows(label: str, told: bool) -> None:
    found = doubts_beside([indicator(1, indicator=label), indicator(2, indicator="Actas")], {})
    assert [name for name, codes in found.items() if "name_joined" in codes] == (["v1"] if told else [])


@pytest.mark.parametrize(("column", "told"), [(done("Ejecutado 2024"), True), (planned("Meta 2024"), False)])
def test_what_was_done_is_no_bound_in_words(column: Column, told: bool) -> None:
    rows = "Continuar según lo previsto | Mayor de 90%\nInformar a la Gerencia | Menor de 70%"
    found = doubts_by_column(values(table(2024, [name("Indicador"), column], rows)))
    assert ("number_odd" in found[1]) is told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Programado 2024", {"series_contradicted"}),
        ("Ejecutado 2023", {"year_unsaid"}),
        ("Ejecutado 2024", set()),
        ("Trimestre", {"name_chosen"}),
        ("Programación trimestral", set()),
        ("Recorridos programados", set()),
    ],
)
def test_a_name_that_has_the_words_of_a_header_alone_may_be_one(row: str, told: set[str]) -> None:
    records = values(table(2024, [name("Indicador"), done("Ejecutado 2024")], f"{row} | 40\nCanales | 19"))
    assert set(named(records, row).doubts) == told


@pytest.mark.parametrize(("cell", "told"), [("Sí", False), ("Según acuerdo 14", True)])
def test_words_among_numbers_are_in_doubt_where_digits_stand_among_them(cell: str, told: bool) -> None:
    records = values(
        replace(SOUND, rows=SOUND.rows),
        table(2024, list(SOUND.columns), f"Normas dadas | Norma | {cell} | 12\nCanales | Canal | 28 | 19"),
    )
    (words,) = (one for one in records.indicators if one.raw == cell)
    assert ("no_number" in words.doubts) is told


@pytest.mark.parametrize("cover", [COVER, ("MINISTERIO DE PRUEBA", "Año 2025", "San Salvador, El Salvador")])
def test_in_a_plan_that_tells_nothing_of_deeds_unknown_words_leave_no_series_open(
    cover: tuple[str, ...],
) -> None:
    columns = [name("Rubro"), unsaid("Fuente 11 Ingresos"), unsaid("Fuente 31 Ingresos")]
    rows = "Viáticos | $1,200.50 | $9.75\nPapelería | $3,400.25 | $8.50"
    records = values(table(2025, columns, rows), cover=cover)
    assert {"series-of-plan", "header-half-read"} <= {one.rule for one in records.findings}
    doubtful = {"header_half_read" in one.doubts for one in records.indicators}
    assert doubtful == {cover is not COVER}
