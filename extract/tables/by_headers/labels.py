"""Labels over several rows: a first cell centred on the rows it belongs to, told apart from an empty one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

NOT_ALLOWED = 1e9


@dataclass(frozen=True, slots=True)
class LabelledBand:
    """One row of a run of rows: the height of its middle, that of its first label if it has one, and whether
    it has a second label. `free` marks a label that stands between two rows, in none of them."""

    middle: float
    label: float | None
    detail: bool
    free: bool = False


def label_spans(bands: Sequence[LabelledBand], top: bool) -> tuple[int | None, ...]:
    """For each band the place of the band whose label it stands under; None where there is no label at all.

    The bands between two labels are dealt out so that each label stands as close as can be to the middle of
    the rows it gets, or beside the first of them where text is set to the `top` of its cell. There the bands
    above the first label have none.
    """
    owners = [place for place, band in enumerate(bands) if band.label is not None]
    if not owners:
        return (None,) * len(bands)

    @cache
    def best(owner: int, start: int) -> tuple[float, tuple[int, ...]]:
        """The cheapest ends of the groups from `owner` on, whose first group begins at band `start`."""
        here = owners[owner]
        if owner == len(owners) - 1:
            return _cost(bands, start, len(bands), here, top), (len(bands),)
        choices = []
        for end in range(here + 1, owners[owner + 1] + 1):
            cost, ends = best(owner + 1, end)
            choices.append((cost + _cost(bands, start, end, here, top), (end, *ends)))
        return min(choices)

    start = owners[0] if top and not bands[owners[0]].free else 0
    _, ends = best(0, start)
    spans: list[int | None] = [None] * start
    for owner, end in zip(owners, ends, strict=True):
        spans.extend([owner] * (end - len(spans)))
    return tuple(spans)


def _cost(bands: Sequence[LabelledBand], start: int, end: int, owner: int, top: bool) -> float:
    """How far the owner's label is from the middle, or the first, of bands start..end-1, squared."""
    label = bands[owner].label
    rows = [band for band in bands[start:end] if not band.free]
    if label is None or not rows:
        return NOT_ALLOWED
    if len(rows) > 1 and not all(band.detail for band in rows):
        return NOT_ALLOWED * (len(rows) - 1)
    anchor = rows[0].middle if top else (rows[0].middle + rows[-1].middle) / 2
    return (label - anchor) ** 2
