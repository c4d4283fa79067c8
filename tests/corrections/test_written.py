"""The YAML of a file of corrections: kept as it is written, or refused with its line."""

from __future__ import annotations

import json

import pytest
import yaml

from extract.corrections.entries import written_entries
from extract.errors import CorrectionsUnsettled
from extract.source import LONGEST, CorrectionsFile
from schemas import yaml_lines as module
from schemas.texts import Text
from schemas.yaml_lines import Scalar
from tests.corrections.made import NAME, file, refusal


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both of PyYAML's parsers: not every installation has the faster one."""
    if not hasattr(yaml, request.param):
        pytest.skip("this PyYAML has no libyaml")
    monkeypatch.setattr(module, "LOADER", getattr(yaml, request.param))


@pytest.mark.parametrize(
    "text", ["1,130", "2.10", "010", "1_130", "0x1F", "1e5", "no", "2022-03-01", "12:30", "=", "5 % (2019)"]
)
@pytest.mark.parametrize("quote", ["{}", "'{}'", '"{}"'])
def test_what_yaml_would_change_stays_as_written(text: str, quote: str) -> None:
    (entry,) = written_entries(file(f"- new: {quote.format(text)}\n"))
    assert entry.texts == {"new": Scalar(text, 1)}


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_nothing_is_told_from_a_text_that_says_null(nothing: str) -> None:
    (entry,) = written_entries(file(f"- field: kpi\n  new:{nothing}\n  expected: 'null'\n"))
    assert entry.texts == {"field": Scalar("kpi", 1), "new": Scalar(None, 2), "expected": Scalar("null", 3)}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "[]\n", "\ufeff# saved by an old editor\n"])
def test_a_file_without_entries_corrects_nothing(text: str) -> None:
    assert written_entries(file(text)) == ()


def test_lines_are_counted_over_comments_and_long_texts() -> None:
    text = "# why\n\n- reason: >-\n    two\n    lines\n  who: Ana\n\n- who: Luis\n"
    first, second = written_entries(file(text))
    assert (first.line, second.line) == (3, 8)
    assert first.texts == {"reason": Scalar("two lines", 3), "who": Scalar("Ana", 6)}


REFUSED = {
    "a mapping": ("value_id: a\n", 1, "list of corrections"),
    "a text": ("correct it\n", 1, "list of corrections"),
    "texts": ("- a\n- b\n", 1, "expected “field: …”"),
    "nested list": ("- who: Ana\n  new: [n/p]\n", 2, "put it in quotes"),
    "nested mapping": ("- who: Ana\n  new: {a: b}\n", 2, "put it in quotes"),
    "complex key": ("- ? [a]\n  : b\n", 1, "put it in quotes"),
    "alias": ("- who: Ana\n  new: *5\n", 2, "quote the text"),
    "anchor": ("- who: &a Ana\n  new: b\n", 1, "quote the text"),
    "tag": ("- who: Ana\n  new: !!python/object:os.system x\n", 2, "quote the text"),
    "tagged list": ("!!set\n- who: Ana\n", 1, "quote the text"),
    "doubled key": ("- who: Ana\n  new: a\n  who: Luis\n", 3, "`who` stands twice"),
    "second document": ("- who: Ana\n---\n- who: Luis\n", 2, "second YAML document"),
    "comment that eats": ("- who: Ana\n  new: US$ 5 #2\n", 2, "drops what follows “#”"),
    "comment after a folded text": ("- who: Ana\n    y Luis # both\n", 2, "drops what follows “#”"),
    "broken": ("- who: Ana\n  new: >= 5\n", 2, "not valid YAML"),
    "unclosed": ("- who: 'Ana\n", None, "not valid YAML"),
    "no utf-8": (b"- who: Ana\n  new: d\xeda\n", 2, "not UTF-8"),
    "control character": (b"- who: A\x00\n", None, "not valid YAML"),
    "too long": (b"#" * (LONGEST + 1), None, "more than"),
}


@pytest.mark.parametrize(("text", "line", "told"), REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused_with_its_line(text: str | bytes, line: int | None, told: str) -> None:
    message = refusal(text)
    assert told in message
    if line is not None:
        assert message.startswith(f"line {line}: ")


def test_the_longest_file_is_read() -> None:
    assert written_entries(file(b"#" * LONGEST)) == ()


def test_a_bomb_is_refused_at_its_first_line() -> None:
    lines = ["- a: &a0 [x, x]"] + [f"- a: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    assert refusal("\n".join(lines)).startswith("line 1: ")
    assert refusal("[" * 100_000).startswith("line 1: ")


def test_a_file_that_could_not_be_opened_says_why() -> None:
    with pytest.raises(
        CorrectionsUnsettled,
        match=r"plan\.corrections\.yaml: No se puede leer: no\. / .*: It can't be read: no\.",
    ):
        written_entries(CorrectionsFile(NAME, b"", Text("No se puede leer: no.", "It can't be read: no.")))


def test_json_is_yaml() -> None:
    (entry,) = written_entries(file(json.dumps([{"new": "1,130", "expected": None}])))
    assert entry.texts == {"new": Scalar("1,130", 1), "expected": Scalar(None, 1)}
