"""Hostile PDFs whose drawing lies: text of which a picture shows nothing, other signs or another place, and
numbers that are drawn by other means than text. The table of each is the one of `made.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tests.hostile.made import (
    ALL,
    COVER,
    FONTS,
    FORM,
    LEFT,
    WIDTHS,
    X4,
    Y4,
    Expected,
    Made,
    Objects,
    document,
    grid,
    other,
    text,
    to_unicode,
    without,
)

NONE: frozenset[float] = frozenset()
OTHER = text(X4 + 40, Y4, "999")
"""A number beside the last row's own."""
PAPER = "1 g 0 0 612 792 re f 0 g"
"""White that is drawn: only with what is drawn below it does a colour mix."""


def numbers_drawn(dressed: Callable[[str], str]) -> str:
    return grid(dressed=dressed)


def last_drawn(drawn: str) -> str:
    """The table with something else in the place of its last number."""
    return grid(dressed=lambda one: drawn if "(15)" in one else one)


def with_form(content: str, form: str, entries: str = "", resources: str = "") -> Objects:
    made = document(content, resources=f"/XObject << /X0 10 0 R >> {resources}")
    made.stream(10, form, FORM.format(FONTS) + entries)
    return made


def with_state(content: str, state: str) -> bytes:
    return document(content, resources=f"/ExtGState << /GS {state} >>").written()


def with_colours(content: str, spaces: str, objects: Mapping[int, str] | None = None) -> bytes:
    made = document(content, resources=f"/ColorSpace << {spaces} >>")
    for number, body in (objects or {}).items():
        made.add(number, body)
    return made.written()


def with_pattern(content: str, pattern: str, box: str = "[0 0 612 792]", step: str = "612") -> bytes:
    made = document(content, resources="/Pattern << /P1 8 0 R >>")
    made.stream(
        8,
        pattern,
        f"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox {box} /XStep {step} /YStep {step}"
        f" /Resources << {FONTS} >>",
    )
    return made.written()


def type3_digits(names: Sequence[str]) -> bytes:
    """Numbers in a font drawn by hand, in which each digit is drawn as itself and is called by a name."""
    made = document(numbers_drawn(lambda one: one.replace("/F1", "/T3")))
    made.add(3, made.all[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /T3 8 0 R"))
    signs = [*"0123456789", ","]
    procs = " ".join(f"/{name} {20 + n} 0 R" for n, name in enumerate(names))
    digits = " ".join(f"/{name}" for name in names[:10])
    widths = " ".join("278" if code < 48 else "556" for code in range(44, 58))
    made.add(
        8,
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0]"
        f" /FirstChar 44 /LastChar 57 /Widths [{widths}] /Resources << {FONTS} >>"
        f" /Encoding << /Type /Encoding /Differences [44 /{names[10]} 48 {digits}] >>"
        f" /CharProcs << {procs} >> >>",
    )
    for n, sign in enumerate(signs):
        made.stream(20 + n, f"{278 if sign == ',' else 556} 0 d0 BT /F1 1000 Tf ({sign}) Tj ET")
    return made.written()


DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "comma")
SWAPPED = ("zero", "seven", "two", "three", "four", "five", "nine", "one", "eight", "six", "comma")
PLAIN = tuple(f"g{n}" for n in range(11))


