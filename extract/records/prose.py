"""Running text: its sentences, the names in it and its amounts of money."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.numbers import Convention, Oddity, ReadValue, UnitHint, base, read_cell, to_float
from extract.numbers.lexemes import Lexeme, Run, lexemes, take_run
from extract.numbers.tolerances import NUMBERS
from extract.records.tolerances import RECORDS
from schemas.lexicon import Lexicon, Role, UnitPhrase
from schemas.phrases import fold

STOPS = ".!?…"

CLOSERS = "\"'”’»)]"

# Flat: one run of stops, closing signs and the white space behind them.
_BREAK = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(\s+)(?=\S)")

_LAST_WORD = re.compile(r"[^\s(«“\"]*\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the white space behind it; `start` is its place in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def sentences(text: str, abbreviations: Container[str]) -> tuple[Sentence, ...]:
    """The sentences in order; together they are the text. `abbreviations`: folded, without their point."""
    cuts = [0]
    for found in _BREAK.finditer(text):
        if _ends_sentence(text, found.start(), found.end(), cuts[-1], abbreviations):
            cuts.append(found.end())
    cuts.append(len(text))
    return tuple(Sentence(start, text[start:end]) for start, end in pairwise(cuts) if end > start)


def sentence_at(parts: tuple[Sentence, ...], place: int) -> Sentence:
    """The sentence that holds the character at `place`. Raises ValueError beyond the text."""
    for part in parts:
        if part.start <= place < part.end:
            return part
    raise ValueError(f"no sentence at {place}")


def _ends_sentence(text: str, stop: int, following: int, begin: int, abbreviations: Container[str]) -> bool:
    if text[stop] != ".":
        return not text[following].islower()
    if text[following].islower():
        return False
    head = text[max(begin, stop - RECORDS.longest_word) : stop]
    found = _LAST_WORD.search(head)
    word = found.group() if found else ""
    if not text[begin : stop - len(word)].strip() and len(word) <= 2:
        return False
    return not _is_short(word, abbreviations)


def _is_short(word: str, abbreviations: Container[str]) -> bool:
    """Whether the point shortens the word: an abbreviation, or letters with points between (`S.A`)."""
    pieces = word.split(".")
    if all(len(piece) == 1 and piece.isalpha() for piece in pieces):
        return True
    return fold(word) in abbreviations


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_GAP = re.compile(r" *")


def name_at(text: str, start: int, links: Container[str]) -> str | None:
    """The name that begins at `start`, as printed; None where no capitalised word stands there.

    A name goes on over capitalised words, over linking words (`de`, `y`: the folded `links`) and over the one
    small word behind a link ("Archivo de documentos"); any sign and any other small word, as a verb, end it.
    """
    place, end, linked = start, 0, True
    while found := _WORD.match(text, place):
        word = found.group()
        small = not word[0].isupper()
        if fold(word) in links and small:
            if not end:
                start = _after_gap(text, found.end())
            linked = True
        elif small and (not linked or not end):
            break
        else:
            end, linked = found.end(), False
        place = _after_gap(text, found.end())
        if place == found.end():
            break
    return text[start:end] if end else None


def names_beginning(text: str, starts: Iterable[str], links: Container[str]) -> tuple[str, ...]:
    """The different names in the text that begin with one of the folded words `starts`, in printed order."""
    folded, found = fold(text), dict[str, str]()
    words = [re.escape(start) for start in sorted(starts, key=lambda start: (-len(start), start))]
    if not words:
        return ()
    for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", folded):
        name = name_at(text, match.start(), links) if text[match.start()].isupper() else None
        if name and fold(name) != match.group():
            found.setdefault(fold(name), name)
    return tuple(found.values())


def _after_gap(text: str, place: int) -> int:
    found = _GAP.match(text, place)
    return found.end() if found else place


_SIGN: frozenset[Role] = frozenset(("sign", "prefix"))

_SCALE: frozenset[Role] = frozenset(("scale",))


@dataclass(frozen=True, slots=True)
class AmountSpan:
    """Where an amount is printed: `start` to `end` of the text, from its currency sign on."""

    start: int
    end: int
    unit: str

    def sample(self, text: str) -> tuple[str, UnitHint]:
        """The amount as evidence for the separators in use."""
        return text[self.start : self.end], UnitHint(self.unit, None, "value")


@dataclass(frozen=True, slots=True)
class ReadAmount:
    """One amount in the currency's base unit, None where its digits are no number; `oddities` say why."""

    raw: str
    amount: float | None
    unit: str
    oddities: tuple[Oddity, ...]


