"""A reader who has a keyboard and nothing else."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

FARTHEST = 400  # more stops than any page has
AT_ONCE = 10  # presses between two looks at the page, each of which is a message to the browser and back
# What the eye can tell of an element, noted for all before any has the focus; and then, at each press of the
# Tab key, of the one that has the focus until then: so long has it had to come into view.
SET_OUT = """() => {
  const look = (each) => {
    const style = getComputedStyle(each);
    return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join();
  };
  const looks = new Map([...document.querySelectorAll("a, button, input, select, textarea, summary")]
    .map((each) => [each, look(each)]));
  const stop = (here) => {
    const box = here.getBoundingClientRect();
    const style = getComputedStyle(here);
    return {
      name: `${here.tagName} ${here.innerText || here.name || here.id}`.trim(),
      path: here.href ? new URL(here.href).pathname : "",
      looks_other: look(here) !== looks.get(here),
      is_in_view: box.width > 0 && box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth,
      is_outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        && style.outlineColor !== "rgba(0, 0, 0, 0)",
      is_hidden: here.closest("[aria-hidden=true]") !== null,
    };
  };
  const way = { stops: [], hasBegun: false, hasEnded: false };
  let first = null;
  const press = (event) => {
    const here = document.activeElement;
    if (way.hasBegun && !way.hasEnded) {
      way.hasEnded = [document.body, document.documentElement, first].includes(here);
      first ??= here;
      if (!way.hasEnded) way.stops.push(stop(here));
    }
    way.hasBegun = true;
    if (way.hasEnded) event.preventDefault();
  };
  window.lookBack = () => {
    if (way.hasEnded) removeEventListener("keydown", press, true);
    return way;
  };
  addEventListener("keydown", press, true);
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
    page.evaluate(SET_OUT)
    for _ in range(0, FARTHEST, AT_ONCE):
        for _ in range(AT_ONCE):
            page.keyboard.press("Tab")
        way = page.evaluate("lookBack()")
        if way["hasEnded"]:
            return [Stop(**stop) for stop in way["stops"]]
    raise AssertionError(f"more than {FARTHEST} stops, the last of them {way['stops'][-1]['name']}")


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
