"""The quantities of one cell: bound, sign, currency, number, unit, marks and the words behind each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.numbers.lexemes import MINUS, Fraction, Run, is_year
from extract.numbers.tokens import Token
from extract.numbers.tolerances import NUMBERS
from schemas.lexicon import Lexicon


class QuantityError(Exception):
    """The cell is no plain list of quantities; carries the rule that says why. Never leaves this package."""

    def __init__(self, rule: str, start: int, end: int) -> None:
        super().__init__(rule)
        self.rule, self.start, self.end = rule, start, end


@dataclass(slots=True)
class Quantity:
    """One number with what belongs to it; `start` to `end` is its own text, `words` those behind it."""

    start: int
    end: int = 0
    run: Run | None = None
    comparator: str = "="
    negative: bool = False
    unit: str | None = None
    scale: int | None = None
    marks: list[tuple[int, int]] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    words_end: int = 0
    parenthesised: bool = False
    base_year: int | None = None
    bare: bool = False
    short_scale: bool = False
    fraction: Fraction | None = None
    dashed: bool = False
    trailing: bool = False


def quantities(found: Sequence[Token], lexicon: Lexicon) -> list[Quantity]:
    """All quantities of the cell. Raises QuantityError where a part of the cell belongs to none."""
    parser = _Parser(found, lexicon)
    parser.read_all()
    return parser.read


class _Parser:
    def __init__(self, found: Sequence[Token], lexicon: Lexicon) -> None:
        self.found, self.lexicon, self.at = found, lexicon, 0
        self.read: list[Quantity] = []

    def read_all(self) -> None:
        while self.at < len(self.found):
            if self._opens_quantity(self.at):
                self.read.append(self._quantity())
            elif self.found[self.at].kind == "open":
                self._parenthesis()
            else:
                self._loose()

    def _kind(self, at: int) -> str:
        return self.found[at].kind if at < len(self.found) else ""

    def _opens_quantity(self, at: int) -> bool:
        """Whether a number follows from here, with nothing but bound, sign and currency before it."""
        last = at + NUMBERS.longest_prefix
        while at < last and (self._kind(at) in ("bound", "dash", "plus") or self._is_money_sign(at)):
            at += 1
        return self._kind(at) == "number"

    def _is_money_sign(self, at: int) -> bool:
        return (
            self._kind(at) == "unit"
            and self.found[at].sign
            and self.found[at].name in self.lexicon.money_units
        )

    def _quantity(self) -> Quantity:
        quantity = Quantity(self.found[self.at].start)
        while self._kind(self.at) != "number":
            self._prefix(quantity)
            self.at += 1
        number = self.found[self.at]
        self._refuse_glued_word(self.at)
        quantity.run, quantity.end, quantity.fraction = number.run, number.end, number.fraction
        self.at += 1
        self._trailing_minus(quantity)
        while self._suffix(quantity):
            pass
        return quantity

    def _prefix(self, quantity: Quantity) -> None:
        token = self.found[self.at]
        if token.kind == "bound" and token.start == quantity.start:
            quantity.comparator = token.name
        elif token.kind == "unit" and quantity.unit is None:
            quantity.unit, quantity.scale, quantity.bare = token.name, token.scale, token.bare
        elif token.kind == "dash" and self._is_minus(quantity):
            quantity.negative, quantity.dashed = True, token.name != MINUS
        elif token.kind == "plus":
            if quantity.negative or self.read or self._kind(self.at + 1) == "dash":
                self._fail("odd-characters")
        else:
            self._fail("number-range" if token.kind == "dash" and self.read else "number-in-text")

    def _is_minus(self, quantity: Quantity) -> bool:
        """A hyphen, minus sign or dash that touches what it negates; a free-standing one is a bullet."""
        following = self.found[self.at + 1]
        return following.glued and not quantity.negative and not self.read

    def _trailing_minus(self, quantity: Quantity) -> None:
        """The minus behind a number of accounts: `1,250.00-`, `7.5-%`; in `5-10` and `5-días` it is none."""
        minus = self._kind(self.at) == "dash" and self.found[self.at]
        if not minus or not minus.glued or minus.name != MINUS or quantity.negative or self.read:
            return
        after = self.at + 1
        sign = self._kind(after) == "unit" and self.found[after].sign and not self._kind(after + 1)
        if sign or not self._kind(after):
            quantity.negative = quantity.trailing = True
            quantity.end = minus.end
            self.at += 1

    def _refuse_glued_word(self, at: int) -> None:
        """A letter that touches the digits makes both unreadable: `1O0`, `B12`, `3ª`."""
        for place in (at, at + 1):
            if place and self._kind(place) and self.found[place].glued:
                letters = place if place > at else place - 1
                if self._kind(letters) in ("word", "joiner") and self.found[letters].name[:1].isalnum():
                    self._fail("odd-characters", letters)

    def _suffix(self, quantity: Quantity) -> bool:
        """Take what belongs to the number behind it: scale, unit, mark; False where nothing more does."""
        at = self.at
        if self._kind(at) == "mark":
            quantity.marks.append((self.found[at].start, self.found[at].end))
        elif self._kind(at) == "scale" and quantity.scale is None:
            quantity.scale, quantity.short_scale = self.found[at].scale, self.found[at].short
        elif self._is_unit_of(quantity, at):
            self._take_unit(quantity, self.found[at])
        elif (
            self._kind(at) == "open" and self._kind(at + 2) == "close" and self._states_unit(quantity, at + 1)
        ):
            self.at += 1
            self._suffix(quantity)
        else:
            return False
        quantity.end = self.found[self.at].end
        self.at += 1
        return True

    def _states_unit(self, quantity: Quantity, at: int) -> bool:
        return self._is_unit_of(quantity, at) or (self._kind(at) == "scale" and quantity.scale is None)

    def _is_unit_of(self, quantity: Quantity, at: int) -> bool:
        """Whether the unit at `at` measures this number and not the next one ("5% $500")."""
        if self._kind(at) != "unit" or (self._is_money_sign(at) and self._opens_quantity(at)):
            return False
        named = quantity.bare and self.found[at].name in self.lexicon.money_units
        return named or quantity.unit in (None, self.found[at].name)

    def _take_unit(self, quantity: Quantity, token: Token) -> None:
        quantity.unit, quantity.scale = token.name, quantity.scale or token.scale

    def _parenthesis(self) -> None:
        """A quantity, a base year or words in parentheses."""
        opening = self.found[self.at]
        self.at += 1
        if self._is_base_year():
            self.read[-1].base_year = int(self._run_text(self.at))
            self.read[-1].end = self.found[self.at + 1].end
            self.at += 2
        elif self._opens_quantity(self.at):
            self._quantity_in_parentheses(opening)
        else:
            self._words_in_parentheses()

    def _is_base_year(self) -> bool:
        if (
            not self.read
            or self.read[-1].words
            or (self._kind(self.at), self._kind(self.at + 1)) != ("number", "close")
        ):
            return False
        return is_year(self._run_text(self.at)) and self.read[-1].base_year is None

    def _run_text(self, at: int) -> str:
        run = self.found[at].run
        return run.chunks[0] if run is not None and not run.joints else ""

    def _quantity_in_parentheses(self, opening: Token) -> None:
        quantity = self._quantity()
        if self._kind(self.at) != "close":
            self._fail("number-in-text")
        if not self.read:
            quantity.parenthesised = True
            quantity.start, quantity.end = opening.start, self.found[self.at].end
        self.at += 1
        self.read.append(quantity)

    def _words_in_parentheses(self) -> None:
        while self._kind(self.at) not in ("close", ""):
            self._word()
        if self._kind(self.at) != "close":
            self._fail("number-in-text")
        if self.read:
            self.read[-1].words_end = self.found[self.at].end
        self.at += 1

    def _loose(self) -> None:
        """A word, joiner or full stop behind a quantity; anything else belongs to no quantity."""
        if self._kind(self.at) in ("joiner", "stop") and self.read:
            self.at += 1
        else:
            self._word()

    def _word(self) -> None:
        token = self.found[self.at]
        if token.kind == "dash" and self.read:
            self._fail("number-range" if self._kind(self.at + 1) == "number" else "odd-characters")
        if token.kind not in ("word", "unit", "scale", "joiner", "stop", "bound") or (
            token.kind == "unit" and token.sign
        ):
            self._fail(
                "odd-characters"
                if token.kind in ("odd", "dash", "plus", "mark", "close")
                else "number-in-text"
            )
        if not self.read:
            self._fail("number-in-text")
        self.read[-1].words.append(token)
        self.read[-1].words_end = token.end
        self.at += 1

    def _fail(self, rule: str, at: int | None = None) -> None:
        token = self.found[min(self.at if at is None else at, len(self.found) - 1)]
        raise QuantityError(rule, token.start, token.end)
