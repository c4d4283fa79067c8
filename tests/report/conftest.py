from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from tests.report import made
from tests.report.made import Plan


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan published twice: the second version reads value 20 otherwise, lacks 39 and has 40 anew."""
    plan = made.make_plan(tmp_path_factory.mktemp("report"))
    values = made.hostile_values(plan, 41)
    before = [replace(value, raw="999") if number == 20 else value for number, value in enumerate(values)]
    made.publish_version(plan, made.records(plan, before[:40], made.hostile_findings()))
    made.publish_version(plan, made.records(plan, values[:39] + values[40:], made.hostile_findings()))
    return plan


@pytest.fixture(scope="session")
def site(plan: Plan) -> Path:
    """The index of the Spanish report."""
    return made.build(plan, (plan.output / "latest").resolve().name).index


@dataclass
class Seen:
    """What a page said on its console, and which addresses it asked for."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def page(browser: Any, seen: Seen) -> Iterator[Any]:
    """A tab of its own with nothing kept; the test fails if the page complains or asks anybody outside."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    tab = context.new_page()
    tab.on("console", lambda message: seen.said.append(f"{message.type}: {message.text}"))
    tab.on("pageerror", lambda error: seen.said.append(f"error: {error}"))
    tab.on("request", lambda request: seen.asked.append(request.url))
    yield tab
    context.close()
    assert seen.said == []
    inside = ("file:", "blob:", "http://127.0.0.1:")
    assert [url for url in seen.asked if not url.startswith(inside)] == []


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def served(site: Path) -> Iterator[str]:
    """The report's address on a web server."""
    handler = functools.partial(Silent, directory=str(site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()
