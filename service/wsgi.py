"""The application that a WSGI server serves."""

import gc
import sys

from service import create_app
from service.web.publication_signal import SIGNAL

# What the application is made of stays for good, so that no request need ever look through it for garbage.
gc.disable()
application = create_app()
application.extensions[SIGNAL].watch()  # before the first reader, who would have to wait for it
gc.freeze()
gc.enable()
# Seconds; a page that is kept need not wait longer than this for one that is being made.
sys.setswitchinterval(0.001)
