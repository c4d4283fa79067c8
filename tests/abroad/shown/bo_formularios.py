"""Bolivia: forms of a town with who it is in a box above, what was planned, done and its efficacy in rows of three, a header printed once, needs with prices."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, base, derived, measure, name, planned, table, text, unsaid

WHO = table(
    2024,
    [text(), text(), text(), text()],
    """
    Entidad | Gobierno Autónomo Municipal de Peñas Altas | Código | 1731
    Área organizacional | Secretaría de Desarrollo Productivo | Gestión | 2024
    """,
    above=("FORMULARIO N° 1. Identificación",),
)
RESULTS = table(
    2024,
    [
        text("Cód. PEI", fills="code"),
        name("Acción de corto plazo"),
        also("Resultado esperado"),
        derived("Pond. %"),
        base("Línea base", "Cantidad", year=2023),
        base("Línea base", "%", year=2023, unit="percent"),
        planned("Meta 2024", "Cantidad"),
        planned("Meta 2024", "%", unit="percent"),
        planned("Presupuesto (Bs)", unit="bob"),
    ],
    """
    4.1.2 | Ampliar el riego en comunidades | Familias con riego por goteo | 40 | 318 | 26,5 | 450 | 37,5 | 2.184.600
    4.1.5 | Mejorar el hato lechero | Vacas con sanidad al día | 25 | 1.940 | 48,5 | 2.600 | 65,0 | 612.350
    4.2.1 | Promover ferias de productores | Productores con puesto en feria | 15 | 210 | 35,0 | 300 | 50,0 | 148.900
    4.3.1 | Mantener caminos vecinales | Comunidades con acceso permanente | 20 | 37 | 61,7 | 45 | 75,0 | 1.905.000
    TOTAL | < | < | 100 | | | | | 4.850.850 @code=?
    """,
    decimal=",",
    above=("FORMULARIO N° 3. Acciones de corto plazo (línea base: gestión 2023)",),
)
# code | operation | measure | planned to June | done to June
OPERATIONS = """
1 | Instalación de reservorios | Reservorio | 0 4 6 8 8 6 | 0 2 7 8 9 5
2 | Tendido de tubería | Metro | 500 1.200 2.000 2.400 2.400 1.500 | 310 1.145 2.080 2.236 2.512 1.490
3 | Capacitación de regantes | Taller | 2 4 4 4 4 2 | 2 3 4 5 4 2
4 | Vacunación de ganado | Cabeza | 300 800 900 600 - - | 288 751 934 640 - -
5 | Inseminación artificial | Servicio | 20 35 40 40 45 40 | 18 30 41 38 47 36
6 | Ferias realizadas | Feria | - 1 1 2 1 1 | - 1 1 1 2 1
7 | Rastrillado de caminos | Kilómetro | 12,5 18,0 20,0 22,5 25,0 20,0 | 8,0 16,5 21,0 22,5 24,0 23,5
8 | Limpieza de cunetas | Kilómetro | 10,0 15,0 15,0 20,0 20,0 15,0 | 9,5 11,0 17,5 19,0 20,5 14,0
9 | Reparación de puentes peatonales | Puente | - - 1 1 1 - | - - 0 1 1 1
10 | Asistencia a asociaciones | Visita | 15 20 20 20 20 20 | 12 21 20 19 22 20
"""
MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")


def _worth(said: str) -> float:
    return 0.0 if said == "-" else float(said.replace(".", "").replace(",", "."))


def _efficacy(hoped: str, seen: str) -> str:
    return f"{100 * _worth(seen) / _worth(hoped):.0f} %" if _worth(hoped) else ""


def _rows() -> str:
    made: list[str] = []
    for line in OPERATIONS.strip().splitlines():
        code, label, unit, *both = (piece.strip() for piece in line.split("|"))
        hoped, seen = (numbers.split() for numbers in both)
        parts = (_efficacy(one, other) for one, other in zip(hoped, seen, strict=True))
        made += [
            f"{code} | {label} | {unit} | Programado | {' | '.join(hoped)} @series=plan",
            f"^ | ^ | ^ | Ejecutado | {' | '.join(seen)} @series=executed",
            f"^ | ^ | ^ | Eficacia | {' | '.join(parts)} @series=executed, unit=percent, opt",
        ]
    return "\n".join(made)


FOLLOWED = table(
    2024,
    [
        text("N°"),
        name("Operación"),
        measure("Unidad de medida"),
        text("Detalle"),
        *(unsaid(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
    ],
    _rows(),
    decimal=",",
    dash="?",
    above=("FORMULARIO N° 7. Seguimiento mensual, primer semestre de la gestión 2024",),
    once=True,
)
NEEDS = table(
    2024,
    [
        text("Partida", fills="code"),
        name("Descripción del requerimiento"),
        measure("Unidad"),
        planned("Cantidad"),
        planned("Precio unitario (Bs)", unit="bob", optional=True),
        planned("Total (Bs)", unit="bob"),
        text("Fecha"),
    ],
    """
    34110 | Diésel para maquinaria | Litro | 42.000 | 3,72 | 156.240,00 | Mensual
    34200 | Vacuna contra la fiebre aftosa | Dosis | 5.200 | 6,50 | 33.800,00 | 02/2024
    39800 | Repuestos de motoniveladora | Juego | 4 | 18.450,00 | 73.800,00 | 03/2024
    43120 | Computadora portátil | Equipo | 6 | 7.200,00 | 43.200,00 | 04/2024
    TOTAL | < | < | | | 307.040,00 | @measure=?, code=?
    """,
    decimal=",",
    above=("FORMULARIO N° 9. Requerimientos programados",),
)
PLAN = Plan(
    (
        "GOBIERNO AUTÓNOMO MUNICIPAL DE PEÑAS ALTAS",
        "PLAN OPERATIVO ANUAL - GESTIÓN 2024",
        "Estado Plurinacional de Bolivia",
    ),
    (WHO, RESULTS, FOLLOWED, NEEDS),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
