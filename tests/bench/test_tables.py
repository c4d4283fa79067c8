"""The scorer of tables: adjacency relations, numeric cells, tables that are none."""

from __future__ import annotations

from pathlib import Path

from bench.table_score import relations, score
from bench.table_truth import Table, from_rows, grid_text, truth_of

XML = """<document filename="a.pdf"><table id="1"><region id="1" page="2">
<cell id="1" start-row="0" start-col="1" end-row="0" end-col="2"><content>Both years</content></cell>
<cell id="2" start-row="1" start-col="1"><content>10</content></cell>
<cell id="3" start-row="1" start-col="2"><content>2 0</content></cell>
</region></table></document>"""
GRID = from_rows([["Town", "2019"], ["Arbor", "12"], ["Cray", "1,450"]])


def named(table: Table) -> set[tuple[str, str, str]]:
    return set(relations(table))


def test_neighbours_are_the_next_filled_cells() -> None:
    assert named(from_rows([["a", "", "b"], ["", "", ""], ["c", "", "d"]])) == {
        ("a", "b", "right"),
        ("c", "d", "right"),
        ("a", "c", "below"),
        ("b", "d", "below"),
    }


def test_a_spanning_cell_is_above_each_of_those_it_covers() -> None:
    table = (grid_text("x", 0, 0, 0, 1), grid_text("1", 1, 0, 1, 0), grid_text("2", 1, 1, 1, 1))
    assert named(table) == {("x", "1", "below"), ("x", "2", "below"), ("1", "2", "right")}


def test_a_perfect_reading_scores_one() -> None:
    found = score({1: [GRID]}, {1: [GRID]})
    assert (found.relations.f1, found.numbers.recall, found.numbers.precision) == (1, 1, 1)
    assert (found.missed, found.false) == (0, 0)


def test_a_lost_digit_costs_its_cell_and_its_relations() -> None:
    read = from_rows([["Town", "2019"], ["Arbor", "12"], ["Cray", "1,45"]])
    found = score({1: [GRID]}, {1: [read]})
    assert found.numbers.recall == 2 / 3
    assert found.relations.recall == 5 / 7


def test_a_table_on_a_page_without_one_is_false() -> None:
    prose = from_rows([["There were 12", "of them"], ["and none", "of the others"]])
    found = score({1: [GRID]}, {1: [GRID], 2: [prose]})
    assert (found.found, found.false, found.missed) == (2, 1, 0)


def test_truth_in_the_form_of_the_competition(tmp_path: Path) -> None:
    (tmp_path / "a-str.xml").write_text(XML)
    truth = truth_of(tmp_path / "a.pdf")
    assert truth == {
        2: [
            (
                grid_text("Both years", 0, 1, 0, 2),
                grid_text("10", 1, 1, 1, 1),
                grid_text("20", 1, 2, 1, 2),
            )
        ]
    }


def test_truth_as_one_csv_for_each_table(tmp_path: Path) -> None:
    (tmp_path / "a.p3.1.csv").write_text('Town,2019\nArbor,12\nCray,"1,450"\n')
    (tmp_path / "ab.p1.1.csv").write_text("other\n")
    assert truth_of(tmp_path / "a.pdf") == {3: [GRID]}
    assert truth_of(tmp_path / "none.pdf") is None
