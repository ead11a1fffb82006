"""What a test sees of a whole page: what axe finds, what sticks out, what the catalogue calls a thing."""

from collections.abc import Iterable, Iterator

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from service.language.catalogues import gettext_in
from service.language.languages import Language
from tests.browser.served_site import Site
from tests.visits import PAGE_TYPES

PHONE, DESK = 320, 1280
HEIGHT = 900
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# Whether letters stand out from their ground is by far the dearest question. Letters that look alike, as does
# all that they stand in, have one answer: the first of them is asked. All else is asked of the whole page.
BARRIERS = """async (options) => {
  const looks = new Map([[null, ""]]);
  const look = (each) => {
    if (!looks.has(each)) {
      const style = getComputedStyle(each);
      const own = [each.tagName, style.color, style.backgroundColor, style.backgroundImage, style.opacity,
        style.fontSize, style.fontWeight, style.fontStyle, style.textShadow, style.position, style.zIndex,
        style.clip, style.clipPath, style.filter, style.mixBlendMode, style.webkitTextStroke,
        getComputedStyle(each, "::before").content, getComputedStyle(each, "::after").content,
        each.matches(":disabled, [aria-disabled=true]"), each.control && each.control.disabled];
      looks.set(each, `${look(each.parentElement)} / ${own.join()}`);
    }
    return looks.get(each);
  };
  const says = (each) => each.matches("input, select, textarea")
    || [...each.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  const first = new Map();
  for (const each of document.querySelectorAll("body, body *")) {
    if (says(each) && each.checkVisibility({ visibilityProperty: true }) && !first.has(look(each)))
      first.set(look(each), each);
  }
  const contrast = "color-contrast";
  const found = [
    await axe.run({ ...options, rules: { ...options.rules, [contrast]: { enabled: false } } }),
    await axe.run({ include: [...first.values()] }, { ...options, runOnly: [contrast], rules: {} }),
  ];
  return found.flatMap((each) => each.violations);
}"""
STICKING_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  const page = document.documentElement.scrollWidth;
  if (page <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > wide + 1).slice(0, 5)
    .map((each) => `${each.tagName} ${each.className}: ${each.textContent.trim().slice(0, 40)}`)
    .concat(`${page} of ${wide}`);
}"""


def said(language: Language, message: str, /, **names: object) -> str:
    """A message of the interface as a reader of one language gets it."""
    return str(gettext_in(language, message, **names))


# Other words in a page that is looked at already: the rules of the whole site open them without a browser.
ALIKE = {
    *("standards, both", "standard, both", "standard, first", "standard, last", "checklist, one reader"),
    *("the latest wording", "history of a source", "history of guidance", "history of a wording"),
    *("history of aims", "edition of figures"),
    *("history of the glossary", "edition of the glossary", "glossary, a letter", "history of a pattern"),
    "report form, about a page",
    "example by itself",  # it has no header; tests of its own look at every one
    *("my steps", "my steps, spoilt", "pattern, from a life event", "life event, councils by name"),
    *("history of a blueprint", "edition of a blueprint", "about a blueprint"),
    "gap map, one life event",
    *("promise of a council", "project of all", "history of a promise"),
    *("edition of a promise", "edition of a project"),
    *("history of a life event", "edition of a life event", "edition of the links of a council"),
}
# Their language links are buttons, and a script counts what is left.
FORMS = {"contact form", "report form", "dates of a life event"}
LOOKED_AT = tuple(name for name in PAGE_TYPES if name not in ALIKE)


def each_page(
    page: Page, site: Site, language: Language, page_types: Iterable[str] = LOOKED_AT
) -> Iterator[str]:
    """Open a page of every type in one language, one after the other, and name its type."""
    for page_type in page_types:
        page.goto(site.path_of(page_type, language))
        yield page_type


def at_width(page: Page, width: int) -> None:
    """Give the page another width."""
    page.set_viewport_size({"width": width, "height": HEIGHT})


def expect_swaps(page: Page) -> None:
    """The script that swaps results while somebody types has arrived and has taken on the form."""
    expect(page.locator("form[data-hx-get]")).to_have_attribute("data-htmx-powered", "true")


def axe_finds(page: Page) -> list[str]:
    """What axe has against the page as it stands: the rule and the first place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(BARRIERS, RULES)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        for node in each["nodes"][:3]
    ]


def axe_finds_at_both_widths(page: Page) -> list[str]:
    """What axe has against the page on a phone and at a desk."""
    found = []
    for width in (PHONE, DESK):
        at_width(page, width)
        found += [f"{width} px: {each}" for each in axe_finds(page)]
    return found


def sticking_out(page: Page) -> list[str]:
    """What makes the page wider than its window; nothing where it need not be moved sideways."""
    found: list[str] = page.evaluate(STICKING_OUT)
    return found
