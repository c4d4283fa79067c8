"""Unit and scale of a printed number: its own, else what label, measure, header or its row say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from extract.numbers.readings import Oddity, Source, oddity
from extract.numbers.tolerances import NUMBERS
from schemas.lexicon import Lexicon, Role, fold, words_of
from schemas.units import COUNT, YEAR, KindName, kind_of, narrows, units, units_of

_NAMING: frozenset[Role] = frozenset(("sign", "name", "scale"))

_OPENING: frozenset[Role] = frozenset(("opener",))

_BREAKS = frozenset(".:;/-–—|")

_BEFORE_STATED, _AFTER_STATED = frozenset("([") | _BREAKS, frozenset(")](") | _BREAKS

_MIDDLE, _CLOSING, _OPENER, _ALONE = range(1, 5)


_PREFIX: frozenset[Role] = frozenset(("prefix",))


@dataclass(frozen=True, slots=True)
class UnitHint:
    """A unit, a scale or both, as said by `source`; None where it is left unsaid. `open_scale` are letters
    before a sign that are one scale to some and another to others: `(M$)`."""

    unit: str | None
    scale: int | None
    source: Source
    open_scale: str | None = None


class _Naming(NamedTuple):
    """Neighbouring unit and scale words read as one ("miles de US$"), and where in the text they stand."""

    unit: str | None
    scale: int | None
    weight: int
    sign: str | None
    start: int
    end: int


def hint_from_text(text: str, lexicon: Lexicon, source: Source) -> UnitHint | None:
    """The unit and scale that a text names for the numbers beside it; None where it names neither.

    The heavier unit wins, then the one named more plainly: alone or in parentheses, at the beginning, after
    "en" or at the end, in between. A unit behind a number ("20 días hábiles") measures that number only.
    """
    lettered = _lettered(text, lexicon, source)
    if lettered is not None:
        return lettered
    apart = _sign_apart(text, lexicon, source)
    if apart is not None:
        return apart
    words = words_of(text)
    named = list(_namings(words, lexicon))
    ranked = [(n, _rank(words, n, lexicon)) for n in named] + [(n, _OPENER) for n in _openers(words, lexicon)]
    candidates = [(n.weight, rank, -n.start, n) for n, rank in ranked if n.unit and rank]
    best = max(candidates, key=lambda candidate: candidate[:3], default=None)
    scale = next((n.scale for n in named if n.unit is None and _scale_is_stated(words, n)), None)
    if best is not None:
        return UnitHint(best[3].unit, best[3].scale or _fitting(scale, best[3].unit, lexicon), source)
    return _bare_scale(words, scale, lexicon, source)


def without_coins(text: str, lexicon: Lexicon) -> str:
    """A label's text without the names of single coins, which are those of places and tongues as well
    (`Lempira`, `en guaraní`): amounts are counted in many."""
    return " ".join(word for word in text.split() if not _is_coin(fold(word.strip("(),.;:")), lexicon))


def _is_coin(word: str, lexicon: Lexicon) -> bool:
    phrase = lexicon.phrase_at([word], 0, _NAMING) if word.isalpha() else None
    named = phrase is not None and phrase.role == "name" and phrase.unit in lexicon.money_units
    return named and len(word) > NUMBERS.longest_code and not word.endswith("s")


LETTERED = re.compile(r"([A-Za-z]{1,2})(?:\s([^\s\d]{2,})|([A-Za-z]{0,3}[^\w\s]+[.]?))")
"""Letters before a sign: in a word of its own, or one that is more than letters, as `kg` and `mL` are not."""


def _lettered(text: str, lexicon: Lexicon, source: Source) -> UnitHint | None:
    """What letters right before the sign of a currency say, in parentheses or at the end: `(k€)`."""
    words = text.split()
    for part in (*ASIDE.findall(text), *words[-1:], " ".join(words[-2:])):
        if part in lexicon.scaled_signs:
            return UnitHint(*lexicon.scaled_signs[part], source)
        found = LETTERED.fullmatch(part)
        unit = _unit_of_sign(found[2] or found[3], lexicon) if found else None
        if found is None or unit is None:
            continue
        if found[1] in lexicon.short_scales:
            return UnitHint(unit, lexicon.short_scales[found[1]], source)
        if found[1] in lexicon.open_scales:
            return UnitHint(unit, None, source, found[1])
    return None


SCALE_ENDS = re.compile(
    r",?(?: de| del| entre)? \(?[0-9]{1,3} ?(?:a|al|y|-|–) ?[0-9]{1,3}\)?$", re.IGNORECASE
)


def _sign_apart(text: str, lexicon: Lexicon, source: Source) -> UnitHint | None:
    """What a sign in parentheses says that elsewhere stands beside numbers only: `Monto (Q)`, `Espera
    (min)`."""
    return next((one for part in ASIDE.findall(text) if (one := _sign_alone(part, lexicon, source))), None)


def _sign_alone(text: str, lexicon: Lexicon, source: Source) -> UnitHint | None:
    """What a text says that is such a sign and nothing else, but for the ends of a scale: `Puntos de 0 a 10`.
    A letter is the sign of home's currency, or of none."""
    sign = SCALE_ENDS.sub("", text)
    words = words_of(sign) if not any(map(str.isdigit, sign)) else ()
    for role in ("prefix", "beside"):
        phrase = lexicon.phrase_at(words, 0, frozenset((role,))) if words else None
        if phrase is None or len(phrase.words) < len(words) or phrase.unit is None:
            continue
        money = phrase.unit in lexicon.money_units
        counted = not money and phrase.unit != YEAR  # `(año 2023)` says when
        if counted or (money and (phrase.unit == lexicon.home_currency or len(words) > 1)):
            return UnitHint(phrase.unit, phrase.scale, source)
    return None


