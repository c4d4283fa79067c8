"""Fifty documents of all kinds: sound plans, plans with something broken beside them, and no plans."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random

import pikepdf
from PIL import Image

from tests.abroad.library import shown_plans
from tests.abroad.printing import printed
from tests.foreign.model import Column, Row, Sheet, blocks
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

COLUMNS = (Column(("Actividad",), 3), Column(("Unidad de medida",), 1), Column(("Meta 2025",), 1))
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
LONGEST = "informe de las metas de la dirección general de planificación y desarrollo " * 3
BROKEN_PROFILE = "recognised_by: [AGUAS DEL SUR]\nlinks: {same: 950}\n"


@dataclass(frozen=True, slots=True)
class Laid:
    """One file of the folder: the states it may come to, or None where it is no document of its own; what
    lies `beside` it by ending; whether its rows must be those of a run without the others."""

    content: bytes
    status: tuple[str, ...] | None = ("read",)
    beside: Mapping[str, str] = field(default_factory=dict)
    good: bool = False


def mixed() -> dict[str, Laid]:
    """The files by name, the same each time."""
    return {**good_plans(), **besides(), **no_pdfs(), **damaged(), **hostile()}


@cache
def small_plan(institution: str, seed: int, rows: int = 6, changed: bool = False) -> bytes:
    """A plan of one table; `changed` is a later edition with one other number."""
    random = Random(seed)
    tasks = [
        (f"Atender solicitudes {place}", "Solicitud", f"{random.randrange(1000, 9000):,}")
        for place in range(rows)
    ]
    if changed:
        tasks[0] = (*tasks[0][:2], "9,999")
    cover = [TextBlock(institution, bold=True), TextBlock("PLAN ANUAL DE TRABAJO 2025", bold=True)]
    sheet = Sheet("TAREAS", COLUMNS, tuple(map(Row, tasks)))
    return typeset([*cover, *blocks(sheet)], Style(size=8)).pdf


def good_plans() -> dict[str, Laid]:
    """Twenty sound plans, one of them in two editions and one a second time under another name."""
    names = (
        "plan anual año 2025 (versión final) ñ.pdf",
        "-rf.pdf",
        "PLAN.DE.TRABAJO.pdf",
        f"{LONGEST[:200]}.pdf",
    )
    plain = (*names, *(f"municipio-{number:02d}.pdf" for number in range(8)))
    found = {
        name: Laid(small_plan(f"MUNICIPIO DE PRUEBA NÚMERO {place}", place), good=True)
        for place, name in enumerate(plain)
    }
    for place, (name, plan) in enumerate(list(shown_plans().items())[:12:2]):
        edition = ("ruled", "unruled")[place % 2]
        found[f"{name}.pdf"] = Laid(printed(plan, edition).pdf, good=True)  # type: ignore[arg-type]
    source = {".source.yaml": "title: Plan con procedencia\npublisher: Instituto\n"}
    found["con-procedencia.pdf"] = Laid(small_plan("INSTITUTO DEL AGUA", 50), beside=source, good=True)
    revised = {".source.yaml": "supersedes: con-procedencia\n"}
    found["con-procedencia-r1.pdf"] = Laid(
        small_plan("INSTITUTO DEL AGUA", 50, changed=True), beside=revised, good=True
    )
    found["zz-copia.pdf"] = Laid(found["municipio-00.pdf"].content, status=None, good=True)
    return found


def besides() -> dict[str, Laid]:
    """Sound plans beside which something is broken: they alone feel it."""
    entry = "- value_id: 0123456789abcdef\n  field: raw\n  expected: '1'\n  new: '2'\n"
    signed = f"{entry}  reason: Leído mal.\n  who: Ana\n  when: 2025-03-01\n"
    review = '- decision: accepted\n  value_id: 0123456789abcdef\n  seen: "0123456789abcdef"\n'
    told = {
        "procedencia-rota.pdf": (("read",), {".source.yaml": "title: [sin cerrar\n"}),
        "procedencia-rara.pdf": (("read",), {".source.yaml": "título: otro\n"}),
        "correccion-rota.pdf": (("corrections_unsettled",), {".corrections.yaml": "- value_id: [\n"}),
        "correccion-ajena.pdf": (("corrections_unsettled",), {".corrections.yaml": signed}),
        "correccion-a-medias.pdf": (("corrections_unsettled",), {".corrections.yaml": entry}),
        "revision-ajena.pdf": (
            ("read",),
            {".corrections.yaml": f"{review}  text: '1'\n  who: Ana\n  when: 2025-03-01\n"},
        ),
    }
    found = {
        name: Laid(small_plan(f"CONSEJO DE PRUEBA {place}", 60 + place), status, beside)
        for place, (name, (status, beside)) in enumerate(told.items())
    }
    found["perfil-roto.pdf"] = Laid(small_plan("AGUAS DEL SUR", 70), ("profile_unusable",))
    return found


def no_pdfs() -> dict[str, Laid]:
    """Files that bear the ending and are none."""
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(picture, "PNG")
    contents = {
        "imagen.pdf": picture.getvalue(),
        "error 404.pdf": b"<!DOCTYPE html><html><body><table><tr><td>KPI</td></tr></table></body></html>",
        "carta.pdf": "Estimados señores:\n".encode(),
        "archivo.pdf": b"PK\x03\x04" + bytes(200),
        "postscript.pdf": b"%!PS-Adobe-3.0\n/Helvetica findfont 12 scalefont setfont showpage\n",
        "comprimido.pdf": gzip.compress(small_plan("COMPRIMIDO", 80), mtime=0),
        "azar.pdf": Random(3).randbytes(20_000),
    }
    return {"vacío.pdf": Laid(b"", ("empty",))} | {
        name: Laid(content, ("not_a_pdf",)) for name, content in contents.items()
    }


def damaged() -> dict[str, Laid]:
    """What was a PDF, or begins like one, or is locked, or holds no table in text."""
    whole = small_plan("DAÑADO", 81)
    broken = ("damaged", "unreadable", "no_tables")
    return {
        "solo-cabecera.pdf": Laid(b"%PDF-1.7\n", broken),
        "azar-con-cabecera.pdf": Laid(b"%PDF-1.7\n" + Random(4).randbytes(20_000) + b"\n%%EOF\n", broken),
        "cortado.pdf": Laid(whole[: len(whole) // 2], broken),
        "contraseña.pdf": Laid(locked(whole, R=6), ("encrypted",)),
        "contraseña-antigua.pdf": Laid(locked(whole, R=3, aes=False, metadata=False), ("encrypted",)),
        "sin-tablas.pdf": Laid(typeset([TextBlock("Memoria de labores")], Style()).pdf, ("no_tables",)),
        "foto.pdf": Laid(photograph(), ("needs_ocr", "no_tables")),
    }


def locked(pdf: bytes, **how: object) -> bytes:
    """The PDF behind a password that its reader must know."""
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(sink, encryption=pikepdf.Encryption(user="secreto", owner="o", **how))  # type: ignore[arg-type]
    return sink.getvalue()


def photograph() -> bytes:
    """A page that is a picture without a letter."""
    sink = io.BytesIO()
    Image.linear_gradient("L").resize((600, 800)).save(sink, "PDF", resolution=72)
    return sink.getvalue()


def hostile() -> dict[str, Laid]:
    """PDFs that want more of a reader than there is, each in its own way."""
    kids = {
        10 + level: f"<< /Type /Pages /Kids [{11 + level} 0 R {11 + level} 0 R] /Count {2 ** (30 - level)} >>"
        for level in range(30)
    }
    page = "<< /Type /Page /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"
    forms = {
        10 + level: _stream(" ".join([f"/X{level + 1} Do"] * 10), _form(level)) for level in range(8)
    } | {18: _stream("BT /F1 8 Tf 50 700 Td (lol) Tj ET", _form(8))}
    laughs = " ".join(f"/X{level} {10 + level} 0 R" for level in range(9))
    refused = ("unreadable", "damaged", "too_many_pages", "no_tables", "crashed", "timeout", "out_of_memory")
    contents = {
        "sin-páginas.pdf": _document(pages="<< /Type /Pages /Kids [] /Count 0 >>"),
        "mil-millones-de-hojas.pdf": _document(
            pages="<< /Type /Pages /Kids [10 0 R] /Count 1073741824 >>", more=kids | {40: page}
        ),
        "hoja-enorme.pdf": _document(media="[0 0 1000000000 1000000000]"),
        "risas.pdf": _document("/X0 Do", f"/XObject << {laughs} >>", more=forms),
        "anillo.pdf": _document(pages="<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"),
        "hondo.pdf": _document("q " * 100_000),
        "filtros.pdf": _document("ab", stream=f"/Filter [{'/FlateDecode ' * 5000}]"),
    }
    return {name: Laid(content, refused) for name, content in contents.items()}


def _form(level: int) -> str:
    font = (
        f"/Font << /F1 5 0 R >> /XObject << /X{level + 1} {11 + level} 0 R >>"
        if level < 8
        else "/Font << /F1 5 0 R >>"
    )
    return f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << {font} >>"


def _stream(content: str, head: str = "") -> str:
    return f"<< {head} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _document(
    content: str = "BT /F1 8 Tf 50 700 Td (hola) Tj ET",
    resources: str = "",
    pages: str = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    media: str = "[0 0 612 792]",
    stream: str = "",
    more: Mapping[int, str] | None = None,
) -> bytes:
    """A PDF of one page, written object by object."""
    own = f"/Resources << /Font << /F1 5 0 R >> {resources} >> /Contents 4 0 R"
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: pages,
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox {media} {own} >>",
        4: _stream(content, stream),
        5: FONT,
        **(more or {}),
    }
    written, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(written)
        written += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    size = max(objects) + 1
    entries = [
        f"{places.get(number, 0):010d} 00000 {'n' if number in places else 'f'} \n" for number in range(size)
    ]
    table = f"xref\n0 {size}\n{''.join(entries)}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return written + f"{table}startxref\n{len(written)}\n%%EOF\n".encode()
