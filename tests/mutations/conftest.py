"""The table of mutations, printed at the end of the run; `make mutations` shows it alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.mutations.tally import HEAD, Tally

ROW = "mutation"


@pytest.fixture
def report(record_property: Callable[[str, object], None]) -> Callable[[Tally], None]:
    """Hands a row of the table to whoever prints it, over processes too."""
    return lambda tally: record_property(ROW, tally.line())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    done = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    rows = [str(value) for item in done for name, value in item.user_properties if name == ROW]
    if rows:
        terminalreporter.section("mutations")
        for line in (HEAD, *rows):
            terminalreporter.write_line(line)
