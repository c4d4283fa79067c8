"""What people are told, in the languages they read in; and the errors of data files that people write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["es", "en"]
"""The languages people read in: Spanish first, English beside it."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same wording in Spanish and English; both where one line has to serve all."""

    es: str
    en: str

    def __str__(self) -> str:
        return f"{self.es} / {self.en}"

    def of(self, language: Language) -> str:
        """The wording in one language."""
        return self.es if language == "es" else self.en

    def __add__(self, more: Text) -> Text:
        """The one behind the other, a space between them, in each language."""
        return Text(f"{self.es} {more.es}", f"{self.en} {more.en}")


NOT_PUBLISHED = Text("No se publicó nada.", "Nothing published.")
NO_FILE = Text(
    "es una carpeta, una tubería o un dispositivo, no un archivo.",
    "it is a folder, a pipe or a device, not a file.",
)
"""What stands where a file was looked for."""
MEND = Text("Corrija el archivo en schemas/ y ejecute de nuevo.", "Mend the file in schemas/ and run again.")


class ProfileError(Exception):
    """A profile that can't be used; what is told names the file, the lines and what to change there."""

    def __init__(self, told: Text) -> None:
        super().__init__(told)
        self.told = told

    def __str__(self) -> str:
        return str(self.told)


class BaseUnusable(ProfileError):
    """A file every plan is read with, `base.yaml`, `vocabulary.yaml` or `units.yaml`, that can't be used."""


class UnusableText(ValueError):
    """A text that can't mean what its place asks for, and what to change; without the line, which only those
    know who read the file."""

    def __init__(self, told: Text) -> None:
        super().__init__(told)
        self.told = told
