"""The files of the project, as the tests of its shape read them."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = ("service", "tests", "tools", "bench")
MADE = {"instance", "node_modules", "test-results", "__pycache__"}
TEXT = {
    ".py",
    ".html",
    ".md",
    ".css",
    ".js",
    ".toml",
    ".txt",
    ".cfg",
    ".po",
    ".pot",
    ".yaml",
    ".yml",
    ".json",
    ".sh",
    "",
}
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)

type_of_function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """The path as a reader writes it, from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def expect_none(found: Iterable[str], why: str = "") -> None:
    """Fail with one line for each thing that was found."""
    listed = list(found)
    assert not listed, "\n  ".join([why, *listed])


def lines_of(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


@cache
def committed_files() -> tuple[Path, ...]:
    """Every file that belongs to the project and is not made by a command or by somebody else."""
    return tuple(sorted(_files_below(ROOT)))


def _files_below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        hidden = path.name.startswith(".") and path.name not in {".ci", ".gitignore"}
        if hidden or path.name in MADE or path == ROOT / "static" / "vendor":
            continue
        if path.is_dir():
            yield from _files_below(path)
        elif path.suffix not in {".mo", ".br", ".gz", ".pyc"}:
            yield path


def text_files() -> list[Path]:
    """The committed files that hold text."""
    return [path for path in committed_files() if path.suffix in TEXT]


def python_files(*folders: str) -> list[Path]:
    """The modules below the given folders, or of all the code."""
    below = folders or CODE
    return [
        path for path in committed_files() if path.suffix == ".py" and name_of(path).split("/")[0] in below
    ]


@cache
def tree_of(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=name_of(path))


def functions_of(path: Path) -> list[type_of_function]:
    """Every function and method of a module, those inside others included."""
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, type_of_function)]


def template_files(pattern: str = "**/*.html") -> list[Path]:
    """The templates whose path below templates/ fits the pattern."""
    return sorted((ROOT / "templates").glob(pattern))


def template_text(path: Path) -> str:
    """A template without its comments."""
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


class Markup(HTMLParser):
    """A template read as HTML: each piece of Jinja stands as a word that tells it apart, and no more."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: dict[str, str] = {}
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.roots = 0
        self._open: list[str] = []
        self.feed(JINJA.sub(self._stand_in, text))
        self.close()

    def _stand_in(self, found: re.Match[str]) -> str:
        if found[0].startswith("{%"):
            return " "
        return self.pieces.setdefault(found[0], f"⟦{len(self.pieces)}⟧")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.roots += not self._open
        if tag not in {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self._open):
            self.words.append(data)
