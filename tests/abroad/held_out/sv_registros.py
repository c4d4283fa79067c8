"""El Salvador: a registry's follow-up of a third quarter, each month programmed and executed side by side with the quarter and what adds up from January, units as rows that answer; income it hopes for by service in dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# number | action | measure | to June and three months programmed | the same executed
UNITS = {
    "DIRECCIÓN DEL REGISTRO DE LA PROPIEDAD": """
1 | Inscripción de compraventas | Inscripción | 41,200 6,900 6,700 7,000 | 40,318 7,122 6,415 7,208
2 | Certificaciones extractadas emitidas | Certificación | 62,000 10,400 10,100 10,500 | 63,540 10,877 9,690 10,912
3 | Depuración de folios | Folio | 9,000 1,500 1,500 1,500 | 7,644 1,280 1,396 1,611
""",
    "DIRECCIÓN DE CATASTRO": """
4 | Revisión de planos de segregación | Plano | 11,800 2,000 2,000 2,050 | 12,034 1,944 2,107 2,131
5 | Mantenimiento de parcelas urbanas | Parcela | 18,500 3,200 3,200 3,200 | 17,226 3,051 3,390 2,984
6 | Mapas vendidos en ventanilla | Mapa | 1,350 225 225 225 | 1,118 201 187 236
""",
    "GERENCIA DE TECNOLOGÍA": """
7 | Trámites puestos en línea | Trámite | 4 1 0 2 | 3 1 1 1
8 | Solicitudes de soporte resueltas | Solicitud | 5,400 900 900 900 | 5,877 981 866 1,004
""",
}


def _rows() -> str:
    made: list[str] = []
    for unit, lines in UNITS.items():
        made.append(f"## {unit}")
        for line in lines.strip().splitlines():
            number, label, measured, *both = (piece.strip() for piece in line.split("|"))
            hoped, seen = ([int(value.replace(",", "")) for value in values.split()] for values in both)
            pairs = [f"{a:,} | {b:,}" for a, b in zip(_spread(hoped), _spread(seen), strict=True)]
            part = f"{100 * sum(seen) / sum(hoped):.0f}%"
            made.append(f"{number} | {label} | {measured} | {' | '.join(pairs)} | {part}")
    return "\n".join(made)


def _spread(values: list[int]) -> list[int]:
    return [*values[1:], sum(values[1:]), sum(values)]


QUARTER = table(
    2024,
    [
        text("N°"),
        name("ACTIVIDAD"),
        measure("UNIDAD DE MEDIDA"),
        *(
            column(spanner, said, period=period)
            for spanner, period in (
                ("JULIO", "07"),
                ("AGOSTO", "08"),
                ("SEPTIEMBRE", "09"),
                ("TERCER TRIMESTRE", "Q3"),
                ("ACUMULADO ENE-SEP", "~09"),
            )
            for column, said in ((planned, "PROG."), (done, "EJEC."))
        ),
        share("ACUMULADO ENE-SEP", "%"),
    ],
    _rows(),
)
INCOME = table(
    2024,
    [
        text("Código"),
        name("Servicio"),
        planned("Ingresos estimados 2024", unit="usd"),
        done("Ingresos percibidos a septiembre", unit="usd", period="~09"),
        share("% percibido"),
    ],
    """
    14199-1 | Derechos registrales | $ 31,480,000.00 | $ 24,117,306.45 | 76.6%
    14199-2 | Derechos catastrales | $ 4,215,500.00 | $ 3,008,914.20 | 71.4%
    14199-3 | Venta de productos cartográficos | $ 188,250.00 | $ 121,740.75 | 64.7%
    14299-1 | Otros servicios | $ 96,400.00 | $ 81,205.10 | 84.2%
    TOTAL | < | $ 35,980,150.00 | $ 27,329,166.50 | 76.0% @bold
    """,
    above=("Ingresos propios del ejercicio",),
)
PLAN = Plan(
    (
        "REGISTRO NACIONAL DE INMUEBLES Y CATASTRO",
        "PLAN OPERATIVO ANUAL 2024",
        "Seguimiento al tercer trimestre - San Salvador, El Salvador",
    ),
    (QUARTER, INCOME),
    unruled="zebra",
    running="POA 2024 / Seguimiento al tercer trimestre",
    numbers=True,
)