def _unit_of_sign(text: str, lexicon: Lexicon) -> str | None:
    """The currency whose sign before amounts the text is and nothing else."""
    words = words_of(text)
    for role in ("sign", "prefix"):
        phrase = lexicon.phrase_at(words, 0, frozenset((role,))) if words else None
        if phrase is not None and phrase.words == words and phrase.unit in lexicon.money_units:
            return phrase.unit
    return None


def measure_hint(text: str, lexicon: Lexicon) -> UnitHint | None:
    """What a measure says; a sign that stands for a currency before amounts (`S/`) names it alone, too, a
    letter that of home, and an abbreviation what the document's legend says."""
    text = lexicon.legend.get(fold(text), text)
    words = words_of(text)
    phrase = lexicon.phrase_at(words, 0, _PREFIX) if words else None
    whole = phrase is not None and len(phrase.words) == len(words)
    if phrase and whole and (phrase.unit == lexicon.home_currency or len(words) > 1):
        return UnitHint(phrase.unit, phrase.scale, "measure")
    if SCALE_ENDS.search(text) and (scored := _sign_alone(text, lexicon, "measure")) is not None:
        return scored
    return hint_from_text(text, lexicon, "measure")


def points_named(measure: str, lexicon: Lexicon) -> UnitHint | None:
    """The rate of which a whole measure names the points; None of any other."""
    said = _sign_alone(measure, lexicon, "measure")
    return said if said is not None and kind_of(said.unit) == "rate" else None


ASIDE = re.compile(r"\(([^()]*)\)")

SEPARATED = re.compile(r"\s[-–—|]\s|[;:.,]\s|[()]")

OF_YEAR = re.compile(r"\s(?:de|del|del año|año)?\s?(?:19|20)[0-9]{2}$", re.IGNORECASE)

AT_PRICES = re.compile(
    r" a (?:valores|precios|pesos|soles) (?:corrientes|constantes|de)\b[^,;.()]*", re.IGNORECASE
)
"""At which prices amounts are told, behind what they are in: `millones de pesos a valores de 2023`."""

