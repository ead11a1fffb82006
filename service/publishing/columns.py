"""What a shape holds as the cells of one row of a table, and back: the same columns for every file.

Words have a column for each language; several of them stand in one cell, one a line. Parts of which there are
several, each with parts of its own, are tables of their own and have no columns here.
"""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any, TypeGuard

from service.language.languages import Language
from service.publishing.content import Flag, Keyed, Many, Part, Problem, Shape, Whole, Words
from service.publishing.facts import YesNo

Cells = dict[str, str]
YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}
BETWEEN = "; "  # codes and addresses in one cell


def is_table(part: Part) -> TypeGuard[Many | Keyed]:
    """Whether a part is a table of its own."""
    return isinstance(part, Many | Keyed) and isinstance(part.part, Shape)


def columns_of(shape: Shape) -> dict[str, Part]:
    """The columns of a shape in order, each with what it holds."""
    return {column: part for name, part in shape.parts.items() for column, part in _columns(name, part)}


def cells_of(shape: Shape, content: Mapping[str, Any]) -> Cells:
    """Content, plain as an edition keeps it, as cells; what is not there is an empty one."""
    cells: Cells = {}
    for name, part in shape.parts.items():
        value = content.get(name)
        if isinstance(part, Shape):
            cells |= {f"{name}_{column}": text for column, text in cells_of(part, value or {}).items()}
        elif _is_said_in_both(part):
            pairs = value if isinstance(value, list) else [value] if value else []
            cells |= {f"{name}_{each}": "\n".join(pair[each] for pair in pairs) for each in Language}
        elif not is_table(part):
            cells[name] = text_of(value)
    return cells


def given_by(shape: Shape, cells: Mapping[str, str]) -> dict[str, Any]:
    """What the cells of a row give, for a shape to read; of an empty cell nothing is given."""
    given: dict[str, Any] = {}
    for name, part in shape.parts.items():
        if is_table(part):
            continue
        value = _given(name, part, cells)
        if value not in ("", None, {}, []):
            given[name] = value
        elif isinstance(part, Many) and name not in shape.optional:
            given[name] = []
    return given


def column_of(shape: Shape, problem: Problem) -> str:
    """The column of a row in which a problem stands, as far as it is in one."""
    columns = columns_of(shape)
    at = problem.field.replace(".", "_")
    while at and at not in columns:
        for language in (problem.language, *Language):
            if f"{at}_{language}" in columns:
                return f"{at}_{language}" if problem.language else at
        at = at.rpartition("_")[0]
    return at


def text_of(value: Any) -> str:
    """A fact as the text of a cell."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return BETWEEN.join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def fact_of(part: Part | None, text: str) -> Any:
    """The text of a cell as programs are given it: numbers, truths and lists as such, nothing as null."""
    if not text:
        return None
    if isinstance(part, Many) and not _is_said_in_both(part):
        return text.split(BETWEEN)
    return (
        YES_OR_NO[text] if isinstance(part, Flag | YesNo) else int(text) if isinstance(part, Whole) else text
    )


def _columns(name: str, part: Part) -> Iterator[tuple[str, Part]]:
    if isinstance(part, Shape):
        yield from ((f"{name}_{column}", inner) for column, inner in columns_of(part).items())
    elif _is_said_in_both(part):
        yield from ((f"{name}_{language}", part) for language in Language)
    elif not is_table(part):
        yield name, part


def _is_said_in_both(part: Part) -> bool:
    return isinstance(part.part if isinstance(part, Many) else part, Words)


def _given(name: str, part: Part, cells: Mapping[str, str]) -> Any:
    if isinstance(part, Shape):
        start = f"{name}_"
        own = {column[len(start) :]: text for column, text in cells.items() if column.startswith(start)}
        return given_by(part, own)
    if not _is_said_in_both(part):
        return _fact(part, cells[name].strip())
    halves = [cells[f"{name}_{language}"].strip() for language in Language]
    if not any(halves):
        return None
    if isinstance(part, Many):
        lines = zip_longest(*(half.splitlines() for half in halves), fillvalue="")
        return [dict(zip(Language, pair, strict=True)) for pair in lines]
    return dict(zip(Language, halves, strict=True))


def _fact(part: Part, text: str) -> Any:
    """What cannot be what the part holds stays text, and the part says what is wrong with it."""
    if isinstance(part, Many):
        return [each for each in text.split(BETWEEN) if each]
    if isinstance(part, Flag | YesNo):
        return YES_OR_NO.get(text.lower(), text)
    return int(text) if isinstance(part, Whole) and text.isascii() and text.isdigit() else text
