"""A store of objects: what is there, and that of two who put the same object one is told that it is late."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from store.errors import AddressRefused, StoreUnreachable
from store.objects import Address, ObjectStore, address_of

pytestmark = pytest.mark.slow


def test_an_object_is_put_only_where_none_is(store: ObjectStore) -> None:
    assert store.put_new("a/one", b"first")
    assert not store.put_new("a/one", b"second")
    assert store.read("a/one") == b"first"
    assert store.put_all_new({"a/one": b"third", "a/two": b"2"}) == ("a/one",)
    assert list(store.listing()) == ["a/one", "a/two"]
    assert store.read_all(["a/one", "a/two", "a/three"]) == {"a/one": b"first", "a/two": b"2"}


def test_of_many_at_once_one_is_the_first(store: ObjectStore) -> None:
    others = [ObjectStore(store.address) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        first = list(pool.map(lambda number: others[number].put_new("claim", b"%d" % number), range(6)))
    assert first.count(True) == 1
    assert store.read("claim") == b"%d" % first.index(True)


def test_an_object_is_replaced_only_where_it_is_still_the_same(store: ObjectStore) -> None:
    assert store.tag("latest") is None
    assert store.put_instead("latest", b"1", None)
    seen = store.tag("latest")
    assert store.put_instead("latest", b"2", seen)
    assert not store.put_instead("latest", b"3", seen)
    assert not store.put_instead("latest", b"3", None)
    assert store.read("latest") == b"2"


def test_what_others_put_is_seen_at_once(store: ObjectStore) -> None:
    assert store.listing() == {}
    ObjectStore(store.address).put_new("late", b"")
    assert list(store.listing()) == ["late"]
    store.remove(["late"])
    assert store.read("late") is None


def test_names_of_another_folder_of_the_bucket_are_not_listed(store: ObjectStore, address: Address) -> None:
    ObjectStore(Address(f"{address}-2")).put_new("other", b"")
    assert store.listing() == {}


def test_a_bucket_that_is_not_there_is_told(store: ObjectStore) -> None:
    missing = ObjectStore(Address("s3://no-such-bucket/pat"))
    with pytest.raises(StoreUnreachable, match="no-such-bucket"):
        missing.listing()
    with pytest.raises(StoreUnreachable, match="no-such-bucket"):
        missing.put_new("a", b"")


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(StoreUnreachable, match="make s3"):
        ObjectStore(Address("s3://bucket/pat"))


def test_which_addresses_are_supported() -> None:
    assert address_of("s3://bucket/plans/") == Address("s3://bucket/plans")
    assert address_of("file:///srv/a%20b") == Path("/srv/a b")
    assert address_of("srv/plans") is None
    for text in ("gs://bucket/plans", "https://example.org/x", "file://host/x", "s3://"):
        with pytest.raises(AddressRefused, match="s3://"):
            address_of(text)
