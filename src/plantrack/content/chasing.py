"""What is to be chased as of a day: each matter, why, and which body owes it."""

from collections.abc import Container, Iterator
from datetime import date

from plantrack.content.facts import Link, task_link
from plantrack.content.matrix import worst_in_towns
from plantrack.content.matter import Body, Item, Matter, Why
from plantrack.content.targets import OwedTarget, targets_of
from plantrack.followup.completion import review_need, unproven
from plantrack.followup.counts import Amount
from plantrack.followup.followed import Followed
from plantrack.followup.judging import Judged, way_of
from plantrack.followup.record import Reported
from plantrack.followup.reporters import Reporters
from plantrack.followup.standing import Figures, Standing
from plantrack.model.bodies import DIRECT
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task

_BEHIND: dict[Standing, Why] = {
    "overdue": "overdue",
    "behind": "behind",
    "slightly_behind": "behind",
}


def matters(plan: Plan, followed: Followed) -> Iterator[Matter]:
    """Yield what is to be chased about a task or point, with who is to answer for it.

    That are the units that answer for its status, or its towns where no unit does; a town answers
    for its own part as well.
    """
    return _Chase(plan, followed).matters()


def link_to(holder: Task | Point) -> Link:
    """Return a link to the task or point."""
    return task_link(holder) if isinstance(holder, Task) else Link("point", holder.key)


