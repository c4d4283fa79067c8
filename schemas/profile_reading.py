"""Profiles chosen and made ready to read with, and what their words say before one is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import cache, lru_cache
from pathlib import Path

from schemas.column_entries import ColumnBook
from schemas.language.headers import HeaderEntry
from schemas.language.reading import WrittenProfile, written_profile
from schemas.lexicon import load_lexicon
from schemas.phrases import PhraseBook, first_match, folded_words
from schemas.profile import Profile, ProfileEntries
from schemas.profile_files import PROFILES, profile_names
from schemas.texts import ProfileError, Text
from schemas.units import units
from schemas.value_headers import ValueWords

NONE_FITS = Text(
    "Ningún perfil sirve y no hay uno genérico que se pueda usar.",
    "No profile fits, and there is no generic one that can be used.",
)


@cache
def load_profile(name: str, folder: Path = PROFILES) -> Profile:
    """The named profile. Raises ProfileError, with file and lines, where it can't be used."""
    written = written_profile(name, folder)
    if written.troubles or written.entries is None:
        raise ProfileError(written.problem)
    return _ready(name, written.entries)


@cache
def legible_profiles(folder: Path = PROFILES) -> tuple[Profile, ...]:
    """All profiles of the folder as far as they can be read: a mistake in one must not change how the plans
    of others are read."""
    written = (written_profile(name, folder) for name in profile_names(folder))
    return tuple(_ready(item.name, item.entries) for item in written if item.entries is not None)


def choose_profile(text: str, folder: Path = PROFILES) -> Profile:
    """The profile all of whose `recognised_by` texts the document holds; the one that asks for most wins.

    Raises ProfileError where none fits, or the one that does can't be used.
    """
    words = folded_words(text)
    fitting = [
        (recognised, item.name)
        for item, recognised in _recognising(folder)
        if all(known in words for known in recognised)
    ]
    if not fitting:
        raise ProfileError(NONE_FITS)
    return load_profile(max((len(recognised), name) for recognised, name in fitting)[1], folder)


def _recognising(folder: Path) -> list[tuple[WrittenProfile, tuple[str, ...]]]:
    """The profiles that can say which plans they are for, with the texts."""
    written = (written_profile(name, folder) for name in profile_names(folder))
    return [(item, item.recognised_by) for item in written if item.recognised_by is not None]


def _ready(name: str, entries: ProfileEntries) -> Profile:
    of_units = [word for unit in units().values() for word in unit.in_headers]
    of_labels = {
        word
        for entry in (*entries.headers, *entries.header_starts)
        if entry.role != "value"
        for text in entry.texts
        for word in text.folded.split()
    }
    return Profile(
        **{item.name: getattr(entries, item.name) for item in fields(entries)},
        name=name,
        value_words=ValueWords(entries.value_headers, entries.months, load_lexicon(), of_units, of_labels),
        header_book=PhraseBook((text, entry) for entry in entries.headers for text in entry.texts),
        column_book=ColumnBook(entries.columns),
        starts=_starts(entries.header_starts),
        kind_of_level={word: kind for kind, words in entries.levels.items() for word in words},
        long_forms={
            form: word for word, forms in entries.context.dependency_short_forms.items() for form in forms
        },
        month_numbers={folded_words(month): number for month, number in entries.months.items()},
    )


def _starts(entries: Iterable[HeaderEntry]) -> tuple[tuple[str, HeaderEntry], ...]:
    """The words headers begin with, the longest first."""
    found = [(text.folded, entry) for entry in entries for text in entry.texts]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


OBJECTIVE = "objective"
PART = "part"


@lru_cache(maxsize=16384)
def known_role(text: str, folder: Path) -> str | None:
    """The role a column headed by the text has in some profile of the folder; `objective` for the lead of an
    objective, `part` for what heads values only below another header; None for any other text."""
    profiles = legible_profiles(folder)
    meaning = next((found for profile in profiles if (found := profile.header(text)) is not None), None)
    if meaning is not None:
        return meaning[0].role
    leads = any(first_match(profile.context.objective, text) is not None for profile in profiles)
    if leads:
        return OBJECTIVE
    return PART if any(profile.value_header(text) is not None for profile in profiles) else None


@lru_cache(maxsize=16384)
def likely_role(text: str, folder: Path) -> str | None:
    """The role of a column in some profile of the folder by the words that the text over it begins with."""
    found = (profile.likely_header(text) for profile in legible_profiles(folder))
    return next((meaning[0].role for meaning in found if meaning is not None), None)


@lru_cache(maxsize=16384)
def heads_fields(text: str, folder: Path) -> bool:
    """Whether the text heads the fields of a card in some profile of the folder."""
    return any(profile.heads_fields(text) for profile in legible_profiles(folder))


@lru_cache(maxsize=16384)
def names_part(text: str, folder: Path) -> bool:
    """Whether the text names a part of the year in the words of some profile of the folder."""
    read = (profile.value_words.read_known(text) for profile in legible_profiles(folder))
    return any(said is not None and said.period for said in read)
