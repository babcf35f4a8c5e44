"""What is recorded is told to everyone concerned: who may be meant, and who was released."""

from pathlib import Path

import pytest

from cli.test_report import document, parts
from diff.edits import Edit, task
from policy.edited import entry, recorded
from support.edit import edited
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.small_plan import SMALL


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


def test_what_is_asked_about_a_point_of_a_section_is_told(tmp_path: Path) -> None:
    """Where sections number their points anew, 2.1 is not a place in point 2."""
    anew = edited(
        SMALL,
        [
            ("      - number: 3\n        title: 低保", "      - number: 1\n        title: 低保"),
            ("      - 1\n      - 2\n", '      - "1.1"\n      - "1.2"\n'),
            ("    points:\n      - 3\n  - number: 3", '    points:\n      - "2.1"\n  - number: 3'),
        ],
    )
    anew = anew.removesuffix("      - 3\n") + '      - "2.1"\n'
    asked = f"{anew}readings:\n  - at: points.2.1.text\n    ask: 何时?\n"
    asked += "  - at: points.2.1\n    ask: 何地?\n  - at: points.1.2\n    ask: 不相干?\n"
    part = _parts(tmp_path, asked, "--unit", "救助科")["待核"]
    assert part.count("\n- ") == 2
    assert "何时?" in part
    assert "何地?" in part
    shown = invoke("show", "2.1", "--plan", str(tmp_path / "plan-2021.yaml"), "-f", "markdown")
    assert all(one in shown.out for one in ("何时", "何地"))
    assert "不相干" not in shown.out
