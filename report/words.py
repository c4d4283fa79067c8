"""Every word of the page that is neither a field's title nor a code's label, Spanish and English."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.texts import Language, Text

WORDS: Mapping[str, Text] = {
    "title": Text("Revisión de los planes", "Review of the plans"),
    "skip": Text("Ir al contenido", "Skip to the content"),
    "sections": Text("Secciones", "Sections"),
    "overview": Text("Resumen", "Overview"),
    "columns": Text("Columnas", "Columns"),
    "columns_told": Text(
        "Cómo se leyó cada columna de cada tabla, y debajo de cada dato, de dónde se tomó.",
        "How each column of each table was read, and below each fact where it was taken from.",
    ),
    "columns_confirm": Text("Confirmar o cambiar las columnas", "Confirm or change the columns"),
    "columns_confirm_told": Text(
        "Cada encabezado con lo que se lee de sus columnas. Confírmelo o cámbielo y exporte el perfil: "
        "póngalo en schemas/profiles/ y vuelva a leer el plan. Lo que el encabezado imprime del año, del "
        "período y de la unidad vale siempre.",
        "Each header with what is read of its columns. Confirm it or change it and export the profile: "
        "put it into schemas/profiles/ and read the plan again. What the header prints of the year, the "
        "period and the unit always counts.",
    ),
    "read_as": Text("Se lee como", "Read as"),
    "to_look_at": Text("Por mirar", "To be looked at"),
    "chosen_of": Text("Nada impreso lo dice: {names}", "No print says it: {names}"),
    "differs_of": Text(
        "No es lo mismo en todas sus tablas: {names}", "Not the same in all its tables: {names}"
    ),
    "rival_of": Text(
        "También puede ser: {names} (margen {margin})", "May be as well: {names} (margin {margin})"
    ),
    "meaning": Text("Significado", "Meaning"),
    "confirm": Text("Está bien", "It is right"),
    "change": Text("Cambiar", "Change"),
    "confirmed": Text("Confirmada", "Confirmed"),
    "changed_column": Text("Cambiada", "Changed"),
    "as_read": Text("como se lee", "as it is read"),
    "whole_year": Text("todo el año", "the whole year"),
    "cannot_be_named": Text(
        "Un perfil no puede nombrar este encabezado.", "A profile can't name this header."
    ),
    "profile_header": Text(
        "Perfil de {file}, hecho en la página de revisión.", "Profile of {file}, made on the review page."
    ),
    "profile_open": Text(
        "Sin confirmar; quite el «#» de lo que sea cierto:", "Not confirmed; take the “#” off what is right:"
    ),
    "profile_unnamed": Text(
        "Ponga textos que estén en todos los planes de esta institución y en ninguno de otra:",
        "Put texts that all plans of this institution hold and none of another's:",
    ),
    "profile_known": Text(
        "Este plan ya se lee con el perfil «{profile}»: agregue estas entradas a su archivo.",
        "This plan is read with the profile “{profile}” already: add these entries to its file.",
    ),
    "columns_decided": Text(
        "{count} columnas confirmadas o cambiadas", "{count} columns confirmed or changed"
    ),
    "columns_decided_one": Text("1 columna confirmada o cambiada", "1 column confirmed or changed"),
    "values": Text("Valores", "Values"),
    "review": Text("Revisión", "Review"),
    "findings": Text("Hallazgos", "Findings"),
    "checks": Text("Comprobaciones", "Checks"),
    "charts": Text("Gráficas", "Charts"),
    "changes": Text("Cambios", "Changes"),
    "years": Text("De un año al otro", "Year to year"),
    "decisions": Text("Decisiones", "Decisions"),
    "needs_script": Text(
        "Los valores, la revisión, las gráficas y lo que cambió de un año al otro necesitan JavaScript; el "
        "resumen, las columnas y las comprobaciones se leen sin él.",
        "The values, the review, the charts and what changed from year to year need JavaScript; the "
        "overview, the columns and the checks do not.",
    ),
    "glossary": Text("Glosario en los dos idiomas", "Glossary in both languages"),
    "glossary_told": Text(
        "Cómo se llaman los conjuntos, sus columnas y sus códigos en los datos, en español y en inglés.",
        "What the datasets, their columns and their codes are called in the data, in Spanish and in English.",
    ),
    "in_data": Text("En los datos", "In the data"),
    # overview
    "documents": Text("Documentos", "Documents"),
    "document": Text("Documento", "Document"),
    "plan_year": Text("Año del plan", "Plan year"),
    "state": Text("Estado", "State"),
    "pages": Text("Páginas", "Pages"),
    "tables": Text("Tablas", "Tables"),
    "errors": Text("Errores", "Errors"),
    "warnings": Text("Advertencias", "Warnings"),
    "notes": Text("Notas", "Notes"),
    "total": Text("Total", "Total"),
    "doubtful_left": Text("Lecturas por revisar", "Readings to review"),
    "coverage": Text("Cobertura", "Coverage"),
    "coverage_told": Text(
        "Qué fue de cada número impreso en las páginas.", "What became of every number printed on the pages."
    ),
    "start": Text("Empezar por lo más dudoso", "Begin with the most doubtful"),
    # values
    "search": Text("Buscar", "Search"),
    "search_told": Text(
        "Indicador, dependencia, número, código…; todas las palabras deben aparecer.",
        "Indicator, dependency, number, code…; all words must be there.",
    ),
    "filters": Text("Filtros", "Filters"),
    "all": Text("Cualquiera", "Any"),
    "clear": Text("Quitar filtros", "Clear filters"),
    "severity": Text("Gravedad", "Severity"),
    "none": Text("Sin hallazgos", "No findings"),
    "any": Text("Con hallazgos", "With findings"),
    "decision": Text("Decisión", "Decision"),
    "undecided": Text("Por decidir", "Undecided"),
    "accepted": Text("Aceptado", "Accepted"),
    "corrected": Text("Corregido", "Corrected"),
    "stale": Text("Ya no corresponde", "No longer fits"),
    "conflict": Text("En conflicto", "In conflict"),
    "unapplied": Text("Sin aplicar", "Not applied"),
    "withdrawn": Text("Retirado", "Withdrawn"),
    "yes": Text("Sí", "Yes"),
    "no": Text("No", "No"),
    "save_values": Text("Guardar como CSV", "Save as CSV"),
    "saved_values": Text("{count} valores guardados en {file}.", "{count} values saved in {file}."),
    "saved_one": Text("1 valor guardado en {file}.", "1 value saved in {file}."),
    "shown_of": Text("{shown} de {all} valores", "{shown} of {all} values"),
    "nothing_found": Text("Ningún valor cumple los filtros.", "No value passes the filters."),
    "doubt": Text("Duda", "Doubt"),
    "year": Text("Año", "Year"),
    "rule": Text("Regla", "Rule"),
    "page": Text("Página", "Page"),
    "pages_of": Text("Páginas {pages}", "Pages {pages}"),
    "tables_more": Text("y {count} tablas más", "and {count} tables more"),
    "sort_by": Text("Ordenar por", "Sort by"),
    # review
    "previous": Text("Anterior", "Previous"),
    "next": Text("Siguiente", "Next"),
    "accept": Text("Aceptar", "Accept"),
    "correct": Text("Corregir", "Correct"),
    "undo": Text("Deshacer", "Undo"),
    "reason_optional": Text("Motivo (opcional)", "Reason (optional)"),
    "sign_first": Text("Escriba primero quién responde.", "First write who answers for it."),
    "corrected_first": Text(
        "Lo corrigió; para aceptarlo como se leyó, deshaga antes la corrección.",
        "You corrected it; to accept it as it was read, undo the correction first.",
    ),
    "settled_by_findings": Text(
        "Se aceptaron los hallazgos que lo ponían en duda.", "The findings that doubted it were accepted."
    ),
    "doubtful_of": Text("Lectura {n} de {all}; {left} por decidir", "Reading {n} of {all}; {left} undecided"),
    "not_doubtful": Text("Lectura sin dudas", "Read without doubt"),
    "no_doubtful": Text("No hay valores de lectura dudosa.", "No value is of doubtful reading."),
    "no_more": Text("No queda ningún valor dudoso en esa dirección.", "No doubtful value is left that way."),
    "unknown_place": Text("Ese lugar no está en esta versión.", "That place is not in this version."),
    "picture_of": Text(
        "Página {page} de {file}, con «{text}» enmarcado.", "Page {page} of {file}, with “{text}” boxed."
    ),
    "picture_of_page": Text("Página {page} de {file}.", "Page {page} of {file}."),
    "no_picture": Text("No hay imagen de esta página.", "There is no picture of this page."),
    "zoom_in": Text("Acercar", "Zoom in"),
    "zoom_out": Text("Alejar", "Zoom out"),
    "fields": Text("Datos", "Data"),
    "history": Text("Historial", "History"),
    "appears": Text("aparece", "appears"),
    "moved": Text(
        "dice lo mismo, en otro lugar o leído de otro modo", "says the same, elsewhere or read otherwise"
    ),
    "changed": Text("cambia", "changed"),
    "gone": Text("deja de estar", "is gone"),
    "in_series": Text("En su serie", "In its series"),
    "no_series": Text("No está en ninguna serie.", "It is in no series."),
    "see_value": Text("Ver el valor {text}", "See the value {text}"),
    "see_place": Text("Ver el lugar", "See the place"),
    "finding": Text("Hallazgo", "Finding"),
    "more": Text("Mostrar más", "Show more"),
    # findings
    "about": Text("Sobre", "About"),
    "group_by": Text("Agrupar por", "Group by"),
    "no_groups": Text("Sin agrupar", "Not grouped"),
    "whole_document": Text("Todo el documento", "The whole document"),
    "open": Text("Por resolver", "Open"),
    "settled_findings": Text("Resueltos", "Settled"),
    "findings_of": Text("{count} hallazgos", "{count} findings"),
    "findings_one": Text("1 hallazgo", "1 finding"),
    "accept_finding": Text("Aceptar el hallazgo", "Accept the finding"),
    "accept_finding_of": Text("Aceptar para sus {count} valores", "Accept for its {count} values"),
    "finding_accepted": Text("Hallazgo aceptado.", "Finding accepted."),
    "settled_by_link": Text("Resuelto por un vínculo revisado", "Settled by a reviewed link"),
    # charts
    "thousand": Text("mil", "k"),
    "million": Text("mill.", "M"),
    "chart_of": Text("Ejecutado y planificado por período: {name}", "Executed and planned by period: {name}"),
    "as_table": Text("Como tabla", "As a table"),
    "period": Text("Período", "Period"),
    "series": Text("Serie", "Series"),
    "raw": Text("Impreso", "Printed"),
    "base": Text("Valor", "Value"),
    "charts_of": Text("{shown} de {all} gráficas", "{shown} of {all} charts"),
    "disagrees": Text("no coincide", "disagrees"),
    "no_charts": Text("Ninguna gráfica cumple la búsqueda.", "No chart passes the search."),
    # years
    "years_told": Text(
        "Las metas de cada dependencia junto a las del año anterior, de mayor a menor cambio. Cada unidad va "
        "en una tabla aparte, y los porcentajes se comparan en puntos. Lo que no se leyó con certeza va "
        "marcado.",
        "The goals of each dependency beside those of the year before, the largest change first. Each unit "
        "has a table of its own, and percentages are compared in points. What was not read for certain is "
        "marked.",
    ),
    "years_narrow": Text(
        "Son muchos cambios para imprimirlos todos; para imprimir cada uno, elija menos con los filtros.",
        "These are too many changes to print them all; to print each of them, choose fewer with the filters.",
    ),
    "years_compared": Text("Años", "Years"),
    "comparison": Text("Comparación", "Comparison"),
    "compared_with": Text(
        "{now} frente a lo {before} el año anterior", "{now} against {before} the year before"
    ),
    "difference": Text("Diferencia", "Difference"),
    "share": Text("Diferencia relativa", "Relative difference"),
    "points": Text("{count} puntos", "{count} points"),
    "point": Text("{count} punto", "{count} point"),
    "no_unit": Text("Sin unidad", "No unit"),
    "no_dependency": Text("Sin dependencia", "No dependency"),
    "changes_one": Text("1 cambio", "1 change"),
    "changes_of": Text("{count} cambios", "{count} changes"),
    "no_year_changes": Text("Ningún cambio cumple los filtros.", "No change passes the filters."),
    # checks
    "sentence": Text("Qué debe cumplirse", "What must hold"),
    "cases": Text("Casos", "Cases"),
    "failed": Text("Fallos", "Failures"),
    "examples": Text("Ejemplos", "Examples"),
    # changes
    "against": Text("Frente a {version}", "Against {version}"),
    "first_version": Text(
        "Es la primera versión; no hay otra con que compararla.",
        "It is the first version; there is none to compare it with.",
    ),
    "no_changes": Text("Nada de lo que dicen cambió.", "Nothing they say changed."),
    "kind_of_change": Text("Cambio", "Change"),
    "added": Text("Añadido", "Added"),
    "removed": Text("Retirado", "Removed"),
    "changed_value": Text("Cambiado", "Changed"),
    "moved_value": Text("Movido", "Moved"),
    "renamed_value": Text("Renombrado (propuesta)", "Renamed (proposal)"),
    "subject": Text("Qué es", "What it is"),
    "cause": Text("Causa", "Cause"),
    "whole_comparison": Text("La comparación completa", "The whole comparison"),
    "what_changed": Text("Qué cambió", "What changed"),
    "not_listed": Text("Y {count} más, sin listar.", "And {count} more, not listed."),
    # decisions
    "decisions_told": Text(
        "Lo que decide queda en este navegador hasta que exporte el archivo. Póngalo junto al PDF, con el "
        "nombre que lleva, y vuelva a leer los planes; contiene también todo lo que ya dice el archivo, se "
        "haya aplicado o no.",
        "What you decide stays in this browser until you export the file. Put it beside the PDF, under the "
        "name it bears, and read the plans again; it holds all that the file says already too, applied or "
        "not.",
    ),
    "decided_by": Text("por {who}, {when}", "by {who}, {when}"),
    "in_file": Text("En el archivo", "In the file"),
    "in_browser": Text("En este navegador", "In this browser"),
    "conflict_told": Text(
        "El archivo y este navegador dicen cosas distintas. Elija una; mientras tanto se exporta lo del "
        "archivo.",
        "The file and this browser say different things. Choose one; until then the file's is exported.",
    ),
    "keep_file": Text("Dejar lo del archivo", "Keep the file's"),
    "keep_browser": Text("Dejar lo de este navegador", "Keep this browser's"),
    "conflict_settled": Text("Conflicto resuelto.", "Conflict settled."),
    "conflicts_one": Text("Hay 1 conflicto por resolver.", "There is 1 conflict to settle."),
    "conflicts_of": Text("Hay {count} conflictos por resolver.", "There are {count} conflicts to settle."),
    "nothing_there": Text("No está en esta versión", "Not in this version"),
    "withdraw": Text("Quitar", "Take out"),
    "nothing_new": Text("No dice nada que el archivo no tenga ya.", "It says nothing that the file lacks."),
    "new_one": Text("1 decisión nueva", "1 new decision"),
    "new_of": Text("{count} decisiones nuevas", "{count} new decisions"),
    "file_unread": Text(
        "Sus líneas van como comentarios al final de lo que exporte.",
        "Its lines stand as comments at the end of what you export.",
    ),
    "file_unread_of": Text(
        "{file} no se pudo leer; el plan queda con su última lectura buena.",
        "{file} could not be read; the plan keeps its last good reading.",
    ),
    "unapplied_one": Text(
        "{file} tiene 1 entrada sin aplicar; el plan queda con su última lectura buena.",
        "{file} has 1 entry that is not applied; the plan keeps its last good reading.",
    ),
    "unapplied_of": Text(
        "{file} tiene {count} entradas sin aplicar; el plan queda con su última lectura buena.",
        "{file} has {count} entries that are not applied; the plan keeps its last good reading.",
    ),
    "unread_lines": Text(
        "Lo que decía el archivo, que no se pudo leer:", "What the file said, which could not be read:"
    ),
    "export": Text("Exportar {file}", "Export {file}"),
    "no_decisions": Text("Todavía no ha decidido nada.", "You have decided nothing yet."),
    "exported": Text("Se exportó {file}.", "{file} was exported."),
    "not_kept": Text(
        "Este navegador no guarda las decisiones: expórtelas antes de cerrar la página.",
        "This browser keeps no decisions: export them before you close the page.",
    ),
    "too_long": Text(
        "El archivo supera el tamaño que se acepta.", "The file is larger than what is accepted."
    ),
    "correct_value": Text("Corregir el valor", "Correct the value"),
    "correct_told": Text(
        "Cambie solo lo que está mal. Si se leyó mal, corrija el texto impreso; si el plan lo imprime mal, "
        "deje el texto y corrija el valor u otra columna. Un campo vacío no dice nada.",
        "Change only what is wrong. Read wrong: correct the printed text; printed wrong: leave the text and "
        "correct the value or another column. An empty field says nothing.",
    ),
    "other_columns": Text("Otras columnas", "Other columns"),
    "settled": Text(
        "Así está impreso, y el estado y el valor son los de arriba.",
        "It is printed so, and status and value are those above.",
    ),
    "reads_as": Text("Se lee: {reading}.", "It reads: {reading}."),
    "unreadable": Text(
        "Esto no se puede leer como un número ni como un estado.",
        "This can't be read as a number or a status.",
    ),
    "two_readings": Text("Podría leerse de otro modo.", "It could be read otherwise."),
    "unit_lost": Text("Ya no dice su unidad, como antes.", "It no longer says its unit."),
    "settle_first": Text(
        "«{text}» no se lee con seguridad: corríjalo o, si así está impreso, diga arriba el estado y el "
        "valor y márquelo.",
        "“{text}” is not read for certain: correct it or, if it is printed so, say status and value above "
        "and tick the box.",
    ),
    "reason": Text("Motivo", "Reason"),
    "who": Text("Quién responde", "Who answers for it"),
    "save": Text("Guardar", "Save"),
    "cancel": Text("Cancelar", "Cancel"),
    "required": Text("Hace falta: {field}.", "Missing: {field}."),
    "not_a_number": Text(
        "{field}: solo cifras y, si hace falta, un punto decimal.",
        "{field}: digits only and, if need be, a decimal point.",
    ),
    "out_of_form": Text("{field}: no tiene la forma permitida.", "{field}: not in the permitted form."),
    "status_and_value": Text(
        "Hay valor si y solo si el estado es «Hay un valor».",
        "There is a value if and only if the status is “There is a value”.",
    ),
    "period_and_year": Text("El período empieza con el año.", "The period begins with the year."),
    "nothing_changed": Text("No ha cambiado nada.", "You have changed nothing."),
    "saved": Text("Corrección guardada.", "Correction kept."),
    "accepted_told": Text("Aceptado: {text}", "Accepted: {text}"),
    "undone": Text("Decisión deshecha.", "Decision undone."),
    # keys
    "keys": Text("Teclado", "Keyboard"),
    "keys_on": Text("Usar atajos de una tecla", "Use single-key shortcuts"),
    "key_next": Text("siguiente valor dudoso", "next doubtful value"),
    "key_previous": Text("anterior valor dudoso", "previous doubtful value"),
    "key_accept": Text("aceptar", "accept"),
    "key_correct": Text("corregir", "correct"),
    "key_undo": Text("deshacer", "undo"),
    "key_search": Text("buscar", "search"),
    "key_help": Text("esta ayuda", "this help"),
    "close": Text("Cerrar", "Close"),
    "files_header": Text("Correcciones de {file}", "Corrections of {file}"),
}


def words(language: Language) -> dict[str, str]:
    """All words in one language."""
    return {name: getattr(text, language) for name, text in WORDS.items()}
