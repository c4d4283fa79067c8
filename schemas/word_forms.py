"""Words of a vocabulary in forms it doesn't list: a participle in the other gender or number (`estimadas`
where `estimado` is listed), and an abbreviation that words of one meaning only begin with (`Aprop.`)."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeVar

Meaning = TypeVar("Meaning", bound=Hashable)

PARTICIPLES = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
"""How regular participles end, by gender and number; those of one verb differ in the last letters only."""

FEWEST_OF_STEM = 3
"""Letters of the shortest stem of a participle: `CADA` and `VIDA` are none."""

FEWEST_ABBREVIATED = 3
"""Letters of the shortest abbreviation; one of fewer is read where the vocabulary lists it."""

FEWEST_LEFT_OUT = 2
"""Letters an abbreviation leaves out at least: `TOTALE.` is no abbreviation of `TOTALES`."""


def is_participle(word: str) -> bool:
    """Whether a folded word ends as a regular participle does."""
    return any(word.endswith(ending) and len(word) - len(ending) >= FEWEST_OF_STEM for ending in PARTICIPLES)


INFINITIVES = {"ar": "ado", "er": "ido", "ir": "ido"}
"""How infinitives end, and the participles of those that are regular."""


def participle_of(word: str) -> str | None:
    """The regular participle of what ends as an infinitive does (`atendido` of `atender`)."""
    ending = INFINITIVES.get(word[-2:])
    return f"{word[:-2]}{ending}" if ending and len(word) - 2 >= FEWEST_OF_STEM else None


def forms_of(word: str) -> tuple[str, ...]:
    """The other forms of a regular participle, those of its own gender first; none of any other word."""
    ending = next((one for one in PARTICIPLES if word.endswith(one)), None)
    if ending is None or not is_participle(word):
        return ()
    stem, gender = word[: -len(ending)] + ending[:2], ending[2]
    forms = [f"{stem}{other}{number}" for other in (gender, "ao".replace(gender, "")) for number in ("", "s")]
    return tuple(form for form in forms if form != word)


def with_forms(listed: Mapping[str, Meaning], but: Collection[str] = ()) -> dict[str, Meaning]:
    """The folded words with the other forms of the participles among them, `but` those that are words of
    their own (`medida`); what is listed counts first."""
    found = dict(listed)
    for word, meaning in listed.items():
        for form in forms_of(word):
            if form not in but:
                found.setdefault(form, meaning)
    return found


class Abbreviations:
    """What words are cut short to, before a stop: read where all words that begin so mean the same.

    `meanings` gives what each known word means; `others` are words of other headers, which make an
    abbreviation that they begin with as well mean nothing: `Obs.` may be observations. Of several words one
    of the `weaker` is chosen.
    """

    def __init__(
        self, meanings: Mapping[str, Hashable], others: Iterable[str] = (), weaker: Collection[str] = ()
    ) -> None:
        self._meanings, self._weaker = meanings, weaker
        self._others: Collection[str] = frozenset(word for word in others if word not in meanings)
        self._met: dict[str, str | None] = {}

    def long_form(self, word: str) -> str | None:
        """The known word that a folded word stands for; None where it is known or too short, or where it
        could stand for words of several meanings."""
        if word not in self._met:
            self._met[word] = self._long_form(word)
        return self._met[word]

    def _long_form(self, word: str) -> str | None:
        if len(word) < FEWEST_ABBREVIATED or word in self._meanings or not word.isalpha():
            return None
        if any(other.startswith(word) for other in self._others):
            return None
        longer = sorted(
            one for one in self._meanings if one.startswith(word) and len(one) - len(word) >= FEWEST_LEFT_OUT
        )
        if len({self._meanings[one] for one in longer}) != 1:
            return None
        return next((one for one in longer if one in self._weaker), longer[0])