def two_byte_font(swapped: Mapping[str, str]) -> bytes:
    """Numbers in a font of two bytes a sign without a file of its own, whose text says other digits."""

    def dressed(one: str) -> str:
        words = one[one.index("(") + 1 : one.index(")")]
        codes = "".join(f"{ord(sign):04X}" for sign in words)
        return one.replace("/F1", "/F2").replace(f"({words})", f"<{codes}>")

    made = document(numbers_drawn(dressed))
    made.add(3, made.all[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 8 0 R"))
    made.add(
        8,
        "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [9 0 R]"
        " /ToUnicode 11 0 R >>",
    )
    made.add(
        9,
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /DW 556 /FontDescriptor 12 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
    )
    made.add(
        12,
        "<< /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [-166 -225 1000 931]"
        " /ItalicAngle 0 /Ascent 718 /Descent -207 /CapHeight 718 /StemV 88 >>",
    )
    wide = to_unicode(swapped).replace("<00> <FF>", "<0000> <FFFF>")
    for code in range(0x20, 0x7B):
        wide = wide.replace(f"\n<{code:02X}> ", f"\n<00{code:02X}> ")
    made.stream(11, wide)
    return made.written()


def field(value: str, look: str | None, flags: int = 4, kind: str = "/Tx") -> bytes:
    """The table with its last number as a field's value; `look` is what the field draws."""
    made = document(last_drawn(""), page="/Annots [8 0 R]")
    x0, y0, x1, y1 = X4 - 2, Y4 - 4, X4 + 100, Y4 + 10
    shown = "/AP << /N 9 0 R >>" if look is not None else ""
    made.add(
        8,
        f"<< /Type /Annot /Subtype /Widget /FT {kind} /T (meta) /V ({value}) /F {flags} /DA (/F1 8 Tf 0 g)"
        f" /Rect [{x0} {y0} {x1} {y1}] {shown} >>",
    )
    made.stream(9, look or "", f"/Type /XObject /Subtype /Form /BBox [0 0 102 14] /Resources << {FONTS} >>")
    need = "true" if look is None else "false"
    made.add(
        1,
        f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [8 0 R] /NeedAppearances {need}"
        f" /DA (/F1 8 Tf 0 g) /DR << {FONTS} >> >> >>",
    )
    return made.written()


def layered(content: str, settings: str, layer: str = "", form: str = "") -> bytes:
    made = with_form(content, form, " /OC 8 0 R", "/Properties << /MC0 8 0 R >>")
    made.add(1, f"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << {settings} >> >> >>")
    made.add(8, f"<< /Type /OCG /Name (capa) {layer} >>")
    return made.written()


def outlined_digits() -> str:
    """15, drawn as lines and not as text."""
    x, y = X4, Y4
    one = f"{x + 2} {y} m {x + 2} {y + 6} l S"
    corners = ((9, 6), (5, 6), (5, 3), (9, 3), (9, 0), (5, 0))
    five = " l ".join(f"{x + right} {y + up}" for right, up in corners).replace(" l ", " m ", 1) + " l S"
    return f"q 0.8 w {one} {five} Q"


def pixel_digits(inline: bool) -> tuple[str, bytes]:
    """15 as a picture of a bit a dot, set at its place in the table."""
    rows = ["01001110", "11001000", "01001000", "01001110", "01000010", "01000010", "11101100", "00000000"]
    data = bytes(int(row, 2) ^ 0xFF for row in rows)
    drawn = f"q 8 0 0 8 {X4} {Y4} cm "
    if inline:
        hexed = data.hex()
        return drawn + f"BI /W 8 /H 8 /BPC 1 /CS /G /F /AHx ID {hexed}> EI Q", b""
    return drawn + "/Im0 Do Q", data


def with_picture_of_number() -> bytes:
    drawn, data = pixel_digits(inline=False)
    made = document(last_drawn(drawn), resources="/XObject << /Im0 8 0 R >>")
    made.stream(
        8,
        data,
        "/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray",
    )
    return made.written()


def at_matrix(
    a: float, b: float, c: float, d: float, words: str, x: float = X4, y: float = Y4, size: str = "8"
) -> str:
    return f"BT /F1 {size} Tf {a} {b} {c} {d} {x} {y} Tm ({words}) Tj ET"


def backwards(words: str) -> str:
    """A number whose signs stand in the file in the opposite order of their places."""
    steps = " ".join(f"({sign}) {2 * 556}" for sign in reversed(words))
    return f"BT /F1 8 Tf {X4 + 20} {Y4} Td [{steps}] TJ ET"


def on_page(box: str, page: str = "", content: str | None = None) -> bytes:
    return document(content or grid(), media=box, page=page).written()


def drawings() -> list[Made]:
    """All of them, always the same."""
    made: list[Made] = []

    def put(
        name: str,
        expected: Expected,
        note: str,
        data: bytes,
        seen: frozenset[float] = ALL,
        doubted: frozenset[float] = NONE,
    ) -> None:
        made.append(Made(name, expected, note, seen, data, doubted))

    # --- means that leave nothing on the page
    put(
        "blend_screen",
        "bounded",
        "black on white, mixed to white",
        with_state(f"{PAPER}\n{grid()}\nq /GS gs {OTHER} Q", "<< /BM /Screen >>"),
    )
    put(
        "blend_lighten",
        "bounded",
        "numbers mixed to white",
        with_state(f"{PAPER}\n" + numbers_drawn(lambda one: f"q /GS gs {one} Q"), "<< /BM /Lighten >>"),
        NONE,
    )
    put(
        "blend_difference",
        "bounded",
        "white numbers mixed to black",
        with_state(
            f"{PAPER}\n" + numbers_drawn(lambda one: f"q /GS gs 1 g {one} Q"), "<< /BM /Difference >>"
        ),
    )
    tint = "/S1 [/Separation /Tinta /DeviceGray 8 0 R]"
    function = {8: "<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>"}
    put(
        "ink_none",
        "bounded",
        "ink that prints nothing",
        with_colours(
            f"{grid()}\nq /S0 cs 1 scn {OTHER} Q",
            "/S0 [/Separation /None /DeviceGray 8 0 R]",
            {8: "<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >>"},
        ),
    )
    put(
        "ink_without_tint",
        "bounded",
        "numbers in a colour of its own without any of it",
        with_colours(numbers_drawn(lambda one: f"q /S1 cs 0 scn {one} Q"), tint, function),
        NONE,
    )
    put(
        "ink_tinted",
        "extract",
        "numbers in a colour of its own",
        with_colours(numbers_drawn(lambda one: f"q /S1 cs 1 scn {one} Q"), tint, function),
    )
    put(
        "ink_indexed",
        "bounded",
        "a number in the white of a palette",
        with_colours(f"{grid()}\nq /S0 cs 1 scn {OTHER} Q", "/S0 [/Indexed /DeviceGray 1 <00FF>]"),
    )
    put(
        "ink_lab",
        "bounded",
        "a number in the white of Lab",
        with_colours(
            f"{grid()}\nq /S0 cs 100 0 0 scn {OTHER} Q", "/S0 [/Lab << /WhitePoint [0.9505 1 1.089] >>]"
        ),
    )
    put(
        "mode_of_form",
        "bounded",
        "a form that is drawn while text is invisible",
        with_form(f"{grid()}\nq 3 Tr /X0 Do Q", OTHER).written(),
    )
    put(
        "mode_after_form",
        "extract",
        "text after a form that made its own invisible",
        with_form(f"/X0 Do\n{grid()}", f"3 Tr {OTHER}").written(),
    )
    put(
        "outline_white",
        "bounded",
        "white outlines and white inside",
        document(f"{grid()}\nq 1 g 1 G 2 Tr {OTHER} Q").written(),
    )
    put(
        "no_size",
        "bounded",
        "numbers of no size",
        document(numbers_drawn(lambda one: one.replace(" 8 Tf", " 0 Tf"))).written(),
        NONE,
    )
    put(
        "no_size_beside",
        "extract",
        "a number of no size",
        document(f"{grid()}\n{OTHER.replace(' 8 Tf', ' 0 Tf')}").written(),
    )
    put(
        "dot_size",
        "bounded",
        "a number of a fifth of a point",
        document(f"{grid()}\n{OTHER.replace(' 8 Tf', ' 0.2 Tf')}").written(),
    )
    put(
        "flat",
        "bounded",
        "a number without any height",
        document(f"{grid()}\n{at_matrix(1, 0, 0, 0, '999', X4 + 40)}").written(),
    )
    put(
        "clipped_to_hole",
        "bounded",
        "a number in the hole of a clip",
        document(f"{grid()}\nq 0 0 612 792 re {X4 + 30} {Y4 - 4} 80 14 re W* n {OTHER} Q").written(),
    )
    put(
        "layers_off",
        "bounded",
        "all layers are off",
        layered(f"{grid()}\n/OC /MC0 BDC {OTHER} EMC", "/BaseState /OFF"),
    )
    put(
        "layer_on",
        "extract",
        "all layers are off but the table's",
        layered(f"/OC /MC0 BDC {grid()} EMC", "/BaseState /OFF /ON [8 0 R]"),
    )
    put(
        "layer_of_print",
        "bounded",
        "a layer for print alone",
        layered(
            f"{grid()}\n/OC /MC0 BDC {OTHER} EMC",
            "/AS [<< /Event /View /Category [/View] /OCGs [8 0 R] >>]",
            "/Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> >>",
        ),
    )
    put(
        "cover_on_layer",
        "extract",
        "a cover on a layer that is off",
        layered(f"{grid()}\n/X0 Do", "/OFF [8 0 R]", form=COVER),
    )
    put(
        "cover_in_layer",
        "extract",
        "a cover marked as of a layer that is off",
        layered(f"{grid()}\n/OC /MC0 BDC {COVER} EMC", "/OFF [8 0 R]"),
    )
    put(
        "data_of_picture",
        "extract",
        "the data of a picture is a number's text",
        document(f"{grid()}\nq 1 0 0 1 50 500 cm BI /W 24 /H 1 /BPC 8 /CS /G ID {OTHER[:24]} EI Q").written(),
    )
    # --- covers of other kinds
    cover_of_form = with_form(f"{grid()}\n/X0 Do", COVER).written()
    put("cover_in_form", "bounded", "a form that covers a number", cover_of_form, without(4))
    put("cover_of_shade", "bounded", "a shade that covers a number", covered_by_shade(), without(4))
    put(
        "faint",
        "extract",
        "a number of 4 % opacity",
        with_state(f"{grid()}\nq /GS gs {OTHER} Q", "<< /ca 0.04 >>"),
    )
    on_black = f"{grid()}\n0 g {X4 + 36} {Y4 - 4} 40 14 re f\n{OTHER}"
    put("black_on_black", "extract", "a black number on black", document(on_black).written())
    put("crossed_out", "bounded", "a number struck through", crossed_out(), without(4))
    put("picture_over_number", "bounded", "a picture of a number over another one", picture_over_number())
    put("blocks", "bounded", "black boxes of a font over a number", covered_by_signs(), without(4))
    digit = f"BT /F1 8 Tf {X4} {Y4} Td 1 g (9) Tj 0 g (15) Tj ET"
    put("white_digit", "extract", "a white digit before a number", document(last_drawn(digit)).written())
    more = f"BT /F1 8 Tf {X4} {Y4} Td (15) Tj 1 g (,000) Tj 0 g ET"
    put("white_thousands", "extract", "white noughts behind a number", document(last_drawn(more)).written())
    header = grid().replace("(PLAN 2023) Tj", "(PLAN 202) Tj 1 g (3) Tj 0 g")
    put("white_year", "bounded", "a white digit in a header's year", document(header).written())
    put("narrow", "bounded", "numbers of a hundredth of their width", document(narrow()).written(), NONE)
    # --- other places and signs than the text's
    put(
        "mirrored",
        "bounded",
        "a number in mirror writing",
        document(last_drawn(at_matrix(-1, 0, 0, 1, "15", X4 + 10))).written(),
        without(4),
    )
    put(
        "head_down",
        "bounded",
        "a number that stands on its head",
        document(last_drawn(at_matrix(-1, 0, 0, -1, "69", X4 + 10, Y4 + 6))).written(),
        without(4) | {69.0},
        frozenset({96.0}),
    )
    put(
        "turned_twice",
        "extract",
        "a negative size in a turned matrix",
        document(last_drawn(at_matrix(-1, 0, 0, -1, "15", size="-8"))).written(),
    )
    put(
        "backwards",
        "bounded",
        "a number's signs from the last to the first",
        document(last_drawn(backwards("15"))).written(),
    )
    put(
        "on_top",
        "bounded",
        "two numbers on one another",
        document(f"{grid()}\n{text(X4, Y4, '99')}").written(),
        without(4),
        frozenset({1959.0}),
    )
    put(
        "in_one_place",
        "bounded",
        "all signs of a number in one place",
        document(last_drawn(f"BT -4.45 Tc /F1 8 Tf {X4} {Y4} Td (15) Tj 0 Tc ET")).written(),
        without(4),
    )
    kerns = "0 " * 200_000
    put(
        "kerned",
        "bounded",
        "a number with 400,000 steps in it",
        document(last_drawn(f"BT /F1 8 Tf {X4} {Y4} Td [(1) {kerns} (5) {kerns}] TJ ET")).written(),
    )
    put(
        "kerned_signs",
        "bounded",
        "60,000 signs on one another",
        document(f"{grid()}\nBT /F1 8 Tf {X4 + 40} 300 Td [{'(9) 556 ' * 60_000}] TJ ET").written(),
    )
    put("type3", "bounded", "digits drawn by hand under their names", type3_digits(DIGITS))
    put(
        "type3_swapped",
        "bounded",
        "the same under other digits' names",
        type3_digits(SWAPPED),
        ALL,
        frozenset({75.0, 478.0, 2351.0, 9749.0}),
    )
    put("type3_nameless", "bounded", "the same under names that say nothing", type3_digits(PLAIN))
    put(
        "two_bytes",
        "bounded",
        "a font of two bytes a sign whose text is other digits",
        two_byte_font({"1": "7"}),
        frozenset({6746.0, 2357.0, 478.0, 75.0}),
    )
    # --- numbers that are no text
    clip = f"q BT 7 Tr /F1 8 Tf {X4} {Y4} Td (15) Tj ET 0 g {X4 - 2} {Y4 - 4} 100 14 re f Q"
    put(
        "clip_filled",
        "bounded",
        "a number that cuts a black box to its shape",
        document(last_drawn(clip)).written(),
    )
    put(
        "pattern_black",
        "extract",
        "numbers filled with a black pattern",
        with_pattern(numbers_drawn(lambda one: f"q /Pattern cs /P1 scn {one} Q"), "0 g 0 0 612 792 re f"),
    )
    put(
        "pattern_number",
        "bounded",
        "a number that a pattern draws",
        with_pattern(
            f"{last_drawn('')}\n/Pattern cs /P1 scn {X4 - 2} {Y4 - 4} 100 14 re f", text(X4, Y4, "15")
        ),
    )
    put(
        "pattern_table",
        "bounded",
        "a table that a pattern draws",
        with_pattern("/Pattern cs /P1 scn 0 0 612 792 re f", grid()),
    )
    put(
        "drawn_number",
        "bounded",
        "a number drawn with lines",
        document(last_drawn(outlined_digits())).written(),
    )
    put("picture_of_number", "bounded", "a number in a picture", with_picture_of_number())
    put(
        "inline_number",
        "bounded",
        "a number in a picture in the content",
        document(last_drawn(pixel_digits(inline=True)[0])).written(),
    )
    put("field", "extract", "a number that was filled in", field("15", text(2, 4, "15")))
    put(
        "field_stale",
        "bounded",
        "a field that shows another number than its value",
        field("999", text(2, 4, "15")),
    )
    put(
        "field_hidden",
        "bounded",
        "a field that is not shown",
        field("999", text(2, 4, "999"), flags=2),
        without(4),
    )
    put("field_undrawn", "bounded", "a field that viewers are to draw", field("15", None))
    put("field_empty", "bounded", "a field that draws nothing", field("999", ""), without(4))
    # --- pages of other sizes
    put("unit_of_ten", "extract", "ten points a unit", on_page("[0 0 612 792]", "/UserUnit 10"))
    put("unit_negative", "bounded", "a negative unit", on_page("[0 0 612 792]", "/UserUnit -3"))
    put("unit_huge", "bounded", "a billion points a unit", on_page("[0 0 612 792]", "/UserUnit 1000000000"))
    put("corner_negative", "extract", "a page that begins below nought", on_page("[-300 -400 612 792]"))
    put(
        "crop_beyond",
        "extract",
        "a crop larger than the page",
        on_page("[0 0 612 792]", "/CropBox [-900 -900 9000 9000]"),
    )
    put(
        "crop_turned",
        "bounded",
        "a turned page cut before its numbers",
        on_page("[0 0 612 792]", f"/Rotate 90 /CropBox [0 0 {LEFT + sum(WIDTHS[:2])} 792]"),
        NONE,
    )
    put(
        "crop_beside",
        "bounded",
        "a crop beside the page",
        on_page("[0 0 612 792]", "/CropBox [5000 5000 6000 6000]"),
    )
    put(
        "far_out",
        "bounded",
        "a table far from the page's origin",
        on_page("[1000000 1000000 1000612 1000792]", content=f"q 1 0 0 1 1000000 1000000 cm {grid()} Q"),
    )
    # --- drawing without end
    put(
        "dashes",
        "bounded",
        "a line of 10 million dashes",
        document(f"{grid()}\n[0.00005] 0 d 50 500 m 560 500 l S").written(),
    )
    put(
        "tiles",
        "bounded",
        "a pattern of 10 to the power of 12 tiles",
        with_pattern(
            f"{grid()}\n/Pattern cs /P1 scn 50 300 500 200 re f",
            "0.9 g 0 0 1 1 re f",
            "[0 0 0.0005 0.0005]",
            "0.0005",
        ),
    )
    put(
        "states",
        "bounded",
        "half a million states within one another",
        document("q " * 500_000 + grid()).written(),
    )
    put("shade", "bounded", "a shade whose function calls on 40,000 others", shade_of_many())
    put("transparent_groups", "bounded", "200 groups in one another", groups(200))
    return made


def narrow() -> str:
    return numbers_drawn(lambda one: one.replace("BT ", "BT 3 Tz ") + " BT 100 Tz ET")


def picture_over_number() -> bytes:
    """15 in a picture that leaves no more of 99 than the round feet of its digits."""
    drawn, data = pixel_digits(inline=False)
    over = grid(other(4, "99")) + "\n" + drawn.replace("8 0 0 8", "12 0 0 12")
    made = document(over, resources="/XObject << /Im0 8 0 R >>")
    entries = "/Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray"
    made.stream(8, data, f"/Type /XObject /Subtype /Image {entries}")
    return made.written()


def covered_by_signs() -> bytes:
    made = document(f"{grid()}\n{text(X4 - 3, Y4 - 2, 'nnnn').replace('/F1 8', '/F2 12')}")
    made.add(3, made.all[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 8 0 R"))
    made.add(8, "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>")
    return made.written()


def covered_by_shade() -> bytes:
    drawn = f"{grid()}\nq {X4 - 2} {Y4 - 4} 100 14 re W n /Sh0 sh Q"
    made = document(drawn, resources="/Shading << /Sh0 8 0 R >>")
    made.add(
        8,
        "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Extend [true true]"
        " /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >>",
    )
    return made.written()


def crossed_out() -> bytes:
    return document(f"{grid()}\n0.6 w {X4 - 1} {Y4 + 2.5} m {X4 + 10} {Y4 + 2.5} l S").written()


def shade_of_many() -> bytes:
    many = 40_000
    made = document(f"{grid()}\nq 50 300 500 200 re W n /Sh0 sh Q", resources="/Shading << /Sh0 8 0 R >>")
    made.add(8, "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Function 9 0 R >>")
    bounds = " ".join(f"{(n + 1) / many:.7f}" for n in range(many - 1))
    made.add(
        9,
        f"<< /FunctionType 3 /Domain [0 1] /Functions [{'9 0 R ' * many}] /Bounds [{bounds}]"
        f" /Encode [{'0 1 ' * many}] >>",
    )
    return made.written()


def groups(count: int) -> bytes:
    made = document(f"{grid()}\n/X0 Do", resources="/XObject << /X0 10 0 R >>")
    group = "/Group << /S /Transparency /I true /K true >>"
    for n in range(count):
        inner = f"/XObject << /X{n + 1} {11 + n} 0 R >> /ExtGState << /GS << /ca 0.99 /BM /Multiply >> >>"
        made.stream(10 + n, f"/GS gs /X{n + 1} Do", FORM.format(inner) + group)
    made.stream(10 + count, "0.9 g 50 400 9 9 re f", FORM.format("") + group)
    return made.written()
