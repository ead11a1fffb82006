"""How often one address may send something; counted in memory, or in Redis or Valkey for several hosts."""

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from service.web.access import Access, access_of_request

# A moving window: one that begins by the clock would take twice as many around the moment when it ends.
limiter = Limiter(get_remote_address, strategy="moving-window", in_memory_fallback_enabled=True)


@limiter.request_filter
def is_read_only() -> bool:
    """Whether the address only shows something: nothing is counted there, and nothing looked up."""
    return access_of_request() is not Access.FORM
