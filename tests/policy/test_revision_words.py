"""What documents and findings say of a revision: whole sentences, and no word of the file's own."""

import pytest

from diff.edits import Edit, task
from diff.edits import entry as body
from policy.edited import entry, policy, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository

_SAID = {
    "zh": "（选址调整；渝北民〔2021〕88号；局长办公会）",
    "en": " (选址调整; 渝北民〔2021〕88号; 局长办公会)",
}
_TARGET = "targets.助餐点建设运营"


@pytest.mark.parametrize(
    ("values", "zh", "en"),
    [
        pytest.param(
            {"task": "30", "field": "task", "was": "", "now": "民政志编纂"},
            "新增任务30“民政志编纂”",
            "task 30 “民政志编纂” added",
            id="task added",
        ),
        pytest.param(
            {"field": "units", "was": "养老科", "now": ""},
            "任务17的责任科室取消「养老科」",
            "task 17, Units removed: “养老科”",
            id="unit removed",
        ),
        pytest.param(
            {"field": "units", "was": "", "now": "[办公室, 救助科]"},
            "任务17的责任科室新增「办公室、救助科」",
            "task 17, Units added: “办公室, 救助科”",
            id="units added",
        ),
        pytest.param(
            {"field": _TARGET, "was": "55个", "now": ""},
            "任务17的目标“助餐点建设运营”取消「55个」",
            "task 17, target “助餐点建设运营” removed: “55个”",
            id="target removed",
        ),
        pytest.param(
            {"field": f"{_TARGET}.due", "was": "", "now": "2021-12-31"},
            "任务17的目标“助餐点建设运营”的期限新增「2021-12-31」",
            "task 17, target “助餐点建设运营”: due date added: “2021-12-31”",
            id="due date added",
        ),
        pytest.param(
            {"field": f"{_TARGET}.best_effort", "was": "true", "now": "false"},
            "任务17的目标“助餐点建设运营”的是否力争由「是」调整为「否」",
            "task 17, target “助餐点建设运营”: best effort from “yes” to “no”",
            id="a flag",
        ),
        pytest.param(
            {
                "task": "",
                "field": "organisation.towns.木耳镇.kind",
                "was": "town",
                "now": "subdistrict",
            },
            "木耳镇的种类由「镇」调整为「街道」",
            "木耳镇, kind from “town” to “subdistrict”",
            id="kind",
        ),
        pytest.param(
            {
                "task": "",
                "field": "organisation.groups.各镇.kinds",
                "was": "[town]",
                "now": "[town, subdistrict]",
            },
            "各镇的所指种类由「镇」调整为「镇、街道」",
            "各镇, kinds from “town” to “town, subdistrict”",
            id="kinds",
        ),
        pytest.param(
            {"task": "", "field": "organisation.groups.各镇村", "was": "各镇村", "now": ""},
            "取消集合名称“各镇村”",
            "group “各镇村” removed",
            id="collective name removed",
        ),
        pytest.param(
            {"task": "", "field": "notice.subject", "was": "town", "now": "民政"},
            "通知的主题分类由「town」调整为「民政」",
            "the notice, subject category from “town” to “民政”",
            id="a text that is such a word",
        ),
    ],
)
def test_a_revision_in_words(
    repository: Repository, values: dict[str, str], zh: str, en: str
) -> None:
    for language, said in (("zh", f"：{zh}"), ("en", f": {en}")):
        text = recorded(PLAN_TEXT, entry(**values))
        text = text.replace("language: zh-CN", f"language: {language}")
        repository.write("data/plan-2021.yaml", text)
        result = invoke("report", cwd=repository.root)
        assert f"- 2021-09-01{said}{_SAID[language]}\n" in result.out


_UNIT = task(21, "      - 区救助站\n", "      - 区救助站\n      - 办公室\n")
_KIND = body("古路镇", "kind: town", "kind: subdistrict")


@pytest.mark.parametrize(
    ("edit", "values", "said"),
    [
        (_UNIT, {"task": "21", "field": "units", "was": "", "now": "救助科"}, "新增“救助科”"),
        (_UNIT, {"task": "21", "field": "units", "was": "救助科", "now": ""}, "取消“救助科”"),
        (
            _KIND,
            {
                "task": "",
                "field": "organisation.towns.古路镇.kind",
                "was": "subdistrict",
                "now": "town",
            },
            "由“街道”到“镇”",
        ),
    ],
)
def test_a_nearly_right_revision_in_words(
    repository: Repository, edit: Edit, values: dict[str, str], said: str
) -> None:
    (found,) = policy(repository, recorded(edit(PLAN_TEXT), entry(**values)))
    assert found.message.endswith(f"没有调整记录；但调整记录为{said}")
