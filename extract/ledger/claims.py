"""Claims on printed numbers, settled in order of precedence: each number goes to the first that wants it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.geometry import Box
from extract.ledger.tokens import NumberToken, numbers_in

WIDEST_BLANK = 1.2
"""How much white space running text has beside a number at most, in sizes of its text; a column has more."""
Kind = Literal["any", "raised", "running"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that owns the numbers of `text` printed inside `box` of `page`, each as often as in the text.

    `kind` says whether any number will do, only raised ones, or only those that stand in running text, no
    wider apart than words do. `owner` is the identifier of the record that must find all of its numbers;
    None where it may find fewer.
    """

    state: str
    page: int
    box: Box
    text: str
    kind: Kind = "any"
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """The state of each token of each page, None for one that nothing claims, and the claims of records that
    did not find all their numbers."""

    states: Mapping[int, tuple[str | None, ...]]
    unmet: tuple[Claim, ...]


def settle(tokens: Mapping[int, Sequence[NumberToken]], claims: Iterable[Claim]) -> Settlement:
    """Give each token the state of the first claim that wants it; a token is given once."""
    pages = {number: _PageLedger(found) for number, found in tokens.items()}
    unmet = []
    for claim in claims:
        wanted = Counter(numbers_in(claim.text))
        if not wanted:
            continue
        page = pages.get(claim.page)
        missing = page.take(claim, wanted) if page else wanted.total()
        if missing and claim.owner is not None:
            unmet.append(claim)
    return Settlement({number: tuple(page.states) for number, page in pages.items()}, tuple(unmet))


def stands_apart(token: NumberToken) -> bool:
    """Whether white space parts the token from the text beside it, as a column's would: a number alone on
    its line does too."""
    if token.before is None and token.after is None:
        return True
    return max(token.before or 0.0, token.after or 0.0) > WIDEST_BLANK


class _PageLedger:
    """The tokens of one page from top to bottom, and what each was given to."""

    def __init__(self, tokens: Sequence[NumberToken]) -> None:
        self.tokens = tokens
        self.states: list[str | None] = [None] * len(tokens)
        centers = [token.center for token in tokens]
        self._order = sorted(range(len(tokens)), key=lambda place: (centers[place][1], centers[place][0]))
        self._heights = [centers[place][1] for place in self._order]
        self._middles = [centers[place][0] for place in range(len(tokens))]

    def take(self, claim: Claim, wanted: Counter[str]) -> int:
        """Give the claim the free tokens inside its box that it wants; how many it did not find."""
        box, missing = claim.box, wanted.total()
        first, last = bisect_left(self._heights, box.top), bisect_right(self._heights, box.bottom)
        for place in self._order[first:last]:
            if self.states[place] is not None or not box.x0 <= self._middles[place] <= box.x1:
                continue
            token = self.tokens[place]
            if wanted[token.text] > 0 and _is_of(claim.kind, token):
                self.states[place] = claim.state
                wanted[token.text] -= 1
                missing -= 1
        return missing


def _is_of(kind: Kind, token: NumberToken) -> bool:
    if kind == "running":
        return not stands_apart(token)
    return kind == "any" or token.raised
