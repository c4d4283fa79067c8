"""`plot`: goals as a chart, which counts nothing twice, mixes no units and marks what is in doubt."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from pipeline import main
from report.chart_drawing import Chart, Form, drawn, plainly
from report.chart_panels import Panel, Point, dependencies_named, panels
from schemas.texts import Language
from tests.forms import made

mpl = pytest.importorskip("matplotlib", reason="the extra `plot` is not installed")
Plot = Callable[..., Result]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A version in which one goal has two units, another a doubtful number, and one parts of a year."""
    folder = tmp_path_factory.mktemp("output") / "version"
    health = {"dependency": "Salud", "dependency_name": "Unidad de Salud", "dependency_id": "e" * 16}
    parts = [
        made.value("3" * 16, number, 2022, series="executed", period=period, indicator="Visitas", **health)
        for period, number in (("2022-Q2", 7.0), ("2022-Q1", 3.0))
    ]
    made.write(
        folder,
        [
            made.value("1" * 16, 40.0, 2022, indicator="Cobertura de atención", kpi="2.1"),
            made.value("1" * 16, 0.5, 2022, indicator="Cobertura de atención", kpi="2.1", unit="percent"),
            made.value("1" * 16, 30.0, 2020, series="executed", indicator="Cobertura de atención", kpi="2.1"),
            made.value("2" * 16, 87.0, 2022, indicator="Cuotas de US$ y otros $", certainty="doubtful"),
            made.value("4" * 16, 99.0, 2022, indicator="Suma", is_total=True),
            *parts,
        ],
    )
    return folder


