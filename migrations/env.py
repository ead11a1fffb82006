"""How Alembic meets the application: its engine, its tables, one transaction for each run."""

from alembic import context
from flask import current_app

from service.db import Base, Moment, db


def written(kind: str, item: object, _context: object) -> str | bool:
    """Write our own types as what the database has, so that a migration needs none of our code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def ours(_item: object, name: str | None, *_more: object) -> bool:
    """Whether the models know it: what follows the search index is made by its migration alone."""
    return not (name or "").startswith(("search_match", "ix_search_row_matched"))


with db.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_item=written,
        include_object=ours,
        transaction_per_migration=True,
        **current_app.extensions["migrate"].configure_args,
    )
    with context.begin_transaction():
        context.run_migrations()
