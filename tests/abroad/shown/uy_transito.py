"""Uruguay: a road safety unit's commitments under merged axes, what was to be reached and was reached from January to March, June and September; crashes by department over quarters with rows for two years; Uruguayan pesos in thousands."""

from __future__ import annotations

from tests.abroad.plan import (
    Plan,
    base,
    derived,
    done,
    group,
    measure,
    name,
    planned,
    share,
    table,
    text,
    unsaid,
)

HOPED, SEEN = "Previsto acumulado", "Logrado acumulado"
STRETCHES = (("a marzo", "Q1"), ("a junio", "S1"), ("a setiembre", "~09"))
GOALS = table(
    2024,
    [
        text("Eje"),
        group("Objetivo"),
        name("Indicador"),
        measure("Unidad"),
        base("Base 2023", year=2023),
        planned("Meta 2024"),
        *(planned(HOPED, said, period=period) for said, period in STRETCHES),
        *(done(SEEN, said, period=period) for said, period in STRETCHES),
        share("Grado a setiembre"),
    ],
    """
    Conducta | Reducir el consumo de alcohol al volante | Espirometrías realizadas | Prueba | 214.600 | 240.000 | 60.000 | 120.000 | 180.000 | 57.318 | 118.940 | 184.207 | 102 %
    ^ | ^ | Operativos nocturnos | Operativo | 388 | 420 | 100 | 205 | 315 | 104 | 201 | 309 | 98 %
    ^ | Aumentar el uso del casco | Motociclistas con casco | % | 86,2 | 90,0 | 87,0 | 88,0 | 89,0 | 86,5 | 87,1 | 88,3 | 99 % @unit=percent
    ^ | ^ | Cascos infantiles entregados | Casco | 2.150 | 3.000 | 500 | 1.400 | 2.300 | 480 | 1.512 | 2.096 | 91 %
    Vehículos | Controlar el estado del parque | Inspecciones técnicas | Inspección | 31.470 | 34.000 | 8.000 | 16.500 | 25.500 | 7.744 | 16.892 | 25.160 | 99 %
    ^ | ^ | Talleres habilitados | Taller | 57 | 65 | 58 | 60 | 63 | 58 | 59 | 61 | 97 %
    Vías | Intervenir puntos de riesgo | Auditorías de seguridad vial | Auditoría | 24 | 30 | 6 | 14 | 22 | 4 | 13 | 22 | 100 %
    ^ | ^ | Cruces escolares señalizados | Cruce | 112 | 150 | 30 | 75 | 115 | 21 | 69 | 120 | 104 %
    """,
    decimal=",",
    above=("Cuadro A. Compromisos de gestión con valores acumulados desde el 1.º de enero",),
)
CRASHES = table(
    2024,
    [
        name("Departamento"),
        text("Año"),
        unsaid("Trim. I", period="Q1"),
        unsaid("Trim. II", period="Q2"),
        unsaid("Trim. III", period="Q3"),
    ],
    """
    Canelones | 2023 real | 812 | 790 | 835 @series=executed, year=2023
    ^ | 2024 previsto | 780 | 760 | 800 @series=plan
    ^ | 2024 real | 794 | 771 | 783 @series=executed
    Maldonado | 2023 real | 524 | 402 | 391 @series=executed, year=2023
    ^ | 2024 previsto | 500 | 385 | 375 @series=plan
    ^ | 2024 real | 531 | 379 | 368 @series=executed
    Salto | 2023 real | 318 | 327 | 340 @series=executed, year=2023
    ^ | 2024 previsto | 305 | 310 | 325 @series=plan
    ^ | 2024 real | 299 | 322 | 331 @series=executed
    """,
    decimal=",",
    above=("Cuadro B. Siniestros con lesionados por departamento",),
)
MONEY = table(
    2024,
    [
        text("Grupo"),
        name("Concepto"),
        planned("Crédito vigente 2024", unit="uyu", scale=1000),
        done("Ejecutado a setiembre", unit="uyu", scale=1000, period="~09"),
        derived("Saldo"),
    ],
    """
    0 | Retribuciones personales | 148.215 | 108.930 | 39.285
    1 | Bienes de consumo | 9.640 | 5.118 | 4.522
    2 | Servicios no personales | 41.902 | 26.377 | 15.525
    3 | Bienes de uso | 22.500 | 7.061 | 15.439
    Total | < | 222.257 | 147.486 | 74.771 @bold
    """,
    decimal=",",
    above=("Cuadro C. Recursos (miles de pesos uruguayos)",),
)
PLAN = Plan(
    (
        "UNIDAD DE SEGURIDAD VIAL DEL PLATA",
        "Plan Anual de Gestión 2024",
        "Seguimiento al 30 de setiembre",
    ),
    (GOALS, CRASHES, MONEY),
    unruled="bare",
    pen="fill",
    font="Vera",
    numbers=True,
)
