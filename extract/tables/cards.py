"""Cards: the fields of one indicator below and beside each other, each its name and next to it what it says.

What is a card is told here for tables with a grid and without one: a row is a list of spots, each where it
begins across the table and its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.numbers.looks import is_value_like
from extract.tables.tolerances import RULED
from schemas.periods import YEAR_IN_TEXT
from schemas.phrases import folded_words

VALUE, PART = "value", "part"
OF_NO_FIELD = frozenset((None, "objective", PART))
NAMES = frozenset(("indicator", "name"))
NUMBERING = re.compile(r"^(?:[0-9]{1,2}(?:[.][0-9]{1,2}){0,3}[.)]?|[a-z][.)]) +(?=[^\W\d_])", re.IGNORECASE)
"""What counts the fields of a card before their names: `3. Unidad de medida`."""

COUNTED = re.compile(r" (?:n[°º.] ?)?[0-9]{1,2}$", re.IGNORECASE)
"""What counts the fields of one name behind it: `Indicador 2`, `Indicador N° 2`."""

FIGURES = re.compile(r"[0-9]+")

Role = Callable[[str], str | None]
Heads = Callable[[str], bool]


class Spot(NamedTuple):
    """A cell of a row: where it begins, in points or in columns, and its text, empty where nothing is."""

    start: float
    text: str


class Pair(NamedTuple):
    """A field: the place of its name among the spots of its row, those of what it says, and that of the year
    that a value is of where it stands between them."""

    name: int
    says: tuple[int, ...]
    when: int | None = None


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row of fields, none in one that heads them (`Campo | Descripción`); `begins` a card of its own."""

    pairs: tuple[Pair, ...]
    begins: bool


def field_name(text: str) -> str:
    """A field's name without what counts it and the colon behind it."""
    return NUMBERING.sub("", text.strip()).rstrip(" :")


