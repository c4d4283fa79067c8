"""The written dictionary is the catalogue's."""

from __future__ import annotations

import pytest

from schemas.catalogue import CODE_LISTS, datasets
from schemas.dictionary import DOCS, LANGUAGES, dictionary
from schemas.texts import Language
from schemas.views import dimensions_table, views


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_committed_dictionary_is_up_to_date(language: Language) -> None:
    written = (DOCS / f"dictionary.{language}.md").read_text(encoding="utf-8")
    assert written == dictionary(language), "run: python -m schemas.dictionary"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_code_is_explained(language: Language) -> None:
    lines = dictionary(language).splitlines()
    for dataset in datasets().values():
        section = lines[next(i for i, line in enumerate(lines) if line.startswith(f"## `{dataset.name}`")) :]
        rows = [line for line in section if line.startswith("| `")][: len(dataset.fields)]
        assert [row.split("`")[1] for row in rows] == [field.published for field in dataset.fields]
    for table in (*views().values(), dimensions_table()):
        section = lines[next(i for i, line in enumerate(lines) if line.startswith(f"### `{table.name}`: ")) :]
        rows = [line for line in section if line.startswith("| `")][: len(table.columns)]
        assert [row.split("`")[1] for row in rows] == list(table.names)
    for name, codes in CODE_LISTS.items():
        start = lines.index(f"### {name}")
        shown = [line.split("`")[1] for line in lines[start + 4 : start + 4 + len(codes)]]
        assert [shown.replace("\\|", "|") for shown in shown] == [code.code for code in codes]
