"""What is odd about a printed number, before page and box are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Oddity:
    """A broken rule of `schemas/finding_rules_numbers.yaml` and the fields of its sentence."""

    rule: str
    fields: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, str]:
        """The fields as keyword arguments for `extract.findings.finding`."""
        return dict(self.fields)


def oddity(rule: str, **fields: object) -> Oddity:
    """An oddity of the named rule; the fields become text, in the order given."""
    return Oddity(rule, tuple((name, str(field)) for name, field in fields.items()))
