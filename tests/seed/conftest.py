"""What tests of the seed stand on: no database, for the words are the same on each."""

import pytest

from service import create_app


@pytest.fixture(scope="session", autouse=True)
def _the_kinds_are_known(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The kinds of text, without which no file of the seed can be read."""
    create_app({"SAFON_INSTANCE": tmp_path_factory.mktemp("kinds")})
