"""The blueprint of life events, to which each module of views adds its addresses."""

from service.language.routing import Pages

journeys = Pages("journeys", __name__)
