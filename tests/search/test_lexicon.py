"""The lexicon's file: compiled once, whoever asks first, and read by everybody."""

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import PIPE, Popen, run

import pytest
from click.testing import CliRunner

from service.cli import lexicon as command
from service.search import lexicon
from service.search.compiling import readings_of
from service.search.lexicon import compile_into, lexicon_hash, lexicon_name, lexicon_path, tokens_in
from service.search.welsh import tokens_of

SAY = (
    "import sys; from service.search.welsh import analyse; print(*analyse('gynghorau')); print(*sys.modules)"
)

# Compiles a small lexicon again and again, and reads it meanwhile on a connection of its own.
COMPILE = """
import sqlite3
from service.search import compiling, lexicon
SMALL = {"cy": {"cathod": "cath", "gathod": "cath", "gyngor": "cyngor"}, "en": {"cats": "cat"}}
compiling._dictionary = SMALL.get
print("ready", flush=True)
input()
for _ in range(20):
    path = lexicon.compile_into(lexicon.lexicon_name())
    found = sqlite3.connect(f"file:{lexicon.lexicon_path()}?mode=ro&immutable=1", uri=True).execute(
        "SELECT tokens FROM welsh WHERE form = 'gyngor'"
    )
    print(lexicon.tokens_in("welsh", "cathod"), *found.fetchone())
"""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling that writes a file at once."""

    def write(path: Path, _lecsicon: Path | None, _advance: Callable[[int], object]) -> None:
        path.write_bytes(b"lexicon")

    monkeypatch.setattr("service.search.compiling.write_lexicon", write)


def test_the_name_holds_what_it_was_made_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = lexicon_name()
    given = tmp_path / "lecsicon.tsv"
    given.write_text("cathod\tcath\tNOUN\t\n", encoding="utf-8")
    monkeypatch.setenv("LECSICON", str(given))
    lexicon_hash.cache_clear()

    after = lexicon_name()

    monkeypatch.delenv("LECSICON")
    lexicon_hash.cache_clear()
    assert before != after
    assert before == lexicon_name()


def test_the_lecsicon_of_a_site_is_read(tmp_path: Path) -> None:
    given = tmp_path / "lecsicon.tsv"
    given.write_text("Gathod\tcath\tNOUN\tf\nhalf a line\n", encoding="utf-8")

    assert readings_of({"cath": "cath"}, given) == {"cath": {"cath"}, "gathod": {"cath"}}


@pytest.mark.usefixtures("quick")
def test_where_it_is_missing_it_is_compiled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFON_INSTANCE", str(tmp_path / "instance"))

    path = lexicon_path()

    assert path == tmp_path / "instance" / lexicon_name()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.usefixtures("quick")
def test_a_folder_that_cannot_be_written_to_gives_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("SAFON_INSTANCE", str(in_the_way))
    monkeypatch.setattr(lexicon, "TEMPORARY", tmp_path / "temporary")

    assert lexicon_path() == tmp_path / "temporary" / lexicon_name()


@pytest.mark.usefixtures("quick")
def test_many_may_compile_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFON_INSTANCE", str(tmp_path))

    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(compile_into, [lexicon_name()] * 32))

    assert made == {tmp_path / lexicon_name()}
    assert list(tmp_path.iterdir()) == [tmp_path / lexicon_name()]


def test_several_processes_may_compile_and_read_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAFON_INSTANCE", str(tmp_path))

    started = [Popen([sys.executable, "-c", COMPILE], stdin=PIPE, stdout=PIPE, text=True) for _ in range(3)]
    for each in started:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in started:  # all are imported, so that they compile at the same moment
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    said = [each.communicate(timeout=60)[0] for each in started]

    assert [each.returncode for each in started] == [0, 0, 0]
    assert set(said) == {"('cath',) cyngor\n" * 20}
    assert [each.name for each in tmp_path.iterdir()] == [lexicon_name()]


@pytest.mark.usefixtures("quick")
def test_all_but_the_latest_of_the_older_lexicons_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFON_INSTANCE", str(tmp_path))
    ages = {"lexicon-a.sqlite3": 3, "lexicon-b.sqlite3": 1, "lexicon-c.sqlite3": 2, "safon.sqlite3": 9}
    for name, days in {**ages, ".lexicon-ended": 1, ".lexicon-going-on": 0}.items():
        (tmp_path / name).write_text(name, encoding="utf-8")
        written = time.time() - days * 86_400
        os.utime(tmp_path / name, (written, written))

    with (tmp_path / "lexicon-a.sqlite3").open(encoding="utf-8") as read:
        compile_into(lexicon_name())

        assert read.read() == "lexicon-a.sqlite3"
    assert {each.name for each in tmp_path.iterdir()} == {
        lexicon_name(),
        "lexicon-b.sqlite3",
        "safon.sqlite3",
        ".lexicon-going-on",
    }


@pytest.mark.usefixtures("quick")
def test_the_command_says_where_the_file_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFON_INSTANCE", str(tmp_path))

    said = CliRunner().invoke(command).output

    assert said.splitlines()[-1] == str(tmp_path / lexicon_name())


def test_many_threads_read_the_same() -> None:
    words = [word for word in ("gynghorau", "aeth", "tecach", "zzyzx") for _ in range(500)]
    expected = [tokens_in("welsh", word) for word in words]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: tokens_in("welsh", word), words))

    assert found == expected
    assert tokens_of("gynghorau") == {"cyngor"}


def test_importing_the_analyser_makes_no_application() -> None:
    lexicon_path()

    said = run([sys.executable, "-c", SAY], capture_output=True, text=True, check=True).stdout

    tokens, modules = said.splitlines()
    assert tokens == "cyngor"
    assert not {"service.wsgi", "simplemma"} & set(modules.split())
