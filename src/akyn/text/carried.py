"""This file gives the weights that a package carries, and only those that were trained."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files


def carried(package: str, name: str) -> bytes:
    """The bytes of a file in the folder `weights` of a package.

    Raises:
        ValueError: they are not those that the sha256 file beside them names.
    """
    folder = files(package) / "weights"
    raw = (folder / name).read_bytes()
    wanted, found = (folder / f"{name}.sha256").read_text(encoding="ascii").split()[0], sha256(raw).hexdigest()
    if found != wanted:
        raise ValueError(f"{name}: sha256 {found}, expected {wanted}")
    return raw
