"""Where in the text the problems are that rules find by path."""

from collections.abc import Iterable
from typing import Any

from plantrack.checks.finding import Finding
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.files.location import Location, Span
from plantrack.model.path import Path
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.positions import Node, Places

Found = tuple[Rule, Problem]


def find_places(file: LoadedFile[Any], problems: Iterable[Found], suppressing: bool) -> Places:
    """Return the places of all problems; with `suppressing` those of what is around them, too."""
    paths = {one.path for _, one in problems if one.span is None}
    if not paths and not suppressing:
        return Places({}, [])
    places = file.places(_within(paths) if suppressing else paths, quoted=suppressing)
    # A missing value has no location of its own; use that of its parent.
    missing = {path for path in paths if path not in places.nodes}
    return file.places(_within(missing), quoted=suppressing) if missing else places


def _within(paths: Iterable[Path]) -> set[Path]:
    return {path[:length] for path in paths for length in range(len(path) + 1)}


def is_written_so(problem: Problem, nodes: dict[Path, Node]) -> bool:
    """Whether the value is written as the problem assumes."""
    if problem.written is None or problem.path not in nodes:
        return problem.written != "quoted"
    return bool(nodes[problem.path].style) == (problem.written == "quoted")


def placed(name: str, rule: Rule, problem: Problem, nodes: dict[Path, Node]) -> Finding:
    """Return the finding that `problem` is, at its place in the file `name`."""
    span = problem.span or _span(problem, nodes)
    return Finding(rule, Location(name, span), problem.message, problem.suggestion, problem.path)


def _span(problem: Problem, nodes: dict[Path, Node]) -> Span:
    path = problem.path
    while path not in nodes and path:
        path = path[:-1]
    node = nodes.get(path)
    if node is None:
        return Span(1, 1, 1, 1)
    if problem.on_key and node.key is not None:
        return node.key
    if problem.part is not None:
        return node.part(*problem.part)
    if node.is_empty and node.key is not None and not node.style:
        return node.key  # an empty value has no location; its key does
    return node.value
