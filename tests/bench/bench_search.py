"""How soon the page of `plantrack site` answers a search over 3,000 tasks, in Chromium.

From the input to the new layout, of several times the best, since the machine has other things to
do; a page may take two frames.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

TESTS = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LIMIT = 2 * 1_000 / 60  # milliseconds
WORDS = ["助", "助餐", "", "养老", "的", "9号", "没有这样的字"]
TAKEN = """words => {
  const field = document.querySelector("[name=q]");
  return words.map(word => {
    const times = [];
    for (let turn = 0; turn < 8; turn += 1) {
      for (const text of [word ? "" : "助", word]) {
        field.value = text;
        const start = performance.now();
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        times[turn] = performance.now() - start;
      }
    }
    return [word, Math.min(...times)];
  });
}"""


def taken(page: Path) -> dict[str, float]:
    """How many milliseconds the page takes for each word, in the first browser on PATH."""
    executable = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=OPTIONS)
        window = browser.new_page()
        window.goto(page.as_uri())
        found: dict[str, float] = dict(window.evaluate(TAKEN, WORDS))
        browser.close()
    return found


def main() -> int:
    """Write the page, measure, print the table, return the exit code."""
    sys.path.insert(0, str(TESTS))
    from browser.pages import Pages  # a script finds no package beside its own folder

    with tempfile.TemporaryDirectory() as folder:
        times = taken(Pages(Path(folder)).many)
    lines = [f"{time:6.1f} ms  {word or '(nothing)'}\n" for word, time in times.items()]
    sys.stdout.writelines([*lines, f"limit {LIMIT:.1f} ms\n"])
    return int(max(times.values()) > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
