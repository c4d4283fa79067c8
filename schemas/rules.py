"""The rules a finding can break: severity and wording, read from `finding_rules*.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from schemas.texts import Language
from schemas.unseen import shown

Severity = Literal["error", "warning", "note"]
About = Literal["reading", "plan"]
"""Whether a rule asks if the plan was read right, or says that the plan is at odds with itself or another."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The tiers, the gravest first: wrong for certain, most likely a mistake, worth a look."""
RULES_FOLDER = Path(__file__).parent
RULES_FILES = "finding_rules*.yaml"
NAMES_FILE = RULES_FOLDER / "rule_names.yaml"
LINKING_FILE = "finding_rules_links.yaml"
"""The rules of what linking a document with others finds."""


@dataclass(frozen=True, slots=True)
class FindingRule:
    """One rule: `es` and `en` are format templates whose fields the finding supplies."""

    name: str
    severity: Severity
    about: About
    es: str
    en: str

    def messages(self, fields: dict[str, str]) -> tuple[str, str]:
        """The Spanish and the English sentence; what a plan's text holds unseen is written down in them.
        Raises KeyError where a field is missing."""
        fields = {name: shown(text) for name, text in fields.items()}
        return self.es.format_map(fields), self.en.format_map(fields)


@cache
def finding_rules() -> dict[str, FindingRule]:
    """All rules by name. Raises ValueError where two files name the same rule."""
    rules: dict[str, FindingRule] = {}
    for path in sorted(RULES_FOLDER.glob(RULES_FILES)):
        for rule in _rules_of(path):
            if rule.name in rules:
                raise ValueError(f"{path.name}: the rule {rule.name} is defined twice")
            rules[rule.name] = rule
    return rules


@cache
def _names() -> dict[str, dict[str, str]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return cast(dict[str, dict[str, str]], yaml.load(NAMES_FILE.read_text(encoding="utf-8"), Loader=loader))


def rule_names(language: Language) -> dict[str, str]:
    """What each rule is called in a few words; by its code where it has no name."""
    return {rule: _names().get(rule, {}).get(language, rule) for rule in finding_rules()}


@cache
def linking_rules() -> frozenset[str]:
    """The names of the rules that only documents linked with one another can break."""
    return frozenset(rule.name for rule in _rules_of(RULES_FOLDER / LINKING_FILE))


def _rules_of(path: Path) -> list[FindingRule]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = cast(dict[str, dict[str, str]], yaml.load(path.read_text(encoding="utf-8"), Loader=loader))
    return [
        FindingRule(
            name, cast(Severity, body["severity"]), cast(About, body["about"]), body["es"], body["en"]
        )
        for name, body in raw.items()
    ]
