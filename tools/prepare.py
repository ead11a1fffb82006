"""`flask db upgrade`, then `flask seed`, in one process: half the waiting before Safon serves."""

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
    FlaskGroup(create_app=lambda: app).main(["seed"], prog_name="flask")


if __name__ == "__main__":
    main()
