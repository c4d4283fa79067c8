"""Plans as office programs and browsers print them are read no worse than they were known to be."""

from __future__ import annotations

import pytest

from tests.abroad.scoring import Tally
from tests.offices.library import OfficePrint, office_prints, spots_of, truth_of
from tests.offices.measure import Reading, known, read

PRINTS = office_prints()
TITLES = [item.title for item in PRINTS]


@pytest.mark.slow
@pytest.mark.parametrize("item", PRINTS, ids=TITLES)
def test_every_value_of_the_truth_is_printed(item: OfficePrint) -> None:
    truth = truth_of(item)
    spots = spots_of(item, truth)
    assert [value["raw"] for value in truth if value["origin"] not in spots] == []


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    return {item.of.title: item for item in read(PRINTS, tmp_path_factory.mktemp("offices"))}


@pytest.mark.slow
def test_no_print_is_read_worse_than_it_was(readings: dict[str, Reading]) -> None:
    before, now = known(), {title: item.counted for title, item in readings.items()}
    assert now.keys() == before.keys()
    worse = {
        title: (before[title], counts)
        for title, counts in now.items()
        if int(counts["exact"]) < int(before[title]["exact"])
        or int(counts["silent"]) > int(before[title]["silent"])
    }
    assert worse == {}


@pytest.mark.slow
def test_what_is_wrong_in_silence_stays_below_one_in_two_hundred(readings: dict[str, Reading]) -> None:
    whole = sum((item.tally for item in readings.values()), Tally())
    assert 200 * (whole.wrong_silent + whole.lost_silent) <= whole.values
