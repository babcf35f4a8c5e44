"""What is recorded is told to everyone concerned: who may be meant, and who was released."""

from pathlib import Path

import pytest

from cli.test_report import document, parts
from diff.edits import Edit, task
from policy.edited import entry, recorded
from support.real_plan import PLAN_TEXT


def _parts(folder: Path, text: str, *arguments: str) -> dict[str, str]:
    path = folder / "plan-2021.yaml"
    path.write_text(text, encoding="utf-8")
    return parts(document(*arguments, "--plan", str(path)))


def test_an_open_question_is_put_to_every_town_that_may_be_meant(tmp_path: Path) -> None:
    question = "“相关街道”是哪几个街道?"
    assert question in _parts(tmp_path, PLAN_TEXT, "--town", "龙溪街道")["待核"]
    answered = PLAN_TEXT.replace(
        f"    ask: {question}\n",
        f"    ask: {question}\n    answer: 龙溪街道\n    date: 2021-05-06\n    by: 局办公室\n",
        1,
    )
    part = _parts(tmp_path, answered, "--town", "龙山街道")
    assert "答复：龙溪街道" in part["已核"]


@pytest.mark.parametrize(
    ("edit", "record", "body"),
    [
        (
            task(17, "      - 龙兴镇\n", ""),
            entry(field="towns", was="龙兴镇", now=""),
            ("--town", "龙兴镇"),
        ),
        (
            task(17, "      - 养老科\n", "      - 社事科\n"),
            entry(field="units", was="养老科", now="社事科"),
            ("--unit", "养老科"),
        ),
        (
            task(17, "      - 养老科\n", "      - 社事科\n"),
            entry(field="units", was="养老科", now="社事科"),
            ("--unit", "社事科"),
        ),
    ],
)
def test_an_office_that_was_released_is_told(
    tmp_path: Path, edit: Edit, record: str, body: tuple[str, str]
) -> None:
    text = recorded(edit(PLAN_TEXT), record)
    assert body[1] in _parts(tmp_path, text, *body)["调整"]
    assert "调整" not in _parts(tmp_path, text, "--unit", "政权科")
