"""Publishing a subject of the glossary: its terms, and what is refused."""

from collections.abc import Callable
from dataclasses import asdict

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.db import db
from service.glossary.kind import GLOSSARY
from service.glossary.models import Term, TermNote
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.actions import publish, rebuild, withdraw
from service.publishing.content import ContentError
from tests.glossary.written import listed, make_subject, make_term, row_of, seeded_terms
from tests.visits import Visit, said

Open = Callable[..., Visit]
REASON = Bilingual("Roedd yn anghywir.", "It was wrong.")


def number_of(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_a_published_subject_adds_its_terms_in_both_languages(
    app: Flask, visit: Open, language: Language
) -> None:
    publish(GLOSSARY, "test", make_subject(), by="Alys")

    page = visit("glossary.index", language, group="test")

    assert listed(page) == ["Bin"]
    row = row_of(page, said(language, "bin-ailgylchu", "recycling-bin"))
    assert said(language, "lluosog: Biniau", "plural: Biniau") in row
    assert said(language, "hefyd: Cist ailgylchu", "also: Cist ailgylchu") in row
    assert said(language, "Ar ôl dau, fin.", "After dau, fin.") in row


def test_the_welsh_words_of_an_english_note_are_marked(app: Flask, visit: Open) -> None:
    publish(GLOSSARY, "test", make_subject(), by="Alys")

    english, welsh = (visit("glossary.index", each, group="test") for each in (Language.EN, Language.CY))

    assert {each["lang"] for each in english.soup.select(".term__about em")} == {"cy"}
    assert not [each for each in welsh.soup.select(".term__about em") if each.get("lang")]


def test_publishing_again_changes_terms_and_keeps_their_rows(app: Flask) -> None:
    publish(GLOSSARY, "test", make_subject(), by="Alys")
    before = db.session.scalars(select(Term.id).where(Term.key == "recycling-bin")).one()
    changed = make_term(term={"cy": "Bin ailgylchu", "en": "Recycling bin"}, note=None)

    publish(GLOSSARY, "test", make_subject(recycling_bin=changed), by="Alys")

    term = db.session.scalars(select(Term).where(Term.key == "recycling-bin")).one()
    assert (term.id, term.term.cy, term.note) == (before, "Bin ailgylchu", None)


def test_a_term_that_is_left_out_goes_with_its_note(app: Flask) -> None:
    both = make_subject(
        recycling_bin=make_term(), other_bin=make_term(anchor={"cy": "bin-arall", "en": "other-bin"})
    )
    publish(GLOSSARY, "test", both, by="Alys")
    before = number_of(Term), number_of(TermNote)

    publish(GLOSSARY, "test", make_subject(), by="Alys")

    assert (number_of(Term), number_of(TermNote)) == (before[0] - 1, before[1] - 1)


def test_a_subject_that_is_taken_down_is_gone_from_the_page(
    app: Flask, visit: Open, language: Language
) -> None:
    publish(GLOSSARY, "test", make_subject(), by="Alys")

    withdraw(GLOSSARY, "test", reason=REASON, by="Alys")

    assert len(listed(visit("glossary.index", language))) == len(seeded_terms())


@pytest.mark.parametrize(
    "terms, field",
    [
        ({"council_tax": make_term()}, "terms.council-tax"),
        ({"bin": make_term(anchor={"cy": "treth-y-cyngor", "en": "bin"})}, "terms.bin.anchor"),
        ({"bin": make_term(anchor={"cy": "bin", "en": "council-tax"})}, "terms.bin.anchor"),
        ({"one": make_term(), "two": make_term()}, "terms.two.anchor"),
        ({"bin": make_term(sources=[])}, "terms.bin.standing"),
        ({"bin": make_term(standing="unverified")}, "terms.bin.standing"),
        ({"bin": make_term(term={"cy": "", "en": "Bin"})}, "terms.bin.term"),
        ({"bin": make_term(sources=["a-friend"])}, "terms.bin.sources.1"),
        ({"bin": make_term(note={"cy": "Nodyn.", "en": ""})}, "terms.bin.note"),
    ],
)
def test_what_would_not_be_clear_is_refused(
    app: Flask, terms: dict[str, dict[str, object]], field: str
) -> None:
    with pytest.raises(ContentError) as refused:
        publish(GLOSSARY, "test", make_subject(**terms), by="Alys")

    assert field in {problem.field for problem in refused.value.problems}


def test_the_place_of_another_subject_is_refused(app: Flask) -> None:
    with pytest.raises(ContentError, match="sequence"):
        publish(GLOSSARY, "test", {**make_subject(), "sequence": 1}, by="Alys")


def test_rebuilding_changes_nothing(app: Flask, visit: Open, language: Language) -> None:
    before = visit("glossary.index", language).html

    rebuild(GLOSSARY)

    assert visit("glossary.index", language).html == before


def test_two_terms_may_swap_their_anchors_in_one_publication(app: Flask) -> None:
    bins = {"recycling_bin": {"cy": "bin", "en": "bin"}, "other_bin": {"cy": "bin-arall", "en": "other-bin"}}
    swapped = dict(zip(bins, reversed(bins.values()), strict=True))

    for anchors in (bins, swapped, {"other_bin": bins["recycling_bin"]}):
        terms = {key: make_term(anchor=anchor) for key, anchor in anchors.items()}
        publish(GLOSSARY, "test", make_subject(**terms), by="Alys")

        found = db.session.scalars(select(Term).where(Term.key.in_(["recycling-bin", "other-bin"])))
        assert {term.key.replace("-", "_"): asdict(term.anchor) for term in found} == anchors
