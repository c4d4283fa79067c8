"""Ecuador: a telecommunications regulator's goals over three four-month terms and what two of them gave, by dependency; dollars by programme, committed and accrued by August."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

TERMS = ("ENE-ABR", "MAY-AGO", "SEP-DIC")
GOALS = table(
    2023,
    [
        text("CÓD."),
        name("INDICADOR DE GESTIÓN"),
        measure("UNIDAD"),
        planned("META 2023"),
        *(planned("META POR CUATRIMESTRE", said, period=f"C{n}") for n, said in enumerate(TERMS, start=1)),
        done("RESULTADO", "ENE-ABR", period="C1"),
        done("RESULTADO", "MAY-AGO", period="C2"),
        text("ESTADO"),
    ],
    """
    ## COORDINACIÓN TÉCNICA DE CONTROL
    CT-01 | Estaciones radioeléctricas verificadas | Estación | 2.880 | 900 | 1.080 | 900 | 914 | 1.037 | En proceso
    CT-02 | Mediciones de calidad del servicio móvil | Medición | 1.460 | 480 | 500 | 480 | 466 | 521 | En proceso
    CT-03 | Informes de interferencia resueltos en plazo | % | 90,0 | 88,0 | 90,0 | 92,0 | 86,4 | 91,1 | En proceso @unit=percent
    CT-04 | Emisiones sin título habilitante suspendidas | Emisión | 75 | 25 | 25 | 25 | 31 | 18 | En proceso
    ## COORDINACIÓN DE TÍTULOS HABILITANTES
    TH-01 | Títulos habilitantes otorgados | Título | 640 | 200 | 240 | 200 | 187 | 262 | En proceso
    TH-02 | Tiempo medio de otorgamiento | Día | 58 | 64 | 60 | 58 | 71 | 63 | Con retraso @unit=day
    TH-03 | Concesiones de frecuencias renovadas | Concesión | 118 | 0 | 60 | 58 | n.d. | 54 | Con retraso
    ## DIRECCIÓN DE ATENCIÓN AL USUARIO
    AU-01 | Reclamos resueltos | Reclamo | 9.300 | 3.000 | 3.200 | 3.100 | 3.114 | 3.385 | En proceso
    AU-02 | Campañas de información | Campaña | 3 | 1 | 1 | 1 | 1 | 1 | En proceso
    """,
    decimal=",",
    below=("n.d.: no disponible a la fecha de corte.",),
)
MONEY = table(
    2023,
    [
        name("PROGRAMA"),
        planned("CODIFICADO", unit="usd"),
        done("COMPROMETIDO", unit="usd", period="~08", optional=True),
        done("DEVENGADO", unit="usd", period="~08"),
        share("% DEVENGADO"),
        derived("SALDO POR DEVENGAR"),
    ],
    """
    01 Administración central | 11.482.315,20 | 8.014.220,65 | 7.226.408,11 | 62,94 | 4.255.907,09
    55 Control del espectro | 6.930.000,00 | 4.118.745,30 | 3.560.212,48 | 51,37 | 3.369.787,52
    56 Servicio universal | 2.415.600,75 | 1.902.118,00 | 815.340,00 | 33,75 | 1.600.260,75
    57 Atención a usuarios | 742.180,00 | 488.316,94 | 471.005,62 | 63,46 | 271.174,38
    TOTAL | 21.570.095,95 | 14.523.400,89 | 12.072.966,21 | 55,97 | 9.497.129,74 @bold
    """,
    decimal=",",
    above=("EJECUCIÓN PRESUPUESTARIA AL 31 DE AGOSTO DE 2023 (dólares de los Estados Unidos de América)",),
)
PLAN = Plan(
    (
        "AGENCIA ECUATORIANA DEL ESPECTRO",
        "PLAN OPERATIVO ANUAL 2023",
        "Seguimiento al segundo cuatrimestre",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    align="right",
    pen="fill",
    running="POA 2023 - Agencia Ecuatoriana del Espectro",
    numbers=True,
)
