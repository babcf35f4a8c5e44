"""A small invented plan with a comment on everything in it, to be written over."""

from collections.abc import Iterator

from plantrack.drafts.comments import beside, commands, comment
from plantrack.i18n import Language, gettext_noop

# A line of the file, and what is said of it: beside the line or, without one, on its own.
_HEAD = (
    ("plantrack: 1", gettext_noop("the version of the file format; always 1")),
    ("plan:", ""),
    ("  year: {year}", ""),
    ("  title: {year}年示例县重点工作", gettext_noop("the plan's title, as printed")),
    ("  issuer: 示例县政府办公室", gettext_noop("who issues the plan")),
    ("  language: zh-CN", gettext_noop("the language of its text; reports follow it")),
    ("  start: {year}-01-01", gettext_noop("the first day; dates are written YYYY-MM-DD")),
    ("  end: {year}-12-31", gettext_noop("the last day")),
    ("", ""),
    ("", gettext_noop("The notice that issued the plan; leave it out while there is none.")),
    ("notice:", ""),
    ("  document_number: 示例发〔{year}〕1号", gettext_noop("the document number, as printed")),
    ("  publisher: 示例县政府办公室", ""),
    ("  created: {year}-01-10", gettext_noop("the date of the document")),
    ("  title: 示例县关于印发{year}年重点工作的通知", ""),
    ("  columns:", gettext_noop("the table's headings; “field” says which key of a task it is")),
)
_COLUMNS = (
    ("序号", "number"),
    ("工作类别", "category"),
    ("工作项目", "name"),
    ("目标任务", "goal"),
    ("牵头单位", "lead"),
    ("责任单位", "units"),
    ("配合单位", "support"),
    ("责任乡镇", "towns"),
    ("完成时限", "due"),
    ("资金来源", ""),
)
_BODIES = (
    ("", ""),
    ("", gettext_noop("Who carries out the plan. Tasks may name only those that stand here.")),
    ("organisation:", ""),
    ("  ", gettext_noop("Places; their kinds are town 镇, subdistrict 街道, township 乡,")),
    (
        "  ",
        gettext_noop("district 区, county 县, city 县级市, village 村, community 社区, park 园区."),
    ),
    ("  towns:", ""),
    ("    - name: 东岭镇", ""),
    ("      kind: town", ""),
    ("    - name: 南溪街道", ""),
    ("      kind: subdistrict", ""),
    ("    - name: 西坪乡", ""),
    ("      kind: township", ""),
    ("", ""),
    (
        "  ",
        gettext_noop("Units; their kinds are division 科室, affiliate 局属单位, department 部门,"),
    ),
    ("  ", gettext_noop("enterprise 企业, other 其他.")),
    ("  units:", ""),
    ("    - name: 县农业农村局", ""),
    ("      kind: department", ""),
    ("      aliases:", gettext_noop("other names for it in tasks and text; optional")),
    ("        - 农业农村局", ""),
    ("      contact: 示例电话 000-0000", gettext_noop("optional, as is leader: who is in charge")),
    ("    - name: 县财政局", ""),
    ("      kind: department", ""),
    ("    - name: 示例水务公司", ""),
    ("      kind: enterprise", ""),
    ("", ""),
    ("  groups:", gettext_noop("collective names that stand for several of them")),
    ("    - name: 各乡镇街道", ""),
    ("      kinds:", gettext_noop("all of these kinds")),
    ("        - town", ""),
    ("        - subdistrict", ""),
    ("        - township", ""),
    ("    - name: 沿河乡镇", ""),
    ("      members:", gettext_noop("these, by name")),
    ("        - 东岭镇", ""),
    ("        - 西坪乡", ""),
    ("    - name: 有关单位", ""),
    ("      units: true", gettext_noop("it stands for units, not for places")),
    ("      open: true", gettext_noop("the text does not say which of them")),
)
_TEXT = (
    ("", ""),
    ("", gettext_noop("The plan's text. Leave out what it does not have.")),
    ("preamble: 按照全县总体部署,制定本计划。", gettext_noop("what stands before the first part")),
    ("sections:", gettext_noop("the numbered parts (一、 二、 …)")),
    ("  - number: 1", ""),
    ("    title: 改善农村人居环境", ""),
    (
        "    points:",
        gettext_noop("its numbered points (（一） （二） …), each with title and text"),
    ),
    ("      - number: 1", ""),
    ("        title: 完善公共设施", ""),
    (
        "        text: 推进农村公厕和道路建设,方便群众出行。",
        gettext_noop("one line, however long"),
    ),
    ("      - number: 2", ""),
    ("        title: 保障饮水安全", ""),
    ("        text: 加强水源保护,定期检测水质。", ""),
)
_TASKS = (
    ("", ""),
    ("", gettext_noop("The task breakdown table, row by row.")),
    ("tasks:", ""),
    ("  - number: 1", gettext_noop("numbered through: 1, 2, 3 …")),
    ("    category: 设施建设", gettext_noop("the merged cell on the left; optional")),
    ("    name: 农村公厕建设", gettext_noop("one of name and goal is enough")),
    ("    goal: 新建12座农村公厕,9月底前投入使用", gettext_noop("what is to be done, as printed")),
    ("    towns:", gettext_noop("the places that it concerns: names or groups from above")),
    ("      - 沿河乡镇", ""),
    ("    lead:", gettext_noop("牵头; one of lead and units is enough")),
    ("      - 县农业农村局", ""),
    ("    units:", gettext_noop("责任")),
    ("      - 示例水务公司", ""),
    ("    support:", gettext_noop("配合")),
    ("      - 县财政局", ""),
    ("    leaders:", gettext_noop("责任领导, as printed; optional")),
    ("      - 分管副县长", ""),
    ("    due: {year}-09-30", gettext_noop("by when, as a date")),
    ("    due_text: 9月底前", gettext_noop("and as printed")),
    ("    milestones:", gettext_noop("steps on the way; optional")),
    ("      - what: 完成选址", ""),
    ("        due: {year}-03-31", ""),
    ("        due_text: 一季度", ""),
    ("    points:", gettext_noop("the points that it carries out")),
    ("      - 1", ""),
    ("    targets:", gettext_noop("the numbers in the goal, one by one")),
    ("      - what: 农村公厕", gettext_noop("what is counted, in the goal's words")),
    ("        value: 12", ""),
    ("        measure: 座", ""),
    ("        due: {year}-09-30", ""),
    (
        "        shares:",
        gettext_noop("how many are each place's; they add up to the value; optional"),
    ),
    ("          - town: 东岭镇", ""),
    ("            value: 7", ""),
    ("          - town: 西坪乡", ""),
    ("            value: 5", ""),
    ("    other:", gettext_noop("columns that are no key of a task, by their heading")),
    ("      资金来源: 县级财政", ""),
    ("", ""),
    ("  - number: 2", gettext_noop("a short row: only what is needed")),
    ("    category: 设施建设", ""),
    ("    name: 村道养护", ""),
    ("    goal: 养护村道不少于40公里", ""),
    ("    towns:", ""),
    ("      - 各乡镇街道", ""),
    ("    units:", ""),
    ("      - 有关单位", ""),
    ("    points:", ""),
    ("      - 1", ""),
    ("    targets:", ""),
    ("      - what: 村道", ""),
    ("        value: 40", ""),
    ("        measure: 公里", ""),
    ("        bound: at_least", gettext_noop("不少于; at_most 不超过, about 左右")),
    ("", ""),
    ("  - number: 3", ""),
    ("    category: 饮水安全", ""),
    ("    name: 水质检测", ""),
    ("    goal: 每月检测水质并公布结果", gettext_noop("a goal without a number has no targets")),
    ("    towns:", ""),
    ("      - 南溪街道", ""),
    ("    units:", ""),
    ("      - 示例水务公司", ""),
    ("    points:", ""),
    ("      - 2", ""),
)
_ABOUT = (
    gettext_noop(
        "The plan for {year}. All names, texts and numbers below are invented samples: write "
        "yours over them, and drop the lines that you do not need."
    ),
    gettext_noop(
        "Indent with two spaces for each level, with no tabs; a “- ” begins an entry of a list. "
        "Put a text in double quotes if it contains a colon followed by a space."
    ),
)


def sample_text(year: int, file: str, language: Language) -> str:
    """Return a commented sample of a plan for `year` that `plantrack validate` accepts.

    `file` is what commands in its comments call it; the comments are in `language`.
    """
    lines = [
        *(line for text in _ABOUT for line in comment(text, language, year=year)),
        *commands(file, language),
        *_lines(language, year),
    ]
    return "\n".join(lines) + "\n"


def _lines(language: Language, year: int) -> Iterator[str]:
    columns = [
        row
        for heading, field in _COLUMNS
        for row in (
            (f"    - heading: {heading}", ""),
            (f"      field: {field}", "")
            if field
            else ("      ", gettext_noop("a heading without field: its cells stand under “other”")),
        )
    ]
    for line, said in (*_HEAD, *columns, *_BODIES, *_TEXT, *_TASKS):
        yield beside(line.replace("{year}", str(year)), said, language)