@pytest.fixture
def connection(output: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(output / "pat.duckdb", read_only=True)


@pytest.fixture
def plot(output: Path) -> Plot:
    def run(*arguments: str) -> Result:
        where = ["--version", str(output), "--output", str(output.parent)]
        return CliRunner().invoke(main, ["plot", *where, *arguments])

    return run


def chart(*points: Point, unit: str | None = "count", name: str = "Meta") -> Chart:
    return Chart("Unidad", "Versión v0001", [Panel(name, "Unidad", unit, points)])


def texts(content: bytes) -> list[str]:
    """The texts of an SVG, which names each beside the outlines of its letters."""
    return re.findall(r"<!-- (.*?) -->", content.decode())


PLAN = Point("plan", 2022, "2022", 87540.0, doubtful=False)


def test_each_unit_of_a_goal_has_a_panel_of_its_own(connection: duckdb.DuckDBPyConnection) -> None:
    found = panels(connection, "2.1", None)
    assert [(panel.unit, [(one.series, one.number) for one in panel.points]) for panel in found] == [
        ("count", [("executed", 30.0), ("plan", 40.0)]),
        ("percent", [("plan", 0.5)]),
    ]


@pytest.mark.parametrize("wanted", ["2.1", "COBERTURA de atencion", "1" * 16, "111111"])
def test_a_goal_is_found_by_its_code_name_or_identifier(
    connection: duckdb.DuckDBPyConnection, wanted: str
) -> None:
    assert {panel.name for panel in panels(connection, wanted, None)} == {"Cobertura de atención"}


def test_totals_are_not_drawn_and_doubt_is_kept(connection: duckdb.DuckDBPyConnection) -> None:
    drawn_ = {panel.name: panel.points for panel in panels(connection, None, None)}
    assert "Suma" not in drawn_
    assert [point.doubtful for point in drawn_["Cuotas de US$ y otros $"]] == [True]
    assert not any(point.doubtful for point in drawn_["Cobertura de atención"])


def test_parts_of_a_year_come_in_the_order_of_time(connection: duckdb.DuckDBPyConnection) -> None:
    [panel] = panels(connection, "visitas", None)
    assert [point.period for point in panel.points] == ["2022-Q1", "2022-Q2"]


def test_a_dependency_is_found_by_part_of_its_name(connection: duckdb.DuckDBPyConnection) -> None:
    assert [one.identifier for one in dependencies_named(connection, "SALUD")] == ["e" * 16]
    assert [one.name for one in dependencies_named(connection, "unidad")] == ["Unidad"]  # just that name
    assert [one.name for one in dependencies_named(connection, "uni")] == ["Unidad", "Unidad de Salud"]


@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_same_chart_has_the_same_bytes(form: Form) -> None:
    first = drawn(chart(PLAN), form, "es")
    mpl.rcParams["font.size"] = 30.0  # a setting of the person's own
    try:
        assert drawn(chart(PLAN), form, "es") == first
        assert mpl.rcParams["font.size"] == 30.0
    finally:
        mpl.rcdefaults()
    assert first != drawn(chart(Point("plan", 2022, "2022", 87541.0, doubtful=False)), form, "es")
    assert not re.search(rb"20\d\d-\d\d-\d\dT|[Mm]atplotlib v", first)


@pytest.mark.parametrize(
    ("language", "words"), [("es", {"Planificado", "Cantidad"}), ("en", {"Planned", "Count"})]
)
def test_labels_are_in_the_language_asked_for(language: Language, words: set[str]) -> None:
    assert words <= set(texts(drawn(chart(PLAN), "svg", language)))


def test_a_doubtful_number_is_marked_and_the_mark_explained() -> None:
    doubtful = Point("plan", 2022, "2022", 87540.0, doubtful=True)
    told = texts(drawn(chart(doubtful), "svg", "es"))
    assert "87,540 ?" in told
    assert "Hueco y con «?»: lectura dudosa" in told
    sure = texts(drawn(chart(PLAN), "svg", "es"))
    assert "87,540" in sure
    assert not any("?" in text for text in sure)


def test_a_dollar_sign_is_a_dollar_sign() -> None:
    assert "Cuotas de $US$ y $x_2$" in texts(drawn(chart(PLAN, name="Cuotas de $US$ y $x_2$"), "svg", "es"))


def test_a_year_without_a_number_has_its_place() -> None:
    points = [Point("plan", year, str(year), 1.0, doubtful=False) for year in (2019, 2022)]
    assert {"2019", "2020", "2021", "2022"} <= set(texts(drawn(chart(*points), "svg", "es")))


@pytest.mark.parametrize(("number", "told"), [(1234567.0, "1,234,567"), (0.5, "0.5"), (-120.25, "-120.25")])
def test_numbers_are_told_plainly(number: float, told: str) -> None:
    assert plainly(number) == told


def test_the_command_writes_the_file_and_tells_of_it(plot: Plot, tmp_path: Path) -> None:
    file = tmp_path / "new" / "chart.png"
    told = json.loads(plot("--dependency", "unidad", "--out", str(file), "--json").stdout)
    assert told["file"] == str(file)
    assert told["title"] == "Unidad"
    assert [panel["unit"] for panel in told["panels"]] == ["count", "percent", "count"]
    assert file.read_bytes().startswith(b"\x89PNG")


def test_without_a_file_it_is_named_for_what_is_asked(plot: Plot, output: Path) -> None:
    assert plot("2.1").stdout.strip() == str(output.parent / "charts" / "2-1.svg")
    assert (output.parent / "charts" / "2-1.svg").is_file()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 2, "INDICATOR"),
        (["2.1", "--out", "chart.jpg"], 2, ".svg"),
        (["2.1", "--out", "/dev/null/chart.svg"], 2, "No se puede escribir"),
        (["nothing like that"], 4, "Ninguna meta"),
        (["--dependency", "nobody"], 4, "nobody"),
        (["--dependency", "uni"], 4, "e" * 16),
    ],
)
def test_what_can_not_be_drawn_is_said(plot: Plot, arguments: list[str], code: int, told: str) -> None:
    done = plot(*arguments)
    assert done.exit_code == code
    assert told in done.stderr
