"""What the page's script works on, as one script that assigns one value: values, findings, charts, order.

A script file loads from disk as from a server, where a page may not ask for a JSON file.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from extract.corrections.matching import IDENTIFYING
from extract.corrections.rereading import TableConventions
from report.beside import FileBeside, as_data, values_as_printed
from report.columns import columns_to_confirm, meanings
from report.version_rows import VersionRows, as_printed
from report.words import words
from report.years import Printed, YearChange
from schemas.catalogue import BOX, CODE_LISTS, datasets
from schemas.causes import causes
from schemas.corrections import CORRECTABLE, correctable_field
from schemas.doubts import CERTAINTIES, doubt_of_rule
from schemas.lexicon import load_lexicon
from schemas.rules import SEVERITIES, rule_names
from schemas.seen import seen_of_finding, seen_of_value
from schemas.texts import Language
from schemas.units import kind_of, units
from store.history import Event
from store.parquet import Row

Key = tuple[str, str]
"""A value by document_id and value_id."""

DATASET = "indicators"
REPEATED = frozenset({"string", "bool"})

GroupKey = tuple[str, str, str, int]

NAME = "PAT_REPORT"
ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


@dataclass(frozen=True, slots=True)
class PageFile:
    """The picture of a page: its path within the report, and the page's size in points."""

    path: str
    width: float
    height: float


Pages = Mapping[str, Mapping[int, PageFile]]
"""By document and page."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the page shows beside the version's own rows: its history, the pictures of pages, the files of
    corrections that lie beside the plans, and what changed from year to year."""

    events: Sequence[Event]
    pages: Pages
    beside: Mapping[str, FileBeside]
    years: Sequence[YearChange] = ()


def data_script(version: VersionRows, around: Around, language: Language) -> bytes:
    """The script, in ASCII: no text of a plan can end it or be taken for markup."""
    told = json.dumps(_data(version, around, language), separators=(",", ":"), allow_nan=False)
    for char, escape in ESCAPED.items():
        told = told.replace(char, escape)
    return f"window.{NAME} = {told};\n".encode("ascii")


def _data(version: VersionRows, around: Around, language: Language) -> dict[str, Any]:
    findings = ordered_findings(version.findings)
    waiting = queue(version.values, findings)
    numbers = {key_of(value): number for number, value in enumerate(version.values)}
    return {
        "version": version.version,
        "language": language,
        "words": words(language),
        "titles": {field.name: getattr(field.title, language) for field in datasets()["indicators"].fields},
        "lists": {field.name: field.codes for field in datasets()["indicators"].fields if field.codes},
        "codes": {
            name: {code.code: getattr(code, language) for code in codes} for name, codes in CODE_LISTS.items()
        },
        "correctable": correctable_columns(language),
        "documents": [
            _document(row, around, numbers) | {"columns": columns_to_confirm(version.columns, row)}
            for row in version.documents
        ],
        "columns": meanings(language),
        "values": {"count": len(version.values), "columns": value_columns(version.values)},
        "twice": printed_twice(version.values),
        "queue": waiting,
        "doubts": doubts_by_value(version.values, findings, waiting),
        "findings": [
            _finding(row, numbers, language) | {"seen": hashed, "fault": fault}
            for row, hashed, fault in zip(
                findings,
                seen_of_findings(version.values, findings),
                faults_of(findings, version.contradictions),
                strict=True,
            )
        ],
        "faults": [_fault(row, language) for row in version.contradictions],
        "rules": rule_names(language),
        "seen": [seen_of_value(value) for value in version.values],
        **reading_aids(version.values),
        "about": {
            numbers[key]: about for key, about in findings_by_value(findings).items() if key in numbers
        },
        "history": _history(around.events, numbers),
        "charts": [asdict(group) for group in chart_groups(version.series, numbers)],
        "years": [_year_change(change, numbers) for change in around.years],
    }


def _year_change(change: YearChange, numbers: Mapping[Key, int]) -> dict[str, Any]:
    def told(printed: Printed) -> dict[str, Any]:
        return asdict(printed) | {"value": numbers.get(printed.value) if printed.value else None}

    before = told(change.before) | {"series": change.series_before}
    return asdict(change) | {"before": before, "now": told(change.now), "certainty": change.certainty}


def _document(row: Row, around: Around, numbers: Mapping[Key, int]) -> dict[str, Any]:
    images = around.pages.get(row["document_id"], {})
    return {
        "id": row["document_id"],
        "file": row["source_file"],
        "sha256": row["source_sha256"],
        "year": row["plan_year"],
        "pages": {page: [file.path, file.width, file.height] for page, file in images.items()},
        "beside": as_data(around.beside[row["document_id"]], numbers, row["document_id"]),
    }


