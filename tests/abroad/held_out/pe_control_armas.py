"""Peru: an arms control office's multi-annual operative plan, goals in kind and soles of three years side by side with a priority; strategic indicators with a baseline and its year, what one year was to give and gave."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

# code | activity | measure | priority | three years in kind | three years in soles
CONTROL = """
AOI00072500015 | Inspección a empresas de seguridad privada | Inspección | Muy alta | 3,240 3,400 3,560 | 1,118,400 1,173,630 1,228,860
AOI00072500021 | Verificación de depósitos de explosivos | Verificación | Muy alta | 612 640 660 | 486,540 508,800 524,700
AOI00072500022 | Internamiento y destrucción de armas | Arma | Alta | 9,500 9,800 10,000 | 274,000 282,653 288,421
AOI00072500030 | Operativos contra la pirotecnia ilegal | Operativo | Alta | 185 190 190 | 158,175 162,450 162,450
"""
PERMITS = """
AOI00072500041 | Emisión de licencias de uso de arma | Licencia | Muy alta | 48,000 50,500 52,000 | 2,016,000 2,121,000 2,184,000
AOI00072500042 | Emisión de carnés de vigilante | Carné | Muy alta | 96,400 98,000 99,500 | 1,060,400 1,078,000 1,094,500
AOI00072500047 | Examen psicosomático en centros fiscalizados | Examen | Media | 47,200 49,600 51,100 | 94,400 99,200 102,200
"""
SUPPORT = """
AOI00072500060 | Mejora de sistemas informáticos | Sistema | Alta | 6 5 4 | 742,000 618,333 494,667
AOI00072500064 | Capacitación de servidores | Persona | Media | 310 320 330 | 186,000 192,000 198,000
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, rank, goods, money = (piece.strip() for piece in line.split("|"))
        cells = " | ".join((*goods.split(), *money.split()))
        made.append(f"{code} | {label} | {unit} | {rank} | {cells}")
    return "\n".join(made)


def _sums() -> str:
    lines = [line for body in (CONTROL, PERMITS, SUPPORT) for line in body.strip().splitlines()]
    money = [[int(one.replace(",", "")) for one in line.split("|")[5].split()] for line in lines]
    return " | ".join(f"{sum(year):,}" for year in zip(*money, strict=True))


YEARS = (2025, 2026, 2027)
GOALS = table(
    2025,
    [
        text("Código", fills="code"),
        name("Actividad operativa"),
        measure("Unidad de medida"),
        text("Prioridad"),
        *(planned("Meta física", str(year), year=year) for year in YEARS),
        *(planned("Meta financiera (S/)", str(year), year=year, unit="pen") for year in YEARS),
    ],
    f"""
    # Acción estratégica AEI.01.02 Fiscalización efectiva de armas, explosivos y servicios de seguridad
    {_rows(CONTROL)}
    # Acción estratégica AEI.02.01 Autorizaciones oportunas a los administrados
    {_rows(PERMITS)}
    # Acción estratégica AEI.03.03 Gestión institucional moderna
    {_rows(SUPPORT)}
    TOTAL | < | | | | | | {_sums()} @bold, code=?
    """,
    above=("Anexo B-4. Plan Operativo Institucional Multianual",),
)
INDICATORS = table(
    2023,
    [
        text("Código", fills="code"),
        name("Indicador"),
        base("Línea base", "Valor", year="?"),
        text("Línea base", "Año"),
        planned("Logro esperado 2023"),
        done("Logro obtenido 2023"),
        share("Avance (%)"),
    ],
    """
    OEI.01 | Porcentaje de armas con licencia vigente | 38.4{year=2020} | 2020 | 52.0 | 47.1 | 90.6 @unit=percent
    AEI.01.02 | Número de empresas de seguridad fiscalizadas | 714{year=2020} | 2020 | 980 | 1,012 | 103.3
    AEI.01.04 | Porcentaje de denuncias atendidas | 81.0{year=2021} | 2021 | 90.0 | 93.6 | 104.0 @unit=percent
    OEI.02 | Porcentaje de trámites resueltos en plazo | 66.7{year=2020} | 2020 | 85.0 | 79.9 | 94.0 @unit=percent
    AEI.02.01 | Número de procedimientos en línea | 4{year=2021} | 2021 | 18 | 15 | 83.3
    AEI.03.03 | Número de procesos certificados | 0{year=2021} | 2021 | 3 | 2 | 66.7
    """,
    above=("Anexo B-7. Evaluación de indicadores del Plan Estratégico Institucional, año 2023",),
)
PLAN = Plan(
    (
        "OFICINA NACIONAL DE CONTROL DE ARMAS Y SEGURIDAD PRIVADA",
        "PLAN OPERATIVO INSTITUCIONAL MULTIANUAL 2025-2027",
        "Oficina General de Planeamiento y Presupuesto - Perú",
    ),
    (GOALS, INDICATORS),
    unruled="dotted",
    align="right",
    numbers=True,
)
