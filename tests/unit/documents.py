"""YAML documents of every style, made by PyYAML from random data of texts, lists and mappings."""

from typing import Any

import yaml
from hypothesis import strategies as st

TEXTS = st.one_of(
    st.text(max_size=12),
    st.text(st.sampled_from("养老科，。 a1:-#'\"\n\t{}[]&*!|>%@"), max_size=20),
    st.sampled_from(["17", "null", "yes", "2021-03-04", "<<", "", " 前后 ", "一行\n又一行\n"]),
)
DATA = st.dictionaries(
    TEXTS,
    st.recursive(
        TEXTS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=5,
)


class _Plain(yaml.SafeDumper):
    """Writes a value out each time: the plan's reader refuses aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


@st.composite
def documents(draw: st.DrawFn) -> str:
    """The text of a document without anchors and tags."""
    return yaml.dump(
        draw(DATA),
        Dumper=_Plain,
        default_style=draw(st.sampled_from([None, None, '"', "'", "|", ">"])),
        default_flow_style=draw(st.sampled_from([True, False, None])),
        indent=draw(st.integers(2, 6)),
        width=draw(st.sampled_from([20, 80, 10_000])),
        allow_unicode=draw(st.booleans()),
        explicit_start=draw(st.booleans()),
        sort_keys=False,
    )
