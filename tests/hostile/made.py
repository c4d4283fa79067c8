"""Hostile PDFs of small size, each with what a reader of its picture sees: a table, of which some numbers are
hidden, covered, swapped or wrapped in a structure that never ends.

    python -m tests.hostile.made FOLDER    writes them all, with index.csv
"""

from __future__ import annotations

import csv
import io
import sys
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

import pikepdf

Expected = Literal["extract", "reject", "bounded"]

HEADER = ("KPI", "INDICADOR", "PLAN 2023")
SHOWN: Mapping[str, float] = {
    "Consultas otorgadas": 6146.0,
    "Recetas despachadas": 2357.0,
    "Camas disponibles": 418.0,
    "Dias de espera": 15.0,
}
ROWS = [
    HEADER,
    *((f"2.10.{n}", name, f"{value:,.0f}") for n, (name, value) in enumerate(SHOWN.items(), start=1)),
]
LEFT, TOP, HEIGHT, WIDTHS = 50, 740, 18, (70, 300, 120)
HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << {} >>"
FONTS = "/Font << /F1 5 0 R >>"


@dataclass(frozen=True, slots=True)
class Made:
    """One file: `extract` says that all of `seen` come out, `reject` that the file is refused, `bounded` that
    it comes to an end. `seen` are the numbers its picture shows: no other may ever be published of it but
    those `doubted`, as doubtful and with an error that tells of it."""

    name: str
    expected: Expected
    note: str
    seen: frozenset[float]
    data: bytes
    doubted: frozenset[float] = frozenset()


