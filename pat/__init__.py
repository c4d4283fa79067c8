"""Annual work plans of public bodies, from PDF to data with evidence for every value.

`read_plan` reads one PDF, `open_version` opens what `pat extract` published.
"""

from __future__ import annotations

from pat.errors import EvidenceError, PatError, PlanError, VersionError
from pat.plan import Plan, read_plan
from pat.version import Finding, Picture, Version, open_version

__all__ = [
    "EvidenceError",
    "Finding",
    "PatError",
    "Picture",
    "Plan",
    "PlanError",
    "Version",
    "VersionError",
    "open_version",
    "read_plan",
]
