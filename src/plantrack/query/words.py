"""The texts that words are searched for in, compared without regard to case and width."""

import unicodedata
from collections.abc import Iterable

from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task


def folded(text: str) -> str:
    """Return `text` without differences of case and width."""
    return unicodedata.normalize("NFKC", text).casefold()


def task_has(words: Iterable[str], task: Task) -> bool:
    """Whether any of the `folded` words is in what the task says; who is to do it aside."""
    return _has(words, _task_texts(task))


def point_has(words: Iterable[str], point: Point) -> bool:
    """Whether any of the `folded` words is in the point's title, text or targets."""
    return _has(words, (point.title, point.text, *_target_texts(point.targets)))


def _task_texts(task: Task) -> Iterable[str]:
    yield from (task.category, task.name, task.goal, *_target_texts(task.targets))
    yield from task.leaders
    yield from filter(None, (task.due_text, *task.other.values()))
    for step in task.milestones:
        yield from filter(None, (step.what, step.due_text))


def _has(words: Iterable[str], texts: Iterable[str]) -> bool:
    text = folded("\n".join(texts))
    return any(word in text for word in words)


def _target_texts(targets: Iterable[Target]) -> Iterable[str]:
    return (text for target in targets for text in (target.what, *target.items))
