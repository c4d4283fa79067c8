"""The header words of all profiles together: what a text is as a column header, before a profile is
chosen."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from schemas.phrases import first_match
from schemas.profile_reading import legible_profiles

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
