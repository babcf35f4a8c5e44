"""Every text that some reader of YAML takes for something else is known as such."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.yamlfile.implicit import Implicit, implicit_type

OUR_NAMES: dict[str, Implicit] = {
    "tag:yaml.org,2002:null": "null",
    "tag:yaml.org,2002:bool": "bool",
    "tag:yaml.org,2002:int": "int",
    "tag:yaml.org,2002:float": "float",
    "tag:yaml.org,2002:timestamp": "date",
    "tag:yaml.org,2002:merge": "merge",
    "tag:yaml.org,2002:value": "merge",
}
RESOLVER: Any = yaml.SafeLoader("")

# PyYAML's own patterns, so that hypothesis spends its time on what may match.
PATTERNS = sorted(
    {
        pattern.pattern.replace(" ", "").replace("\n", "").replace("$", "").replace("^", "")
        for resolvers in yaml.SafeLoader.yaml_implicit_resolvers.values()
        for tag, pattern in resolvers
        if not tag.endswith("timestamp")
    }
)
LIKELY = st.one_of(
    st.text(st.sampled_from("0123456789+-._:eExXobTZtyYnNuUlL~=<"), max_size=12),
    *(st.from_regex(pattern, fullmatch=True) for pattern in PATTERNS),
    st.datetimes().map(str),
    st.dates().map(str),
)


@given(LIKELY)
@settings(max_examples=1500, deadline=None)
def test_what_the_safe_loader_resolves_is_known(text: str) -> None:
    tag = str(RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))
    if tag in OUR_NAMES:
        assert implicit_type(text) is not None


KINDS: dict[Implicit, tuple[str, ...]] = {
    "null": ("", "~", "null", "Null", "NULL"),
    "bool": ("y", "N", "yes", "No", "ON", "off", "true", "False", "TRUE"),
    "int": ("0", "17", "-17", "+17", "017", "1_000", "0x1F", "0b101", "1:30", "190:20:30"),
    "float": (
        "1.5",
        "-1.5",
        "1.",
        ".5",
        "1.5e3",
        "1_0.5",
        ".inf",
        "-.INF",
        ".nan",
        ".NaN",
        "1:30.5",
    ),
    "date": ("2021-03-04", "2021-3-4 1:02:03", "2021-03-04T01:02:03Z", "2021-03-04 01:02:03.5 +8"),
    "merge": ("<<", "="),
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts]
)
def test_the_kind_is_told(kind: Implicit, text: str) -> None:
    assert implicit_type(text) == kind


@pytest.mark.parametrize("text", ["0o17", "+0o17", "1e3", "1E-3", "+.inf", "08", "09"])
def test_what_only_some_readers_take_for_a_number_is_known(text: str) -> None:
    # YAML 1.2 has 0o17 and 1e3; to PyYAML they are text, 08 too.
    assert implicit_type(text) in ("int", "float")


@pytest.mark.parametrize(
    "text",
    [
        *("养老科", "17个", "约17", "2021年", "2021-13", "1.2.3", "34号", "-", "a1", "nil", "none"),
        *("yes!", "０１７", "１７", "99公益日", "5G", "0x", "1-2", "6·19", "T1", "N/A", "on-line"),
    ],
)
def test_a_text_is_a_text_to_all(text: str) -> None:
    assert RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str"
    assert implicit_type(text) is None
