"""A small client of the real yaml-language-server: one file, opened as an editor would."""

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from support.npm import npm_package

_VERSION = "1.19.2"
_PATIENCE = 60  # seconds that a loaded machine may take for an answer


def server_script() -> Path:
    """The server's script, installed from npm once and kept; skips where that cannot be done."""
    package = npm_package("yaml-language-server", _VERSION)
    return package / "bin" / "yaml-language-server"


class Client:
    """Speaks the protocol over the server's pipes; a thread reads what comes."""

    def __init__(self, process: "subprocess.Popen[bytes]", root: Path) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._out: IO[bytes] = process.stdin
        self._in: IO[bytes] = process.stdout
        self._next = 0
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        features = {"hover": {"contentFormat": ["markdown"]}, "completion": {}}
        self.ask(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            capabilities={"textDocument": features, "workspace": {"configuration": True}},
        )
        self._send(method="initialized", params={})

    def ask(self, method: str, **params: Any) -> Any:
        """The result of a request."""
        self._next += 1
        self._send(id=self._next, method=method, params=params)
        answer = self._answers.get(timeout=_PATIENCE)
        assert answer["id"] == self._next
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open `text` under the name of `path`; what the server says of it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        while True:
            told = self._diagnostics.get(timeout=_PATIENCE)
            if told["uri"] == path.as_uri():
                found: list[dict[str, Any]] = told["diagnostics"]
                return found

    def at(self, method: str, path: Path, line: int, column: int) -> Any:
        """The result of a request about a place, lines and columns counted from nought."""
        return self.ask(
            f"textDocument/{method}",
            textDocument={"uri": path.as_uri()},
            position={"line": line, "character": column},
        )

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self._out.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._out.flush()

    def _read(self) -> None:
        while header := self._in.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = self._in.readline()
            self._take(json.loads(self._in.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._diagnostics.put(message["params"])
        elif method == "workspace/configuration":
            # Editors' defaults, but no schema store: the file itself names its schema.
            settings = {"yaml": {"schemaStore": {"enable": False}, "completion": True}}
            items = message["params"]["items"]
            self._send(
                id=message["id"], result=[settings.get(item.get("section"), {}) for item in items]
            )
        elif method is not None and "id" in message:
            self._send(id=message["id"], result=None)
        elif method is None:
            self._answers.put(message)


@contextmanager
def language_server(root: Path) -> Iterator[Client]:
    """A server for the folder `root`, ended afterwards."""
    node = shutil.which("node") or "node"
    process = subprocess.Popen(
        [node, str(server_script()), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Client(process, root)
    finally:
        process.kill()
        process.communicate()
