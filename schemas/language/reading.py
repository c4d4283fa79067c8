"""The files of the language read: a profile over the base it extends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas.language.forms import FOLDED_TEXTS, Record, attempt, read_whole
from schemas.profile import ProfileEntries
from schemas.profile_files import BASE, PROFILES, profile_names
from schemas.texts import ProfileError, Text
from schemas.yaml_lines import Entries, Listing, Node, Trouble, entries_of, plain, told

RECOGNISED_BY = "recognised_by"
UNRECOGNISING = Text(
    f"falta `{RECOGNISED_BY}`: ponga textos que estén en todos sus planes, o [] para cualquier plan.",
    f"`{RECOGNISED_BY}` is missing: list texts that all of its plans hold, or write [] for any plan.",
)
ENTRIES_ABOUT_HEADERS = ("headers", "header_starts", "value_headers", "months", "context")


@dataclass(frozen=True, slots=True)
class WrittenProfile:
    """A profile as far as it can be read.

    Without `troubles` the `entries` are complete; else they are what could be read, None where too little
    could. `recognised_by` is None where the file can't say which plans it is for.
    """

    name: str
    entries: ProfileEntries | None
    recognised_by: tuple[str, ...] | None
    troubles: tuple[Trouble, ...] = ()

    @property
    def problem(self) -> Text:
        """The file, the lines and what to change there."""
        return told(f"{self.name}.yaml", self.troubles)


@cache
def written_profile(name: str, folder: Path = PROFILES) -> WrittenProfile:
    """The named profile over the base: lists are joined, the profile's own entries first; other values
    replace. Raises ProfileError where there is no such file and BaseUnusable where the base can't be used."""
    base, entries_of_base = _base(folder)
    if name == BASE:
        return WrittenProfile(name, entries_of_base, ())
    own, troubles = _read(folder / f"{name}.yaml")
    found = list(troubles)
    if not troubles and RECOGNISED_BY not in own.nodes:
        found.append(Trouble(None, UNRECOGNISING))
    entries = attempt(Record(ProfileEntries), _over(own, base), found)
    if entries is None:
        headers = Entries({key: own.nodes[key] for key in ENTRIES_ABOUT_HEADERS if key in own.nodes}, {}, 1)
        entries = attempt(Record(ProfileEntries), _over(headers, base), [])
    return WrittenProfile(name, entries, _recognised_by(own), tuple(found))


@cache
def _base(folder: Path) -> tuple[Entries, ProfileEntries]:
    return read_whole(Record(ProfileEntries), folder / f"{BASE}.yaml")


def broken_profiles(folder: Path = PROFILES) -> tuple[WrittenProfile, ...]:
    """The profiles of the folder that can't be used. Raises BaseUnusable where what all plans are read with
    can't be used."""
    written = (written_profile(name, folder) for name in profile_names(folder))
    return tuple(profile for profile in written if profile.troubles)


def _recognised_by(own: Entries) -> tuple[str, ...] | None:
    """The texts; None where one of them can't be read, as the others alone may fit other plans."""
    if RECOGNISED_BY not in own.nodes:
        return None
    troubles: list[Trouble] = []
    texts = attempt(FOLDED_TEXTS, own.nodes[RECOGNISED_BY], troubles)
    return None if troubles else texts


def _read(path: Path) -> tuple[Entries, tuple[Trouble, ...]]:
    try:
        return entries_of(path)
    except FileNotFoundError:
        known = ", ".join(profile_names(path.parent))
        raise ProfileError(
            Text(
                f"no hay un perfil «{path.stem}»; hay: {known}",
                f"there is no profile “{path.stem}”; there are: {known}",
            )
        ) from None


def _over(own: Entries, base: Entries) -> Entries:
    """Own entries over those of the base, in the order of the base."""
    nodes = {**base.nodes, **own.nodes}
    joined = {
        name: _joined(node, base.nodes[name]) if name in own.nodes and name in base.nodes else node
        for name, node in nodes.items()
    }
    return Entries(joined, {**base.lines, **own.lines}, own.line)


def _joined(own: Node, base: Node) -> Node:
    if isinstance(own, Entries) and isinstance(base, Entries):
        return _over(own, base)
    if isinstance(own, Listing) and isinstance(base, Listing):
        said = list(map(plain, own.items))
        return Listing((*own.items, *(item for item in base.items if plain(item) not in said)), own.line)
    return own
