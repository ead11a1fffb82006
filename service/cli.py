"""Commands for those who run a copy of Safon: `flask --app service --help`."""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from flask.cli import AppGroup, with_appcontext

from service.api.commands import data
from service.config import ROOT
from service.db import now
from service.language.bilingual import Bilingual
from service.pages.actions import forget_message, forget_old_messages
from service.pages.queries import messages
from service.publishing.actions import finish_again, publish, rebuild, review_welsh, withdraw
from service.publishing.content import ContentError, plain
from service.publishing.errors import AddressTakenError, NotInTheFutureError, NotPublishedError
from service.publishing.kinds import Kind, all_kinds, kind_called
from service.publishing.languages_check import check_languages
from service.publishing.queries import scheduled
from service.publishing.reindexing import rebuild_index, rebuild_index_if_outdated
from service.publishing.scheduling import release_due, schedule
from service.publishing.seed_files import SeedError, read_seed_file
from service.publishing.seeding import seed as publish_seed
from service.reports.commands import reports
from service.search.lexicon import compile_into, lexicon_name
from service.search.misses import misses
from service.search.queries import searches_without_results
from service.sources.commands import links

SEED = ROOT / "service" / "seed"
WALES = ZoneInfo("Europe/London")
MISTAKES = (SeedError, ContentError, AddressTakenError, NotInTheFutureError, NotPublishedError)


def add_commands(group: click.Group) -> None:
    """Give the application its commands."""
    for command in (
        seed,
        publish_file,
        withdraw_page,
        reviewed,
        languages,
        rebuild_html,
        waiting,
        contact,
        reports,
        lexicon,
        search_index,
        searches,
        links,
        data,
    ):
        group.add_command(command)


class KindOfText(click.ParamType[Kind]):
    """A kind of published thing, by its code."""

    name = "kind"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Kind:
        """The kind; a usage error that names them all where there is none."""
        try:
            return kind_called(str(value))
        except KeyError:
            self.fail("one of " + ", ".join(kind.code for kind in all_kinds()), param, ctx)


@click.command("seed")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=SEED)
@with_appcontext
def seed(folder: Path) -> None:
    """Publish the texts of FOLDER that are new or were edited, and compare the languages."""
    rebuild_index_if_outdated()
    try:
        editions = publish_seed(folder)
    except MISTAKES as error:
        sys.exit(f"Nothing was published.\n{error}")
    finish_again()
    run, findings = check_languages() if editions else (None, [])
    click.echo(f"{len(editions)} texts were published." if editions else "Every text is published already.")
    if run:
        click.echo(f"{run.texts} passages compared in both languages, {run.problems} wrong.")
    for finding in findings:
        click.echo(f"  {finding.kind} {finding.key}: {finding.field} lacks {finding.language}")


@click.command("publish")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", required=True, help="Who publishes.")
@click.option("--at", type=click.DateTime(["%Y-%m-%dT%H:%M"]), help="Later, by the clock of Wales.")
@click.option("--note-cy", help="What was changed, in Welsh.")
@click.option("--note-en", help="What was changed, in English.")
@with_appcontext
def publish_file(file: Path, by: str, at: datetime | None, note_cy: str | None, note_en: str | None) -> None:
    """Publish the texts of one FILE, now or at a moment to come, both languages together."""
    if bool(note_cy) != bool(note_en):
        sys.exit("Give the note in both languages, or in neither.")
    note = Bilingual(note_cy, note_en) if note_cy and note_en else None
    try:
        for text in read_seed_file(file):
            if at:
                moment = at.replace(tzinfo=WALES)
                schedule(text.kind, text.key, plain(text.content), at=moment, by=by, note=note)
                click.echo(f"{text.kind.code} {text.key}: will be published at {moment:%Y-%m-%d %H:%M}.")
            else:
                edition = publish(text.kind, text.key, plain(text.content), by=by, note=note)
                click.echo(f"{text.kind.code} {text.key}: edition {edition.number}.")
    except MISTAKES as error:
        sys.exit(str(error))


