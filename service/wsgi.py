"""The application that a WSGI server serves."""

from service import create_app

application = create_app()
