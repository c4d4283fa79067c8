"""Tolerances of what columns and rows mean: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Characters, Count, Points, Share, Times


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in a table's headers and labels; the unit of each is its type's."""

    # -- Columns
    # White space between a cell and the column it belongs to where it stands under none: half an inch.
    close_by: Points = 36.0
    # Width of a header cell that another one covers to stand over it.
    under: Share = 0.3
    # Width of a column that a cell covers to be shared by it.
    most: Share = 0.5
    # Edges of one column on two pages: a rule's thickness.
    same_edge: Points = 3.0
    # Width of a cell that stands in its column; less of it stands beside.
    clear: Share = 0.8

    # -- Labels and names
    # Letters of a text in a column of codes that is a name instead: a total's, which begins at the table's
    # edge.
    fewest_letters: Count = 4
    # Letters of the shortest name; a text of fewer is a number or a code.
    shortest_name: Count = 3
    # Rows of which a column has to tell more apart than one of a better rank to name them.
    told_apart: Share = 0.1
    # Cells of a column below an unknown header that are units alone, for all of them to be measures.
    units_of_measures: Share = 0.25
    # Numbers before the names that never fall, some of them the same, to be codes; fewer do so by chance.
    fewest_codes: Count = 4
    # Words in most cells of a column of phrases, beside which single nouns are what is counted.
    words_of_phrase: Count = 2
    # Between the end of one step of a scale and the next one's begin: `70 - 89`, `90 - 100`.
    between_steps: Count = 1
    # Rows by which the column that names them is told.
    fewest_named: Count = 2
    # Length of a text in a column of values that may be a status; a longer one is the rest of a label.
    longest_status: Characters = 5
    # Length of a paragraph that is a heading.
    longest_heading: Characters = 160
    # Short paragraphs between a line that says whose a table is and the table: the year, a title, the unit.
    most_above_table: Count = 4

    # -- Units
    # Numbers of a column that show its unit; one alone may be its row's.
    fewest_numbers: Count = 2
    # The least of the largest number of a column with cents that is money: smaller ones may be rates.
    least_money: Count = 1000
    # Length of a sign that stands for a currency (`RD$`, `S/.`); longer texts are words.
    longest_sign: Characters = 4
    # Length of a title over a table that says which series its values are; a longer text is a sentence.
    longest_title: Characters = 110
    # Length of a paragraph over a table that states its unit.
    longest_above: Characters = 160
    # Length of a paragraph that may explain what stands in the tables; a longer one tells of other things.
    longest_legend: Characters = 400
    # Rows that may bear one name and nothing else that tells them apart: a plan and its revision.
    most_of_one_name: Count = 2
    # Letters of a mark beside a row that the document explains; an abbreviation has more.
    longest_mark: Characters = 3
    # Words of a heading that names an indicator: one alone names a place, or a group.
    fewest_naming: Count = 2
    # Length of a cell beside a row's name that says what kind of row it is; a longer one is a remark.
    longest_aside: Characters = 24
    # Kinds of rows that an indicator has under each other: in kind, in money, as a share.
    most_kinds: Count = 3
    # Paragraphs over a table in which its unit is looked for.
    farthest: Count = 2

    # -- Sums and shares
    # Rows that a total heads.
    fewest_parts: Count = 2
    # Rows in which a sum or share must come out before it proves anything; one may do so by chance.
    fewest_proofs: Count = 2
    # How much of a goal is done, or the goal of what is, for both to be of one thing.
    near_goal: Times = 5
    # Decimals of a ratio that shows what it is worked out of; fewer do so by chance.
    ratio_places: Count = 2
    # Columns a sum is looked for in: the half-years, quarters or months up to a cut-off.
    most_parts: Count = 6


MEANING = Tolerances()
