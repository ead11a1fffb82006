"""Flask without what this site never uses, which every page would pay for."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask.sessions import NullSession, SessionInterface
from flask.wrappers import Request, Response

_NOBODY = NullSession()  # it refuses to be written to


class NoSessions(SessionInterface):
    """Sessions for a site without accounts: there are none, and nothing is spent on looking for one."""

    def open_session(self, app: Flask, request: Request) -> NullSession:
        """The session of nobody, the same for every request."""
        return _NOBODY

    def save_session(self, app: Flask, session: object, response: Response) -> None:
        """Keep nothing."""


class Application(Flask):
    """The application: it knows nobody, and no view of it is a coroutine."""

    session_interface = NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function as it is."""
        return func
