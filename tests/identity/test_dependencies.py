"""Which names are one dependency, which are two, which are doubtful, and which spelling is published."""

from __future__ import annotations

from itertools import combinations

import pytest

from identity.dependencies import Dependency, PrintedName, dependencies, doubtful, name_parts
from identity.reviewed import Reviewed
from schemas.phrases import folded_words
from tests.abroad.library import shown_plans
from tests.foreign.model import gold
from tests.series import made

Names = dict[str, int]
"""How many values bear each name, in printed order."""


def gathered(*plans: Names, reviewed: Reviewed | None = None) -> tuple[Dependency, ...]:
    printed = [
        [PrintedName(f"plan-{number}", text, values) for text, values in plan.items()]
        for number, plan in enumerate(plans)
    ]
    return dependencies(printed, made.limits().short, str, reviewed or Reviewed())


def doubts(*plans: Names, reviewed: Reviewed | None = None) -> list[tuple[str, str]]:
    found = gathered(*plans, reviewed=reviewed)
    told = doubtful(found, made.limits().owners, reviewed or Reviewed())
    return [(one.name.text, one.other.text) for one in told]


ONE = [
    ("UNIDAD JURÍDICA", "Unidad Juridica."),
    ("Sub Dirección de Salud", "SUBDIRECCIÓN DE SALUD"),
    ("Unidad Adminis- trativa", "Unidad Administrativa"),
    ("DIVISIÓN SERVICIOS DE APOYO", "División de Servicios de Apoyo"),
    ("Depto. de Compras", "Departamento de Compras"),
    ("DPTO. COMPRAS", "Departamento de Compras"),
    ("Div. de Abasto", "DIVISIÓN DE ABASTO"),
    ("Unid. de Género", "Unidad de Género"),
    ("Secc. de Actas", "Sección de Actas"),
    ("Dir. Gral. de Caminos", "Dirección General de Caminos"),
    ("Unidad de RR.HH.", "Unidad de Recursos Humanos"),
    ("Unidad Financiera Institucional (UFI)", "Unidad Financiera Institucional"),
    ("Unidad Financiera Institucional - UFI", "UNIDAD FINANCIERA INSTITUCIONAL (U.F.I.)"),
    ("Dirección de Planificación (DIPLAN)", "Dirección de Planificación"),
]
TWO = [
    ("Departamento de Compras I", "Departamento de Compras II"),
    ("Departamento de Mantenimiento de Equipos I", "Departamento de Mantenimiento de Equipos II"),
    ("Sección A", "Sección E"),
    ("Sección de Archivo A", "Sección de Archivo"),
    ("Unidad 1 2", "Unidad 12"),
    ("Unidad Jurídica", "Unidad Financiera"),
    ("Unidad de Compras", "Oficina de Compras"),
    ("Dirección de Salud", "Subdirección de Salud"),
    ("Comité de Compras", "Compras"),
    ("Secretaría de la Dirección General", "Dirección General"),
    ("Unidad de Auditoría Interna", "Auditoría Interna"),
    ("Dirección Regional de Salud Norte", "Dirección Regional de Salud Noreste"),
    ("OFICINA REGIONAL (ORIENTE)", "OFICINA REGIONAL (OCCIDENTE)"),
    ("OFICINA REGIONAL (ORIENTE)", "OFICINA REGIONAL"),
    ("Unidad de Enlace (Departamento de Actas)", "Unidad de Enlace"),
    ("Unidad de Compras (UC)", "Unidad de Comunicaciones (UC)"),
    ("004 - Caminos", "007 - Caminos"),
]


@pytest.mark.parametrize("names", ONE)
def test_what_makes_no_other_name(names: tuple[str, str]) -> None:
    (one,) = gathered(dict.fromkeys(names, 1))
    assert [name.text for name in one.names] == list(names)
    early, late = gathered({names[0]: 1}), gathered({names[1]: 1})
    assert early[0].dependency_id == late[0].dependency_id


@pytest.mark.parametrize("names", TWO)
def test_what_is_only_alike_is_two(names: tuple[str, str]) -> None:
    for plans in ([dict.fromkeys(names, 1)], [{name: 1} for name in names]):
        found = gathered(*plans)
        assert [one.spelling for one in found] == list(names)
        assert len({one.dependency_id for one in found}) == 2


def test_an_acronym_alone_is_the_name_it_stands_beside() -> None:
    (one,) = gathered({"UNIDAD FINANCIERA INSTITUCIONAL (UFI)": 1, "UFI": 9})
    assert one.spelling == "UNIDAD FINANCIERA INSTITUCIONAL (UFI)"


def test_an_acronym_of_two_names_is_neither() -> None:
    found = gathered({"Unidad de Compras (UC)": 1, "Unidad de Comunicaciones (UC)": 1, "UC": 1})
    assert [len(one.names) for one in found] == [1, 1, 1]


