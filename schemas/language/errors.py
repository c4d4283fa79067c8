"""What is wrong with the data files people write."""

from __future__ import annotations


class ProfileError(Exception):
    """A profile that can't be used; the message names the file, the lines and what to change there."""


class BaseUnusable(ProfileError):
    """A file every plan is read with, `base.yaml`, `vocabulary.yaml` or `units.yaml`, that can't be used."""
