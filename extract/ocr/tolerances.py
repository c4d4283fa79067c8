"""Tolerances of reading pages from their pictures: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import (
    Count,
    Degrees,
    Dots,
    Percentile,
    PerInch,
    Points,
    Shades,
    Share,
    Sizes,
    Times,
)


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many on the picture of a page; the unit of each is its type's."""

    # -- Pages that have no text worth reading
    # Forms inside one another that are opened to look for pictures and text, the page's own level counted.
    nested: Count = 4
    # Characters of a page by which it is judged: fewer may all be odd signs.
    fewest_to_judge: Count = 20
    # Characters without a meaning, of a page's, beyond which its text is garbage.
    most_unreadable: Share = 0.3
    # Characters that may stand beside a scan and leave it one, such as a page number.
    beside_picture: Count = 60
    # Part of a page that its pictures cover for it to be a scan, where some text stands beside them.
    page_sized: Share = 0.6
    # The same where no text stands beside them.
    half_empty: Share = 0.2
    # Paths that a page without text draws where its letters were turned into outlines.
    outlines: Count = 150
    # What a dot may differ by from one drawing of a page to the next without being text.
    chance: Shades = 16

    # -- Pictures on pages of text
    # Width of a picture that may hold text: narrower ones are emblems.
    narrowest_picture: Points = 100.0
    # Height of a picture that may hold text: a line and its room.
    lowest_picture: Points = 30.0
    # Part of the page it covers.
    smallest_picture: Share = 0.02
    # Height of the page down to which emblems stand above its text.
    letterhead: Share = 0.15
    # Height of the page from which they stand below it.
    foot: Share = 0.9
    # Height of an emblem there, over the page's.
    shallow: Share = 0.15
    # Characters of the page's own from which a picture is their ground.
    written_over: Count = 5
    # White between the stripes that one picture is cut into.
    between_tiles: Points = 2.0
    # White between shapes that make one picture: less than between lines of text and their paragraphs.
    between_shapes: Points = 12.0
    # Shapes that may be the signs of a text.
    fewest_shapes: Count = 20
    # Shapes of a page that are looked at: a map has any number of them.
    most_shapes: Count = 3000
    # Parts of one page that are read: a drawing in each of many cells is a sign rather than a text.
    most_parts: Count = 40
    # What a digit's width differs by where it is another sign: the digits of a font are of one width.
    unlike_width: Sizes = 0.1
    # Digits of a page that may be such signs: where more are, the font's digits are of many widths.
    most_unlike: Share = 0.1
    # Signs of a word that its font does not name and that are read from its picture: of more, little is sure.
    most_nameless: Count = 2
    # Letters of such a word that its font names, and that recognition must read alike.
    fewest_known: Count = 2
    # Letters and figures of a cell's drawing that are taken as read: a ring alone may be a figure or a mark.
    fewest_signs: Count = 2
    # Height of what may be a sign of text in a cell.
    lowest_sign: Points = 3.0
    # Side of a cell that what fills it covers: its shade, not its text.
    fills: Share = 0.9
    # Paper left around a part of a page, for the lines that bound it.
    around_part: Points = 4.0
    # Cells of its tables that have text: a chart's grid has few.
    cells_filled: Share = 0.5
    # Patches of ink nobody could read, over its cells: an emblem's strokes are such.
    cells_unread: Share = 0.1

    # -- The picture
    # Dots a page is drawn with at least, even where its scan has fewer: recognition needs them.
    coarsest: PerInch = 200.0
    # Dots a page is drawn with at most, even where its scan has more: they only cost time.
    finest: PerInch = 300.0
    # Longer side of a large sheet, A3: of what is longer the size may not be its sheet's.
    longest_sheet: Points = 1191.0
    # Dots of the coarsest scan: fewer are those of a picture whose own were not kept.
    coarsest_scan: PerInch = 100.0
    # Longer side of a usual sheet, A4.
    usual_sheet: Points = 842.0
    # Dots of a picture: a page may name any size, and its picture must fit into a document's memory.
    most_pixels: Count = 30000000
    # How far a sheet may lie askew either way: feeders set them by less.
    widest_skew: Degrees = 5.0
    # Longer side of the smaller picture that the angle is sought on, many times over.
    sought_on: Dots = 1400
    # An angle not worth turning for: about a dot over the page's width, while turning blurs all of it.
    hardly_askew: Degrees = 0.03
    # Dots of the picture that lines are sought on; they are read from the finer one.
    lines_sought_at: PerInch = 144.0

    # -- Dark bands
    # Shade of a page's paper below which a dot is dark.
    dark: Share = 0.62
    # Length of a dark strip: the strokes of large letters are shorter.
    strip_long: Points = 24.0
    # Height of a dark strip: rules are thinner.
    strip_high: Points = 2.2
    # Height of light text that parts two strips of one band.
    band_text: Points = 16.0
    # Height of a band: it holds a line of text.
    band_high: Points = 8.0
    # Dark dots of a band's box: its text takes the rest.
    band_filled: Share = 0.5
    # Width of the grey edge that is left between a band and the paper.
    band_edge: Dots = 5

    # -- Rules on the picture
    # Length of a line across the page: strokes of letters and dashes of text are shorter.
    long_across: Points = 22.0
    # Length of a line down the page wherever it ends: the stems of a cover's letters are shorter.
    long_down: Points = 36.0
    # Length of a line down the page that ends at lines across it: a low cell's side.
    short_down: Points = 8.0
    # Thickness of a line: what is thicker is a band or a picture.
    thickest: Points = 4.0
    # Side of the square whose mean shade a dot is held against: shades and shadows are left out so.
    neighbourhood: Points = 14.0
    # What a dot is darker than that mean to be ink.
    darker: Shades = 18
    # Length that noise is evened out over along a line.
    smooth: Points = 1.5
    # The shortest dash of a line.
    dash: Points = 6.0
    # The widest gap within a line: what dust and a fold leave.
    rule_gap: Points = 1.6
    # Width of the grey edge beside a line.
    halo: Dots = 1
    # How near lines come that are taken to meet.
    touching: Dots = 4
    # Length that the marks of a dotted or dashed line are evened out over: a mark and its gap are shorter.
    evened: Points = 6.0
    # Height of a row of marks: low letters are higher.
    thin_marks: Points = 2.2
    # Marks that make a line: fewer are the points of an ellipsis.
    fewest_marks: Count = 6
    # What the distance of two marks may differ by from the line's usual one.
    uneven: Share = 0.3
    # Distances of marks that are as usual: a line across may stand in for one, a fold may take one.
    mostly_even: Share = 0.8
    # Inked length of a whole line: a scan leaves small gaps.
    solid: Share = 0.93
    # Inked length from which no stroke beside a line makes it a row of letters.
    unbroken: Share = 0.98
    # Inked length of a strip beside a solid line beyond which it may be a row of letters.
    letters_beside: Share = 0.5
    # Inked length of a broken line, whose sides must be bare.
    broken: Share = 0.6
    # Inked length of a piece over that of the line's usual piece.
    fainter: Share = 0.85
    # Inked length of a strip beside a line that is bare: up to here specks explain it.
    bare_beside: Share = 0.25
    # Inked length of a strip beside a line that is a line itself: letters leave gaps.
    line_beside: Share = 0.88

    # -- Emblems
    # Height of the page's upper and lower margin, where emblems stand.
    emblem_margin: Share = 0.14
    # The shorter side of an emblem: titles are lower.
    smallest_emblem: Points = 24.0
    # The longer side of an emblem: charts and frames are larger.
    largest_emblem: Points = 110.0

    # -- Lines of text
    # Area of a box that lies in another one to be part of it.
    inside: Share = 0.7
    # Width of overlooked ink that may be a character: a figure one is about that wide.
    narrowest_ink: Points = 2.0
    # Height of overlooked ink that may be a character: low letters of small print.
    lowest_ink: Points = 3.0
    # Height of overlooked ink over the page's usual line: what is higher is no line.
    taller: Times = 2.2
    # White space that joins overlooked ink to one line, over the height of the page's usual line.
    wide_gap: Times = 0.45
    # Paper left around overlooked ink: recognition needs a margin.
    pad: Points = 2.0
    # Confidence from which overlooked ink is taken as read; the rest is told.
    sure_ink: Share = 0.75
    # Parts of a line's height, one of which is left beside it as paper.
    room: Count = 10
    # Contrast of overlooked ink over that of the page's lines: what is fainter shows through.
    faintest: Share = 0.12
    # Side of the square by which ink grows to its own grey edge.
    near_ring: Dots = 3
    # Side of the square by which ink grows to what lies around it.
    far_ring: Dots = 7
    # Shade of what lies around ink that it is held against: the darker part, as a shade's edge has both.
    darker_part: Percentile = 25

    # -- Which way a sheet lies
    # Contrast of neighbouring columns over that of rows from which text may run up or down.
    may_lie_sideways: Share = 0.5
    # Height of a line's box over its width to run up or down, and the other way round.
    tall: Times = 1.5
    # Length of lines that run up or down for the page to lie sideways.
    mostly_tall: Share = 0.5
    # Middle confidence of the longest lines from which the page lies the right way up.
    surely_upright: Share = 0.9
    # How much surer the lines read turned about for the page to be turned.
    clearly_surer: Share = 0.05
    # Lines that are read turned about: each costs its time.
    longest_lines: Count = 8

    # -- Edges and heights of letters
    # Height of a line below which ink at its box's edge belongs to the next line.
    reaching_in: Share = 0.4
    # Height of capitals and figures in usual faces.
    cap_height: Sizes = 0.66
    # Height of tall small letters over that of capitals.
    tall_to_capitals: Times = 1.03
    # Height of low letters over that of capitals, where a page shows too few to tell.
    low_to_capitals: Times = 0.75
    # Low letters of a line by which their height is told.
    fewest_low: Count = 4
    # Lines with low letters and capitals by which a page's face is told.
    fewest_lines: Count = 3
    # Size of text over the height of its line's box, where no letter tells it.
    line_to_size: Share = 0.75
    # The same at least: what is smaller is measured wrong.
    lowest_size: Share = 0.35
    # Shade of a line that is its paper, by the lighter part of its dots.
    paper: Percentile = 80
    # Darkness below which a character's ink tells no height.
    faint: Shades = 20.0
    # Darkness of an edge over the letter's own: a blurred edge passes its half where the sharp one was.
    half: Share = 0.5
    # Darkness of a letter's rows that is its own, without the few darkest.
    peak: Percentile = 80
    # Width by which ink is widened for its grey edge, and of the darkest dots of a row.
    ink_across: Dots = 3
    # Height by which ink is widened for its grey edge.
    ink_down: Dots = 5

    # -- Size and boldness of lines
    # What sizes may differ by and be one: the measure hardly tells them apart.
    same_size: Share = 0.06
    # Step in which sizes are told.
    size_step: Points = 0.5
    # Letters of a line whose weight is told: of fewer it is chance.
    fewest_letters: Count = 5
    # Weight of bold lines over the usual one at most, so that no blot counts for more.
    heaviest: Times = 1.5
    # Weight over the usual one below which no line is bold.
    least_bold: Times = 1.13
    # Rounds in which light and heavy lines are parted: fewer would do.
    rounds: Count = 10
    # Way from light to heavy lines from which a line is bold.
    between: Share = 0.55
    # Size over the body's from which a heading needs less weight to be bold.
    larger: Times = 1.12
    # That weight, over the usual one.
    large_and_heavier: Times = 1.08
    # Darkness over the darkest at which a stroke ends: letters that a blur joins count for two.
    stroke: Share = 0.45
    # Darkness of a stroke over the darkest one's: what is lighter is noise.
    clear: Share = 0.4
    # Width of a line's strokes that is its own: bows and crossings are wider.
    thinner: Percentile = 40

    # -- Signs of a line
    # White space between letters over the line's usual blank for it to be one.
    like_a_space: Times = 0.7
    # White space between letters that may be a blank at all.
    narrowest_space: Sizes = 0.15
    # Height of capitals by which a small figure stands over the baseline to be a footnote's mark.
    raised: Share = 0.25
    # Height of capitals that a raised figure has at most, and its size beside the text's.
    smaller: Share = 0.72

    # -- The second reading
    # How much larger a line is read again, so that chance errors of the first reading don't repeat.
    enlarged: Times = 1.5
    # Half the reach of the blur that the second picture gets, over a dot of the first.
    smoother: Times = 0.45
    # Height of a line that its second picture is cut wider by.
    wider: Share = 0.12
    # Shade of a line that its wider margin gets.
    padding: Percentile = 75

    # -- Unlike figures
    # Height that capitals are brought to, so that figures of any size can be laid over one another.
    brought_to: Dots = 24
    # A figure's part over its baseline.
    above: Dots = 27
    # A figure's part under its baseline.
    below: Dots = 3
    # How far a figure is moved to find its best match.
    moved: Dots = 5
    # Width around a figure's usual one that is compared.
    beside: Dots = 2
    # Figures of one name by which their usual shape is known.
    fewest_alike: Count = 4
    # Capitals of a line by which their height is known.
    fewest_capitals: Count = 3
    # Match with the usual shape below which a figure is unlike the others.
    alike: Share = 0.8
    # Confidence that a doubtful figure is left with: below what is told.
    unsure: Share = 0.5
    # Distance of two figures, over the height of capitals, from which one may be lost between them: typed
    # spaces are narrower.
    lost_digit: Times = 1.2
    # The same from which they are two numbers.
    two_numbers: Times = 2.2


OCR = Tolerances()
