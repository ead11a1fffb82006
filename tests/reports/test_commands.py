"""Reports as those who run a copy list, answer and forget them."""

from datetime import timedelta

import pytest
from flask import Flask

from service.db import db, now
from service.language.languages import Language
from service.publishing.queries import latest_edition
from service.reports.actions import keep_report
from service.reports.codes import Reason
from service.web.sent import DAYS_KEPT
from tests.reports.typed import kept

BOTH = ("--cy", "Diolch.", "--en", "Thank you.", "--by", "Beca")


def report(message: str, *, days_ago: int = 0, page: str | None = "/cy/cynghorau", email: str = "") -> str:
    made = keep_report(language=Language.CY, page=page, reason=Reason.UNCLEAR, message=message, email=email)
    made.sent_at = now() - timedelta(days=days_ago)
    db.session.commit()
    return made.reference


def run(app: Flask, *words: str) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["reports", *words])
    return result.exit_code, result.output


def test_the_list_shows_each_report_with_its_page_oldest_first(app: Flask) -> None:
    newer = report("Dwy\nlinell")
    older = report("Cyntaf", days_ago=2, page=None, email="a@enghraifft.cymru")

    listed = run(app, "list")[1]

    assert listed.index(older) < listed.index(newer)
    assert "[cy]  unclear  /cy/cynghorau  <no email>  waiting\n    Dwy\n    linell\n" in listed
    assert "(no page in particular)  <a@enghraifft.cymru>  waiting" in listed


def test_only_what_waits_is_listed_when_asked_for(app: Flask) -> None:
    done, waits = report("Un"), report("Dau")
    run(app, "answer", done, "--outcome", "changed", *BOTH)

    assert done not in run(app, "list", "--waiting")[1]
    assert waits in run(app, "list", "--waiting")[1]
    assert f"{done}  " in run(app, "list")[1]


def test_one_report_is_shown_with_whether_it_has_an_answer(app: Flask) -> None:
    reference = report("Un")

    before = run(app, "show", reference.lower())
    run(app, "answer", reference, "--outcome", "kept", *BOTH)

    assert before[0] == 0
    assert "waiting\n    Un" in before[1]
    assert "answered\n    Un" in run(app, "show", reference)[1]


def test_an_answer_is_published_in_both_languages_without_the_readers_words(app: Flask) -> None:
    reference = report("Fy ngeiriau i", email="a@enghraifft.cymru")

    ended = run(app, "answer", reference.lower(), "--outcome", "planned", *BOTH)

    edition = latest_edition("report-answer", reference.lower())
    assert ended == (0, f"{reference}: edition 1 of the answer.\n")
    assert edition is not None
    assert edition.content["answer"] == {"cy": "Diolch.", "en": "Thank you."}
    assert not {"Fy ngeiriau i", "a@enghraifft.cymru"} & set(map(str, edition.content.values()))


def test_an_answer_in_one_language_is_refused(app: Flask) -> None:
    reference = report("Un")
    words = ("--cy", " ", "--en", "Thank you.", "--by", "Beca")

    ended, said = run(app, "answer", reference, "--outcome", "changed", *words)

    assert (ended, said) == (1, "answer: the Welsh is missing\n")
    assert latest_edition("report-answer", reference.lower()) is None


@pytest.mark.parametrize(
    "words",
    [("show", "BCDF2345"), ("forget", "BCDF2345"), ("answer", "BCDF2345", "--outcome", "kept", *BOTH)],
)
def test_a_reference_that_is_not_there_is_told(app: Flask, words: tuple[str, ...]) -> None:
    assert run(app, *words) == (1, "There is no report with that reference.\n")


def test_one_report_or_all_old_ones_can_be_forgotten(app: Flask) -> None:
    gone, stays = report("Un"), report("Dau", days_ago=DAYS_KEPT - 1)
    report("Hen", days_ago=DAYS_KEPT + 1)

    assert run(app, "forget", gone.lower()) == (0, "")
    assert run(app, "forget") == (0, "1 reports older than a year were deleted.\n")
    assert [each.reference for each in kept()] == [stays]
