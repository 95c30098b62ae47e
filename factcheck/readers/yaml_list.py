"""`.yaml`: a list of strings, or of mappings with `text` and optional `id`, `lang`, `date`.

Only the tree of YAML nodes is used, and no objects are constructed: tags have no effect, and a file with exponentially
nested aliases takes no memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Location
from factcheck.readers.statements import from_record
from factcheck.yaml_text import is_too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the statements of the list."""
    import yaml  # lazy: yaml is slow to import

    text = file.text()
    root = _root(file, text)
    if root is None:
        return
    lines = text.split("\n")
    if not isinstance(root, yaml.SequenceNode):
        raise file.no_statements("expected a list of statements.", root.start_mark.line + 1)
    for node in root.value:
        fields, words = _fields(node)
        if words is None:
            raise file.no_statements('expected a string or a mapping with a "text" key.', node.start_mark.line + 1)
        yield from_record(file, fields, _place(file, words, lines))


def _root(file: StatementFile, text: str) -> yaml.Node | None:
    """Parse a file into nodes; None if it is empty."""
    import yaml  # lazy: yaml is slow to import

    from factcheck.yaml_loaders import SafeLoader

    if is_too_deep(text):
        raise file.error("the YAML is nested too deeply.")
    try:
        return yaml.compose(text, Loader=SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise file.error(f"invalid YAML: {error.problem or error.context}.", line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise file.error(f"invalid YAML: {' '.join(str(error).split())}.") from error


def _fields(node: yaml.Node) -> tuple[dict[str, str], yaml.ScalarNode | None]:
    """Return a node's fields as the strings that were written, and the node of its text."""
    import yaml  # lazy: yaml is slow to import

    if isinstance(node, yaml.ScalarNode):
        return {"text": node.value}, node
    if not isinstance(node, yaml.MappingNode):
        return {}, None
    nodes = {k.value: v for k, v in node.value if isinstance(v, yaml.ScalarNode) and isinstance(k.value, str)}
    return {name: value.value for name, value in nodes.items()}, nodes.get("text")


def _place(file: StatementFile, node: yaml.ScalarNode, lines: list[str]) -> Location:
    """Return the location of a scalar, without quotation marks; that of a block (| or >) begins below its mark."""
    start, end = node.start_mark, node.end_mark
    if node.style in ("|", ">"):
        within = range(start.line + 1, min(end.line + bool(end.column), len(lines)))
        filled = [number for number in within if lines[number].strip()] or [start.line]
        first, last = filled[0], filled[-1]
        indent = len(lines[first]) - len(lines[first].lstrip())
        return Location(file.name, first + 1, indent + 1, last + 1, len(lines[last].rstrip()) + 1)
    quoted = node.style in ("'", '"')
    return Location(file.name, start.line + 1, start.column + 1 + quoted, end.line + 1, end.column + 1 - quoted)
