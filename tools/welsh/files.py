"""The words of the files that are edited: the catalogue of the interface, and the published texts."""

import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import polib
import yaml

from tools.welsh.passages import Passage

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
UNSAID = {"anchor", "slug", "website"}  # addresses, and not words
QUOTED = re.compile(r'^(?:(msgid|msgid_plural|msgctxt|msgstr(?:\[\d\])?)\s+)?"(.*)"$')
ESCAPED = re.compile(r"\\(.)")
CHARACTERS = {"n": "\n", "t": "\t"}


def catalogue_passages(path: Path, name: str) -> Iterator[Passage]:
    """Every message of the catalogue in both languages: the English by its id, the Welsh by each form."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for entry in polib.pofile(str(path)):
        said = _fields(lines, entry.linenum)
        english = entry.msgid_plural or entry.msgid
        for field, (text, starts) in said.items():
            if field.startswith("msgstr"):
                yield Passage(text, "cy", name, starts, english)
            elif field != "msgctxt":
                yield Passage(text, "en", name, starts)


def seed_passages(path: Path, name: str) -> Iterator[Passage]:
    """Both halves of every pair of a file of published texts."""
    written = path.read_text(encoding="utf-8")
    if (root := yaml.compose(written, Loader=Loader)) is not None:
        lines = written.splitlines()
        for cy, en in _pairs(root):
            yield Passage(cy.value, "cy", name, _starts(cy, lines), en.value)
            yield Passage(en.value, "en", name, _starts(en, lines), cy.value)


def _fields(lines: list[str], first: int) -> dict[str, tuple[str, tuple[tuple[int, int], ...]]]:
    """What each field of a message says, and where in it each line of the file begins."""
    pieces: dict[str, list[tuple[str, int]]] = {}
    field = ""
    for number, line in enumerate(lines[first - 1 :], first):
        if not line:
            break
        if found := QUOTED.match(line):
            field = found[1] or field
            plain = ESCAPED.sub(lambda mark: CHARACTERS.get(mark[1], mark[1]), found[2])
            pieces.setdefault(field, []).append((plain, number))
    return {
        field: (
            "".join(text for text, _line in said),
            tuple(zip(_offsets(said), (line for _text, line in said), strict=False)),
        )
        for field, said in pieces.items()
    }


def _offsets(said: list[tuple[str, int]]) -> Iterator[int]:
    return accumulate((len(text) for text, _line in said), initial=0)


def _pairs(node: yaml.Node, name: str = "") -> Iterator[tuple[yaml.ScalarNode, yaml.ScalarNode]]:
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _pairs(each, name)
    elif isinstance(node, yaml.MappingNode) and name not in UNSAID:
        found = {str(key.value): value for key, value in node.value}
        match found:
            case {"cy": yaml.ScalarNode() as cy, "en": yaml.ScalarNode() as en}:
                yield cy, en
            case _:
                for key, value in found.items():
                    yield from _pairs(value, key)


def _starts(node: yaml.ScalarNode, lines: list[str]) -> tuple[tuple[int, int], ...]:
    """Where each line begins in the text: both hold the same words, whatever the blanks between them."""
    first = node.start_mark.line + (node.style in {"|", ">"})
    starts, at = [(0, first + 1)], 0
    for number, line in enumerate(lines[first : node.end_mark.line + 1], first):
        written = line[node.start_mark.column + 1 :] if number == first and node.style in {'"', "'"} else line
        if number == first and node.style is None:
            written = line[node.start_mark.column :]
        for chunk in written.split():
            found = node.value.find(chunk, at)
            if found < 0:
                break
            if starts[-1][1] != number + 1:
                starts.append((found, number + 1))
            at = found + len(chunk)
    return tuple(starts)
