"""Argentina: a provincial archive's targets of the year with what each half executed, causes of deviation; credits by inciso in pesos, upright page."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# target | measure | planned | two halves | cause
TARGETS = """
Fondos documentales descriptos | Fondo | 18 | 7 9 | Licencias de personal
Documentos digitalizados | Imagen | 240.000 | 98.415 151.220 | Nuevo escáner desde mayo
Consultas en sala de lectura | Consulta | 3.600 | 1.512 1.877 | Sala cerrada en enero
Consultas respondidas por correo electrónico | Consulta | 2.100 | 1.190 1.344 | Mayor demanda
Expedientes con expurgo autorizado | Expediente | 12.500 | 4.020 6.318 | Falta de espacio
Piezas restauradas en el taller | Pieza | 640 | 288 361 |
Visitas guiadas a escuelas | Visita | 85 | 31 58 |
Reparticiones asesoradas en gestión documental | Repartición | 26 | 12 14 |
Publicaciones editadas | Publicación | 4 | 0 3 | Imprenta sin papel
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _rows() -> str:
    made: list[str] = []
    for line in TARGETS.strip().splitlines():
        label, unit, hoped, halves, why = (piece.strip() for piece in line.split("|"))
        whole = sum(map(_number, halves.split()))
        away = f"{100 * (whole - _number(hoped)) / _number(hoped):.1f}".replace(".", ",")
        said = f"{whole:,}".replace(",", ".")
        made.append(f"{label} | {unit} | {hoped} | {' | '.join(halves.split())} | {said} | {away} | {why}")
    return "\n".join(made)


GOALS = table(
    2022,
    [
        name("Denominación de la meta"),
        measure("Unidad de medida"),
        planned("Programado anual"),
        done("Ejecución", "1° semestre", period="S1"),
        done("Ejecución", "2° semestre", period="S2"),
        done("Ejecución", "Año"),
        derived("Desvío %"),
        text("Causa del desvío"),
    ],
    _rows(),
    decimal=",",
    above=("Planilla A. Metas físicas, ejercicio 2022",),
)
CREDITS = table(
    2022,
    [
        text("Inc.", fills="code"),
        name("Objeto del gasto"),
        planned("Crédito original", unit="ars"),
        planned("Crédito vigente", unit="ars"),
        done("Devengado", unit="ars"),
        share("Ej. %"),
    ],
    """
    1 | Gastos en personal | 78.410.000,00 | 96.250.400,00 | 95.817.233,18 | 99,5
    2 | Bienes de consumo | 2.150.000,00 | 3.480.000,00 | 2.906.441,70 | 83,5
    3 | Servicios no personales | 6.900.000,00 | 8.115.600,00 | 7.733.018,92 | 95,3
    4 | Bienes de uso | 4.300.000,00 | 11.720.000,00 | 9.412.600,00 | 80,3
    Total | < | 91.760.000,00 | 119.566.000,00 | 115.869.293,80 | 96,9 @bold, code=?
    """,
    decimal=",",
    above=("Planilla B. Estado de los créditos al 31/12/2022, en pesos",),
)
PLAN = Plan(
    (
        "Archivo Histórico de la Provincia del Salado",
        "Informe de cumplimiento del Plan Operativo Anual 2022",
    ),
    (
        "Las metas fueron fijadas por la Disposición 14/2021 y no se reprogramaron durante el ejercicio.",
        GOALS,
        CREDITS,
    ),
    unruled="bare",
    wide=False,
    align="right",
    font="Vera",
    numbers=True,
)
