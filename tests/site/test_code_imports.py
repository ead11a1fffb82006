"""Imports sit at the top and go one way; the contracts for the ways are in pyproject.toml."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.site.sources import expect_none, name_of, python_files, tree_of

# Where a function imports, and why it must.
LATE = {
    ("service/__init__.py", "flask_migrate"): "only commands need Alembic, half a second to import",
    (
        "service/search/lexicon.py",
        "service.search.compiling",
    ): "compiling needs the dictionary package, 0.14 seconds to import",
    ("service/__init__.py", "service.cli"): "only commands need it, YAML and what publishes",
    ("service/pages/machines.py", "alembic.script"): "the same, at the first look at /readyz",
    ("service/journeys/calendar_file.py", "icalendar"): "only who asks for a calendar file needs it",
    ("service/search/synonyms.py", "yaml"): "the first search that has words reads the file",
    ("service/web/markdown.py", "markdown_it"): "only publishing needs it: readers get HTML that is finished",
    ("service/web/markdown.py", "nh3"): "the same",
}


def late_imports(path: Path) -> Iterator[tuple[int, str]]:
    at_the_top = set(tree_of(path).body)
    for node in ast.walk(tree_of(path)):
        if node in at_the_top:
            continue
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""


def test_imports_sit_at_the_top() -> None:
    found = [
        f"{name_of(path)}:{line} imports {module}"
        for path in python_files()
        for line, module in late_imports(path)
        if (name_of(path), module) not in LATE
    ]

    expect_none(found)


def test_every_late_import_that_is_allowed_is_there() -> None:
    there = {(name_of(path), module) for path in python_files() for _line, module in late_imports(path)}

    assert set(LATE) <= there


def test_no_import_is_for_types_alone() -> None:
    found = [
        name_of(path)
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"
    ]

    expect_none(found, "an import that would make a cycle shows a thing in the wrong place")
