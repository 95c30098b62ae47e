"""onus, a rival that checks numbers and dates of a document against texts; used without its language model."""

from __future__ import annotations

import importlib
import importlib.util
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def is_installed() -> bool:
    """Tell whether the package is there."""
    return importlib.util.find_spec("onus") is not None


def evidence_of(source: str) -> Any:  # noqa: ANN401  a type of onus
    """Return a source text as evidence."""
    return _module("evidence").load(texts=[source])


def findings(document: Path, evidence: Any) -> list[Any]:  # noqa: ANN401
    """Return what it finds wrong with a document."""
    return list(_module("engine").check(document, evidence, _settings()).findings)


@lru_cache(maxsize=1)
def _settings() -> Any:  # noqa: ANN401
    return _module("settings").Settings(llm=False)


@lru_cache(maxsize=3)
def _module(name: str) -> Any:  # noqa: ANN401
    return importlib.import_module(f"onus.{name}")
