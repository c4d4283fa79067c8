"""A server that speaks S3, on this machine alone, and a bucket of it for each test."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from store.objects import Address, ObjectStore, address_of

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


@pytest.fixture
def address(endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Address:
    """A folder of an empty bucket, with the settings by which this process and its children find it."""
    settings = {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "somebody",
        "AWS_SECRET_ACCESS_KEY": "anything",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "PAT_CACHE": str(tmp_path / "cache"),
    }
    for name, content in settings.items():
        monkeypatch.setenv(name, content)
    bucket = f"plans-{next(BUCKETS)}"
    boto3.client("s3").create_bucket(Bucket=bucket)
    found = address_of(f"s3://{bucket}/pat")
    assert isinstance(found, Address)
    return found


@pytest.fixture
def store(address: Address) -> ObjectStore:
    return ObjectStore(address)