LAST_EN = re.compile(r"(?:^|\s)(en\s(?:(?!\sen\s).)*)$", re.IGNORECASE)


def money_stated(text: str, lexicon: Lexicon) -> UnitHint | None:
    """The currency or scale that a title or heading states of all amounts below it: in parentheses, at its
    end behind `en`, or by a part that is the name of a unit and nothing else, its year aside: `Moneda
    nacional - Miles de pesos de 2023`."""
    plain = AT_PRICES.sub("", text.rstrip(" .:;"))
    pieces = SEPARATED.split(plain)
    alone = (OF_YEAR.sub("", part).strip() for part in pieces)
    ends = (LAST_EN.search(part) for part in (plain, *pieces))
    stated = (*ASIDE.findall(plain), *(_shortened(end[1], lexicon) for end in ends if end))
    short = [part for part in stated if len(part.split()) <= NUMBERS.most_stating]
    hints = (
        _sign_alone(part, lexicon, "above") or hint_from_text(part, lexicon, "above")
        for part in (*short, *(part for part in alone if names_unit_only(part, lexicon)))
    )
    told = [hint for hint in hints if hint and _is_of_money(hint, lexicon)]
    scaled = next((hint for hint in told if hint.scale and hint.unit), None)
    return scaled or (told[0] if told else None)


def _shortened(part: str, lexicon: Lexicon) -> str:
    """The end of a title without what follows where it begins with a scale of some money: `en miles de
    dólares de los Estados Unidos de América`."""
    words = part.split()
    first = " ".join(words[: NUMBERS.scale_of_money])
    said = hint_from_text(first, lexicon, "above") if len(words) > NUMBERS.most_stating else None
    return first if said is not None and said.scale and said.unit in lexicon.money_units else part


def set_apart(text: str, lexicon: Lexicon) -> UnitHint | None:
    """The unit that a heading sets apart of the values below it, in parentheses: `Estadía (días)`."""
    hints = (
        _sign_alone(part, lexicon, "above") or hint_from_text(part, lexicon, "above")
        for part in ASIDE.findall(text)
        if part
    )
    return next((hint for hint in hints if hint and hint.unit), None)


def label_hint(text: str, lexicon: Lexicon) -> UnitHint | None:
    """What the label of a row of any table says of its numbers. A rate or a time it has to set apart, in
    parentheses or behind `en`: a "Tasa" may be a tax, and "Horas extras" what they cost."""
    hint = hint_from_text(text, lexicon, "label")
    if hint is None or kind_of(hint.unit) not in ("rate", "time"):
        return hint
    behind = LAST_EN.search(text)
    apart = (*ASIDE.findall(text), *((behind[1],) if behind else ()))
    said = (_sign_alone(part, lexicon, "label") or hint_from_text(part, lexicon, "label") for part in apart)
    return next(filter(None, said), None)


def _is_of_money(hint: UnitHint, lexicon: Lexicon) -> bool:
    return hint.unit in lexicon.money_units if hint.unit else hint.scale is not None


