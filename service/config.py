"""Settings: what the environment says, with defaults that suit one person's own machine."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from service.db import READING

ROOT = Path(__file__).resolve().parent.parent
# Errors in the log never show what somebody wrote.
ALWAYS = {"pool_timeout": 2, "hide_parameters": True}
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs this copy of Safon; every part may be unknown, and then the pages say so."""

    name: str | None = None
    address: str | None = None
    email: str | None = None
    security_contact: str | None = None

    @property
    def known(self) -> bool:
        """Whether this copy says who runs it."""
        return bool(self.name)


def settings(overrides: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Flask's configuration, from the environment and then from what the caller insists on."""
    given: dict[str, Any] = {**os.environ, **(overrides or {})}
    instance = instance_folder(given)
    instance.mkdir(parents=True, exist_ok=True)
    public_url = str(given.get("PUBLIC_URL") or f"http://127.0.0.1:{given.get('PORT') or 5000}").rstrip("/")
    database = database_url(given.get("DATABASE_URL"), instance)
    options = engine_options(given.get("DATABASE_URL"))
    return {
        "SQLALCHEMY_DATABASE_URI": database,
        "SQLALCHEMY_ENGINE_OPTIONS": options,
        "SQLALCHEMY_BINDS": {READING: {"url": database, **options, "isolation_level": "AUTOCOMMIT"}},
        "SECRET_KEY": given.get("SECRET_KEY") or kept_secret(instance / "secret_key"),
        "PUBLIC_URL": public_url,
        "HOSTS": {urlsplit(public_url).hostname, *LOOPBACK},  # Flask's TRUSTED_HOSTS knows no IPv6 address
        "TRUSTED_PROXIES": int(given.get("TRUSTED_PROXIES") or 0),
        "MAX_CONTENT_LENGTH": 512 * 1024,
        "MAX_FORM_MEMORY_SIZE": 512 * 1024,
        "PAGE_CACHE_MEGABYTES": float(given.get("PAGE_CACHE_MEGABYTES", 12)),
        "RATELIMIT_STORAGE_URI": given.get("RATE_STORAGE") or "memory://",
        # Addresses come from editors: none may lead a check of links into the network that this runs in.
        "LINKS_MAY_BE_PRIVATE": bool(given.get("LINKS_MAY_BE_PRIVATE")),
        "OPERATOR": operator(given),
        "DEBUG": bool(given.get("DEBUG")),
        "TESTING": bool(given.get("TESTING")),
    }


def instance_folder(given: Mapping[str, Any] = os.environ) -> Path:
    """Where this copy keeps what it makes."""
    return Path(given.get("SAFON_INSTANCE") or ROOT / "instance")


def lecsicon_file(given: Mapping[str, Any] = os.environ) -> Path | None:
    """The site's own Lecsicon Cymraeg Bangor, if any: a TSV of form, lemma, part of speech, features."""
    return Path(given["LECSICON"]) if given.get("LECSICON") else None


def operator(given: Mapping[str, Any]) -> Operator:
    """Who runs this copy, as far as the settings say."""
    names = ("OPERATOR_NAME", "OPERATOR_ADDRESS", "OPERATOR_EMAIL", "SECURITY_CONTACT")
    return Operator(*(str(given[name]).strip() or None if given.get(name) else None for name in names))


def database_url(given: str | None, instance: Path) -> str:
    """The address of the database: the one given, or a file in the instance folder."""
    if not given:
        return f"sqlite:///{instance / 'safon.sqlite3'}"
    scheme, separator, rest = given.partition("://")
    if scheme in {"postgres", "postgresql"}:
        scheme = "postgresql+psycopg"
    return scheme + separator + rest


def engine_options(given: str | None) -> dict[str, Any]:
    """How to connect: PostgreSQL must say within two seconds whether it is there."""
    if not given or given.startswith("sqlite"):
        return ALWAYS
    return {**ALWAYS, "pool_pre_ping": True, "connect_args": {"connect_timeout": 2}}


def kept_secret(path: Path) -> str:
    """The signing key of this copy, made once and readable by its owner alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key := secrets.token_hex(32))
    return key
