"""How often one address may send something; counted in memory, or in Redis or Valkey for several hosts."""

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, in_memory_fallback_enabled=True)
