"""Which document of the old edition is which of the new one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Literal

from comparison.edition import DocumentRows, Edition

PairedBy = Literal["name", "source", "plan", "given", "alone"]


@dataclass(frozen=True, slots=True)
class DocumentPair:
    """A document before and after; one of them is None where it was added or removed."""

    old: DocumentRows | None
    new: DocumentRows | None
    paired_by: PairedBy


def pair_documents(old: Edition, new: Edition, given: bool) -> tuple[DocumentPair, ...]:
    """The pairs in the order of their names.

    `given` pairs the one document of each side, whatever they are called. Else documents are paired by name;
    of the others, by the hash of the PDF; then by institution and plan year, if both sides have just one.
    """
    if given:
        return (DocumentPair(old.documents[0], new.documents[0], "given"),)
    olds, news = list(old.documents), list(new.documents)
    pairs = [
        *_take(olds, news, "name", lambda one: one.document_id),
        *_take(olds, news, "source", lambda one: one.source_sha256),
        *_take(olds, news, "plan", _plan),
        *(DocumentPair(one, None, "alone") for one in olds),
        *(DocumentPair(None, one, "alone") for one in news),
    ]
    return tuple(sorted(pairs, key=_name))


def _take(
    olds: list[DocumentRows],
    news: list[DocumentRows],
    paired_by: PairedBy,
    key: Callable[[DocumentRows], Hashable | None],
) -> list[DocumentPair]:
    """The documents alone with their key on both sides; they leave the lists."""
    pairs = []
    for one in list(olds):
        rivals = _with_key(olds, key, key(one))
        found = _with_key(news, key, key(one))
        if key(one) is not None and len(rivals) == len(found) == 1:
            pairs.append(DocumentPair(one, found[0], paired_by))
            olds.remove(one)
            news.remove(found[0])
    return pairs


def _with_key(
    documents: Sequence[DocumentRows], key: Callable[[DocumentRows], Hashable | None], wanted: Hashable | None
) -> list[DocumentRows]:
    return [one for one in documents if key(one) == wanted]


def _plan(document: DocumentRows) -> Hashable | None:
    institution, year = document.facts.get("institution"), document.plan_year
    return None if institution is None or year is None else (institution, year)


def _name(pair: DocumentPair) -> str:
    document = pair.new or pair.old
    return document.document_id if document else ""
