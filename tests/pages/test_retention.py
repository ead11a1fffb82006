"""Messages are deleted after a year without anybody having to remember."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from service.db import db, now
from service.language.languages import Language
from service.pages import retention as module
from service.pages.actions import keep_message
from service.pages.queries import messages
from service.pages.retention import Retention
from service.reports.actions import keep_report
from service.reports.codes import Reason
from tests.reports.typed import kept as kept_reports


def test_old_messages_are_deleted_at_the_first_look_and_then_once_a_day(app: Flask) -> None:
    for text in ("old", "new"):
        kept = keep_message(language=Language.CY, name="", email="", message=text)
        kept.sent_at = now() - timedelta(days=400 if text == "old" else 4)
        db.session.commit()
    retention = Retention()

    deleted = [retention.keep(), retention.keep()]

    assert deleted == [1, 0]
    assert [each.message for each in messages()] == ["new"]


def test_old_reports_are_deleted_by_the_same_look(app: Flask) -> None:
    for words in ("old", "new"):
        kept = keep_report(language=Language.EN, page=None, reason=Reason.WRONG, message=words, email="")
        kept.sent_at = now() - timedelta(days=400 if words == "old" else 4)
        db.session.commit()

    deleted = Retention().keep()

    assert deleted == 1
    assert [each.message for each in kept_reports()] == ["new"]


def test_a_busy_database_is_asked_again_at_the_next_look(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy() -> int:
        raise OperationalError("DELETE", {}, Exception("locked"))

    retention = Retention()

    with monkeypatch.context() as patched:
        patched.setattr(module, "forget_old_messages", busy)
        assert retention.keep() == 0

    kept = keep_message(language=Language.CY, name="", email="", message="old")
    kept.sent_at = now() - timedelta(days=400)
    db.session.commit()
    assert retention.keep() == 1
