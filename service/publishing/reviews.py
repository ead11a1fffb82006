"""Which editions a Welsh speaker has read: few, and asked for once after each publication."""

from collections.abc import Mapping
from typing import Any

from flask import current_app
from sqlalchemy import Row, select

from service.db import rows
from service.publishing.models import Edition, WelshReview
from service.web.publication_signal import SIGNAL

KEPT = "safon-welsh-reviews"
# Of every edition whose Welsh is the wording that somebody read.
REVIEWS = select(
    Edition.kind, Edition.key, Edition.number, WelshReview.reviewer, WelshReview.reviewed_on
).join(
    WelshReview,
    (Edition.kind == WelshReview.kind)
    & (Edition.key == WelshReview.key)
    & (Edition.welsh_hash == WelshReview.welsh_hash),
)
Reviews = Mapping[tuple[str, str, int], Row[Any]]


def welsh_reviews() -> Reviews:
    """Who read the Welsh of an edition, and when: by its kind, key and number."""
    kept: tuple[int, Reviews] | None = current_app.extensions.get(KEPT)
    # Read before the question: what is kept is never older than the number that it is kept under.
    number = current_app.extensions[SIGNAL].number
    if kept is None or kept[0] != number:
        found = {(row.kind, row.key, row.number): row for row in rows(REVIEWS)}
        kept = current_app.extensions[KEPT] = number, found
    return kept[1]
