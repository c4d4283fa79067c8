"""Peru: a court district's cases by months in numbers up to a cut-off, measures of many kinds, places of judges filled out of all."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, share, table, text

# speciality | court | goal of the year | goal to September | nine months
COURTS = """
Civil | 1° Juzgado Civil de Huaylas | 820 | 615 | 61 48 72 70 66 71 58 69 74
^ | 2° Juzgado Civil de Huaylas | 820 | 615 | 55 44 70 68 71 63 60 72 70
^ | Juzgado Mixto de Caraz | 640 | 480 | 40 38 51 47 55 49 46 52 50
Familia | 1° Juzgado de Familia de Huaylas | 1,350 | 1,013 | 98 81 120 117 122 109 101 118 125
^ | Juzgado de Familia de Yungay | 900 | 675 | 71 66 80 77 74 79 70 81 83
Penal | 1° Juzgado Penal Unipersonal | 480 | 360 | 31 27 40 42 38 44 36 41 45
^ | 2° Juzgado Penal Unipersonal | 480 | 360 | 29 30 36 39 41 37 35 40 38
^ | Juzgado Penal Colegiado | 150 | 113 | 8 7 12 11 13 10 9 12 14
Laboral | Juzgado de Trabajo Transitorio | 1,100 | 825 | 77 70 96 91 99 94 85 97 102
"""


def _rows() -> str:
    made: list[str] = []
    for line in COURTS.strip().splitlines():
        kind, label, goal, so_far, numbers = (piece.strip() for piece in line.split("|"))
        months = [int(number) for number in numbers.split()]
        part = f"{100 * sum(months) / int(so_far.replace(',', '')):.1f}"
        made.append(
            f"{kind} | {label} | {goal} | {so_far} | {' | '.join(map(str, months))} | {sum(months):,} | {part}"
        )
    return "\n".join(made)


CASES = table(
    2024,
    [
        group("Especialidad"),
        name("Órgano jurisdiccional"),
        planned("Meta anual"),
        planned("Meta a set.", period="~09"),
        *(done("Expedientes resueltos por mes", str(n), period=f"{n:02d}") for n in range(1, 10)),
        done("Resueltos acum.", period="~09"),
        share("Avance %"),
    ],
    _rows(),
    above=("Cuadro 1. Producción jurisdiccional al 30 de setiembre de 2024",),
    below=("Los números del encabezado corresponden a los meses de enero (1) a setiembre (9).",),
)
MEASURES = table(
    2024,
    [
        text("N°"),
        name("Indicador de gestión"),
        text("Forma de cálculo", fills="formula"),
        measure("U.M."),
        base("L.B. 2023", year=2023),
        planned("Meta 2024"),
        done("III Trim.", period="Q3"),
        text("Resp."),
    ],
    """
    1 | Tasa de congestión | (Pendientes + Ingresos) / Resueltos | Razón | 1.92 | 1.80 | 1.85 | Presidencia @unit=ratio
    2 | Costo por expediente resuelto | Gasto devengado / Resueltos | Soles | S/ 655.20 | S/ 620.00 | S/ 612.40 | Administración @unit=pen
    3 | Duración media del proceso de alimentos | Suma de días / Procesos concluidos | Días | 171 | 150 | 148 | Módulo de Familia @unit=day
    4 | Audiencias reprogramadas | Reprogramadas / Programadas x 100 | % | 18.4 | < 15{n=15, comparator=<} | 16.1 | Coordinación @unit=percent
    5 | Jueces titulares | Conteo de titulares | Juez | 58 de 81{status=text} | 66 de 81{status=text} | 62 de 81{status=text} | Recursos Humanos
    6 | Notificaciones electrónicas | Electrónicas / Notificaciones x 100 | % | 71.3 | ≥ 85{n=85, comparator=>=} | 83.9 | Notificaciones @unit=percent
    7 | Horas de capacitación por servidor | Horas dictadas / Servidores | Horas | 11.5 | 16 | 9 ½{n=9.5} | Recursos Humanos @unit=hour
    8 | Plan de descarga procesal aprobado | Resolución | Documento | No{status=text, unit=?} | Sí{status=text, unit=?} | Sí{status=text, unit=?} | Presidencia
    """,
    above=("Cuadro 2. Indicadores de gestión, resultado del tercer trimestre",),
)
PLACES = table(
    2024,
    [
        name("Genérica de gasto"),
        planned("PIA", unit="pen"),
        planned("PIM", unit="pen"),
        done("Devengado a set.", unit="pen", period="~09"),
        derived("Saldo"),
        share("Ejec. %"),
    ],
    """
    2.1 Personal y obligaciones sociales | 31,480,200 | 32,115,640 | 23,904,118 | 8,211,522 | 74.4 @alias=Personal y obligaciones sociales
    2.3 Bienes y servicios | 9,672,000 | 11,208,935 | 7,015,266 | 4,193,669 | 62.6 @alias=Bienes y servicios
    2.5 Otros gastos | 118,300 | 164,000 | 163,990 | 10 | 100.0 @alias=Otros gastos
    2.6 Adquisición de activos no financieros | 0 | 2,450,000 | 318,400 | 2,131,600 | 13.0 @alias=Adquisición de activos no financieros
    Total | 41,270,500 | 45,938,575 | 31,401,774 | 14,536,801 | 68.4 @bold
    """,
    above=("Cuadro 3. Presupuesto 2024 por genérica de gasto (en soles)",),
)
PLAN = Plan(
    (
        "CORTE SUPERIOR DE JUSTICIA DEL CALLEJÓN",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Informe de seguimiento al tercer trimestre",
        "República del Perú",
    ),
    (CASES, MEASURES, PLACES),
    unruled="zebra",
    align="right",
    running="CSJ DEL CALLEJÓN - POI 2024",
)
