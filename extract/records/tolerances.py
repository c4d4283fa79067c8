"""Tolerances of records made of running text and of tables: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Characters, Count, Points, Share, Sizes


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in cover, prose and labels; the unit of each is its type's."""

    # -- Cover
    # Lines of a first page that is a cover; a page of text has more, and its first ones count.
    cover_lines: Count = 60
    # Sizes of lines that one name on the cover goes on over: recognition misses them by half a point.
    same_size: Points = 0.6
    # Distance of lines of one name on the cover, which is set widely.
    farthest: Sizes = 2.2
    # Length of a line below a signature's label: a longer one is running text.
    signed_line: Characters = 90
    # Lines of a signature: the name and up to two of a role.
    signed_lines: Count = 3

    # -- Dates
    # Length of a text that is a date: “1 de septiembre de 2024” with a day's name before it.
    longest_date: Characters = 40
    # Length of a line with a place before month and year.
    longest_place: Characters = 80
    # Years before the plan's own whose budget is not told: plans are made in the year before.
    recent: Count = 1

    # -- Statements
    # Size of a note beside running text: notes are set a point or two smaller.
    smaller: Share = 0.88
    # How much smaller than a section's heading the next one may be and end it: rounding.
    no_smaller: Points = 0.3
    # Left edges of one level of a list.
    same_indent: Points = 4.0

    # -- Sentences and examples
    # Length of text before a point in which its last word is looked for: abbreviations are shorter.
    longest_word: Characters = 30
    # Failures of a check that its own row quotes; all of them are findings.
    examples: Count = 3
    # Cells of a column that its row quotes.
    samples: Count = 3

    # -- Labels of numbers
    # Height of a row that is the rest of the label above it, over that of the table's rows.
    closer: Share = 0.7
    # Whole numbers, each higher than the one above, that number the rows of a table and count nothing.
    fewest_codes: Count = 4

    # -- Rival readings
    # How much more of the evidence a column's reading explains than the next best one; with less it is
    # doubtful.
    close_reading: Share = 0.2
    # Difference of two sums of the same numbers: the rounding of binary fractions.
    same_sum: Share = 1e-9
    # Rows or columns that bear a reading out; one may do so by chance.
    fewest_rows: Count = 2
    # What print says for an unknown column of texts as the name of the rows.
    unknown_name: Share = 0.25
    # The same for a column whose header is known for another level.
    other_level: Share = 0.5
    # What print says for a series that only a noun further up names, or half of the header's words.
    half_said: Share = 0.5
    # What speaks for numbers nobody calls planned being executed, where the document speaks of no execution.
    unspoken: Share = 0.1

    # Width of text that is not read and may be a heading: what is narrower are signs or a part of a word.
    unread_line: Points = 60.0

    # Planned years in the headers of a plan of several: two stand as often for the year before and its own.
    several_years: Count = 3

    # -- Certainty
    # Different numbers with three digits behind the same sign, and none with fewer, that group thousands:
    # decimals would not all be three.
    grouped_alike: Count = 3


RECORDS = Tolerances()
