"""Whatever is sent to whatever address: never a fault of ours, never an exception, always a language."""

import io
import re
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.asking import FORM, Answer, ask

LIKELY = {
    "<kind>": ["councils", "cynghorau", "standards"],
    "<slug>": ["cardiff", "caerdydd", "about", "wellbeing", "llesiant", "2021", "bcdf2345"],
    "<reference>": ["BCDF2345"],
}
NUMBERS = ["1", "2", "9" * 25]
ODD = [
    "",
    "\0",
    "../..",
    "cardiff",
    "Caerdydd",
    "ynghylch",
    "1",
    "buying",
    "adopted",
    "gwynedd",
    "councillor",
    "9" * 25,
    "%zz",
    "{{7*7}}",
    "'--",
    "ŷ" * 3000,
]
TEXT = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(ODD)
BYTES = st.binary(max_size=40) | TEXT.map(lambda text: text.encode())
HEADERS = {
    "HTTP_COOKIE": ['session="', "session=\\", "=;;=", "session=x; session=y"],
    "HTTP_HX_REQUEST": ["true", "false", "<"],
    "HTTP_ORIGIN": ["http://[", "null", "https://safon.example", "//", "é"],
    "HTTP_SEC_FETCH_SITE": ["cross-site", "same-origin", "x"],
    "HTTP_ACCEPT_ENCODING": ["br;q=x", "gzip;q=,,", "*"],
    "HTTP_IF_NONE_MATCH": ["*", 'W/"', ","],
    "HTTP_HOST": ["safon.example", "safon.example", "safon.example:1", "evil", "", "[", "a:b:c"],
    "HTTP_X_FORWARDED_HOST": ["evil.example", "\xff"],
    "HTTP_RANGE": ["bytes=0-", "bytes=9-1", "x"],
    "HTTP_IF_MODIFIED_SINCE": ["x", "Thu, 01 Jan 1970 00:00:00 GMT"],
}
DISPOSITION = b"Content-Disposition: form-data; name="
KINDS = [FORM, f"{FORM}; charset=x", "multipart/form-data; boundary=x", "multipart/form-data", ""]
ARGUMENTS = [
    "name",
    "region",
    "group",
    "situation",
    "reader",
    "council",
    "standing",
    "sort",
    "a",
    "b",
    "page",
]
FIELDS = ["name", "email", "message", "opened", "checked", "switch_language", "reason", "website", "other"]
METHODS = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "X"]
SAFE = {200, 206, 301, 303, 304, 308, 400, 403, 404, 405, 410, 413, 415, 416, 422, 429}


def in_gap(name: str) -> st.SearchStrategy[str]:
    """What may stand in a gap of a rule: as often as not what makes sense there."""
    return st.sampled_from(LIKELY.get(name, NUMBERS)) | TEXT


@st.composite
def paths(draw: st.DrawFn, rules: list[str]) -> bytes:
    """An address of the URL map with anything in its gaps, or no address at all."""
    rule = draw(st.sampled_from(rules))
    path = re.sub(r"<[^>]*>", lambda gap: draw(in_gap(gap[0])).replace("/", ""), rule).encode()
    changed = [path.upper(), path + b"/", b"/" + path, path + draw(BYTES)]
    return draw(st.sampled_from([path] * 3 + changed))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, bytes]:
    """A form, a damaged one, or rubbish, and what it says it is."""
    fields = urlencode(draw(st.lists(st.tuples(st.sampled_from(FIELDS), TEXT), max_size=8))).encode()
    parts = b"\r\n".join([b"--x", DISPOSITION + draw(BYTES), b"", draw(BYTES), b"--x--"])
    return draw(st.sampled_from(KINDS)), draw(st.sampled_from([fields, fields, parts, draw(BYTES)]))


def environ_of(method: str, kind: str, body: bytes, headers: dict[str, str]) -> dict[str, Any]:
    sent = {"CONTENT_TYPE": kind, "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}
    return {"REQUEST_METHOD": method, **sent, **headers}


SOME_HEADERS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in HEADERS.items()}
)
QUERIES = st.one_of(
    st.just(""),
    st.lists(st.tuples(st.sampled_from(ARGUMENTS), TEXT), max_size=5).map(urlencode),
    BYTES.map(lambda raw: raw.decode("latin-1")),
    BYTES.map(quote),
)
BOUNDED = settings(
    max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def expect_no_fault(answer: Answer, *, is_whole: bool) -> None:
    assert answer.status in SAFE
    assert "Set-Cookie" not in answer.headers
    if answer.body and answer.headers["Content-Type"].startswith("text/html"):
        assert b"<html lang=" in answer.body or not is_whole
        assert answer.headers["Content-Language"] in {"cy", "en", "cy, en"}
        assert b"Traceback" not in answer.body


def test_no_address_is_a_fault_of_ours(app: Flask) -> None:
    rules = [rule.rule for rule in app.url_map.iter_rules()]

    @BOUNDED
    @given(paths(rules), QUERIES, SOME_HEADERS)
    def check(path: bytes, query: str, headers: dict[str, str]) -> None:
        answer = ask(app, path, query, **headers)

        expect_no_fault(answer, is_whole="HTTP_HX_REQUEST" not in headers)

    check()


@pytest.mark.parametrize(
    "path", ["/cy/cysylltu/neges", "/en/contact/message", "/cy/rhoi-gwybod", "/en/report"]
)
def test_no_form_is_a_fault_of_ours(app: Flask, path: str) -> None:
    @BOUNDED
    @given(bodies(), SOME_HEADERS)
    def check(body: tuple[str, bytes], headers: dict[str, str]) -> None:
        expect_no_fault(ask(app, path, **environ_of("POST", *body, headers)), is_whole=True)

    check()


def test_no_method_is_a_fault_of_ours(app: Flask) -> None:
    rules = [rule.rule for rule in app.url_map.iter_rules()]

    @BOUNDED
    @given(paths(rules), st.sampled_from(METHODS), bodies(), SOME_HEADERS)
    def check(path: bytes, method: str, body: tuple[str, bytes], headers: dict[str, str]) -> None:
        answer = ask(app, path, **environ_of(method, *body, headers))

        expect_no_fault(answer, is_whole="HTTP_HX_REQUEST" not in headers)

    check()
