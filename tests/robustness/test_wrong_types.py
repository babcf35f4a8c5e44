"""Every value of a plan replaced by one of another kind, every key left out: found, and there."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from plantrack.checks.finding import Finding
from plantrack.model.path import Path
from plantrack.yamlfile.compose import compose
from plantrack.yamlfile.positions import locate
from support.findings import check
from support.full_plan import full_plan
from support.small_plan import plan_text

FULL = plan_text(full_plan())
DATA: Any = compose(FULL).data
# What each mapping needs, by the key that it is under; of `units` and `lead` one is enough.
NEEDED: dict[str, set[str]] = {
    "": {"plantrack", "plan", "organisation", "tasks"},
    "plan": {"year", "title", "issuer", "language", "start", "end"},
    "notice": {"document_number", "publisher", "created", "title"},
    "towns": {"name", "kind"},
    "groups": {"name"},
    "units": {"name", "kind"},
    "tables": {"name"},
    "columns": {"heading"},
    "sections": {"number", "title"},
    "points": {"number"},
    "tasks": {"number"},
    "targets": {"what"},
    "shares": {"town", "value"},
    "milestones": {"what"},
    "errata": {"at", "published", "read", "why", "certain"},
    "readings": {"at", "ask"},  # an answer that is not whole is told in words of its own
    "revisions": {"date", "field", "reason", "document", "approved_by"},
}
ONLY_UNITS = {("tasks", 1, "units"), ("tasks", 2, "units")}


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    """Every value's path but the top's."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps if isinstance(data, dict | list) else ():
        yield (*path, step)
        yield from paths(value, (*path, step))


def holder_of(data: Any, path: Path) -> Any:
    for step in path[:-1]:
        data = data[step]
    return data


def as_text(path: Path) -> str:
    return ".".join(str(step) for step in path)


PATHS = list(paths(DATA))
OTHER = ("tasks", 0, "other")  # by heading, of which any will do
MAPPINGS = [
    (),
    *(path for path in PATHS if path != OTHER and isinstance(holder_of(DATA, (*path, "")), dict)),
]
KEYS = [path for path in PATHS if isinstance(path[-1], str)]


def errors(data: Any) -> tuple[str, list[Finding]]:
    """`data` as a file's text, and the errors of schema in it."""
    # JSON is YAML; its quotes are only warned of.
    text = json.dumps(data, ensure_ascii=False, indent=1)
    found = [one for one in check(text) if one.severity == "error"]
    return text, [one for one in found if one.code.startswith("PT1")]


def test_the_plan_of_all_fields_is_sound() -> None:
    assert [one.code for one in check(FULL) if one.code < "PT200"] == []


@pytest.mark.parametrize("wrong", [{"x": ["y"]}, [["x"], {"y": "z"}]], ids=["mapping", "list"])
@pytest.mark.parametrize("path", PATHS, ids=as_text)
def test_a_value_of_another_kind_is_found_in_its_place(path: Path, wrong: Any) -> None:
    data = deepcopy(DATA)
    holder_of(data, path)[path[-1]] = wrong
    text, found = errors(data)
    start = locate(text, [path]).nodes[path].value
    inside = [one for one in found if one.path[: len(path)] == path]
    assert inside
    assert all(
        (one.location.line, one.location.column) >= (start.line, start.column) for one in inside
    )


@pytest.mark.parametrize("path", KEYS, ids=as_text)
def test_a_text_for_a_list_or_mapping_is_a_wrong_type(path: Path) -> None:
    data = deepcopy(DATA)
    holder = holder_of(data, path)
    is_plain = isinstance(holder[path[-1]], str)
    holder[path[-1]] = "那"
    _, found = errors(data)
    here = [one.code for one in found if one.path == path]
    assert here == ["PT103"] or (is_plain and "PT103" not in here)


@pytest.mark.parametrize("path", KEYS, ids=as_text)
def test_a_missing_key_is_told_of_its_holder(path: Path) -> None:
    data = deepcopy(DATA)
    del holder_of(data, path)[path[-1]]
    _, found = errors(data)
    told = [(one.path, one.message.values.get("key")) for one in found if one.code == "PT101"]
    missing = [one for one in told if one[1] is not None]
    under = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
    is_needed = path in ONLY_UNITS or path[-1] in NEEDED.get(under, ())
    assert missing == ([(path[:-1], path[-1])] if is_needed else [])


@pytest.mark.parametrize("path", MAPPINGS, ids=as_text)
def test_an_unknown_key_is_told_where_it_stands(path: Path) -> None:
    data = deepcopy(DATA)
    holder = holder_of(data, (*path, ""))
    holder["colour"] = "red"
    text, found = errors(data)
    key = locate(text, [(*path, "colour")]).nodes[(*path, "colour")].key
    assert [(one.code, one.location.place) for one in found] == [("PT102", key)]
