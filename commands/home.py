"""Where plans are looked for and versions are published when a command says nothing else."""

from __future__ import annotations

from pathlib import Path

CODE = Path(__file__).resolve().parent.parent
INSTALLED = not (CODE / "pyproject.toml").is_file()
HOME = Path.cwd() if INSTALLED else CODE
"""The project's folder; of an installed program, whose own folder is not to be written, the working
directory."""
