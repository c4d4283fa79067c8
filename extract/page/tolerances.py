"""Tolerances of what stands on a page by itself: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Characters, Count, Points, Share, Sizes, Times


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many on a page; the unit of each is its type's."""

    # -- Running titles
    # Height of the page's upper and lower margin, where titles and page numbers run.
    margin: Share = 0.12
    # Height of the page from either edge in which a letterhead is looked for: one of several lines is taller
    # than the margin.
    edge: Share = 0.25
    # Columns, as wide as those of the table on the page before, that make a row at a page's edge one of that
    # table's: the frame of a letterhead has fewer, or others.
    fewest_row_columns: Count = 3
    # Heights at which one running line stands from page to page: rounding, and pages turned by a printer.
    running_height: Points = 3.0
    # White space before a page number beside a running title: a heading's own number stands closer.
    set_apart: Points = 12.0
    # Odd or even pages that bear a running line of theirs: a chapter's first page may lack it.
    nearly_all: Share = 0.7

    # -- Glyphs to lines and words
    # Baselines of one line: signs in fonts of several sizes are set apart by less.
    same_line: Sizes = 0.35
    # Size of a raised or lowered sign beside its text: typesetters take two thirds.
    small: Share = 0.84
    # Height by which a small sign is raised to be a superscript.
    raised: Sizes = 0.12
    # White space between two words: a blank is about a quarter of the size.
    word_gap: Sizes = 0.28
    # The widest space in a number, and the least white space between two numbers of a line.
    number_gap: Sizes = 0.42
    # White space between two glyphs of a line that runs up or down the page: of two columns it is wider.
    along_gap: Sizes = 1.5
    # Width of such a line once it is laid level: its neighbour stands farther off.
    laid: Sizes = 0.8
    # White space, or overlap, between glyphs of one word: kerning moves them by less.
    tight: Sizes = 0.12
    # White space between letters set apart in one word: twice a blank, and less than columns have.
    letters_apart: Sizes = 0.6
    # White space between words whose letters are set apart: a blank, and that of the letters twice.
    words_apart: Sizes = 2.5
    # What such white space within a word may differ by: kerning moves letters by less.
    same_gap: Sizes = 0.1
    # White space between such words, over that within them: two typed blanks are twice one.
    wider: Times = 1.8
    # Letters of a word set apart by typed blanks: two may be marks, or stand for themselves.
    fewest_spaced: Count = 3
    # Capitals of such words of a line, all in all.
    fewest_capitals: Count = 4
    # White space, or overlap, between letters that no blank parts whatever the PDF's order of them: rounding.
    touching: Sizes = 0.02
    # Baselines of glyphs written one after the other: rounding.
    hair: Points = 0.1
    # How far glyphs of one number may overlap: slanted and bold signs do.
    overlap: Sizes = 0.3
    # Baselines of a letter and the accent drawn over it: over a capital it is raised.
    accent: Sizes = 0.4
    # Height over the baseline at which a glyph's middle stands.
    above_baseline: Sizes = 0.25

    # How far type reaches over its baseline, where a reader tells nothing else.
    ascent: Sizes = 0.75
    # How far it reaches under it.
    descent: Sizes = 0.25

    # -- Lines to paragraphs
    # Distance of lines below which they are printed over one another.
    nearest_pitch: Sizes = 0.9
    # Distance from which lines are not those of one paragraph.
    farthest_pitch: Sizes = 2.0
    # Distance of lines where a page shows none: text set with a little room.
    usual_pitch: Sizes = 1.32
    # Distance over the usual one at which a paragraph still goes on: raised signs push lines apart.
    looser: Times = 1.13
    # White space behind a letter that is a bullet: more than a blank.
    apart_bullet: Sizes = 0.6
    # Indent that begins a paragraph, or a level of a list.
    indent: Sizes = 0.8
    # Room left at a line's end, over its next word's width, that shows that the word was not to stand
    # there.
    slack: Times = 1.3
    # Width of the column a last line fills if its paragraph goes on over the page.
    far_short: Share = 0.7
    # Glyphs of a line in one style for the line to be in it: single words may be in others.
    mostly: Share = 0.6

    # -- Rules to grids
    # Rules that meet or draw one line: their ends miss one another by their thickness.
    near: Points = 2.5
    # How far a rule may jut out over the last one it crosses without making a column.
    jutting: Points = 5.0
    # Rules of one row's edge in neighbouring columns.
    same_height: Points = 1.0
    # Length of a cell's side that rules draw: dashed ones leave gaps.
    covered: Share = 0.7
    # Lines each way that bound a cell.
    fewest_lines: Count = 2

    # -- What is told
    # Length of text quoted in a finding: enough to find it on the page.
    longest_quote: Characters = 80


PAGE = Tolerances()
