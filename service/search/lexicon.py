"""The compiled lexicon: what each known word of either language is found by, in a read-only SQLite file.

It is made from the installed dictionary package and our own vocabulary, by `flask lexicon` or at first use.
Its name holds a hash of all it was made from, so that an old one is never read.
"""

import hashlib
import json
import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from service.config import instance_folder, lecsicon_file

HERE = Path(__file__).parent
VOCABULARY = HERE / "vocabulary"
MADE_BY = ("lexicon.py", "compiling.py", "paradigms.py", "vocabulary.py", "words.py")
TEMPORARY = Path(tempfile.gettempdir()) / f"safon-lexicon-{os.getuid()}"
LONGEST_COMPILING = 3_600  # seconds
QUERIES = {
    "welsh": "SELECT tokens FROM welsh WHERE form = ?",
    "asked": "SELECT tokens FROM asked WHERE form = ?",
    "among": "SELECT form, tokens FROM welsh WHERE form IN (SELECT value FROM json_each(?))",
    "english": "SELECT tokens FROM english WHERE form = ?",
}

_of_thread = threading.local()


def tokens_in(table: str, form: str) -> tuple[str, ...] | None:
    """The tokens that the lexicon holds for a form, or nothing where it does not know it."""
    found = _cursor().execute(QUERIES[table], (form,)).fetchone()
    return tuple(found[0].split()) if found else None


def known_among(forms: Iterable[str]) -> dict[str, frozenset[str]]:
    """The Welsh forms that the lexicon knows, with their tokens, in one look."""
    rows = _cursor().execute(QUERIES["among"], (json.dumps(list(forms)),)).fetchall()
    return {form: frozenset(tokens.split()) for form, tokens in rows}


@cache
def lexicon_hash() -> str:
    """What stands for everything that the lexicon is made of."""
    hashed = hashlib.blake2b(digest_size=8)
    for path in _sources():
        hashed.update(path.name.encode())
        hashed.update(path.read_bytes())
    return hashed.hexdigest()


def lexicon_name() -> str:
    """What the file of the present lexicon is called."""
    return f"lexicon-{lexicon_hash()}.sqlite3"


def lexicon_path() -> Path:
    """The file of the present lexicon; it is compiled where it is missing."""
    name = lexicon_name()
    for folder in (instance_folder(), TEMPORARY):
        if (folder / name).exists():
            return folder / name
    return compile_into(name)


def compile_into(name: str, advance: Callable[[int], object] = lambda _percent: None) -> Path:
    """Compile the lexicon into the instance folder, or where that is read-only a temporary one."""
    # Compiling needs the dictionary package, 0.14 seconds to import; reading does not.
    from service.search.compiling import write_lexicon

    for folder in (instance_folder(), TEMPORARY):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor, unfinished = tempfile.mkstemp(prefix=".lexicon-", dir=folder)
        except OSError:
            continue
        os.close(descriptor)
        try:
            write_lexicon(Path(unfinished), lecsicon_file(), advance)
            # Whoever finishes last replaces an equal file.
            path = Path(unfinished).replace(folder / name)
        finally:
            Path(unfinished).unlink(missing_ok=True)
        prune(path)
        return path
    raise OSError(f"neither {instance_folder()} nor {TEMPORARY} can be written to")


def prune(present: Path) -> None:
    """Delete the older lexicons beside the present one, and what compiling left that was ended midway.

    The latest of them stays: while a release takes over, processes of the one before may still open it.
    Who has a file open that is deleted goes on reading it.
    """
    older = [path for path in present.parent.glob("lexicon-*.sqlite3") if path != present]
    left = [path for path in present.parent.glob(".lexicon-*") if _age(path) > LONGEST_COMPILING]
    for path in [*sorted(older, key=_age)[1:], *left]:
        with suppress(OSError):  # another process may be pruning too, or the file be somebody else's
            path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    """The seconds since a file was written; of one that is gone, 0."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _sources() -> list[Path]:
    package = find_spec("simplemma")
    if package is None or not package.submodule_search_locations:
        raise LookupError("the package simplemma is not installed")
    data = Path(package.submodule_search_locations[0]) / "strategies" / "dictionaries" / "data"
    given = lecsicon_file()
    return [
        data / "cy.plzma",
        data / "en.plzma",
        *(HERE / name for name in MADE_BY),
        HERE.parent / "language" / "radicals.py",
        *sorted(VOCABULARY.glob("*.txt")),
        *([given] if given else []),
    ]


def _cursor() -> sqlite3.Cursor:
    """A cursor of this thread's own; nobody ever writes, so none need wait."""
    try:
        cursor: sqlite3.Cursor = _of_thread.cursor
    except AttributeError:
        address = f"{lexicon_path().resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
        connection.execute("PRAGMA cache_size = -1024")
        cursor = _of_thread.cursor = connection.cursor()
    return cursor


# A connection must not be used in a process that was forked from its own.
os.register_at_fork(after_in_child=_of_thread.__dict__.clear)
