"""Signatories: who prepared and who authorised the plan, with their role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from extract.flow.blocks import Block
from extract.page.findings import Finding, finding
from extract.page.paragraphs import Paragraph, paged_lines
from extract.records.cover import CoverLine, begun_with, chosen_year, cover_lines, segments, year_evidence
from extract.records.dates import month_named, read_date
from extract.records.tolerances import RECORDS
from schemas.language.prose import MetadataWords
from schemas.phrases import Finder, fold, folded_words
from schemas.profile import Profile

BETWEEN = " — "


def signatories(blocks: Sequence[Block], labels: Sequence[str]) -> tuple[str, ...]:
    """Name and role of everyone named below a label such as "Elaborado por:", in printed order.

    The line behind or below the label is the name, up to two more lines of running text are the role.
    """
    found: list[list[str]] = []
    signing = False
    for text, heading, end_of_block in _lines(blocks):
        if (behind := behind_label(text, labels)) is not None:
            found.append([behind] if behind else [])
            signing = True
            continue
        if signing and (
            end_of_block
            or (heading and found[-1])
            or len(text) > RECORDS.signed_line
            or len(found[-1]) >= RECORDS.signed_lines
        ):
            signing = False
        if signing and any(character.isalpha() for character in text):
            found[-1].append(text)
    return tuple(dict.fromkeys(_joined(lines) for lines in found if lines))


def behind_label(text: str, labels: Sequence[str]) -> str | None:
    """What the line prints behind a label; empty where the label stands alone, None where there is none."""
    folded = folded_words(text)
    for label in labels:
        if folded == label:
            return ""
        if folded.startswith(f"{label}:"):
            return text.split(":", 1)[1].strip()
    return None


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[str, bool, bool]]:
    """Every line with whether it is a heading; a table ends what stands above it."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield "", False, True
            continue
        for _, line in paged_lines(block):
            yield " ".join(line.text.split()), block.heading_like, False


def _joined(lines: Sequence[str]) -> str:
    name, role = lines[0], " ".join(lines[1:])
    return f"{name}{BETWEEN}{role}" if role else name


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

    @property
    def columns(self) -> dict[str, Any]:
        """The data by the columns of `documents`."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "findings"}


def document_facts(
    blocks: Sequence[Block], profile: Profile, file_stem: str, pdf_title: str | None = None
) -> DocumentFacts:
    """What the cover and the signatures print in words the profile knows; None for what is not printed."""
    words, months = profile.metadata, profile.month_numbers
    lines = cover_lines(blocks, words)
    cover = " ".join(line.text for line in lines)
    parts = segments(lines, profile)
    titles = [*(line.text for line in lines), *parts]
    evidence = year_evidence(cover, titles, blocks, profile, words, pdf_title, file_stem)
    year, findings = chosen_year(evidence)
    institution = _institution(cover, parts, words)
    if institution is None:
        findings += (finding("institution-missing", lines[0].page if lines else None),)
    acta, acta_date, odd = _acta(cover, lines, words, months)
    return DocumentFacts(
        institution=institution,
        issuing_unit=_issuing_unit(parts, words, institution),
        plan_year=year,
        title=_first(words.titles, cover, "found"),
        acta=acta,
        acta_date=acta_date,
        reference=_first(words.reference, cover, "reference"),
        issued=_issued(lines, months),
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
    cover: str, lines: Sequence[CoverLine], words: MetadataWords, months: Mapping[str, int]
) -> tuple[str | None, str | None, tuple[Finding, ...]]:
    found = next((match for item in words.acta if (match := item.find(cover))), None)
    if found is None:
        return None, None, ()
    acta = _without_number_sign(found["acta"], words.acta_numbers) or None
    if "date" not in found:
        return acta, None, ()
    read = read_date(found["date"], months)
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


def _issued(lines: Sequence[CoverLine], months: Mapping[str, int]) -> str | None:
    """The month and year of the last cover line that says nothing else."""
    named = [month for line in lines if (month := month_named(line.text, months))]
    return named[-1] if named else None
