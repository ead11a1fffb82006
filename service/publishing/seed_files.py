"""Published words as files that a content designer edits: both languages side by side, errors by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from service.publishing.content import Content, ContentError, Problem, Wrong, read_content
from service.publishing.kinds import Kind, kind_called

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Lines = dict[str, int]
DEMO = "demo"  # a folder of examples, which is read only when it is asked for itself


class SeedError(ValueError):
    """What is wrong in the files, one line of text a problem, each with its file and line."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


@dataclass(frozen=True, slots=True)
class SeedText:
    """One text of a file, read and complete in both languages."""

    kind: Kind
    key: str
    content: Content
    note: Any = None


@dataclass(slots=True)
class _File:
    """A file while it is read: where each of its fields stands, and what is wrong with it."""

    name: str
    lines: Lines = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    def wrong(self, at: str, message: object) -> None:
        """Note a problem at the line of a field, or of the nearest thing around it."""
        around = at
        while around and around not in self.lines:
            around = around.rpartition(".")[0]
        self.messages.append(f"{self.name}:{self.lines.get(around, 1)}: {message}")


def read_seed(folder: Path) -> list[SeedText]:
    """Every text of a folder but its examples, what others refer to first; SeedError names all problems."""
    files = sorted(path for path in folder.rglob("*.yaml") if DEMO not in path.relative_to(folder).parts)
    texts: list[SeedText] = []
    messages: list[str] = []
    for path in files:
        file = _File(str(path.relative_to(folder)))
        texts.extend(_texts(path.read_text(encoding="utf-8"), file))
        messages.extend(file.messages)
    seen: set[tuple[str, str]] = set()
    for text in texts:
        if (name := (text.kind.code, text.key)) in seen:
            messages.append(f"{text.kind.code} {text.key}: there are two texts with this key")
        seen.add(name)
    if messages:
        raise SeedError(messages)
    return sorted(texts, key=lambda text: text.kind.order)


def read_seed_file(path: Path) -> list[SeedText]:
    """The texts of one file; SeedError names all its problems."""
    file = _File(path.name)
    texts = list(_texts(path.read_text(encoding="utf-8"), file))
    if file.messages:
        raise SeedError(file.messages)
    return texts


def _texts(written: str, file: _File) -> Iterator[SeedText]:
    try:
        node = yaml.compose(written, Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        file.messages.append(
            f"{file.name}:{mark.line + 1 if mark else 1}: {getattr(error, 'problem', error)}"
        )
        return
    document = _value(node, "", file) if node is not None else None
    if not isinstance(document, Mapping) or not isinstance(document.get("items"), list):
        file.wrong("", "a file holds kind and items")
        return
    try:
        kind = kind_called(str(document.get("kind")))
    except KeyError:
        file.wrong("kind", f"there is no kind called {document.get('kind')}")
        return
    defaults = document.get("defaults") or {}
    for number, item in enumerate(document["items"], 1):
        if text := _text(kind, defaults, item, f"items.{number}", file):
            yield text


def _text(kind: Kind, defaults: Mapping[str, Any], item: Any, at: str, file: _File) -> SeedText | None:
    if not isinstance(item, Mapping) or not isinstance(item.get("key"), str):
        file.wrong(at, "a text needs a key")
        return None
    given = {
        **defaults,
        **{name: value for name, value in item.items() if name not in {"key", "edition_note"}},
    }
    try:
        return SeedText(kind, item["key"], read_content(kind.shape, given), item.get("edition_note"))
    except ContentError as error:
        for problem in error.problems:
            file.wrong(f"{at}.{problem.field}", f"{item['key']}: {problem}")
        return None


def _value(node: yaml.Node, at: str, file: _File) -> Any:
    """What a node of the file says, remembering the line of every field."""
    file.lines[at] = node.start_mark.line + 1
    start = f"{at}." if at else ""
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for name_node, value_node in node.value:
            name = str(name_node.value)
            if name in found:
                file.wrong(at, Problem(start + name, Wrong.INVALID, detail="written twice"))
            found[name] = _value(value_node, start + name, file)
            file.lines[start + name] = name_node.start_mark.line + 1
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(each, f"{start}{number}", file) for number, each in enumerate(node.value, 1)]
    return _SCALARS.construct_object(node)


_SCALARS = yaml.constructor.SafeConstructor()
