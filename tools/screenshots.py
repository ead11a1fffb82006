"""Takes pictures of the main pages in both languages, at the width of a phone and of a desk."""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.running import ROOT, running_app

FOLDER = ROOT / "docs" / "screenshots"
WIDTHS = {320: 640, 1280: 900}  # and how high the window is
TALLEST = 2400  # a longer page is cut: the picture shows what it is like, not all of it
# The name of the picture, and the address in each language; the front door is in both.
PAGES: dict[str, dict[str, str]] = {
    "front-door": {"both": "/"},
    "home": {"cy": "/cy", "en": "/en"},
    "standards": {"cy": "/cy/safonau", "en": "/en/standards"},
    "standard": {"cy": "/cy/safonau/pawb", "en": "/en/standards/everyone"},
    "standard-replacing": {
        "cy": "/cy/safonau/pawb?situation=replacing",
        "en": "/en/standards/everyone?situation=replacing",
    },
    "wording-changes": {"cy": "/cy/safonau/newidiadau", "en": "/en/standards/changes"},
    "for-councillors": {"cy": "/cy/i-gynghorwyr", "en": "/en/for-councillors"},
    "patterns": {"cy": "/cy/patrymau", "en": "/en/patterns"},
    "pattern": {"cy": "/cy/patrymau/gwirio-atebion", "en": "/en/patterns/check-answers"},
    "life-events": {"cy": "/cy/digwyddiadau-bywyd", "en": "/en/life-events"},
    "life-event": {
        "cy": "/cy/digwyddiadau-bywyd/pan-fydd-rhywun-yn-marw/abertawe",
        "en": "/en/life-events/when-someone-dies/swansea",
    },
    "blueprints": {"cy": "/cy/glasbrintiau", "en": "/en/blueprints"},
    "blueprint": {"cy": "/cy/glasbrintiau/bin-heb-ei-gasglu", "en": "/en/blueprints/missed-bin"},
    "life-event-dates": {
        "cy": "/cy/digwyddiadau-bywyd/cael-babi/dyddiadau",
        "en": "/en/life-events/having-a-baby/dates",
    },
    "gap-map": {"cy": "/cy/digwyddiadau-bywyd/bylchau", "en": "/en/life-events/gaps"},
    "councils": {"cy": "/cy/cynghorau", "en": "/en/councils"},
    "council": {"cy": "/cy/cynghorau/gwynedd", "en": "/en/councils/gwynedd"},
    "progress": {"cy": "/cy/cynnydd", "en": "/en/progress"},
    "measure": {"cy": "/cy/cynnydd/strategaeth-ddigidol", "en": "/en/progress/digital-strategy"},
    "figure": {"cy": "/cy/cynnydd/poblogaeth/caerdydd/1", "en": "/en/progress/population/cardiff/1"},
    "comparison": {
        "cy": "/cy/cynghorau/cymharu?council=gwynedd&council=ceredigion&council=cardiff",
        "en": "/en/councils/compare?council=gwynedd&council=ceredigion&council=cardiff",
    },
    "changes": {"cy": "/cy/newidiadau", "en": "/en/changes"},
    "promises": {"cy": "/cy/ymrwymiadau", "en": "/en/commitments"},
    "promise": {
        "cy": "/cy/ymrwymiadau/concordat-cyber-essentials-plus",
        "en": "/en/commitments/concordat-cyber-essentials-plus",
    },
    "projects": {"cy": "/cy/rhaglen/prosiectau", "en": "/en/programme/projects"},
    "project": {
        "cy": "/cy/rhaglen/prosiectau/gwasanaeth-adnoddau-a-rennir",
        "en": "/en/programme/projects/shared-resource-service",
    },
    "glossary": {"cy": "/cy/geirfa", "en": "/en/glossary"},
    "search": {"cy": "/cy/chwilio?q=gyngor+Caerdydd", "en": "/en/search?q=user+needs"},
    "search-nothing": {"cy": "/cy/chwilio?q=cynghotau", "en": "/en/search?q=accesibility+zzz"},
    "about": {"cy": "/cy/ynghylch", "en": "/en/about"},
    "accessibility": {"cy": "/cy/hygyrchedd", "en": "/en/accessibility"},
    "not-found": {"cy": "/cy/cynghorau/caerdid", "en": "/en/councils/cardif"},
}


def take(browser: Browser, address: str, path: str, width: int, target: Path) -> None:
    """Save one page at one width as a picture."""
    context = browser.new_context(viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
    page.set_viewport_size({"width": width, "height": height})
    target.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target)
    context.close()


def main() -> None:
    """Take all the pictures."""
    chromium = os.environ.get("CHROMIUM_PATH")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with running_app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for name, addresses in PAGES.items():
            for language, path in addresses.items():
                for width in WIDTHS:
                    take(browser, address, path, width, FOLDER / language / f"{name}-{width}.png")
        browser.close()
    print(f"{len(list(FOLDER.rglob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
