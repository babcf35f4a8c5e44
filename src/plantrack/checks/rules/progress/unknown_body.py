"""PT704: a file of progress that is named for no town or unit."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.files.progress_folder import SUFFIX, progress_file
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.text.suggest import suggest

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the file's name, if nobody has it, or if it ends otherwise than `.yaml`."""
    path, file = PurePath(context.name), progress_file(context.name)
    if file.is_misnamed:
        message = lazy_gettext("the file's name must end in {suffix}", suffix=SUFFIX)
        yield Problem((), message, f"{path.stem}{SUFFIX}")
    if context.body is not None or context.is_review:
        return
    from plantrack.yamlfile.record import bodies_by_stem  # most runs have no such file

    stems = bodies_by_stem(context.plan)
    if file.stem in stems:
        return  # it only ends wrongly
    likely = suggest(path.stem, stems)[:1]
    if likely:
        message = lazy_gettext(
            "the file is named for no town or unit: “{name}”; did you mean {names}?",
            name=path.stem,
            names=tuple(f"“{name}”" for name in likely),
        )
        yield Problem((), message, f"{likely[0]}{SUFFIX}")
    else:
        message = lazy_gettext("the file is named for no town or unit: “{name}”", name=path.stem)
        yield Problem((), message)


RULE = Rule(
    code="PT704",
    name="unknown-body",
    severity="error",
    what=gettext_noop("A file of progress is named for no town or unit, or does not end in .yaml."),
    why=gettext_noop("Nobody reports what it says, so none of it counts; or a body has two files."),
    bad=gettext_noop("# progress-2021/木耳乡.yaml\n"),
    good=gettext_noop("# progress-2021/木耳镇.yaml\n"),
    check_progress=check,
)
