"""Published words as plain text, which is all that the index holds."""

import re
from collections.abc import Iterable
from html import unescape

from service.language.bilingual import Bilingual, BilingualHtml
from service.language.languages import Language

# Only the HTML that was cleaned at publication comes here, so a tag is a tag.
INLINE = re.compile(r"</?(?:a|strong|em|code)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


def said_plainly(words: Iterable[Bilingual]) -> Bilingual:
    """The words one after the other, in each language, without any HTML."""
    parts = list(words)

    def within(language: Language) -> str:
        return " ".join(text for part in parts if (text := _plain(part, language)))

    return Bilingual.of(within)


def _plain(words: Bilingual, language: Language) -> str:
    text = str(words.within(language))
    if isinstance(words, BilingualHtml):
        text = unescape(TAG.sub(" ", INLINE.sub("", text)))
    return " ".join(text.split())