class _Chase:
    """What is to be chased about one task or point."""

    def __init__(self, plan: Plan, followed: Followed) -> None:
        self._plan, self._followed, self._holder = plan, followed, followed.holder
        self._targets = {one.target.what: one for one in targets_of([self._holder])}
        who = followed.reporters
        self._answering = [Body("unit", unit) for unit in who.answering]
        if not self._answering:
            self._answering = [Body("town", town) for town in who.towns]
        self._named = self._towns_named(who)

    def _towns_named(self, who: Reporters) -> Container[str]:
        """Return the towns that the task names itself; all where no unit answers for it."""
        if not who.answering:
            return who.towns
        if not isinstance(self._holder, Task):
            return ()
        ways = self._plan.reach.ways(self._holder)
        return {way.name for way in ways if way.via == DIRECT}

    def matters(self) -> Iterator[Matter]:
        """Yield them, for each body in no order."""
        for body in self._answering:
            if body.kind == "town" and self._followed.is_done_in(body.name):
                continue
            for item in (*self._behind(body), *self._due_soon(body)):
                yield body, item._replace(latest=self._latest(body))
        yield from self._silent()
        yield from self._in_towns()
        yield from self._completed()

    def _behind(self, body: Body) -> Iterator[Item]:
        """Yield each target that is behind or overdue, or the whole where no target is."""
        whole = True
        for one in self._followed.targets:
            if (why := _BEHIND.get(one.figures.standing)) is not None:
                whole = False
                if self._answers_for(body, one):
                    yield self._about_target(why, one.target.what, one.figures)
        if whole and (why := _BEHIND.get(self._followed.figures.standing)) is not None:
            yield self._whole(why)

    def _due_soon(self, body: Body) -> Iterator[Item]:
        """Yield each target that is due soon itself, and the whole if that is."""
        found = set[date]()
        for one in self._followed.targets:
            due = one.target.due
            if due is not None and self._followed.is_soon(due) and not one.is_reached:
                found.add(due)
                if self._answers_for(body, one):
                    yield self._about_target("due_soon", one.target.what, one.figures)
        own = self._own_due
        if own in self._followed.dues and own not in found and self._followed.is_soon(own):
            yield self._whole("due_soon")

    def _silent(self) -> Iterator[Matter]:
        """Yield who has not reported lately: those that answer, and towns with a part of their own.

        Such a town is named itself, or its numbers count; of others, as in 各镇街, nobody asks a
        report where a unit answers for it.
        """
        followed = self._followed
        own = worst_in_towns(followed)
        if followed.reporters.answering and followed.is_silent:
            for body in self._answering:
                yield body, self._whole("silent")._replace(latest=self._own_latest(body))
        for town in followed.reporters.towns:
            item = self._whole("silent")
            owed = tuple(one for one in item.owed if self._is_meant(town, one))
            is_asked = town in self._named or any(map(_is_counted, owed))
            if is_asked and followed.is_silent_town(town):
                body = Body("town", town)
                figures = own.get(town, Figures("uncounted"))
                item = item._replace(owed=owed, figures=figures, latest=self._own_latest(body))
                yield body, self._with_parts(item, town)

    def _in_towns(self) -> Iterator[Matter]:
        """Yield the parts of towns that are judged by themselves, and are behind or due soon."""
        named = self._followed.reporters.towns  # nobody asks others, though they may report
        for judged in self._followed.targets:
            due = judged.target.due or self._own_due
            for one in judged.towns:
                if one.town not in named or self._followed.is_done_in(one.town):
                    continue
                body = Body("town", one.town)
                item = self._about_target("behind", judged.target.what, one.figures)
                item = item._replace(latest=self._own_latest(body))
                item = self._with_parts(item, one.town)
                if (why := _BEHIND.get(one.figures.standing)) is not None:
                    yield body, item._replace(why=why)
                is_reached = one.figures.actual is not None and one.figures.actual >= 1
                if self._followed.is_soon(due) and not is_reached:
                    yield body, item._replace(why="due_soon")

    def _completed(self) -> Iterator[Matter]:
        """Yield what is wanted of what was reported as completed."""
        need = review_need(self._followed)
        if need is not None:
            for body in self._answering:
                item = self._whole(need)._replace(latest=self._latest(body))
                yield body, item._replace(review=self._followed.review)
        for one in unproven(self._followed):
            body = Body("town" if one.is_town else "unit", one.body)
            figures = self._followed.figures if self._followed.is_done else Figures("done")
            item = self._whole("no_evidence")._replace(figures=figures)
            yield body, item._replace(latest=self._own_latest(body))

    def _about_target(self, why: Why, what: str, figures: Figures) -> Item:
        owed = self._targets[what]
        item = self._whole(why)._replace(figures=figures, owed=(owed,), target=what)
        return item._replace(due=owed.target.due, due_text=None) if owed.target.due else item

    def _whole(self, why: Why) -> Item:
        task = self._holder if isinstance(self._holder, Task) else None
        judged = {one.target.what for one in self._followed.targets}
        return Item(
            link_to(self._holder),
            task.title if task else self._holder.name,
            task.goal if task and not task.is_point else "",
            why,
            self._followed.figures,
            tuple(one for what, one in self._targets.items() if what in judged),
            due=self._own_due,
            due_text=task.due_text if task else None,
        )

    @property
    def _own_due(self) -> date | None:
        return self._holder.due if isinstance(self._holder, Task) else None

    def _with_parts(self, item: Item, town: str) -> Item:
        """Return the item with what the town is to do itself of the targets, where that is said."""
        parts = {
            judged.target.what: one.whole
            for judged in self._followed.targets
            for one in judged.towns
            if one.town == town
        }
        owed = tuple(
            one._replace(target=_part(one.target, parts[one.target.what]))
            if one.target.what in parts
            else one
            for one in item.owed
        )
        return item._replace(owed=owed, parts=tuple(parts))

    def _answers_for(self, body: Body, judged: Judged) -> bool:
        """Whether the body answers for all of the target; a town does for its own part only."""
        return body.kind == "unit" or not judged.towns

    def _is_meant(self, town: str, owed: OwedTarget) -> bool:
        return not owed.towns or town in self._plan.reach.towns_of(owed.towns)

    def _latest(self, body: Body) -> Reported | None:
        return self._followed.latest if body.kind == "unit" else self._own_latest(body)

    def _own_latest(self, body: Body) -> Reported | None:
        mine = [one for one in self._followed.entries if _is_of(one, body)]
        return mine[-1] if mine else None


def _part(target: Target, value: Amount) -> Target:
    """Return the target as that of a single town, which is to do so much."""
    upper = None if target.shares else target.max
    return target.model_copy(update={"value": value, "max": upper, "per": None, "shares": ()})


def _is_of(one: Reported, body: Body) -> bool:
    return one.body == body.name and one.is_town == (body.kind == "town")


def _is_counted(owed: OwedTarget) -> bool:
    return way_of(owed.target) not in ("milestone", "norm")
