"""compose reads the same data as PyYAML's BaseLoader, every scalar as it was written."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from plantrack.yamlfile.compose import MAX_DEPTH, compose
from unit.documents import documents


@given(documents())
@settings(max_examples=300, deadline=None)
def test_the_data_is_that_of_the_base_loader(text: str) -> None:
    composed = compose(text)
    assert composed.faults == ()
    assert composed.data == yaml.load(text, yaml.BaseLoader)


WRITTEN: dict[str, tuple[str, Any]] = {
    "numbers stay text": ("a: 017\nb: 1_7\nc: 1.50\n", {"a": "017", "b": "1_7", "c": "1.50"}),
    "flags and nothing stay text": ("a: yes\nb: ~\nc: null\n", {"a": "yes", "b": "~", "c": "null"}),
    "an empty value is an empty text": ("a:\nb: x\n", {"a": "", "b": "x"}),
    "a folded text": ("a: >\n  b\n  c\n", {"a": "b c\n"}),
    "a literal text": ("a: |-\n  b\n  c\n", {"a": "b\nc"}),
    "a quoted merge key is a key": ('"<<": x\n', {"<<": "x"}),
    "lists in mappings in lists": ("a: [{b: [c]}]\n", {"a": [{"b": ["c"]}]}),
    "an empty mapping": ("{}\n", {}),
    "the first of two keys counts": ("a: 1\na: 2\n", {"a": "1"}),
    "the first of two documents counts": ("a: 1\n---\na: 2\n", {"a": "1"}),
    "deep, but not too deep": (
        "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1),
        yaml.load("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1), yaml.BaseLoader),
    ),
}


@pytest.mark.parametrize(("text", "data"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_is_what_is_read(text: str, data: Any) -> None:
    assert compose(text).data == data


def test_one_level_more_is_too_deep() -> None:
    composed = compose("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert [fault.rule for fault in composed.faults] == ["too-deep"]
    assert composed.data is None


def test_reading_goes_on_behind_what_is_refused() -> None:
    composed = compose("a: &x 1\na: 2\nb: *x\nc: !t 3\n<<: {}\n? [k]\n: 4\nd: 5\n---\n")
    kinds = [fault.rule for fault in composed.faults]
    refused = ["anchor", "duplicate-key", "anchor", "tag", "anchor", "bad-key", "second-document"]
    assert kinds == refused
    assert isinstance(composed.data, dict)
    assert (composed.data["a"], composed.data["c"], composed.data["d"]) == ("1", "3", "5")
