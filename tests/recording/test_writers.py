"""Many who record at the same time, on one body's file: nothing is lost."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from plantrack.files.progress_folder import progress_files
from recording.office import Office
from support.process import Result, run
from support.whole import times

AT_ONCE = 8


@pytest.mark.slow
def test_nothing_is_lost(office: Office) -> None:
    office.write("养老科", "# 养老科")  # without a line end: whoever is first has to add it
    writers = times(200)

    def add(number: int) -> Result:
        said = ("--note", f"第{number}条", "--date", "2021-06-30")
        return run("progress", "add", "17", "--unit", "养老科", *said, cwd=office.root)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(add, range(writers)))
    assert [one.err for one in results if one.code] == []
    first, *lines = office.read("养老科").splitlines()
    assert first == "# 养老科"
    pattern = re.compile(r'- \{task: 17, date: 2021-06-30, note: "第([0-9]+)条"\}')
    found = [pattern.fullmatch(line) for line in lines]
    assert sorted(int(one[1]) for one in found if one) == list(range(writers))
    assert len(lines) == writers
    assert [one.stem for one in progress_files(str(office.plan))] == ["养老科"]
    assert office.names == [".养老科.yaml.lock", "养老科.yaml"]


@pytest.mark.slow
def test_the_first_ones_make_the_folder_together(office: Office) -> None:
    bodies = ("养老科", "龙兴镇", "龙溪街道", "龙山街道") * 2

    def add(body: str) -> Result:
        who = "--unit" if body == "养老科" else "--town"
        said = ("--note", "a", "--date", "2021-06-30")
        return run("progress", "add", "17", who, body, *said, cwd=office.root)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(add, bodies))
    assert [one.err for one in results if one.code] == []
    assert [office.read(body).count("\n") for body in bodies] == [2] * AT_ONCE
