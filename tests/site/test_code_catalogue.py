"""The Welsh catalogue holds what code and templates say; whether it says it well, the Welsh gate asks."""

from pathlib import Path

from tests.site.sources import name_of
from tools import messages


def test_the_template_holds_what_code_and_templates_say_now(tmp_path: Path) -> None:
    messages.extract(fresh := tmp_path / "messages.pot")

    assert messages.words(fresh) == messages.words(messages.TEMPLATE), "run make messages"


def test_template_and_catalogue_hold_the_same_messages() -> None:
    assert messages.words(messages.WELSH) == messages.words(messages.TEMPLATE), (
        f"{name_of(messages.WELSH)} has not been brought up to date: run make messages"
    )
