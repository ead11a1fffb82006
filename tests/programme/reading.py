"""What tests see on the pages of promises and projects."""

from tests.visits import Visit


def titles(page: Visit) -> list[str]:
    """What the list names, in order."""
    return [" ".join(each.get_text().split()) for each in page.soup.select(".promise__title")]


def entry(page: Visit, title: str) -> str:
    """What the list says of the one thing with a title."""
    (found,) = [each for each in page.soup.select("li.promise") if title in each.get_text()]
    return " ".join(found.get_text().split())


def section(page: Visit, name: str) -> str:
    """The words of one section of a page."""
    return " ".join(page.one(f"section[aria-labelledby={name}]").get_text().split())
