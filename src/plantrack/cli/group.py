"""A command that has verbs of its own."""

from typing import Any

from typer.core import TyperGroup

from plantrack.cli.help import HelpMixin
from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.text.suggest import suggest


class Group(HelpMixin, TyperGroup):
    """A group of verbs, with our own help; its verbs are in the order of their definition."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Resolve as typer does, but report an unknown verb with our own message."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            names = tuple(self.list_commands(ctx))
            raise SelectionError(
                lazy_gettext(
                    "unknown command “{typed}”; did you mean {names}?",
                    typed=args[0],
                    names=suggest(args[0], names) or names,
                )
            )
        return super().resolve_command(ctx, args)
