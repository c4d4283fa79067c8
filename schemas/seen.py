"""What a person saw who decided on a value or a finding, as a hash: the decision holds as long as it is that.

Neither the wording of a finding nor where on its page a thing stands counts, so that another wording of
a rule or another margin asks nothing again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from schemas.corrections import CORRECTABLE

LENGTH = 16
FACTS = re.compile(r"«[^»]*»?|[0-9]+(?:[.,][0-9]+)*")
"""What a finding's Spanish sentence says of the plan: texts it quotes, and numbers."""

Row = Mapping[str, Any]


def seen_of_value(value: Row) -> str:
    """16 hex digits over what a row of `indicators` says; columns that say nothing don't count."""
    said = {name: value[name] for name in CORRECTABLE if value[name] is not None}
    return _digest(["value", value["value_id"], said])


def seen_of_finding(finding: Row, raws: Mapping[str, str]) -> str:
    """16 hex digits over what a row of `findings` tells; `raws` are the printed texts of the document's
    values by value_id."""
    about = [[value_id, raws.get(value_id)] for value_id in sorted(set(finding["value_ids"]))]
    facts = FACTS.findall(finding["message"])
    return _digest(["finding", finding["rule"], finding["page"], facts, about])


def _digest(told: list[Any]) -> str:
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:LENGTH]
