"""BLAKE2 for names and marks; `hashlib` would load all of OpenSSL with it, and that is felt at every start."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter built otherwise
    from hashlib import blake2b

__all__ = ["blake2b"]
