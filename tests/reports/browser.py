"""A headless browser for the tests of the HTML report: the machine's own Chromium, which fetches nothing by itself."""

import json
import shutil
from pathlib import Path
from tempfile import mkdtemp

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",  # tests may run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing() -> str:
    """Say what the tests lack; empty if nothing."""
    if not shutil.which("chromedriver"):
        return "no chromedriver is installed"
    return "" if any(map(shutil.which, _CHROMIUM)) else "no Chromium is installed"


class Browser:
    """A page that is looked at; closes with `quit`."""

    def __init__(self) -> None:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        options = webdriver.ChromeOptions()
        options.binary_location = next(filter(None, map(shutil.which, _CHROMIUM)))
        self._profile = mkdtemp()
        for flag in (*_FLAGS, f"--user-data-dir={self._profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(60)

    def open(self, page: Path, width: int = 1200, dark: bool = False, medium: str = "screen") -> None:
        """Show a page in a window of so many pixels; what the last one logged is forgotten."""
        scheme = {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]}
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, **scheme})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(page.as_uri())

    def press(self, *keys: str) -> None:
        """Press keys one after another, wherever the focus is."""
        from selenium.webdriver import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def run(self, script: str) -> object:
        """Return the value of an expression in the page; comes in by the debugger, which no policy hinders."""
        return self.driver.execute_script(f"return {script}")

    def complaints(self) -> list[str]:
        """Return what the page wrote to the console: errors, and what the policy forbade."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Return the address of every request since the page was opened, its own among them."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def quit(self) -> None:
        """End the browser and remove what it kept."""
        self.driver.quit()
        shutil.rmtree(self._profile, ignore_errors=True)
