"""Firefox through Marionette, Mozilla's own client, which also reaches the browser's own window."""

import gc
import os
import shutil
from pathlib import Path
from typing import Any

from marionette_driver import By, Wait
from marionette_driver.addons import Addons
from marionette_driver.errors import MarionetteException, NoSuchElementException, StaleElementException
from marionette_driver.marionette import ActionSequence, Marionette

from tests.browsers.browser import EXTENSION, Browser

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox") or "firefox"
EXTENSION_ID = "loginguard@loginguard.org"
KEYS = {"Escape": "\ue00c", "Tab": "\ue004", "Enter": "\ue007", "Space": " "}

# Nothing but the site may be asked for: what Firefox asks on its own would stand in the proxy's log.
QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.newtabpage.activity-stream.feeds.system.topstories": False,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.blocklist.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.http.speculative-parallel-limit": 0,
    "network.prefetch-next": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "signon.management.page.breach-alerts.enabled": False,
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
}

WINDOW = 'const win = Services.wm.getMostRecentWindow("navigator:browser");'
OPEN_POPUP = f"""{WINDOW}
const {{ extension }} = WebExtensionPolicy.getByID(arguments[0]);
extension.apiManager.global.browserActionFor(extension).triggerAction(win);
"""
# The popup is a page in a process of its own that no window handle leads to; a screen reader's way in is open.
PRESS_IN_POPUP = f"""{WINDOW}
const popup = win.document.querySelector("browser.webextension-popup-browser");
const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
const find = (node) => {{
  if (node?.name === arguments[0] && node.role === Ci.nsIAccessibleRole.ROLE_PUSHBUTTON) return node;
  for (let at = 0; at < (node?.childCount ?? 0); at++) {{
    const found = find(node.getChildAt(at));
    if (found) return found;
  }}
  return null;
}};
const button = popup && find(service.getAccessibleFor(popup));
button?.doAction(0);
return Boolean(button);
"""
RECORD_ALERTS = f"""{WINDOW}
const shown = [];
win.shownAlerts = {{
  shown,
  showAlert: ({{ title, text }}) => shown.push({{ title, text }}),
  closeAlert: () => {{}},
  QueryInterface: ChromeUtils.generateQI(["nsIAlertsService"]),
}};
const factory = {{
  createInstance: (kind) => win.shownAlerts.QueryInterface(kind),
  QueryInterface: ChromeUtils.generateQI(["nsIFactory"]),
}};
Components.manager
  .QueryInterface(Ci.nsIComponentRegistrar)
  .registerFactory(Services.uuid.generateUUID(), "", "@mozilla.org/alerts-service;1", factory);
"""
ALERTS = f"{WINDOW} return win.shownAlerts.shown"


