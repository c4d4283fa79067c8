"""Which indicators of several sections and plans become one, and which are only proposed."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.reviewed import Reviewed
from tests.series import made

BODY: dict[str, Any] = {"section": "body"}
ANNEX: dict[str, Any] = {"section": "annex"}


@pytest.mark.parametrize(
    ("body", "annex"),
    [
        ({"name": "Fondo de Maniobra."}, {"name": "FONDO DE MANIOBRA"}),
        ({"name": "Gestión de quejas(casos)"}, {"name": "Gestión de quejas (casos)"}),
        ({"name": "Trámite y pago de subsidios"}, {"name": "Trámite y pago de:", "detail": "Subsidios"}),
        ({"name": "Citología vaginal"}, {"name": "Citología vaginal (30%)"}),
        (
            {"name": "Hepatitis B, dosis 3", "group": "COBERTURA DE INMUNIZACIONES"},
            {"name": "Hepatitis B (dosis 3)", "group": "CUIDADO DE LA SALUD COBERTURA INMUNIZACIONES"},
        ),
        (
            {"name": "Solvencias sin reservas (Porcentaje)", "kpi": "1.3"},
            {"name": "Solvencias sin reservas", "kpi": "1.3"},
        ),
        ({"dependency": "UNIDAD DE AUDITORÍA INTERNA"}, {"dependency": "AUDITORIA INTERNA"}),
        ({"dependency": "SUBDIRECCIÓN DE SALUD"}, {"dependency": "SUB DIRECCIÓN DE SALUD"}),
        ({"dependency": "Unidad Financiera", "dependency_acronym": "UFI"}, {"dependency": "UFI"}),
        ({"dependency": None}, {"dependency": None}),
        ({"kpi": None}, {"kpi": "2.1"}),
        ({"dependency": "UNIDAD DE COMPRAS", "kpi": "2.1"}, {"dependency": "COMUNICACIONES", "kpi": "2.1"}),
    ],
)
def test_one_indicator_in_two_spellings(body: dict[str, Any], annex: dict[str, Any]) -> None:
    one, other = made.value(**BODY, **body), made.value(**ANNEX, **annex)
    links = made.linked([one, other])
    assert links.indicator_ids[other.indicator_id] == one.indicator_id
    assert not links.proposals


@pytest.mark.parametrize(
    ("body", "annex"),
    [
        ({"name": "Control médico"}, {"name": "Control médico (5/año)"}),
        ({"name": "Antipolio 3ª dosis"}, {"name": "Antipolio 2ª dosis"}),
        ({"name": "Compras por libre gestión"}, {"name": "Compras libre gestión"}),
        ({"name": "Compras.", "kpi": "2.1"}, {"name": "Compras", "kpi": "2.2", "dependency": "UNIDAD"}),
        ({"group": "Atención materna"}, {"group": "Inmunizaciones"}),
        (
            {"name": "Diseños finales y documentos", "detail": "Monto"},
            {"name": "Diseños finales y documentos", "detail": "Informe"},
        ),
    ],
)
def test_what_is_doubtful_is_proposed_and_not_linked(body: dict[str, Any], annex: dict[str, Any]) -> None:
    one, other = made.value(**BODY, **body), made.value(**ANNEX, **annex)
    links = made.linked([one, other])
    assert not made.is_one(links, one, other)
    assert [(item.new.own_id, item.known.own_id) for item in links.proposals] == [
        (other.indicator_id, one.indicator_id)
    ]


@pytest.mark.parametrize(
    ("body", "annex"),
    [
        ({"dependency": "UNIDAD JURÍDICA"}, {"dependency": "UNIDAD DE COMPRAS"}),
        ({"name": "Consultas atendidas"}, {"name": "Ropa hospitalaria despachada"}),
        ({"name": "Consultas atendidas", "kpi": "1.1"}, {"name": "Ropa hospitalaria", "kpi": "1.1"}),
        ({"dependency": None}, {"dependency": "UNIDAD JURÍDICA"}),
    ],
)
def test_what_is_not_alike_is_left_alone(body: dict[str, Any], annex: dict[str, Any]) -> None:
    one, other = made.value(**BODY, **body), made.value(**ANNEX, **annex)
    links = made.linked([one, other])
    assert not made.is_one(links, one, other)
    assert not links.proposals


def test_two_that_fit_equally_well_are_not_chosen_between() -> None:
    body = [made.value(**BODY, group=group) for group in ("Hospitales", "Clínicas")]
    annex = made.value("Consultas atendidas.", **ANNEX)
    links = made.linked([*body, annex])
    assert len(set(links.indicator_ids.values())) == 3
    assert len(links.proposals) == 1


def test_a_later_plan_finds_its_indicators_under_names_that_changed_step_by_step() -> None:
    names = [
        "Gestiones realizadas de vigilancia",
        "Gestiones realizadas en vigilancia",
        "Gestión realizada en vigilancia",
    ]
    plans = [
        [made.value(name, plan_year=year, document_id=f"p{year}")] for year, name in enumerate(names, 2021)
    ]
    links = made.linked(*plans)
    assert {links.indicator_ids[plan[0].indicator_id] for plan in plans} == {plans[0][0].indicator_id}


NAMES = st.text(st.sampled_from("abc 12"), min_size=1, max_size=12)
PLANS = st.lists(
    st.lists(
        st.builds(
            made.value,
            NAMES,
            section=st.sampled_from(["body", "annex"]),
            kpi=st.sampled_from([None, "1.1", "1.2"]),
            dependency=st.sampled_from([None, "Unidad A", "Unidad B"]),
        ),
        max_size=6,
    ),
    min_size=1,
    max_size=4,
)


@given(PLANS)
def test_adding_a_plan_changes_no_identifier_of_the_plans_before(plans: list[list[Any]]) -> None:
    before, after = made.linked(*plans[:-1]).indicator_ids, made.linked(*plans).indicator_ids
    assert {own: after[own] for own in before} == before


@given(PLANS)
def test_two_labels_of_one_section_are_never_one_indicator_in_silence(plans: list[list[Any]]) -> None:
    links = made.linked(*plans)
    reported = {frozenset(item.own_id for item in pair) for pair in links.doubled}
    for section in (
        {item.indicator_id for item in plan if item.section == section}
        for plan in plans
        for section in ("body", "annex")
    ):
        for one, other in combinations(sorted(section), 2):
            if links.indicator_ids[one] == links.indicator_ids[other]:
                assert any(pair <= section for pair in reported)


def test_two_spellings_that_were_one_and_now_stand_side_by_side_are_reported() -> None:
    old, new = made.value("Quejas (casos)"), made.value("Quejas(casos)")
    links = made.linked([old], [new], [old, new])
    assert made.is_one(links, old, new)
    assert [[item.own_id for item in pair] for pair in links.doubled] == [
        [old.indicator_id, new.indicator_id]
    ]


def test_review_joins_what_is_unlike_and_parts_what_is_alike() -> None:
    one, other = made.value(**BODY), made.value("Ropa despachada", **ANNEX)
    alike = made.value("Consultas atendidas.", **ANNEX, dependency="Unidad.")
    reviewed = Reviewed(
        (frozenset((one.indicator_id, other.indicator_id)),),
        frozenset([frozenset((one.indicator_id, alike.indicator_id))]),
    )
    assert made.is_one(made.linked([one, other], reviewed=reviewed), one, other)
    parted = made.linked([one, alike], reviewed=reviewed)
    assert not made.is_one(parted, one, alike)
    assert not parted.proposals
