"""What a document says of itself: institution, unit, plan year, title, acta, month of issue, signatories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.context.flow import Block
from extract.facts.cover import CoverLine, begun_with, cover_lines, segments
from extract.facts.dates import month_named, read_date
from extract.facts.plan_year import chosen_year, year_evidence
from extract.facts.signatories import signatories
from extract.findings import Finding, finding
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.prose import DateWords, Finder, MetadataWords, budget_words, date_words, metadata_words


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The document's own data; dates as ISO text (`issued` a month), signatories as "Name — Role"."""

    institution: str | None
    issuing_unit: str | None
    plan_year: int | None
    title: str | None
    acta: str | None
    acta_date: str | None
    reference: str | None
    issued: str | None
    signatories: tuple[str, ...]
    findings: tuple[Finding, ...]


def document_facts(
    blocks: Sequence[Block], profile: Profile, file_stem: str, pdf_title: str | None = None
) -> DocumentFacts:
    """What the cover and the signatures print in words the profile knows; None for what is not printed."""
    words, dates, names = metadata_words(profile.raw), date_words(profile.raw), budget_words(profile.raw)
    lines = cover_lines(blocks, words)
    cover = " ".join(line.text for line in lines)
    parts = segments(lines, words, names.links)
    titles = [*(line.text for line in lines), *parts]
    evidence = year_evidence(cover, titles, blocks, profile, words, pdf_title, file_stem)
    year, findings = chosen_year(evidence)
    institution = _institution(cover, parts, words)
    if institution is None:
        findings += (finding("institution-missing", lines[0].page if lines else None),)
    acta, acta_date, odd = _acta(cover, lines, words, dates)
    return DocumentFacts(
        institution=institution,
        issuing_unit=_issuing_unit(parts, words, institution),
        plan_year=year,
        title=_first(words.titles, cover, "found"),
        acta=acta,
        acta_date=acta_date,
        reference=_first(words.reference, cover, "reference"),
        issued=_issued(lines, dates),
        signatories=signatories(blocks, words.signatories),
        findings=findings + odd,
    )


def _institution(cover: str, parts: Sequence[str], words: MetadataWords) -> str | None:
    """The institution as the profile spells it, else the first name on the cover that begins like one."""
    folded = fold(cover)
    for name in words.institutions:
        if fold(" ".join(name.split())) in folded:
            return name
    return next((part.rstrip(" .:,") for part in parts if begun_with(part, words.institution_starts)), None)


def _issuing_unit(parts: Sequence[str], words: MetadataWords, institution: str | None) -> str | None:
    """The unit of the highest rank on the cover; the first one of that rank."""
    ranked = [
        (words.units.index(start), place, part)
        for place, part in enumerate(parts)
        if (start := begun_with(part, words.units))
        and (institution is None or fold(part) != fold(institution))
    ]
    return min(ranked)[2].rstrip(" .:,") if ranked else None


def _acta(
    cover: str, lines: Sequence[CoverLine], words: MetadataWords, dates: DateWords
) -> tuple[str | None, str | None, tuple[Finding, ...]]:
    found = next((match for item in words.acta if (match := item.find(cover))), None)
    if found is None:
        return None, None, ()
    acta = _without_number_sign(found["acta"], words.acta_numbers) or None
    if "date" not in found:
        return acta, None, ()
    read = read_date(found["date"], dates.months)
    odd = (finding(read.rule, lines[0].page, text=found["date"]),) if read.rule else ()
    return acta, read.iso, odd


def _without_number_sign(text: str, signs: Sequence[str]) -> str:
    """`N° 3886` as `3886`: the sign before a number is not part of it."""
    for sign in signs:
        found = re.match(rf"{re.escape(sign)}\.? ?(?=[0-9])", fold(text))
        if found:
            return text[found.end() :].strip()
    return text.strip()


def _first(finders: Sequence[Finder], text: str, name: str) -> str | None:
    found = next((match for item in finders if (match := item.find(text))), None)
    return found[name] if found else None


def _issued(lines: Sequence[CoverLine], dates: DateWords) -> str | None:
    """The month and year of the last cover line that says nothing else."""
    named = [month for line in lines if (month := month_named(line.text, dates.months))]
    return named[-1] if named else None
