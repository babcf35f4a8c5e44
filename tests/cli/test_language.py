"""Which language the dialogue speaks: PLANTRACK_LANG, else the locale; English unless Chinese."""

import pytest

from support import invoke, run

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
