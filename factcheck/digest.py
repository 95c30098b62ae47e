"""BLAKE2 for short digests, imported without `hashlib`, which would load OpenSSL at every start."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # not every interpreter has this module
    from hashlib import blake2b

__all__ = ["blake2b", "digest"]


def digest(data: bytes) -> bytes:
    """Return a digest of 16 bytes."""
    return blake2b(data, digest_size=16).digest()
