"""Where the forms lie inside a version."""

from __future__ import annotations

import re

DATABASE = "pat.duckdb"
PACKAGE = "datapackage.json"
FORM = re.compile(rf"csv/[a-z_]+\.csv|dictionary\.(es|en)\.md|{re.escape(PACKAGE)}|{re.escape(DATABASE)}")


def is_form(path: str) -> bool:
    """Whether a path inside a version is that of a form: made from the Parquet files, no data of its own."""
    return FORM.fullmatch(path) is not None
