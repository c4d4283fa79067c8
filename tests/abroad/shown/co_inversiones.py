"""Colombia: a town's annual investment by sector with its sources of money side by side, then its indicative plan with the kind of each goal, formulas, the goal of four years and the year's to September."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

INVESTMENT = table(
    2025,
    [
        text("BPIN", fills="code"),
        name("Proyecto"),
        planned("Recursos propios", unit="cop"),
        planned("SGP", unit="cop"),
        planned("SGR", unit="cop"),
        planned("Cofinanciación", unit="cop"),
        planned("Total 2025", unit="cop"),
    ],
    """
    # Sector 22 - Educación
    2024150220011 | Alimentación escolar en sedes oficiales | 412.000.000 | 1.188.450.000 | 0 | 935.600.000 | 2.536.050.000
    2024150220027 | Transporte escolar rural | 286.500.000 | 340.000.000 | 0 | 0 | 626.500.000
    # Sector 24 - Transporte
    2024150240008 | Placa huella en veredas | 150.000.000 | 95.300.000 | 1.820.000.000 | 0 | 2.065.300.000
    # Sector 33 - Cultura
    2024150330004 | Escuelas de formación artística | 98.000.000 | 64.215.000 | 0 | 30.000.000 | 192.215.000
    # Sector 40 - Vivienda
    2024150400015 | Optimización del acueducto urbano | 0 | 510.780.000 | 640.000.000 | 0 | 1.150.780.000
    Total inversión | < | 946.500.000 | 2.198.745.000 | 2.460.000.000 | 965.600.000 | 6.570.845.000 @code=?, bold
    """,
    decimal=",",
    above=("1. Plan Operativo Anual de Inversiones 2025, en pesos corrientes",),
    below=("SGP: Sistema General de Participaciones. SGR: Sistema General de Regalías.",),
)
GOALS = table(
    2025,
    [
        name("Indicador de producto"),
        text("Fórmula", fills="formula"),
        measure("Unidad"),
        text("Tipo de meta"),
        base("Línea base 2023", year=2023),
        planned("Meta cuatrienio 2024-2027", year="?", period="?"),
        done("Ejecutado 2024", year=2024),
        planned("Vigencia 2025", "Meta"),
        done("Vigencia 2025", "Ejecutado a 30 sep.", period="~09"),
        share("Vigencia 2025", "Avance", period="~09"),
    ],
    """
    ## Secretaría de Educación y Cultura
    Estudiantes con alimentación escolar | Suma de estudiantes atendidos | Número | Mantenimiento | 3.912 | 4.000 | 3.968 | 4.000 | 4.011 | 100,3%
    Rutas escolares rurales contratadas | Suma de rutas en operación | Número | Incremento | 14 | 22 | 16 | 18 | 18 | 100,0%
    Niños en escuelas de formación artística | Niños inscritos / Niños de 6 a 14 años x 100 | Porcentaje | Incremento | 11,8% | 20,0% | 13,5% | 16,0% | 14,9% | 93,1% @unit=percent
    ## Secretaría de Planeación y Obras
    Metros lineales de placa huella | Suma de metros recibidos | Metro | Acumulada | 0 | 6.400 | 1.150 | 2.000 | 1.265,5 | 63,3%
    Continuidad del acueducto urbano | Promedio de horas diarias de servicio | Horas | Incremento | 16 | 24 | 18 | 20 | 19 | 95,0% @unit=hour
    Índice de agua no contabilizada | (Producida - Facturada) / Producida x 100 | Porcentaje | Reducción | 48,2% | 35,0% | 45,9% | 42,0% | 43,6% | N/A @unit=percent
    ## Secretaría de Gobierno
    Comisiones de convivencia realizadas | Suma de comisiones | Número | Acumulada | 9 | 48 | 12 | 12 | 8 | 66,7%
    """,
    decimal=",",
    above=("2. Plan indicativo: seguimiento al tercer trimestre de 2025",),
)
QUOTAS = table(
    2025,
    [
        name("Rubro"),
        planned("Apropiación definitiva", unit="cop"),
        *(
            done(head, "a 30 sep. 2025", unit="cop", period="~09")
            for head in ("Compromisos", "Obligaciones", "Pagos")
        ),
        derived("% comp."),
    ],
    """
    Funcionamiento | 3.204.600.000 | 2.411.870.415 | 2.398.112.600 | 2.377.904.118 | 75,3
    Servicio de la deuda | 418.000.000 | 313.500.000 | 313.500.000 | 313.500.000 | 75,0
    Inversión | 6.570.845.000 | 4.918.226.730 | 3.105.447.902 | 2.990.318.655 | 74,8
    Total | 10.193.445.000 | 7.643.597.145 | 5.817.060.502 | 5.681.722.773 | 75,0 @bold
    """,
    decimal=",",
    above=("3. Ejecución presupuestal",),
)
PLAN = Plan(
    (
        "ALCALDÍA MUNICIPAL DE PUERTO ALTAMISA",
        "PLAN DE ACCIÓN 2025 Y PLAN OPERATIVO ANUAL DE INVERSIONES",
        "Departamento de Boyacá - República de Colombia",
    ),
    (INVESTMENT, GOALS, QUOTAS),
    unruled="zebra",
    numbers=True,
)
