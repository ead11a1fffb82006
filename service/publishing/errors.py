"""What can keep something from being published, by name."""

from service.language.languages import Language


class NotPublishedError(LookupError):
    """There is nothing published under that kind and key."""


class AddressTakenError(ValueError):
    """Another page of the same kind has that slug in that language."""

    def __init__(self, slug: str, language: Language) -> None:
        super().__init__(f"another page has the slug {slug!r} in {language}")
        self.slug = slug
        self.language = language


class NotInTheFutureError(ValueError):
    """A publication can only be scheduled for a moment that is still to come."""