def _finding(row: Row, numbers: Mapping[tuple[str, str], int], language: Language) -> dict[str, Any]:
    box = [row[side] for side in BOX]
    keys = [(row["document_id"], value_id) for value_id in dict.fromkeys(row["value_ids"])]
    return {
        "id": row["finding_id"],
        "document": row["document_id"],
        "rule": row["rule"],
        "severity": row["severity"],
        "on": row["about"],
        "settled": bool(row["settled"]),
        "message": row["message"] if language == "es" else row["message_en"],
        "page": row["page"],
        "box": [round(side, 1) for side in box] if None not in box else None,
        "values": [numbers[key] for key in keys if key in numbers],
    }


def faults_of(findings: Sequence[Row], contradictions: Sequence[Row]) -> list[int | None]:
    """For each finding the number of the fault of its plan that it tells of, or None."""
    told = {
        (row["document_id"], finding_id): number
        for number, row in enumerate(contradictions)
        for finding_id in row["finding_ids"]
    }
    return [told.get((row["document_id"], row["finding_id"])) for row in findings]


def _fault(row: Row, language: Language) -> dict[str, Any]:
    return {"cause": getattr(causes()[row["cause"]].title, language), "subject": row["subject"]}


def _history(events: Sequence[Event], numbers: Mapping[tuple[str, str], int]) -> dict[int, list[Any]]:
    """By value, each version that said something new: its name, the columns changed, the printed text."""
    told: dict[int, list[Any]] = {}
    for event in events:
        number = numbers.get((event.document_id, event.value_id))
        if number is not None:
            raw = event.after["raw"] if event.after else None
            told.setdefault(number, []).append([event.version, event.fields, raw])
    return told


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
    """The numbers of the values that it isn't certain were read right: the least certain first, then by their
    gravest finding, then by how little sure the recognition was; `findings` are ordered already."""
    named = findings_by_value(findings)

    def doubt(number: int) -> tuple[float, ...]:
        value = values[number]
        about = [severity_rank(findings[one]["severity"]) for one in named.get(key_of(value), ())]
        sure = 1.0 if value["confidence"] is None else value["confidence"]
        return -CERTAINTIES.index(value["certainty"]), min(about, default=len(SEVERITIES)), sure, number

    waiting = (number for number, value in enumerate(values) if value["certainty"] != CERTAINTIES[0])
    return tuple(sorted(waiting, key=doubt))


def doubts_by_value(
    values: Sequence[Row], findings: Sequence[Row], waiting: Sequence[int]
) -> dict[int, list[tuple[str, list[int]]]]:
    """For each value of the queue its doubts, each with the numbers of the findings that raise it."""
    named = findings_by_value(findings)
    known = doubt_of_rule()
    raised = [known[row["rule"]].code if row["rule"] in known else None for row in findings]
    return {
        number: [
            (code, [one for one in named.get(key_of(values[number]), ()) if raised[one] == code])
            for code in values[number]["doubts"]
        ]
        for number in waiting
    }


def seen_of_findings(values: Sequence[Row], findings: Sequence[Row]) -> list[str]:
    """The hash of what is seen of each finding."""
    raws: dict[str, dict[str, str]] = defaultdict(dict)
    for value in values:
        raws[value["document_id"]][value["value_id"]] = value["raw"]
    return [seen_of_finding(row, raws[row["document_id"]]) for row in findings]


def reading_aids(values: Sequence[Row]) -> dict[str, Any]:
    """What the dialog reads a printed text by: the values whose column has the comma before decimals, how the
    numbers of each unit behave, and the words that say a status."""
    lexicon = load_lexicon()
    kinds = {
        "whole": lexicon.whole_units,
        "bounded": lexicon.bounded_units,
        "money": lexicon.money_units,
        "percent": {code for code in units() if kind_of(code) == "percent"},
    }
    return {
        "commas": _with_comma(values),
        "units": {code: {kind: code in codes for kind, codes in kinds.items()} for code in units()},
        "statuses": dict(sorted(lexicon.statuses.items())),
    }


def _with_comma(values: Sequence[Row]) -> list[int]:
    printed = values_as_printed(values)
    own: dict[str, list[int]] = defaultdict(list)
    for number, value in enumerate(printed):
        own[value.document_id].append(number)
    found = []
    for numbers in own.values():
        conventions = TableConventions([printed[number] for number in numbers])
        found += [number for number in numbers if conventions.convention(printed[number]).decimal == ","]
    return sorted(found)


