"""What tests see on the page of what changed."""

from tests.visits import Visit


def told(page: Visit) -> list[str]:
    """The sentences of the list, newest first."""
    return [" ".join(each.get_text().split()) for each in page.soup.select(".happened__one > p:first-child")]


def entry(page: Visit, sentence: str) -> str:
    """All that the one entry with a sentence says."""
    (found,) = [each for each in page.soup.select(".happened__one") if sentence in each.get_text()]
    return " ".join(found.get_text().split())