class Objects:
    """The numbered objects of a PDF to be, and its bytes."""

    def __init__(self) -> None:
        self.all: dict[int, bytes] = {}

    def add(self, number: int, body: str | bytes) -> None:
        self.all[number] = body if isinstance(body, bytes) else body.encode("latin-1")

    def stream(self, number: int, data: str | bytes, entries: str = "", length: str | None = None) -> None:
        raw = data if isinstance(data, bytes) else data.encode("latin-1")
        head = f"<< {entries} /Length {len(raw) if length is None else length} >>".encode("latin-1")
        self.add(number, head + b"\nstream\n" + raw + b"\nendstream")

    def written(self, trailer: str = "") -> bytes:
        out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
        for number in sorted(self.all):
            places[number] = len(out)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, self.all[number])
        start, size = len(out), max(self.all) + 1
        out += b"xref\n0 %d\n0000000000 65535 f \n" % size
        for number in range(1, size):
            out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        ends = f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
        return bytes(out + ends.encode("latin-1"))

    def updated(self, before: bytes) -> bytes:
        """The bytes of a PDF with these objects written behind them, as a later version of the file."""
        out = bytearray(before)
        table = b"xref\n"
        for number, body in sorted(self.all.items()):
            table += b"%d 1\n%010d 00000 n \n" % (number, len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        start, last = len(out), int(before.rsplit(b"startxref", 1)[1].split()[0])
        ends = f"trailer\n<< /Size 60 /Root 1 0 R /Prev {last} >>\nstartxref\n{start}\n%%EOF\n"
        return bytes(out + table + ends.encode())


def text(x: float, y: float, words: str, before: str = "") -> str:
    plain = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {before} /F1 8 Tf {x} {y} Td ({plain}) Tj ET"


def place(row: int, column: int) -> tuple[float, float]:
    """Where the text of a cell of the table begins."""
    return LEFT + sum(WIDTHS[:column]) + 3, TOP - row * HEIGHT - HEIGHT + 5


def grid(rows: Sequence[Sequence[str]] = ROWS, dressed: Callable[[str], str] = lambda one: one) -> str:
    """A ruled table; `dressed` is what is made of each number's drawing."""
    right, low = LEFT + sum(WIDTHS), TOP - len(rows) * HEIGHT
    drawn = [
        f"0.5 w {LEFT} {TOP - n * HEIGHT} m {right} {TOP - n * HEIGHT} l S" for n in range(len(rows) + 1)
    ]
    drawn += [f"{LEFT + sum(WIDTHS[:n])} {TOP} m {LEFT + sum(WIDTHS[:n])} {low} l S" for n in range(4)]
    for n, row in enumerate(rows):
        for column, words in enumerate(row):
            cell = text(*place(n, column), words)
            drawn.append(dressed(cell) if n and column == 2 else cell)
    return "\n".join(drawn)


def document(
    content: str | bytes,
    resources: str = "",
    page: str = "",
    font: str = HELVETICA,
    media: str = "[0 0 612 792]",
    entries: str = "",
    length: str | None = None,
) -> Objects:
    """A document of one page: objects 1 catalog, 2 pages, 3 page, 4 content, 5 font; others are free."""
    made = Objects()
    made.add(1, "<< /Type /Catalog /Pages 2 0 R >>")
    made.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    made.add(
        3,
        f"<< /Type /Page /Parent 2 0 R /MediaBox {media} /Contents 4 0 R"
        f" /Resources << {FONTS} {resources} >> {page} >>",
    )
    made.stream(4, content, entries, length)
    made.add(5, font)
    return made


def other(row: int, value: str) -> list[Sequence[str]]:
    """The table with another number in one row."""
    return [(*cells[:2], value) if n == row else cells for n, cells in enumerate(ROWS)]


def without(row: int) -> frozenset[float]:
    """What is seen of the table when the number of one row is not."""
    return frozenset(value for n, value in enumerate(SHOWN.values(), start=1) if n != row)


ALL = frozenset(SHOWN.values())
X4, Y4 = place(4, 2)


def to_unicode(swapped: Mapping[str, str]) -> str:
    """What a font says its codes mean: all signs themselves but for those swapped."""
    codes = "\n".join(
        f"<{code:02X}> <{ord(swapped.get(chr(code), chr(code))):04X}>" for code in range(0x20, 0x7B)
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{0x7B - 0x20} beginbfchar\n{codes}\nendbfchar\n"
        "endcmap end end"
    )


def swapped(signs: Mapping[str, str], encoding: str = "/WinAnsiEncoding") -> bytes:
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} /ToUnicode 9 0 R >>"
    # the words keep their own font: only the numbers lie
    made = document(grid(dressed=lambda one: one.replace("/F1", "/F2")), resources="", font=HELVETICA)
    made.add(3, made.all[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 8 0 R"))
    made.add(8, font)
    made.stream(9, to_unicode(signs))
    return made.written()


def lengths_in_a_ring() -> bytes:
    made = document(grid(), length="6 0 R")
    made.stream(6, "x", length="4 0 R")
    return made.written()


def nested_forms(depth: int, times: int) -> bytes:
    made = document("/X0 Do", resources="/XObject << /X0 10 0 R >>")
    for n in range(depth):
        inner = f"/XObject << /X{n + 1} {11 + n} 0 R >>"
        made.stream(10 + n, f"/X{n + 1} Do\n" * times, FORM.format(inner))
    made.stream(10 + depth, grid(), FORM.format(FONTS))
    return made.written()


def type3(glyph: str) -> Objects:
    """A document whose numbers are in a font drawn by hand: every digit is `glyph`."""
    made = document(grid(dressed=lambda one: one.replace("/F1", "/T3")))
    made.add(3, made.all[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /T3 8 0 R"))
    names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    made.add(
        8,
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0]"
        f" /FirstChar 48 /LastChar 57 /Widths [{'556 ' * 10}]"
        " /Resources << /Font << /F1 5 0 R /T3 8 0 R >> >>"
        f" /Encoding << /Type /Encoding /Differences [48 {' '.join('/' + n for n in names)}] >>"
        f" /CharProcs << {' '.join(f'/{n} 9 0 R' for n in names)} >> >>",
    )
    made.stream(9, glyph)
    return made


def hidden_by(state: str, objects: Mapping[int, str] | None = None) -> bytes:
    """The table with another one below it, all in a state of drawing that shows nothing."""
    made = document(
        f"{grid()}\nq /GS gs {text(X4 + 40, Y4, '999')} Q", resources=f"/ExtGState << /GS {state} >>"
    )
    for number, body in (objects or {}).items():
        made.add(number, body)
    return made.written()


def on_layer(properties: str, layer: str, form: bool) -> bytes:
    """The table with a number beside one of its own on a layer that is switched off."""
    hidden = text(X4 + 40, Y4, "999")
    drawn = "/X0 Do" if form else f"/OC /MC0 BDC {hidden} EMC"
    made = document(
        f"{grid()}\n{drawn}", resources=f"/Properties << /MC0 {properties} >> /XObject << /X0 10 0 R >>"
    )
    made.add(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>")
    made.add(8, "<< /Type /OCG /Name (oculta) >>")
    made.add(9, layer)
    made.stream(10, hidden, FORM.format(FONTS) + f" /OC {properties}")
    return made.written()


def with_annotation(kind: str, drawn: str) -> bytes:
    """The table with an annotation that is drawn over the last row's number."""
    made = document(grid(), page="/Annots [8 0 R]")
    x0, y0, x1, y1 = X4 - 2, Y4 - 4, X4 + 100, Y4 + 10
    made.add(
        8,
        f"<< /Type /Annot /Subtype /{kind} /Rect [{x0} {y0} {x1} {y1}] /F 4 /Contents (x) /DA (/Helv 8 Tf)"
        " /AP << /N 9 0 R >> >>",
    )
    box = f"/Type /XObject /Subtype /Form /BBox [{x0} {y0} {x1} {y1}] /Resources << {FONTS} >>"
    made.stream(9, drawn, box)
    return made.written()


COVER = f"1 g {X4 - 2} {Y4 - 4} 100 14 re f 0 g"
BLACK = f"0 g {X4 - 2} {Y4 - 4} 100 14 re f"


def as_object_stream() -> bytes:
    """A document of which an object stream says that it is in itself."""
    made = document(grid())
    inner = b"6 0 7 20 << /Type /ObjStm >>  << /A 6 0 R >>"
    made.stream(6, inner, "/Type /ObjStm /N 2 /First 9 /Extends 6 0 R")
    made.add(3, made.all[3].replace(b"/Contents 4 0 R", b"/Contents [4 0 R 7 0 R]"))
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number in sorted(made.all):
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, made.all[number])
    start = len(out)
    rows = [(0, 0, 65535), *((1, places[n], 0) for n in range(1, 6)), (2, 6, 0), (2, 6, 1), (1, start, 0)]
    table = b"".join(bytes([kind]) + at.to_bytes(4, "big") + gen.to_bytes(2, "big") for kind, at, gen in rows)
    head = f"8 0 obj\n<< /Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R /Length {len(table)} >>\nstream\n"
    out += head.encode() + table + f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def encrypted(revision: Literal[2, 3, 4, 6]) -> bytes:
    """The table in a file with an empty password of its readers."""
    kept = io.BytesIO()
    with pikepdf.open(io.BytesIO(document(grid()).written())) as opened:
        kinds = pikepdf.Encryption(
            owner="dueno", user="", R=revision, aes=revision >= 4, metadata=revision >= 4
        )
        opened.save(kept, encryption=kinds, static_id=revision < 4, compress_streams=False)
    return kept.getvalue()


def laughs(levels: int) -> str:
    """An XMP packet of entities that stand for ten others each."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "jajajajaja"}">' for n in range(levels))
    whole = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">&a{levels - 1};</x:xmpmeta>'
    return f'<?xpacket begin=""?><!DOCTYPE x [{entities}]>{whole}'


def catalog(
    entries: str, objects: Mapping[int, str] | None = None, stream: Mapping[int, str] | None = None
) -> bytes:
    made = document(grid())
    made.add(1, f"<< /Type /Catalog /Pages 2 0 R {entries} >>")
    for number, body in (objects or {}).items():
        made.add(number, body)
    for number, data in (stream or {}).items():
        made.stream(number, data, "/Type /Metadata /Subtype /XML")
    return made.written()


def page_tree(objects: Mapping[int, str]) -> bytes:
    made = document(grid())
    for number, body in objects.items():
        made.add(number, body)
    return made.written()


def inline_image(pixels: int) -> bytes:
    packed = zlib.compress(b"\0" * (pixels * pixels // 8), 9)
    head = f"\nq 1 0 0 1 0 0 cm BI /W {pixels} /H {pixels} /BPC 1 /CS /G /F /Fl ID ".encode()
    return document(grid().encode() + head + packed + b"\nEI Q\n").written()


def hostile() -> list[Made]:
    """All of them, always the same."""
    made: list[Made] = []

    def put(name: str, expected: Expected, note: str, data: bytes, seen: frozenset[float] = ALL) -> None:
        made.append(Made(name, expected, note, seen, data))

    put("plain", "extract", "the table and nothing else", document(grid()).written())
    put("objects_in_themselves", "bounded", "an object stream that is in itself", as_object_stream())
    put("length_negative", "bounded", "/Length -5", document(grid(), length="-5").written())
    put("length_beyond", "bounded", "/Length beyond the file", document(grid(), length="99999999").written())
    put(
        "length_short",
        "bounded",
        "/Length ends before the last row",
        document(grid(), length="900").written(),
    )
    put(
        "length_itself", "bounded", "/Length is the stream itself", document(grid(), length="4 0 R").written()
    )
    put("length_in_a_ring", "bounded", "/Length is a stream whose length is this one", lengths_in_a_ring())
    put("forms_nested", "bounded", "25 forms in one another, the table in the last", nested_forms(25, 1))
    put("forms_many", "reject", "2 to the power of 30 tables by forms", nested_forms(30, 2))
    put(
        "type3_itself",
        "bounded",
        "a glyph that writes itself",
        type3("556 0 d0 BT /T3 1 Tf (1) Tj ET").written(),
        frozenset(),
    )
    nine = "556 0 d0 BT /F1 1000 Tf (9) Tj ET"
    put(
        "type3_nines",
        "bounded",
        "every digit is drawn as a nine",
        type3(nine).written(),
        frozenset({9999.0, 999.0, 99.0}),
    )
    put("inline_image", "bounded", "an image of 400 million pixels in the content", inline_image(20_000))
    put(
        "inline_image_open",
        "bounded",
        "an image in the content that never ends",
        document(grid() + "\nBI /W 9 /H 9 /BPC 8 /CS /G ID xxxx").written(),
    )
    put(
        "box_inherited",
        "reject",
        "a page of 10 million points by its parent",
        page_tree(
            {
                2: "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 10000000 10000000] >>",
                3: f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << {FONTS} >> >>",
            }
        ),
    )
    odd = "BT /F1 8 Tf nan inf Td (888) Tj 1e400 --5 Td (777) Tj 1e-400 . Td (666) Tj ET"
    put(
        "numbers_odd", "bounded", "text at places that are no numbers", document(f"{grid()}\n{odd}").written()
    )
    put("layer_of_form", "extract", "a form on a layer that is off", on_layer("8 0 R", "null", form=True))
    put(
        "layer_of_layers",
        "extract",
        "text on layers all of which are off",
        on_layer("9 0 R", "<< /Type /OCMD /OCGs [8 0 R] /P /AllOn >>", form=False),
    )
    put(
        "layer_by_rule",
        "extract",
        "text shown where a layer is on that is off",
        on_layer("9 0 R", "<< /Type /OCMD /VE [/And 8 0 R] >>", form=False),
    )
    put(
        "clipped",
        "extract",
        "a number outside the clip",
        document(f"{grid()}\nq 0 0 5 5 re W n {text(X4 + 40, Y4, '999')} Q").written(),
    )
    put(
        "clipped_by_text",
        "extract",
        "text that only clips",
        document(f"{grid()}\nq {text(X4 + 40, Y4, '999', '7 Tr')} Q").written(),
    )
    put(
        "invisible",
        "reject",
        "the whole table in invisible text",
        document(grid(dressed=lambda one: one).replace("BT ", "BT 3 Tr ")).written(),
        frozenset(),
    )
    put(
        "invisible_numbers",
        "bounded",
        "its numbers in invisible text",
        document(grid(dressed=lambda one: one.replace("BT ", "BT 3 Tr ") + " BT 0 Tr ET")).written(),
        frozenset(),
    )
    put(
        "white",
        "bounded",
        "white numbers on white",
        document(grid(dressed=lambda one: f"q 1 g {one} Q")).written(),
        frozenset(),
    )
    put(
        "nearly_white",
        "bounded",
        "numbers in 99 % white",
        document(grid(dressed=lambda one: f"q 0.99 g {one} Q")).written(),
        frozenset(),
    )
    lines = " ".join(f"{X4 - 2} {Y4 - 4 + n / 2} m {X4 + 108} {Y4 - 4 + n / 2} l S" for n in range(30))
    put(
        "white_lines",
        "bounded",
        "white lines side by side over a number",
        document(f"{grid()}\n1 G 1 w {lines}").written(),
        without(4),
    )
    put("white_pattern", "bounded", "numbers filled with a white shade", white_shade(), frozenset())
    put(
        "no_width",
        "extract",
        "a number scaled to no width",
        document(f"{grid()}\n{text(X4 + 40, Y4, '999', '0 Tz')}").written(),
    )
    put("transparent", "extract", "a number of no opacity", hidden_by("<< /ca 0 /CA 0 >>"))
    put("masked", "extract", "a number behind a mask that lets nothing through", masked())
    put("masked_numbers", "bounded", "all numbers behind such a mask", masked_numbers("0"), frozenset())
    put("masked_faintly", "bounded", "behind one that lets 2 % through", masked_numbers("0.02"), frozenset())
    put("masked_in_part", "extract", "behind one that lets 60 % through", masked_numbers("0.6"))
    put(
        "annotation_covers",
        "bounded",
        "an annotation covers a number",
        with_annotation("Square", COVER),
        without(4),
    )
    put(
        "annotation_says",
        "bounded",
        "an annotation covers a number and shows another",
        with_annotation("FreeText", COVER + text(X4, Y4, "99")),
        without(4) | {99.0},
    )
    put("image_covers", "bounded", "a white image over a number", covered_by_image(), without(4))
    put(
        "white_on_black",
        "bounded",
        "a black box over a number and a white one on it",
        document(f"{grid()}\n{BLACK}\n1 g {text(X4, Y4, '99')} 0 g").written(),
        without(4) | {99.0},
    )
    put("cropped", "bounded", "the numbers' column is cut off", page_crop(), frozenset())
    put(
        "tree_to_parent",
        "bounded",
        "a page tree that leads back up",
        page_tree(
            {
                2: "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
                6: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 7 0 R] /Count 2 >>",
                7: "<< /Type /Pages /Kids [6 0 R] /Parent 6 0 R /Count 1 >>",
            }
        ),
    )
    later = Objects()
    later.stream(4, grid(other(4, "99")))
    put(
        "updated_content",
        "bounded",
        "a later version has another number",
        later.updated(document(grid()).written()),
        without(4) | {99.0},
    )
    early = Objects()
    early.add(3, document(grid()).all[3].replace(b"/Contents 4 0 R", b"/Contents 20 0 R"))
    early.stream(20, grid(other(4, "99")))
    put(
        "updated_page",
        "bounded",
        "a later version has another content",
        early.updated(document(grid()).written()),
        without(4) | {99.0},
    )
    revisions: tuple[Literal[2, 3, 4, 6], ...] = (2, 3, 4, 6)
    for revision in revisions:
        put(
            f"encrypted_{revision}",
            "extract",
            f"encryption, revision {revision}, empty password",
            encrypted(revision),
        )
    put(
        "labels_loop",
        "extract",
        "page labels that lead to themselves",
        catalog(
            "/PageLabels 8 0 R", {8: "<< /Kids [8 0 R 9 0 R] >>", 9: "<< /Kids [8 0 R] /Limits [0 9] >>"}
        ),
    )
    put(
        "names_loop",
        "extract",
        "destinations and a structure that lead to themselves",
        catalog(
            "/Dests 8 0 R /StructTreeRoot 9 0 R",
            {
                8: "<< /a 8 0 R >>",
                9: "<< /Type /StructTreeRoot /K [9 0 R] /ParentTree 9 0 R /Kids [9 0 R] >>",
            },
        ),
    )
    put(
        "xmp_laughs",
        "extract",
        "XMP of 10 to the power of 12 entities",
        catalog("/Metadata 8 0 R", stream={8: laughs(12)}),
    )
    put(
        "meaning_swapped",
        "bounded",
        "the text of all digits is another one",
        swapped({"1": "7", "7": "1", "6": "9", "9": "6", "4": "5", "5": "4"}),
    )
    put("meaning_of_one", "bounded", "the text of the digit 1 is 7", swapped({"1": "7"}))
    put("meaning_of_comma", "bounded", "the text of the comma is 0", swapped({",": "0"}))
    for name, said in (
        ("two", b"<00310031>"),
        ("none", b"<>"),
        ("joiner", b"<0031200B>"),
        ("minus", b"<002D0031>"),
    ):
        data = swapped({}).replace(b"<31> <0031>", b"<31> " + said)
        put(f"meaning_with_{name}", "bounded", "the text of the digit 1 is longer, or none", data)
    nines = swapped({}, "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [49 /nine] >>")
    put(
        "glyph_of_one",
        "bounded",
        "the digit 1 is drawn as 9 and its text is 1",
        nines,
        frozenset({6946.0, 2357.0, 498.0, 418.0, 95.0}) - {418.0},
    )
    for form in ("999", "\\376\\377\\0009\\0009"):
        numbers = grid(dressed=partial("/Span << /ActualText ({}) >> BDC {} EMC".format, form))
        put(
            f"said_otherwise_{len(form)}",
            "extract",
            "/ActualText says other numbers",
            document(numbers).written(),
        )
    return made


def white_shade() -> bytes:
    numbers = grid(dressed=lambda one: f"q /Pattern cs /P1 scn {one} Q")
    made = document(numbers, resources="/Pattern << /P1 8 0 R >>")
    made.add(8, "<< /Type /Pattern /PatternType 2 /Shading 9 0 R >>")
    made.add(
        9,
        "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Extend [true true]"
        " /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >>",
    )
    return made.written()


def behind_mask(content: str, light: str) -> bytes:
    made = document(
        content, resources="/ExtGState << /GS << /SMask << /Type /Mask /S /Luminosity /G 8 0 R >> >> >>"
    )
    group = FORM.format("") + " /Group << /S /Transparency /CS /DeviceGray >>"
    made.stream(8, f"{light} g 0 0 612 792 re f", group)
    return made.written()


def masked() -> bytes:
    return behind_mask(f"{grid()}\nq /GS gs {text(X4 + 40, Y4, '999')} Q", "0")


def masked_numbers(light: str) -> bytes:
    return behind_mask(grid(dressed=lambda one: f"q /GS gs {one} Q"), light)


def covered_by_image() -> bytes:
    made = document(
        f"{grid()}\nq 100 0 0 14 {X4 - 2} {Y4 - 4} cm /Im0 Do Q", resources="/XObject << /Im0 8 0 R >>"
    )
    made.stream(
        8,
        b"\xff",
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    )
    return made.written()


def page_crop() -> bytes:
    return document(grid(), page=f"/CropBox [0 0 {LEFT + sum(WIDTHS[:2])} 792]").written()


def write(folder: Path) -> None:
    (folder / "made").mkdir(parents=True, exist_ok=True)
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as index:
        rows = csv.writer(index)
        rows.writerow(("file", "class", "source", "expectation", "note", "bytes"))
        for one in hostile():
            (folder / "made" / f"{one.name}.pdf").write_bytes(one.data)
            rows.writerow((f"made/{one.name}.pdf", "own", "made.py", one.expected, one.note, len(one.data)))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
