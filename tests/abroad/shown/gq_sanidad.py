"""Equatorial Guinea: a ministry's activities by four-month stretch under programmes, what was foreseen and reached, millions of francs, funds by who gives them."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

ACTIVITIES = table(
    2023,
    [
        text("Nº"),
        name("Actividad"),
        measure("Unidad"),
        unsaid("Situación 2022", year=2022),
        planned("Meta prevista 2023"),
        planned("1er cuatrimestre", "Previsto", period="C1"),
        done("1er cuatrimestre", "Alcanzado", period="C1"),
        planned("2º cuatrimestre", "Previsto", period="C2"),
        done("2º cuatrimestre", "Alcanzado", period="C2"),
        text("Institución responsable"),
    ],
    """
    # Programa 1. Lucha contra las endemias
    1 | Mosquiteras impregnadas distribuidas | Mosquitera | 41.200 | 60.000 | 15.000 | 13.418 | 30.000 | 31.077 | Programa de Paludismo
    2 | Viviendas rociadas | Vivienda | 18.905 | 25.000 | 9.000 | 9.644 | 8.000 | 6.210 | Programa de Paludismo
    3 | Cobertura de tratamiento antirretroviral | % | 61,4 | 70,0 | 63,0 | 62,1 | 66,0 | 64,8 | Programa de VIH @unit=percent
    # Programa 2. Salud de la madre y del niño
    4 | Partos atendidos por personal cualificado | % | 71,9 | 78,0 | 74,0 | 73,3 | 76,0 | 76,4 | Dirección de Maternidad @unit=percent
    5 | Niños vacunados con tercera dosis | Niño | 22.310 | 27.500 | 9.000 | 8.115 | 9.500 | 9.702 | Programa de Vacunación
    6 | Puestos de salud con comadrona | Puesto | 64 | 80 | 70 | 66 | 75 | 74 | Dirección de Maternidad
    # Programa 3. Hospitales
    7 | Estancia media hospitalaria | Días | 7,8 | 6,5 | 7,5 | 7,6 | 7,0 | 6,9 | Hospital General @unit=day
    8 | Horas de corte eléctrico en quirófano | Horas | 212 | 60 | 20 | 34 | 20 | 11 | Mantenimiento @unit=hour
    """,
    decimal=",",
    above=("Cuadro 1. Grado de realización de las actividades a 31 de agosto de 2023",),
)
MONEY = table(
    2023,
    [
        text("Capítulo"),
        name("Denominación"),
        planned("Crédito inicial", unit="xaf", scale=1000000),
        planned("Crédito definitivo", unit="xaf", scale=1000000),
        done("Ordenado a 31 de agosto", unit="xaf", scale=1000000, period="~08"),
        share("% s/ definitivo"),
    ],
    """
    1 | Gastos de personal | 8.412,5 | 8.412,5 | 5.577,9 | 66,3
    2 | Bienes corrientes y servicios | 3.150,0 | 2.904,0 | 1.288,4 | 44,4
    4 | Transferencias corrientes | 640,0 | 640,0 | 311,2 | 48,6
    6 | Inversiones reales | 12.000,0 | 9.750,5 | 2.106,7 | 21,6
    Total | < | 24.202,5 | 21.707,0 | 9.284,2 | 42,8 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Ejecución del presupuesto (en millones de francos CFA)",),
)
DONORS = table(
    2023,
    [
        name("Proyecto"),
        text("Socio"),
        planned("Comprometido 2023", unit="xaf"),
        done("Desembolsado a agosto", unit="xaf", period="~08"),
        derived("Diferencia"),
    ],
    """
    Cadena de frío para vacunas | Alianza | 415.000.000 FCFA | 402.118.500 FCFA | -12.881.500 FCFA
    Laboratorio de referencia de Basupú | Cooperación bilateral | 1.230.500.000 FCFA | 615.250.000 FCFA | -615.250.000 FCFA
    Formación de comadronas | Fondo mundial | 88.400.000 FCFA | 0 FCFA | -88.400.000 FCFA
    """,
    decimal=",",
    above=("Cuadro 3. Ayuda exterior",),
)
PLAN = Plan(
    (
        "DEPARTAMENTO DE SANIDAD Y BIENESTAR",
        "PLAN OPERATIVO ANUAL 2023",
        "República de Guinea Ecuatorial",
    ),
    (ACTIVITIES, MONEY, DONORS),
    unruled="horizontal",
    numbers=True,
)
