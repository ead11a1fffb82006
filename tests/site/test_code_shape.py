"""Nothing is long, and everything is where a reader would look for it."""

import ast
import re
from pathlib import Path

import pytest

from tests.site.sources import (
    ROOT,
    committed_files,
    expect_none,
    functions_of,
    lines_of,
    name_of,
    python_files,
    template_files,
    type_of_function,
)

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "misc"}
EXAMPLES = "templates/patterns/examples/"
OF_THEIR_OWN = {"site", "browser", "welsh"}  # folders of tests that look at the whole site; the Welsh gate
ONE_LANGUAGE = re.compile(r"(?:^|[._-])(?:cy|en)(?=[._-]|$)")


def too_long(paths: list[Path], ceiling: int) -> list[str]:
    return [f"{name_of(path)}: {lines_of(path)} lines" for path in paths if lines_of(path) > ceiling]


def length(function: type_of_function) -> int:
    """Lines from `def` to the end, the docstring left out."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def is_view(path: Path, function: type_of_function) -> bool:
    in_views = path.name == "views.py" or path.parent.name == "views"
    return in_views and bool(function.decorator_list)


def test_a_module_has_at_most_300_lines() -> None:
    expect_none(too_long(python_files(), 300))


def test_a_conftest_has_at_most_150_lines() -> None:
    expect_none(too_long([path for path in python_files("tests") if path.name == "conftest.py"], 150))


def test_a_function_has_at_most_25_lines() -> None:
    found = [
        f"{name_of(path)}:{function.lineno} {function.name}: {length(function)} lines"
        for path in python_files()
        for function in functions_of(path)
        if length(function) > 25
    ]

    expect_none(found)


def test_a_view_has_at_most_15_lines() -> None:
    found = [
        f"{name_of(path)}:{function.lineno} {function.name}: {length(function)} lines"
        for path in python_files("service")
        for function in functions_of(path)
        if is_view(path, function) and length(function) > 15
    ]

    expect_none(found)


@pytest.mark.parametrize(
    "pattern,ceiling", [("**/[!_]*.html", 80), ("**/_*.html", 50), ("components/*.html", 40)]
)
def test_a_template_is_short(pattern: str, ceiling: int) -> None:
    expect_none(too_long(template_files(pattern), ceiling))


def test_names_say_what_is_inside() -> None:
    named = {
        part.split(".")[0]: name_of(path) for path in committed_files() for part in name_of(path).split("/")
    }

    assert not {name: path for name, path in named.items() if name in EMPTY_NAMES}


def test_no_file_is_for_one_language() -> None:
    # The catalogue; pictures; examples, which are there to be copied in either language.
    may = ("translations/cy/", "docs/screenshots/", "static/pictures/", "static/build/", EXAMPLES)
    found = [
        name
        for name in map(name_of, committed_files())
        if not name.startswith(may) and any(ONE_LANGUAGE.search(part) for part in name.split("/"))
    ]

    expect_none(found)


def test_tests_mirror_the_code() -> None:
    features = {
        path.parent.name for path in (ROOT / "service").glob("*/*.py") if path.parent.name != "__pycache__"
    }
    tested = {path.parent.name for path in (ROOT / "tests").glob("*/**/test_*.py")}

    assert tested - OF_THEIR_OWN <= features, "a folder of tests that stands for no folder of service/"
    assert features <= tested, "a folder of service/ that has no tests"
