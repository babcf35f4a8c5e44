"""What a finding says in Chinese has no field's name but what it quotes, for the editor to type."""

import json
import re
from typing import Any

import pytest

from diff.every_field import edits
from policy.edited import NAME
from support.full_plan import full_plan
from support.process import invoke
from support.repository import Repository
from support.small_plan import plan_text

_QUOTED = re.compile(r"“[^”]*”|「[^」]*」")
_EDITS = dict(edits(full_plan()))


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    repository = Repository(tmp_path_factory.mktemp("full") / "work")
    repository.commit(NAME, plan_text(full_plan()))
    return repository


@pytest.mark.parametrize("data", _EDITS.values(), ids=_EDITS)
def test_findings_name_only_what_is_to_be_typed(
    committed: Repository, data: dict[str, Any]
) -> None:
    committed.write(NAME, plan_text(data))
    words = ("validate", "--against", "HEAD", "--format", "json")
    result = invoke(*words, cwd=committed.root, env={"PLANTRACK_LANG": "zh"})
    messages = [one["message"] for one in json.loads(result.out)["findings"]]
    assert messages
    bare = [_QUOTED.sub("", message) for message in messages]
    assert [one for one in bare if re.search("[a-z]{2,}", one)] == []
