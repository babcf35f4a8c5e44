"""Edits of the text that change nothing of the plan."""

import re

import pytest
import yaml

from diff.edits import Edit, both, plan_from, point_text, swap, task, task_text, told
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT


def _tasks_turned_round(text: str) -> str:
    blocks = [task_text(text, number) for number in range(1, 31)]
    return text.replace("".join(blocks), "".join(reversed(blocks)))


def _points_turned_round(text: str) -> str:
    blocks = [point_text(text, number) for number in (20, 21, 22, 23)]
    return text.replace("".join(blocks), "".join(reversed(blocks)))


def _sections_turned_round(text: str) -> str:
    data = yaml.load(text, yaml.CBaseLoader)
    data["sections"].reverse()
    return _dumped(data)


def _keys_sorted(text: str) -> str:
    return _dumped(yaml.load(text, yaml.CBaseLoader), sort_keys=True)


def _remarks_turned_round(text: str) -> str:
    data = yaml.load(text, yaml.CBaseLoader)
    data["errata"].reverse()
    data["readings"].reverse()
    return _dumped(data)


def _organisation_turned_round(text: str) -> str:
    data = yaml.load(text, yaml.CBaseLoader)
    for entries in data["organisation"].values():
        entries.reverse()
    return _dumped(data)


def _targets_turned_round(text: str) -> str:
    data = yaml.load(text, yaml.CBaseLoader)
    for one in data["tasks"]:
        one.get("targets", []).reverse()
        for target in one.get("targets", []):
            for names in ("towns", "items"):
                target.get(names, []).reverse()
    return _dumped(data)


def _flow_style(text: str) -> str:
    return _dumped(yaml.load(text, yaml.CBaseLoader), default_flow_style=True)


def _dumped(data: object, sort_keys: bool = False, default_flow_style: bool = False) -> str:
    return yaml.dump(
        data, allow_unicode=True, sort_keys=sort_keys, default_flow_style=default_flow_style
    )


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_tasks_turned_round, id="tasks in another order"),
        pytest.param(_points_turned_round, id="points in another order"),
        pytest.param(_sections_turned_round, id="sections in another order"),
        pytest.param(_keys_sorted, id="keys in another order"),
        pytest.param(_remarks_turned_round, id="errata and readings in another order"),
        pytest.param(_organisation_turned_round, id="organisation in another order"),
        pytest.param(_targets_turned_round, id="targets, their towns and places in another order"),
        pytest.param(
            task(20, "- 兴隆镇\n      - 茨竹镇\n", "- 茨竹镇\n      - 兴隆镇\n"),
            id="towns in another order",
        ),
        pytest.param(
            task(21, "- 社事科\n      - 区救助站\n", "- 区救助站\n      - 社事科\n"),
            id="units in another order",
        ),
        pytest.param(task(8, "- 6\n      - 7\n", "- 7\n      - 6\n"), id="links in another order"),
        pytest.param(
            task(30, "      - 办公室\n", "      - 办公室\n# 牵头\n\n"),
            id="comment and blank line",
        ),
        pytest.param(lambda text: re.sub(r"(?m)^ *#.*\n", "", text), id="comments removed"),
        pytest.param(_flow_style, id="flow style"),
        pytest.param(
            task(
                20,
                "      - 兴隆镇\n      - 茨竹镇\n      - 木耳镇\n",
                "      [兴隆镇, 茨竹镇, 木耳镇]\n",
            ),
            id="one list in flow style",
        ),
        pytest.param(
            lambda text: re.sub(r"(?m)^( +goal: )(.*)$", r'\1"\2"', text), id="double quotes"
        ),
        pytest.param(
            lambda text: re.sub(r"(?m)^( +name: )(.*)$", r"\1'\2'", text), id="single quotes"
        ),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.replace("\n", "  \n"), id="trailing blanks"),
        pytest.param(lambda text: text.rstrip("\n"), id="no last line end"),
        pytest.param(
            both(
                task(4, "        best_effort: true\n", ""),
                task(4, "        due: 2021", "        best_effort: true\n        due: 2021"),
            ),
            id="keys of a target in another order",
        ),
        pytest.param(
            task(17, "measure: 个\n", "measure: 个\n        best_effort: false\n"),
            id="the default written out",
        ),
        pytest.param(swap("readings:\n", "revisions: []\nreadings:\n"), id="an empty list"),
        pytest.param(task(17, "value: 55", "value: 55.0"), id="a number with an idle nought"),
    ],
)
def test_nothing_is_told(published: Plan, edit: Edit) -> None:
    edited = edit(PLAN_TEXT)
    assert edited != PLAN_TEXT
    assert told(published, plan_from(edited)) == []
