"""Quotes in YAML: where a text has some, and which value needs them."""

import json
from contextlib import suppress
from typing import Any

import yaml

from plantrack.loading.compose import compose, open_events

_SCALAR: Any = yaml.ScalarEvent


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Begin and end (characters, end excluded) of each, as far as the text parses."""
    spans: list[tuple[int, int]] = []
    parser: Any = open_events(text)
    with suppress(yaml.YAMLError):
        while parser.check_event():
            event: Any = parser.get_event()
            if type(event) is _SCALAR and event.style:
                start = event.start_mark.index
                if event.style in "|>":
                    # Behind a block's | a comment may stand; the block begins on the next line.
                    start = text.find("\n", start)
                spans.append((start, event.end_mark.index))
    return spans


def yaml_value(text: str) -> str:
    """`text` as it may stand behind `key: `, bare where it comes back as it is."""
    composed = compose(f"key: {text}\n")
    if not composed.faults and composed.data == {"key": text}:
        return text
    return json.dumps(text, ensure_ascii=False)
