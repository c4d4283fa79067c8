"""Applying corrections and then their inverse gives back what was read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.corrections.matching import content_text
from schemas.catalogue import code_values, datasets
from schemas.records import DocumentRecords, Indicator
from tests.corrections.made import corrected, entry, plan, value, written

BEFORE = plan(
    value(1),
    value(2, raw="<5%", comparator="<", value=5.0, unit="percent", value_base=5.0, detail="Niños"),
    value(3, raw="n/p", status="not_planned", value=None, value_base=None, unit="usd", scale=1000),
    value(4, raw="$137.8", value=137.8, unit="usd", scale=1_000_000, value_base=137.8e6, kpi=None),
)
WORDS = st.text("abcñ 12.,%$#:-'\"\n", min_size=1, max_size=12).map(str.strip).filter(bool)
NUMBERS = st.decimals("-9999", "9999", places=3).map(str)


@st.composite
def changes(draw: st.DrawFn, of: Indicator) -> dict[str, str | None]:
    """New contents for some columns of a value, together within the contract."""
    free = {name: draw(st.none() | WORDS) for name in draw(st.sets(st.sampled_from(OPEN)))}
    coded = {name: draw(st.sampled_from(code_values(name))) for name in draw(st.sets(st.sampled_from(CODED)))}
    number = draw(st.sampled_from(["no", "stays", "status"]))
    if number == "no":
        return {**free, **coded}
    if number == "status":
        status = draw(st.sampled_from(["not_available", "value"]))
        return {**free, **coded, "status": status, "value": draw(NUMBERS) if status == "value" else None}
    scale = str(draw(st.sampled_from([1, 1000])))
    return {**free, **coded, "scale": scale} | ({"value": draw(NUMBERS)} if of.status == "value" else {})


OPEN = ("detail", "kpi", "formula", "standard", "measure", "group", "line", "notes", "perspective")
CODED = ("unit", "comparator", "series", "kind", "section")


@settings(max_examples=30)
@given(st.data())
def test_a_correction_and_its_inverse_change_nothing(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(BEFORE.indicators), min_size=1, unique=True))
    entries = [
        entry(name, content_text(getattr(one, name)), new, value_id=one.value_id)
        for one in chosen
        for name, new in data.draw(changes(one)).items()
        if not unchanged(one, name, new)
    ]
    after = corrected(written(*entries), BEFORE)
    assert sum(item.corrected for item in after.indicators) == len({item["value_id"] for item in entries})
    back = corrected(inverse(after), as_if_read(after))
    assert as_if_read(back) == BEFORE


def test_a_text_read_anew_is_taken_back_too() -> None:
    for one, text in zip(BEFORE.indicators, ("1,310", "<= 6%", "9", "$173.8"), strict=True):
        after = corrected(written(entry("raw", one.raw, text, value_id=one.value_id)), BEFORE)
        assert after.indicators != BEFORE.indicators
        assert as_if_read(corrected(inverse(after), as_if_read(after))) == BEFORE


def unchanged(one: Indicator, name: str, new: str | None) -> bool:
    old = content_text(getattr(one, name))
    if datasets()["indicators"].field(name).type == "float" and old is not None and new is not None:
        return float(old) == float(new)
    return old == new or (old is not None and new is not None and old.split() == new.split())


def inverse(after: DocumentRecords) -> str:
    """The corrections that put back what `original` keeps; the base value follows by itself."""
    entries: list[dict[str, Any]] = [
        entry(name, content_text(getattr(one, name)), content_text(old), value_id=one.value_id)
        for one in after.indicators
        for name, old in json.loads(one.original or "{}").items()
        if name != "value_base"
    ]
    return written(*entries)


def as_if_read(records: DocumentRecords) -> DocumentRecords:
    """The records as if all of it stood in the plan."""
    plain = tuple(replace(one, corrected=False, original=None) for one in records.indicators)
    return replace(records, indicators=plain, corrections=())
