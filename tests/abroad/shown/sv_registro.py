"""El Salvador: a registry's third quarter beside what adds up to September, both programmed and executed with their share, units as headings; what it takes in by month and dollars by heading."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

THIRD, UP_TO = "Tercer trimestre", "Acumulado enero - septiembre"
GOALS = table(
    2023,
    [
        text("No."),
        name("Meta"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        planned(THIRD, "Prog.", period="Q3"),
        done(THIRD, "Ejec.", period="Q3"),
        share(THIRD, "%", period="Q3"),
        planned(UP_TO, "Prog.", period="~09"),
        done(UP_TO, "Ejec.", period="~09"),
        share(UP_TO, "%", period="~09"),
        text("Justificación"),
    ],
    """
    ## Dirección de Registros
    1 | Inscripciones de inmuebles | Instrumento | 182,000 | 46,500 | 44,903 | 96.6 | 137,500 | 134,288 | 97.7 |
    2 | Certificaciones literales y extractadas | Certificación | 96,400 | 24,100 | 26,388 | 109.5 | 72,300 | 77,019 | 106.5 | Mayor demanda de la banca
    3 | Inscripciones de comercio | Documento | 71,250 | 17,900 | 17,766 | 99.3 | 53,600 | 53,911 | 100.6 |
    4 | Documentos inscritos dentro de ocho días hábiles | Porcentaje | 90 | 90 | 84.2 | 93.6 | 90 | 87.5 | 97.2 | Vacantes de registradores @unit=percent
    ## Dirección de Catastro
    5 | Mantenimiento catastral | Parcela | 58,000 | 15,000 | 15,422 | 102.8 | 44,000 | 43,107 | 98.0 |
    6 | Ubicaciones catastrales emitidas | Ubicación | 21,600 | 5,400 | 4,988 | 92.4 | 16,200 | 15,640 | 96.5 |
    7 | Hojas cartográficas actualizadas | Hoja | 24 | 8 | 3 | 37.5 | 18 | 11 | 61.1 | Vuelo reprogramado a octubre
    ## Gerencia de Tecnología
    8 | Servicios en línea habilitados | Servicio | 6 | 2 | 2 | 100.0 | 4 | 4 | 100.0 |
    9 | Disponibilidad de los sistemas registrales | Porcentaje | 99.5 | 99.5 | 99.1 | 99.6 | 99.5 | 99.3 | 99.8 | @unit=percent
    """,
    above=("Cuadro 1. Seguimiento de metas operativas al 30 de septiembre de 2023",),
)
INCOME = table(
    2023,
    [
        name("Servicio"),
        planned("Proyectado jul-sep", unit="usd", period="Q3"),
        done("Percibido", "Julio", unit="usd", period="07"),
        done("Percibido", "Agosto", unit="usd", period="08"),
        done("Percibido", "Septiembre", unit="usd", period="09"),
        done("Percibido", "Trimestre", unit="usd", period="Q3"),
        derived("Diferencia"),
    ],
    """
    Registro inmobiliario | 7,150,000.00 | 2,388,140.22 | 2,301,655.90 | 2,419,008.75 | 7,108,804.87 | -41,195.13
    Registro de comercio | 3,020,000.00 | 1,144,302.00 | 966,871.45 | 980,215.30 | 3,091,388.75 | 71,388.75
    Propiedad intelectual | 640,000.00 | 201,977.50 | 214,306.00 | 198,440.80 | 614,724.30 | -25,275.70
    Catastro y cartografía | 415,000.00 | 128,900.00 | 140,115.25 | 133,602.10 | 402,617.35 | -12,382.65
    TOTAL | 11,225,000.00 | 3,863,319.72 | 3,622,948.60 | 3,731,266.95 | 11,217,535.27 | -7,464.73 @bold
    """,
    above=("Cuadro 2. Ingresos por prestación de servicios, tercer trimestre de 2023 (US$)",),
)
PLAN = Plan(
    (
        "REGISTRO NACIONAL DE LA PROPIEDAD",
        "PLAN ANUAL OPERATIVO 2023",
        "Informe de seguimiento, tercer trimestre",
        "San Salvador, octubre de 2023",
    ),
    (GOALS, INCOME),
    unruled="zebra",
    pen="fill",
    numbers=True,
)
