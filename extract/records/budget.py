"""Budget mentions: amounts of money in running text, with what their sentence and their place say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.headings import Context
from extract.meaning.currency import document_lexicon, open_amounts
from extract.meaning.walk import PlacedParagraph, Walk
from extract.numbers import Convention, settle_convention
from extract.page.findings import Finding, finding
from extract.page.geometry import Box
from extract.page.paragraphs import place_of
from extract.records.origin import DependencyColumns, Ordinals, Origin, dependency_columns
from extract.records.prose import (
    AmountSpan,
    ReadAmount,
    amount_spans,
    name_at,
    names_beginning,
    read_amount,
    sentence_at,
    sentences,
)
from extract.records.tolerances import RECORDS
from schemas.doubts import UNTOLD
from schemas.language.headers import ContextWords
from schemas.language.prose import BudgetWords
from schemas.lexicon import Lexicon
from schemas.phrases import first_match, fold
from schemas.profile import Profile
from schemas.records import BudgetMention


@dataclass(frozen=True, slots=True)
class _Found:
    """One amount where it stands: `opening` is the first paragraph of its line of work."""

    placed: PlacedParagraph
    span: AmountSpan
    opening: str | None


def budget_mentions(
    walk: Walk, profile: Profile, origin: Origin
) -> tuple[tuple[BudgetMention, ...], tuple[Finding, ...]]:
    """Every amount printed in a paragraph, in printed order; one that can't be read is a finding."""
    lexicon, known = document_lexicon(walk, profile)
    found = tuple(_amounts(walk, profile, lexicon))
    convention = settle_convention(
        [item.span.sample(item.placed.paragraph.text) for item in found]
    ).convention
    owners = dependency_columns(origin.institution, profile)
    reader = _AmountReader(
        profile.budget, profile.context, convention, lexicon, origin, Ordinals(), owners, []
    )
    mentions = tuple(mention for item in found if (mention := reader.mention(item)))
    doubtful = () if known else open_amounts(mentions, lexicon)
    return mentions, (*reader.findings, *doubtful)


def _amounts(walk: Walk, profile: Profile, lexicon: Lexicon) -> Iterator[_Found]:
    openings: dict[tuple[str | None, str | None], str] = {}
    below_line = False
    for block in walk.blocks:
        if not isinstance(block, PlacedParagraph):
            below_line = False
            continue
        text, context = block.paragraph.text, block.context
        if below_line and not block.heading and first_match(profile.context.objective, text) is None:
            openings[context.perspective, context.line] = text
        below_line = block.heading and context.line is not None and context.dependency is None
        for span in amount_spans(text, lexicon) if any(map(str.isdigit, text)) else ():
            yield _Found(block, span, openings.get((context.perspective, context.line)))


