"""Imports libraries without the modules that they would load along, and that no run, or hardly any, needs."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType

_REPLACED = "typing_extensions"
"""What msgspec prefers to `typing`, which has the same."""
_SELDOM_ASKED = ("msgspec.inspect", "textwrap", "ipaddress")
"""What msgspec makes JSON schemas with, and what `urllib.parse`, which pathlib imports, checks addresses with."""
_FOR_ITS_NAME = "platform"
"""What `uuid`, which msgspec knows the type of, asks for the name of the system."""


class _Later(ModuleType):
    """Stands for a module until something in it is asked for."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class _Platform(ModuleType):
    """Stands for `platform`, which compiles patterns of all systems first."""

    def system(self) -> str:
        """Return the name of a system such as Linux; on others `uuid` does not ask."""
        return os.uname().sysname


def import_basics() -> None:
    """Import msgspec and pathlib alone, which saves a sixth of a short run."""
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None: not to be found
    if "msgspec" in modules:
        return
    for name in _SELDOM_ASKED:
        modules.setdefault(name, _Later(name))
    absent = {_REPLACED: None, _FOR_ITS_NAME: _Platform(_FOR_ITS_NAME)}
    absent = {name: module for name, module in absent.items() if name not in modules}
    modules.update(absent)
    try:
        import pathlib  # noqa: F401

        import msgspec  # noqa: F401
    finally:
        for name in absent:
            del modules[name]