class Firefox(Browser):
    """The permission is asked for by the click and granted without the prompt, by a preference made for tests."""

    name = "firefox"

    def start(self) -> None:
        home = self.folder / "firefox-home"
        home.mkdir(parents=True, exist_ok=True)
        if self.settings.host:
            manifests = home / ".mozilla" / "native-messaging-hosts"
            self.settings.host.install(manifests, {"allowed_extensions": [EXTENSION_ID]})
        width, height = self.settings.size
        preferences = {
            **QUIET,
            "network.proxy.type": 1,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": self.replica.proxy_port,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": self.replica.proxy_port,
            "extensions.webextOptionalPermissionPrompts": False,
            "ui.systemUsesDarkTheme": int(self.settings.dark),
            "layout.css.prefers-color-scheme.content-override": 0 if self.settings.dark else 1,
            "intl.accept_languages": self.settings.language,
        }
        # Marionette gives the browser our own environment: manifests are looked for below HOME.
        before = os.environ.get("HOME")
        os.environ["HOME"] = str(home)
        try:
            self._marionette = Marionette(
                bin=PROGRAM,
                port=0,  # a free one: several Firefoxes may run side by side
                app="fxdesktop",
                headless=not self.settings.headed,
                prefs=preferences,
                gecko_log=str(self.folder / "firefox.log"),
                workspace=str(self.folder),
            )
            self._marionette.start_session({"acceptInsecureCerts": True})
        finally:
            if before is None:
                del os.environ["HOME"]
            else:
                os.environ["HOME"] = before
        self._marionette.timeout.script = 60
        self._marionette.set_window_rect(width=width, height=height + 90)
        self._site_handle = self._marionette.current_window_handle
        self._own_handle: str | None = None
        if self.settings.extension:
            self._install()

    def _install(self) -> None:
        """Loads the extension as shipped; its welcome page, which opens by itself, is closed: each test opens its own."""
        Addons(self._marionette).install(str(EXTENSION), temp=True)
        with self._marionette.using_context("chrome"):
            self._own_host = self._marionette.execute_script(
                "return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname",
                script_args=[EXTENSION_ID],
            )
        Wait(self._marionette, timeout=15).until(lambda driver: len(driver.window_handles) > 1)
        for handle in self._marionette.window_handles:
            if handle != self._site_handle:
                self._marionette.switch_to_window(handle)
                self._marionette.close()
        self._marionette.switch_to_window(self._site_handle)

    def stop(self) -> None:
        self._marionette.quit(in_app=False)
        self._marionette.cleanup()
        # Its profile cleans up once more when it is collected, which must not be left to the interpreter's end.
        del self._marionette
        gc.collect()

    def is_open(self) -> bool:
        try:
            return bool(self._marionette.window_handles)
        except (MarionetteException, OSError):
            return False

    def goto(self, url: str) -> None:
        self.show_site()
        self._marionette.navigate(url)

    def open_own(self, path: str) -> None:
        self.show_site()
        self._own_handle = self._marionette.open(type="tab", focus=True)["handle"]
        self._marionette.switch_to_window(self._own_handle)
        self._marionette.navigate(f"moz-extension://{self._own_host}/{path}")

    def show_site(self) -> None:
        if self._own_handle in self._marionette.window_handles:
            self._marionette.switch_to_window(self._own_handle)
            self._marionette.close()
        self._own_handle = None
        self._marionette.switch_to_window(self._site_handle, focus=True)

    def run(self, script: str, *values: object) -> Any:
        body = f"const values = arguments[0]; return (async () => {{ {script} }})()"
        # Without a sandbox of its own the script sees what the page's scripts see, `chrome` among it.
        return self._marionette.execute_script(body, script_args=[list(values)], sandbox=None)

    def click(self, selector: str) -> None:
        def click(driver: Marionette) -> bool:
            driver.find_element(By.CSS_SELECTOR, selector).click()
            return True

        # Drawn anew between finding and clicking: nothing was clicked, so it is found again.
        gone = [NoSuchElementException, StaleElementException]
        Wait(self._marionette, timeout=10, ignored_exceptions=gone).until(click)

    def click_at(self, x: float, y: float) -> None:
        mouse = ActionSequence(self._marionette, "pointer", "mouse", {"pointerType": "mouse"})
        mouse.pointer_move(round(x), round(y)).pointer_down().pointer_up().perform()

    def press(self, key: str) -> None:
        keyboard = ActionSequence(self._marionette, "key", "keyboard")
        keyboard.key_down(KEYS[key]).key_up(KEYS[key]).perform()

    def in_closed_roots(self, kind: str, script: str) -> list[Any]:
        body = (
            f"const inside = (root) => {{ {script} }};"
            "return [...document.querySelectorAll('div, span')].map((host) => host.openOrClosedShadowRoot)"
            ".filter((root) => root?.firstElementChild?.dataset.loginGuard === arguments[0]).map(inside)"
        )
        found: list[Any] = self._marionette.execute_script(body, script_args=[kind], sandbox="system")
        return found

    def press_shortcut(self) -> None:
        self.show_site()
        with self._marionette.using_context("chrome"):
            control, shift = "\ue009", "\ue008"
            keyboard = ActionSequence(self._marionette, "key", "keyboard")
            keyboard.key_down(control).key_down(shift).key_down("U")
            keyboard.key_up("U").key_up(shift).key_up(control).perform()

    def press_in_popup(self, *names: str) -> None:
        self.show_site()
        with self._marionette.using_context("chrome"):
            self._marionette.execute_script(OPEN_POPUP, script_args=[EXTENSION_ID])
            pressed = Wait(self._marionette, timeout=15)
            for name in names:
                script_args = [name]
                pressed.until(lambda driver: driver.execute_script(PRESS_IN_POPUP, script_args=script_args))  # noqa: B023

    def record_alerts(self) -> None:
        """From now on notifications are written down in place of being handed to the system, which has no screen."""
        with self._marionette.using_context("chrome"):
            self._marionette.execute_script(RECORD_ALERTS)

    def alerts(self) -> list[dict[str, str]]:
        """The notifications since `record_alerts`: title, text."""
        with self._marionette.using_context("chrome"):
            found: list[dict[str, str]] = self._marionette.execute_script(ALERTS)
        return found

    def screenshot(self, file: Path, selector: str = "") -> None:
        element = self._marionette.find_element(By.CSS_SELECTOR, selector) if selector else None
        file.write_bytes(self._marionette.screenshot(element=element, format="binary", full=False))
