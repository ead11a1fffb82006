"""A blueprint as a picture: chevrons of stages across, bands of lanes down, the first words of each cell."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

from service.blueprints.codes import LAST_SEEN, Lane
from service.blueprints.queries import ShownStage
from service.blueprints.words import plain

# Measures of the drawing, in its own units.
LABEL, COLUMN, GAP, PADDING = 150, 216, 10, 10
LINE, POINT = 17, 12
TOP = 44  # room for the name
BOTTOM = 34  # room for what it is and who may use it
# Letters that have room in a line, and lines in a box.
IN_LABEL, IN_CHEVRON, IN_BOX, MOST_LINES = 15, 20, 24, 5
BETWEEN = " · "  # items of a list, which have no lines of their own here


class Line(NamedTuple):
    """A line of words, and where it begins."""

    x: int
    y: int
    text: str


class Chevron(NamedTuple):
    """A stage, pointing to the next."""

    points: str
    lines: list[Line]


class Box(NamedTuple):
    """What is known of a lane in a stage, in its first words; an empty one is drawn as such."""

    x: int
    y: int
    width: int
    height: int
    lines: list[Line]
    is_empty: bool


class Band(NamedTuple):
    """A lane from one side to the other."""

    lane: Lane
    y: int
    height: int
    name: list[Line]
    boxes: list[Box]


class Picture(NamedTuple):
    """All that is drawn, and how large it is."""

    width: int
    height: int
    chevrons: list[Chevron]
    bands: list[Band]
    seen_to: int  # how far down the person sees


def picture_of(stages: Sequence[ShownStage], lanes: Mapping[Lane, str], nothing: str) -> Picture:
    """The drawing of a blueprint whose lanes have names, with what is said where nothing is recorded."""
    titles = [wrap(stage.title, IN_CHEVRON) for stage in stages]
    height = max(map(len, titles)) * LINE + 2 * PADDING
    chevrons = [_chevron(at, lines, height) for at, lines in enumerate(titles)]
    bands = list(_bands(stages, lanes, nothing, TOP + height + GAP))
    end = bands[-1].y + bands[-1].height
    seen = next(band for band in bands if band.lane is LAST_SEEN)
    return Picture(_left(len(stages)) + GAP, end + BOTTOM, chevrons, bands, seen.y + seen.height)


def _left(column: int) -> int:
    return LABEL + column * COLUMN


def _chevron(column: int, words: list[str], height: int) -> Chevron:
    left, right, middle, bottom = _left(column), _left(column + 1) - 4, TOP + height // 2, TOP + height
    corners = [(left, TOP), (right - POINT, TOP), (right, middle), (right - POINT, bottom), (left, bottom)]
    if column:
        corners.append((left + POINT, middle))
    first = middle - len(words) * LINE // 2
    lines = _lines(words, left + POINT + PADDING, first)
    return Chevron(" ".join(f"{x},{y}" for x, y in corners), lines)


def _bands(stages: Sequence[ShownStage], lanes: Mapping[Lane, str], nothing: str, top: int) -> Iterator[Band]:
    for lane, name in lanes.items():
        told = [_first_words(stage, lane) for stage in stages]
        label = wrap(name, IN_LABEL)
        inside = max(len(label), *(len(words) for words in told), 1) * LINE + 2 * PADDING
        boxes = [_box(at, words, nothing, top + GAP, inside) for at, words in enumerate(told)]
        yield Band(lane, top, inside + 2 * GAP, _lines(label, PADDING, top + GAP + PADDING), boxes)
        top += inside + 2 * GAP


def _first_words(stage: ShownStage, lane: Lane) -> list[str]:
    cell = stage.cells.get(lane)
    words = plain(cell.html).replace("\n", BETWEEN) if cell else ""
    return wrap(words, IN_BOX, max_lines=MOST_LINES, placeholder=" …")


def _box(column: int, words: list[str], nothing: str, y: int, height: int) -> Box:
    x = _left(column)
    lines = _lines(words or [nothing], x + PADDING, y + PADDING)
    return Box(x, y, COLUMN - GAP, height, lines, is_empty=not words)


def _lines(words: Sequence[str], x: int, top: int) -> list[Line]:
    return [Line(x, top + number * LINE + LINE - 4, text) for number, text in enumerate(words)]
