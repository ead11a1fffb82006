"""The history of everything published: its editions, one of them as it was, and what changed between two."""

from typing import Any

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.language.routing import Pages, name_this_page
from service.publishing.addressing import moved_to
from service.publishing.content import words_kept
from service.publishing.differences import differences
from service.publishing.field_names import ShownField, entry_names, field_name
from service.publishing.kinds import Kind, all_kinds
from service.publishing.models import Edition
from service.publishing.queries import address_name, edition_numbered, editions, last_check, parity, thing_at
from service.web.rendering import page

publishing = Pages("publishing", __name__)
ABOUT = Bilingual(cy="ynghylch", en="about")  # the page that this one explains more of


@publishing.page(cy="/hanes/<kind>/<slug>", en="/history/<kind>/<slug>")
def history(kind: str, slug: str) -> AnyResponse:
    """List the editions of one text, newest first."""
    found, row = _thing(kind, slug)
    return page("publishing/history.html", **_names(found, row), editions=editions(found.code, row.key))


@publishing.page(cy="/hanes/<kind>/<slug>/<int:number>", en="/history/<kind>/<slug>/<int:number>")
def edition(kind: str, slug: str, number: int) -> AnyResponse:
    """Show one edition as it was published."""
    found, row = _thing(kind, slug)
    shown = _edition(found, row, number)
    kept = list(words_kept(shown.content))
    entries = entry_names(kept)
    fields = [ShownField.of(found, at, words, entries) for at, words in kept]
    return page("publishing/edition.html", **_names(found, row), edition=shown, fields=fields)


@publishing.page(
    cy="/hanes/<kind>/<slug>/<int:older>/<int:newer>", en="/history/<kind>/<slug>/<int:older>/<int:newer>"
)
def difference(kind: str, slug: str, older: int, newer: int) -> AnyResponse:
    """Show what changed between two editions, word by word, in each language."""
    found, row = _thing(kind, slug)
    before, after = _edition(found, row, older), _edition(found, row, newer)
    old, new = (dict(words_kept(each.content)) for each in (before, after))
    entries = entry_names([*new.items(), *old.items()])
    fields = [(field_name(found, each.field, entries), each) for each in differences(old, new)]
    return page("publishing/difference.html", **_names(found, row), older=before, newer=after, fields=fields)


@publishing.page(cy="/hanes/<kind>/<slug>/cymharu", en="/history/<kind>/<slug>/compare")
def compare(kind: str, slug: str) -> AnyResponse:
    """Go to the difference between the two editions chosen; back to the list where the choice makes none."""
    _thing(kind, slug)
    chosen = sorted({number for name in ("a", "b") if (number := request.args.get(name, type=int))})
    if len(chosen) != len(("a", "b")):
        return redirect(url_for(".history", kind=kind, slug=slug), 303)
    return redirect(url_for(".difference", kind=kind, slug=slug, older=chosen[0], newer=chosen[1]), 303)


@publishing.page(cy="/ynghylch/dwy-iaith", en="/about/languages")
def languages() -> AnyResponse:
    """Show how many texts there are in each language, and how many a Welsh speaker reviewed."""
    return page("publishing/languages.html", kinds=parity(), check=last_check(), about=ABOUT)


def _thing(kind_name: str, slug: str) -> tuple[Kind, Any]:
    """The kind and the row that an address names; redirects where it has the other language's words."""
    kind = next(
        (each for each in all_kinds() if kind_name in (each.address_name.cy, each.address_name.en)), None
    )
    row = thing_at(kind, slug) if kind else None
    if kind is None or row is None:
        abort(404)
    names = {"kind": kind.address_name, "slug": address_name(row)}
    name_this_page(**names)
    language = current_language()
    if (kind_name, slug) != tuple(name.within(language) for name in names.values()):
        abort(moved_to(**names))
    return kind, row


def _edition(kind: Kind, row: Any, number: int) -> Edition:
    found = edition_numbered(kind.code, row.key, number)
    return found if found is not None else abort(404)


def _names(kind: Kind, row: Any) -> dict[str, Any]:
    """What every page of a history says about the thing."""
    names = {"kind": kind.address_name, "slug": address_name(row)}
    title = getattr(row, kind.title_field)
    page_url = url_for(kind.endpoint, slug=address_name(row)) if kind.endpoint else None
    return {"names": names, "title": title, "page_url": page_url, "is_withdrawn": row.withdrawn}
