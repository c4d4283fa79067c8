"""What is told before any plan is opened: unusable profiles, stray sidecars, PDFs that are the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from commands.console import warn
from schemas.texts import Language, Text

if TYPE_CHECKING:
    from extract.source import SourceDocument
    from publish.carrying import Twin


def warn_of_profiles(language: Language) -> None:
    """Say which profiles can't be used before any plan is opened. Raises BaseUnusable where none can."""
    from schemas.language.reading import broken_profiles
    from schemas.lexicon import vocabulary

    vocabulary()
    for profile in broken_profiles():
        whose = (
            Text(
                "No puede decir para qué planes es: mientras tanto los puede leer otro perfil.",
                "It can't say which plans it is for: another profile may read them meanwhile.",
            )
            if profile.recognised_by is None
            else Text(
                "Los planes que reconoce no se leen hasta que se corrija; los demás sí.",
                "The plans it recognises are not read until it is mended; all others are.",
            )
        )
        warn(profile.problem + whose, language)


def warn_of_sidecars(sources: Sequence[SourceDocument], language: Language) -> None:
    from extract.source import stray_files

    for source in sources:
        if source.sidecar_problem:
            warn(source.sidecar_problem, language)
    for path in stray_files([source.path for source in sources]):
        told = Text(
            f"{path.name} no corrige ningún plan de su carpeta; llámelo como el PDF, "
            "<nombre>.corrections.yaml.",
            f"{path.name} corrects no plan in its folder; call it as the PDF, <name>.corrections.yaml.",
        )
        warn(told, language)


def warn_of_hidden(paths: Sequence[Path], language: Language) -> None:
    """Say which files in the folders are not read as their names begin with a dot."""
    from extract.source import hidden_files, printable_name

    for path in hidden_files(paths):
        name = printable_name(path)
        told = Text(
            f"{name} no se lee: su nombre empieza por un punto. Cámbielo, o nombre el archivo mismo.",
            f"{name} is not read: its name begins with a dot. Rename it, or name the file itself.",
        )
        warn(told, language)


def warn_of_twins(twins: Sequence[Twin], language: Language) -> None:
    """Say which files are not read, as they are a PDF that is read or published under another name."""
    for twin in twins:
        name, other = twin.source.file_name, twin.document_id
        told = Text(
            f"{name} es el mismo PDF que {other}: se lee una sola vez y se publica como {other}.",
            f"{name} is the same PDF as {other}: it is read once and published as {other}.",
        )
        if twin.unheard:
            files = ", ".join(twin.unheard)
            told += Text(
                f"Nadie lee {files}: póngale el nombre del otro PDF o quite uno de los dos.",
                f"Nobody reads {files}: name it after the other PDF, or take one of the two away.",
            )
        warn(told, language)
