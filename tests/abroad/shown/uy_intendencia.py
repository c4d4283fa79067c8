"""Uruguay: a department's yearly commitments by area with the year before, the goal and what was reached, remarks; pesos of a programme."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2023,
    [
        text("Área"),
        name("Compromiso"),
        measure("Unidad"),
        done("Valor 2022", year=2022),
        planned("Meta 2023"),
        done("Valor alcanzado 2023"),
        text("Observaciones"),
    ],
    """
    Obras | Kilómetros de caminería rural reparada | km | 612 | 650 | 688 | Se sumaron caminos de la emergencia @unit=?
    Obras | Cuadras con cordón cuneta nuevo | Cuadra | 41 | 48 | 45 | Lluvias en octubre
    Higiene | Contenedores repuestos | Contenedor | 210 | 260 | 274 | -
    Higiene | Hogares en circuito limpio | Hogar | 5.830 | 8.000 | 7.912 | Un barrio queda para 2024
    Cultura | Espectáculos gratuitos | Función | 133 | 140 | 151 | -
    Cultura | Ejemplares prestados en bibliotecas | Ejemplar | 18.402 | 19.000 | 20.377 | -
    Deporte | Usuarios de plazas de deporte | Persona | 6.745 | 7.000 | 6.918 | Reforma de la piscina
    Tránsito | Siniestros con lesionados | Siniestro | 421 | 390 | 402 | -
    Tránsito | Libretas emitidas en el día | % | 64,0 | 80,0 | 77,5 | - @unit=percent
    Ambiente | Demora de permisos de tala | Días | 25 | 15 | 14 | - @unit=day
    """,
    decimal=",",
)
MONEY = table(
    2023,
    [
        text("Prog."),
        name("Programa presupuestal"),
        planned("Crédito 2023 ($)", unit="uyu"),
        done("Ejecutado 2023 ($)", unit="uyu"),
        derived("Diferencia"),
        share("%"),
    ],
    """
    104 | Obras y caminería | 812.450.000 | 796.118.340 | 16.331.660 | 98,0
    105 | Higiene y ambiente | 344.700.000 | 340.905.112 | 3.794.888 | 98,9
    108 | Cultura y deporte | 158.230.000 | 149.660.871 | 8.569.129 | 94,6
    110 | Tránsito | 61.900.000 | 58.004.227 | 3.895.773 | 93,7
    Total | < | 1.377.280.000 | 1.344.688.550 | 32.591.450 | 97,6
    """,
    decimal=",",
)
PLAN = Plan(
    (
        "INTENDENCIA DEPARTAMENTAL DE LAS SIERRAS",
        "Compromisos de gestión 2023",
        "Informe de cumplimiento - Uruguay",
    ),
    (GOALS, "Ejecución por programa presupuestal", MONEY),
    unruled="bare",
    align="right",
    font="Vera",
)
