"""Nicaragua: energy and mines, products with programmed and fulfilled by half and year; córdobas by project with their source."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# product | measure | first half: planned, done | second half: planned, done
PRODUCTS = """
Concesiones mineras otorgadas o prorrogadas | Concesión | 14 11 | 16 18
Inspecciones a plantas de beneficio | Inspección | 60 57 | 64 70
Permisos especiales a pequeña minería | Permiso | 220 241 | 230 212
Análisis químicos de minerales | Análisis | 1,850 1,722 | 1,900 2,014
Mineros artesanales capacitados | Persona | 380 402 | 420 395
Licencias de estaciones de servicio renovadas | Licencia | 175 168 | 180 183
Pruebas a medidores de combustible | Prueba | 2,640 2,588 | 2,700 2,731
Denuncias por actividad ilegal resueltas | Denuncia | 25 19 | 25 28
"""


def _rows() -> str:
    made: list[str] = []
    for number, line in enumerate(PRODUCTS.strip().splitlines(), start=1):
        label, unit, *halves = (piece.strip() for piece in line.split("|"))
        cells = [cell for half in halves for cell in half.split()]
        hoped, seen = (sum(int(cell.replace(",", "")) for cell in cells[start::2]) for start in (0, 1))
        whole = (f"{hoped:,}", f"{seen:,}", f"{100 * seen / hoped:.1f}")
        made.append(f"{number} | {label} | {unit} | {' | '.join((*cells, *whole))}")
    return "\n".join(made)


BOARD = table(
    2021,
    [
        text("No."),
        name("Producto"),
        measure("Unidad de medida"),
        *(
            column(stretch, said, period=period)
            for stretch, period in (("I Semestre", "S1"), ("II Semestre", "S2"), ("Anual", None))
            for column, said in ((planned, "Programado"), (done, "Cumplido"))
        ),
        share("% Anual"),
    ],
    _rows(),
    dependency="Dirección General de Minas e Hidrocarburos",
)
PROJECTS = table(
    2021,
    [
        name("Proyecto de inversión"),
        text("Fuente"),
        planned("Presupuesto anual (C$)", unit="nio"),
        done("Ejecutado (C$)", unit="nio"),
        share("% ejecutado"),
    ],
    """
    Electrificación de comunidades del Caribe | Préstamo | 412,600,000.00 | 388,917,450.36 | 94.3
    Laboratorio nacional de minerales | Tesoro | 18,240,500.00 | 11,086,220.15 | 60.8
    Mapa de potencial geotérmico | Donación | 9,775,000.00 | 9,774,918.00 | 100.0
    Techos solares en puestos de salud | Donación | 26,330,000.00 | 4,102,377.90 | 15.6
    Total | < | 466,945,500.00 | 413,880,966.41 | 88.6 @bold
    """,
    dependency="División General Administrativa Financiera",
)
PLAN = Plan(
    (
        "MINISTERIO DE RECURSOS DEL SUBSUELO",
        "Informe anual de cumplimiento del POA 2021",
        "Managua, República de Nicaragua",
    ),
    (BOARD, PROJECTS),
    unruled="dotted",
    pen="fill",
    running="Informe anual - POA 2021",
)
