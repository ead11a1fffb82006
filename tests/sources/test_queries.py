"""Sources are given in the order in which they are asked for."""

from flask import Flask

from service.sources.queries import sources_called


def test_sources_come_in_the_order_asked_for_once_each(app: Flask) -> None:
    found = sources_called(["tile-map", "council-codes", "tile-map", "unheard-of"])

    assert [source.key for source in found] == ["tile-map", "council-codes"]
