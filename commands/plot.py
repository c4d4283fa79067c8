"""`plot`: the numbers of goals over the years as a chart."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.console import NO_PICTURE, NO_SOURCE, NOT_FOUND, tell
from schemas.texts import Language, Text
from schemas.unseen import plain_json

if TYPE_CHECKING:
    import duckdb

    from report.chart_drawing import Chart, Form
    from report.chart_panels import Dependency

MOST = 60
"""Panels that a person can still look at."""

NOT_INSTALLED = Text(
    "Dibujar necesita el extra «plot»: pip install 'pat-data[plot]', o en el proyecto «make plot».",
    "Drawing needs the extra plot: pip install 'pat-data[plot]', or in the project make plot.",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which goals, and the file for the chart: by a code, name or identifier, and by a dependency."""

    goal: str | None
    dependency: str | None
    file: Path | None


class NotDrawn(Exception):
    """There is no chart of what was asked; why, and the exit code."""

    def __init__(self, told: Text, code: int = NOT_FOUND) -> None:
        super().__init__(told)
        self.told, self.code = told, code


def plot(output: Path, wanted: str | None, asked: Asked, lang: Language, *, as_json: bool) -> int:
    """Draw the chart; returns the exit code."""
    from store.errors import ReadError

    try:
        chart, file = _draw(output, wanted, asked, lang)
    except ReadError as error:
        tell(Text(error.es, error.en), lang)
        return NOT_FOUND
    except NotDrawn as none:
        tell(none.told, lang)
        return none.code
    if as_json:
        told = {"file": str(file), "title": chart.title, "panels": [asdict(panel) for panel in chart.panels]}
        click.echo(plain_json(told, 2))
    else:
        click.echo(str(file))
    return 0


def _draw(output: Path, wanted: str | None, asked: Asked, lang: Language) -> tuple[Chart, Path]:
    """The chart, and the file it was written to. Raises NotDrawn or ReadError."""
    from store.forms.database import counts_goals, open_version
    from store.versions import resolve

    file, form = _target(asked, output)
    version = resolve(output, wanted)
    version.manifest()  # a damaged one is not drawn
    with open_version(version.folder) as connection:
        if not counts_goals(connection):
            from commands.query import OLDER

            raise NotDrawn(OLDER)
        chart = _chart(connection, asked, version.name, lang)
    from report.chart_drawing import drawn

    try:
        content = drawn(chart, form, lang)
    except ImportError as missing:
        raise NotDrawn(NOT_INSTALLED, NO_PICTURE) from missing
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        why = error.strerror or error
        told = Text(f"No se puede escribir {file}: {why}.", f"{file} can't be written: {why}.")
        raise NotDrawn(told, NO_SOURCE) from error
    return chart, file


def _target(asked: Asked, output: Path) -> tuple[Path, Form]:
    """The file, which says by its ending what it is to be; by default one named for what is asked."""
    from extract.source import document_slug

    if asked.goal is None and asked.dependency is None:
        what = "INDICATOR", "--dependency"
        told = Text("Diga qué dibujar: {} o {}.".format(*what), "Say what to draw: {} or {}.".format(*what))
        raise NotDrawn(told, NO_SOURCE)
    words = " ".join(filter(None, (asked.dependency, asked.goal)))
    slug = document_slug(Path(words.replace("/", "-").replace(".", "-"))) or "chart"
    file = asked.file or output / "charts" / f"{slug}.svg"
    match file.suffix.casefold():
        case ".svg":
            return file, "svg"
        case ".png":
            return file, "png"
    raise NotDrawn(Text("El archivo debe ser .svg o .png.", "The file must be .svg or .png."), NO_SOURCE)


def _chart(connection: duckdb.DuckDBPyConnection, asked: Asked, version: str, lang: Language) -> Chart:
    from report.chart_drawing import Chart
    from report.chart_panels import panels

    dependency = _dependency(connection, asked.dependency) if asked.dependency else None
    found = panels(connection, asked.goal, dependency.identifier if dependency else None)
    if not found:
        raise NotDrawn(
            Text("Ninguna meta con números es así.", "No goal that has numbers is like that."), NOT_FOUND
        )
    if len(found) > MOST:
        told = Text(
            f"Son {len(found)} gráficos, más de {MOST}: diga más del indicador, o --dependency.",
            f"That is {len(found)} charts, more than {MOST}: say more of the indicator, or --dependency.",
        )
        raise NotDrawn(told, NOT_FOUND)
    owners = {panel.dependency for panel in found}
    title = dependency.name if dependency else found[0].dependency if len(owners) == 1 else asked.goal
    from_where = Text(f"Versión {version}", f"Version {version}")
    return Chart(title or asked.goal or "", from_where.of(lang), found)


def _dependency(connection: duckdb.DuckDBPyConnection, name: str) -> Dependency:
    from report.chart_panels import dependencies_named

    found = dependencies_named(connection, name)
    if not found:
        raise NotDrawn(Text(f"Ninguna dependencia se llama {name}.", f"No dependency is called {name}."))
    if len(found) > 1:
        listed = "; ".join(f"{one.name} ({one.identifier})" for one in found[:10])
        told = Text(f"Varias dependencias se llaman así: {listed}.", f"Several dependencies are: {listed}.")
        raise NotDrawn(told)
    return found[0]
