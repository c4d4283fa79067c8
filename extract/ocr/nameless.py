"""Signs within words of which the PDF does not say what they are, such as ligatures: read where the name that
their font has for them says it, or else the picture of the word; and signs that it wrongly calls digits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from unicodedata import combining, normalize

from extract.ocr.scan import parts_read
from extract.ocr.tolerances import OCR
from extract.page.by_height import ByHeight
from extract.page.content import REPLACEMENT, Glyph, Mark, NotedGlyph, PageContent
from extract.page.geometry import around
from extract.page.lines import joined_text, tight_words
from extract.readers import playa
from extract.readers.font_meanings import digits_drawn_otherwise
from extract.readers.hidden_text import is_nameless, same_sign
from extract.readers.opened import OpenDocument

Places = Sequence[int]


def without_unlike_digits(page: PageContent) -> PageContent:
    """The page with the digits whose width is not that of their font's digits, in numbers where others have
    it, as signs that mean nothing, each noted: what a table of texts calls a 2 may be a minus."""
    widths: dict[int, Counter[float]] = {}
    for glyph in filter(_is_digit, page.glyphs):
        widths.setdefault(glyph.font, Counter())[_width(glyph)] += 1
    usual = {font: found.most_common(1)[0][0] for font, found in widths.items()}
    if all(len(found) == 1 for found in widths.values()):
        return page
    # a 1 is narrower in many fonts
    even = {g.font for g in page.glyphs if g.text == "1" and not _differs(_width(g), usual[g.font])}
    unlike: list[int] = []
    first = 0
    for word in tight_words(page.glyphs):
        digits = [place for place, glyph in enumerate(word, first) if _is_digit(glyph)]
        odd = [place for place in digits if _is_unlike(page.glyphs[place], usual, even)]
        unlike += odd if len(odd) < len(digits) else ()
        first += len(word)
    most = max(1.0, OCR.most_unlike * sum(found.total() for found in widths.values()))
    return _without(page, unlike) if 0 < len(unlike) <= most else page


def without_lying_digits(document: OpenDocument, page: PageContent) -> PageContent:
    """The page with the digits that are drawn as others than their text says as signs that mean nothing, each
    noted: no number is published that nobody sees."""
    if not any(map(_is_digit, page.glyphs)):
        return page
    lying = digits_drawn_otherwise(document, page)
    if not lying:
        return page
    by_height = ByHeight(lying, lambda glyph: glyph.baseline)
    places = [
        place
        for place, glyph in enumerate(page.glyphs)
        if any(
            same_sign(glyph, other)
            for other in by_height.between(glyph.baseline - glyph.size, glyph.baseline + glyph.size)
        )
    ]
    return _without(page, places)


def _without(page: PageContent, places: Sequence[int]) -> PageContent:
    glyphs = list(page.glyphs)
    for place in places:
        glyphs[place] = glyphs[place]._replace(text=REPLACEMENT)
    noted = (NotedGlyph(glyphs[place], "unlike") for place in places)
    return replace(page, glyphs=tuple(glyphs), noted=(*page.noted, *noted))


def _is_digit(glyph: Glyph) -> bool:
    return glyph.text.isdecimal() and glyph.text.isascii() and glyph.size > 0


def _width(glyph: Glyph) -> float:
    return round((glyph.x1 - glyph.x0) / glyph.size, 2)


def _is_unlike(glyph: Glyph, usual: Mapping[int, float], even: Collection[int]) -> bool:
    may_be = glyph.text != "1" or glyph.font in even
    return may_be and _differs(_width(glyph), usual[glyph.font])


def _differs(width: float, usual: float) -> bool:
    return abs(width - usual) > OCR.unlike_width


def with_nameless_read(document: OpenDocument, page: PageContent) -> PageContent:
    """The page with these signs read, each noted; those that nothing plainly says stay as they are."""
    words = list(_words_with_nameless(page.glyphs))
    if not words:
        return page
    named = dict(_by_name(document, page, words))
    left = [word for word in words if not named.keys() & set(word)]
    read = dict(_by_picture(document, page, left))
    marks: dict[int, Mark] = {**dict.fromkeys(named, "named"), **dict.fromkeys(read, "recognised")}
    if not marks:
        return page
    texts = named | read
    glyphs = tuple(
        glyph._replace(text=texts[place]) if place in texts else glyph
        for place, glyph in enumerate(page.glyphs)
    )
    noted = (NotedGlyph(glyphs[place], mark) for place, mark in sorted(marks.items()))
    return replace(page, glyphs=glyphs, noted=(*page.noted, *noted))


def _words_with_nameless(glyphs: Sequence[Glyph]) -> Iterator[Places]:
    """The places of the signs of each word of letters in which one or two mean nothing; of a number none is
    guessed at."""
    if not any(map(is_nameless, glyphs)):
        return
    first = 0
    for word in tight_words(glyphs):
        nameless = sum(map(is_nameless, word))
        known = sum(glyph.text.isalpha() for glyph in word)
        if 0 < nameless <= OCR.most_nameless and known >= OCR.fewest_known and not _has_digits(word):
            yield range(first, first + len(word))
        first += len(word)


def _has_digits(word: Sequence[Glyph]) -> bool:
    return any(glyph.text.isdigit() for glyph in word)


def _by_name(document: OpenDocument, page: PageContent, words: Sequence[Places]) -> Iterator[tuple[int, str]]:
    """The letters that the fonts' own names say the nameless signs of those words are, by their places."""
    ligatures = playa.named_ligatures(document, page)
    for place in (place for word in words for place in word if is_nameless(page.glyphs[place])):
        letters = [other.text for other in ligatures if same_sign(page.glyphs[place], other)]
        if letters:
            yield place, letters[0]


def _by_picture(
    document: OpenDocument, page: PageContent, words: Sequence[Places]
) -> Iterator[tuple[int, str]]:
    """What recognition reads of the nameless signs of those words whose other signs it reads as they are."""
    boxes = [around(page.glyphs[place] for place in word) for word in words]
    for word, part in zip(words, parts_read(document, page, boxes), strict=True):
        nameless = [place for place in word if is_nameless(page.glyphs[place])]
        found = part and _between([page.glyphs[place] for place in word], joined_text(part.content.glyphs))
        if found:
            yield from zip(nameless, found, strict=True)


def _between(word: Sequence[Glyph], read: str) -> tuple[str, ...]:
    """What stands in a text that was read where the word's signs mean nothing: letters for each, where the
    others are alike; nothing where they are not, or twice."""
    signs = ("([^\\W\\d_]{1,3})" if is_nameless(glyph) else re.escape(_bare(glyph.text)) for glyph in word)
    found = re.findall(rf"(?<!\w){''.join(signs)}(?!\w)", _bare(read))
    if len(found) != 1:
        return ()
    return (found[0],) if isinstance(found[0], str) else tuple(found[0])


def _bare(text: str) -> str:
    """The text without accents, which recognition may miss."""
    return "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
