"""One connection in the place of several, so that a test can be undone."""

from typing import Any, Self

from sqlalchemy import Connection, CursorResult


class OneConnection:
    """Reads, whoever asks, on the connection of one test: in the place of the engine that only reads."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def connect(self) -> Self:
        """Itself."""
        return self

    def execute(self, *given: Any) -> CursorResult[Any]:
        """What the connection answers."""
        return self.connection.execute(*given)

    def close(self) -> None:
        """Nothing: the test goes on."""
