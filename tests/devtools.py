"""A page in headless Chromium that is clicked and typed into, over the DevTools protocol on a pipe."""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from PIL import Image

from tests.tools import require_tool

# Chromium reads commands from descriptor 3 and answers on 4.
_LAUNCH = 'exec "$0" "$@" 3<&{0} 4>&{1}'
_KEYS = {"Tab": 9, "Enter": 13, "j": 74, "k": 75}


class Tab:
    """One page. Its methods return when the page has done what they ask for."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = commands
        self._answers = os.fdopen(answers, "rb", buffering=0)
        self._numbers = count(1)
        self._rest = b""
        self._session = ""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")
        self.send("Network.enable")
        self.requested: list[str] = []

    def send(self, method: str, **values: Any) -> dict[str, Any]:
        """The answer to a command; raises where the browser says that it is wrong."""
        number = next(self._numbers)
        told = {"id": number, "method": method, "params": values}
        said = json.dumps(told | ({"sessionId": self._session} if self._session else {}))
        os.write(self._commands, said.encode() + b"\0")
        while (answer := self._next()).get("id") != number:
            pass
        assert "error" not in answer, (method, answer)
        return dict(answer["result"])

    def open(self, page: Path, width: int, height: int = 900, scheme: str = "light", scripts: bool = True) -> None:
        """Load a file at a width, in a colour scheme."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.send("Page.navigate", url="about:blank")
        self.requested = []
        self.send("Page.navigate", url=page.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def value(self, expression: str) -> Any:
        """The value of an expression of the page, waited for where it is a promise."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def click(self, selector: str) -> None:
        """Click with the mouse on the middle of an element's first line box."""
        script = f"""(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: "center"}});
            const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; }})()"""
        x, y = self.value(script)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        at: dict[str, Any] = {"key": key, "code": key if len(key) > 1 else f"Key{key.upper()}", "text": text}
        self.send("Input.dispatchKeyEvent", type="keyDown", windowsVirtualKeyCode=_KEYS[key], **at)
        self.send("Input.dispatchKeyEvent", type="keyUp", windowsVirtualKeyCode=_KEYS[key], **at)

    def picture(self) -> Image.Image:
        """What is seen."""
        data = base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"])
        return Image.open(io.BytesIO(data)).convert("RGB")

    def quit(self) -> None:
        """End the browser."""
        self._session = ""
        self.send("Browser.close")

    def close(self) -> None:
        """Close this end of the pipe."""
        self._answers.close()

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            read = self._answers.read(65536)
            assert read, "the browser is gone"
            self._rest += read
        said, _, self._rest = self._rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(said)
        if answer.get("method") == "Network.requestWillBeSent":
            self.requested.append(answer["params"]["request"]["url"])
        return answer


@contextmanager
def tab(folder: Path) -> Iterator[Tab]:
    """A browser with one page; what it writes lies in a folder."""
    chromium = require_tool("chromium")
    (theirs, commands), (answers, ours) = os.pipe(), os.pipe()
    options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe")
    command = ["bash", "-c", _LAUNCH.format(theirs, ours), chromium, *options, f"--user-data-dir={folder / 'chromium'}"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, pass_fds=(theirs, ours), **quiet) as browser:
        os.close(theirs)
        os.close(ours)
        page = Tab(commands, answers)
        try:
            yield page
            page.quit()
        finally:
            os.close(commands)
            page.close()
            try:
                browser.wait(20)
            except subprocess.TimeoutExpired:
                browser.kill()
