"""When HTMX asks for a part of a page; the view and the page cache must not differ over it."""

from collections.abc import Mapping
from typing import Any

ASKED_BY = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")  # what an answer varies with


def asks_for_fragment(environ: Mapping[str, Any]) -> bool:
    """Whether HTMX asks for a part of the page, and not for a whole one for a link or out of its history."""
    wants_whole = "HTTP_HX_BOOSTED" in environ or "HTTP_HX_HISTORY_RESTORE_REQUEST" in environ
    return environ.get("HTTP_HX_REQUEST") == "true" and not wants_whole
