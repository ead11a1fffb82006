"""A reader who has a keyboard and nothing else."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

FARTHEST = 150  # more stops than any page has
# What the eye can tell of an element, noted for all before any has the focus.
REMEMBER = """() => {
  const look = (each) => {
    const style = getComputedStyle(each);
    return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join();
  };
  window.looks = new Map([...document.querySelectorAll("a, button, input, select, textarea, summary")]
    .map((each) => [each, look(each)]));
  window.look = look;
}"""
STOP = """() => {
  const here = document.activeElement;
  if (here === document.body || here === document.documentElement) return null;
  const box = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  return {
    name: `${here.tagName} ${here.innerText || here.name || here.id}`.trim(),
    path: here.href ? new URL(here.href).pathname : "",
    looks_other: window.look(here) !== window.looks.get(here),
    is_in_view: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
    is_outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && style.outlineColor !== "rgba(0, 0, 0, 0)",
    is_hidden: here.closest("[aria-hidden=true]") !== null,
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus was: what stands there, where it leads and how it looks."""

    name: str
    path: str
    looks_other: bool
    is_in_view: bool
    is_outlined: bool
    is_hidden: bool


def stops(page: Page) -> list[Stop]:
    """Every place where the focus rests on the way through the page."""
    page.evaluate(REMEMBER)
    found: list[Stop] = []
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return found
        found.append(Stop(**stop))
    raise AssertionError(f"more than {FARTHEST} stops, the last of them {found[-1].name}")


def go_to(page: Page, target: Locator) -> None:
    """Press the Tab key until the focus rests on the target."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if target.evaluate("(each) => each === document.activeElement"):
            return
    raise AssertionError(f"the focus never came to {target}")


def follow(page: Page, target: Locator) -> None:
    """Go to a link or a button and press it."""
    go_to(page, target)
    page.keyboard.press("Enter")
