"""A server that speaks S3, on this machine alone, and a bucket of it for each test."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import fsspec
import pytest
from moto.server import ThreadedMotoServer

from store.objects import Address, ObjectStore

BUCKETS = count(1)


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """The address of the server."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def new_bucket(endpoint: str, cache: Path, patch: pytest.MonkeyPatch) -> Address:
    """A folder of an empty bucket, with the settings by which this process and its children find it."""
    settings = {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "somebody",
        "AWS_SECRET_ACCESS_KEY": "anything",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "PAT_CACHE": str(cache),
    }
    for name, content in settings.items():
        patch.setenv(name, content)
    bucket = f"plans-{next(BUCKETS)}"
    fsspec.filesystem("s3", skip_instance_cache=True).mkdir(bucket)
    return Address(f"s3://{bucket}/pat")


@pytest.fixture
def address(endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Address:
    return new_bucket(endpoint, tmp_path / "cache", monkeypatch)


@pytest.fixture
def store(address: Address) -> ObjectStore:
    return ObjectStore(address)
