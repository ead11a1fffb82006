"""A reader's message, ready to be sent: the one thing that a visitor can write."""

import re
import time
from dataclasses import dataclass
from urllib.parse import urlencode

from bench.machine import UnmeasurableError
from bench.visiting import Answer, Visitor

FORM, LANGUAGE = "/cy/cysylltu/neges", "cy"
SECONDS_TO_TYPE = 2.2  # whoever is quicker is taken for a machine
HIDDEN = re.compile(r"<input[^>]*type=\"hidden\"[^>]*>")


@dataclass(frozen=True, slots=True)
class Message:
    """A form that was opened and filled in."""

    visitor: Visitor
    body: str
    language: str = LANGUAGE

    def send(self) -> Answer:
        """What the server says to it."""
        return self.visitor.post(FORM, self.body, Sec_Fetch_Site="same-origin")


def message_to_send(visitor: Visitor) -> Message:
    """Open the form, wait as a person would, and fill it in."""
    page = visitor.get(FORM).text.decode()
    fields = {_value("name", tag): _value("value", tag) for tag in HIDDEN.findall(page)}
    if not fields:
        raise UnmeasurableError(f"{FORM} has no form to send")
    time.sleep(SECONDS_TO_TYPE)
    return Message(visitor, urlencode({**fields, "message": "Prawf y meincnod."}))


def _value(name: str, tag: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""
