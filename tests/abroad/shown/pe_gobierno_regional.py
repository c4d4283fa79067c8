"""Peru: a regional government's activities by cost centre in rows of physical and financial execution, half-years and quarters abbreviated, a ranking of works, soles with and without their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, measure, name, planned, share, table, text, unsaid

# code | activity | measure | physical: annual, two quarters planned, two done | financial: the same
ACTIVITIES = """
AOI00115300021 | Mantenimiento de canales de riego | Kilómetro | 182.0 40.0 62.0 36.5 58.0 | 1,092,000 240,000 372,000 218,410 351,977
AOI00115300034 | Asistencia técnica a cafetaleros | Productor | 2,640 600 800 588 812 | 528,000 120,000 160,000 117,066 158,902
AOI00115300046 | Vacunación de alpacas | Cabeza | 96,000 30,000 30,000 27,415 31,288 | 288,000 90,000 90,000 82,350 94,118
AOI00115300058 | Fiscalización de minería artesanal | Fiscalización | 84 18 24 15 26 | 126,000 27,000 36,000 22,718 38,905
"""


def _rows() -> str:
    made: list[str] = []
    for line in ACTIVITIES.strip().splitlines():
        code, label, unit, kind, money = (piece.strip() for piece in line.split("|"))
        whole, *rest = kind.split()
        year, *amounts = money.split()
        physical = (whole, rest[0], rest[2], rest[1], rest[3])
        financial = (year, amounts[0], amounts[2], amounts[1], amounts[3])
        made.append(f"{code} | {label} | Fís. | {unit} | {' | '.join(physical)}")
        made.append(f"^ | ^ | Fin. | S/ | {' | '.join(financial)} @unit=pen")
    return "\n".join(made)


FOLLOWED = table(
    2023,
    [
        text("Código POI", fills="code"),
        name("Actividad operativa / inversión"),
        text("Tipo"),
        measure("Und. Med."),
        planned("Prog. anual"),
        planned("I T", "Prog.", period="Q1"),
        done("I T", "Ejec.", period="Q1"),
        planned("II T", "Prog.", period="Q2"),
        done("II T", "Ejec.", period="Q2"),
    ],
    _rows(),
    dependency="Centro de costo: Gerencia Regional de Desarrollo Económico",
    above=("Formato B-4. Seguimiento del POI modificado, primer semestre de 2023",),
)
WORKS = table(
    2023,
    [
        text("CUI", fills="code"),
        name("Inversión"),
        planned("Costo actualizado (S/)", unit="pen", year="?", period="?"),
        done("Devengado acum. a dic. 2022 (S/)", unit="pen", year="?", period="?"),
        planned("PIM 2023 (S/)", unit="pen"),
        done("Devengado 2023 a jun. (S/)", unit="pen", period="S1"),
        share("Avance PIM"),
        done("Avance físico acum.", unit="percent", year="?", period="?"),
    ],
    """
    2234518 | Mejoramiento de la carretera Puente Roto - Lampas | 48,915,300.20 | 31,204,118.75 | 9,400,000 | 4,822,906 | 51.3 % | 74.2 %
    2301177 | Creación del hospital de apoyo de Ongoy | 112,480,000.00 | 8,316,450.10 | 36,000,000 | 5,112,044 | 14.2 % | 9.8 %
    2455820 | Ampliación de la defensa ribereña del Taca | 7,140,655.90 | 0.00 | 2,950,000 | 0 | 0.0 % | 0.0 %
    """,
    above=("Formato B-6. Inversiones priorizadas",),
)
RESULTS = table(
    2023,
    [
        group("OEI / AEI"),
        name("Indicador"),
        unsaid("2021", year=2021),
        unsaid("2022", year=2022),
        planned("Logro esperado 2023"),
        done("Logro obtenido I Sem.", period="S1"),
        text("Fuente"),
    ],
    """
    OEI.03 Elevar la competitividad agraria | Rendimiento de café (t/ha) | 0.81 | 0.84 | 0.90 | N/D | Dirección Agraria @unit=?
    ^ | Productores con certificación orgánica | 1,904 | 2,015 | 2,300 | 2,118 | Dirección Agraria
    OEI.05 Cuidar el ambiente | Superficie degradada recuperada | 118 ha | 140 ha | 200 ha | 76 ha | Recursos Naturales
    ^ | Denuncias ambientales atendidas en plazo | 64.0 % | 71.5 % | 80.0 % | 77.3 % | Recursos Naturales @unit=percent
    OEI.08 Gestionar riesgos | Tiempo de respuesta a emergencias | 9 h | 8 h | 6 h | 6.5 h | Defensa Civil @unit=hour
    """,
    above=("Formato B-7. Indicadores del PEI",),
)
PLAN = Plan(
    (
        "GOBIERNO REGIONAL DE LOS NEVADOS",
        "PLAN OPERATIVO INSTITUCIONAL 2023",
        "República del Perú",
    ),
    (FOLLOWED, WORKS, RESULTS),
    unruled="dotted",
    font="Vera",
    numbers=True,
)
