"""Commands about the addresses outside of Safon: `flask --app service links --help`."""

import csv
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

import click
from flask import current_app
from flask.cli import AppGroup

from service.sources.asking import Manners
from service.sources.link_check import check_links, due_links
from service.sources.models import LinkStatus
from service.sources.queries import DeadLink, dead_links

COLUMNS = "address kind key language status code failing_since failures last_worked_at leads_to".split()

links = AppGroup("links", help="The addresses outside of Safon that published texts lead to.")


@links.command("check")
@click.option(
    "--limit", type=click.IntRange(1), help="Check so many at most; the rest waits for another run."
)
@click.option(
    "--again-after",
    type=click.IntRange(0),
    default=7,
    show_default=True,
    help="Leave alone what was checked within so many days.",
)
@click.option(
    "--host-pause",
    type=click.FloatRange(0),
    default=2,
    show_default=True,
    help="Seconds between two requests to one host.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=10,
    show_default=True,
    help="Seconds that a request may take.",
)
def check(limit: int | None, again_after: int, host_pause: float, timeout: float) -> None:
    """Check every address that has not been checked lately; a run that was broken off is gone on with."""
    due = due_links(timedelta(days=again_after), limit)
    manners = Manners(
        agent=f"Safon-link-check (+{current_app.config['PUBLIC_URL']})",
        timeout=timeout,
        host_pause=host_pause,
        may_be_private=current_app.config["LINKS_MAY_BE_PRIVATE"],
    )
    with click.progressbar(length=len(due.addresses), label="Checking") as bar:
        counted = check_links(due.addresses, manners, lambda: bar.update(1))
    click.echo(f"{counted.total()} addresses were checked.")
    for status in LinkStatus:
        if counted[status]:
            click.echo(f"{counted[status]:6}  {status}")
    if due.waiting:
        click.echo(f"{due.waiting} more wait for another run.")
    if due.too_long:
        click.echo(f"{due.too_long} are too long to be checked.")


@links.command("dead")
@click.option("--csv", "as_csv", is_flag=True, help="As a table for a spreadsheet.")
def dead(as_csv: bool) -> None:
    """List the addresses that are dead, longest dead first, with the texts that lead to them."""
    if as_csv:
        csv.writer(sys.stdout).writerows([COLUMNS, *_cells()])
        return
    shown = None
    for each in dead_links():
        if each.check is not shown:
            shown = each.check
            click.echo(_said(each))
        language = f" [{each.place.language}]" if each.place.language else ""
        click.echo(f"    {each.place.kind} {each.place.key}{language}")


def _said(dead: DeadLink) -> str:
    check = dead.check
    code = f" {check.code}" if check.code else ""
    leads_to = f", leads to {check.leads_to}" if check.leads_to else ""
    worked = (
        f"worked last on {check.last_worked_at:%Y-%m-%d}" if check.last_worked_at else "never seen working"
    )
    return (
        f"{check.url}  {check.status}{code}{leads_to}; "
        f"failing since {check.failing_since:%Y-%m-%d}, {check.failures} in a row; {worked}"
    )


def _cells() -> Iterator[list[str | int | None]]:
    for check, place in dead_links():
        moments = (_written(check.failing_since), check.failures, _written(check.last_worked_at))
        yield [check.url, *place, check.status, check.code, *moments, check.leads_to]


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
