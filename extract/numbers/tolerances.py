"""Tolerances of the grammar of printed numbers: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Characters, Count, Share


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many in a printed number; the unit of each is its type's."""

    # -- How a value looks
    # Letters of a text that reads like a value; with more it is words with a number.
    most_letters: Share = 0.6
    # Length of a text that reads like a value: an amount with its currency, scale and a mark.
    longest_value: Characters = 28
    # Length of a mark that stands for no value in any column, such as N/A; longer words may be labels.
    longest_status: Characters = 4
    # Length of text in which a currency's sign before a number is looked for.
    longest_sign: Characters = 16
    # Length of text without figures that may be a value all the same, such as a status.
    short: Characters = 12

    # -- Digits
    # Digits from which a number behind a letter is an amount in that currency; fewer number laws and lists.
    amount_digits: Count = 3
    # Digits of a whole number before a fraction: a longer one is no mixed number.
    before_fraction: Count = 2
    # Digits of a number that a float carries exactly; one with more is told and not published.
    most_digits: Count = 15
    # Power of ten a spreadsheet's exponent may name, for the same reason.
    largest_exponent: Count = 15
    # Digits of a number that a line break may part: shorter ones fit their cell.
    broken_digits: Count = 5
    # Decimals of a number that a line break may part.
    broken_decimals: Count = 3
    # Dots of a leader: “12...” may be a number cut off.
    fewest_dots: Count = 4

    # -- Separators
    # Numbers whose spaces can only group thousands by which a table's spaces do.
    sure_spaces: Count = 1
    # Numbers whose spaces may part two numbers as well by which they do, where nothing else groups.
    likely_spaces: Count = 2
    # Percentage beyond which a reading is told: its separator is more likely misread.
    credible_percent: Count = 1000

    # -- Words and units
    # Pieces between a bound and its number: a currency of several words.
    longest_prefix: Count = 4
    # Weight from which a unit behind “en” is stated wherever the text goes on (see `schemas/units.py`).
    strong: Count = 2
    # Words of a part of a title that states a unit; a longer one is a sentence that speaks of money.
    most_stating: Count = 9
    # Words that say the scale of some money: `en miles de dólares`.
    scale_of_money: Count = 4
    # Words behind a number in words that say what it counts; with more the cell is a sentence.
    counted_words: Count = 3
    # Letters of a currency's sign or code (`Gs`, `PYG`); its name has more.
    longest_code: Characters = 3
    # Letters of an abbreviation nobody knows, as in “mdp”: a longer word says what is counted.
    short_word: Characters = 3


NUMBERS = Tolerances()
