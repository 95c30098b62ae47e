"""Checks statements against source texts, and says why.

>>> from factcheck import Checker
>>> checker = Checker.from_texts({"report": "Officials said 15 people died in the fire."})
>>> str(checker.check("17 people died in the fire.").verdict)
'refuted'
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck import extract
    from factcheck.checker import Checker
    from factcheck.model import Claim, DateSpan, Evidence, Quantity, Result, Source, Verdict

__version__ = "0.1.0"
__all__ = ["Checker", "Claim", "DateSpan", "Evidence", "Quantity", "Result", "Source", "Verdict", "extract"]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import factcheck` stays fast."""
    import importlib  # lazy: so that importing the package costs nothing

    if name == "extract":
        return importlib.import_module("factcheck.extract")
    if name in __all__:
        module = "factcheck.checker" if name == "Checker" else "factcheck.model"
        return getattr(importlib.import_module(module), name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