@dataclass(frozen=True, slots=True)
class CardWords:
    """How a table's rows are told to be fields: the `role` of a column headed by a text, the one that a name
    of unknown words is `likely` to have, and which texts head fields (`Campo`, `Descripción`).

    Names that begin within `near` of each other stand in one column. Where a row's words may be `cut` into
    several spots, all of them behind a name are what it says, but for a value.
    """

    role: Role
    likely: Role
    heads: Heads
    near: float = 0.0
    cut: bool = False

    def names_card(self, text: str) -> bool:
        """Whether a text is the name of the field that says what a card is of."""
        return self._role(text) in NAMES

    def card_rows(
        self, rows: Sequence[Sequence[Spot]], goes_on: bool = False, cut_off: bool = False
    ) -> Mapping[int, CardRow]:
        """By place the rows that are of cards; none where the rows make no card. Where the first of them
        `goes_on` from the page before, its name may be there; where the last is `cut_off`, its values may be
        on the next one: both where most rows there are of known names."""
        when = {place: years for place, row in enumerate(rows) if (years := self._years(row))}
        rows = [_without(row, when.get(place, {}).values()) for place, row in enumerate(rows)]
        heads = {place for place, row in enumerate(rows) if self._heads(row)}
        strict = {
            place: pairs
            for place, row in enumerate(rows)
            if place not in heads and (pairs := self._alternating(row, when.get(place, {})))
        }
        if len(strict) < RULED.fewest_rows_of_fields:
            return {}
        strict |= {
            place: pairs
            for place, row in enumerate(rows)
            if place not in heads
            and place not in strict
            and (pairs := self._alternating(row, when.get(place, {}), apart=True))
        }
        starts = {rows[place][pair.name].start for place, pairs in strict.items() for pair in pairs}
        says = {rows[place][pair.says[0]].start for place, pairs in strict.items() for pair in pairs}
        strict |= {
            place: pairs
            for place, row in enumerate(rows)
            if place not in heads and place not in strict and (pairs := self._as_others(row, starts, says))
        }
        found = dict(self._rows(rows, heads, strict, starts))
        while (first := min(found, default=0) - 1) >= 0 and (pairs := self._in_columns(rows[first], starts)):
            found = {first: pairs, **found}
        goes_on = goes_on and _are_known(range(len(rows)), strict)
        cut_off = cut_off and _are_known(range(len(rows))[::-1], strict)
        if not self._is_card(rows, found, goes_on, cut_off):
            return {}
        begins = self._beginnings(rows, found)
        return {
            place: CardRow(_dated(pairs, when.get(place, {})), place in begins)
            for place, pairs in found.items()
        }

    def _years(self, row: Sequence[Spot]) -> dict[int, int]:
        """By the place of a value's name that of the year it is of: `Línea base | Año 2022 | 41.7%`."""
        filled = [place for place, spot in enumerate(row) if spot.text]
        threes = zip(filled, filled[1:], filled[2:], strict=False)
        return {
            name: when
            for name, when, value in threes
            if _is_year(row[when].text)
            and not self._is_named(row[when].text)
            and is_value_like(row[value].text)
            and self._role(row[name].text) == VALUE
        }

    def _heads(self, row: Sequence[Spot]) -> bool:
        filled = [spot.text for spot in row if spot.text]
        return len(filled) > 1 and all(map(self.heads, filled))

    def _role(self, text: str) -> str | None:
        """The role of a field by its name, what numbers it aside (`Indicador 2`)."""
        name = field_name(text)
        readings = (self.role(name), self.role(COUNTED.sub("", name)), self.likely(name))
        return next((role for role in readings if role not in OF_NO_FIELD), None)

    def _is_named(self, text: str) -> bool:
        return self._role(text) is not None

    def _heads_columns(self, text: str) -> bool:
        return self.role(field_name(text)) not in OF_NO_FIELD

    def _alternating(
        self, row: Sequence[Spot], when: Mapping[int, int], apart: bool = False
    ) -> tuple[Pair, ...]:
        """The fields of a row of known names, each with one text beside it, or beside the year it says it of,
        that is no such name; none of any other row. Between two fields of a card, what one says may stand
        `apart` from its name, in the middle of empty cells."""
        filled = [place for place, spot in enumerate(row) if spot.text]
        names, says = filled[::2], filled[1::2]
        if len(names) != len(says):
            return ()
        far = any(one - when.get(name, name) != 1 for name, one in zip(names, says, strict=True))
        if (
            far
            and not (apart and len(names) > 1)
            and (len(names) > 1 or names[0] > 0 or is_value_like(row[says[0]].text))
        ):
            return ()  # a text alone may stand in the middle of what is beside its name
        pairs = tuple(Pair(name, (one,)) for name, one in zip(names, says, strict=True))
        known = all(self._is_named(row[place].text) for place in names)
        heading = any(self._heads_columns(row[place].text) for place in says)
        return pairs if known and (not heading or self._says_value(row, pairs)) else ()

    def _says_value(self, row: Sequence[Spot], pairs: Sequence[Pair]) -> bool:
        """Whether one of a row's fields is a value and says one: what stands beside the others' names heads
        no columns, even if it could (`Unidad de medida | Servicio | Línea base | 27`)."""
        said = {row[pair.says[0]].text for pair in pairs if self._role(row[pair.name].text) == VALUE}
        return any(is_value_like(text) and self.role(field_name(text)) is None for text in said)

    def _as_others(self, row: Sequence[Spot], starts: set[float], says: set[float]) -> tuple[Pair, ...]:
        """The fields of a row of known names that stands in the columns of others, of which one says what
        heads columns elsewhere, as an office is called `Programación`; none where all of them do."""
        filled = [place for place, spot in enumerate(row) if spot.text]
        pairs = tuple(Pair(name, (one,)) for name, one in zip(filled[::2], filled[1::2], strict=False))
        if 2 * len(pairs) != len(filled) or len(pairs) < 2:
            return ()
        level = all(
            self._is_at(row[pair.name], starts) and self._is_at(row[pair.says[0]], says) for pair in pairs
        )
        known = all(self._is_named(row[pair.name].text) for pair in pairs)
        said = [row[pair.says[0]].text for pair in pairs]
        heading = [self._heads_columns(text) or self.role(field_name(text)) == PART for text in said]
        return pairs if level and known and not all(heading) else ()

    def _is_at(self, spot: Spot, starts: set[float]) -> bool:
        return any(abs(spot.start - start) <= self.near for start in starts)

    def _rows(
        self,
        rows: Sequence[Sequence[Spot]],
        heads: Container[int],
        strict: Mapping[int, tuple[Pair, ...]],
        starts: set[float],
    ) -> Iterator[tuple[int, tuple[Pair, ...]]]:
        """The rows of fields and those that head them. What follows other rows, such as a small table inside
        a card, is of it again only from a known name on."""
        follows, behind = False, False
        for place, row in enumerate(rows):
            if place in heads or (place in strict and (not behind or self._is_back(row, strict[place]))):
                follows, behind = True, False
                yield place, strict.get(place, ())
            elif (pairs := self._in_columns(row, starts)) and (follows or self._are_back(row, pairs)):
                follows, behind = True, False
                yield place, pairs
            elif sum(bool(spot.text) for spot in row) > 1:
                follows, behind = False, follows or behind

    def _is_back(self, row: Sequence[Spot], pairs: Sequence[Pair]) -> bool:
        """Whether a row behind others than fields is one of fields again, and no row of a table whose other
        cells are empty: it says more than values, or fills its grid."""
        filled = not self.cut and len(row) == 2 * len(pairs)
        return filled or any(self._role(row[pair.name].text) != VALUE for pair in pairs)

    def _in_columns(self, row: Sequence[Spot], starts: set[float]) -> tuple[Pair, ...]:
        """The fields of a row by where the names of others begin; none where the row holds anything else, or
        several parts of the year, which head a small table (`Semestre | I | II`)."""
        parts = [self.role(field_name(spot.text)) == PART for spot in row if spot.text]
        if sum(parts[1:]) > 1:
            return ()
        pairs: list[Pair] = []
        for place, spot in enumerate(row):
            if not spot.text:
                continue
            if self._is_at(spot, starts):
                pairs.append(Pair(place, ()))
            elif not pairs:
                return ()
            else:
                pairs[-1] = Pair(pairs[-1].name, (*pairs[-1].says, place))
        fit = all(self._is_field(row, pair) for pair in pairs)
        return tuple(pairs) if fit and any(pair.says for pair in pairs) else ()

    def _is_field(self, row: Sequence[Spot], pair: Pair) -> bool:
        name = row[pair.name].text
        role = self._role(name)
        if len(pair.says) > (1 if role == VALUE or not self.cut else len(row)) or is_value_like(name):
            return False
        said = {self.role(field_name(row[place].text)) for place in pair.says} - OF_NO_FIELD
        return not said or (
            role in ("measure", "period") or (role not in (None, VALUE) and VALUE not in said)
        )

    def _are_back(self, row: Sequence[Spot], pairs: Sequence[Pair]) -> bool:
        return self._is_back(row, pairs) and all(self._is_named(row[pair.name].text) for pair in pairs)

    def _is_card(
        self,
        rows: Sequence[Sequence[Spot]],
        found: Mapping[int, tuple[Pair, ...]],
        goes_on: bool,
        cut_off: bool,
    ) -> bool:
        """Whether the rows name what they are about, unless they go on from another page, hold a value or a
        row of them, unless they are cut off, and have as many fields as a card has."""
        named, fields = goes_on, set[str]()
        others = (row for place, row in enumerate(rows) if place > min(found) and place not in found)
        valued = cut_off or any(_holds_values(row) for row in others)
        for place, pairs in found.items():
            for pair in pairs:
                name, says = field_name(rows[place][pair.name].text), _said(rows[place], pair)
                role = self._role(name)
                if role is None or not says:
                    continue
                fields.add(folded_words(name))
                named = named or (role in NAMES and not is_value_like(says))
                valued = valued or (role == VALUE and is_value_like(says))
        return named and valued and len(fields) >= RULED.fewest_fields

    def _beginnings(self, rows: Sequence[Sequence[Spot]], found: Mapping[int, tuple[Pair, ...]]) -> set[int]:
        """The rows with which a card begins: they say a field again, or name something behind values."""
        begins, seen, valued, before = set[int](), set[str](), False, min(found)
        for place, pairs in found.items():
            valued = valued or any(map(_holds_values, rows[before + 1 : place]))
            before = place
            names = [field_name(rows[place][pair.name].text) for pair in pairs]
            roles = set(map(self._role, names))
            fields = {folded_words(name) for name in names}
            if fields and (not begins or fields & seen or (valued and roles & NAMES)):
                begins.add(place)
                seen, valued = set(), False
            seen |= fields
            valued = valued or VALUE in roles
        return begins


