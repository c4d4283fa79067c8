"""Files of corrections written for tests, and made-up values to correct."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from extract.corrections.applying import apply_corrections
from extract.errors import CorrectionsUnsettled
from extract.source import CorrectionsFile
from schemas.lexicon import Lexicon, load_lexicon
from schemas.records import DocumentRecords, Indicator
from schemas.units import VocabularyWords
from tests.publish import samples

NAME = "plan.corrections.yaml"
ID = f"{1:016x}"
SIGNED = {"reason": "Se leyó mal.", "who": "Ana Pérez", "when": "2022-03-01"}


def lexicon() -> Lexicon:
    return load_lexicon(VocabularyWords(home_currency="usd"))


def value(number: int = 1, **changes: Any) -> Indicator:
    """A count, 1,130 of them, with labels of its own."""
    plain: dict[str, Any] = {
        "value_id": f"{number:016x}",
        "indicator": f"Consultas {number}",
        "raw": "1,130",
        "cell_text": "1,130",
        "value": 1130.0,
        "unit": "count",
        "scale": 1,
        "value_base": 1130.0,
    }
    return samples.indicator(number, **plain | changes)


def plan(*values: Indicator) -> DocumentRecords:
    return replace(samples.records(0), indicators=values or (value(),), corrections=(), reviews=())


def entry(field: str, expected: str | None, new: str | None, **changes: Any) -> dict[str, Any]:
    """One correction, of the first value unless `changes` name another; what is `...` there is left out."""
    whole = {"value_id": ID, "field": field, "expected": expected, "new": new, **SIGNED, **changes}
    return {name: content for name, content in whole.items() if content is not ...}


def cell(number: int = 1, **changes: Any) -> dict[str, Any]:
    """The keys that name a made value by its cell."""
    return {"value_id": ..., "page": 3, "table_id": "t1", "row": number, "column": 2, **changes}


def written(*entries: Mapping[str, Any]) -> str:
    """The YAML of the entries: a line for each key, seven for most, every text in quotes."""
    return "".join(
        "".join(
            f"{'-' if first else ' '} {name}: {json.dumps(content, ensure_ascii=False)}\n"
            for first, (name, content) in zip([True] + [False] * len(one), one.items(), strict=False)
        )
        for one in entries
    )


def file(text: str | bytes) -> CorrectionsFile:
    return CorrectionsFile(NAME, text if isinstance(text, bytes) else text.encode())


def corrected(text: str, records: DocumentRecords | None = None) -> DocumentRecords:
    return apply_corrections(records or plan(), file(text), lexicon())


def refusal(text: str | bytes, records: DocumentRecords | None = None) -> str:
    """What is said in English of a file that can't be applied, without its name."""
    with pytest.raises(CorrectionsUnsettled) as caught:
        apply_corrections(records or plan(), file(text), lexicon())
    said = caught.value.detail
    spanish, told = said.es.removeprefix(f"{NAME}: "), said.en.removeprefix(f"{NAME}: ")
    assert re.findall(r"\blínea (\d+): ", spanish) == re.findall(r"\bline (\d+): ", told)
    assert spanish != told
    return told
