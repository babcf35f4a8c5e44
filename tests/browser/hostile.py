"""A plan whose texts try to run as something else wherever they come to stand."""

from typing import Any

from support.full_plan import full_plan

# Each calls `alert`, which the windows note, or asks for a file that they would note as well.
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
    "\u202e<b>backwards</b>",
)
_KEPT = {"kind", "date", "due", "start", "end", "created", "published", "at", "field", "per"}


def hostile_plan() -> dict[str, Any]:
    """The full plan with an attack at the end of every text that may say anything."""
    data = full_plan()
    names = iter(range(1_000))
    for body in (*data["organisation"]["towns"], *data["organisation"]["units"]):
        body["contact"] = ATTACKS[next(names) % len(ATTACKS)]
    return data
