"""Random changes to a plan's values, with the list of what was changed: what a comparison has to find."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from comparison.changes import Change, Diff
from tests.diffing.editions import PlainRow, identified

Truth = dict[object, str]
"""What happened to a row by its tag."""

LABEL = ("section", "line", "dependency", "kind", "group", "code", "indicator", "detail")
WORDS = (
    "seguimiento",
    "nuevos",
    "casos",
    "regionales",
    "informe",
    "trimestral",
    "atendidos",
    "anual",
    "tercer",
)
SUFFIXES = (" y de seguimiento", " (casos nuevos)", " en la red", " por regional", " institucionales")
OTHER_COMPARATOR = {"=": ">=", ">=": "<=", "<=": ">=", "<": ">", ">": "<", None: ">="}
OTHER_UNIT = {"percent": "count", "usd": "count", "day": "business_day"}


def revise(rows: Sequence[PlainRow], seed: int, changes: int) -> tuple[list[PlainRow], Truth]:
    """The rows of a revised plan, in printed order with new identifiers, and what was changed."""
    chance = random.Random(seed)
    revised = [dict(row) for row in rows]
    truth: Truth = {}
    for _ in range(changes):
        untouched = [row for row in revised if row["tag"] not in truth]
        if untouched:
            chance.choice(MUTATIONS)(revised, chance.choice(untouched), truth, chance)
    for place, row in enumerate(revised):
        row["row"] = place
    return identified(revised), truth


def _value(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    if row["value"] is None:
        return
    number = round(row["value"] + chance.choice((-1, 1, 2, 10, 0.5, 100)), 6)
    row |= {"value": number, "value_base": number * (row["scale"] or 1), "raw": f"{number:g}"}
    truth[row["tag"]] = "value"


def _comparator(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    if row["value"] is None:
        return
    other = OTHER_COMPARATOR[row["comparator"]]
    row |= {"comparator": other, "raw": f"{other} {row['raw']}"}
    truth[row["tag"]] = "comparator"


def _unit(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    if row["value"] is None:
        return
    row |= {"unit": OTHER_UNIT.get(row["unit"], "percent"), "measure": f"{row['measure'] or ''} otra".strip()}
    truth[row["tag"]] = "unit"


def _scale(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    if row["value"] is None:
        return
    scale = 1000 if row["scale"] != 1000 else 1_000_000
    row |= {"scale": scale, "value_base": row["value"] * scale}
    truth[row["tag"]] = "scale"


def _removed(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    own = _of_one_name(rows, row)
    if any(one["tag"] in truth for one in own):
        return
    truth |= {one["tag"]: "removed" for one in own}
    rows[:] = [one for one in rows if one not in own]


def _added(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    words = " ".join(chance.sample(WORDS, 4)).capitalize()
    tag, number = f"new {len(truth)} {chance.random()}", float(chance.randint(1, 5000))
    label = {"indicator": f"{words} {len(truth)}", "detail": None, "group": None, "code": None}
    said = {"value": number, "value_base": number, "raw": f"{number:g}", "scale": 1, "status": "value"}
    rows.insert(rows.index(row), {**row, **label, **said, "tag": tag})
    truth[tag] = "added"


def _renamed(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    own = _of_one_name(rows, row)
    if any(one["tag"] in truth for one in own) or len(row["indicator"]) < 8:
        return
    name = chance.choice((_longer, _word_replaced, _misspelt, _turned))(row["indicator"], chance)
    if any(one["indicator"].casefold() == name.casefold() for one in rows):
        return
    for one in own:
        one["indicator"] = name
        truth[one["tag"]] = "renamed"


def _moved(rows: list[PlainRow], row: PlainRow, truth: Truth, chance: random.Random) -> None:
    own = _of_one_name(rows, row)
    others = sorted({one["dependency"] or "" for one in rows} - {row["dependency"], ""}) or ["Otra unidad"]
    if any(one["tag"] in truth for one in own):
        return
    dependency = chance.choice(others)
    for one in own:
        one |= {"dependency": dependency, "page": one["page"] + 1, "table_id": "p099-t1"}
        truth[one["tag"]] = "moved"


MUTATIONS: tuple[Callable[[list[PlainRow], PlainRow, Truth, random.Random], None], ...] = (
    *(_value, _value, _comparator, _unit, _scale),
    *(_removed, _added, _renamed, _renamed, _moved),
)


def _of_one_name(rows: Sequence[PlainRow], row: PlainRow) -> list[PlainRow]:
    return [one for one in rows if all(one[name] == row[name] for name in LABEL)]


def _longer(name: str, chance: random.Random) -> str:
    return name + chance.choice(SUFFIXES)


def _word_replaced(name: str, chance: random.Random) -> str:
    words = name.split()
    words[chance.randrange(len(words))] = chance.choice(WORDS)
    return " ".join(words) if len(words) > 2 else _longer(name, chance)


def _misspelt(name: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(name) - 1)
    return f"{name[:place]}xz{name[place + 1 :]}"


def _turned(name: str, chance: random.Random) -> str:
    words = name.split()
    return " ".join([*words[1:], words[0]]) if len(words) > 2 else _longer(name, chance)


def found(diff: Diff) -> Truth:
    """What the comparison says of each row, in the words of the mutations."""
    return {change.row["tag"]: _told(change) for change in diff.changes if not change.of_evidence_only}


def _told(change: Change) -> str:
    if change.kind == "changed" and change.of_number:
        # a change of scale or unit alone must not pass for another number
        return "value" if "value" in change.aspects else str(change.aspects[0])
    return change.kind
