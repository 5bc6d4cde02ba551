"""Chromium through Playwright, which speaks the browser's own debugging protocol."""

import base64
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.browsers.browser import EXTENSION, Browser
from tests.browsers.display import Display

# True once a button of that name has the keyboard.
FOCUS_BUTTON = """(() => {
  const button = [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === NAME);
  button?.focus();
  return Boolean(button) && document.hasFocus() && document.activeElement === button;
})()"""
PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"


def extension_id() -> str:
    """The id that `key` in the manifest pins: the start of its hash, in letters a to p."""
    key = base64.b64decode(json.loads((EXTENSION / "manifest.json").read_text("utf-8"))["key"])
    return "".join(chr(ord("a") + int(digit, 16)) for digit in hashlib.sha256(key).hexdigest()[:32])


class Chromium(Browser):
    """No debugging command answers its prompt for a permission. So the copy of the extension that is loaded here has
    www.upwork.com and notifications granted from the start; all else, also the click that asks for it, is as shipped. One
    test answers the real prompt, with a window and keys; Firefox's tests take the permission by the click.
    """

    name = "chromium"

    def start(self) -> None:
        self._stack = ExitStack()
        profile = self.folder / "chromium"
        arguments = ["--disable-quic", "--no-first-run", "--disable-component-update", "--disable-sync"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        if self.settings.extension:
            loaded = self._granted_copy() if self.settings.granted else EXTENSION
            arguments += [f"--disable-extensions-except={loaded}", f"--load-extension={loaded}"]
        if self.settings.host:
            own = f"chrome-extension://{extension_id()}/"
            self.settings.host.install(profile / "NativeMessagingHosts", {"allowed_origins": [own]})
        environment: dict[str, str | float | bool] = dict(os.environ)
        self._display: Display | None = None
        if self.settings.keys:
            self._display = self._stack.enter_context(Display(self.settings.size))
            environment = dict(self._display.environment())
        playwright = self._stack.enter_context(sync_playwright())
        width, height = self.settings.size
        self._context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=PROGRAM,
            headless=not (self.settings.headed or self.settings.keys),
            ignore_https_errors=True,
            proxy={"server": f"http://127.0.0.1:{self.replica.proxy_port}"},
            args=[*arguments, f"--window-size={width},{height}", f"--lang={self.settings.language}"],
            # Playwright's own list holds --disable-extensions, and prints what an extension says.
            ignore_default_args=["--disable-extensions", "--enable-automation"],
            color_scheme="dark" if self.settings.dark else "light",
            **(
                {"no_viewport": True}
                if self.settings.headed
                else {"viewport": {"width": width, "height": height}}
            ),
            env=environment,
        )
        self._site_page = self._context.pages[0]
        self._own_page: Page | None = None
        if self.settings.extension:
            if not self._context.service_workers:
                self._context.wait_for_event("serviceworker", timeout=15_000)
            self._wait_installed()

    def _granted_copy(self) -> Path:
        """The extension as shipped but for one thing: what it may ask for later is granted."""
        copy = self.folder / "extension"
        if copy.exists():
            shutil.rmtree(copy)
        shutil.copytree(EXTENSION, copy)
        manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
        manifest["host_permissions"] = manifest.pop("optional_host_permissions")
        manifest["permissions"] += manifest.pop("optional_permissions")
        (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        return copy

    def _wait_installed(self) -> None:
        """Installed, the extension opens its welcome page by itself; it is closed, each test opens its own."""
        own = f"chrome-extension://{extension_id()}/"
        if not any(page.url.startswith(own) for page in self._context.pages):
            self._context.wait_for_event(
                "page", predicate=lambda page: page.url.startswith(own), timeout=15_000
            )
        for page in self._context.pages:
            if page.url.startswith(own):
                page.close()

    def stop(self) -> None:
        self._context.close()
        self._stack.close()

    def is_open(self) -> bool:
        try:
            # Asking is also what lets Playwright notice that the window was closed.
            return bool(self._context.pages) and self._context.pages[0].evaluate("true")
        except PlaywrightError:
            return False

    @property
    def _front(self) -> Page:
        return self._own_page or self._site_page

    def goto(self, url: str) -> None:
        self.show_site()
        self._site_page.goto(url)

    def open_own(self, path: str) -> None:
        self.show_site()
        self._own_page = self._context.new_page()
        self._own_page.goto(f"chrome-extension://{extension_id()}/{path}")
        self._own_page.bring_to_front()

    def show_site(self) -> None:
        if self._own_page and not self._own_page.is_closed():
            self._own_page.close()
        self._own_page = None
        self._site_page.bring_to_front()

    def run(self, script: str, *values: object) -> Any:
        return self._front.evaluate(f"async (values) => {{ {script} }}", list(values))

    def click(self, selector: str) -> None:
        self._front.click(selector, timeout=10_000)

    def click_at(self, x: float, y: float) -> None:
        self._front.mouse.click(x, y)

    def press(self, key: str) -> None:
        self._front.keyboard.press(key)

    def in_closed_roots(self, kind: str, script: str) -> list[Any]:
        session = self._context.new_cdp_session(self._front)
        try:
            tree = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
            found = []
            for root in closed_roots(tree, kind):
                node = session.send("DOM.resolveNode", {"backendNodeId": root})["object"]["objectId"]
                call = {
                    "objectId": node,
                    "functionDeclaration": f"function () {{ const root = this; {script} }}",
                    "returnByValue": True,
                }
                found.append(session.send("Runtime.callFunctionOn", call)["result"].get("value"))
            return found
        finally:
            session.detach()

    def click_and_allow(self, selector: str) -> None:
        """Clicks what asks for a permission, and says yes to the browser's prompt."""
        display = self._focused_display()
        session = self._context.new_cdp_session(self._front)
        # Playwright lets every page believe that it has the focus; here losing it is what tells that the prompt is there.
        session.send("Emulation.setFocusEmulationEnabled", {"enabled": False})
        self.wait("return document.hasFocus()", what="the page having the focus")
        self.click(selector)
        self.wait("return !document.hasFocus()", what="the prompt having the focus")
        # For half a second the prompt takes no answer, so that nobody gives one by accident; nothing tells when that is over.
        time.sleep(1)
        # Its "no" has the focus first, "yes" is beside it.
        display.hand("key", "Tab")
        time.sleep(0.3)
        display.hand("key", "Return")
        session.detach()

    def _focused_display(self) -> Display:
        if self._display is None:
            raise RuntimeError("Chromium takes keys only with a window: Settings(keys=True)")
        window = self._display.hand(
            "search", "--sync", "--onlyvisible", "--name", " - Chromium$"
        ).splitlines()[-1]
        self._display.hand("windowfocus", "--sync", window)
        return self._display

    def press_shortcut(self) -> None:
        self.show_site()
        display = self._focused_display()
        # The keyboard goes to the page only after the page itself was clicked once.
        display.hand("mousemove", "640", "860", "click", "1")
        display.hand("key", "--clearmodifiers", "ctrl+shift+u")

    def press_in_popup(self, *names: str) -> None:
        self.show_site()
        display = self._focused_display()
        display.hand("mousemove", "640", "860", "click", "1")
        display.hand("key", "--clearmodifiers", "alt+shift+u")
        session = self._context.new_cdp_session(self._site_page)
        ask = self._ask_popup(session)
        end = time.monotonic() + 15
        for name in names:
            while not ask(FOCUS_BUTTON.replace("NAME", json.dumps(name))):
                assert time.monotonic() < end, f"the popup shows no button {name!r}"
                time.sleep(0.05)
            # The popup is in front and has the keyboard; a made-up click would be no person's.
            display.hand("key", "Return")
        session.detach()

    def _ask_popup(self, session: CDPSession) -> Callable[[str], Any]:
        """A way to run an expression in the toolbar button's popup, which is a page that Playwright doesn't hand out."""
        answers: dict[int, Any] = {}

        def note(event: dict[str, Any]) -> None:
            answer = json.loads(event["message"])
            answers[answer.get("id", 0)] = answer.get("result", {}).get("result", {}).get("value")

        session.on("Target.receivedMessageFromTarget", note)
        popup = f"chrome-extension://{extension_id()}/popup/popup.html"
        end = time.monotonic() + 15
        while not (found := [one for one in targets(session) if one["url"] == popup]):
            assert time.monotonic() < end, "the toolbar button opened no popup"
            time.sleep(0.05)
        attach = {"targetId": found[0]["targetId"], "flatten": False}
        line = session.send("Target.attachToTarget", attach)["sessionId"]

        def ask(expression: str) -> Any:
            number = len(answers) + 1
            command = {"id": number, "method": "Runtime.evaluate", "params": {"expression": expression}}
            session.send("Target.sendMessageToTarget", {"sessionId": line, "message": json.dumps(command)})
            until = time.monotonic() + 5
            while number not in answers and time.monotonic() < until:
                targets(session)  # each question lets answers in
            return answers.setdefault(number, None)

        return ask

    def screenshot(self, file: Path, selector: str = "") -> None:
        taken = self._front.locator(selector) if selector else self._front
        taken.screenshot(path=str(file))


def targets(session: CDPSession) -> list[dict[str, Any]]:
    """Everything that the browser has open, also what is no tab."""
    found: list[dict[str, Any]] = session.send("Target.getTargets")["targetInfos"]
    return found


def closed_roots(node: dict[str, Any], kind: str) -> list[int]:
    """Our shadow roots of that kind, in document order: what is first in each says of which it is."""
    found = []
    for root in node.get("shadowRoots", []):
        first: dict[str, Any] = next(
            (child for child in root.get("children", []) if child["nodeType"] == 1), {}
        )
        named = first.get("attributes", [])
        if dict(zip(named[::2], named[1::2], strict=True)).get("data-login-guard") == kind:
            found.append(root["backendNodeId"])
    for child in [*node.get("children", []), *node.get("shadowRoots", [])]:
        found += closed_roots(child, kind)
    return found
