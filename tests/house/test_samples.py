"""Progress is nowhere invented: what the repository has of it is marked as a sample."""

from pathlib import Path

from house.source import ROOT
from house.test_package import tracked


def recorded() -> list[Path]:
    """Every file of a record of progress, wherever it stands."""
    return [path for path in tracked() if path.parent.name.startswith("progress-")]


def test_no_progress_is_shipped() -> None:
    assert [path.name for path in (ROOT / "data").glob("progress*")] == []
    assert {path.relative_to(ROOT).parts[0] for path in recorded()} == {"tests"}


def test_samples_say_that_they_are_samples() -> None:
    assert len(recorded()) > 30
    for path in recorded():
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first.startswith("#"), path
        assert "SAMPLE" in first, path
        assert "示例" in (path.parents[1] / "README.md").read_text(encoding="utf-8"), path
