"""How many mutations of each kind were made and reported, and by which rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """One row of the table."""

    kind: str
    made: int = 0
    caught: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def add(self, rules: Sequence[str], place: str) -> None:
        """One mutation, with the rules of the new findings at its place."""
        self.made += 1
        self.caught += bool(rules)
        self.rules.update(set(rules))
        if not rules:
            self.missed.append(place)

    def line(self) -> str:
        """The row as printed."""
        rules = ", ".join(f"{rule} {count}" for rule, count in self.rules.most_common(5))
        return f"{self.kind:<44}{self.made:>6}{self.caught:>8}{self._share():>7}  {rules}"

    def _share(self) -> str:
        return f"{self.caught / self.made:.0%}" if self.made else "-"


HEAD = f"{'mutation':<44}{'made':>6}{'caught':>8}{'share':>7}  by which rules (mutations)"
