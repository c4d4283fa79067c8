"""Mexico: a state human rights commission's matrix of indicators with level, formula, base line and a goal at each quarter; activities by month with their sum; the approved budget by programme and quarter in pesos with their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, measure, name, planned, table, text

MATRIX = table(
    2025,
    [
        text("Nivel"),
        name("Indicador"),
        text("Método de cálculo", fills="formula"),
        text("Frecuencia"),
        base("Línea base 2023", year=2023),
        *(
            planned(
                "Metas programadas 2025", f"{n}er trim." if n in (1, 3) else f"{n}° trim.", period=f"Q{n}"
            )
            for n in range(1, 5)
        ),
        planned("Metas programadas 2025", "Anual"),
    ],
    """
    Propósito | Porcentaje de recomendaciones aceptadas | (Recomendaciones aceptadas / Recomendaciones emitidas) x 100 | Trimestral | 88.6 | 90.0 | 90.0 | 92.0 | 92.0 | 91.0 @unit=percent
    Componente 1 | Porcentaje de quejas concluidas | (Quejas concluidas / Quejas recibidas) x 100 | Trimestral | 71.3 | 72.0 | 74.0 | 76.0 | 78.0 | 75.0 @unit=percent
    Componente 1 | Número de medidas precautorias solicitadas | Suma de medidas | Trimestral | 214 | 55 | 60 | 60 | 55 | 230
    Componente 2 | Número de personas capacitadas | Suma de personas | Trimestral | 38,410 | 9,500 | 11,000 | 8,500 | 12,000 | 41,000
    Componente 2 | Porcentaje de instituciones con enlace de capacitación | (Instituciones con enlace / Instituciones convocadas) x 100 | Trimestral | 53.0 | 55.0 | 60.0 | 65.0 | 70.0 | 70.0 @unit=percent
    Componente 3 | Número de visitas a centros de reclusión | Suma de visitas | Trimestral | 96 | 24 | 30 | 30 | 24 | 108
    """,
    above=("Formato 1. Matriz de Indicadores para Resultados",),
)
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
CALENDAR = table(
    2025,
    [
        text("Clave", fills="code"),
        name("Actividad"),
        measure("Unidad de medida"),
        *(
            planned("Calendarización 2025", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        planned("Calendarización 2025", "Total"),
    ],
    """
    A1.1 | Orientaciones jurídicas brindadas | Orientación | 610 | 640 | 700 | 660 | 700 | 680 | 520 | 680 | 700 | 720 | 640 | 350 | 7,600
    A2.1 | Cursos a servidores públicos | Curso | 8 | 12 | 14 | 10 | 14 | 14 | 6 | 12 | 14 | 14 | 12 | 4 | 134
    A2.2 | Ferias infantiles de derechos | Feria | 0 | 1 | 1 | 4 | 1 | 1 | 0 | 0 | 1 | 1 | 2 | 0 | 12
    A3.1 | Supervisiones a albergues | Supervisión | 3 | 4 | 4 | 4 | 4 | 4 | 3 | 4 | 4 | 4 | 4 | 2 | 44
    """,
    above=("Formato 2. Programa anual de actividades",),
)
MONEY = table(
    2025,
    [
        name("Programa presupuestario"),
        *(
            planned("Presupuesto aprobado calendarizado 2025", said, period=f"Q{n}", unit="mxn")
            for n, said in enumerate(
                ("Enero-marzo", "Abril-junio", "Julio-septiembre", "Octubre-diciembre"), start=1
            )
        ),
        planned("Presupuesto aprobado calendarizado 2025", "Total anual", unit="mxn"),
    ],
    """
    E001 Defensa y protección | $6,418,300.00 | $6,105,200.00 | $5,982,450.00 | $8,214,900.00 | $26,720,850.00
    E002 Educación y promoción | $2,240,000.00 | $2,615,750.00 | $2,118,300.00 | $2,930,400.00 | $9,904,450.00
    M001 Apoyo administrativo | $3,905,600.00 | $3,612,000.00 | $3,540,800.00 | $5,016,250.00 | $16,074,650.00
    Total | $12,563,900.00 | $12,332,950.00 | $11,641,550.00 | $16,161,550.00 | $52,699,950.00 @bold
    """,
    above=("Formato 3. Calendario del presupuesto",),
)
PLAN = Plan(
    (
        "COMISIÓN ESTATAL DE DERECHOS HUMANOS DE LA COSTA SUR",
        "Programa Operativo Anual 2025",
        "México",
    ),
    (MATRIX, CALENDAR, MONEY),
    unruled="horizontal",
    pen="fill",
    numbers=True,
)
