"""Signs of words that the PDF does not name: their font's name for them or their picture says which."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from extract.ocr import scan
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))


def labelled(label: str, sign: str, means: str | None, name: str = "", value: str = "66") -> PlanReading:
    """A plan whose font says of one sign of the label that it means another, or nothing; its encoding may
    have a name for it."""
    table = TableBlock((2, 1, 1), (HEAD, Line((Item(label), Item("55"), Item(value)))))
    with pikepdf.open(io.BytesIO(typeset([table], Style(font="Vera")).pdf)) as document:
        for font in document.pages[0].Resources.Font.values():
            if "/ToUnicode" not in font:
                continue
            texts = font.ToUnicode.read_bytes().decode()
            entry = re.search(rf"<(..)> <{ord(sign):04X}>\n", texts)
            assert entry
            new = "" if means is None else f"<{entry[1]}> <{ord(means):04X}>\n"
            font.ToUnicode = document.make_stream(texts.replace(entry[0], new).encode())
            if name:
                names = [int(entry[1], 16), pikepdf.Name(f"/{name}")]
                font.Encoding = pikepdf.Dictionary(Differences=pikepdf.Array(names))
        out = io.BytesIO()
        document.save(out)
    return read_plan(out.getvalue())


def names_of(reading: PlanReading) -> set[str]:
    return {item.indicator for item in reading.values.indicators}


@pytest.fixture
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)


@pytest.mark.usefixtures("without_recognition")
@pytest.mark.parametrize(
    ("label", "sign", "name"),
    [("Oﬁcios enviados", "ﬁ", "fi"), ("Reﬂujo medido", "ﬂ", "fl"), ("Oﬁcios enviados", "ﬁ", "f_i")],
)
@pytest.mark.parametrize("means", ["\ufffd", "\ue0a1"])
def test_a_ligature_that_its_font_names_is_read_and_told(
    label: str, sign: str, name: str, means: str
) -> None:
    reading = labelled(label, sign, means, name)
    plain = label.replace("ﬁ", "fi").replace("ﬂ", "fl")
    assert names_of(reading) == {plain}
    (found,) = reading.findings
    assert (found.rule, found.severity) == ("text-named", "note")
    assert f"«{plain.split()[0]}»" in found.message


@pytest.mark.usefixtures("without_recognition")
@pytest.mark.parametrize("means", ["\ufffd", "\ue0a1", None])
def test_without_recognition_a_nameless_sign_is_told_with_its_values(means: str | None) -> None:
    reading = labelled("Oﬁcios enviados", "ﬁ", means)
    assert not names_of(reading) & {"Oficios enviados", "Ocios enviados"}
    assert "sign-without-meaning" in reading.rules


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("label", "sign"),
    [("Oﬁcios enviados", "ﬁ"), ("Perﬁles de cauce", "ﬁ"), ("Reﬂujo medido", "ﬂ"), ("ﬁchas (ofertas)", "ﬁ")],
)
@pytest.mark.parametrize("means", ["\ufffd", None])
def test_a_ligature_without_a_name_is_read_from_the_picture_of_its_word(
    label: str, sign: str, means: str | None
) -> None:
    reading = labelled(label, sign, means)
    assert names_of(reading) == {label.replace("ﬁ", "fi").replace("ﬂ", "fl")}
    (found,) = reading.findings
    assert (found.rule, found.severity, found.page) == ("text-recognised", "warning", 1)


@pytest.mark.ocr
def test_no_digit_is_guessed_at_from_the_picture() -> None:
    reading = labelled("Ruta 2021 abierta", "2", "\ufffd")
    assert "text-recognised" not in reading.rules
    assert "sign-without-meaning" in reading.rules


@pytest.mark.parametrize(
    ("printed", "sign", "called"),
    [("-148", "-", "2"), ("12-", "-", "2"), ("1,308", ",", "8"), ("-5", "-", "2")],
)
def test_a_sign_that_the_pdf_calls_a_digit_is_none_and_told(printed: str, sign: str, called: str) -> None:
    reading = labelled("Oficios enviados", sign, called, value=printed)
    (found,) = [item for item in reading.values.indicators if item.year == 2022]
    assert found.value is None
    (told,) = [item for item in reading.findings if item.rule == "text-unlike"]
    assert told.severity == "warning"
    assert printed.replace(sign, "\ufffd") in told.message


def test_digits_of_any_size_are_as_wide_as_their_font_has_them() -> None:
    reading = labelled("Oficios 1111 y 2021", "f", "f", value="1,117,211")
    assert "text-unlike" not in reading.rules
