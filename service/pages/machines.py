"""What machines ask for: sitemap, robots, manifest, icon, security contact, health."""

import json
from datetime import timedelta
from functools import cache

from flask import Response, abort, current_app, send_from_directory, url_for
from sqlalchemy import text

from service.config import ROOT
from service.db import db, now
from service.language.catalogues import gettext_in
from service.language.languages import Language
from service.language.routing import public_address
from service.pages.site import pages
from service.publishing.queries import publication_count
from service.web.access import Access, accessible
from service.web.addresses import addresses
from service.web.assets import FOLDER, asset, built_file
from service.web.rendering import text_of

DAYS_UNTIL_SECURITY_TXT_EXPIRES = 180
FORMS = ("pages.contact_form", "reports.form")
ICONS = (("icon-192.png", "192x192"), ("icon-512.png", "512x512"))


@pages.get("/sitemap.xml")
def sitemap() -> Response:
    """List every public address, each with its twin."""
    known = addresses().all(publication_count())
    body = text_of("pages/sitemap.xml", language=Language.CY, addresses=known, public_address=public_address)
    return Response(body, mimetype="application/xml")


@pages.get("/robots.txt")
def robots() -> Response:
    """Let robots read what is public, and say where the sitemap is."""
    private = "\n".join(
        f"Disallow: {url_for(endpoint, language=language)}" for endpoint in FORMS for language in Language
    )
    return Response(
        f"User-agent: *\n{private}\n\nSitemap: {public_address('/sitemap.xml')}\n", mimetype="text/plain"
    )


@pages.get("/site.webmanifest")
def manifest() -> Response:
    """Name and icons for a home screen."""
    line = "Good public services, in both languages"
    body = {
        "name": "Safon",
        "short_name": "Safon",
        "description": " · ".join(str(gettext_in(language, line)) for language in Language),
        "start_url": "/",
        "display": "browser",
        "theme_color": "#12392f",
        "background_color": "#faf8f3",
        "icons": [{"src": asset(name), "sizes": sizes, "type": "image/png"} for name, sizes in ICONS],
    }
    return Response(json.dumps(body, ensure_ascii=False), mimetype="application/manifest+json")


@pages.get("/favicon.ico")
def favicon() -> Response:
    """The icon that browsers ask for by this name."""
    return send_from_directory(FOLDER / "build", built_file("favicon.ico"), max_age=86400)


@pages.get("/.well-known/security.txt")
@accessible(Access.MACHINE)
def security_txt() -> Response:
    """Whom to tell of a security problem, as RFC 9116 asks; not found where this copy names nobody."""
    contact = current_app.config["OPERATOR"].security_contact
    if not contact:
        abort(404)
    expires = (now() + timedelta(days=DAYS_UNTIL_SECURITY_TXT_EXPIRES)).strftime("%Y-%m-%dT00:00:00Z")
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}",
        "Preferred-Languages: cy, en",
        f"Canonical: {public_address('/.well-known/security.txt')}",
    ]
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


@pages.get("/healthz")
@accessible(Access.MACHINE)
def healthz() -> Response:
    """200 while the process is alive; asks nothing of the database."""
    return Response("ok\n", mimetype="text/plain")


@pages.get("/readyz")
@accessible(Access.MACHINE)
def readyz() -> Response:
    """200 only when the database answers and its tables are those that this code needs."""
    found = db.session.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if set(found) != set(newest_migrations()):
        return Response("migrations are not current\n", status=503, mimetype="text/plain")
    return Response("ready\n", mimetype="text/plain")


@cache
def newest_migrations() -> tuple[str, ...]:
    """The revisions that the migrations of this code end in."""
    from alembic.script import ScriptDirectory  # half a second, and only here

    return tuple(ScriptDirectory(ROOT / "migrations").get_heads())
