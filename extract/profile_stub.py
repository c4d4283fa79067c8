"""The words a profile lacks as a YAML file: what is sure as entries, guesses with a comment beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from extract.profiling import PlanWords, UnknownHeader

OPEN_CURRENCY = "# Whose money is it? Say it here: vocabulary: {home_currency: mxn}, or gtq, pyg, cop, usd"
GUESS = "# a guess: check it against the cells below the header"


def stub(words: PlanWords, file_name: str, name: str) -> str:
    """A profile file `name`.yaml for the plan; only what the profile in use doesn't know is in it."""
    return "\n".join([*_lines(words, file_name, name)]) + "\n"


def _lines(words: PlanWords, file_name: str, name: str) -> Iterator[str]:
    yield f"# schemas/profiles/{name}.yaml: what «{words.profile}» could not map of {file_name}."
    yield "# Complete it, save it there and run the extraction again; roles: see schemas/profiles/base.yaml."
    if words.recognised_by:
        yield "# A plan that holds all of these texts is read with this profile."
    yield f"recognised_by: {_flow(words.recognised_by)}"
    if words.institution:
        yield from ("", "metadata:", f"  institutions: {_flow([words.institution])}")
    if words.headers:
        yield from ("", "headers:")
        for header in words.headers:
            yield from _header(header)
    if words.dependencies:
        yield from (
            "",
            "context:",
            "  # Headings that may name parts of the institution; take out what doesn't.",
        )
        yield from ("  dependencies:", *(f"    - {_scalar(text)}" for text in words.dependencies))
    yield from _vocabulary(words)


def _header(header: UnknownHeader) -> Iterator[str]:
    yield f"  - texts: {_flow([header.text])}"
    yield from (f"    # {example}" for example in header.examples)
    yield f"    role: {header.role}  {GUESS}"
    if header.role == "value":
        yield "    series: plan  # or executed, baseline; add «period: Q1» for a part of the year"


def _vocabulary(words: PlanWords) -> Iterator[str]:
    if words.units or words.statuses:
        yield from ("", "vocabulary:")
    if words.units:
        yield "  # Counted things; or list them under the unit they stand for."
        yield from ("  units:", f"    count: {{names: {_flow(words.units)}}}")
    if words.statuses:
        yield "  # Texts that say why there is no value: not_planned, not_available or not_applicable."
        yield from ("  statuses:", f"    not_available: {_flow(words.statuses)}")
    if words.currency_open:
        yield from ("", OPEN_CURRENCY)


def _flow(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_scalar, texts))}]"


def _scalar(text: str) -> str:
    """The text as a quoted YAML scalar on one line."""
    dumped = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=10_000)
    return str(dumped).strip()
