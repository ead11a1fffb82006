"""Several things in one sentence, with what Welsh does to the last: A, B ac C; te neu goffi."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from markupsafe import Markup, escape

from service.language.languages import Language
from service.language.mutations import and_before, with_and, with_or

# Tags at the start of an item, such as those of a link; the word that may mutate follows.
LEADING_TAGS = re.compile(r"(?:\s*<[^>]*>)*")
ENGLISH_TAG = re.compile(r"""\slang=["']?en""")


class SaidInBoth(Protocol):
    """A value with a text in each language."""

    def within(self, language: Language) -> str:
        """The text in the language asked for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An item with stored Welsh phrases of its own (“a Chaerdydd”), or one that never mutates."""

    text: str
    after_and: str | None = None
    after_or: str | None = None
    mutates: bool = True


Item = str | Listed | SaidInBoth
Last = str | Callable[[Listed], str]


def and_list(items: Iterable[Item], language: Language) -> str:
    """The items with “and” before the last: A, B ac C. Safe markup when any item is, the others escaped."""
    return _sentence_list(list(items), language, _after_and if language == Language.CY else "and")


def or_list(items: Iterable[Item], language: Language) -> str:
    """The items with “or” before the last: te neu goffi. Safe markup when any item is, the others escaped."""
    return _sentence_list(list(items), language, _after_or if language == Language.CY else "or")


def _sentence_list(items: list[Item], language: Language, last: Last) -> str:
    listed = _escaped([_listed(item, language) for item in items])
    texts = [item.text for item in listed]
    if len(listed) > 1:
        ending = f"{last} {texts[-1]}" if isinstance(last, str) else last(listed[-1])
        texts = [f"{', '.join(texts[:-1])} {ending}"]
    whole = "".join(texts)
    # Every part was escaped, or was markup already.
    return Markup(whole) if any(isinstance(item.text, Markup) for item in listed) else whole  # noqa: S704


def _listed(item: Item, language: Language) -> Listed:
    if isinstance(item, Listed):
        return item
    if isinstance(item, str):
        return Listed(item)
    text = item.within(language)
    return Listed(Markup(text) if hasattr(item, "__html__") else text)  # noqa: S704 - it says itself that it is HTML


def _escaped(listed: list[Listed]) -> list[Listed]:
    """The items as they are, or all as markup if one of them is."""
    phrases = [phrase for item in listed for phrase in (item.text, item.after_and, item.after_or)]
    if not any(isinstance(phrase, Markup) for phrase in phrases):
        return listed
    return [
        replace(
            item,
            text=escape(item.text),
            after_and=escape(item.after_and) if item.after_and else None,
            after_or=escape(item.after_or) if item.after_or else None,
        )
        for item in listed
    ]


def _after_and(item: Listed) -> str:
    if item.after_and:
        return item.after_and
    tags, words = _parted(item.text)
    return _around(tags, with_and(words) if _mutates(item, tags) else f"{and_before(words)} {words}")


def _after_or(item: Listed) -> str:
    if item.after_or:
        return item.after_or
    tags, words = _parted(item.text)
    return _around(tags, with_or(words) if _mutates(item, tags) else f"neu {words}")


def _parted(text: str) -> tuple[str, str]:
    """The tags with which markup begins, and the rest, as plain strings."""
    tags = LEADING_TAGS.match(text) if isinstance(text, Markup) else None
    return (str(tags[0]), str(text[tags.end() :])) if tags else ("", text)


def _mutates(item: Listed, tags: str) -> bool:
    return item.mutates and not ENGLISH_TAG.search(tags)


def _around(tags: str, joined: str) -> str:
    """The small word before the tags, and within them what follows it."""
    small_word, _, words = joined.partition(" ")
    return f"{small_word} {tags}{words}"
