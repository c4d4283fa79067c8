"""Paraguay: a science council's operative plan, actions beside their indicators with a goal and its half-years, guaraníes by source of money with their sum, axes as headings; indicators with a starting value and results of two years against their goals."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, base, done, measure, name, planned, table, text

# action | indicator | measure | two half-years | guaraníes from sources 10, 20, 30 | who
RESEARCH = """
Financiar proyectos de investigación | Proyectos adjudicados | Proyecto | 18 32 | 4.200.000.000 11.850.000.000 0 | Programas
Categorizar investigadores | Investigadores evaluados | Persona | 0 640 | 315.000.000 0 0 | Programas
Pagar incentivos a investigadores | Incentivos pagados | Incentivo | 812 830 | 9.852.000.000 0 0 | Programas
"""
TRAINING = """
Otorgar becas de posgrado | Becas otorgadas | Beca | 45 75 | 1.140.000.000 6.300.000.000 0 | Becas
Apoyar pasantías en el exterior | Pasantías apoyadas | Pasantía | 10 14 | 0 930.500.000 0 | Becas
Capacitar a docentes en ciencias | Docentes capacitados | Docente | 350 450 | 268.400.000 0 75.000.000 | Educación
"""
QUALITY = """
Acreditar laboratorios | Laboratorios acreditados | Laboratorio | 6 9 | 184.000.000 0 412.600.000 | Acreditación
Acompañar empresas innovadoras | Empresas acompañadas | Empresa | 22 30 | 0 2.475.000.000 120.000.000 | Innovación
Organizar ferias científicas | Ferias realizadas | Feria | 2 5 | 96.750.000 0 30.250.000 | Comunicación
"""


def _said(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _with_sum(numbers: str) -> str:
    values = numbers.split()
    return " | ".join((*values, _said(sum(map(_number, values)))))


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        action, label, unit, halves, money, office = (piece.strip() for piece in line.split("|"))
        made.append(f"{action} | {label} | {unit} | {_with_sum(halves)} | {_with_sum(money)} | {office}")
    return "\n".join(made)


def _sums() -> str:
    lines = [line for body in (RESEARCH, TRAINING, QUALITY) for line in body.strip().splitlines()]
    money = [[_number(said) for said in line.split("|")[4].split()] for line in lines]
    return _with_sum(" ".join(_said(sum(source)) for source in zip(*money, strict=True)))


GOALS = table(
    2025,
    [
        also("Acción"),
        name("Indicador"),
        measure("Unidad de medida"),
        planned("Metas 2025", "1er. semestre", period="S1"),
        planned("Metas 2025", "2do. semestre", period="S2"),
        planned("Metas 2025", "Anual"),
        planned("Presupuesto 2025 (en guaraníes)", "FF 10", unit="pyg"),
        planned("Presupuesto 2025 (en guaraníes)", "FF 20", unit="pyg"),
        planned("Presupuesto 2025 (en guaraníes)", "FF 30", unit="pyg"),
        planned("Presupuesto 2025 (en guaraníes)", "Total", unit="pyg"),
        text("Dirección"),
    ],
    f"""
    # Eje 1. Generación de conocimiento
    {_rows(RESEARCH)}
    # Eje 2. Formación de capital humano
    {_rows(TRAINING)}
    # Eje 3. Calidad e innovación
    {_rows(QUALITY)}
    TOTAL | < | < | | | | {_sums()} | @bold, measure=?
    """,
    decimal=",",
    above=("Planilla 1. Programación de acciones",),
    below=("FF 10: recursos del tesoro. FF 20: crédito público. FF 30: recursos institucionales.",),
)
RESULTS = table(
    2024,
    [
        name("Indicador estratégico"),
        base("Valor inicial 2022", year=2022),
        planned("2023", "Meta", year=2023),
        done("2023", "Resultado", year=2023),
        planned("2024", "Meta", year=2024),
        done("2024", "Resultado", year=2024),
        planned("Meta 2025", year=2025),
    ],
    """
    Investigadores categorizados activos | 588 | 610 | 604 | 630 | 641 | 660
    Publicaciones indizadas de investigadores categorizados | 1.214 | 1.260 | 1.307 | 1.320 | 1.296 | 1.400
    Proyectos concluidos en plazo | 61,5% | 65,0% | 63,2% | 70,0% | 71,8% | 75,0% @unit=percent
    Mujeres entre los becarios | 48,3% | 50,0% | 51,6% | 50,0% | 52,4% | 50,0% @unit=percent
    Patentes solicitadas con apoyo | 4 | 6 | 5 | 8 | 9 | 10
    """,
    decimal=",",
    above=("Planilla 2. Evolución de los indicadores estratégicos",),
)
PLAN = Plan(
    (
        "CONSEJO DE CIENCIA E INNOVACIÓN",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Asunción, República del Paraguay",
    ),
    (GOALS, RESULTS),
    unruled="horizontal",
    align="right",
    numbers=True,
)
