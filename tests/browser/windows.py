"""Windows of the browser, which note what a page should never do."""

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

_USUAL: ViewportSize = {"width": 1280, "height": 720}
_PATIENCE = 15_000  # milliseconds, for a busy machine; nothing waits that long when all is well


class Windows:
    """Opens pages from disk; `faults` holds every complaint, and every request but for a page."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.faults: list[str] = []
        self._opened: set[str] = set()
        self._usual: Page | None = None
        self._others: list[BrowserContext] = []

    def open(
        self,
        path: Path,
        fragment: str = "",
        *,
        viewport: ViewportSize = _USUAL,
        color_scheme: Literal["light", "dark"] = "light",
        **options: Any,
    ) -> Page:
        """The page, in the usual window or, with further `options`, in one of its own."""
        self._opened.add(path.as_uri())
        if options:
            page = self._window(**options)
            self._others.append(page.context)
        else:
            page = self._usual = self._usual or self._window()
            page.goto("about:blank")  # a page that is open already would not be opened afresh
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme)
        page.goto(path.as_uri() + fragment)
        return page

    def start(self) -> None:
        """Forget what was, and close all but the usual window, which takes time to open."""
        for context in self._others:
            context.close()
        self._others.clear()
        self._opened.clear()
        self.faults.clear()

    def close(self) -> None:
        """Close every window."""
        self.start()
        if self._usual is not None:
            self._usual.context.close()

    def _window(self, **options: Any) -> Page:
        context = self.browser.new_context(accept_downloads=True, **options)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("request", self._asked)
        page.on("dialog", self._told)
        context.on("page", lambda other: self.faults.append(f"window: {other.url}"))
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console: {message.text}")

    def _told(self, dialog: Any) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, request: Request) -> None:
        # The file that is saved comes out of the page itself.
        ours = {*self._opened, "about:blank"}
        if request.url.partition("#")[0] not in ours and not request.url.startswith("blob:"):
            self.faults.append(f"request: {request.url}")
