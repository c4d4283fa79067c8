"""Colombia: a city ombudsman's strategic plan over four years, base line and final goal, what two years programmed and executed side by side, strategic lines as headings; the year's appropriation and commitments in pesos; attention by month to June."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

GOALS = table(
    2025,
    [
        text("Cód.", fills="code"),
        name("Meta de producto"),
        measure("Unidad de medida"),
        base("Línea base (2023)", year=2023),
        planned("Meta 2024-2028", year="?", period="?"),
        planned("Año 2024", "Programado", year=2024),
        done("Año 2024", "Ejecutado", year=2024),
        planned("Año 2025", "Programado", year=2025),
        done("Año 2025", "Ejecutado a junio 30", year=2025, period="S1"),
        text("Dependencia responsable"),
    ],
    """
    # LÍNEA 1. Defensa y promoción de los derechos humanos
    1.1 | Personas orientadas en sus derechos | Persona | 16.240 | 80.000 | 17.000 | 18.315 | 20.000 | 9.874 | Delegada para Derechos Humanos
    1.2 | Tutelas elaboradas | Documento | 3.105 | 14.000 | 3.200 | 3.418 | 3.500 | 1.846 | Delegada para Derechos Humanos
    1.3 | Declaraciones de víctimas recibidas | Declaración | 1.920 | 8.000 | 2.000 | 1.763 | 2.000 | 1.022 | Delegada para Víctimas
    # LÍNEA 2. Vigilancia de la conducta oficial
    2.1 | Quejas disciplinarias decididas | Auto | 214 | 1.100 | 230 | 219 | 280 | 126 | Delegada Disciplinaria
    2.2 | Revisiones a contratos municipales | Contrato | 62 | 400 | 80 | 84 | 100 | 41 | Delegada Administrativa
    2.3 | Quejas decididas en término | Porcentaje | 71,5 % | 95,0 % | 80,0 % | 77,2 % | 85,0 % | 82,6 % | Delegada Disciplinaria @unit=percent
    # LÍNEA 3. Participación ciudadana
    3.1 | Veedurías acompañadas | Veeduría | 27 | 140 | 30 | 33 | 35 | 19 | Participación
    3.2 | Personeros estudiantiles formados | Estudiante | 88 | 480 | 110 | 112 | 120 | 118 | Participación
    """,
    decimal=",",
    above=("Matriz de seguimiento al Plan Estratégico",),
)
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun")
ATTENTION = table(
    2025,
    [
        name("Servicio prestado"),
        *(
            done("Número de atenciones, 2025", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        done("Número de atenciones, 2025", "Total semestre", period="S1"),
    ],
    """
    Asesoría presencial | 812 | 1.104 | 1.190 | 1.066 | 1.215 | 1.087 | 6.474
    Asesoría telefónica o virtual | 440 | 566 | 602 | 588 | 631 | 573 | 3.400
    Derechos de petición proyectados | 96 | 141 | 158 | 132 | 149 | 137 | 813
    """,
    decimal=",",
    above=("Estadística de atención al ciudadano",),
)
MONEY = table(
    2025,
    [
        name("Rubro"),
        planned("Apropiación definitiva 2025", unit="cop"),
        done("Compromisos a junio 30", unit="cop", period="S1"),
        done("Pagos a junio 30", unit="cop", period="S1"),
        share("% comprometido"),
    ],
    """
    Gastos de personal | $ 5.118.400.000 | $ 2.406.115.320 | $ 2.406.115.320 | 47,0 %
    Adquisición de bienes y servicios | $ 1.264.300.000 | $ 988.740.150 | $ 412.608.977 | 78,2 %
    Transferencias corrientes | $ 117.300.000 | $ 31.090.400 | $ 31.090.400 | 26,5 %
    Total gastos | $ 6.500.000.000 | $ 3.425.945.870 | $ 2.849.814.697 | 52,7 % @bold
    """,
    decimal=",",
    above=("Ejecución del presupuesto",),
)
PLAN = Plan(
    (
        "PERSONERÍA MUNICIPAL DE SANTA RITA DEL LLANO",
        "Plan Estratégico 2024-2028 - Seguimiento primer semestre de 2025",
        "Santa Rita del Llano, Colombia",
    ),
    (GOALS, ATTENTION, MONEY),
    unruled="horizontal",
    numbers=True,
    running="Personería Municipal - Sistema de Gestión de Calidad",
)
