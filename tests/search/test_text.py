"""Published words as plain text."""

from service.language.bilingual import Bilingual, BilingualHtml
from service.search.text import said_plainly


def test_html_is_left_out_and_blocks_stay_apart() -> None:
    html = "<p>R&amp;D <strong>d</strong>ata</p><ul><li>one</li><li>two</li></ul>"

    assert said_plainly([BilingualHtml(html, "<p>x</p>")]).cy == "R&D data one two"


def test_words_that_look_like_html_stay() -> None:
    assert said_plainly([BilingualHtml("a", "1 &lt; 2"), Bilingual("b", "a <b> c")]) == Bilingual(
        "a b", "1 < 2 a <b> c"
    )