def test_an_acronym_is_first_of_all_what_its_own_plan_says() -> None:
    compras, comunicaciones = gathered(
        {"Unidad de Compras (UC)": 1, "UC": 1}, {"Unidad de Comunicaciones (UC)": 1, "UC": 2}
    )
    assert [name.document_id for name in compras.names] == ["plan-0", "plan-0"]
    assert [name.document_id for name in comunicaciones.names] == ["plan-1", "plan-1"]


def test_an_acronym_whose_plan_does_not_spell_it_out_is_what_another_year_says() -> None:
    (one,) = gathered({"UFI": 5}, {"Unidad Financiera Institucional (UFI)": 1})
    assert one.spelling == "Unidad Financiera Institucional (UFI)"


def test_of_a_name_with_two_acronyms_each_is_one_of_its_own() -> None:
    names = ("Unidad de Actas (UA)", "Unidad de Actas (UDA)", "Unidad de Actas")
    assert len({one.dependency_id for one in gathered(dict.fromkeys(names, 1))}) == 3


@pytest.mark.parametrize(
    ("names", "published"),
    [
        ({"UNIDAD JURÍDICA": 90, "Unidad Jurídica": 1}, "Unidad Jurídica"),
        ({"Depto. de Compras": 90, "Departamento de Compras": 1}, "Departamento de Compras"),
        ({"DEPARTAMENTO DE COMPRAS": 9, "Depto. de Compras": 1}, "Depto. de Compras"),
        (
            {"División Servicios de Apoyo": 2, "División de Servicios de Apoyo": 1},
            "División Servicios de Apoyo",
        ),
        (
            {"División Servicios de Apoyo": 1, "División de Servicios de Apoyo": 1},
            "División de Servicios de Apoyo",
        ),
        ({"Unidad Juridica": 1, "Unidad Jurídica": 1}, "Unidad Jurídica"),
        ({"Sub dirección Médica": 1, "Subdirección Médica": 1}, "Sub dirección Médica"),
    ],
)
def test_the_spelling_published_is_the_best_of_those_printed(names: Names, published: str) -> None:
    assert [one.spelling for one in gathered(names)] == [published]


def test_one_spelling_holds_for_all_years_whatever_each_prints() -> None:
    (one,) = gathered({"UNIDAD JURÍDICA": 9}, {"Unidad Jurídica": 1}, {"UNIDAD JURIDICA": 3})
    assert one.spelling == "Unidad Jurídica"
    assert len(one.names) == 3


@pytest.mark.parametrize(
    "names",
    [
        ("Unidad de Auditoría Interna", "Auditoría Interna"),
        ("Unidad de Comunicaciones", "Unidad de Comunicacones"),
        ("004 - Caminos Vecinales", "Caminos Vecinales"),
        ("Unidad de Enlace (Departamento de Actas)", "Unidad de Enlace"),
        ("Unidad de Compras (UC)", "Unidad de Comunicaciones (UC)"),
    ],
)
def test_what_may_be_one_is_told_once(names: tuple[str, str]) -> None:
    first, second = names
    assert doubts({first: 1}, {first: 1, second: 1}, {second: 2}) == [(second, first)]


def test_two_kinds_may_be_one_only_where_no_plan_prints_both() -> None:
    unit, office = "Unidad de Compras", "Oficina de Compras"
    assert doubts({unit: 1}, {office: 1}) == [(office, unit)]
    assert doubts({unit: 1, office: 1}) == []


@pytest.mark.parametrize("names", [TWO[0], TWO[1], TWO[2], TWO[5], TWO[6], TWO[7], TWO[12], TWO[16]])
def test_what_is_two_for_certain_is_not_told(names: tuple[str, str]) -> None:
    assert doubts(dict.fromkeys(names, 1)) == []


def test_review_makes_one_of_two_and_two_of_what_is_alike() -> None:
    names = {"Unidad de Auditoría Interna": 1, "Auditoría Interna": 2}
    ids = [one.own_id for one in gathered(names)]
    same, different = Reviewed(same=(frozenset(ids),)), Reviewed(different=frozenset([frozenset(ids)]))
    assert {one.dependency_id for one in gathered(names, reviewed=same)} == {ids[0]}
    assert {one.spelling for one in gathered(names, reviewed=same)} == {"Auditoría Interna"}
    assert doubts(names, reviewed=same) == doubts(names, reviewed=different) == []


def test_no_two_dependencies_of_the_plans_shown_become_one() -> None:
    for name, plan in shown_plans().items():
        printed = {str(row["dependency"]) for row in gold(plan.sheets)} - {"?"}
        for one, other in combinations(sorted(printed), 2):
            differ = _letters(one) != _letters(other)
            assert (name_parts(one).key != name_parts(other).key) == differ, (name, one, other)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, folded_words(name)))
