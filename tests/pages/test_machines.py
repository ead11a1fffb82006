"""What machines ask for: sitemap, robots, manifest, icon, security contact, health."""

import json
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from service.db import db
from service.language.bilingual import Bilingual
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.publishing.queries import publication_count
from service.web.addresses import addresses
from service.web.publication_signal import SIGNAL
from tests.asking import ask
from tests.conftest import ADDRESS, make_app
from tests.factories import make_page

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def sitemap(app: Flask) -> dict[str, dict[str, str]]:
    """The alternates of each address in the sitemap."""
    app.extensions[SIGNAL].raise_to(publication_count())
    addresses().all(-1)  # whatever another test has left
    answer = ask(app, "/sitemap.xml")
    assert answer.headers["Content-Type"].startswith("application/xml")
    return {
        str(url.findtext(f"{MAP}loc")): {
            str(link.get("hreflang")): str(link.get("href")) for link in url.findall(f"{XHTML}link")
        }
        for url in ET.fromstring(answer.body)
    }


def test_the_sitemap_lists_every_page_in_both_languages_with_its_twin(app: Flask) -> None:
    listed = sitemap(app)

    councils = [address for address in listed if "/councils/" in address or "/cynghorau/" in address]
    assert len(councils) == 2 * 22
    assert {f"{ADDRESS}/cy", f"{ADDRESS}/en", f"{ADDRESS}/cy/ynghylch", f"{ADDRESS}/en/about"} <= set(listed)
    for address, alternates in listed.items():
        assert set(alternates) == {"cy", "en"}
        assert address in alternates.values()
        assert listed[alternates["cy"]] == listed[alternates["en"]] == alternates


def test_every_address_in_the_sitemap_answers_and_calls_itself_so(app: Flask, client: FlaskClient) -> None:
    for address in sitemap(app):
        answer = client.get(address)

        assert answer.status_code == 200, address
        assert f'<link rel="canonical" href="{address}">' in answer.text


def test_the_sitemap_follows_what_is_published_and_withdrawn(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    published = sitemap(app)
    withdraw(TEXT_PAGE, "test", reason=Bilingual("Am y tro", "For now"), by="Alys")
    withdrawn = sitemap(app)

    assert published[f"{ADDRESS}/cy/prawf"] == {"cy": f"{ADDRESS}/cy/prawf", "en": f"{ADDRESS}/en/test"}
    assert f"{ADDRESS}/cy/prawf" not in withdrawn


def test_robots_may_read_all_but_the_forms_and_find_the_sitemap(app: Flask) -> None:
    answer = ask(app, "/robots.txt")

    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.text.splitlines() == [
        "User-agent: *",
        "Disallow: /cy/cysylltu/neges",
        "Disallow: /en/contact/message",
        "Disallow: /cy/rhoi-gwybod",
        "Disallow: /en/report",
        "",
        f"Sitemap: {ADDRESS}/sitemap.xml",
    ]


def test_the_manifest_is_in_both_languages_and_its_icons_are_there(app: Flask) -> None:
    answer = ask(app, "/site.webmanifest")
    manifest = json.loads(answer.text)

    cy, en = manifest["description"].split(" · ")
    assert answer.headers["Content-Type"].startswith("application/manifest+json")
    assert cy != en
    assert [ask(app, icon["src"]).status for icon in manifest["icons"]] == [200, 200]


def test_the_icon_is_an_icon(app: Flask) -> None:
    answer = ask(app, "/favicon.ico")

    assert answer.body.startswith(b"\0\0\1\0")
    assert answer.headers["Cache-Control"] == "public, max-age=86400"


def test_without_a_security_contact_there_is_no_security_txt(app: Flask) -> None:
    assert ask(app, "/.well-known/security.txt").status == 404


def test_the_security_contact_is_told_for_some_months(tmp_path: Path) -> None:
    app = make_app(tmp_path, SECURITY_CONTACT="mailto:diogelwch@enghraifft.cymru")

    answer = ask(app, "/.well-known/security.txt")
    lines = dict(line.split(": ", 1) for line in answer.text.splitlines())
    left = datetime.fromisoformat(lines["Expires"]) - datetime.now(UTC)

    assert lines["Contact"] == "mailto:diogelwch@enghraifft.cymru"
    assert lines["Canonical"] == f"{ADDRESS}/.well-known/security.txt"
    assert lines["Preferred-Languages"] == "cy, en"
    assert timedelta(days=30) < left < timedelta(days=366)


def test_a_living_process_with_current_tables_is_ready(app: Flask) -> None:
    answers = [ask(app, path) for path in ("/healthz", "/readyz")]

    assert [(each.status, each.body) for each in answers] == [(200, b"ok\n"), (200, b"ready\n")]


@pytest.mark.parametrize(
    "version", ["UPDATE alembic_version SET version_num = 'older'", "DELETE FROM alembic_version"]
)
def test_a_process_whose_tables_are_not_current_is_alive_and_not_ready(app: Flask, version: str) -> None:
    db.session.execute(text(version))
    db.session.commit()

    alive, ready = ask(app, "/healthz"), ask(app, "/readyz")

    assert (alive.status, ready.status) == (200, 503)
    assert ready.headers["Cache-Control"] == "no-store"
