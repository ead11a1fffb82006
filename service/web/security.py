"""Headers on every answer, and the door: what is not a well-formed request is refused before any view."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, abort, current_app, request
from flask.wrappers import Response
from werkzeug.middleware.proxy_fix import ProxyFix

from service.language.current import language_of
from service.language.languages import Language
from service.web.access import Access, access_of_request
from service.web.fragments import ASKED_BY
from service.web.headers import HEADERS
from service.web.rendering import TEMPLATES

# Bytes; the longest address that this site or a form of ours can make is far shorter.
LONGEST_PATH, LONGEST_QUERY = 2048, 4096
# What one person typed: no cache may share it, but the Back button must find it again.
ONE_PERSONS = "private, no-cache"
# An address that holds what one person chose is for whoever has been given it, and for nobody's lists.
HANDED_OVER = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}
VARIES = ("Accept-Encoding", *ASKED_BY)
VARY = ", ".join(VARIES)
# A shared cache may keep a page for a minute; a browser asks every time and gets a 304.
SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"


@cache
def content_security_policy() -> str:
    """What a page may load: our own files, and the one inline script whose hash is written here."""
    script = (TEMPLATES / "layouts" / "_js_enabled.html").read_text(encoding="utf-8").rstrip("\n")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; object-src 'none'"
    )


def let_be_framed(response: Response) -> Response:
    """Let pages of anybody show an answer in a frame, and nothing else that no page of ours may."""
    policy = content_security_policy().replace("frame-ancestors 'none'", "frame-ancestors *")
    response.headers["Content-Security-Policy"] = policy
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


class Dressed:
    """A WSGI application whose every answer, errors included, carries the headers that all have in common.

    What an answer says itself stays as it is.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self.application = application
        self.headers = [*HEADERS.items(), ("Content-Security-Policy", content_security_policy())]
        self.over_https = [*self.headers, ("Strict-Transport-Security", "max-age=31536000")]

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer as the application does."""
        common = self.over_https if environ["wsgi.url_scheme"] == "https" else self.headers

        def dressed(status: str, headers: list[tuple[str, str]], error: Any = None) -> Any:
            said = {name for name, _ in headers}
            return start_response(status, headers + [pair for pair in common if pair[0] not in said], error)

        return self.application(environ, dressed)


def init_security(app: Flask) -> None:
    """Refuse malformed requests first of all; dress every answer that Flask gives."""
    app.before_request(refuse_other_hosts)
    app.before_request(refuse_malformed)
    app.after_request(say_who_may_keep_it)
    # Flask documents this way of putting a WSGI layer in front; its types call it a method.
    app.wsgi_app = Dressed(app.wsgi_app)  # type: ignore[method-assign]


def init_proxies(app: Flask) -> None:
    """Believe as many proxies as the settings say, before anything reads the address of a request."""
    if proxies := app.config["TRUSTED_PROXIES"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)  # type: ignore[method-assign]


def refuse_other_hosts() -> None:
    """Answer 400 to a request that was meant for another site; machines may ask for health by any name."""
    if host_named(f"//{request.host}") in current_app.config["HOSTS"]:
        return
    if access_of_request() is not Access.MACHINE:
        abort(400)


@lru_cache(maxsize=100)
def host_named(address: str) -> str | None:
    """The host of an address in lower case, without its port; None where there is none or it is damaged."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def refuse_malformed() -> None:
    """Answer 400 to an address that is too long, to null bytes and to what is not UTF-8.

    What somebody handed over may be any length: its page shows as much of it as can be read.
    """
    query = request.query_string
    raw_path = request.environ.get("PATH_INFO", "").encode("latin-1", "replace")
    is_query_too_long = len(query) > LONGEST_QUERY and access_of_request() is not Access.HANDED_OVER
    if len(raw_path) > LONGEST_PATH or is_query_too_long:
        abort(400)
    if b"\0" in raw_path or b"%00" in query:
        abort(400)
    try:
        raw_path.decode()
        unquote_to_bytes(query).decode()
    except UnicodeDecodeError:
        abort(400)


def say_who_may_keep_it(response: Response) -> Response:
    """Add the language of the answer, what caches may do with it and what it varies with."""
    headers = response.headers
    said = {name.lower() for name, _ in headers}
    if "location" in said:
        response.set_data(b"")  # Werkzeug's words, in English; nobody reads them
    elif headers.get("Content-Type", "").startswith("text/html"):
        headers.add("Content-Language", language_of(request.path) or ", ".join(Language))
    if "cache-control" not in said:
        headers.add("Cache-Control", _caching(response))
    if access_of_request() is Access.HANDED_OVER:
        headers.update(HANDED_OVER)
    headers["Vary"] = ", ".join(dict.fromkeys((*response.vary, *VARIES))) if "vary" in said else VARY
    return response


def _caching(response: Response) -> str:
    access = access_of_request()
    if access is Access.PUBLIC and request.method in {"GET", "HEAD"} and response.status_code in {200, 301}:
        return SHARED
    return ONE_PERSONS if access is Access.FORM else "no-store"