@click.command("withdraw")
@click.argument("kind", type=KindOfText())
@click.argument("key")
@click.option("--by", required=True, help="Who takes the page down.")
@click.option("--reason-cy", required=True, help="Why, in Welsh.")
@click.option("--reason-en", required=True, help="Why, in English.")
@with_appcontext
def withdraw_page(kind: Kind, key: str, by: str, reason_cy: str, reason_en: str) -> None:
    """Take down the page of KIND with KEY, in both languages, with the reason."""
    try:
        withdraw(kind, key, reason=Bilingual(reason_cy, reason_en), by=by)
    except NotPublishedError:
        sys.exit(f"There is no published {kind.code} with the key {key}.")
    click.echo("The page is down in both languages; its addresses give the reason.")


@click.command("welsh-reviewed")
@click.argument("kind", type=KindOfText())
@click.argument("key")
@click.option("--by", required=True, help="The Welsh speaker who read the text.")
@click.option("--on", required=True, type=click.DateTime(["%Y-%m-%d"]), help="When.")
@with_appcontext
def reviewed(kind: Kind, key: str, by: str, on: datetime) -> None:
    """Record that a Welsh speaker has reviewed the present wording; a machine's reading is no review."""
    try:
        review_welsh(kind, key, reviewer=by, on=date(on.year, on.month, on.day))
    except NotPublishedError:
        sys.exit(f"There is no published {kind.code} with the key {key}.")
    click.echo("Recorded. Another Welsh wording will need another review.")


@click.command("check-languages")
@with_appcontext
def languages() -> None:
    """Compare every published text in both languages, and record it for the public page."""
    run, findings = check_languages()
    click.echo(f"{run.texts} passages compared in both languages, {run.problems} wrong.")
    if findings:
        sys.exit(
            "\n".join(f"{each.kind} {each.key}: {each.field} lacks {each.language}" for each in findings)
        )


@click.command("rebuild")
@with_appcontext
def rebuild_html() -> None:
    """Write every published row again out of its present edition, after a change to rendering."""
    for kind in all_kinds():
        click.echo(f"{kind.code}: {rebuild(kind)}")


@click.command("scheduled")
@with_appcontext
def waiting() -> None:
    """Release what is due, and list what waits for its moment or could not be published."""
    click.echo(f"{release_due()} released.")
    for each in scheduled():
        click.echo(
            f"{each.release_at:%Y-%m-%d %H:%M} UTC  {each.kind} {each.key}  {each.problem or ''}".rstrip()
        )


contact = AppGroup("contact", help="The messages that readers sent.")


@contact.command("list")
@click.option("--patterns", is_flag=True, help="Only what was written about patterns.")
def list_messages(patterns: bool) -> None:
    """Show every message that is kept, oldest first."""
    for each in messages():
        kind, _, key = each.about.rpartition(":")
        if patterns and (kind or not key):
            continue
        sender = f"{each.name or '(no name)'} <{each.email or 'no email'}>"
        about = f"  about the {kind or 'pattern'} {key}" if key else ""
        click.echo(f"{each.reference}  {each.sent_at:%Y-%m-%d %H:%M} UTC  [{each.language}]  {sender}{about}")
        click.echo("".join(f"    {line}\n" for line in each.message.splitlines()))


@contact.command("forget")
@click.argument("reference", required=False)
def forget(reference: str | None) -> None:
    """Delete the message with REFERENCE, or without one all that are older than a year."""
    if reference is None:
        click.echo(f"{forget_old_messages()} messages older than a year were deleted.")
    elif not forget_message(reference):
        sys.exit("There is no message with that reference.")


@click.command("lexicon")
def lexicon() -> None:
    """Compile the search lexicon anew; it is also compiled at first use where it is missing."""
    with click.progressbar(length=100, label="Compiling the lexicon") as bar:
        path = compile_into(lexicon_name(), bar.update)
    click.echo(path)


@click.command("search-index")
@with_appcontext
def search_index() -> None:
    """Make the search index anew out of all that is published."""
    with click.progressbar(length=0, label="Indexing") as bar:

        def advance(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        rows = rebuild_index(advance)
    click.echo(f"{rows} published texts can be found.")


@click.command("searches-without-results")
@click.option("--days", type=click.IntRange(1, 365), default=30, show_default=True, help="How far back.")
@with_appcontext
def searches(days: int) -> None:
    """List what readers searched for and did not find, the commonest first."""
    misses().write()
    for each in searches_without_results(now().date() - timedelta(days=days)):
        click.echo(f"{each.times:6}  [{each.language}]  {each.words}  (last on {each.last})")
