"""What happens to a reader's message: it is kept privately, answered, and forgotten in time."""

from service.language.languages import Language
from service.pages.models import ContactMessage
from service.web.sent import forget, forget_old, keep


def keep_message(
    *, language: Language, name: str, email: str, message: str, about: str = ""
) -> ContactMessage:
    """Keep a message for the team, perhaps about a pattern; its reference is what the sender may quote."""
    return keep(ContactMessage(language=language, name=name, email=email, message=message, about=about))


def forget_message(reference: str) -> bool:
    """Delete one message; whether there was one."""
    return forget(ContactMessage, reference)


def forget_old_messages() -> int:
    """Delete the messages that are older than a year; how many there were."""
    return forget_old(ContactMessage)
