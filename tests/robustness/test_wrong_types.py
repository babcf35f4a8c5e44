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
from support.edit import edited
from support.findings import check
from support.small_plan import SMALL

# As many fields as a plan can have, so that none goes untried.
FULL = (
    edited(
        SMALL,
        [
            (
                "organisation:\n",
                "  columns: [序号, {heading: 时限, field: due}]\norganisation:\n",
            ),
            (
                "    - name: 救助科\n",
                "    - name: 救助科\n      aliases: [社会救助科]\n      leader: 某人\n",
            ),
            ("tasks:\n", "tables: [{name: 附件1, columns: [备注]}]\ntasks:\n"),
            (
                "    goal: 定期走访\n",
                "    goal: 定期走访\n    label: 三\n    parent: 1\n    table: 附件1\n"
                "    lead: [救助科]\n    support: [养老科]\n    leaders: [某人]\n"
                "    due: 2021-12-31\n    due_text: 年底\n"
                "    milestones: [{what: 摸底, due: 2021-06-30, due_text: 上半年}]\n"
                "    other: {备注: 略}\n",
            ),
            ("sections:\n", "preamble: 序\nsections:\n"),
            (
                "        due: 2021-12-31\n",
                "        max: 60\n        per: town\n        towns: [木耳镇]\n"
                "        items: [长堰村]\n        bound: about\n"
                "        shares: [{town: 木耳镇, value: 55}]\n        due: 2021-12-31\n"
                "        best_effort: true\n",
            ),
        ],
    )
    + """\
readings:
  - at: points.1
    ask: 何处?
errata:
  - at: points.2
    published: 增加
    read: 适当增加
    why: 缺字
    certain: true
revisions:
  - date: 2021-06-01
    task: 1
    field: goal
    was: 旧
    now: 新
    reason: 调整
    document: 2号
    approved_by: 局长
"""
)
DATA: Any = compose(FULL).data
# Laid out in rows: one name a line would hide how few there are.
OPTIONAL = {
    "errata", "groups", "readings", "revisions", "notice", "preamble", "columns", "points",
    "targets", "towns", "value", "max", "measure", "per", "items", "due", "best_effort",
    "task", "was", "now", "sections", "label", "parent", "table", "tables", "category", "support",
    "leaders", "due_text", "milestones", "other", "bound", "shares", "aliases", "leader", "text",
    "lead", "备注",
}  # fmt: skip
# Optional elsewhere, needed here: a share's value.
NEEDED: set[Path] = {("tasks", 0, "targets", 0, "shares", 0, "value")}
# Needed elsewhere: another key says enough.
SPARED = {
    ("organisation", "units"),
    *(("sections", s, "points", p, "title") for s in range(2) for p in range(2)),
    *(("tasks", t, key) for t in range(3) for key in ("name", "goal")),
    ("tasks", 2, "units"),
    ("notice", "columns", 1, "field"),
}


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
MAPPINGS = [(), *(path for path in PATHS if isinstance(holder_of(DATA, (*path, "")), dict))]
# Where any key may stand: the headings of columns that are no field.
MAPPINGS.remove(("tasks", 2, "other"))
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
    missing = [(one.path, one.suggestion) for one in found if one.code == "PT101"]
    is_spared = path in SPARED or (path[-1] in OPTIONAL and path not in NEEDED)
    assert missing == ([] if is_spared else [(path[:-1], f"{path[-1]}:")])


@pytest.mark.parametrize("path", MAPPINGS, ids=as_text)
def test_an_unknown_key_is_told_where_it_stands(path: Path) -> None:
    data = deepcopy(DATA)
    holder = holder_of(data, (*path, ""))
    holder["colour"] = "red"
    text, found = errors(data)
    key = locate(text, [(*path, "colour")]).nodes[(*path, "colour")].key
    assert [(one.code, one.location.place) for one in found] == [("PT102", key)]
