"""Chinese text has Chinese words for what the file calls `due`, `best_effort` or `organisation`."""

import re
from pathlib import Path
from typing import Any

import pytest

from diff.every_field import edits, is_plan
from support.full_plan import full_plan
from support.process import invoke
from support.small_plan import write_plan

_WORDS = re.compile(r"[a-z]{2,}")
_QUOTED_ADDRESS = re.compile(r"“(?:tasks|points)\.[^”]*”")  # as restates has it
_PLAN = full_plan()
_EDITS = {name: data for name, data in edits(_PLAN) if is_plan(data)}
# An address of everything, as errata, readings and revisions may have it, and its words.
_TARGET = (
    "what",
    "max",
    "measure",
    "per",
    "due",
    "best_effort",
    "towns",
    "items",
    "bound",
    "shares",
)
_ADDRESSES = [
    *(f"plan.{field}" for field in _PLAN["plan"]),
    *(f"notice.{field}" for field in _PLAN["notice"]),
    *("plan", "notice", "preamble", "organisation.towns", "organisation.groups.各镇街"),
    *(f"organisation.towns.木耳镇.{field}" for field in ("kind", "formerly", "name")),
    *(
        f"organisation.units.养老科.{field}"
        for field in ("kind", "name", "contact", "leader", "aliases")
    ),
    *(f"organisation.groups.各镇街.{field}" for field in ("name", "kinds", "open")),
    *(f"organisation.groups.两镇.{field}" for field in ("members", "units", "aliases")),
    *("sections.1", "sections.1.title", "sections.1.number", "sections.1.points"),
    *(f"points.1.{field}" for field in _PLAN["sections"][0]["points"][0]),
    *(f"points.1.targets.助餐点.{field}" for field in _TARGET),
    *(f"tasks.1.{field}" for field in (*_PLAN["tasks"][0], "withdrawn")),
    *(f"tasks.1.targets.助餐点.{field}" for field in ("value", *_TARGET)),
    "tasks.1.targets.助餐点",
    "tasks.1.targets.助餐点.shares.木耳镇",
    *(f"tasks.1.milestones.选址{field}" for field in ("", ".what", ".due", ".due_text")),
    "tasks.1.other.资金来源",
    "sections.1.text",
    *(f"tables.附件1{field}" for field in ("", ".name", ".columns")),
    *(f"points.3.1{field}" for field in ("", ".title", ".text")),
]


def remarked() -> dict[str, Any]:
    """The plan with an erratum, a reading and a revision of every address."""
    data = full_plan()
    data["errata"] = [
        {"at": at, "published": "甲", "read": "乙", "why": "疑误", "certain": True}
        for at in _ADDRESSES
    ]
    data["readings"] = [{"at": at, "ask": "是否如此？"} for at in _ADDRESSES]
    said = {"date": "2021-04-01", "reason": "调整", "document": "会议纪要", "approved_by": "办公会"}
    data["revisions"] = [
        {**said, **holder, **values}
        for at in _ADDRESSES
        for holder in [_held(at)]
        for values in ({"was": "甲"}, {"now": "乙"}, {"was": "甲", "now": "乙"})
    ]
    return data


def _held(address: str) -> dict[str, Any]:
    head, _, rest = address.partition(".")
    number, _, field = rest.partition(".")
    if head in ("tasks", "points") and field:
        return {head.removesuffix("s"): int(number), "field": field}
    return {"field": address}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_plan(tmp_path_factory.mktemp("remarked") / "plan-2021.yaml", remarked())


@pytest.mark.parametrize("form", ["markdown", "table"])
@pytest.mark.parametrize(
    "command",
    [
        "list --columns number,category,name,goal,towns,units,points,targets",
        "list --town 木耳镇",
        "show 1",
        "show 要点1",
        "show 一、",
        "report",
        "report --town 木耳镇",
        "report --unit 养老科",
        "report --section 1",
    ],
)
def test_answers_have_no_names_of_fields(plan: Path, command: str, form: str) -> None:
    result = invoke(*command.split(), "--plan", str(plan), "--format", form)
    assert result.code == 0
    assert _WORDS.findall(result.out) == []


def test_every_address_has_words_of_its_own(plan: Path) -> None:
    out = invoke("report", "--plan", str(plan), "--format", "markdown").out
    words = set(re.findall(r"^- (.*)：是否如此？$", out, re.MULTILINE))
    assert len(words) == len(_ADDRESSES) - 1  # a target's value is called as the target is


@pytest.mark.parametrize("form", ["markdown", "table"])
@pytest.mark.parametrize("data", _EDITS.values(), ids=_EDITS)
def test_a_diff_has_no_names_of_fields(tmp_path: Path, data: dict[str, Any], form: str) -> None:
    old = write_plan(tmp_path / "old.yaml", _PLAN)
    new = write_plan(tmp_path / "new.yaml", data)
    result = invoke("diff", str(old), str(new), "--format", form, env={"PLANTRACK_LANG": "zh"})
    assert result.code == 1
    assert _WORDS.findall(_QUOTED_ADDRESS.sub("", result.out)) == []
