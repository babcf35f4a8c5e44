"""PT005: text that is not YAML."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT005",
    name="not-yaml",
    severity="error",
    what=mark("The text does not follow the rules of YAML."),
    why=mark("Nothing behind the place can be read, so no other rule can look at it."),
    bad=("name: 公共区域: 适老化\n"),
    good=('name: "公共区域: 适老化"\n'),
)
