"""Which language the dialogue speaks: PLANTRACK_LANG, LANGUAGE, then the locale; else English."""

from pathlib import Path

import pytest

from support.process import invoke, run
from support.real_plan import PLAN
from support.small_plan import small_plan, write_plan

CHINESE = "用法："
ENGLISH = "Usage: "


@pytest.mark.parametrize(
    ("settings", "start"),
    [
        ("LC_ALL=zh_CN.UTF-8", CHINESE),
        ("LC_ALL=zh_TW.Big5", CHINESE),
        ("LC_ALL=zh_CN.GBK", CHINESE),
        ("LC_ALL=C", ENGLISH),
        ("LC_ALL=POSIX", ENGLISH),
        ("LC_ALL=de_DE.UTF-8", ENGLISH),
        ("LC_ALL= LANG=zh_CN.UTF-8", CHINESE),
        ("LC_ALL= LANG=en_US.UTF-8", ENGLISH),
        ("LC_ALL= LANG=", ENGLISH),
        ("LC_ALL= LC_MESSAGES=zh_CN.UTF-8 LANG=en_US.UTF-8", CHINESE),
        ("LC_ALL= LC_MESSAGES=en_US.UTF-8 LANG=zh_CN.UTF-8", ENGLISH),
        ("LC_ALL=C LC_MESSAGES=zh_CN.UTF-8 LANG=zh_CN.UTF-8", ENGLISH),
        ("LC_ALL=C PLANTRACK_LANG=zh", CHINESE),
        ("LC_ALL=C PLANTRACK_LANG=zh-CN", CHINESE),
        ("LC_ALL=C PLANTRACK_LANG=ZH", CHINESE),
        ("LC_ALL=zh_CN.UTF-8 PLANTRACK_LANG=en", ENGLISH),
        ("LC_ALL=zh_CN.UTF-8 PLANTRACK_LANG=fr", ENGLISH),
        ("LC_ALL=zh_CN.UTF-8 PLANTRACK_LANG=", CHINESE),
        ("LC_ALL=en_US.UTF-8 LANGUAGE=zh_CN", CHINESE),
        ("LC_ALL=en_US.UTF-8 LANGUAGE=zh_CN:en", CHINESE),
        ("LC_ALL=en_US.UTF-8 LANGUAGE=de:zh", CHINESE),
        ("LC_ALL= LANG=en_US.UTF-8 LANGUAGE=zh", CHINESE),
        ("LC_ALL=zh_CN.UTF-8 LANGUAGE=en:zh", ENGLISH),
        ("LC_ALL=zh_CN.UTF-8 LANGUAGE=en_GB", ENGLISH),
        ("LC_ALL=zh_CN.UTF-8 LANGUAGE=C:zh", ENGLISH),
        ("LC_ALL=zh_CN.UTF-8 LANGUAGE=de", ENGLISH),
        ("LC_ALL=zh_CN.UTF-8 LANGUAGE=", CHINESE),
        ("LC_ALL=zh_CN.UTF-8 LANGUAGE=:", CHINESE),
        ("LC_ALL=C LANGUAGE=zh", ENGLISH),
        ("LC_ALL=C.UTF-8 LANGUAGE=zh", ENGLISH),
        ("LC_ALL=POSIX LANGUAGE=zh", ENGLISH),
        ("LC_ALL= LANG= LANGUAGE=zh", ENGLISH),
        ("LC_ALL=en_US.UTF-8 LANGUAGE=zh PLANTRACK_LANG=en", ENGLISH),
    ],
)
def test_the_language_of_the_dialogue(settings: str, start: str) -> None:
    env = dict(setting.split("=") for setting in settings.split())
    assert invoke("--help", env=env).out.startswith(start)


@pytest.mark.parametrize(("language", "start"), [("zh", "错误："), ("en", "Error: ")])
def test_errors_speak_it(language: str, start: str) -> None:
    assert run("show", "99", env={"PLANTRACK_LANG": language}).err.startswith(start)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_results_for_a_pipe_speak_the_language_of_the_plan(language: str) -> None:
    env = {"PLANTRACK_LANG": language}
    assert invoke("list", env=env).out.startswith("序号\t")
    assert "## 概况" in invoke("report", "--town", "木耳", env=env).out


@pytest.fixture
def english_plan(tmp_path: Path) -> Path:
    """A sound plan whose text is English."""
    data = small_plan()
    data["plan"]["language"] = "en"
    data["organisation"]["towns"].append({"name": "South", "kind": "town"})
    data["tasks"][0]["towns"] = ["木耳镇", "South"]
    return write_plan(tmp_path / "plan-2022.yaml", data)


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("validate --ignore coverage,reference", "checked 1 file: no problems\n"),
        ("list --columns towns", "Towns\n木耳镇, South\n"),
        ("report --format markdown", "| 木耳镇, South |"),
        ("list --columns towns --format csv", '"木耳镇, South"'),
    ],
)
def test_an_english_plan_is_answered_in_english(
    english_plan: Path, command: str, shown: str
) -> None:
    verb, *options = command.split()
    named = [str(english_plan)] if verb == "validate" else ["--plan", str(english_plan)]
    # Whatever the locale: results for a pipe depend on the plan alone.
    result = invoke(verb, *named, *options, env={"LC_ALL": "zh_CN.UTF-8"})
    assert (result.code, result.err) == (0, "")
    assert shown in result.out


def test_plans_of_two_languages_are_validated_in_chinese(english_plan: Path) -> None:
    result = invoke("validate", str(english_plan), str(PLAN))
    assert "已检查 2 个文件" in result.out


def test_english_errors_have_no_chinese_kinds() -> None:
    message = run("show", "养老", env={"PLANTRACK_LANG": "en"}).err
    assert "task 13 镇养老服务中心适老化, " in message
    assert "任务" not in message.replace("社会救助任务", "")
