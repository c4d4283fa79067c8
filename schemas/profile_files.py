"""The files of layout profiles: found, read, merged over what they extend, and hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

PROFILES = Path(__file__).with_name("profiles")
BASE = "base"
NOT_PROFILES = frozenset({"vocabulary"})
RawProfile = Mapping[str, Any]


class ProfileError(Exception):
    """A layout profile that can't be used; the message names the file and the entry."""


def profile_names(folder: Path = PROFILES) -> tuple[str, ...]:
    """The profiles of the folder by name, without the base they extend and the vocabulary."""
    stems = sorted(path.stem for path in folder.glob("*.yaml"))
    return tuple(stem for stem in stems if stem != BASE and stem not in NOT_PROFILES)


@cache
def merged_profile(name: str, folder: Path = PROFILES) -> RawProfile:
    """The named profile over the base: lists are joined, the profile's own entries first; other values
    replace."""
    own = _read(folder / f"{name}.yaml")
    return own if name == BASE else cast(RawProfile, _merge(own, _read(folder / f"{BASE}.yaml")))


def profiles_hash(folder: Path = PROFILES) -> str:
    """A hash over the content of every file in the folder, by name."""
    return _hash_of(folder.glob("*.yaml"))


def profile_hash(name: str, folder: Path = PROFILES) -> str:
    """A hash over the files that reading with the named profile depends on: its own, base and vocabulary."""
    stems = {name, BASE, *NOT_PROFILES}
    return _hash_of(path for path in folder.glob("*.yaml") if path.stem in stems)


def _hash_of(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _read(path: Path) -> RawProfile:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except FileNotFoundError:
        known = ", ".join(profile_names(path.parent))
        raise ProfileError(f"there is no profile «{path.stem}»; there are: {known}") from None
    except yaml.YAMLError as error:
        raise ProfileError(f"{path.name} is not valid YAML: {error}") from error
    if not isinstance(content, dict):
        raise ProfileError(f"{path.name} must hold entries, not a single value")
    return content


def _merge(own: Any, base: Any) -> Any:
    if isinstance(own, dict) and isinstance(base, dict):
        return {
            key: _merge(own[key], base[key]) if key in own and key in base else {**base, **own}[key]
            for key in {**base, **own}
        }
    if isinstance(own, list) and isinstance(base, list):
        return own + [item for item in base if item not in own]
    return own
