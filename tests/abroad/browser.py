"""Plans as a browser prints them: tables of real cells, wrapped and ruled as style sheets say.

What the typesetter draws is what its own lines say; a browser breaks words, stretches columns, draws each
cell's edges by itself, and paints shades. Needs Chromium and playwright.
"""

from __future__ import annotations

import html
import io
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal

import pikepdf

from tests.abroad.plan import Plan
from tests.conftest import BROWSERS, FLAGS
from tests.foreign.model import Sheet, blocks
from tests.typeset.model import Item, TableBlock, TextBlock, Typeset

Look = Literal["grid", "rows", "zebra", "booktabs", "columns", "boxes", "header"]

SERIF, SANS, WIDE = "Liberation Serif", "Liberation Sans", "DejaVu Sans"

LOOKS: Mapping[Look, tuple[str, str]] = {
    "grid": (SERIF, "td,th{border:.5px solid #999;padding:3px 5px} th{background:#234;color:#fff}"),
    "rows": (SANS, "td,th{padding:4px 6px;border-bottom:.7px solid #555}"),
    "zebra": (
        SANS,
        "td,th{padding:3px 6px} tbody tr:nth-child(even){background:#eee} thead tr{background:#cde}",
    ),
    "booktabs": (
        SERIF,
        "td,th{padding:3px 8px} thead{border-bottom:1.5px solid #000} "
        "table{border-top:1.5px solid #000;border-bottom:1px solid #000}",
    ),
    "columns": (
        SANS,
        "table{border:1px solid #333} td,th{padding:3px 5px;border-left:.6px solid #777;"
        "border-right:.6px solid #777} thead th{border-bottom:1px solid #333}",
    ),
    "boxes": (
        WIDE,
        "table{border-collapse:separate;border-spacing:2px} td,th{padding:2px 4px;border:.6px solid #aaa}",
    ),
    "header": (SANS, "td,th{padding:4px 5px} thead th{border:.8px solid #000}"),
}
"""How tables look, each in a font of its own: ruled all over, across alone, striped, with three rules, down
alone, as boxes with white space between, and ruled in the header alone."""

BASE = """
@page {{ size: A4 {side}; margin: 14mm }} body {{ font: {size}pt "{font}" }}
table {{ border-collapse: collapse; width: 100%; margin: 6px 0 10px }} tr {{ break-inside: avoid }}
th, td {{ vertical-align: middle }} p {{ margin: 5px 0 }}
"""


def prints(
    plans: Mapping[str, Plan], looks: Sequence[Look], browser: Any
) -> Iterator[tuple[str, Look, Typeset]]:
    """Every plan in every look, as the browser that playwright started prints it, its cells in places that
    only the browser knows."""
    page = browser.new_page()
    for name, plan in plans.items():
        for look in looks:
            page.set_content(document_of(plan, look))
            pdf = page.pdf(prefer_css_page_size=True, print_background=True)
            with pikepdf.open(io.BytesIO(pdf)) as document:
                yield name, look, Typeset(pdf, len(document.pages), ())
    page.close()


@contextmanager
def started() -> Iterator[Any]:
    """A browser for a program that has none yet. Raises FileNotFoundError where none is installed."""
    from playwright.sync_api import sync_playwright

    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise FileNotFoundError("no browser is installed: apt-get install chromium")
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def document_of(plan: Plan, look: Look) -> str:
    """The plan as a page of HTML."""
    font, own = LOOKS[look]
    made = [TextBlock(line, bold=place < 2) for place, line in enumerate(plan.cover)]
    body = [block for part in plan.parts for block in _blocks(plan, part)]
    columns = max((block.columns for block in body if isinstance(block, TableBlock)), default=1)
    size = 9.0 if columns < 9 else 7.5 if columns < 14 else 6.0
    sheet = BASE.format(side="landscape" if plan.wide else "portrait", size=size, font=font) + own
    parts = "".join(_table(one) if isinstance(one, TableBlock) else _line(one) for one in (*made, *body))
    return f'<!DOCTYPE html><meta charset="utf-8"><style>{sheet}</style>{parts}'


def _blocks(plan: Plan, part: Sheet | str) -> Sequence[TextBlock | TableBlock]:
    return blocks(plan.aligned(part)) if isinstance(part, Sheet) else [TextBlock(part)]


def _line(block: TextBlock) -> str:
    weight = "bold" if block.bold else "normal"
    return f'<p style="font-weight:{weight}">{_text(block.text)}</p>'


def _table(block: TableBlock) -> str:
    """The table; its head reaches as far down as the cells of its first line do."""
    shaded = bool(block.lines) and all(item.shade and item.bold for item in block.lines[0].items)
    first = max((item.rows for item in block.lines[0].items), default=1) if block.lines else 0
    head = max(block.head, first if shaded else 0)
    rows = [
        f"<tr>{''.join(_cell(item, 'th' if place < head else 'td') for item in line.items)}</tr>"
        for place, line in enumerate(block.lines)
    ]
    return f"<table><thead>{''.join(rows[:head])}</thead><tbody>{''.join(rows[head:])}</tbody></table>"


def _cell(item: Item, tag: str) -> str:
    weight = "bold" if item.bold else "normal"
    style = f"text-align:{item.align};font-weight:{weight}"
    return f'<{tag} colspan="{item.columns}" rowspan="{item.rows}" style="{style}">{_text(item.text)}</{tag}>'


def _text(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
