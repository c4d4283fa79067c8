"""Tolerances of ruled tables and of the vote on their cells: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Count, Points, Share, Sizes, Times


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in ruled tables; the unit of each is its type's."""

    # -- Grids of rules
    # Rules each way that may make a grid.
    fewest_rules: Count = 2
    # A rule and the cell's edge it draws: rules have a thickness, and cells are joined over small gaps.
    on_edge: Points = 3.0
    # -- Cells that are boxes of their own
    # White space between the rules of two boxes: that of two points a browser leaves, and their thickness.
    between_boxes: Points = 4.0
    # Rules with one right beside them that are edges of boxes: of a small table each way.
    fewest_boxes: Count = 4
    # -- Sides of merged cells drawn beside their first row alone
    # Sides that end so: one may be a stroke of its own.
    fewest_sides: Count = 2
    # Sides that are drawn on, on one page: more are a picture's.
    most_sides: Count = 200
    # How far off the middle of its cell a spanner stands that is set there.
    off_centre: Sizes = 0.5
    # Heights of lines in a header, one below each of its levels.
    most_levels: Count = 4
    # How far around a side glyphs are looked for that it would cut.
    widest_glyph: Points = 24.0
    # -- Lines across that are drawn cell by cell
    # Shorter lines underline a word or end a stroke.
    narrowest_piece: Points = 8.0
    # Heights of pieces of one line: rounding of positions.
    one_line: Points = 0.6
    # White space between two pieces of a line, or two shades: they are drawn end to end.
    piece_gap: Points = 1.5
    # Lines in one piece from side to side that make a table: above and below a header, and below a row.
    fewest_lines: Count = 3
    # Lines from side to side that are cut and tell columns: above and below a header.
    fewest_cut: Count = 2
    # Height of a shade behind a cell: lower ones are lines, or marks on words.
    lowest_shade: Points = 6.0
    # Area that shades of cells leave open or cover twice, of all of theirs: they are drawn end to end.
    untiled: Share = 0.02
    # How far off the line of its row's values a text stands that goes on from the row above.
    off_line: Sizes = 0.2
    # Rows of values between lines in one piece whose white space tells columns.
    fewest_rows_between: Count = 2
    # Rows whose text may cross a column's edge: a total's name does.
    crossing_rows: Share = 0.1
    # Columns counted one by one: months or the columns themselves, and no values by chance.
    fewest_counted: Count = 3
    # Edges of two rows, or of two columns: one makes no table.
    fewest_edges: Count = 3
    # How much nearer to its cell's edge than others a text begins that runs over it from the cell before.
    less_inset: Points = 1.0
    # Width of the narrowest cell a rule covers to part cells; a shorter one underlines.
    across_cell: Share = 0.9

    # How far above a grid's first rule its header may stand where no rule closes it in, and how far one line
    # of that header above the next.
    above_grid: Sizes = 1.0
    # White space between the lines of one text in a header's cell: a title above stands farther from it.
    wrapped: Sizes = 0.35

    # -- Rows that no rule parts
    # Baselines of one row in columns of their own: amounts are set by other hands than labels, but no row is
    # as far from the next.
    same_row: Sizes = 0.4
    # Rows of values with a label each that show a single column of values to be rows.
    fewest_lone: Count = 4
    # Labels that may as well go on with the one above, of all: long ones fill their lines, one text over
    # several rows fills them all.
    few_doubts: Share = 0.5
    # Bands whose label ends in the heading of the next one, to be no notes below labels.
    fewest_headed: Count = 3
    # Distance of lines of one label; rows are set farther apart.
    widest_pitch: Sizes = 1.36
    # Columns that may stand before the one of names: numbers that count the rows.
    counting_columns: Count = 1
    # How many times as far a line is from the table above as from the one below whose header it closes.
    nearer: Times = 2.0
    # White space over a title between the lines of two tables: more than a row has of its own.
    above_title: Sizes = 1.2
    # How much larger than the names of columns a title between two tables is set.
    title_size: Times = 1.15

    # How far off the middle of its rows, or the first of them, a label over several stands: rounding.
    off_rows: Points = 1.5
    # The same as a part of the rows' distance, where these are set wide.
    off_middle: Share = 0.125

    # -- Headers in a box of their own
    # Width of the box that a rule covers to end the rows below it.
    across_box: Share = 0.9
    # Width of the box that a heading of rows takes at most; a wider line without a value is running text.
    heading_width: Share = 0.5

    # -- Cells filled by readers
    # Enough of many to speak for all: above half with a margin.
    mostly: Share = 0.6
    # Distance within which a rule is the cell's own lower edge and underlines nothing.
    own_edge: Points = 1.0
    # How far two readers set the same glyph apart.
    reader_slack: Points = 1.0
    # Confidence below which a recognised word is told; what is right is mostly above it.
    unsure: Share = 0.9

    # -- Cards of an indicator
    # Rows of a field's name and what it says, over and over, that make a card; one is a line of any form.
    fewest_rows_of_fields: Count = 2
    # Fields of different names: what it is about, a value, and one that no other table has beside them.
    fewest_fields: Count = 3

    # White space from a header's box to the rows it heads: the padding of both, no blank line.
    below_header: Sizes = 2.0

    # Room over that between the lines of one text within which a line still belongs to it.
    wrap_slack: Points = 0.6

    # -- Frames that are no grids of cells
    # Words with a year that say of when a field of a card is: `al cierre de 2022`.
    most_dating: Count = 4
    # Lines of a cell that may be rows of their own.
    fewest_stacked: Count = 3
    # Baselines of two cells that make one row.
    same_baseline: Points = 1.0
    # Single letters below one another: text that stands sideways.
    fewest_scraps: Count = 3
    # Columns of a grid that a chart's lines draw.
    many_columns: Count = 6

    # -- Charts
    # Bars of one width on one line that make a chart: shades of a table's cells are as high as one another.
    fewest_bars: Count = 4
    # Different heights of such bars.
    fewest_heights: Count = 3
    # White space beside a bar, of its width: shades of cells touch.
    beside_bar: Share = 0.15
    # Bars with such white space behind them: those of one group may touch.
    apart: Share = 0.2
    # Area of a chart's frame over that of its bars.
    frame_of_bars: Times = 6.0
    # How far beyond its bars a chart without a frame has its text.
    around_bars: Points = 20.0
    # Width of a grid, or area of a small one, that a chart lies over to leave none of its rows to be read.
    under_chart: Share = 0.5


RULED = Tolerances()
