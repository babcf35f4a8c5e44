"""Errata mend how the notice is written; one that changes what it says is refused (PT609)."""

import pytest

from support.edit import edited
from support.findings import check
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.small_plan import GOAL, SMALL

_ONLY = frozenset({"PT609"})


def _refused(text: str, published: str, read: str) -> bool:
    """Whether the erratum of a goal with this text is; its place is what it reads."""
    erratum = (
        f"errata:\n  - at: tasks.2.goal\n    published: '{published}'\n    read: '{read}'\n"
        "    why: 误\n    certain: true\n"
    )
    assert published in text
    found = check(edited(SMALL, [(GOAL, f"goal: '{text}'")]) + erratum, _ONLY)
    assert all(one.path == ("errata", 0, "read") for one in found)
    return bool(found)


@pytest.mark.parametrize(
    ("text", "published", "read"),
    [
        ("完成55个助餐点", "55", "50"),
        ("完成55个助餐点", "55", "五十"),
        ("完成55个助餐点", "55", "5"),
        ("完成55个助餐点", "55", "５５５"),
        ("完成55个助餐点", "55个", "多个"),
        ("完成五十五个助餐点", "五十五", "五"),
        ("完成十个助餐点", "十", "一"),
        ("完成两个助餐点", "两个", "三个"),
        ("完成助餐点", "完成", "完成3个"),
        ("完成12个点、3个站", "12个点、3个站", "1个点、23个站"),
        ("建成25个点", "25", "2-5"),
        ("建成15个点", "15", "1·5"),
        ("建成100个点", "100", "10.0"),
        ("占比达到40%", "40%", "40"),
        ("占比达到40%", "40%", "百分之三十"),
        ("投入3万元", "3万元", "3元"),
        ("完成55户改造", "55户", "55人"),
        ("完成一半", "一半", "一成"),
        ("编制“十四五”规划", "十四五", "十五"),
        ("2021年3月4日", "3月4日", "4月3日"),
        ("年内开工建设", "年内", "力争年内"),
        ("力争年内开工建设", "力争", ""),
        ("力争年内开工建设", "力争", "确保"),
        ("建成助餐点", "建成", "争取建成"),
        ("达到60分以上", "上", "下"),
        ("达到60分以上", "以上", "左右"),
        ("不少于三次", "不少于", "不多于"),
        ("不少于三次", "不少于", "约"),
        ("每个镇建设", "每个", "部分"),
        ("全部纳入救助", "全部", "符合条件的"),
        ("符合条件的全部纳入", "全部", ""),
        ("按时完成任务", "按时", "原则上按时"),
        ("按月发放", "按月", "不按月"),
        ("如期完成", "完成", "未完成"),
        ("必须完成", "必须", "可以"),
        ("收取费用", "收取", "免收"),
        ("年底前完成", "年底", "次年"),
        ("完成前期工作", "完成", "启动"),
        ("完成并通过验收", "并通过验收", ""),
        ("新建助餐点", "新建", "取消"),
        ("木耳镇负责", "木耳镇", "兴隆镇"),
        ("在木耳开展试点", "木耳", "两路"),
        ("在木耳开展试点", "木耳", "木耳、兴隆"),
        ("木耳镇、兴隆镇负责", "、兴隆镇", ""),
        ("由养老科办理", "养老科", "救助科"),
        ("由养老科办理", "养老科", "有关科室"),
        ("各镇街落实", "各镇街", "木耳镇"),
        ("年内开工建设", "年内", "力\u200b争年内"),
        ("年内开工建设", "年内", "力 争年内"),
        ("每个镇街完成", "镇街", "镇"),
        ("8个镇养老服务中心", "个镇", "个街道"),
        ("完成建设", "完成建设", "完成建设并为高龄独居老人送餐"),
        ("完成建设,并为高龄独居老人送餐", ",并为高龄独居老人送餐", "。"),
        ("完成老年助餐点设备升级", "老年助餐点设备升级", "儿童游乐场绿化美化"),
        ("完成主体工程施工", "主体工程", "附属工程"),
        ("完成主体工程施工", "施工", "设计"),
        ("完成主体工程施工", "完成主体", "基本完成主体"),
        ("杜绝搭棚治丧现象", "杜绝", "减少"),
        ("服务对象应享尽享", "应享尽享", "应享"),
        ("通过竣工验收投入使用", "竣工验收投入", "竣工验收或投入"),
        ("完成助餐点建设运营", "建设运营", "建设试运营"),
        ("完成公共区域适老化改造", "公共区域适", "区域适"),
        ("完成助餐点建设", "完成", "初步完成"),
        ("完成助餐点建设", "完成", "拟完成"),
        ("由村、社区办理", "村、社区", "村或社区"),
        ("build 55 kitchens", "build", "visit"),
        ("complete 55 kitchens", "complete", "strive to complete"),
        ("at least 55 kitchens", "at least", "at most"),
    ],
)
def test_a_change_of_substance_is_refused(text: str, published: str, read: str) -> None:
    assert _refused(text, published, read or "的")


