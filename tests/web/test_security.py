"""What every answer carries, and whom the site answers at all."""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.web.assets import asset
from service.web.security import content_security_policy
from tests.asking import FORM, Answer, ask, send
from tests.conftest import ADDRESS, make_app
from tests.visits import PAGE_TYPES, Visit, values_in

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OTHER_PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "not found": ("pages.text", {"slug": "x"}),
    "front door": ("pages.front_door", {}),
}
ANSWERS: dict[str, Callable[[Flask], Answer]] = {
    "200": lambda app: ask(app, "/cy"),
    "301": lambda app: ask(app, "/EN/"),
    "308": lambda app: ask(app, "/en//councils"),
    "400": lambda app: ask(app, "/en", "%00"),
    "400, another site": lambda app: ask(app, "/en", HTTP_HOST="evil.example"),
    "403": lambda app: send(app, "/en/contact/message", b"", headers={"Origin": "https://evil.example"}),
    "404": lambda app: ask(app, "/cy/dim"),
    "404, static": lambda app: ask(app, "/static/nothing.css"),
    "405": lambda app: send(app, "/cy", b""),
    "413": lambda app: send(app, "/cy/cysylltu/neges", b"a" * 600_000),
    "422": lambda app: send(app, "/en/contact/message", b"message="),
    "200, options": lambda app: ask(app, "/cy", REQUEST_METHOD="OPTIONS"),
    "200, health": lambda app: ask(app, "/healthz"),
    "200, sitemap": lambda app: ask(app, "/sitemap.xml"),
    "200, icon": lambda app: ask(app, "/favicon.ico"),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_every_answer_carries_the_security_headers(app: Flask, what: str) -> None:
    answer = ANSWERS[what](app)

    assert answer.status == int(what[:3])
    assert {name: answer.headers[name] for name in EVERYWHERE} == EVERYWHERE
    assert answer.headers["Content-Security-Policy"] == content_security_policy()
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert "Set-Cookie" not in answer.headers


def test_a_built_file_carries_them_too_and_may_be_kept_for_ever(app: Flask) -> None:
    answer = ask(app, asset("site.css"))

    assert {name: answer.headers[name] for name in EVERYWHERE} == EVERYWHERE
    assert "immutable" in answer.headers["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("path", ["/static/../pyproject.toml", "/static/%2e%2e/x", "/static//etc/passwd"])
def test_no_file_outside_is_served(app: Flask, path: str) -> None:
    assert ask(app, path).status in {308, 404}


def test_without_https_nobody_is_promised_it(app: Flask) -> None:
    answer = ask(app, "/cy", **{"wsgi.url_scheme": "http"})

    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize("kind", [*PAGE_TYPES, *OTHER_PAGES])
def test_a_page_has_the_one_inline_script_that_its_policy_names(
    app: Flask, visit: Callable[..., Visit], language: Language, kind: str
) -> None:
    endpoint, values = {**PAGE_TYPES, **OTHER_PAGES}[kind]
    page = visit(endpoint, language, **values_in(values, language))

    inline = [script.decode_contents() for script in page.soup.find_all("script") if not script.get("src")]
    hashes = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in inline]

    assert re.findall(r"'sha256-([^']+)'", page.headers["Content-Security-Policy"]) == hashes
    assert not page.soup.find_all("style")
    assert not {name for tag in page.soup.find_all() for name in tag.attrs if re.match("on|style$", name)}
    assert not page.soup.select("[href^='javascript:' i], [src^='http'], iframe, object, embed, base")


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    parts = dict(part.strip().split(" ", 1) for part in content_security_policy().split(";"))

    assert parts["default-src"] == parts["base-uri"] == parts["frame-ancestors"] == "'none'"
    assert not re.search(r"unsafe|https?:|\*", content_security_policy())
    assert parts["form-action"] == parts["connect-src"] == "'self'"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "safon.example.evil.example",
        "evil-safon.example",
        "safon.example@evil.example",
        "evil.example@safon.example",
        "safon.example/evil",
        "safon.example?x",
        "safon.example\r\nX: y",
        "safon.\texample",
        "safon.example.",
        "[::1",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/cy", "/EN/", "/en//councils"])
def test_a_request_for_another_host_is_refused(app: Flask, path: str, host: str) -> None:
    answer = ask(app, path, HTTP_HOST=host)

    assert answer.status == 400
    assert "evil" not in answer.text
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "host",
    ["safon.example", "SAFON.example", "safon.example:8443", "localhost:5000", "127.0.0.1", "[::1]:5000"],
)
def test_our_own_host_and_loopback_are_answered_with_public_addresses(app: Flask, host: str) -> None:
    page = ask(app, "/en/councils", HTTP_HOST=host)

    assert page.status == 200
    assert f'<link rel="canonical" href="{ADDRESS}/en/councils">' in page.text
    assert host == "safon.example" or host not in page.text


def test_forwarded_headers_count_only_where_a_proxy_is_trusted(tmp_path: Path, app: Flask) -> None:
    trusting = make_app(tmp_path, TRUSTED_PROXIES=1)
    forwarded = {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "http",
        "X-Forwarded-For": "1.2.3.4",
    }

    ignored, heard = (ask(each, "/", headers=forwarded) for each in (app, trusting))

    assert (ignored.status, heard.status) == (200, 400)
    assert "Strict-Transport-Security" in ignored.headers
    assert "Strict-Transport-Security" not in heard.headers


def test_a_form_type_is_the_only_thing_that_a_form_is_read_as(app: Flask) -> None:
    answer = send(app, "/en/contact/message", b'{"message": "hello"}', content_type="application/json")

    assert (answer.status, FORM in answer.text) == (422, False)
    assert "hello" not in answer.text
