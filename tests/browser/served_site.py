"""A running copy of Safon, its addresses, and what may have happened to it before a visit."""

from dataclasses import dataclass
from typing import Any, NoReturn

from flask import Flask, abort
from sqlalchemy.exc import OperationalError

from service.cli import SEED
from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.publishing.seed_files import DEMO
from service.publishing.seeding import seed
from service.reports.actions import answer_report, keep_report
from service.reports.codes import Outcome, Reason
from tests.factories import make_page
from tests.visits import MISSED_BIN, PAGE_TYPES, values_in

EXAMPLE = {"cy": "aberenghraifft-bin-heb-ei-gasglu", "en": "aberexample-missed-bin"}
HISTORY = {"kind": {"cy": "tudalennau", "en": "pages"}, "slug": {"cy": "prawf", "en": "test"}}
# Pages that only a copy has which was used for a while, by view and values.
LATER_PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "home with changes": ("pages.home", {}),
    "contact with an operator": ("pages.text", {"slug": {"cy": "cysylltu", "en": "contact"}}),
    "contact form of an operator": ("pages.contact_form", {}),
    "history of two editions": ("publishing.history", HISTORY),
    "difference": ("publishing.difference", {**HISTORY, "older": 1, "newer": 2}),
    "late review": ("pages.text", {"slug": {"cy": "hwyr", "en": "late"}}),
    "variant of a blueprint": ("blueprints.variant", {"slug": MISSED_BIN, "variant": EXAMPLE}),
    "report that waits": ("reports.report", {"slug": "bcdf2345"}),
    "report that is answered": ("reports.report", {"slug": "zzzz2345"}),
    "taken down": ("pages.text", {"slug": {"cy": "aeth", "en": "gone"}}),
}


@dataclass(frozen=True)
class Site:
    """A copy of Safon that is being served."""

    app: Flask
    address: str

    def path(self, endpoint: str, language: Language, **values: Any) -> str:
        """Where a view stands in a language, without the host."""
        with self.app.test_request_context(base_url=self.address):
            return self.app.url_for(endpoint, language=language, **values)

    def path_of(self, page_type: str, language: Language) -> str:
        """Where the example of a type of page stands in a language."""
        endpoint, values = {**PAGE_TYPES, **LATER_PAGES}[page_type]
        return self.path(endpoint, language, **values_in(values, language))


def live_through_changes(app: Flask) -> None:
    """Texts in two editions, taken down and late; the flagged examples; and addresses that break."""
    add_broken_addresses(app)
    report_problems(app)
    gone = make_page(slug={"cy": "aeth", "en": "gone"})
    late = make_page(slug={"cy": "hwyr", "en": "late"}, checked_on="2020-01-02", review_on="2021-01-02")
    revised = make_page(summary={"cy": "Crynodeb hirach o lawer.", "en": "A much longer summary."})
    with app.app_context():
        for key, content in (("test", make_page()), ("test", revised), ("late", late), ("gone", gone)):
            publish(TEXT_PAGE, key, content, by="the tests")
        reason = Bilingual(cy="Nid oes ei hangen mwyach.", en="It is no longer needed.")
        withdraw(TEXT_PAGE, "gone", reason=reason, by="the tests")
        seed(SEED / DEMO)


def report_problems(app: Flask) -> None:
    """One report that waits for its answer, and one that has it."""
    answer = Bilingual(cy="Diolch: mae’r map wedi’i drwsio.", en="Thank you: the map has been mended.")
    with app.app_context():
        for reference, page in (("BCDF2345", "/cy/cynghorau"), ("ZZZZ2345", None)):
            report = keep_report(
                language=Language.CY, page=page, reason=Reason.BARRIER, message="Y map", email=""
            )
            report.reference = reference
            db.session.commit()
        answer_report("ZZZZ2345", outcome=Outcome.CHANGED, answer=answer, by="the tests")


def add_broken_addresses(app: Flask) -> None:
    """Addresses, in each language and in none, that end in the error whose code they name."""

    def break_down(code: int) -> NoReturn:
        if code == 500:
            raise RuntimeError("a fault of ours")
        if code == 503:
            raise OperationalError("SELECT 1", {}, ConnectionError("no database"))
        abort(code)

    for place in ("/cy", "/en", ""):
        app.add_url_rule(f"{place}/broken/<int:code>", f"broken{place}", break_down)
