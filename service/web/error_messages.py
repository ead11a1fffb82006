"""The words of every error page: what happened, and what the reader can do."""

from service.language.catalogues import marked

_WRITE_TO_US = marked("If you followed a link on this site, please tell us through the contact page.")

MESSAGES: dict[int, tuple[str, ...]] = {
    400: (
        marked("We could not understand that address"),
        marked("Part of the address or of what was sent is damaged."),
        marked("Check the address, or start again from the home page."),
    ),
    403: (
        marked("You cannot do that from here"),
        marked("What was sent did not come from a page of this site, so we did not accept it."),
        marked("Go back to the page, load it again and send it once more."),
    ),
    404: (
        marked("Page not found"),
        marked("If you typed the address, check that it is correct."),
        marked("If you pasted the address, check that you copied the whole of it."),
        _WRITE_TO_US,
    ),
    405: (
        marked("This page does not take what was sent"),
        marked("You can read this page, but nothing can be sent to it in this way."),
        marked("Open the page again and use the form on it."),
    ),
    410: (
        marked("This page has been taken down"),
        marked("It was here once and has been taken down."),
    ),
    413: (
        marked("That is too long to send"),
        marked("What you sent is larger than this site accepts."),
        marked("Go back: what you wrote is still in the form. Shorten it and send it again."),
    ),
    422: (
        marked("There is something to put right"),
        marked("We could not accept what was sent. Nothing was kept."),
        marked("Go back to the form, check what you wrote and send it again."),
    ),
    429: (
        marked("Too many requests in a short time"),
        marked("To keep the service working for everyone, we limit how often something can be sent."),
        marked("Wait ten minutes and try again."),
    ),
    500: (
        marked("Sorry, something went wrong on our side"),
        marked("The fault is ours, and it has been recorded."),
        marked("Try again in a few minutes."),
    ),
    503: (
        marked("The service is not available just now"),
        marked("We cannot show this page at the moment. Nothing that was saved has been lost."),
        marked("Try again in a few minutes."),
    ),
}


def message_for(code: int) -> tuple[str, ...]:
    """The title and the paragraphs for a status code; a general one where it has none of its own."""
    return MESSAGES.get(code) or MESSAGES[400 if code < 500 else 500]
