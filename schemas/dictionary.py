"""Writes the data dictionary, `docs/dictionary.es.md` and `docs/dictionary.en.md`, from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from schemas.catalogue import CODE_LISTS, Dataset, Field, check_texts, datasets
from schemas.codes import Code
from schemas.contract import CONTRACT
from schemas.texts import Language, Text
from schemas.views import Column, Table, dimensions_table, views

LANGUAGES: tuple[Language, ...] = ("es", "en")
DOCS = Path(__file__).resolve().parent.parent / "docs"

WORDS: Mapping[str, Text] = {
    "title": Text("Diccionario de datos", "Data dictionary"),
    "made": Text(
        "Generado del catálogo de campos (`schemas/catalogue`) con `python -m schemas.dictionary`; "
        "no se edita a mano.",
        "Generated from the field catalogue (`schemas/catalogue`) with `python -m schemas.dictionary`; "
        "not edited by hand.",
    ),
    "layout": Text(
        "Contrato {contract}. Cada archivo es "
        "`output/<versión>/<conjunto>/<año>/<documento>.parquet`; la carpeta `0` reúne "
        "los documentos que no dicen su año. Una columna con nombre anterior está en los archivos Parquet "
        "con los dos nombres, y en todo lo demás con el nuevo.",
        "Contract {contract}. Each file is "
        "`output/<version>/<dataset>/<year>/<document>.parquet`; "
        "the folder `0` holds the documents that do not tell their year. A column with a former "
        "name is in the Parquet files under both names, and under the new one everywhere else.",
    ),
    "key": Text("Clave", "Key"),
    "field": Text("Campo", "Field"),
    "type": Text("Tipo", "Type"),
    "null": Text("¿Nulo?", "Null?"),
    "unit": Text("Unidad", "Unit"),
    "codes": Text("Códigos", "Codes"),
    "meaning": Text("Significado", "Meaning"),
    "former": Text("Nombre anterior:", "Former name:"),
    "yes": Text("sí", "yes"),
    "views": Text("Vistas", "Views"),
    "about views": Text(
        "En `pat.duckdb` y en `csv/` de cada versión; `schemas/views` las define.",
        "In `pat.duckdb` and in `csv/` of each version; `schemas/views` defines them.",
    ),
    "lists": Text("Listas de códigos", "Code lists"),
    "code": Text("Código", "Code"),
    "other": Text("En inglés", "In Spanish"),
    "checks": Text("Por qué se rechaza una fila", "Why a row is rejected"),
    "check": Text("Comprobación", "Check"),
}
TYPES: Mapping[str, Text] = {
    "string": Text("texto", "text"),
    "int": Text("entero", "whole number"),
    "float": Text("número", "number"),
    "bool": Text("sí o no", "yes or no"),
    "list": Text("lista de textos", "list of texts"),
    "date": Text("día", "day"),
}
UNITS: Mapping[str, Text] = {
    "points": Text("puntos (1/72 de pulgada)", "points (1/72 inch)"),
    "page": Text("página", "page"),
    "year": Text("año", "year"),
    "bytes": Text("bytes", "bytes"),
    "unit": Text("la de `unit`", "that of `unit`"),
    "unit × scale": Text("`unit` × `scale`", "`unit` × `scale`"),
}


def dictionary(language: Language) -> str:
    """The whole dictionary in one language, as Markdown; what things are called in the other one too."""
    return "\n".join(_lines(language)) + "\n"


def write_dictionaries(folder: Path = DOCS) -> None:
    """Write the dictionary in every language into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        (folder / f"dictionary.{language}.md").write_text(dictionary(language), encoding="utf-8")


def _lines(language: Language) -> Iterator[str]:
    yield f"# {_word('title', language)}"
    yield from ("", _word("made", language), "", _word("layout", language).format(contract=CONTRACT))
    for dataset in datasets().values():
        yield from _dataset_lines(dataset, language)
    yield from ("", f"## {_word('views', language)}", "", _word("about views", language))
    for table in (*views().values(), dimensions_table()):
        yield from _view_lines(table, language)
    yield from ("", f"## {_word('lists', language)}")
    for name, codes in CODE_LISTS.items():
        yield from _code_lines(name, codes, language)
    yield from ("", f"## {_word('checks', language)}", "")
    sentences = ((f"`{name}`", getattr(text, language)) for name, text in check_texts().items())
    yield from _table((_word("check", language), _word("meaning", language)), sentences)


def _dataset_lines(dataset: Dataset, language: Language) -> Iterator[str]:
    yield from ("", f"## `{dataset.name}`: {_both(dataset.title, language)}")
    yield from ("", getattr(dataset.description, language))
    key = (f"`{dataset.field(name).published}`" for name in dataset.key)
    yield from ("", f"{_word('key', language)}: {', '.join(key)}", "")
    head = [_word(word, language) for word in ("field", "type", "null", "unit", "codes")]
    yield from _table(
        (*head, "SDMX", _word("meaning", language)), (_row(field, language) for field in dataset.fields)
    )


def _view_lines(table: Table, language: Language) -> Iterator[str]:
    yield from ("", f"### `{table.name}`: {_both(table.title, language)}", "", table.description.of(language))
    yield from ("", f"{_word('key', language)}: {', '.join(f'`{name}`' for name in table.key)}", "")
    head = [_word(word, language) for word in ("field", "type", "unit", "codes", "meaning")]
    yield from _table(head, (_column_row(column, language) for column in table.columns))


def _column_row(column: Column, language: Language) -> tuple[str, ...]:
    return (
        f"`{column.name}`",
        getattr(TYPES[column.type], language),
        getattr(UNITS[column.unit], language) if column.unit else "",
        f"[{column.codes}](#{column.codes})" if column.codes else "",
        f"**{_both(column.title, language)}.** {column.description.of(language)}",
    )


def _row(field: Field, language: Language) -> tuple[str, ...]:
    title, description = _both(field.title, language), getattr(field.description, language)
    former = f" {_word('former', language)} `{field.name}`." if field.renamed else ""
    return (
        f"`{field.published}`",
        getattr(TYPES[field.type], language),
        _word("yes", language) if field.nullable else "",
        getattr(UNITS[field.unit], language) if field.unit else "",
        f"[{field.codes}](#{field.codes})" if field.codes else "",
        field.sdmx or "",
        f"**{title}.** {description}{former}",
    )


def _code_lines(name: str, codes: Iterable[Code], language: Language) -> Iterator[str]:
    yield from ("", f"### {name}", "")
    other = LANGUAGES[language == "es"]
    rows = ((f"`{code.code}`", getattr(code, language), getattr(code, other)) for code in codes)
    yield from _table([_word(word, language) for word in ("code", "meaning", "other")], rows)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = tuple(head)
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def _both(title: Text, language: Language) -> str:
    """A title in this language, and in the other one where it is called otherwise there."""
    return " / ".join(dict.fromkeys((title.of(language), title.of(LANGUAGES[language == "es"]))))


def _word(name: str, language: Language) -> str:
    return str(getattr(WORDS[name], language))


if __name__ == "__main__":
    write_dictionaries()
