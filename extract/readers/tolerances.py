"""Tolerances of what is read of the PDF itself: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Count, PerInch, Points, Shades, Share, Sizes, Times


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in what a PDF holds; the unit of each is its type's."""

    # -- Documents and pages
    # Pages of a document: a file that claims more is broken or meant to harm.
    most_pages: Count = 5000
    # Bytes of a stream that are unpacked to judge it: a few kilobytes can be made to unpack to gigabytes.
    largest_stream: Count = 1 << 26
    # Times that libraries hold in memory what a page draws: unpacked, joined with its other streams, read.
    copies: Count = 4
    # Codes that a font's table of texts names: all signs of Unicode.
    most_codes: Count = 0x110000
    # Bytes of a font's name: a longer one is cut, which may only make two fonts one.
    longest_name: Count = 128
    # Baselines of characters that pdfplumber gives as one line: rounding.
    same_line: Points = 0.1

    # Characters of a page that no table of texts names, among all: where there is none, all lack their names.
    most_nameless: Share = 0.1

    # -- Rules and pictures
    # Thickness of a rule: many programs draw one as a filled box, so that only its sides tell.
    thin: Points = 2.6
    # Length of a rule: what is smaller all ways may be a dot of a dotted one.
    shortest_rule: Points = 3.0
    # White space between two slices of a picture, which lie side by side: two rules stand farther apart.
    slices_apart: Points = 0.5
    # White space between two dots or dashes of one line.
    dot_gap: Points = 4.0
    # Strokes of one path that are looked at: a map or a chart may have any number of them.
    most_segments: Count = 4000
    # Strokes of a shape that may be a sign of text: four make a box, five close it.
    fewest_strokes: Count = 6
    # Strokes of a line that a chart draws from value to value.
    fewest_bends: Count = 3
    # Strokes of a frame: its sides, and three for each corner that is round.
    most_corners: Count = 20
    # Height of such a shape.
    highest_sign: Points = 40.0
    # Width of such a shape, which may be a whole number.
    widest_sign: Points = 200.0
    # Objects of a page that are looked at for what may hide its text.
    most_objects: Count = 20000
    # Forms inside one another that are opened.
    nested: Count = 8
    # Dots that camelot's own picture of a page has.
    drawn_for_camelot: PerInch = 300.0
    # Area of a line of text that lies in a longer one, from which on camelot takes it for printed twice.
    inside_for_camelot: Share = 0.8

    # -- Text that is seen
    # Opacity below which a text is taken for see-through.
    faintest: Shades = 8
    # Shade in each colour from which a text is taken for white: 95 % of it is.
    white: Shades = 242
    # What a text and its ground may differ by in each colour and still be alike.
    same_shade: Shades = 10
    # Dots for each point of the pictures that traces are looked for on: small print has some.
    dots_per_point: Times = 2.0
    # Dots of such a picture: a page may name any size, and both must fit into a document's memory.
    most_dots: Count = 16000000
    # What a dot differs by where a character is drawn.
    trace: Shades = 13
    # How much of a digit's height is seen where it is: all of it has ink, and what a cover leaves is less.
    digit_seen: Sizes = 0.2
    # Width of a character left out on both sides, where its neighbours' ink may reach in.
    edges: Share = 0.2
    # How far a character's ink reaches below its baseline: less than its box.
    ink_below: Sizes = 0.15
    # Size of type below which nobody can read it.
    smallest: Points = 1.5

    # -- Text printed again
    # Width of a glyph by which it is printed again across for bold or shadow: two of a word stand farther
    # apart.
    again_across: Share = 0.45
    # How far it is printed again up or down.
    again_upright: Sizes = 0.24
    # How far a text's shadow stands from it, either way.
    shadow: Sizes = 0.5
    # Width of a text by which its shadow stands beside it: two of a word stand farther apart.
    shadow_across: Share = 0.7
    # Side of the squares in which glyphs that may be the same are looked for.
    cell: Points = 4.0
    # How far two readers set the same glyph apart.
    near: Sizes = 0.3

    # -- Text struck out
    # Height over the baseline from which a line strikes text out: an underline is lower.
    strike_low: Sizes = 0.12
    # Height up to which it does: the upper edge of small letters.
    strike_high: Sizes = 0.5
    # How far a line reaches beyond the text it strikes out: a table's goes on.
    beyond: Sizes = 0.6
    # Length of a line that the glyphs it strikes out cover: blanks part words.
    covered: Share = 0.5
    # White space between two pieces of one line that strikes out.
    same_strike: Points = 1.0
    # Heights of two such pieces.
    same_height: Points = 0.6
    # Width of a glyph that a line covers to strike it out.
    struck: Share = 0.4
    # What a line differs by from what lies above and below it.
    line_contrast: Shades = 40
    # Length of a line on which it does: a dashed one leaves gaps.
    drawn: Share = 0.4
    # How far a slanted or bent stroke reaches beyond the text it runs over: a chart's goes on.
    stroke_room: Sizes = 1.0

    # -- Notes written on a page
    # Size of a note's type where it names none.
    note_size: Points = 10.0
    # Distance of a note's lines.
    note_leading: Sizes = 1.2
    # Width of a note's letters, by which its lines are broken.
    note_letter: Sizes = 0.5


READERS = Tolerances()
