"""Adds fields of `Options` to the signature of a command, for Typer to read."""

from __future__ import annotations

from copy import copy
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_type_hints

import typer

from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.settings import flag
from factcheck.cli.help import completion
from factcheck.compare.strictness import BALANCED, POLICIES, QUIET

if TYPE_CHECKING:
    from collections.abc import Callable

Listing = Annotated[
    str, typer.Option("--format", metavar="NAME", autocompletion=completion.listings, help="console, json or jsonl.")
]
"""The --format of commands that list what is in the database."""

_NAMED_IN_OPTIONS = {
    "typer": typer,
    "completion": completion,
    "QUIET": QUIET,
    "BALANCED": BALANCED,
    "POLICIES": POLICIES,
}
"""What the annotations of `Options` name."""


def takes(*names: str, **helps: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Decorate a command so that it takes these options, or all of them; it receives them as one record, `options`.

    `helps` replace the help of options that mean something else there.
    """
    hints = get_type_hints(Options, localns=_NAMED_IN_OPTIONS, include_extras=True)
    shown = [
        Parameter(
            name,
            Parameter.POSITIONAL_OR_KEYWORD,
            default=getattr(Options(), name),
            annotation=_flagged(name, hints[name], helps.get(name)),
        )
        for name in names or Options.__struct_fields__
    ]

    def with_options(command: Callable[..., int]) -> Callable[..., int]:
        own = signature(command, eval_str=True)
        taken = [parameter for parameter in own.parameters.values() if parameter.name != "options"]

        def called(**given: Any) -> int:  # noqa: ANN401  values of any kind, as Typer has read them
            options = Options(**{parameter.name: given.pop(parameter.name) for parameter in shown})
            return command(**given, options=options)

        called.__doc__ = command.__doc__
        called.__signature__ = own.replace(parameters=[*taken, *shown])  # type: ignore[attr-defined]
        return called

    return with_options


def _flagged(name: str, hint: Any, text: str | None) -> Any:  # noqa: ANN401  an annotation, which has no type of its own
    """Return the annotation of a field with its flag, if it has none of its own, and perhaps with another help."""
    kind, option = get_args(hint)
    option = copy(option)
    if option.default is ...:  # where an annotation names a flag, Typer keeps it here
        option.param_decls = (flag(name),)
    option.help = text or option.help
    return Annotated[kind, option]