def _are_known(places: Sequence[int], known: Container[int]) -> bool:
    """Whether most of the first rows are fields of known names."""
    first = places[: RULED.fewest_fields]
    return sum(place in known for place in first) > RULED.mostly * len(first)


def _is_year(text: str) -> bool:
    """Whether a text is a year, or a few words with one and no other figure."""
    years = YEAR_IN_TEXT.findall(text)
    return len(years) == 1 == len(FIGURES.findall(text)) and len(text.split()) <= RULED.most_dating


def _without(row: Sequence[Spot], places: Collection[int]) -> Sequence[Spot]:
    return [spot._replace(text="") if place in places else spot for place, spot in enumerate(row)]


def _dated(pairs: Sequence[Pair], when: Mapping[int, int]) -> tuple[Pair, ...]:
    return tuple(pair._replace(when=when.get(pair.name)) for pair in pairs)


def _holds_values(row: Sequence[Spot]) -> bool:
    """Whether a row is several values and nothing else, but for what it begins with."""
    texts = [spot.text for spot in row if spot.text]
    values = sum(map(is_value_like, texts))
    return values > 1 and (values == len(texts) or (values == len(texts) - 1 and not is_value_like(texts[0])))


def _said(row: Sequence[Spot], pair: Pair) -> str:
    return " ".join(row[place].text for place in pair.says)
