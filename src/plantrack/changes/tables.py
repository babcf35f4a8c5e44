"""Changes to the tables: their names, their printed headings, and what the headings are."""

from collections.abc import Iterator

from plantrack.changes.change import Change, text_action
from plantrack.changes.matching import match
from plantrack.model.plan import Plan
from plantrack.model.table import Column, Table
from plantrack.model.values import plain_value

Columns = tuple[str | Column, ...]
Tables = tuple[list[tuple[Table, Table]], list[Table], list[Table]]


def match_tables(old: Plan, new: Plan) -> Tables:
    """Return which table of `old` is which of `new`, by its name or else its headings."""
    return match(
        old.tables,
        new.tables,
        lambda one: one.name,
        lambda one: "\n".join(map(str, one.columns)),
        lambda one: None,
    )


def table_changes(
    pairs: list[tuple[Table, Table]], removed: list[Table], added: list[Table]
) -> Iterator[Change]:
    """Yield tables added, removed and renamed, and headings that are others."""
    for table in removed:
        yield _whole(table)._replace(action="removed", old=table.name)
    for table in added:
        yield _whole(table)._replace(action="added", new=table.name)
    for before, after in pairs:
        base = _whole(after)
        if before.name != after.name:
            at = f"{base.at}.name"
            yield base._replace(action="renamed", at=at, old=before.name, new=after.name)
        was, now = plain_value(before.columns), plain_value(after.columns)
        if was != now:
            yield base._replace(
                part="table-columns",
                action=text_action(was, now),
                at=f"{base.at}.columns",
                old=was,
                new=now,
            )
        yield from column_changes(before.columns, after.columns, "table", base.at)


def column_changes(old: Columns, new: Columns, part: str, at: str) -> Iterator[Change]:
    """Yield the headings, in both versions, that are said to be another field of a task."""
    before, after = _fields(old), _fields(new)
    for heading in after:
        if heading in before and before[heading] != after[heading]:
            was, now = before[heading], after[heading]
            action = text_action(was, now)
            yield Change(f"{part}-column", action, f"{at}.columns", was, now, subject=heading)


def _whole(table: Table) -> Change:
    return Change("table", "changed", f"tables.{table.name}", subject=table.name)


def _fields(columns: Columns) -> dict[str, str | None]:
    return {str(one): one.field if isinstance(one, Column) else None for one in columns}