def amount_spans(text: str, lexicon: Lexicon) -> tuple[AmountSpan, ...]:
    """Every currency sign with a number right behind it, in order."""
    pieces = lexemes(text)
    words = [piece.word for piece in pieces]
    spans, at = [], 0
    while at < len(pieces):
        sign = lexicon.phrase_at(words, at, _SIGN)
        number = at + len(sign.words) if sign and sign.unit in lexicon.money_units else None
        if sign is None or number is None or number >= len(pieces) or pieces[number].kind != "digits":
            at += 1
            continue
        end, following = _number_end(pieces, number)
        if sign.role == "prefix" and not _is_home_amount(sign, pieces, number, lexicon):
            at += 1
            continue
        last = _scale_end(pieces, words, following, lexicon)
        end = pieces[last - 1].end if last > following else end
        spans.append(AmountSpan(pieces[at].start, end, str(sign.unit)))
        at = last
    return tuple(spans)


def _is_home_amount(sign: UnitPhrase, pieces: Sequence[Lexeme], number: int, lexicon: Lexicon) -> bool:
    """Whether a letter before a number is the money of home before an amount (`Q 1,250`); elsewhere it may
    number laws and lists."""
    run, _ = take_run(pieces, number)
    return sign.unit == lexicon.home_currency and (run.digits >= NUMBERS.amount_digits or bool(run.joints))


def _scale_end(pieces: Sequence[Lexeme], words: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """The place behind the scale at `at`, spelt out or short; a letter that may be one belongs to the amount,
    too, and keeps it from being read."""
    if at >= len(pieces):
        return at
    scale = lexicon.phrase_at(words, at, _SCALE)
    short = pieces[at].text in lexicon.short_scales or pieces[at].text in lexicon.open_scales
    return at + len(scale.words) if scale else at + short


def _number_end(pieces: Sequence[Lexeme], at: int) -> tuple[int, int]:
    """Where the number's text ends and the piece behind it.

    In running text a comma with a space behind it parts two clauses ("$6,000, 500 becas") unless the number
    has had such spaces from its first separator on.
    """
    run, following = take_run(pieces, at)
    cut = _cut(run)
    if cut is None:
        return run.end, following
    end = run.ends[cut]
    return end, next(place for place in range(at, len(pieces)) if pieces[place].start >= end)


def _cut(run: Run) -> int | None:
    """The last chunk that belongs to the number where a spaced separator follows an unspaced one."""
    spaced = [joint[-1] == " " for joint in run.joints]
    if not any(spaced) or spaced[0]:
        return None
    return spaced.index(True)


def read_amount(text: str, span: AmountSpan, convention: Convention, lexicon: Lexicon) -> ReadAmount:
    """What the amount at `span` is worth under the separators in use."""
    raw = text[span.start : span.end]
    reading = read_cell(raw, (), convention, lexicon)
    value = reading.values[0] if len(reading.values) == 1 else None
    return ReadAmount(raw, _worth(value), span.unit, reading.oddities)


def _worth(value: ReadValue | None) -> float | None:
    if value is None or value.status != "value" or value.value is None:
        return None
    try:
        return to_float(base(value.value, value.scale))
    except (ArithmeticError, OverflowError):
        return None
