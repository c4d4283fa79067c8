"""The closed code lists of the catalogue, each code with its Spanish and English label. Units have a
table of their own; `schemas.catalogue` has both. Roles say what a profile may do with a column as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Use = Literal["label", "project", "side", "value"]


@dataclass(frozen=True, slots=True)
class Role:
    """One role. `use` is what a header of a profile makes of its column: part of a row's `label`, part of a
    `project`, something beside the values (`side`), or the `value`s; None where no header can ask for it."""

    code: str
    es: str
    en: str
    use: Use | None = None


ROLES = (
    Role("indicator", "Indicador", "Indicator", "label"),
    Role("detail", "Detalle", "Detail", "label"),
    Role("formula", "Fórmula", "Formula", "label"),
    Role("standard", "Estándar", "Standard", "label"),
    Role("measure", "Unidad de medida", "Unit of measure", "label"),
    Role("kpi", "Código KPI", "KPI code", "label"),
    Role("code", "Código", "Code", "label"),
    Role("value", "Valor", "Value", "value"),
    Role("group", "Grupo", "Group", "label"),
    Role("banner", "Franja", "Banner"),
    Role("header", "Encabezado", "Header"),
    Role("field", "Campo de una ficha", "Field of a card"),
    Role("furniture", "Pie de página o firma", "Page footer or signature"),
    Role("name", "Nombre", "Name", "project"),
    Role("objectives", "Objetivos", "Objectives", "project"),
    Role("results", "Resultados", "Results", "project"),
    Role("start", "Inicio", "Start", "project"),
    Role("end", "Fin", "End", "project"),
    Role("period", "Período", "Period", "project"),
    Role("level", "Nivel", "Level", "label"),
    Role("weight", "Ponderación", "Weight", "side"),
    Role("base_year", "Año base", "Base year", "side"),
    Role("year", "Año", "Year", "side"),
    Role("responsible", "Unidad responsable", "Responsible unit", "side"),
    Role("currency", "Moneda", "Currency", "side"),
    Role("series", "Serie", "Series", "side"),
    Role("derived", "Calculado de otras columnas", "Worked out of other columns", "side"),
    Role("other", "Otro", "Other", "side"),
    Role("unknown", "Desconocido", "Unknown"),
)


def roles(*uses: Use) -> tuple[str, ...]:
    """The roles of these uses, in their order."""
    return tuple(role.code for role in ROLES if role.use in uses)


HEADER_ROLES = roles("label", "project", "side", "value")
"""The roles a header of a profile may have."""


DOCUMENT_READ, DOCUMENT_PARTIAL = "read", "partial"
WITH_ROWS = frozenset((DOCUMENT_READ, DOCUMENT_PARTIAL))
"""States of documents of which rows are published."""
STATUS_VALUE, STATUS_TEXT = "value", "text"
CHECK_PASSED, CHECK_FAILED, CHECK_NOT_APPLICABLE = "passed", "failed", "not_applicable"
UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True)
class Code:
    """One permitted value of a closed column and what it means."""

    code: str
    es: str
    en: str


def _codes(*rows: tuple[str, str, str]) -> tuple[Code, ...]:
    return tuple(Code(*row) for row in rows)


PLAIN_LISTS: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {
        "section": _codes(("body", "Cuerpo del plan", "Body of the plan"), ("annex", "Anexo", "Annex")),
        "kind": _codes(
            ("result", "Meta de resultado", "Result target"),
            ("product", "Meta de producto", "Product target"),
            ("operational", "Meta operativa", "Operational target"),
            ("investment", "Programa de inversión", "Investment programme"),
        ),
        "series": _codes(
            ("plan", "Planificado", "Planned"),
            ("executed", "Ejecutado", "Executed"),
            ("baseline", "Línea de base", "Baseline"),
        ),
        "status": _codes(
            ("value", "Hay un valor", "There is a value"),
            ("not_planned", "No programado", "Not planned"),
            ("not_available", "No disponible", "Not available"),
            ("not_applicable", "No aplica", "Not applicable"),
            ("text", "Texto sin número", "Text without a number"),
        ),
        "comparator": _codes(
            ("=", "Igual a", "Equal to"),
            ("<", "Menor que", "Less than"),
            (">", "Mayor que", "Greater than"),
            ("<=", "A lo sumo", "At most"),
            (">=", "Al menos", "At least"),
        ),
        "document_status": _codes(
            (DOCUMENT_READ, "Leído", "Read"),
            (DOCUMENT_PARTIAL, "Leído en parte", "Read in part"),
            ("unreadable", "Ilegible", "Unreadable"),
            ("not_a_pdf", "No es un PDF", "Not a PDF"),
            ("empty", "Vacío", "Empty"),
            ("damaged", "Dañado o incompleto", "Damaged or cut short"),
            ("encrypted", "Protegido con contraseña", "Protected by a password"),
            ("no_tables", "Sin tablas", "Without tables"),
            ("needs_ocr", "Falta el reconocimiento óptico", "Optical recognition is missing"),
            ("too_many_pages", "Demasiadas páginas", "Too many pages"),
            ("crashed", "La lectura se interrumpió", "Reading it ended the reader"),
            ("timeout", "Se agotó el tiempo", "Out of time"),
            ("out_of_memory", "Se agotó la memoria", "Out of memory"),
            ("collision", "Otro archivo lleva el mismo nombre", "Another file bears the same name"),
            ("unreadable_file", "El archivo no se puede abrir", "The file can't be opened"),
            (
                "corrections_unsettled",
                "Hay correcciones que no se pueden aplicar",
                "It has corrections that can't be applied",
            ),
            ("profile_unusable", "Su perfil no se puede usar", "Its profile can't be used"),
        ),
        "statement_kind": _codes(
            ("objective", "Objetivo", "Objective"),
            ("action", "Acción", "Action"),
            ("note", "Nota", "Note"),
            ("policy", "Política", "Policy"),
            ("mission", "Misión", "Mission"),
            ("vision", "Visión", "Vision"),
            ("value", "Valor institucional", "Institutional value"),
            ("legal_basis", "Base legal", "Legal basis"),
        ),
        "severity": _codes(
            ("error", "Error", "Error"), ("warning", "Advertencia", "Warning"), ("note", "Nota", "Note")
        ),
        "finding_about": _codes(
            ("reading", "La lectura: si se leyó bien", "The reading: whether it was read right"),
            (
                "plan",
                "El plan: lo que dice no concuerda consigo mismo o con otro plan",
                "The plan: what it says is at odds with itself or with another plan",
            ),
        ),
        "review_subject": _codes(("value", "Un valor", "A value"), ("finding", "Un hallazgo", "A finding")),
        "decision": _codes(("accepted", "Aceptado como está", "Accepted as it is")),
        "agreement": _codes(
            ("all", "Todos los lectores consultados coinciden", "All readers asked agree"),
            ("camelot+pdfium", "Coinciden camelot y pdfium", "camelot and pdfium agree"),
            ("camelot+pdfplumber", "Coinciden camelot y pdfplumber", "camelot and pdfplumber agree"),
            ("pdfium+pdfplumber", "Coinciden pdfium y pdfplumber", "pdfium and pdfplumber agree"),
            ("pdfium+playa", "Coinciden pdfium y playa", "pdfium and playa agree"),
            ("pdfplumber+playa", "Coinciden pdfplumber y playa", "pdfplumber and playa agree"),
            ("ocr+ocr", "Coinciden dos lecturas de la imagen", "Two readings of the picture agree"),
            ("none", "Ningún par de lectores coincide", "No two readers agree"),
            ("single", "Lo leyó un solo lector", "Read by one reader only"),
        ),
        "check_state": _codes(
            (CHECK_PASSED, "Se cumple", "Holds"),
            (CHECK_FAILED, "No se cumple", "Does not hold"),
            (CHECK_NOT_APPLICABLE, "No aplica", "Not applicable"),
        ),
        "token_state": _codes(
            ("value", "Valor publicado", "Published value"),
            ("label", "Parte de una etiqueta", "Part of a label"),
            ("statement", "Texto del plan", "Statement in prose"),
            ("budget_mention", "Monto en prosa", "Amount in prose"),
            ("project", "Dato de un proyecto", "Part of a project"),
            ("metadata", "Dato del documento", "The document's own data"),
            ("prose", "Oración que no es enunciado", "Sentence that is no statement"),
            ("set_aside", "Columna que no publica valores", "Column that publishes no values"),
            ("furniture", "Elemento fijo de la página", "Page furniture"),
            (UNCLAIMED, "Sin explicar", "Unclaimed"),
        ),
        "cell_kind": _codes(
            ("column_header", "Encabezado de columnas", "Header of columns"),
            ("row_header", "Encabezado de su fila", "Header of its row"),
            ("banner", "Franja sobre las filas que siguen", "Banner over the rows that follow"),
            ("data", "Dato", "Data"),
        ),
        "unit_place": _codes(
            ("cell", "La propia celda", "The cell itself"),
            ("header", "Un encabezado de su columna", "A header of its column"),
            ("row", "Su fila: la unidad o el rótulo", "Its row: the unit or the label"),
            ("banner", "Una fila de título sobre la suya", "A heading row over its own"),
            ("title", "El texto sobre la tabla", "The text above the table"),
        ),
        "certainty": _codes(
            ("certain", "Cierto", "Certain"),
            ("likely", "Probable", "Likely"),
            ("doubtful", "Dudoso", "Doubtful"),
        ),
        "proof": _codes(
            ("sum", "Suma de la que es parte", "Sum that it is part of"),
            ("other_section", "La misma cifra en otra sección", "The same figure in another section"),
        ),
        "text_source": _codes(
            ("text", "Texto del PDF", "Text of the PDF"),
            ("ocr", "Reconocimiento óptico", "Optical recognition"),
        ),
        "change": _codes(
            ("added", "Se agregó", "Added"),
            ("dropped", "Se retiró", "Dropped"),
            ("fell", "Bajó", "Fell"),
            ("rose", "Subió", "Rose"),
            ("same", "Quedó igual", "Stayed the same"),
        ),
        "told_by": _codes(
            ("header", "Su encabezado", "Its header"),
            ("parent", "Un encabezado de más arriba", "A header above its own"),
            ("profile", "El perfil", "The profile"),
            ("title", "El texto sobre la tabla", "The text above the table"),
            ("plan", "El documento", "The document"),
            ("neighbours", "Las columnas o celdas de al lado", "The columns or cells beside it"),
            ("evidence", "Lo que hay debajo: sumas, textos", "What stands below: sums, texts"),
            ("row", "Cada fila", "Each row"),
            ("assumed", "Nada: se supone", "Nothing: assumed"),
        ),
        "reading_aspect": _codes(
            ("name", "Qué columna nombra las filas", "Which column names the rows"),
            ("series", "La serie", "The series"),
            ("period", "El período", "The period"),
            ("unit", "La unidad", "The unit"),
        ),
        "named_by": _codes(
            ("heading", "Un título", "A heading"),
            ("label", "Un rótulo, como «Unidad responsable:»", "A label, such as “Unidad responsable:”"),
            ("banner", "Una franja de la tabla", "A banner of the table"),
            ("header", "El encabezado de la tabla", "The header of the table"),
            ("column", "Una columna o un campo de la tabla", "A column or a field of the table"),
        ),
        "column_role": tuple(Code(role.code, role.es, role.en) for role in ROLES),
    }
)


def code_values(list_name: str) -> tuple[str, ...]:
    """The permitted values of one of these lists, in its order. Raises KeyError for any other."""
    return tuple(code.code for code in PLAIN_LISTS[list_name])
