"""Flask without what this site never uses, which every page would pay for."""

from collections.abc import Callable
from typing import Any

import click
from flask import Flask
from flask.cli import AppGroup
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


class LateCommands(AppGroup):
    """The commands of the application, which are fetched when one is asked for: a server never needs them."""

    def __init__(self, name: str, add: Callable[[click.Group], None]) -> None:
        super().__init__(name)
        self._add: Callable[[click.Group], None] | None = add

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        self._fetch()
        return super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with a name, or None where there is none."""
        self._fetch()
        return super().get_command(ctx, cmd_name)

    def _fetch(self) -> None:
        if add := self._add:
            self._add = None
            add(self)
