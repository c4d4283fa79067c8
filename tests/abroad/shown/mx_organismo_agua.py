"""Mexico: the quarter that is reported said by a line above, what was programmed and reached in it and up to it, levels of results, a legend of letters, cubic metres and thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

BOARD = table(
    2024,
    [
        text("Nivel"),
        name("Indicador"),
        measure("U.M."),
        text("Frec."),
        planned("Meta anual"),
        planned("En el trimestre", "P", period="Q3"),
        done("En el trimestre", "A", period="Q3"),
        share("En el trimestre", "%"),
        planned("Acumulado", "P", period="~09"),
        done("Acumulado", "A", period="~09"),
        share("Acumulado", "%"),
        text("Sem."),
    ],
    """
    Propósito | Cobertura de agua potable | Porcentaje | Anual | 94.5 | N/A | N/A | N/A | N/A | N/A | N/A | - @unit=percent
    Componente 1 | Volumen de agua producido | m³ | Trim. | 18,450,000 | 4,800,000 | 4,911,305 | 102.3 | 13,900,000 | 13,712,440 | 98.7 | V
    Componente 1 | Horas diarias de servicio | Horas | Trim. | 20.0 | 20.0 | 18.5 | 92.5 | 20.0 | 18.9 | 94.5 | A @unit=hour
    Componente 2 | Eficiencia física | Porcentaje | Trim. | 62.0 | 61.5 | 58.7 | 95.4 | 61.0 | 58.1 | 95.2 | A @unit=percent
    Componente 2 | Fugas reparadas antes de 48 horas | Porcentaje | Trim. | 90.0 | 90.0 | 92.4 | 102.7 | 90.0 | 88.8 | 98.7 | V @unit=percent
    Actividad 2.1 | Micromedidores instalados | Medidor | Trim. | 6,200 | 1,700 | 1,214 | 71.4 | 4,900 | 4,006 | 81.8 | R
    Actividad 2.2 | Kilómetros de red sustituidos | km | Trim. | 24.8 | 8.0 | 6.35 | 79.4 | 19.0 | 17.1 | 90.0 | A
    Componente 3 | Agua residual tratada | m³ | Trim. | 9,300,000 | 2,350,000 | 2,290,118 | 97.5 | 6,950,000 | 6,871,902 | 98.9 | V
    Actividad 3.1 | Descargas industriales inspeccionadas | Inspección | Trim. | 340 | 95 | 101 | 106.3 | 260 | 271 | 104.2 | V
    Actividad 4.1 | Costo por m³ facturado | Pesos | Trim. | $14.80 | $14.80 | $15.32 | 103.5 | $14.80 | $15.07 | 101.8 | A @unit=mxn
    """,
    above=(
        "Trimestre que se informa: TERCERO (julio - septiembre de 2024)",
        "Programa presupuestario K012. Agua y saneamiento para todos",
    ),
    below=(
        "P: programado. A: alcanzado. Sem.: semáforo (V verde, A amarillo, R rojo). Frec.: frecuencia de medición.",
        "N/A: no se mide en el periodo que se informa.",
    ),
)
INCOME = table(
    2024,
    [
        name("Concepto"),
        planned("Ley de Ingresos 2024", unit="mxn", scale=1000),
        planned("Estimado al trim.", unit="mxn", scale=1000, period="~09"),
        done("Recaudado al trim.", unit="mxn", scale=1000, period="~09"),
        derived("Diferencia"),
    ],
    """
    Servicio de agua, uso doméstico | 148,200.0 | 111,150.0 | 104,877.3 | (6,272.7)
    Servicio de agua, uso comercial e industrial | 61,540.0 | 46,155.0 | 48,012.9 | 1,857.9
    Alcantarillado | 29,610.0 | 22,207.5 | 21,336.4 | (871.1)
    Recargos y multas | 4,380.0 | 3,285.0 | 5,104.6 | 1,819.6
    Suma | 243,730.0 | 182,797.5 | 179,331.2 | (3,466.3) @bold
    """,
    above=("Ingresos propios al tercer trimestre (miles de pesos)",),
)
PUMPS = table(
    2024,
    [
        text("Pozo"),
        name("Obra o adquisición"),
        planned("Inversión autorizada ($)", unit="mxn"),
        done("Ejercido al 30/09/2024 ($)", unit="mxn", period="~09"),
        planned("Avance físico (%)", "Prog.", unit="percent", period="?"),
        done("Avance físico (%)", "Real", unit="percent", period="?"),
        text("Obs."),
    ],
    """
    7 | Reequipamiento electromecánico | 2,418,300.00 | 2,418,300.00 | 100.0 | 100.0 | Concluida
    11 | Perforación a 320 m | 8,905,000.00 | 3,116,750.00 | 60.0 | 35.0 | Atraso por permisos
    14 | Línea de conducción de 12 pulgadas | 5,730,640.50 | 4,871,044.40 | 85.0 | 88.0 | En proceso
    19 | Tanque de 1,500 m³ | 6,200,000.00 | 0.00 | 20.0 | 0.0 | Por licitar
    """,
    above=("Obras del programa",),
)
PLAN = Plan(
    (
        "COMISIÓN MUNICIPAL DE AGUA Y SANEAMIENTO DE EL MEZQUITE",
        "PROGRAMA OPERATIVO ANUAL 2024",
        "Reporte trimestral de indicadores - Estados Unidos Mexicanos",
    ),
    (BOARD, INCOME, PUMPS),
    unruled="zebra",
    pen="fill",
    numbers=True,
)
