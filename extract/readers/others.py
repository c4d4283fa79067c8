"""The second and the third reader of a document's pages, each asked for a page once, and only when needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from extract.page.content import PageContent
from extract.readers import playa
from extract.readers.hidden_text import as_seen
from extract.readers.opened import OpenDocument

Read = Callable[[PageContent], PageContent]


class OtherReaders:
    """Pages of one document by playa (second) and pdfplumber (third), kept once read, without what the first
    reader found not to be seen."""

    def __init__(
        self, document: OpenDocument, scans: Mapping[int, PageContent] = MappingProxyType({})
    ) -> None:
        """`scans` are the second readings of pages read from their picture, for which no other reader is."""
        self._document = document
        self._second: dict[int, PageContent] = dict(scans)
        self._third: dict[int, PageContent] = dict(scans)

    def second(self, page: PageContent) -> PageContent:
        """The page's characters by playa."""
        if page.number not in self._second:
            self._second[page.number] = as_seen(playa.read_page(self._document, page), page)
        return self._second[page.number]

    def third(self, page: PageContent) -> PageContent:
        """The page's characters by pdfplumber."""
        if page.number not in self._third:
            from extract.readers import plumber

            [read] = plumber.read_pages(self._document, {page.number: page.paper})
            self._third[page.number] = as_seen(read, page)
        return self._third[page.number]
