"""Libraries that are left out at first are there where they are needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from schemas.without import without_module

ROOT = Path(__file__).resolve().parents[2]


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_module_is_missing_within_alone() -> None:
    with without_module("wave"), pytest.raises(ImportError):
        import wave
    import wave

    with without_module("wave"):
        import wave as again
    assert again is wave


def test_what_makes_up_rows_for_tests_is_not_loaded() -> None:
    told = run(
        "import sys\nfrom schemas.frames import frame_schema\nframe_schema('indicators')\n"
        "print('hypothesis' in sys.modules)\nimport hypothesis"
    )
    assert told == "False"
