"""Colombia: a regional office's actions in capitals with what adds up to each quarter, weights of products, values of the year in millions, answers in words, remarks."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, share, table, text

ACTIONS = table(
    2024,
    [
        text("PROCESO"),
        group("PRODUCTO"),
        name("ACTIVIDAD"),
        derived("POND."),
        measure("UND."),
        planned("META ANUAL"),
        planned("PROG. ACUM.", "MAR", period="Q1"),
        planned("PROG. ACUM.", "JUN", period="S1"),
        planned("PROG. ACUM.", "SEP", period="~09"),
        done("EJEC. ACUM.", "MAR", period="Q1"),
        done("EJEC. ACUM.", "JUN", period="S1"),
        share("CUMP. A JUN"),
        text("OBS."),
    ],
    """
    PRIMERA INFANCIA | NIÑOS CON ATENCIÓN INTEGRAL | ABRIR UNIDADES DE SERVICIO | 15% | UNIDAD | 412 | 390 | 402 | 412 | 377 | 398 | 99,0% | DEMORA EN CONTRATOS @alias=PRIMERA INFANCIA NIÑOS CON ATENCIÓN INTEGRAL ABRIR UNIDADES DE SERVICIO
    ^ | ^ | ENTREGAR PAQUETES ALIMENTARIOS | 20% | PAQUETE | 96.400 | 24.100 | 48.200 | 72.300 | 23.015 | 47.966 | 99,5% | - @alias=PRIMERA INFANCIA NIÑOS CON ATENCIÓN INTEGRAL ENTREGAR PAQUETES ALIMENTARIOS
    ^ | ^ | VALORAR NUTRICIONALMENTE A LOS NIÑOS | 10% | % | 100,0% | 30,0% | 60,0% | 90,0% | 28,4% | 61,2% | 102,0% | - @unit=percent, alias=PRIMERA INFANCIA NIÑOS CON ATENCIÓN INTEGRAL VALORAR NUTRICIONALMENTE A LOS NIÑOS
    PROTECCIÓN | NIÑOS CON DERECHOS RESTABLECIDOS | DEFINIR SITUACIÓN JURÍDICA A TIEMPO | 25% | % | 95,0% | 95,0% | 95,0% | 95,0% | 88,7% | 91,9% | 96,7% | FALTAN DEFENSORES @unit=percent, alias=PROTECCIÓN NIÑOS CON DERECHOS RESTABLECIDOS DEFINIR SITUACIÓN JURÍDICA A TIEMPO
    ^ | ^ | PRESENTAR NIÑOS AL COMITÉ DE ADOPCIONES | 10% | CASO | 64 | 12 | 30 | 48 | 9 | 27 | 90,0% | - @alias=PROTECCIÓN NIÑOS CON DERECHOS RESTABLECIDOS PRESENTAR NIÑOS AL COMITÉ DE ADOPCIONES
    ^ | ^ | ATENDER LLAMADAS DE LA LÍNEA DE AYUDA | 10% | LLAMADA | 18.000 | 4.500 | 9.000 | 13.500 | 5.218 | 10.740 | 119,3% | MAYOR DEMANDA @alias=PROTECCIÓN NIÑOS CON DERECHOS RESTABLECIDOS ATENDER LLAMADAS DE LA LÍNEA DE AYUDA
    NUTRICIÓN | CENTROS EN OPERACIÓN | DÍAS DE OPERACIÓN DE LOS CENTROS | 10% | DÍA | 240 | 55 | 118 | 182 | 55 | 116 | 98,3% | - @unit=day, alias=NUTRICIÓN CENTROS EN OPERACIÓN DÍAS DE OPERACIÓN DE LOS CENTROS
    """,
    decimal=",",
    dash="?",
    above=("TABLA 1. PLAN DE ACCIÓN REGIONAL - CORTE 30 DE JUNIO DE 2024",),
)
INDICATORS = table(
    2024,
    [
        text("Nro."),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        base("LB 2022", year=2022),
        done("Resultado 2023", year=2023),
        planned("Meta 2024"),
        done("1er semestre 2024", period="S1"),
    ],
    """
    1 | Tasa de desnutrición aguda por cada 1.000 menores de 5 años | Casos / Menores x 1.000 | 6,8 | 6,1 | máx. 5,5{n=5.5, comparator=<=} | 5,7 @unit=?
    2 | Niños por agente educativo | Niños / Agentes | 18 | 16 | 15 | 15 @unit=?
    3 | Oportunidad en respuesta a peticiones | A tiempo / Recibidas x 100 | 82,3 % | 90,1 % | ≥ 98 %{n=98, comparator=>=} | 96,4 % @unit=percent
    4 | Costo por niño atendido al mes | Ejecución / Cupos / 12 | $ 318.400 | $ 352.117 | $ 389.500 | $ 381.066 @unit=cop
    5 | Sistema de información conciliado | Verificación | No{status=text, unit=?} | Sí{status=text, unit=?} | Sí{status=text, unit=?} | N/A
    """,
    decimal=",",
    above=("TABLA 2. INDICADORES DE RESULTADO",),
)
RESOURCES = table(
    2024,
    [
        name("Proyecto de inversión"),
        planned("Apropiación", unit="cop", scale=1000000),
        done("Compromisos a jun.", unit="cop", scale=1000000, period="S1"),
        done("Obligaciones a jun.", unit="cop", scale=1000000, period="S1"),
        done("Pagos a jun.", unit="cop", scale=1000000, period="S1", optional=True),
        share("Oblig. / Aprop."),
    ],
    """
    Primera infancia | 48.215,3 | 46.902,8 | 22.118,4 | 21.904,0 | 45,9%
    Protección | 21.640,0 | 19.877,5 | 8.655,1 | 8.655,1 | 40,0%
    Nutrición | 9.310,7 | 8.004,2 | 3.912,6 | 3.708,9 | 42,0%
    Total regional | 79.166,0 | 74.784,5 | 34.686,1 | 34.268,0 | 43,8% @bold
    """,
    decimal=",",
    above=("TABLA 3. RECURSOS (MILLONES DE PESOS)",),
)
PLAN = Plan(
    (
        "INSTITUTO DE BIENESTAR DE LA NIÑEZ - REGIONAL SUROCCIDENTE",
        "PLAN DE ACCIÓN 2024",
        "República de Colombia",
    ),
    (ACTIONS, INDICATORS, RESOURCES),
    unruled="horizontal",
    font="Vera",
    running="Plan de acción regional 2024",
)
