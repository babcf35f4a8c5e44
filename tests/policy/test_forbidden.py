"""`plantrack validate --against`: what needs a recorded revision, and the entry that is offered."""

import json

import pytest
import yaml

from diff.edits import Edit, swap, task
from policy import burdens
from policy.edited import NAME, filled, policy, recorded
from policy.forbidden import CASES, LONG, NEVER
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository

_ALL = [*CASES, *burdens.CASES]
_CASES = [pytest.param(*case[1:], id=case.name) for case in [*_ALL, *NEVER]]
_EDITS = [
    *(pytest.param(case.edit, id=case.name) for case in _ALL),
    *(pytest.param(case.values[0], id=case.id) for case in LONG),
]


@pytest.mark.parametrize(("edit", "code", "line"), _CASES)
def test_refused(repository: Repository, edit: Edit, code: str, line: str) -> None:
    found = policy(repository, edit(PLAN_TEXT))
    assert [(one.code, one.line) for one in found] == [(code, line)]


@pytest.mark.parametrize(("edit", "address"), LONG)
def test_a_long_text_altered_is_refused(repository: Repository, edit: Edit, address: str) -> None:
    (found,) = policy(repository, edit(PLAN_TEXT))
    assert found.code == "PT605"
    assert found.line.startswith(f"{address.rpartition('.')[2]}: ")
    assert len(found.message) < 120


@pytest.mark.parametrize("edit", _EDITS)
def test_the_suggested_entry_is_yaml(repository: Repository, edit: Edit) -> None:
    """An entry of the right keys, with nothing left open but what only people know."""
    (entry,) = yaml.safe_load(_suggested(repository, edit))
    assert {"was", "now"} & entry.keys()
    assert "field" in entry
    assert [key for key, value in entry.items() if value is None] == [
        "date",
        "reason",
        "document",
        "approved_by",
    ]


@pytest.mark.parametrize("edit", _EDITS)
def test_the_suggested_entry_once_filled_in_is_accepted(repository: Repository, edit: Edit) -> None:
    """By the policy, and by every other rule: what we offer to paste may not be faulty itself."""
    text = recorded(edit(PLAN_TEXT), filled(_suggested(repository, edit)))
    repository.write(NAME, text)
    arguments = ("--against", "HEAD", "--format", "json")
    found = json.loads(invoke("validate", *arguments, cwd=repository.root).out)["findings"]
    begin = text[: text.index("\nrevisions:\n")].count("\n")
    assert [one for one in found if one["code"].startswith("PT6") or one["line"] > begin] == []


def _suggested(repository: Repository, edit: Edit) -> str:
    """The entry that the one finding about this edit offers; each is asked for only once."""
    if edit not in _KNOWN:
        (found,) = policy(repository, edit(PLAN_TEXT))
        assert found.entry is not None
        _KNOWN[edit] = found.entry
    return _KNOWN[edit]


_KNOWN: dict[Edit, str] = {}


def test_the_suggested_entry_as_offered_is_not_accepted(repository: Repository) -> None:
    """Without date, reason, document and name it excuses nothing."""
    edit = task(17, "value: 55", "value: 50")
    repository.write(NAME, recorded(edit(PLAN_TEXT), _suggested(repository, edit)))
    result = invoke("validate", "--against", "HEAD", "--format", "json", cwd=repository.root)
    assert result.code == 1
    errors = [one for one in json.loads(result.out)["findings"] if one["severity"] == "error"]
    assert len(errors) == 4


def test_two_bodies_dropped_from_one_list_need_one_entry(repository: Repository) -> None:
    edited = task(30, "      - 养老科\n      - 区殡管所\n", "")(PLAN_TEXT)
    found = policy(repository, edited)
    assert [one.code for one in found] == ["PT604", "PT604"]
    entries = {filled(one.entry or "") for one in found}
    assert len(entries) == 1
    assert policy(repository, recorded(edited, *entries)) == []


def test_several_edits_each_need_their_entry(repository: Repository) -> None:
    edited = swap("〔2021〕34号", "〔2021〕35号")(task(17, "value: 55", "value: 50")(PLAN_TEXT))
    found = policy(repository, edited)
    assert sorted(one.code for one in found) == ["PT602", "PT605"]
    entries = [filled(one.entry or "") for one in found]
    for one, entry in zip(reversed(found), entries, strict=True):
        (left,) = policy(repository, recorded(edited, entry))
        assert left.code == one.code
    assert policy(repository, recorded(edited, *entries)) == []


def test_a_value_with_a_colon_and_a_hash_is_offered_as_yaml(repository: Repository) -> None:
    edited = task(17, "name: 助餐点建设\n", 'name: "助餐点: 建设 #1"\n')(PLAN_TEXT)
    (found,) = policy(repository, edited)
    (entry,) = yaml.safe_load(found.entry or "")
    assert (entry["was"], entry["now"]) == ("助餐点建设", "助餐点: 建设 #1")
    assert policy(repository, recorded(edited, filled(found.entry or ""))) == []


def test_the_message_says_what_changed_in_the_fields_words(repository: Repository) -> None:
    (found,) = policy(repository, task(17, "value: 55", "value: 50")(PLAN_TEXT))
    assert found.message == "任务17 目标由55个减为50个，没有调整记录"
