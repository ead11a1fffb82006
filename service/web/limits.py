"""How often one address may send something; counted in memory, or in Redis or Valkey for several hosts."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

# A moving window: one that begins by the clock would take twice as many around the moment when it ends.
limiter = Limiter(get_remote_address, strategy="moving-window", in_memory_fallback_enabled=True)


def init_limits(app: Flask) -> None:
    """Let the few views that take something count it; what is only read is never counted."""
    # Where it finds itself, the extension adds no hooks to every request: they would look for limits in vain.
    app.extensions.setdefault("limiter", set()).add(limiter)
    limiter.init_app(app)