@pytest.mark.parametrize(
    ("text", "published", "read"),
    [
        ("“助餐点建设", "“助餐点建设", "“助餐点”建设"),
        ("养老服务,助餐服务", "养老服务,助餐服务", "养老服务、助餐服务"),
        ("开展走访", "开展走访", "开展走访。"),
        ("2021 3 4", "2021 3 4", "2021年3月4日"),
        ("202134", "202134", "2021年3月4日"),
        ("二〇二一年三月四日", "二〇二一年三月四日", "2021年3月4日"),
        ("619救助开放日", "619", "6·19"),
        ("619救助开放日", "619", "6月19日"),
        ("完成５５个", "５５", "55"),
        ("完成五十五个", "五十五", "55"),
        ("完成12个", "12", "十二"),
        ("完成5 5个", "5 5", "55"),
        ("共1,000户", "1,000", "1000"),
        ("占比百分之四十", "百分之四十", "40%"),
        ("完成55助餐点", "55助餐点", "55个助餐点"),
        ("木耳负责", "木耳", "木耳镇"),
        ("木耳兴隆线勘定", "木耳兴隆线", "木耳-兴隆线"),
        ("动太调整", "动太", "动态"),
        ("完完成调整", "完完成", "完成"),
        ("完成完成调整", "完成完成", "完成"),
        ("布署养老服务工作", "布署养老", "部署养老"),
        ("建立台帐", "台帐", "台账"),
        ("开展走访,走访慰问", "走访,走访", "走访"),
        ("teh kitchens", "teh", "the"),
        ("定期走仿", "走仿", "走访"),
        ("建力台账", "建力", "建立"),
        ("天竺便民服务中心", "天竺", "天竺(村或社区)"),
        ("党建+未成年人保护工作", "党建+未成年人保护工作", "“党建+未成年人保护”工作"),
        ("complet 55 kitchens", "complet ", "complete "),
    ],
)
def test_a_slip_may_be_mended(text: str, published: str, read: str) -> None:
    assert not _refused(text, published, read)


def test_the_message_names_the_word_that_binds() -> None:
    text = PLAN_TEXT.replace(
        "errata:\n",
        "errata:\n  - at: tasks.18.goal\n    published: 依托街道\n    read: 依托各个街道\n"
        "    why: 误\n    certain: true\n",
    )
    zh = {"PLANTRACK_LANG": "zh"}
    result = invoke("validate", "--select", "PT609", "-", stdin=text.encode(), env=zh)
    assert (
        "「依托街道」与「依托各个街道」约束性词语「各」不同；要改变内容，请记为调整" in result.out
    )


def test_the_shipped_errata_all_pass() -> None:
    assert PLAN_TEXT.count("\n    published: ") == 16
    assert check(PLAN_TEXT, _ONLY) == []


def test_a_comment_does_not_excuse_it() -> None:
    text = PLAN_TEXT.replace("read: 6·19\n", "read: 6·20  # plantrack: ignore[PT609] 笔误\n")
    assert text != PLAN_TEXT
    assert [one.code for one in check(text, _ONLY)] == ["PT609"]
