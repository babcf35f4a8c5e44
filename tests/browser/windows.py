"""Windows of the browser, which note what a page should never do."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

_PATIENCE = 15_000  # milliseconds, for a busy machine; nothing waits that long when all is well


class Windows:
    """Opens pages from disk; `faults` holds every complaint, and every request but for the page."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.faults: list[str] = []
        self._contexts: list[BrowserContext] = []

    def open(self, path: Path, fragment: str = "", **options: Any) -> Page:
        """The page, in a window that has nothing in common with the others."""
        context = self.browser.new_context(accept_downloads=True, **options)
        context.set_default_timeout(_PATIENCE)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self._asked(request, path))
        context.on("page", lambda other: self.faults.append(f"window: {other.url}"))
        page.goto(path.as_uri() + fragment)
        return page

    def close(self) -> None:
        """Close every window."""
        for context in self._contexts:
            context.close()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console: {message.text}")

    def _asked(self, request: Request, path: Path) -> None:
        # The file that is saved comes out of the page itself.
        if request.url.partition("#")[0] != path.as_uri() and not request.url.startswith("blob:"):
            self.faults.append(f"request: {request.url}")
