"""Kinds of things that can be found."""

import pytest
from flask import Flask
from flask_babel import lazy_gettext as _l

from service.language.current import speaking
from service.language.languages import Language
from service.search.registry import Findable, all_findable, make_findable


def test_every_kind_with_pages_can_be_found(app: Flask) -> None:
    assert [each.code for each in all_findable()] == [
        *["council", "wording", "guidance", "term", "pattern", "journey", "blueprint"],
        "blueprint-variant",
        *["project", "commitment", "figure", "text", "overview"],
    ]


def test_every_kind_has_a_name_in_both_languages(app: Flask) -> None:
    for each in all_findable():
        names = set()
        for language in Language:
            with speaking(language):
                names |= {str(each.one), str(each.label)}
        assert len(names) == 4


def test_there_are_no_two_kinds_of_one_name(app: Flask) -> None:
    with pytest.raises(ValueError, match="council"):
        make_findable(Findable("council", _l("Council"), _l("Councils"), lambda _session, _row: ()))
