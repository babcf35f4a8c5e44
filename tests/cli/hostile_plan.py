"""A plan with one text in every place where a plan may say what it likes."""

from typing import Any

from support.small_plan import small_plan, small_task


def with_text(text: str) -> dict[str, Any]:
    """A plan that says `text` wherever a plan may say what it likes."""
    target = {"what": text, "value": 1, "measure": text, "per": text, "items": [text]}
    point = {"number": 1, "title": text, "text": text, "targets": [target]}
    return small_plan(
        notice={"document_number": text, "publisher": text, "created": "2022-01-01", "title": text},
        organisation={
            "towns": [{"name": text, "kind": "town"}],
            "units": [{"name": text, "kind": "division", "contact": text}],
        },
        sections=[{"number": 1, "title": text, "points": [point]}],
        tasks=[
            small_task(
                category=text,
                name=text,
                goal=text,
                towns=[text],
                units=[text],
                points=[1],
                targets=[target],
            )
        ],
        errata=[{"at": "points.1", "published": text, "read": text, "why": text, "certain": False}],
        readings=[{"at": "tasks.1", "ask": text}],
    ) | {
        "plan": small_plan()["plan"] | {"title": text, "issuer": text},
    }
