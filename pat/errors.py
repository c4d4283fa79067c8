"""What can't be done, in the words of the program."""

from __future__ import annotations


class PatError(Exception):
    """Something of this package can't be done; the message says what, and mostly what to do."""


class PlanError(PatError):
    """A plan can't be read. `status` is that of the dataset `documents`, such as `encrypted` or `not_a_pdf`;
    `problem` and `advice` are in English, `problem_es` and `advice_es` in Spanish."""

    def __init__(self, status: str, problem: str, advice: str, problem_es: str, advice_es: str) -> None:
        super().__init__(f"{problem_es} {advice_es} / {problem} {advice}")
        self.status = status
        self.problem, self.advice = problem, advice
        self.problem_es, self.advice_es = problem_es, advice_es


class VersionError(PatError):
    """There is no version there, or a file of it is not what was published."""


class EvidenceError(PatError):
    """There is no such value, or no picture of it can be drawn."""