def names_unit_only(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is nothing but the names of a unit and its scale: `Miles de pesos`."""
    words = words_of(text)
    naming = _naming_at(words, 0, lexicon) if words else None
    return naming is not None and naming.end == len(words)


def _fitting(scale: int | None, unit: str | None, lexicon: Lexicon) -> int | None:
    return scale if unit in lexicon.money_units else None


def _bare_scale(words: Sequence[str], scale: int | None, lexicon: Lexicon, source: Source) -> UnitHint | None:
    if scale is None:
        return None
    amount = any(word in lexicon.amounts for word in words)
    return UnitHint(lexicon.home_currency if amount else None, scale, source)


def _namings(words: Sequence[str], lexicon: Lexicon) -> Iterator[_Naming]:
    at = 0
    while at < len(words):
        naming = _naming_at(words, at, lexicon)
        if naming is None:
            at += 1
        else:
            yield naming
            at = naming.end


def _naming_at(words: Sequence[str], start: int, lexicon: Lexicon) -> _Naming | None:
    """The unit and scale phrases that follow each other from `start`; one of each at most. Behind a scale
    the sign of a currency before amounts names it too: `millones de ¢`."""
    unit, scale, weight, sign, at = None, None, 0, None, start
    while at < len(words):
        phrase = lexicon.phrase_at(words, at, _NAMING)
        if phrase is None and scale is not None:
            phrase = lexicon.phrase_at(words, at, _PREFIX)
        if phrase is None or (unit if phrase.unit else scale) is not None:
            break
        unit, scale = phrase.unit or unit, phrase.scale or scale
        weight, at = weight + phrase.weight, at + len(phrase.words)
        sign = phrase.unit if phrase.role == "sign" else sign
    return _Naming(unit, scale, weight, sign, start, at) if at > start else None


INFINITIVE = re.compile(r"[a-z]{2,}[aei]r")


def _openers(words: Sequence[str], lexicon: Lexicon) -> Iterator[_Naming]:
    """What a label begins with, or a part of it, or what it says is to be done with: “Impartir horas de”."""
    done = int(len(words) > 1 and INFINITIVE.fullmatch(words[0]) is not None)
    for at, word in enumerate(words):
        if at and words[at - 1] not in _BREAKS and at != done:
            continue
        phrase = lexicon.phrase_at(words, at, _OPENING)
        if phrase is not None:
            yield _Naming(phrase.unit, phrase.scale, phrase.weight, None, at, at + len(phrase.words))
        elif word in lexicon.amounts:
            yield _Naming(lexicon.home_currency, None, 1, None, at, at + 1)


def kind_named(formula: str, lexicon: Lexicon) -> UnitHint | None:
    """The kind of a unit that a formula names anywhere (`Suma de días hábiles de respuesta / Solicitudes`),
    but for one behind a number; None where it names none."""
    words = words_of(formula)
    for naming in _namings(words, lexicon):
        unit = units().get(naming.unit or "")
        beside = (*words[max(0, naming.start - 1) : naming.start], *words[naming.end : naming.end + 1])
        if unit is not None and unit.narrows and not any(map(str.isdigit, beside)):
            return UnitHint(unit.code, None, "formula")
    return None


def scale_named(formula: str, lexicon: Lexicon) -> UnitHint | None:
    """The rate whose scale a formula gives in parentheses: `Promedio de la encuesta (sobre 10 puntos)`; None
    where it gives none."""
    for aside in ASIDE.findall(formula):
        words = words_of(aside)
        for place in range(1, len(words)):
            phrase = lexicon.phrase_at(words, place, frozenset(("beside",)))
            ends = phrase is not None and place + len(phrase.words) == len(words)
            if phrase and ends and words[place - 1].isdigit() and kind_of(phrase.unit) == "rate":
                return UnitHint(phrase.unit, None, "formula")
    return None


def _rank(words: Sequence[str], naming: _Naming, lexicon: Lexicon) -> int:
    """How plainly the text states the unit; 0 where it does not."""
    before = words[naming.start - 1] if naming.start else ""
    after = words[naming.end] if naming.end < len(words) else ""
    if before.isdigit() or after.isdigit():
        return 0
    closes = not after or after in _AFTER_STATED
    if closes and (not before or before in _BEFORE_STATED):
        return _ALONE
    if before == "en" and (closes or naming.weight >= NUMBERS.strong):
        return _CLOSING
    if closes and naming.sign:
        return _CLOSING
    return _MIDDLE if naming.sign in lexicon.money_units else 0


def _scale_is_stated(words: Sequence[str], naming: _Naming) -> bool:
    """A scale word counts alone, in parentheses, after "en", or opening the text ("Miles de plantas")."""
    before = words[naming.start - 1] if naming.start else ""
    after = words[naming.end] if naming.end < len(words) else ""
    opens = not before and after not in ("", ")") and words[naming.end - 1] == "de"
    closes = not after or after in _AFTER_STATED
    return opens or (closes and (not before or before in _BEFORE_STATED or before == "en"))


if TYPE_CHECKING:
    from extract.numbers.readings import CellReading

_RELATIVE: tuple[KindName, ...] = ("percent", "rate")  # kinds of unit of which no thousands are said


class Measure(NamedTuple):
    """A unit and its scale, and who said each."""

    unit: str
    scale: int
    source: Source
    scale_source: Source = "default"


def resolve(own_unit: str | None, own_scale: int | None, hints: Sequence[UnitHint]) -> Measure:
    """The unit and scale that hold for a number that says `own_unit` and `own_scale` of itself.

    The first hint that names a unit gives it, a formula only a rate or a kind of the unit that is said
    (`días hábiles` of `19,5 días`); a scale counts for the unit it was said of, or for any amount or count
    where it was said of none.
    """
    said = next((hint for hint in hints if hint.unit and not _may_narrow_alone(hint)), None)
    held = own_unit or (said.unit if said else None)
    kind = next((hint for hint in hints if hint.unit and held and narrows(hint.unit, held)), None)
    if kind is not None:
        own_unit, said = None, kind
    unit = own_unit or (said.unit if said else None) or COUNT
    source: Source = "value" if own_unit else said.source if said else "default"
    if own_scale:
        return Measure(unit, own_scale, source, "value")
    scale, scale_source = _scale(unit, hints)
    return Measure(unit, scale, source, scale_source)


def _may_narrow_alone(hint: UnitHint) -> bool:
    said = units().get(hint.unit or "")
    return hint.source == "formula" and said is not None and bool(said.narrows)


def _scale(unit: str, hints: Sequence[UnitHint]) -> tuple[int, Source]:
    """The scale that the hints say of the unit, and who says it; 1 where none does."""
    if unit in units_of(*_RELATIVE):
        return 1, "default"
    said = ((hint.scale, hint.source) for hint in hints if hint.scale and hint.unit in (None, unit))
    return next(said, (1, "default"))


def peers_first(hints: Sequence[UnitHint]) -> list[UnitHint]:
    """The hints for a cell without a number: the row's values know better than its label."""
    return sorted(hints, key=lambda hint: hint.source != "peer")


def measure_remarks(
    own_unit: str | None, measure: Measure, hints: Sequence[UnitHint], printed: str
) -> list[Oddity]:
    """What is odd about how the unit was found."""
    if measure.source == "peer" and measure.unit != COUNT:
        return [oddity("unit-from-peers", text=printed, unit=measure.unit)]
    letters = next((hint.open_scale for hint in hints if hint.open_scale), None)
    if letters and measure.scale_source == "default" and kind_of(measure.unit) == "money":
        return [oddity("scale-letters-open", text=printed, word=letters)]
    if own_unit is None:
        return []
    other = next((hint for hint in hints if hint.unit and hint.source != "peer"), None)
    if other is None or other.unit == own_unit or {other.unit, own_unit} <= units_of(*_RELATIVE):
        return []
    if narrows(other.unit, own_unit):
        return []
    return [oddity("unit-contradiction", text=printed, unit=own_unit, other=other.unit)]


def peer_hint(readings: Iterable[CellReading]) -> UnitHint | None:
    """What the other cells of a row say of one without its own unit: the unit most of their numbers have.

    Cells with one number count before cells with several; a tie goes to the unit read first. None where no
    cell holds a number.
    """
    cells = [[v for v in reading.values if v.status == "value"] for reading in readings]
    values = [cell[0] for cell in cells if len(cell) == 1] or [value for cell in cells for value in cell]
    if not values:
        return None
    (unit, scale), _ = Counter((value.unit, value.scale) for value in values).most_common(1)[0]
    return UnitHint(unit, scale, "peer")
