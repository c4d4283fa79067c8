"""Labels, measures and headers, and the unit they give the numbers beside them."""

from __future__ import annotations

import pytest

from extract.numbers import UnitHint, hint_from_text, peer_hint
from schemas.catalogue import code_values
from schemas.lexicon import load_lexicon
from schemas.units import UnitWords, VocabularyWords
from tests.numbers.reading import LEXICON, read

NAMED = [
    ("MONTO (US$MILLONES)", "usd", 1_000_000),
    ("MONTO (US$MILES)", "usd", 1000),
    ("Pagos a proveedores (Miles $)", "usd", 1000),
    ("Horas trabajadas de más ($Miles)", "usd", 1000),
    ("Monto (miles)", "usd", 1000),
    ("Monto (miles $)", "usd", 1000),
    ("Recaudado. Monto (millones)", "usd", 1_000_000),
    ("Recaudación en miles de dólares", "usd", 1000),
    ("mil millones de US$", "usd", 1_000_000_000),
    ("Ejecución presupuestaria (US$ MILES)", "usd", 1000),
    ("Monto aprobado $", "usd", None),
    ("Monto aprobado S", "usd", None),
    ("Monto aprobado", "usd", None),
    ("Monto (Q.)", "gtq", None),
    ("% DE CUMPLIMIENTO", "percent", None),
    ("Solvencia (Porcentaje)", "percent", None),
    ("PORCENTAJE DE AVANCE", "percent", None),
    ("% de Ejecución del gasto (US$ miles)", "percent", None),
    ("Monto ejecutado (%)", "percent", None),
    ("Atención a usuarios (%)", "percent", None),
    ("% ATENDIDO EN TIEMPO META (≤ 7 DÍAS HÁBILES)", "percent", None),
    ("Avance físico en %", "percent", None),
    ("Tasa de pérdida (%)", "percent", None),
    ("DÍAS HÁBILES (Tiempo promedio)", "business_day", None),
    ("Tiempo de respuesta (dias habiles)", "business_day", None),
    ("Promedio en días hábiles de espera", "business_day", None),
    ("MES (tiempo promedio)", "month", None),
    ("Número de días de atraso", "day", None),
    ("Liquidez corriente", "ratio", None),
    ("Tasa de interacción", "ratio", None),
    ("Índice de satisfacción del usuario", "score", None),
    ("NIVEL DE SATISFACCIÓN de familias", "score", None),
    ("Resultado de encuesta, nota o índice", "score", None),
    ("Personas (miles)", None, 1000),
    ("Coste del servicio (k€)", "eur", 1000),
    ("Inversión M€", "eur", 1_000_000),
    ("Gasto (MM US$)", "usd", 1_000_000),
    ("Gasto K US$", "usd", 1000),
    ("Monto (k S/)", "pen", 1000),
    ("Miles de plantas", None, 1000),
]
UNNAMED = [
    "",
    "Número de medidas",
    "Plazo meta 20 días hábiles para casos",
    "Kilómetros recorridos",
    "Ropa lavada (kg)",
    "Agua servida (mL)",
    "Tubería (mm)",
    "Vacunación de 40-49 años (20%)",
    "Cobertura 25%",
    "Informe del mes",
    "Medición de satisfacción",
    "AÑO 2022",
    "m³",
    "Compras mayores a $500",
    "Nivel de abastecimiento",
    "Examen (5/año)",
]


@pytest.mark.parametrize(("text", "unit", "scale"), NAMED)
def test_a_text_names_unit_and_scale(text: str, unit: str | None, scale: int | None) -> None:
    assert hint_from_text(text, LEXICON, "label") == UnitHint(unit, scale, "label")


@pytest.mark.parametrize("text", UNNAMED)
def test_a_text_without_a_unit_gives_no_hint(text: str) -> None:
    assert hint_from_text(text, LEXICON, "label") is None


def test_every_unit_of_the_vocabulary_is_a_published_code() -> None:
    named = {phrase.unit for phrases in LEXICON.phrases.values() for phrase in phrases if phrase.unit}
    known = set(code_values("unit"))
    assert named
    assert named | LEXICON.money_units | LEXICON.whole_units | LEXICON.time_units <= known


def test_every_status_and_bound_of_the_vocabulary_is_a_published_code() -> None:
    assert set(LEXICON.statuses.values()) <= set(code_values("status"))
    signs = {sign for bounds in LEXICON.comparators.values() for _, sign in bounds}
    assert signs
    assert signs <= set(code_values("comparator"))


def test_a_profile_overrides_and_extends_the_vocabulary() -> None:
    lexicon = load_lexicon(
        VocabularyWords(
            home_currency="mxn",
            units={"mxn": UnitWords(signs=("$",)), "count": UnitWords(names=("toneladas",))},
        )
    )
    assert hint_from_text("Gasto ($)", lexicon, "header") == UnitHint("mxn", None, "header")
    assert hint_from_text("Monto", lexicon, "header") == UnitHint("mxn", None, "header")
    assert hint_from_text("Cosecha (toneladas)", lexicon, "header") == UnitHint("count", None, "header")
    assert hint_from_text("Gasto (US$)", lexicon, "header") == UnitHint("usd", None, "header")


def test_a_phrase_of_a_profile_may_carry_its_scale() -> None:
    lexicon = load_lexicon(VocabularyWords(units={"usd": UnitWords(weight=2, scale=1000, names=("KUSD",))}))
    assert hint_from_text("Gasto (kusd)", lexicon, "header") == UnitHint("usd", 1000, "header")


def test_peers_with_one_value_say_what_a_row_measures() -> None:
    row = [read("1.59% 13,475"), read("13,911"), read("13,475"), read("n/p")]
    assert peer_hint(row) == UnitHint("count", 1, "peer")
    assert peer_hint([read("5.28% 538,502"), read("5.3%")]) == UnitHint("percent", 1, "peer")
    assert peer_hint([read("n/p"), read("Permanente")]) is None


@pytest.mark.parametrize("text", ["Presupuesto (M$)", "Presupuesto M US$", "Gasto (m S/)"])
def test_letters_that_are_thousands_to_some_and_millions_to_others_scale_nothing_and_are_told(
    text: str,
) -> None:
    hint = hint_from_text(text, LEXICON, "header")
    assert hint is not None
    assert (hint.scale, bool(hint.open_scale)) == (None, True)
    reading = read("1,250", hint)
    assert [odd.rule for odd in reading.oddities] == ["scale-letters-open"]


def test_letters_scale_as_the_home_of_the_money_has_them() -> None:
    chilean = load_lexicon(VocabularyWords(home_currency="clp"))
    hint = hint_from_text("Presupuesto (M$)", chilean, "header")
    assert hint is not None
    assert (hint.unit, hint.scale) == ("clp", 1000)


@pytest.mark.parametrize("printed", ["12 días", "12"])
def test_days_are_business_days_where_the_measure_says_so(printed: str) -> None:
    hint = hint_from_text("Días hábiles", LEXICON, "measure")
    assert hint is not None
    reading = read(printed, hint)
    assert [value.unit for value in reading.values] == ["business_day"]
    assert not reading.oddities
