"""Hostile PDFs whose structure lies: cross-reference streams, later versions, keys, page trees, filters and
what stands beside the pages. The table of each is the one of `made.py`."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from tests.hostile.made import (
    ALL,
    FONTS,
    Expected,
    Made,
    Objects,
    catalog,
    document,
    grid,
    other,
    page_tree,
    text,
    without,
)

LATER = without(4) | {99.0}
"""What is seen where a later version of the file has another number."""


def with_xref_stream(made: Objects, widths: str = "[1 4 2]", index: str = "", entries: str = "") -> bytes:
    """The document with a stream for its table of objects, in which widths or index may lie."""
    out, number = bytearray(b"%PDF-1.7\n"), max(made.all) + 1
    rows = [(0, 0, 65535)] + [(0, 0, 0)] * (number - 1)
    for one, body in sorted(made.all.items()):
        rows[one] = (1, len(out), 0)
        out += b"%d 0 obj\n%b\nendobj\n" % (one, body)
    rows.append((1, start := len(out), 0))
    table = b"".join(bytes([kind]) + at.to_bytes(4, "big") + gen.to_bytes(2, "big") for kind, at, gen in rows)
    head = (
        f"<< /Type /XRef /Size {number + 1} /W {widths} {index} /Root 1 0 R {entries} /Length {len(table)} >>"
    )
    out += f"{number} 0 obj\n{head}\nstream\n".encode() + table + b"\nendstream\nendobj\n"
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def hybrid(shown: str) -> bytes:
    """A table of objects that hides the content from old readers, and a stream that tells the new ones of it:
    `shown` is the object's number in the classic table, f for free."""
    made = document(grid())
    plain = made.written()
    start = int(plain.rsplit(b"startxref", 1)[1].split()[0])
    place = plain.index(b"4 0 obj")
    body, classic = plain[:start], plain[start:]
    other_place = len(body)
    decoy = Objects()
    decoy.stream(4, grid(other(4, "99")))
    body += b"4 0 obj\n%b\nendobj\n" % decoy.all[4]
    stream_at = len(body)
    row = bytes([1]) + (place if shown == "f" else other_place).to_bytes(4, "big") + bytes(2)
    head = f"<< /Type /XRef /Size 9 /W [1 4 2] /Index [4 1] /Root 1 0 R /Length {len(row)} >>"
    body += f"8 0 obj\n{head}\nstream\n".encode() + row + b"\nendstream\nendobj\n"
    if shown == "f":
        classic = classic.replace(b"%010d 00000 n" % place, b"0000000000 00000 f")
    table, _ = classic.split(b"trailer")
    ends = f"trailer\n<< /Size 9 /Root 1 0 R /XRefStm {stream_at} >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + table + ends.encode()


def page_swapped() -> bytes:
    """A later version whose tree has another page in the place of the first."""
    later = Objects()
    later.add(2, "<< /Type /Pages /Kids [20 0 R] /Count 1 >>")
    later.add(20, document(grid()).all[3].replace(b"/Contents 4 0 R", b"/Contents 21 0 R"))
    later.stream(21, grid(other(4, "99")))
    return later.updated(document(grid()).written())


def decoy_behind(broken: bool) -> bytes:
    """An object that stands twice in the file: the table of objects knows the first, unless it is broken."""
    made = document(grid())
    plain = made.written()
    start = int(plain.rsplit(b"startxref", 1)[1].split()[0])
    decoy = Objects()
    decoy.stream(4, grid(other(4, "99")))
    body = plain[:start] + b"4 0 obj\n%b\nendobj\n" % decoy.all[4]
    table = plain[start:].replace(b"startxref\n%d" % start, b"startxref\n%d" % (7 if broken else len(body)))
    return body + table


def entries_twice() -> bytes:
    made = document(grid())
    made.stream(8, grid(other(4, "99")))
    made.add(3, made.all[3].replace(b"/Contents 4 0 R", b"/Contents 4 0 R /Contents 8 0 R"))
    return made.written()


def escaped_names() -> bytes:
    """Names written with their signs' numbers, which are the same names."""
    made = document(grid().replace("/F1", "/F#31"))
    page = made.all[3].replace(b"/Contents", b"/C#6fntents").replace(b"/Font", b"/#46ont")
    made.add(3, page)
    return made.written()


