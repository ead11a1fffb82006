"""Takes the small pictures of the patterns' examples that their list shows, in both languages."""

import base64
import hashlib
import json
import os
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from service.language.languages import Language
from service.patterns.examples import example
from service.patterns.pictures import picture_name
from tools.examples import shown_examples
from tools.running import ROOT, running_app

FOLDER = ROOT / "static" / "pictures"
TAKEN_OF = FOLDER / "taken-of.json"  # what each picture shows, so that a test can say when one is stale
WIDTH, HEIGHT = 480, 300


def mark(key: str, code: str, language: Language) -> str:
    """What identifies an example as it looks: a mark of its HTML."""
    return hashlib.sha256(example(key, code, language).html.encode()).hexdigest()[:16]


def take(browser: Browser, address: str, target: Path) -> None:
    """Save the beginning of one example as a picture."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=4 / 3, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    session = context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": 75})
    target.write_bytes(base64.b64decode(taken["data"]))
    context.close()


def main() -> None:
    """Take all the pictures anew, and note what they show."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.webp"):
        old.unlink()
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    marks: dict[str, str] = {}
    with running_app() as address, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM_PATH")
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for each in shown_examples():
            if each.is_first:
                name = picture_name(each.key, each.language)
                take(browser, address + each.path, FOLDER / name)
                marks[name] = mark(each.key, each.code, each.language)
        browser.close()
    TAKEN_OF.write_text(json.dumps(marks, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