def key_of(value: Row) -> Key:
    return value["document_id"], value["value_id"]


def value_columns(values: Sequence[Row]) -> dict[str, dict[str, list[Any]]]:
    """By field: `all`, the contents row by row; or `of`, the different contents, and `at`, which one each row
    has."""
    fields = datasets()[DATASET].fields
    return {
        field.name: _shared([row[field.name] for row in values])
        if field.type in REPEATED
        else {"all": [_rounded(field.name, row[field.name]) for row in values]}
        for field in fields
    }


def _shared(contents: Sequence[object]) -> dict[str, list[Any]]:
    places: dict[object, int] = {}
    at = [places.setdefault(content, len(places)) for content in contents]
    return {"of": list(places), "at": at}


def _rounded(name: str, content: Any) -> Any:
    return round(content, 1) if name in BOX else content


def correctable_columns(language: Language) -> list[dict[str, Any]]:
    """Each column that may be corrected, with what it may hold, as the catalogue has it."""
    return [_column(name, language) for name in CORRECTABLE]


def _column(name: str, language: Language) -> dict[str, Any]:
    field = correctable_field(name)
    codes = {code.code: getattr(code, language) for code in CODE_LISTS[field.codes]} if field.codes else None
    return {
        "name": name,
        "type": field.type,
        "nullable": field.nullable,
        "codes": codes,
        "pattern": field.pattern,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "description": getattr(field.description, language),
    }


def printed_twice(values: Sequence[Row]) -> tuple[int, ...]:
    """The numbers of values that share all their labels with another: an entry names them by their cell."""
    labels = [_labels(as_printed(value)) for value in values]
    times = Counter(labels)
    return tuple(number for number, label in enumerate(labels) if times[label] > 1)


def _labels(value: Row) -> tuple[object, ...]:
    return value["document_id"], *(value[name] for name in IDENTIFYING)


@dataclass(frozen=True, slots=True)
class Point:
    """What one document says of one period; `value` in the unit itself, None where no number is printed.
    `values` are the numbers of the printed values behind it."""

    period: str
    series: str
    value: float | None
    comparator: str | None
    raw: str
    document_id: str
    agrees: bool | None
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """One chart: periods of one kind, so that months never stand beside years."""

    indicator: str
    detail: str | None
    dependency: str | None
    unit: str | None
    part: str | None
    points: tuple[Point, ...]

    @property
    def place(self) -> tuple[object, ...]:
        """Those over several periods first; then by dependency and name."""
        periods = len({point.period for point in self.points if point.value is not None})
        return periods < 2, self.dependency or "", self.indicator, self.detail or "", self.part or ""


def chart_groups(series: Sequence[Row], numbers: Mapping[Key, int]) -> tuple[ChartGroup, ...]:
    """All groups in the order to show them; `numbers` are those of the values by document and identifier."""
    grouped: dict[GroupKey, list[Row]] = defaultdict(list)
    for row in series:
        grouped[_group(row)].append(row)
    groups = [_chart(rows, numbers) for _, rows in sorted(grouped.items(), key=lambda item: item[0])]
    return tuple(sorted(groups, key=lambda group: group.place))


def _group(row: Row) -> GroupKey:
    return row["indicator_id"], row["part"] or "", row["unit"] or "", len(row["period"] or "")


def _chart(rows: Sequence[Row], numbers: Mapping[Key, int]) -> ChartGroup:
    """Named as the newest plan names it; where documents say otherwise, each has a point of its own."""
    newest = max(rows, key=lambda row: (row["plan_year"] or 0, row["document_id"]))
    points = [_point(row, numbers) for row in rows]
    ordered = sorted(points, key=lambda point: (point.period, point.series, point.document_id, point.raw))
    return ChartGroup(
        newest["indicator"],
        newest["detail"],
        newest["dependency"],
        newest["unit"],
        newest["part"],
        tuple(ordered),
    )


def _point(row: Row, numbers: Mapping[Key, int]) -> Point:
    named = ((row["document_id"], value_id) for value_id in row["value_ids"])
    return Point(
        row["period"] or "",
        row["series"],
        row["value_base"],
        row["comparator"],
        row["raw"],
        row["document_id"],
        row["agrees"],
        tuple(numbers[key] for key in named if key in numbers),
    )
