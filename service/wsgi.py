"""The application that a WSGI server serves."""

from service import create_app
from service.publishing.actions import SIGNAL

application = create_app()
application.extensions[SIGNAL].watch()  # before the first reader, who would have to wait for it
