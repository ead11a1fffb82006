"""A bare Flask application that returns finished bytes: what Flask and the server cost without a page."""

import json
import os
from pathlib import Path

from flask import Flask, Response

application = Flask(__name__, static_folder=None)


def _return_at(path: str, body: bytes) -> None:
    def view() -> Response:
        return Response(body, mimetype="text/html")

    application.add_url_rule(path, endpoint=path, view_func=view)


for _path, _file in json.loads(Path(os.environ["BENCH_PAGES"]).read_text(encoding="utf-8")).items():
    _return_at(_path, Path(_file).read_bytes())
