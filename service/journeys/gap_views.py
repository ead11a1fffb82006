"""The gap map: in which languages the pages of councils were found, as a table, a picture and files."""

from flask import request
from werkzeug.wrappers import Response

from service.councils.queries import councils_in_order
from service.journeys.codes import LINKS_ADDRESS, Found
from service.journeys.gap_downloads import csv_of, json_of
from service.journeys.gap_forms import EventChoice
from service.journeys.gaps import gap_map
from service.journeys.names import COUNTED, found_names
from service.journeys.queries import listed_journeys
from service.journeys.site import journeys
from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.web.downloads import csv_answer, json_answer
from service.web.rendering import page

FILE_NAME = Bilingual(cy="safon-bylchau", en="safon-gaps")


@journeys.page(cy="/digwyddiadau-bywyd/bylchau", en="/life-events/gaps")
def gaps() -> Response:
    """Show which councils' pages were found, for all life events or for one."""
    language = current_language()
    choice = EventChoice.of(request.args, listed_journeys(language))
    return page(
        "journeys/gaps.html",
        choice=choice,
        found=gap_map(councils_in_order(language), choice.key),
        states=Found,
        names=found_names(language),
        counted=COUNTED,
        links_address=LINKS_ADDRESS,
    )


@journeys.page(cy="/digwyddiadau-bywyd/bylchau.csv", en="/life-events/gaps.csv")
def gaps_csv() -> Response:
    """Give the whole map as a table for spreadsheets."""
    return csv_answer(csv_of(gap_map(councils_in_order(current_language()))), FILE_NAME)


@journeys.page(cy="/digwyddiadau-bywyd/bylchau.json", en="/life-events/gaps.json")
def gaps_json() -> Response:
    """Give the whole map to programs, with its licence and its date."""
    return json_answer(json_of(gap_map(councils_in_order(current_language()))), FILE_NAME)