def names_with_nul() -> bytes:
    made = document(grid().replace("/F1", "/F1#00x"))
    made.add(3, made.all[3].replace(b"/F1 5 0 R", b"/F1#00x 5 0 R /F1 8 0 R"))
    made.add(8, "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>")
    return made.written()


def split_content(inside: bool) -> bytes:
    """The content in two streams: parted between two operators, or inside a number's text."""
    whole = grid()
    place = whole.index("(418)") + 2 if inside else whole.index("BT", len(whole) // 2)
    made = document(whole[:place])
    made.stream(8, whole[place:])
    made.add(3, made.all[3].replace(b"/Contents 4 0 R", b"/Contents [4 0 R 8 0 R]"))
    return made.written()


def deep_tree(levels: int) -> bytes:
    made = document(grid())
    made.add(2, "<< /Type /Pages /Kids [100 0 R] /Count 1 >>")
    for level in range(levels):
        kid = 101 + level if level < levels - 1 else 3
        parent = 2 if level == 0 else 99 + level
        made.add(100 + level, f"<< /Type /Pages /Parent {parent} 0 R /Kids [{kid} 0 R] /Count 1 >>")
    made.add(3, made.all[3].replace(b"/Parent 2 0 R", b"/Parent %d 0 R" % (99 + levels)))
    return made.written()


def packed(content: str, times: int) -> bytes:
    data = content.encode("latin-1")
    for _ in range(times):
        data = zlib.compress(data, 9)
    return document(data, entries=f"/Filter [{'/FlateDecode ' * times}]").written()


def with_second_content(data: bytes, entries: str) -> bytes:
    """The table, then a second content stream that says how it is to be unpacked."""
    made = document(grid())
    made.stream(8, data, entries)
    made.add(3, made.all[3].replace(b"/Contents 4 0 R", b"/Contents [4 0 R 8 0 R]"))
    return made.written()


def with_image(data: bytes, entries: str) -> bytes:
    """The table, with a picture below it that is far larger than its data."""
    made = document(f"{grid()}\nq 100 0 0 100 50 400 cm /Im0 Do Q", resources="/XObject << /Im0 8 0 R >>")
    made.stream(8, data, f"/Type /XObject /Subtype /Image {entries}")
    return made.written()


def jbig2(side: int) -> bytes:
    """A page of so many dots a side, and a region on it that is all black."""
    page = side.to_bytes(4, "big") * 2 + bytes(8) + b"\x00\x00\x00"
    region = (
        side.to_bytes(4, "big") * 2
        + bytes(8)
        + b"\x00"
        + b"\x08"
        + b"\x03\xff\xfd\xff\x02\xfe\xfe\xfe"
        + bytes(16)
    )
    return _segment(0, 48, page) + _segment(1, 38, region)


def _segment(number: int, kind: int, body: bytes) -> bytes:
    return number.to_bytes(4, "big") + bytes([kind, 0, 1]) + len(body).to_bytes(4, "big") + body


def jpeg_2000(side: int) -> bytes:
    """A codestream's beginning that promises a picture of so many dots a side."""
    size = (
        b"\x00\x00"
        + side.to_bytes(4, "big") * 2
        + bytes(8)
        + side.to_bytes(4, "big") * 2
        + bytes(8)
        + b"\x00\x03"
        + b"\x07\x01\x01" * 3
    )
    siz = b"\xff\x51" + (len(size) + 2).to_bytes(2, "big") + size
    cod = b"\xff\x52\x00\x0c\x00\x00\x00\x01\x00\x05\x04\x04\x00\x01"
    qcd = b"\xff\x5c\x00\x13\x40" + bytes(16)
    sot = b"\xff\x90\x00\x0a\x00\x00\x00\x00\x00\x00\x00\x01\xff\x93"
    return b"\xff\x4f" + siz + cod + qcd + sot + bytes(64) + b"\xff\xd9"


def jpeg(side: int) -> bytes:
    return (
        b"\xff\xd8\xff\xdb\x00\x43\x00"
        + bytes([1]) * 64
        + b"\xff\xc0\x00\x0b\x08"
        + side.to_bytes(2, "big") * 2
        + b"\x01\x01\x11\x00"
        + b"\xff\xc4\x00\x14\x00\x01"
        + bytes(15)
        + b"\x00"
        + b"\xff\xc4\x00\x14\x10\x01"
        + bytes(15)
        + b"\x00"
        + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
        + bytes(64)
        + b"\xff\xd9"
    )


def encrypted_by(entries: str) -> bytes:
    made = document(grid())
    made.add(8, f"<< {entries} >>")
    return made.written("/Encrypt 8 0 R /ID [<00> <00>]")


def xfa(static: bool) -> bytes:
    """A form whose values are in XML: its page shows them, or asks for another program."""
    values = f"<xdp:xdp><x>{'9,999 ' * 50}</x></xdp:xdp>"
    made = document(grid() if static else text(60, 700, "Please wait... If this message is not replaced"))
    made.add(
        1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 8 0 R >> /NeedsRendering true >>"
    )
    made.stream(8, values)
    return made.written()


def attached() -> bytes:
    """Another plan among the attachments, shown first by programs that know portfolios."""
    inner = document(grid(other(4, "99"))).written()
    made = document(grid(), page="/Annots [11 0 R]")
    made.add(
        1,
        "<< /Type /Catalog /Pages 2 0 R /Collection << /Type /Collection /D (x) /View /T >>"
        " /Names << /EmbeddedFiles << /Names [(x) 8 0 R] >> >> >>",
    )
    made.add(8, "<< /Type /Filespec /F (../../x.pdf) /UF (../../x.pdf) /EF << /F 9 0 R >> >>")
    made.stream(9, inner, "/Type /EmbeddedFile /Subtype /application#2Fpdf")
    made.add(11, "<< /Type /Annot /Subtype /FileAttachment /Rect [500 700 520 720] /FS 8 0 R /F 4 >>")
    return made.written()


ACTIONS: Mapping[str, str] = {
    "javascript": "/S /JavaScript /JS (this.getField\\('x'\\).value = 9999; while\\(true\\){})",
    "launch": "/S /Launch /F (/bin/sh) /Next << /S /URI /URI (http://127.0.0.1/) /Next 8 0 R >>",
    "submit": "/S /SubmitForm /F << /FS /URL /F (http://127.0.0.1/) >>",
}


def structures() -> list[Made]:
    """All of them, always the same."""
    made: list[Made] = []

    def put(name: str, expected: Expected, note: str, data: bytes, seen: frozenset[float] = ALL) -> None:
        made.append(Made(name, expected, note, seen, data))

    sound = document(grid())
    put("xref_stream", "extract", "the table of objects is a stream", with_xref_stream(sound))
    put("xref_narrow", "bounded", "its widths are others than its rows'", with_xref_stream(sound, "[1 1 1]"))
    put("xref_wide", "bounded", "a width of 2 GB", with_xref_stream(sound, "[1 2147483647 2]"))
    put("xref_negative", "bounded", "a negative width", with_xref_stream(sound, "[1 -4 2]"))
    put("xref_index", "bounded", "2 billion rows", with_xref_stream(sound, index="/Index [0 2000000000]"))
    put(
        "xref_to_itself",
        "bounded",
        "the version before is this one",
        with_xref_stream(sound, entries="/Prev 9"),
    )
    put("hybrid", "bounded", "the content is in the stream for new readers alone", hybrid("f"))
    put("hybrid_differs", "bounded", "table and stream know another content each", hybrid("n"), ALL)
    put("page_swapped", "extract", "a later version shows another page", page_swapped(), LATER)
    put(
        "decoy",
        "extract",
        "an object again, of which the table of objects knows nothing",
        decoy_behind(False),
    )
    put(
        "decoy_found",
        "bounded",
        "the same where that table is broken: the last counts",
        decoy_behind(True),
        LATER,
    )
    put("entries_twice", "bounded", "a page with two contents under one key", entries_twice(), LATER)
    put("names_escaped", "extract", "names with their signs' numbers", escaped_names())
    put("names_with_nul", "bounded", "names with NUL in them", names_with_nul())
    put("content_parted", "extract", "the content in two streams", split_content(inside=False))
    put("content_parted_inside", "bounded", "parted inside a number", split_content(inside=True))
    ring = "/Resources 8 0 R"
    put(
        "resources_ring",
        "bounded",
        "resources that are their own, and fonts and forms among them",
        page_tree(
            {
                3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {ring} >>",
                8: f"<< {FONTS} {ring} /XObject 8 0 R /ExtGState 8 0 R /ColorSpace 8 0 R /X 8 0 R >>",
            }
        ),
    )
    put(
        "parent_itself",
        "bounded",
        "a page that is its own parent, without a size",
        page_tree({3: f"<< /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources << {FONTS} >> >>"}),
    )
    put(
        "one_page_often",
        "bounded",
        "one page 300 times in the tree",
        page_tree({2: f"<< /Type /Pages /Kids [{'3 0 R ' * 300}] /Count 300 >>"}),
    )
    put("tree_deep", "bounded", "a page under 3,000 nodes", deep_tree(3000))
    put("packed_often", "bounded", "content packed 30 times", packed(grid(), 30))
    put("packed_small", "bounded", "600 MB of blanks, packed three times", bomb())
    huge = "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 4 >>"
    put("predictor", "bounded", "rows of 8 GB", with_second_content(zlib.compress(bytes(100)), huge))
    codes = "/Filter /LZWDecode /DecodeParms << /Predictor 2 /Columns 1 /Colors 99999 /BitsPerComponent 16 >>"
    put("predictor_lzw", "bounded", "100,000 colours", with_second_content(b"\x80\x0b\x60\x50", codes))
    put(
        "hex_content",
        "extract",
        "content in hexadecimal digits",
        document(grid().encode().hex() + ">", entries="/Filter /ASCIIHexDecode").written(),
    )
    grey = "/ColorSpace /DeviceGray /BitsPerComponent"
    for name, data, filtered, bits, side in (
        ("jbig2", jbig2(60_000), "/JBIG2Decode", 1, 60_000),
        ("jbig2_wide", jbig2(4_294_967_295), "/JBIG2Decode", 1, 9),
        ("jpx", jpeg_2000(60_000), "/JPXDecode", 8, 60_000),
        ("jpeg", jpeg(65_535), "/DCTDecode", 8, 65_535),
        ("fax", bytes(64), "/CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>", 1, 60_000),
    ):
        entries = f"/Width {side} /Height {side} {grey} {bits} /Filter {filtered}"
        put(f"picture_{name}", "bounded", "a picture of billions of dots", with_image(data, entries))
    for name, entries in (
        ("unknown", "/Filter /Own.Handler /V 4"),
        ("no_key", "/Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4"),
        ("long_key", f"/Filter /Standard /V 2 /R 3 /Length 99999999 /O ({'x' * 32}) /U ({'x' * 32}) /P -4"),
        ("itself", "/Filter 8 0 R /V 8 0 R /O 8 0 R"),
    ):
        put(f"locked_{name}", "reject", "encryption that nobody can open", encrypted_by(entries))
    put(
        "xfa",
        "reject",
        "a page that asks for another program; its values are in XML",
        xfa(static=False),
        frozenset(),
    )
    put("xfa_shown", "extract", "a page with its values, others in XML", xfa(static=True))
    put("attached", "extract", "another plan attached", attached())
    for name, action in ACTIONS.items():
        put(
            f"action_{name}",
            "extract",
            "what is to be done when it is opened",
            catalog("/OpenAction 8 0 R", {8: f"<< {action} >>"}),
        )
    put(
        "outline_ring",
        "extract",
        "bookmarks that follow themselves",
        catalog(
            "/Outlines 8 0 R",
            {
                8: "<< /First 9 0 R /Last 9 0 R /Count 9 >>",
                9: "<< /Title (x) /Parent 8 0 R /Next 9 0 R /First 9 0 R /Dest [3 0 R /Fit] >>",
            },
        ),
    )
    return made


def bomb() -> bytes:
    """The table, and behind it 600 MB of blanks."""
    unit = zlib.compressobj(9)
    data = unit.compress(grid().encode("latin-1"))
    for _ in range(60):
        data += unit.compress(b" " * 10_000_000)
    data += unit.flush()
    return document(
        zlib.compress(zlib.compress(data, 9), 9), entries="/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    ).written()
