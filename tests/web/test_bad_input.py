"""What no browser of a reader would send is refused in words, or ignored; it is never a fault of ours."""

import io
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.web.security import LONGEST_PATH, LONGEST_QUERY
from tests.asking import FORM, ask, send

PARTS = "multipart/form-data; boundary=x"
PART = b"--x\r\nContent-Disposition: form-data; name=message\r\n\r\n"
CONTACT = {"cy": "/cy/cysylltu/neges", "en": "/en/contact/message"}


@pytest.mark.parametrize(
    "query",
    ["a=" + "x" * 10_000, "%00", "name=a%00b", "name=%ff", "name=%c3", "%ed%a0%80=1", "name=\xff"],
    ids=["10 kB", "null", "null in a value", "no utf-8", "half a letter", "surrogate", "raw"],
)
def test_a_damaged_query_is_refused(app: Flask, language: Language, query: str) -> None:
    assert ask(app, f"/{language}", query).status == 400


@pytest.mark.parametrize("path", [b"a\0b", b"\xff", b"\xc3", b"\xed\xa0\x80", b"a" * LONGEST_PATH])
def test_a_damaged_path_is_refused_in_the_language_of_the_address(
    app: Flask, language: Language, path: bytes
) -> None:
    answer = ask(app, b"/" + language.encode() + b"/" + path)

    assert answer.status == 400
    assert answer.headers["Content-Language"] == language


def test_a_long_address_that_is_not_too_long_is_answered(app: Flask) -> None:
    query = "name=" + "ŵ" * 600

    answer = ask(app, "/cy/cynghorau", query.encode().decode("latin-1"))

    assert len(query.encode()) < LONGEST_QUERY
    assert answer.status == 200


@pytest.mark.parametrize(
    "query",
    [
        "region=nowhere&group=x&page=-1",
        "region=&region=north&region=",
        "name=" + "%F0%9F%8F%B4" * 90,
        "name=%25%5F%27%22%3B--&name[]=1",
        "page=99999999999999999999&page=1e9&=&&==",
        "name=%E2%80%AE%0B%1B%7F%C2%85",
    ],
)
def test_values_that_make_no_sense_are_left_out(app: Flask, language: Language, query: str) -> None:
    path = {"cy": "/cy/cynghorau", "en": "/en/councils"}[language]

    page = ask(app, path, query)

    assert page.status == 200
    assert f'lang="{language}"' in page.text


@pytest.mark.parametrize("query", ["", "a=1", "a=1&b=1", "a=x&b=2", "a=-1&b=2", "a=" + "9" * 4000 + "&b=1"])
def test_a_choice_of_editions_that_makes_none_leads_back(app: Flask, query: str) -> None:
    answer = ask(app, "/en/history/councils/cardiff/compare", query)

    location = answer.headers["Location"]
    assert answer.status == 303
    assert location.startswith("/en/history/councils/cardiff")
    assert ask(app, location).status in {200, 400, 404}


@pytest.mark.parametrize("number", ["0", "01", "-1", "1.0", "9" * 10, "9" * 30, "٣", "1" * 1900])
def test_a_number_in_an_address_is_plain_and_small(app: Flask, number: str) -> None:
    for address in (f"/en/history/councils/cardiff/{number}", f"/en/history/councils/cardiff/1/{number}"):
        assert ask(app, address).status == 404


@pytest.mark.parametrize("is_announced", [True, False])
def test_a_body_over_the_limit_is_refused(app: Flask, language: Language, is_announced: bool) -> None:
    body = b"message=" + b"a" * 600_000
    chunked: dict[str, Any] = {
        "CONTENT_LENGTH": "",
        "wsgi.input_terminated": True,
        "wsgi.input": io.BytesIO(body),
    }

    answer = send(app, CONTACT[language], body, **({} if is_announced else chunked))

    assert answer.status == 413
    assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize(
    "content_type,body",
    [
        (PARTS, b"--x\r\nrubbish"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=message\r\n\r\n\xff\0",
        ),
        ("multipart/form-data", b"--x--"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=m\r\n\r\na\r\n" * 1200,
        ),
        (f"{FORM}; charset=utf-16", b"message=\xff\xfe"),
        (FORM, b"%%%=&&&message=%zz&message=%00&message=b"),
        (FORM, b"&".join(b"a=1" for _ in range(20_000))),
        ("application/json", b"{"),
        ("", b"message=x"),
    ],
)
def test_a_damaged_body_is_refused(app: Flask, language: Language, content_type: str, body: bytes) -> None:
    answer = send(app, CONTACT[language], body, content_type=content_type)

    assert answer.status in {413, 422}
    assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "MADE-UP"])
def test_a_method_that_a_page_does_not_take_is_refused_with_those_it_takes(
    app: Flask, language: Language, method: str
) -> None:
    answer = ask(app, f"/{language}", REQUEST_METHOD=method)

    assert answer.status == 405
    assert {each.strip() for each in answer.headers["Allow"].split(",")} == {"GET", "HEAD", "OPTIONS"}
    assert answer.headers["Content-Language"] == language


def test_head_is_answered_like_get_without_the_body(app: Flask) -> None:
    got, headed = (ask(app, "/cy", REQUEST_METHOD=method) for method in ("GET", "HEAD"))

    assert headed.body == b""
    assert headed.headers == got.headers


def test_what_is_typed_in_an_address_is_shown_as_text(app: Flask) -> None:
    page = ask(app, "/en/councils", "name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")

    shown = next(each for each in page.text.splitlines() if "alert(1)" in each)
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in shown or "%3Cscript%3E" in shown


def test_a_broken_cookie_changes_nothing(app: Flask) -> None:
    cookies = ['session="', "session=\\x00; =; ;;;", "a=" * 500, "session=é; $Version"]

    pages = {ask(app, "/cy", HTTP_COOKIE=cookie).body for cookie in cookies}

    assert pages == {ask(app, "/cy").body}
