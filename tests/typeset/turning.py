"""A set document turned and cropped: what a reader of the upright page sees stays the same."""

from __future__ import annotations

import io

import pikepdf


def turned(
    pdf: bytes,
    rotation: int = 0,
    around: tuple[float, float, float, float] = (0, 0, 0, 0),
    origin: tuple[float, float] = (0, 0),
) -> bytes:
    """The PDF with `/Rotate` and content turned back, so that every upright page looks as before.

    `around` (left, bottom, right, top in points) is paper outside the crop box, which a negative length
    makes end inside the page; `origin` is the crop box's lower left corner.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            wide, high = float(page.mediabox[2]), float(page.mediabox[3])
            matrix = {
                0: (1, 0, 0, 1, 0, 0),
                90: (0, 1, -1, 0, high, 0),
                180: (-1, 0, 0, -1, wide, high),
                270: (0, -1, 1, 0, 0, wide),
            }[rotation]
            size = (wide, high) if rotation in (0, 180) else (high, wide)
            x, y = origin
            command = " ".join(f"{value:g}" for value in (*matrix[:4], matrix[4] + x, matrix[5] + y))
            page.contents_add(f"q {command} cm".encode(), prepend=True)
            page.contents_add(b"Q")
            left, bottom, right, top = around
            page.mediabox = pikepdf.Array([x - left, y - bottom, x + size[0] + right, y + size[1] + top])
            page.cropbox = pikepdf.Array([x, y, x + size[0], y + size[1]])
            page.rotate(rotation, relative=False)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()
