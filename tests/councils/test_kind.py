"""Publishing a council: its names can be corrected, and are then found anew."""

from flask import Flask
from sqlalchemy import select

from service.cli import SEED
from service.councils.kind import COUNCIL
from service.councils.models import Council
from service.councils.queries import matching_keys
from service.db import db
from service.language.bilingual import Bilingual
from service.publishing.actions import publish
from service.publishing.content import plain
from service.publishing.seed_files import read_seed_file


def test_a_corrected_council_replaces_its_names_and_is_found_by_the_new_ones(app: Flask) -> None:
    given = next(text for text in read_seed_file(SEED / "councils.yaml") if text.key == "cardiff")
    names = [{"cy": "Y Brifddinas", "en": "The Capital"}]

    publish(COUNCIL, "cardiff", {**plain(given.content), "other_names": names}, by="Alys")

    cardiff = db.session.scalars(select(Council).where(Council.key == "cardiff")).one()
    assert cardiff.also == Bilingual("Y Brifddinas", "The Capital")
    assert matching_keys([cardiff], "brifddinas") == {"cardiff"}
    assert matching_keys([cardiff], "dinas") == set()