@dataclass(frozen=True, slots=True)
class _AmountReader:
    """Reads amounts under one document's words and separators; `findings` fills as it goes."""

    words: BudgetWords
    context: ContextWords
    convention: Convention
    lexicon: Lexicon
    origin: Origin
    ordinals: Ordinals
    owners: DependencyColumns
    findings: list[Finding]

    def mention(self, found: _Found) -> BudgetMention | None:
        """The record of one amount; None where it can't be read."""
        text = found.placed.paragraph.text
        amount = read_amount(text, found.span, self.convention, self.lexicon)
        page, box = place_of(found.placed.paragraph, found.span.start, found.span.end)
        self.findings.extend(finding(odd.rule, page, box, **odd.as_dict()) for odd in amount.oddities)
        if amount.amount is None:
            self.findings.append(finding("amount-unread", page, box, text=amount.raw))
            return None
        parts = sentences(text, self.words.abbreviations)
        sentence = sentence_at(parts, found.span.start).text.strip()
        return self._record(found, amount, amount.amount, sentence, page, box)

    def _record(
        self, found: _Found, amount: ReadAmount, worth: float, sentence: str, page: int, box: Box
    ) -> BudgetMention:
        context = found.placed.context
        rubro = self._rubro(sentence, amount.raw, page, box)
        dependency = context.dependency or self._from_opening(found.opening, amount.raw, page, box)
        cost_center = cost_center_in(sentence, self.words)
        return BudgetMention(
            mention_id=self._identity(context, dependency, rubro, cost_center),
            **self.origin.columns,
            raw=amount.raw,
            amount=worth,
            unit=amount.unit,
            rubro=rubro,
            line=context.line,
            **self.owners.of(dependency),
            cost_center=cost_center,
            sentence=sentence,
            **UNTOLD,
            page=page,
            **box.sides,
        )

    def _identity(self, context: Context, *parts: str | None) -> str:
        """What the mention is about and its place among equals: a revised amount keeps its identifier."""
        origin = self.origin
        return self.ordinals.numbered_id(
            "budget",
            origin.institution,
            origin.plan_year,
            context.section,
            context.perspective,
            context.line,
            *parts,
        )

    def _rubro(self, sentence: str, raw: str, page: int, box: Box) -> str | None:
        rubros = rubros_in(sentence, self.words)
        if len(rubros) > 1:
            self.findings.append(finding("rubro-ambiguous", page, box, text=raw, rubros=", ".join(rubros)))
        return rubros[0] if len(rubros) == 1 else None

    def _from_opening(self, opening: str | None, raw: str, page: int, box: Box) -> str | None:
        """The one dependency the line's opening paragraph names; None where it names none or several."""
        if opening is None:
            return None
        names = names_beginning(opening, self.context.dependency_starts, self.words.links)
        names = tuple(name for name in names if fold(name) not in self.context.not_dependencies)
        if len(names) != 1:
            return None
        self.findings.append(finding("dependency-from-prose", page, box, text=raw, dependency=names[0]))
        return names[0]


def rubros_in(sentence: str, words: BudgetWords) -> tuple[str, ...]:
    """The different numbers that stand behind the word for a budget heading, in printed order."""
    if not words.rubro:
        return ()
    signs = rf"(?:(?:{_any_of(words.number_signs)})\.? ?)?" if words.number_signs else ""
    pattern = rf"\b(?:{_any_of(words.rubro)})s? {signs}([0-9]{{1,6}})\b"
    return tuple(dict.fromkeys(re.findall(pattern, fold(sentence))))


def cost_center_in(sentence: str, words: BudgetWords) -> str | None:
    """The name behind the first words for a cost centre that have one; None where they stand alone."""
    if not words.cost_center:
        return None
    for found in re.finditer(rf"\b(?:{_any_of(words.cost_center)})s?:? ", fold(sentence)):
        if name := name_at(sentence, found.end(), words.links):
            return name
    return None


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


PERIOD = re.compile(r" ?[-–/] ?[0-9]{2,4}(?![0-9])")


def budget_years_elsewhere(walk: Walk, profile: Profile, plan_year: int | None) -> tuple[Finding, ...]:
    """A finding for each budget of a year before the one in which the plan was made, which is the year before
    the plan's. Silent on periods of several years, on later years and where the plan's year is not known."""
    if plan_year is None:
        return ()
    return tuple(
        found
        for block in walk.blocks
        if isinstance(block, PlacedParagraph) and any(map(str.isdigit, block.paragraph.text))
        for found in _past(block, profile, plan_year)
    )


def _past(block: PlacedParagraph, profile: Profile, plan_year: int) -> Iterator[Finding]:
    text = block.paragraph.text
    folded, seen = fold(text), set[int]()
    for words in profile.budget.years:
        for found in words.pattern.finditer(folded):
            year, start, end = int(found["year"]), found.start(), found.end()
            if year >= plan_year - RECORDS.recent or PERIOD.match(folded, end) or end in seen:
                continue
            seen.add(end)
            page, box = place_of(block.paragraph, start, end)
            named = " ".join(text[start:end].split())
            yield finding("budget-year-elsewhere", page, box, text=named, year=year, plan_year=plan_year)
