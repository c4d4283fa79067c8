"""A store of objects behind an address such as `s3://bucket/plans`: listed, read, and written to.

It has no folders, links or locks, only objects that appear whole. What publishing rests on is that one can
be put where nothing is yet: of several writers of the same name one is told that it was the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from store.errors import AddressRefused, StoreUnreachable

SCHEMES = ("s3", "memory")
"""Of which it is tested that an object is put only where nothing is; `memory` ends with the process."""
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Address:
    """Where a store is, as a person writes it, without a slash at its end."""

    text: str

    def __str__(self) -> str:
        return self.text


def address_of(text: str) -> Address | Path | None:
    """The store or, of `file:///…`, the folder of this machine that a text with `://` names; None for
    another text. Raises AddressRefused for any other kind of address."""
    if "://" not in text:
        return None
    parts = urlsplit(text)
    if parts.scheme == "file" and not parts.netloc and parts.path.startswith("/"):
        return Path(unquote(parts.path))
    if parts.scheme in SCHEMES and parts.netloc:
        return Address(text.rstrip("/"))
    raise AddressRefused(
        f"{text} es una dirección que no se admite: use s3://depósito/carpeta (o lo compatible con S3), o "
        "una carpeta de esta máquina, por ejemplo el punto donde está montado el almacén.",
        f"{text} is an address that is not supported: use s3://bucket/folder (or what is compatible with "
        "S3), or a folder of this machine, for instance where the storage is mounted.",
    )


class ObjectStore:
    """The objects under an address, by their names below it. Every method raises StoreUnreachable."""

    def __init__(self, address: Address) -> None:
        self.address = address
        with self._reached():
            from fsspec.core import url_to_fs  # of the extra `s3`

            # what others write must be seen: nothing of the store is remembered from one question to the next
            wishes = {"use_listings_cache": False, "skip_instance_cache": True}
            self._files, root = url_to_fs(address.text, **wishes)
        self._root: str = root.rstrip("/")

    def listing(self) -> dict[str, datetime | None]:
        """All objects, sorted by name, with the time each was written, where the store tells it."""
        with self._reached():
            found: dict[str, Mapping[str, Any]] = self._files.find(self._root, detail=True)
        below = f"{self._root}/"
        return {
            name.removeprefix(below): info.get("LastModified")
            for name, info in sorted(found.items())
            if name.startswith(below)
        }

    def read(self, name: str) -> bytes | None:
        """An object; None where there is none."""
        return self.read_all([name]).get(name)

    def read_all(self, names: Iterable[str]) -> dict[str, bytes]:
        """Several objects; those that are not there are left out."""
        paths = {self._path(name): name for name in names}
        if not paths:
            return {}
        found: dict[str, bytes] = {}
        with self._reached():
            for path, content in self._files.cat(list(paths), on_error="return").items():
                if isinstance(content, FileNotFoundError):
                    continue
                if isinstance(content, Exception):
                    raise content
                found[paths[path]] = content
        return found

    def put_new(self, name: str, content: bytes) -> bool:
        """Put an object where there is none; whether there was none."""
        with self._reached():
            try:
                self._files.pipe_file(self._path(name), content, mode="create")
            except FileNotFoundError:
                raise
            except OSError as error:
                # not every store that is compatible with S3 says which condition did not hold
                if isinstance(error, FileExistsError) or self._files.exists(self._path(name)):
                    return False
                raise
        return True

    def put_all_new(self, contents: Mapping[str, bytes]) -> tuple[str, ...]:
        """Put several objects at once where there are none; the names of those that were there already."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            made = list(pool.map(self.put_new, contents, contents.values()))
        return tuple(name for name, was_new in zip(contents, made, strict=True) if not was_new)

    def tag(self, name: str) -> str | None:
        """What tells one content of an object from the next; None where there is no object."""
        with self._reached():
            try:
                return str(self._files.info(self._path(name)).get("ETag", ""))
            except FileNotFoundError:
                return None

    def put_instead(self, name: str, content: bytes, tag: str | None) -> bool:
        """Put an object in the place of the one that has this tag, or of none; whether it was still that."""
        if tag is None:
            return self.put_new(name, content)
        condition = {"IfMatch": tag} if tag else {}  # in memory nobody else can write
        with self._reached():
            try:
                self._files.pipe_file(self._path(name), content, **condition)
            except OSError:
                if tag and self.tag(name) != tag:
                    return False
                raise
        return True

    def remove(self, names: Iterable[str]) -> None:
        """Delete objects."""
        paths = [self._path(name) for name in names]
        if paths:
            with self._reached():
                self._files.rm(paths)

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Turn whatever the libraries of a store raise, which have errors of their own, into one."""
        try:
            yield
        except StoreUnreachable:
            raise
        except ImportError as error:
            raise StoreUnreachable(
                f"Para {self.address} falta el extra «s3»: instálelo con «make s3».",
                f"{self.address} needs the extra `s3`: install it with make s3.",
            ) from error
        except Exception as error:
            told = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise StoreUnreachable(
                f"No se puede usar {self.address}: {told}", f"{self.address} can't be used: {told}"
            ) from error
