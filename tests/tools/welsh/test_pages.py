"""What a page says is read whole: paragraphs with links, attributes, and nothing that is marked English."""

from service.language.languages import Language
from service.patterns.examples import every_example
from service.web.error_messages import MESSAGES
from tests.visits import PAGE_TYPES
from tools.welsh.pages import FORMS, page_passages, visible_text


def test_all_that_a_page_says_is_read() -> None:
    html = """<!DOCTYPE html><html lang="cy"><head><title>Teitl</title>
    <meta name="description" content="Disgrifiad"><meta property="og:title" content="Rhannu">
    <meta property="og:description" content="Crynodeb"><meta name="viewport" content="width=device-width">
    <style>p { color: red }</style></head><body data-i18n.show="Dangos"><!-- a comment -->
    <nav aria-label="Llywio"><a href="/cy" title="Hafan Safon">Hafan</a></nav>
    <img alt="Llun" src="a.png"><input placeholder="Enw" value="unseen"><input type="submit" value="Anfon">
    <p>Un <strong>dau</strong>
       tri</p><code>some code</code><script>let it = 1</script></body></html>"""

    assert visible_text(html) == [
        "Teitl", "Disgrifiad", "Rhannu", "Crynodeb", "Dangos", "Llywio", "Hafan Safon", "Hafan", "Llun",
        "Enw", "Anfon", "Un dau tri",
    ]  # fmt: skip


def test_what_is_marked_as_english_is_passed_over_but_not_the_welsh_within() -> None:
    html = """<p>Cymraeg</p><a lang="en" title="In English" href="/en">English</a>
    <div lang="en-GB"><p>Words</p><p lang="cy" title="Teitl">Geiriau <em lang="en">words</em></p></div>"""

    assert visible_text(html) == ["Cymraeg", "Teitl", "Geiriau …"]


def test_a_paragraph_stays_together_and_two_do_not() -> None:
    html = "<p>Ewch at <a href='/cy'>dudalen</a> arall.</p><ul><li>yn</li><li>Caerdydd</li></ul>"

    assert visible_text(html) == ["Ewch at dudalen arall.", "yn", "Caerdydd"]


def test_every_type_of_page_is_read_in_welsh_and_every_error() -> None:
    passages = list(page_passages())

    sources = {passage.source for passage in passages}
    examples = {source for source in sources if source.endswith(".html")}
    pages = sources - examples
    assert len(pages) == len(PAGE_TYPES) + len(["the front door", *FORMS]) + len(MESSAGES)
    assert {source.split("/")[1][:2] for source in pages if "/" in source} == {"", "cy"}
    assert examples == {f"{key}/{code}.{each}.html" for key, code in every_example() for each in Language}
    assert "Ysgrifennwch eich neges" in {passage.text for passage in passages}
