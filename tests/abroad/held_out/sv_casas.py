"""El Salvador: houses of culture over two pages: half a year programmed and realised by unit, with reasons; a short table of dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# name | measure | goal of the year | programmed, realised in the first half | reason
CULTURE = """
Talleres de música y danza | Taller | 96 | 48 46 | Dos talleres pasan a julio
Exposiciones montadas | Exposición | 36 | 18 18 |
Funciones de teatro comunitario | Función | 60 | 28 31 | Apoyo de una compañía local
Festivales gastronómicos | Festival | 12 | 5 4 | Lluvias en mayo
Recitales de poesía | Recital | 48 | 24 22 |
Asistentes a actividades artísticas | Persona | 42,000 | 20,500 22,318 | Mayor afluencia en Semana Santa
Murales pintados | Mural | 10 | 4 3 | Falta de materiales
Convenios con centros escolares | Convenio | 28 | 28 25 | Tres en firma
"""
HERITAGE = """
Inventarios de bienes culturales | Inventario | 15 | 8 8 |
Inspecciones a inmuebles con valor | Inspección | 320 | 160 149 | Vehículo en reparación
Permisos de intervención resueltos | Permiso | 210 | 105 117 | Más solicitudes
Rescates arqueológicos | Rescate | 6 | 3 1 | Sin hallazgos nuevos
Recorridos guiados por centros históricos | Recorrido | 150 | 75 81 |
Publicaciones sobre tradiciones | Publicación | 4 | 2 1 | En imprenta
"""
READING = """
Usuarios de salas de lectura | Persona | 68,400 | 34,200 35,077 |
Libros prestados a domicilio | Libro | 9,600 | 4,800 4,412 | Sala cerrada en abril
Horas del cuento | Sesión | 288 | 144 144 |
Cajas viajeras en circulación | Caja | 40 | 40 38 |
Donaciones de libros clasificadas | Libro | 5,000 | 2,500 3,260 | Donación extraordinaria
Bibliotecarios capacitados | Persona | 55 | 30 30 |
Clubes de lectura activos | Club | 34 | 34 33 |
Alfabetización digital de adultos | Persona | 600 | 280 252 | Cupos sin llenar
"""
TRAINING = """
Cursos de dibujo y pintura | Curso | 40 | 20 19 |
Cursos de guitarra y marimba | Curso | 32 | 16 16 |
Estudiantes inscritos en la escuela de artes | Persona | 1,150 | 1,150 1,204 | Se abrió otra sección
Estudiantes que concluyen el ciclo | Persona | 980 | 490 466 | Deserción por traslado
Becas de formación entregadas | Beca | 75 | 75 75 |
Docentes de arte certificados | Persona | 28 | 12 9 | Examen reprogramado
Intercambios con otras escuelas | Intercambio | 6 | 3 3 |
Conciertos de fin de curso | Concierto | 18 | 9 8 |
Instrumentos reparados | Instrumento | 210 | 100 118 | Apoyo de la cooperación
Materiales didácticos elaborados | Material | 24 | 12 7 | Papel sin entregar
Visitas de seguimiento a egresados | Visita | 120 | 60 54 |
Uniformes de danza confeccionados | Uniforme | 350 | 350 312 | Tela por recibir
Aulas de música acondicionadas | Aula | 8 | 4 2 | Obra en licitación
"""


def _rows(lines: str, first: int) -> str:
    made: list[str] = []
    for number, line in enumerate(lines.strip().splitlines(), start=first):
        label, unit, year, half, why = (piece.strip() for piece in line.split("|"))
        hoped, seen = half.split()
        part = 100 * int(seen.replace(",", "")) / int(hoped.replace(",", ""))
        made.append(f"{number} | {label} | {unit} | {year} | {hoped} | {seen} | {part:.0f} % | {why}")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        text("N.º"),
        name("Actividad"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        planned("Meta enero-junio", period="S1"),
        done("Logro enero-junio", period="S1"),
        share("Cumplimiento"),
        text("Justificación"),
    ],
    f"""
    ## DEPARTAMENTO DE ARTES
    {_rows(CULTURE, 1)}
    ## DEPARTAMENTO DE PATRIMONIO
    {_rows(HERITAGE, 9)}
    ## DEPARTAMENTO DE BIBLIOTECAS
    {_rows(READING, 15)}
    ## DEPARTAMENTO DE FORMACIÓN
    {_rows(TRAINING, 23)}
    """,
)
MONEY = table(
    2024,
    [
        text("Rubro"),
        name("Descripción"),
        planned("Presupuesto votado (US$)", unit="usd"),
        planned("Presupuesto modificado (US$)", unit="usd"),
        done("Ejecutado enero-junio (US$)", unit="usd", period="S1"),
        derived("Disponible (US$)"),
    ],
    """
    51 | Remuneraciones | 1,480,320.00 | 1,480,320.00 | 731,905.44 | 748,414.56
    54 | Adquisición de bienes y servicios | 392,600.00 | 410,150.00 | 166,028.91 | 244,121.09
    61 | Inversiones en activos fijos | 85,000.00 | 67,450.00 | 12,740.00 | 54,710.00
    TOTAL | < | 1,957,920.00 | 1,957,920.00 | 910,674.35 | 1,047,245.65 @bold
    """,
    above=("Ejecución financiera del primer semestre",),
)
PLAN = Plan(
    (
        "INSTITUTO SALVADOREÑO DE CASAS DE LA CULTURA",
        "Plan Anual Operativo 2024",
        "Informe de seguimiento del primer semestre",
    ),
    (GOALS, MONEY),
    pen="fill",
    unruled="horizontal",
    wide=False,
    numbers=True,
    running="Plan Anual Operativo 2024 - Unidad de Planificación",
)
