"""What to look at first: findings and values, the most doubtful ahead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from explain.lookup import Row
from schemas.rules import SEVERITIES

Key = tuple[str, str]
"""A value by document_id and value_id."""


def ordered_findings(findings: Sequence[Row]) -> tuple[Row, ...]:
    """Errors, then warnings, then notes; in each those that put a value in doubt first, and a rule that is
    seldom broken before one that is broken all over."""
    times: dict[str, int] = defaultdict(int)
    for finding in findings:
        times[finding["rule"]] += 1
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                severity_rank(finding["severity"]),
                not finding["value_ids"],
                times[finding["rule"]],
                finding["rule"],
                finding["document_id"],
                finding["page"] or 0,
                finding["finding_id"],
            ),
        )
    )


def severity_rank(severity: str) -> int:
    """0 for the gravest."""
    return SEVERITIES.index(severity)


def findings_by_value(findings: Sequence[Row]) -> Mapping[Key, tuple[int, ...]]:
    """For each value that findings name, their numbers in `findings`."""
    named: dict[Key, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        for value_id in dict.fromkeys(finding["value_ids"]):
            named[finding["document_id"], value_id].append(number)
    return {key: tuple(numbers) for key, numbers in named.items()}


def queue(values: Sequence[Row], findings: Sequence[Row]) -> tuple[int, ...]:
    """The numbers of the values with findings: by the gravest finding, then how many are as grave, then how
    little sure the recognition was; `findings` are ordered already."""
    named = findings_by_value(findings)

    def doubt(number: int) -> tuple[float, ...]:
        value = values[number]
        about = [severity_rank(findings[one]["severity"]) for one in named[key_of(value)]]
        gravest = min(about)
        sure = 1.0 if value["confidence"] is None else value["confidence"]
        return gravest, -about.count(gravest), sure, number

    return tuple(sorted((number for number, value in enumerate(values) if key_of(value) in named), key=doubt))


def key_of(value: Row) -> Key:
    return value["document_id"], value["value_id"]
