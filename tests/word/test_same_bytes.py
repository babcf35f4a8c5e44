"""The same input gives the same bytes, whoever asks when and where."""

import io
import zipfile

from story.sample_year import Office
from support.process import run
from word.opened import DAY, opened

ASKING: list[dict[str, str | None]] = [
    {"PLANTRACK_LANG": "zh", "PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai"},
    {"PLANTRACK_LANG": "en", "PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"},
]


def test_the_same_input_gives_the_same_bytes(office: Office) -> None:
    for verb in (("report", "--unit", "养老科"), ("followup",), ("matrix",)):
        answers = []
        for place, env in enumerate(ASKING):
            name = f"same-{place}.docx"
            assert run(*verb, *DAY, "-o", name, cwd=office.root, env=env).code == 0
            answers.append((office.root / name).read_bytes())
        assert answers[0] == answers[1]


def test_the_package_says_no_time_and_no_machine(office: Office) -> None:
    content = opened(office.root, "show", "17").content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        entries = package.infolist()
    assert {one.date_time for one in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(one.create_system, one.external_attr >> 16 & 0o777) for one in entries} == {(0, 0o600)}
    assert len({one.filename for one in entries}) == len(entries)
    assert entries[0].filename == "[Content_Types].xml"
