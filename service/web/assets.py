"""Built files under `static/`, each named for what is in it, so that browsers may keep them for ever."""

import json
from functools import cache
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise

from service.config import ROOT
from service.web.headers import HEADERS

FOLDER = ROOT / "static"
PREFIX = "/static/"


@cache
def _manifest() -> dict[str, str]:
    found: dict[str, str] = json.loads((FOLDER / "build" / "manifest.json").read_text(encoding="utf-8"))
    return found


def asset(name: str) -> str:
    """The path of a built file; KeyError for a file that was not built."""
    return f"{PREFIX}build/{built_file(name)}"


def built_file(name: str) -> str:
    """The name under which a built file lies in `static/build/`."""
    return _manifest()[name]


def init_assets(app: Flask) -> None:
    """Serve `static/` before Flask is asked, compressed where a compressed file lies beside."""
    names = "build|vendor"  # what changes there changes its name
    # Flask documents this way of putting a WSGI layer in front; its types call it a method.
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=FOLDER,
        prefix=PREFIX,
        autorefresh=app.debug,
        max_age=3600,
        immutable_file_test=rf"^{PREFIX}({names})/",
        allow_all_origins=False,
        add_headers_function=_dress,
    )


def _dress(headers: Headers, _path: str, _url: str) -> None:
    for name, value in HEADERS.items():
        headers[name] = value
