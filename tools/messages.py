"""Collects the words of the interface into the template, and brings the Welsh catalogue up to it."""

import tempfile
from pathlib import Path

import polib
from babel.messages.frontend import CommandLineInterface

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "translations" / "messages.pot"
WELSH = ROOT / "translations" / "cy" / "LC_MESSAGES" / "messages.po"
# Beside gettext's own names; gettext_in is told the language first, so that the words come second.
KEYWORDS = ("_l", "lazy_gettext", "gettext_in:2", "said_in_both", "marked", "marked_plural:1,2")
LAYOUT = ("--no-location", "--sort-output", "--width=110")


def extract(target: Path) -> None:
    """Write the template of all that code and templates say to `target`."""
    keywords = [part for keyword in KEYWORDS for part in ("-k", keyword)]
    names = ["--project=Safon", "--version=1", "--copyright-holder=Safon"]
    _babel("extract", "-F", str(ROOT / "babel.cfg"), *keywords, *LAYOUT, *names, "-o", str(target), str(ROOT))


def words(path: Path) -> set[tuple[str, str, str]]:
    """What a template or catalogue asks for: context, singular and plural of every live message."""
    return {
        (entry.msgctxt or "", entry.msgid, entry.msgid_plural)
        for entry in polib.pofile(str(path))
        if not entry.obsolete
    }


def update() -> None:
    """Bring the template and the Welsh catalogue up to date, changing no file without need."""
    with tempfile.TemporaryDirectory() as folder:
        extract(fresh := Path(folder) / "messages.pot")
        if not TEMPLATE.exists() or words(fresh) != words(TEMPLATE):
            TEMPLATE.write_bytes(fresh.read_bytes())
    options = ["--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date", "--width=110"]
    before = words(WELSH)
    _babel("update", *options, "-l", "cy", "-i", str(TEMPLATE), "-o", str(WELSH))
    for _context, gone, _plural in sorted(before - words(WELSH)):
        print(f"no longer said: {gone}")
    waiting = [entry.msgid for entry in polib.pofile(str(WELSH)).untranslated_entries()]
    print(f"{len(words(WELSH))} messages, {len(waiting)} of them without Welsh", *waiting, sep="\n  ")


def _babel(*arguments: str) -> None:
    # Babel types all of its library but this class.
    CommandLineInterface().run(["pybabel", "--quiet", *arguments])  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    update()
