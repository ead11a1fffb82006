"""What the site says is in the catalogue, and what a file says can be shown to anyone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.site.sources import (
    ROOT,
    Markup,
    expect_none,
    name_of,
    python_files,
    template_files,
    template_text,
    text_files,
    tree_of,
)

NOW = {"_", "gettext", "ngettext", "pgettext", "npgettext", "said_in_both"}
LATER = {"_l", "lazy_gettext", "lazy_ngettext", "lazy_pgettext"}
SPOKEN = ("alt", "title", "placeholder", "aria-label", "aria-description")
SCRIPT = "_js_enabled"  # the one inline script
NAMES = {"Safon", "Cymraeg", "English"}  # the same in both languages, or marked with lang
ATTRIBUTE = re.compile(r'[^\s="]+="[^"]*"')  # a macro may write attributes for a tag that stands elsewhere
GLUED = (ast.JoinedStr, ast.BinOp, ast.Call)
# Written so that no pattern finds itself.
NEVER = {
    "a package registry's address": re.compile(
        r"py(?:pi\.org|thonhosted)|npm(?:js\.|mirror)|registry\.[a-z]"
    ),
    "a path of somebody's machine": re.compile(r"(?<![\w.])/(?:work|root|home)/"),
    "work left undone": re.compile(r"\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X))\b|coming (?:soon)", re.IGNORECASE),
}


class Sayings(ast.NodeVisitor):
    """Every call that fetches words: line, name, whether inside a function, whether plainly said."""

    def __init__(self) -> None:
        self.depth = 0
        self.found: list[tuple[int, str, bool, bool]] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for outside in (*node.decorator_list, node.args):
            self.visit(outside)
        self.depth += 1
        for inside in node.body:
            self.visit(inside)
        self.depth -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.args)
        self.depth += 1
        self.visit(node.body)
        self.depth -= 1

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in NOW | LATER:
            plain = bool(node.args) and not any(isinstance(part, GLUED) for part in ast.walk(node.args[0]))
            self.found.append((node.lineno, name, self.depth > 0, plain))
        self.generic_visit(node)


def sayings() -> Iterator[tuple[str, str, bool, bool]]:
    for path in python_files("service"):
        reader = Sayings()
        reader.visit(tree_of(path))
        yield from (
            (f"{name_of(path)}:{line} {name}()", name, inside, plain)
            for line, name, inside, plain in reader.found
        )


def test_words_are_fetched_late_in_classes_and_at_once_in_functions() -> None:
    found = [where for where, name, inside, _plain in sayings() if inside == (name in LATER)]

    expect_none(found)


def test_what_is_said_in_code_is_a_whole_sentence_and_not_made_up_of_parts() -> None:
    expect_none([where for where, _name, _inside, plain in sayings() if not plain])


def bare_words(path: Path) -> list[str]:
    text = template_text(path)
    markup = Markup(text)
    spoken = [attributes[name] for _tag, attributes in markup.tags for name in SPOKEN if name in attributes]
    without_jinja = ATTRIBUTE.sub(" ", " ".join([*markup.words, *spoken]))
    return [word for word in re.findall(r"[^\W\d_]{2,}", without_jinja) if word not in NAMES]


def test_no_words_stand_in_a_template_outside_the_catalogue() -> None:
    # Examples are there to be copied, and there is one in each language.
    files = [path for path in template_files() if path.stem != SCRIPT and "examples" not in path.parts]
    found = {name_of(path): bare_words(path) for path in files}

    expect_none(f"{name}: {' '.join(words)}" for name, words in found.items() if words)


def test_no_template_uses_trans_blocks() -> None:
    found = [name_of(path) for path in template_files() if re.search(r"\{%-?\s*trans\b", template_text(path))]

    expect_none(found, "say it with _() or ngettext(), as everywhere else")


def test_no_file_says_what_only_its_maker_should_know() -> None:
    found = [
        f"{name_of(path)}:{number} holds {what}"
        for path in text_files()
        if path != ROOT / "LICENSE"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for what, pattern in NEVER.items()
        if pattern.search(line)
    ]

    expect_none(found)
