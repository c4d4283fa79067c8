"""The pictures of the documentation, taken from the program itself: `make docs-pictures`.

The two shipped plans are published into a folder of their own; the pages of evidence are what `explain`
draws, the screens are the review page in Chromium. Nothing is painted by hand.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from PIL import Image

from pat.program import ask

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "docs" / "pictures"
Part = tuple[int, int, int, int]
"""Left, upper, right and lower edge, in pixels."""
LANGUAGES: Final = ("es", "en")
PROVEN: Final[Mapping[str, tuple[str, Part]]] = {
    "evidence-certain": ("84ea9586de93dade", (100, 20, 1124, 529)),
    "evidence-likely": ("abd5c502375e6e0e", (100, 20, 1124, 500)),
}
"""The value, and the part of the page that `explain` draws."""
LIKELY: Final = "value/isss-pat-2022/abd5c502375e6e0e"
SCREENS: Final[Mapping[str, str]] = {
    "report-overview": "overview",
    "report-value": LIKELY,
    "report-findings": "findings",
    "report-years": "years",
    "report-columns": "columns",
}
"""The views of the review page, by the address each has in it."""
SIZE: Final = {"width": 1180, "height": 760}
SHADES: Final = 48
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Draw all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        output = Path(place) / "output"
        told(["extract", str(ROOT / "raw_pdfs"), "--output", str(output)])
        for name, (value_id, part) in PROVEN.items():
            keep(name, evidence(output, value_id, Path(place)), part)
        with browser() as opened:
            for language in LANGUAGES:
                told(
                    [
                        "report",
                        "--output",
                        str(output),
                        "--source",
                        str(ROOT / "raw_pdfs"),
                        "--lang",
                        language,
                    ]
                )
                index = (output / "latest" / "report" / "index.html").resolve()
                for name, view in SCREENS.items():
                    keep(f"{name}.{language}", screen(opened, f"{index.as_uri()}#{view}"))


def told(arguments: list[str]) -> None:
    """Run a command of ours, which must succeed."""
    answer = ask(arguments[0], arguments[1:])
    if answer.code:
        sys.exit(f"{arguments}: {answer.code}")


def evidence(output: Path, value_id: str, place: Path) -> bytes:
    """The page of a value with its boxes, as `explain` draws it."""
    pictures = place / value_id
    source = str(ROOT / "raw_pdfs")
    told(["explain", value_id, "--output", str(output), "--source", source, "--pictures", str(pictures)])
    [page] = pictures.glob("*-page.png")
    return page.read_bytes()


@contextmanager
def browser() -> Iterator[Any]:
    """A Chromium that is installed."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit("no browser is installed: apt-get install chromium")
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


def screen(opened: Any, address: str) -> bytes:
    """What the address shows in a window of `SIZE`."""
    tab = opened.new_page(viewport=SIZE)
    tab.goto(address)
    tab.locator("#keys-open:not([hidden])").wait_for(state="attached")
    tab.wait_for_timeout(500)
    taken = bytes(tab.screenshot(animations="disabled"))
    tab.close()
    return taken


def keep(name: str, picture: bytes, part: Part | None = None) -> None:
    """Write a picture, or a part of it, in few shades: pages and screens have no more to show."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    if part:
        image = image.crop(part)
    few = image.quantize(SHADES, dither=Image.Dither.NONE)
    few.save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
