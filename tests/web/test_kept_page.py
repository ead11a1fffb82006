"""A finished page: each encoding with its own strong tag, and nothing sent twice to those who have it."""

import gzip
from collections.abc import Callable

import brotli
import pytest

from service.web.kept_page import SMALL
from tests.asking import Answer
from tests.web.small_site import PAGE, SmallSite

ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "": lambda body: body,
}
ACCEPTED = [
    ("", ""),
    ("identity", ""),
    ("gzip", "gzip"),
    ("gzip, deflate, br", "br"),
    ("GZIP", "gzip"),
    ("br;q=0, gzip", "gzip"),
    ("gzip;q=0", ""),
    ("br; q=0, gzip;q=0.0", ""),
    ("br;q=rubbish", ""),
    ("zstd, deflate", ""),
]


def in_encoding(encoding: str, **headers: str) -> Answer:
    return SmallSite().cached().ask(headers={"Accept-Encoding": encoding, **headers})


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_holds_the_same_page(encoding: str) -> None:
    answer = in_encoding(encoding)

    assert ENCODINGS[encoding](answer.body).decode() == f"1: {PAGE}"
    assert answer.headers.get("Content-Encoding", "") == encoding
    assert answer.headers["Content-Length"] == str(len(answer.body))


def test_each_encoding_has_a_strong_tag_of_its_own() -> None:
    tags = {in_encoding(encoding).headers["ETag"] for encoding in ENCODINGS}

    assert len(tags) == 3
    assert all(tag.startswith('"') for tag in tags)


def test_the_same_page_has_the_same_tag_in_every_process() -> None:
    assert in_encoding("br").headers["ETag"] == in_encoding("br").headers["ETag"]


@pytest.mark.parametrize("accepted,encoding", ACCEPTED)
def test_the_reader_gets_an_encoding_that_the_reader_takes(accepted: str, encoding: str) -> None:
    assert in_encoding(accepted).headers.get("Content-Encoding", "") == encoding


def test_a_small_page_is_sent_as_it_is() -> None:
    answer = SmallSite(body="x" * (SMALL - 10)).cached().ask(headers={"Accept-Encoding": "br"})

    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("known", ["{}", "W/{}", '"other", {}', '"other",W/{} , "third"', "*"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_has_the_page_is_told_so_without_it(known: str, method: str) -> None:
    tag = in_encoding("gzip").headers["ETag"]

    answer = (
        SmallSite()
        .cached()
        .ask(headers={"Accept-Encoding": "gzip", "If-None-Match": known.format(tag)}, REQUEST_METHOD=method)
    )

    assert (answer.status, answer.body) == (304, b"")
    assert answer.headers["ETag"] == tag
    assert "Cache-Control" in answer.headers
    assert not {"Content-Length", "Content-Encoding", "Content-Type"} & set(answer.headers.keys())


@pytest.mark.parametrize("known", ['"other"', "", "rubbish", '"'])
def test_who_has_another_page_gets_this_one(known: str) -> None:
    assert in_encoding("gzip", **{"If-None-Match": known}).status == 200


def test_the_tag_of_another_encoding_is_not_this_one() -> None:
    tag = in_encoding("br").headers["ETag"]

    assert in_encoding("gzip", **{"If-None-Match": tag}).status == 200


def test_head_has_the_headers_of_get_and_no_body() -> None:
    cached = SmallSite().cached()

    headed, got = (cached.ask(REQUEST_METHOD=method) for method in ("HEAD", "GET"))

    assert headed.body == b""
    assert headed.headers == got.headers
    assert got.body.decode() == f"1: {PAGE}"
    assert cached.site.renders == 1
