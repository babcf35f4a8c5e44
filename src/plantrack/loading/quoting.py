"""Where quoted and block scalars stand in a text: a # inside them begins no comment."""

from typing import Any

import yaml

from plantrack.loading.compose import open_events


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Begin and end (characters, end excluded) of each, as far as the text parses."""
    spans: list[tuple[int, int]] = []
    step: Any = open_events(text).get_event
    try:
        while (event := step()) is not None:
            if type(event) is yaml.ScalarEvent and event.style:
                spans.append((event.start_mark.index, event.end_mark.index))
    except yaml.YAMLError:
        return spans
    return spans
