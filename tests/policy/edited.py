"""An edit of the real plan held against the commit before it, and the entries that excuse it."""

import json
from typing import NamedTuple

from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository

NAME = "data/plan-2021.yaml"
LOWERED = PLAN_TEXT.replace("value: 55", "value: 5")  # an edit that the policy refuses


class Finding(NamedTuple):
    """What `validate --against` says: code, the source line it points at, and the entry."""

    code: str
    line: str
    message: str
    entry: str | None


def policy(repository: Repository, text: str, *more: str, against: str = "HEAD") -> list[Finding]:
    """The policy's findings about `text` as an edit since `against`."""
    repository.write(NAME, text)
    result = invoke(
        "validate",
        *("--against", against),
        *("--select", "PT6"),
        *("--format", "json"),
        *more,
        cwd=repository.root,
        env={"PLANTRACK_LANG": "zh"},
    )
    assert result.err == ""
    found = json.loads(result.out)["findings"]
    assert result.code == (1 if found else 0)
    assert all((one["severity"], one["file"]) == ("error", NAME) for one in found)
    lines = text.splitlines()
    return [
        Finding(one["code"], lines[one["line"] - 1].strip(), one["message"], one["suggestion"])
        for one in found
    ]


def entry(**values: str) -> str:
    """A complete revision of task 17's target, but for what `values` says otherwise."""
    complete = {
        "date": "2021-09-01",
        "task": "17",
        "field": "targets.助餐点建设运营.value",
        "was": "55",
        "now": "50",
        "reason": "选址调整",
        "document": "渝北民〔2021〕88号",
        "approved_by": "局长办公会",
    } | values
    lines = [f"{key}: {value}" for key, value in complete.items() if value]
    return "- " + "\n  ".join(lines)


def filled(suggested: str) -> str:
    """The suggested entry after a clerk has put in what only people know."""
    known = {
        "date": "2021-09-01",
        "reason": "选址调整",
        "document": "渝北民〔2021〕88号",
        "approved_by": "局长办公会",
    }
    for key, value in known.items():
        assert suggested.count(f"{key}:\n") + suggested.endswith(f"{key}:") == 1, key
        suggested = f"{suggested}\n".replace(f"{key}:\n", f"{key}: {value}\n").rstrip("\n")
    return suggested


def filled_all(suggested: str) -> list[str]:
    """Every one of the suggested entries, filled in."""
    return [filled(f"- {one}".rstrip()) for one in f"\n{suggested}".split("\n- ")[1:]]


def recorded(text: str, *entries: str) -> str:
    """`text` with these entries under `revisions:` at its end."""
    lines = "\n".join(entries).splitlines()
    return text + "revisions:\n" + "".join(f"  {line}\n" for line in lines)
