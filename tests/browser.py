"""Chromium driven by its DevTools protocol over a pipe: no driver, no network, no package."""

import json
import os
import select
import shutil
import signal
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
PATIENCE = 300  # seconds: a busy machine is slow, a browser that hangs must not hang the tests
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "End": 35, "Home": 36, " ": 32}


def executable() -> str | None:
    """Where a Chromium is, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Page:
    """A tab. What happens in it that should not (errors, dialogs, requests) is kept in `bad`."""

    def __init__(self, browser: "Browser", session: str) -> None:
        self.browser, self.session = browser, session
        self.bad: list[str] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        return self.browser.call(method, params, self)

    def open(self, path: Path) -> None:
        self.call("Page.navigate", url=path.as_uri())
        self.wait("document.readyState === 'complete'")

    def do(self, expression: str) -> Any:
        """The value of a JavaScript expression (a promise is awaited)."""
        done = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in done:
            raise AssertionError(done["exceptionDetails"]["exception"].get("description", done))
        return done["result"].get("value")

    def wait(self, expression: str, tries: int = 400) -> None:
        for _ in range(tries):
            if self.do(f"new Promise(r => requestAnimationFrame(() => r(Boolean({expression}))))"):
                return
        raise AssertionError(f"never came true: {expression}")

    def press(self, key: str, shift: bool = False) -> None:
        text = {"Enter": "\r", " ": " "}.get(key, "")
        event = {"key": key, "code": key if key != " " else "Space", "windowsVirtualKeyCode": KEYS[key], "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)

    def point(self, selector: str, *, click: bool = False) -> None:
        """Move the mouse onto an element that is in view, and click it."""
        x, y = self.do(
            f"(() => {{ const b = document.querySelector({json.dumps(selector)}).getClientRects()[0];"
            " return [b.x + Math.min(b.width / 2, 12), b.y + b.height / 2] })()"
        )
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased") if click else ():
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def size(self, width: int, height: int, scale: float = 1) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def media(self, **features: str) -> None:
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", features=named)

    def screenshot(self, path: Path) -> None:
        path.write_bytes(b64decode(self.call("Page.captureScreenshot")["data"]))

    def pdf(self) -> bytes:
        return b64decode(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])


class Browser:
    """The process and its pipe: messages in JSON, a NUL after each."""

    def __init__(self, command: str, folder: Path) -> None:
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        wrapped = f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out} 2>/dev/null'
        arguments = ["bash", "-c", wrapped, command, *SWITCHES, f"--user-data-dir={folder}", "about:blank"]
        environment = os.environ | {"HOME": str(folder), "LANGUAGE": "zh_CN"}
        self.process = subprocess.Popen(arguments, pass_fds=(theirs_in, theirs_out), start_new_session=True, env=environment)
        os.close(theirs_in)
        os.close(theirs_out)
        self.out, self.into = os.fdopen(ours_out, "wb", 0), os.fdopen(ours_in, "rb", 0)
        self.rest, self.last = b"", 0
        self.pages: dict[str, Page] = {}

    def call(self, method: str, params: dict[str, Any], page: Page | None = None) -> dict[str, Any]:
        self.last += 1
        own = self.last
        message = {"id": own, "method": method, "params": params} | ({"sessionId": page.session} if page else {})
        self.out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == own:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result
            self._happened(answer)

    def page(self) -> Page:
        target = self.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.call("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self.pages[session] = Page(self, session)
        return self.pages[session]

    def close(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.out.close()
        self.into.close()

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.rest:
            if not select.select([self.into], [], [], PATIENCE)[0]:
                raise AssertionError(f"Chromium has said nothing for {PATIENCE} s")
            chunk = os.read(self.into.fileno(), 1 << 20)
            if not chunk:
                raise AssertionError("Chromium went away")
            self.rest += chunk
        line, _, self.rest = self.rest.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message

    def _happened(self, event: dict[str, Any]) -> None:
        page = self.pages.get(event.get("sessionId", ""))
        if page is None:
            return
        kind, told = event["method"], event["params"]
        if kind == "Page.javascriptDialogOpening":
            page.bad.append(f"dialog: {told['message']}")
            page.call("Page.handleJavaScriptDialog", accept=True)
        elif kind == "Runtime.exceptionThrown":
            page.bad.append(f"error: {told['exceptionDetails']}")
        elif kind == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
            page.bad.append(f"log: {told['entry']['text']}")
        elif kind == "Network.requestWillBeSent" and not told["request"]["url"].startswith(("file:", "data:", "about:")):
            page.bad.append(f"request: {told['request']['url']}")


@contextmanager
def chromium(command: str, folder: Path) -> Iterator[Browser]:
    """A browser with a new profile, ended afterwards with all its processes."""
    browser = Browser(command, folder)
    try:
        yield browser
    finally:
        browser.close()
