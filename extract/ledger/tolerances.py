"""Tolerances of the ledger: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Characters, Count, Points, Share, Sizes, Times


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in the ledger; the unit of each is its type's."""

    # -- Whose a printed number is
    # White space beside a number beyond which it stands alone and not in a sentence.
    widest_blank: Sizes = 1.2
    # Words of a line of text; fewer are a label.
    fewest_words: Count = 5
    # Words beside each number in running text; rows of a table have fewer.
    words_a_number: Count = 3
    # How far from a number, over blanks, the sign next to it is looked for.
    near: Characters = 4
    # Width at the beginning of a line in which a footnote's mark stands.
    mark_width: Sizes = 5.0
    # Numbers of pages that a contents page may name, over those there are: annexes count anew.
    looser: Times = 2

    # -- What a plan works out itself
    # Rows above a derived one that it may be worked out of: goal, result and one more.
    rows_above: Count = 3
    # Numbers that come out, of all: plans round, and err.
    nearly_all: Share = 0.8
    # Numbers that come out before they prove anything; one may do so by chance.
    fewest_proofs: Count = 2

    # -- Text nobody read
    # How far a line's glyphs may stand outside its box.
    edge: Points = 1.0


LEDGER = Tolerances()
