"""A plan whose texts try to run as something else wherever they come to stand."""

from itertools import cycle
from typing import Any

from support.full_plan import full_plan

# Each calls `alert` or asks for a file, which the windows note.
ATTACKS = (
    "<script>alert(1)</script>",
    "</style><script>alert(2)</script>",
    "</script><script>alert(3)</script>",
    '"><img src=x onerror=alert(4)>',
    "' onmouseover='alert(5)' autofocus onfocus='alert(6)",
    "javascript:alert(7)",
    "<svg/onload=alert(8)>",
    "--><script>alert(9)</script><!--",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;alert(10)&lt;/script&gt;",
    "=HYPERLINK(0)",
    "</textarea></title><iframe src=x>",
)
# Texts that say something and are referred to nowhere else.
_SAID = {"goal", "text", "preamble", "body", "addressees", "signature", "reason", "document"}
_SAID |= {"approved_by", "why", "ask", "answer", "by", "contact", "leader", "due_text", "heading"}
_SAID |= {"issuer", "publisher", "disclosure", "measure", "genre", "subject"}
_NAMES = ("木耳镇", "养老科", "各镇街", "养老服务", "助餐点建设")


def hostile_plan() -> dict[str, Any]:
    """The full plan with an attack after every text that may say anything, and in every name."""
    attacks = cycle(ATTACKS)
    renamed = {name: f"{name}{attack}" for name, attack in zip(_NAMES, attacks, strict=False)}

    def attacked(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: attacked(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [attacked(one, key) for one in value]
        if key in _SAID and isinstance(value, str):
            return f"{value}{next(attacks)}"
        return renamed.get(value, value) if isinstance(value, str) else value

    data: dict[str, Any] = attacked(full_plan())
    first, second, *_ = data["tasks"]
    first["goal"] = f"=1+1 {first['goal']}"
    second["goal"] = f"\u3000＠SUM(1) {second['goal']}"
    return data
