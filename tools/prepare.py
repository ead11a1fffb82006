"""`flask db upgrade`, then `flask seed`, in one process: half the waiting before Safon serves.

Folders that are named are seeded after the ordinary words: `python -m tools.prepare service/seed/demo`.
"""

import sys

from flask.cli import FlaskGroup
from flask_migrate import upgrade

from service import create_app, init_migrations
from service.search.lexicon import lexicon_path


def main() -> None:
    """Bring the database up to date and publish the words that are new or were edited."""
    lexicon_path()  # compiled here where it is missing, so that no reader waits for it
    app = create_app()
    init_migrations(app)
    with app.app_context():
        upgrade()
    commands = FlaskGroup(create_app=lambda: app)
    for folder in ([], *([each] for each in sys.argv[1:])):
        commands.main(["seed", *folder], prog_name="flask", standalone_mode=False)


if __name__ == "__main__":
    main()
