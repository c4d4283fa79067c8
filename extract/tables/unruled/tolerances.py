"""Tolerances of tables without rules: each with its unit and the reason it is what it is."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Characters, Count, Points, Share, Sizes, Times


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in tables without rules; the unit of each is its type's."""

    # -- Words and segments of a line
    # White space between two cells of a line where header words tell the columns: three blanks.
    segment_gap: Sizes = 0.75
    # White space between two words where alignment alone tells columns: narrow words make no column
    # by themselves. Under header words that of any text counts.
    aligned_word_gap: Sizes = 0.2
    # The same between cells: nothing but white space speaks for a column, so more is asked for.
    aligned_segment_gap: Sizes = 0.85
    # Gaps a line needs to be judged as set to both margins; fewer are even by chance.
    fewest_justified_gaps: Count = 4
    # Widest over narrowest gap in justified text: it spreads its blanks evenly.
    even_gaps: Times = 1.8
    # The same for gaps as good as equal, which only a typesetter makes.
    equal_gaps: Times = 1.1
    # No typesetter stretches a blank further; beyond it cells stand apart.
    widest_justified_gap: Sizes = 3.0
    # White space to spare in a line set to both margins: one more word, the longest of 24 letters, had no
    # room in it.
    longest_word: Sizes = 12.0
    # Words in lower case that do where gaps are equal: lines full of names are running text, too.
    some_lower_case: Share = 0.4
    # A gap over the blanks of its line that is none: type is set with blanks that differ by less.
    more_than_blank: Times = 1.3
    # Words of a stretch that reads as a sentence; labels are shorter.
    prose_words: Count = 9
    # Dots in a row that lead the eye; an ellipsis has three.
    fewest_leader_dots: Count = 4
    # White space between two dots of one leader: printed with blanks between them, too.
    leader_gap: Sizes = 1.2

    # -- Gaps as close as words, gutters and columns' edges
    # What a gap is more than the usual blank at least, where blanks are so narrow that a share says
    # nothing.
    least_above_blank: Sizes = 0.1
    # Blanks of its own by which a line is judged; with fewer those of all lines count.
    fewest_own_blanks: Count = 3
    # How far from a whole number of blanks a gap is, to be no row of typed blanks.
    typed_blanks: Share = 0.08
    # Lines that begin at one place to show a gutter: one does so by chance.
    fewest_at_gutter: Count = 2
    # Blocks that begin at a column's left edge to show it, and values that make a column one of values.
    fewest_at_edge: Count = 2
    # Texts set to one edge begin within rounding and side bearings of one another.
    same_edge: Points = 0.9
    # Letters of a word that a number runs into: an ordinal (1ra) or a unit has fewer.
    fewest_letters: Count = 4
    # What a block reaches beyond an edge on both sides to be cut there: more than its letters' overhang.
    beyond_edge: Points = 2.0

    # -- Columns
    # White space from top to bottom that parts columns of words: no blank is so wide in every line.
    narrowest_strip: Sizes = 0.7
    # The same before a column of numbers: numbers hold no blanks so wide.
    strip_before_numbers: Sizes = 0.45
    # The same between two columns of numbers, which are set closest.
    strip_between_numbers: Sizes = 0.3
    # Lines that may cross a strip: a label that is too wide does, once in 25 lines.
    crossing_lines: Share = 0.04
    # Enough of many to speak for all: above half with a margin for headings and empty cells.
    mostly: Share = 0.6
    # Boxes that share less only touch: letters overhang their own width.
    touching: Points = 0.5

    # -- Blocks and rows under header words
    # Rules that part rows are longer; a shorter one underlines a word.
    narrowest_separator: Points = 30.0
    # Rules drawn cell by cell that make one line: each ends where the next begins, within its thickness.
    same_line: Points = 1.0
    # Lines of one cell over the usual distance of wrapped lines: raised marks push them apart a little.
    loose_pitch: Times = 1.15
    # Width two lines of one cell share, of the narrower: centred lines share all of it, neighbours none.
    one_below_other: Share = 0.35
    # Distance of wrapped lines where a page shows none: what word processors set.
    usual_pitch: Sizes = 1.2
    # Lines farther apart are rows: wrapped text is set closer.
    widest_pitch: Sizes = 1.36
    # How far off the middle between two rows labels of both may stand, of the distance of the rows: one is
    # as often higher than the other.
    off_halfway: Share = 0.2
    # Texts below one another that show that two rows are of one kind: a mark of the row and its values.
    fewest_alike: Count = 3
    # Distance of two rows with labels between them: farther apart, what stands between is a row itself.
    rows_of_label: Sizes = 3.0
    # Lines below one among which its text goes on: values in the middle of a row stand between.
    lines_to_next: Count = 3
    # Lines of values that such lines share, one for each text, which shows that these are no rows.
    fewest_wrapped: Count = 3
    # Rows of a header whose outer ones have a middle between them.
    fewest_levels: Count = 3
    # How far from its last column's edge a spanner set flush with it may end, or begin at the first one's.
    flush: Points = 2.0
    # Height two blocks of one row share, of the lower: rows that only touch share less.
    same_height: Share = 0.3
    # Baselines of one row: rounding of positions, no raised sign.
    same_baseline: Points = 0.6
    # White space below a row that ends a table: rows of plans stand closer.
    far_below: Sizes = 5.0

    # -- Regions under header words
    # Height of the page's upper and lower margin, where running titles stand.
    page_margin: Share = 0.06
    # Lines of one text that may follow one another inside a table: headings of several levels.
    most_banners: Count = 4
    # Rows of values that make a table without a known header; two are a list.
    fewest_data_rows: Count = 3
    # Columns counted one by one: months or the columns themselves, and no values by chance.
    fewest_counted: Count = 3
    # Rows of one header below its first: plans have years, parts and quarters.
    most_header_levels: Count = 3
    # White space to the next row that goes on with a header or a cell.
    close_below: Sizes = 1.3
    # Type of a heading over that of the table below it: a size of its own, no rounding.
    larger: Times = 1.1
    # White space between a label in the middle of a header's height and the level of values that begins
    # beside it: half a line.
    beside_level: Sizes = 0.5
    # Text that begins farther left is none of the table's: its own edge varies less.
    left_of_table: Points = 3.0

    # -- Row spans
    # Texts of one row set level: fonts of two sizes share a baseline within it.
    level: Points = 1.2
    # How far a label is off the middle of rows it can't be the middle of, over the distance of two rows.
    off_middle: Times = 0.25
    # Width of the first column a rule covers to part its labels, and not only the values beside them.
    covered_by_rule: Share = 0.5
    # Indent that makes a first label look like a second one: sublevels are indented by less.
    indent: Sizes = 4.0

    # -- Spanners
    # How far from the middle of its columns a spanner may stand and still be centred on them.
    centred: Sizes = 1.0
    # Distance of the rule that underlines a spanner: right below its letters.
    rule_under: Sizes = 1.2
    # Width of a column or a text that lies over a rule to belong to it: more than half.
    inside_rule: Share = 0.5

    # -- Parts of a page that are read on their own
    # Lines of a paragraph beside something: fewer are the wrapped text of a cell.
    fewest_text_lines: Count = 5
    # White space between two columns of text: typesetters leave more than two blanks.
    gutter: Sizes = 0.9
    # Steps in which places of gaps are counted: wide enough for ragged margins.
    gutter_step: Points = 3.0
    # Width of a side a line fills to be running text.
    full_width: Share = 0.8
    # Just as many as not: lines of a side that fill it, words in lower case.
    half: Share = 0.5
    # Words of a line of running text; labels often have fewer.
    fewest_text_words: Count = 4
    # Lines of running text are set closer than rows.
    dense_pitch: Sizes = 1.7
    # Baselines on both sides of a gutter that make one line.
    level_lines: Points = 1.0
    # Rows of a table beside text, or cells that begin together: two do so by chance.
    fewest_beside: Count = 3
    # Lines of text above or below the table beside it that show it to be none of its columns.
    lines_beyond: Count = 3
    # Paragraphs that begin on the same lines on both sides: then they are cells of rows.
    begin_together: Share = 0.6
    # Distance that begins a paragraph, over the usual one of its lines.
    paragraph_gap: Times = 1.35
    # Rows on each side, or beyond the other's end, of two tables side by side.
    fewest_rows_a_side: Count = 2
    # Rows of each side that are on no line with the other's.
    fewest_rows_apart: Count = 3
    # Width of a side its own rules cover.
    along_rule: Share = 0.8
    # Gap between two tables over the widest inside them.
    wider_gap: Times = 2.0
    # The same gap by itself: columns of one table stand closer.
    wide_gap: Sizes = 3.0
    # Distance of a table's own rules from its first and last lines.
    near_rule: Sizes = 1.5

    # -- Regions by alignment
    # Rules of one table end at one place, within their thickness and drawing.
    same_end: Points = 3.0
    # Rules that frame a table are longer; shorter ones underline or part fractions.
    narrowest_rule: Points = 40.0
    # Distance of baselines that ends a table; rows, even spaced ones, stand closer.
    far_line: Sizes = 3.2
    # Lines of one text inside a table; without header words more would be prose.
    most_aligned_banners: Count = 2
    # Height of a line between the two rules of a banner.
    tight_pitch: Sizes = 1.3
    # The white space above and below it, together.
    tight_padding: Sizes = 0.5
    # Lines of a header: long names are wrapped, but not further.
    most_header_lines: Count = 5
    # Distance of a header's line from the next; headers are set loosely.
    header_pitch: Sizes = 2.3
    # How far names reach out over the columns they stand over.
    outside_columns: Sizes = 3.0
    # Distance of a wrapped line from the one it goes on with.
    wrapped: Sizes = 1.5
    # Width of its column a text fills before it is wrapped.
    filled_column: Share = 0.7
    # Words of a line that is wrapped.
    fewest_wrapped_words: Count = 3
    # Width of the table a header of one text has at most; a wider one is a caption.
    wide_header: Share = 0.7
    # Width between two rules that running text fills.
    text_across: Share = 0.6
    # Width of the table a rule covers to end its header.
    rule_across: Share = 0.9
    # Lines above a table where captions of tables side by side stand.
    caption_lines: Count = 3

    # -- Rows by alignment
    # White space that parts header cells over two columns; less stands between words.
    header_gap: Sizes = 0.5
    # How much nearer the word before may stand to a word over no column that still goes with the one
    # behind.
    word_slack: Points = 0.3
    # A text that begins at its column's edge is set to it and not centred.
    at_edge: Points = 1.0

    # -- What looks like a table and is none
    # Rows of a table without header or frame; two lines align by chance.
    fewest_table_rows: Count = 3
    # Length of usual texts of prose: labels are shorter.
    long_text: Characters = 45
    # Words on one line that make a sentence.
    sentence_words: Count = 12
    # Rows that have their values in every column of numbers.
    next_to_all: Share = 0.8
    # Columns a row fills, at least, in a table that is not scattered.
    sparse_row: Share = 0.3
    # Values set to one edge or middle stand within their own side bearings.
    lined_up: Points = 2.0


UNRULED = Tolerances()
