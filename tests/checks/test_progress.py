"""Every rule about progress finds what it is for, at its place, and nothing else."""

from datetime import date

import pytest

from checks import table_completion, table_days, table_progress
from checks.progress_case import FOLDER, ProgressCase, check_progress
from plantrack.checks.registry import RULES
from plantrack.i18n import translate
from support.edit import edited
from support.small_plan import SMALL

CASES = (*table_progress.CASES, *table_days.CASES, *table_completion.CASES)
LABELS = [case.label for case in CASES]
CODES = [rule.code for rule in RULES if rule.check_progress is not None]


@pytest.mark.parametrize("case", CASES, ids=LABELS)
def test_a_rule_finds_the_marked_places_and_no_other(case: ProgressCase) -> None:
    found = [
        one for one in check_progress(case.files, case.plan, case.as_of) if one.code == case.code
    ]
    told = tuple((one.location.file, one.location.line, one.location.column) for one in found)
    assert told == case.places
    if case.suggestions is not None:
        assert tuple(one.suggestion for one in found) == case.suggestions


@pytest.mark.parametrize("code", CODES)
def test_a_rule_has_good_and_bad_cases(code: str) -> None:
    own = [case for case in CASES if case.code == code]
    assert any(case.places for case in own), f"{code} has no bad case"
    assert any(not case.places for case in own), f"{code} has no good case"


def test_a_case_has_a_name_of_its_own() -> None:
    assert len(set(LABELS)) == len(LABELS)


# What the examples of these show cannot be seen in one file of a town of the small plan.
_ELSEWHERE = {
    "PT703": "两路街道",
    "PT711": "养老科",
    "PT715": "review",
    "PT716": "养老科",
    **dict.fromkeys(("PT706", "PT707", "PT708", "PT709", "PT712", "PT713", "PT714"), "救助科"),
}
_EACH = edited(SMALL, [("        measure: 个\n", "        measure: 个\n        per: town\n")])
_PLANS = {"PT716": _EACH}
_BESIDE = {"PT711": {"木耳镇.yaml": "- {task: 1, date: 2021-06-30, done: 3}\n"}}


@pytest.mark.parametrize(
    "rule", [one for one in RULES if one.code in CODES], ids=lambda one: one.code
)
def test_a_rules_own_example_is_right(rule: object) -> None:
    from plantrack.checks.rule import Rule

    assert isinstance(rule, Rule)
    if rule.code == "PT704":
        return  # it is about the file's name
    file = f"{_ELSEWHERE.get(rule.code, '木耳镇')}.yaml"
    plan = _PLANS.get(rule.code, SMALL)
    for example, is_bad in ((rule.bad, True), (rule.good, False)):
        files = {file: translate(example, "en"), **_BESIDE.get(rule.code, {})}
        found = {one.code for one in check_progress(files, plan, date(2021, 9, 30))}
        assert (rule.code in found) is is_bad


# What is written, and what is found: of the file itself, its form, its texts and its comments.
FORMS: dict[str, tuple[str, list[tuple[int, int, str]]]] = {
    "no list": ("a: 1\n", [(1, 1, "PT011")]),
    "not YAML": ("- {task: 3\n", [(2, 1, "PT005")]),
    "nothing at all": ("", []),
    "no entry": ("- 首批\n", [(1, 3, "PT103")]),
    "an empty entry": ("-\n", [(1, 2, "PT105")]),
    "neither task nor point": ("- {date: 2021-06-30, done: 3}\n", [(1, 3, "PT101")]),
    "task and point": ("- {task: 1, point: 1, date: 2021-06-30, done: 3}\n", [(1, 13, "PT104")]),
    "no date": ("- {task: 1, done: 3}\n", [(1, 3, "PT101")]),
    "a date with dots": ("- {task: 1, date: 2021.06.30, done: 3}\n", [(1, 19, "PT104")]),
    "another status": ("- {task: 1, date: 2021-06-30, status: 完成}\n", [(1, 39, "PT104")]),
    "a key misspelt": ("- {task: 1, date: 2021-06-30, dome: 3}\n", [(1, 31, "PT102")]),
    "a number as text": ('- {task: 1, date: 2021-06-30, done: "3"}\n', [(1, 37, "PT107")]),
    "a text like a number": ("- {task: 1, date: 2021-06-30, note: 202106}\n", [(1, 37, "PT106")]),
    "a hidden character": (
        '- {task: 1, date: 2021-06-30, note: "首\\u200b批"}\n',
        [(1, 37, "PT405")],
    ),
    "suppressed": ("- {task: 88, date: 2021-06-30, done: 3}  # plantrack: ignore[PT701]\n", []),
    "suppressed in vain": (
        "- {task: 1, date: 2021-06-30, done: 3}  # plantrack: ignore[PT701]\n",
        [(1, 41, "PT901")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_the_form(text: str, expected: list[tuple[int, int, str]]) -> None:
    found = check_progress({"木耳镇.yaml": text})
    assert [(one.location.line, one.location.column, one.code) for one in found] == expected


def test_one_evidence_may_be_a_text() -> None:
    text = '- {task: 3, date: 2021-06-30, status: 已完成, evidence: "a.pdf"}\n'
    assert check_progress({"木耳镇.yaml": text}) == []


def test_a_finding_has_the_path_of_its_value() -> None:
    text = "- {task: 1, date: 2021-06-30, done: 3}\n- {task: 1, date: 2021-07-30, done: 2}\n"
    found = check_progress({"木耳镇.yaml": text})
    assert [(one.code, one.path) for one in found] == [("PT705", ("entries", 1, "done"))]


def test_files_come_by_name_and_reviews_last() -> None:
    said = "- {task: 88, date: 2021-06-30, note: 好}\n"
    names = ["兴隆镇.yaml", "木耳镇.yaml", "review.yaml"]
    files = {**dict.fromkeys(names[:2], said), names[2]: "- {}\n"}
    told = [one.location.file for one in check_progress(files)]
    assert list(dict.fromkeys(told)) == [f"{FOLDER}{name}" for name in names]


def test_what_does_not_fit_counts_nowhere() -> None:
    text = (
        "- {task: 1, date: 2021-06-30, done: 9, stage: }\n- {task: 1, date: 2021-07-30, done: 2}\n"
    )
    assert [one.code for one in check_progress({"木耳镇.yaml": text})] == ["PT105"]
