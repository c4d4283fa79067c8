"""The words of value headers, and what a text speaks of by one of them, understood as a whole or not.

The words are data, under `value_headers` of a layout profile and, for units, in the vocabulary;
`schemas/value_headers.py` reads what a header says with all of them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Protocol, TypeVar

from schemas.language.headers import ValueHeaderWords
from schemas.phrases import fold
from schemas.units import PERCENT
from schemas.word_forms import Abbreviations, forms_of, is_participle, participle_of, with_forms

WORD = re.compile(r"[a-z]+|[0-9]+")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
YEAR_RANGE = re.compile(r"((?:19|20)[0-9]{2}) ?(?:-|–|—|/|a|al) ?((?:19|20)[0-9]{2})")
TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]|_|\d")
LINKS = frozenset(("de", "del", "al", "la", "el", "(", ",", "-", "–"))
AND = frozenset(("y", "e"))
NEAR = 4
"""Words behind that of baselines in which their year may stand."""
UNIT_ROLES = frozenset(("sign", "name", "scale"))

Name = TypeVar("Name")


class Named(Protocol):
    """Words that name a unit, a scale or a currency."""

    @property
    def words(self) -> tuple[str, ...]: ...

    @property
    def unit(self) -> str | None: ...


class UnitNames(Protocol):
    """What knows where in a header a unit is named: the lexicon of printed quantities."""

    @property
    def money_units(self) -> frozenset[str]: ...

    def phrase_at(self, words: Sequence[str], at: int, roles: Container[Any]) -> Named | None:
        """The longest phrase of one of `roles` that begins at word `at`."""


def _is_one_of(text: str, words: Container[str]) -> bool:
    """Whether a text is one word and nothing else, one of these."""
    found = WORD.findall(fold(text))
    return len(found) == 1 and found[0] in words


class SpokenWords:
    """The words a profile's value headers are made of, folded."""

    def __init__(
        self,
        words: ValueHeaderWords,
        months: Mapping[str, int],
        units: UnitNames,
        of_units: Iterable[str] = (),
        of_labels: Iterable[str] = (),
    ) -> None:
        self.units = units
        self.not_done = frozenset(map(fold, words.not_done))
        self.series = with_forms(_index(words.series), self.not_done.union(map(fold, words.fillers)))
        self.spans = _index(words.spans)
        self.ordinals, self.row_marks = _index(words.ordinals), _index(words.row_marks)
        self.fillers = frozenset(map(fold, (*words.fillers, *of_units)))
        self.nouns, self.derived, self.cumulative, self.whole, self.beyond, self.monthly, self.stages = (
            frozenset(map(fold, said))
            for said in (
                words.nouns, words.derived, words.cumulative, words.whole, words.beyond, words.monthly,
                words.stages
            )
        )  # fmt: skip
        self.nouns |= {form for noun in self.nouns for form in forms_of(noun)}
        self.scheduling = frozenset(map(fold, words.scheduling))
        self.commitments = frozenset(map(fold, words.commitments))
        self.reports = frozenset(map(fold, words.reports))
        self.standing = frozenset(map(fold, words.standing))
        self.money = frozenset(map(fold, words.money))
        self.progress = tuple(map(fold, words.progress))
        self.absolute = frozenset(map(fold, words.absolute))
        self.goals = frozenset(map(fold, words.goals))
        self.in_kind = frozenset(map(fold, words.rows_in_kind))
        self.rows_in_kind = self.goals | self.in_kind
        self.rows_of_money = self.money.union(map(fold, words.rows_of_money))
        self.outcomes = frozenset(map(fold, words.outcomes))
        self.done = frozenset(map(fold, words.done))
        self.years = frozenset(map(fold, words.years))
        self.so_far = frozenset(map(fold, words.so_far))
        self.not_of_year = frozenset(map(fold, words.not_of_year))
        self.of_year = tuple(sorted(map(fold, words.of_year), key=len, reverse=True))
        self.months = {fold(name): number for name, number in months.items()}
        self.month_names = {number: name for name, number in self.months.items()}
        self.short_forms = Abbreviations(self._meanings(), of_labels, self.nouns)
        self.is_known = lru_cache(maxsize=8192)(self._is_known)

    def spoken_series(self, text: str) -> frozenset[str]:
        """The series that some word of a text names, understood as a whole or not."""
        return frozenset(self.series[word] for word in WORD.findall(fold(text)) if word in self.series)

    def calls_report(self, text: str) -> bool:
        """Whether a title begins with a word for what tells what was done: `Memoria de objetivos`."""
        first = WORD.search(fold(text))
        return first is not None and first[0] in self.reports

    def stages_in(self, text: str) -> frozenset[str]:
        """The words of a text that name a stage of spending."""
        return self.stages.intersection(WORD.findall(fold(text)))

    def commits(self, text: str) -> bool:
        """Whether a word of a text is a commitment's, and none another stage's of spending."""
        stages = self.stages_in(text) | self.commitments.intersection(WORD.findall(fold(text)))
        return bool(stages) and stages <= self.commitments

    def speaks_of_standing(self, text: str) -> bool:
        """Whether some word of a text tells of a budget as it stands at a date (`Vigente`)."""
        return not self.standing.isdisjoint(WORD.findall(fold(text)))

    def speaks_of_money(self, text: str) -> bool:
        """Whether some word of a text speaks of a budget (`Devengado`, `PIM`)."""
        return not self.money.isdisjoint(WORD.findall(fold(text)))

    def is_of_money(self, text: str) -> bool:
        """Whether a text beside a row is nothing but a word that speaks of a budget: `Financiera`, `Fin.`"""
        return _is_one_of(text, self.rows_of_money)

    def is_in_kind(self, text: str) -> bool:
        """Whether a text beside a row is nothing but a word for goals in kind: `Física`, `Fís.`"""
        return _is_one_of(text, self.rows_in_kind)

    def heads_things(self, text: str) -> bool:
        """Whether a header, its letter in a formula aside (`Física (A)`), is nothing but a word that tells
        things from money; a goal below one that speaks of a budget may be either."""
        return _is_one_of(text.partition("(")[0], self.in_kind)

    def tell_kinds(self, texts: Sequence[str]) -> bool:
        """Whether every one of the texts beside rows says whether they are of goals in kind or of money, and
        both are among them: `Física`, `Fin. (Q)`."""
        said = [set(WORD.findall(fold(text))) for text in texts]
        money = [not self.rows_of_money.isdisjoint(words) for words in said]
        kind = [not self.rows_in_kind.isdisjoint(words) for words in said]
        return any(money) and any(kind) and all(a != b for a, b in zip(money, kind, strict=True))

    def speaks_of_totals(self, text: str) -> bool:
        """Whether a text says that its numbers are those of all: `Total país`."""
        return any(word.startswith("total") for word in WORD.findall(fold(text)))

    def speaks_of_goals(self, text: str) -> bool:
        """Whether some word of a text speaks of goals in kind (`Meta`, `Línea base`), never of a budget."""
        return not self.goals.isdisjoint(WORD.findall(fold(text)))

    def speaks_of_progress(self, text: str) -> bool:
        """Whether a text speaks of how far works have come, which is told in percent: `Avance físico`."""
        words = f" {' '.join(WORD.findall(fold(text)))} "
        return any(f" {phrase} " in words for phrase in self.progress)

    def speaks_of_months(self, text: str) -> bool:
        """Whether some word of a text says that what stands below is told month by month."""
        return not self.monthly.isdisjoint(WORD.findall(fold(text)))

    def speaks_of_series(self, text: str) -> bool:
        """Whether some word of a text, understood as a whole or not, names a series or says that the values
        are worked out of others; of several years together they can't be published."""
        words = WORD.findall(fold(text))
        spoken = any(len(word) > 1 and (word in self.series or word in self.derived) for word in words)
        return spoken and (self.beyond.isdisjoint(words) or any(map(is_year, words)))

    def speaks_of_values(self, text: str) -> bool:
        """Whether some word of a text, understood as a whole or not, says a series, a part of the year or a
        year."""
        words = WORD.findall(fold(text))
        telling = (self.series, self.spans, self.months, self.derived, self.cumulative)
        return any(
            is_year(word) or (len(word) > 1 and any(word in said for said in telling)) for word in words
        )

    def counts_absolutely(self, text: str) -> bool:
        """Whether a text says that its numbers are counts and no shares: `Dato absoluto`."""
        return not self.absolute.isdisjoint(WORD.findall(fold(text)))

    def says_planned(self, text: str) -> bool:
        """Whether a text says that values are planned, by a participle or a word for a programme of dates,
        and nothing of what came of it, of which a noun is what the participle says (`avance previsto`);
        "metas" and "plan" name tables of both."""
        words = set(WORD.findall(fold(text)))
        planned = any(self.series.get(word) == "plan" and word not in self.nouns for word in words)
        done = words & self.outcomes - (self.nouns if planned else frozenset())
        return not done and (planned or not self.scheduling.isdisjoint(words))

    def says_unit(self, text: str) -> bool:
        """Whether some words of a text name a unit: `Cumplimiento en porcentaje`."""
        words = TOKEN.findall(fold(" ".join(text.split())))
        named = (self.units.phrase_at(words, at, UNIT_ROLES) for at in range(len(words)))
        return any(named)

    def says_percent(self, text: str) -> bool:
        """Whether some words of a text say that what it heads is a percentage: `%`, `Porcentaje`."""
        words = TOKEN.findall(fold(" ".join(text.split())))
        named = (self.units.phrase_at(words, at, UNIT_ROLES) for at in range(len(words)))
        return any(phrase.unit == PERCENT for phrase in named if phrase is not None)

    def names_unit(self, text: str) -> bool:
        """Whether a whole text is what a unit is called: `Porcentaje`, `Horas`."""
        return self._named(text) is not None

    def names_coin(self, text: str) -> bool:
        """Whether a whole text is what a currency is called: `Euros`."""
        named = self._named(text)
        return named is not None and named.unit in self.units.money_units

    def _named(self, text: str) -> Named | None:
        words = TOKEN.findall(fold(" ".join(text.split())))
        named = self.units.phrase_at(words, 0, UNIT_ROLES) if words else None
        return named if named is not None and len(named.words) == len(words) else None

    def names_span(self, text: str) -> bool:
        """Whether a word of the text is that of a part of the year (`1.er cuatrimestre`), which months it
        has aside."""
        words = WORD.findall(fold(text))
        return any((self.short_forms.long_form(word) or word) in self.spans for word in words)

    def tells_of_both(self, text: str) -> bool:
        """Whether a text speaks of what was planned and of what came of it in one breath: `metas y logros`,
        `programación y ejecución`."""
        words = WORD.findall(fold(text))
        said = [self.series.get(word, "executed" if word in self.outcomes else None) for word in words]
        return any(
            {said[at - 1], said[at + 1]} == {"plan", "executed"}
            for at, word in enumerate(words[1:-1], start=1)
            if word in AND
        )

    def tells_deeds(self, text: str) -> bool:
        """Whether a text says with a participle that no list has what was done (`Becas otorgadas`), and names
        no series."""
        return self.words_tell_deeds(WORD.findall(fold(text)))

    def words_tell_deeds(self, words: Sequence[str]) -> bool:
        if any(word in self.series or word in self.derived for word in words):
            return False
        return any(
            word in self.done
            or (is_participle(word) and word not in self.not_done and not self.is_known(word))
            for word in words
        )

    def tells_intent(self, text: str) -> bool:
        """Whether a text says with an infinitive what is to be done (`Viviendas a construir`, `Personas por
        atender`), and names no series; what is left to do of a stage of spending (`por pagar`) is none."""
        return self.words_tell_intent(WORD.findall(fold(text)))

    def words_tell_intent(self, words: Sequence[str]) -> bool:
        if any(word in self.series or word in self.derived for word in words):
            return False
        spent = self.stages | self.money
        return any(
            (lead == "a" or (lead == "por" and deed not in spent)) and word not in self.not_done
            for lead, word in pairwise(words[1:])
            if (deed := participle_of(word)) is not None
        )

    def year_of(self, text: str) -> int | None:
        """The year that a text says its values are of: behind a word for that (`del ejercicio 2023`), or the
        only one it names, at the end of what it says (`Presupuesto participativo, edición 2024`); None where
        it says none, or several."""
        folded = fold(" ".join(text.split()))
        if (base := self.base_year_of(text)) is not None:
            folded = folded.replace(str(base), " ")
        found = {
            int(year)
            for lead in self.of_year
            for year in re.findall(rf"(?<!\w){re.escape(lead)}:? ((?:19|20)[0-9]{{2}})(?![0-9])", folded)
        }
        if YEAR_RANGE.search(folded) or len(found) > 1:
            return None
        return found.pop() if found else self._only_year_in(folded)

    def base_year_of(self, text: str) -> int | None:
        """The year that a text says its baselines are of: `(línea base: gestión 2023)`."""
        words = WORD.findall(fold(text))
        bases = [at for at, word in enumerate(words) if self.series.get(word) == "baseline"]
        behind = words[bases[-1] + 1 : bases[-1] + 1 + NEAR] if bases else []
        return next((int(word) for word in behind if is_year(word)), None)

    def _only_year_in(self, folded: str) -> int | None:
        """The one year in a text that ends what is said; none that names a law or is a date's."""
        words = TOKEN.findall(folded)
        places = [at for at, word in enumerate(words) if is_year(word)]
        at = places[0] if len(places) == 1 else len(words)
        before = [word for word in words[:at] if word not in LINKS]
        if at == len(words) or WORD.fullmatch("".join(words[at + 1 : at + 2])):
            return None
        dated = not self.not_of_year.isdisjoint(before) or (before and before[-1] in self.months)
        return None if dated or not before or not before[-1].isalpha() else int(words[at])

    def _is_known(self, word: str) -> bool:
        known = (
            self.series, self.spans, self.months, self.fillers, self.derived, self.cumulative, self.whole,
            self.outcomes,
        )  # fmt: skip
        return any(word in words for words in known) or self.ordinal(word) is not None or is_year(word)

    def ordinal(self, word: str) -> int | None:
        return int(word) if word.isdigit() and len(word) == 1 else self.ordinals.get(word)

    def _meanings(self) -> dict[str, tuple[str, ...]]:
        """What each word means, as far as an abbreviation has to be told apart."""
        found: dict[str, tuple[str, ...]] = dict.fromkeys(self.fillers, ("filler",))
        found |= {word: (series,) for word, series in self.series.items()}
        found |= {word: ("span", span) for word, span in self.spans.items()}
        found |= {month: ("month", str(number)) for month, number in self.months.items()}
        for kind, words in (("derived", self.derived), ("until", self.cumulative), ("whole", self.whole)):
            found |= dict.fromkeys(words, (kind,))
        return found


def is_year(word: str) -> bool:
    return YEAR.fullmatch(word) is not None


def _index(names: Mapping[Name, Iterable[str]]) -> dict[str, Name]:
    return {fold(word): name for name, words in names.items() for word in words}
