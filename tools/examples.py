"""Where the live examples of the seed's patterns stand by themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from service import create_app
from service.cli import SEED
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.language.routing import path_within
from service.patterns.kind import PATTERN
from service.publishing.seed_files import read_seed


class Shown(NamedTuple):
    """One example in one language: its pattern, its code, whether it is the pattern's first, its path."""

    key: str
    code: str
    is_first: bool
    language: Language
    path: str


def shown_examples() -> Iterator[Shown]:
    """Every example in both languages."""
    with create_app().app_context():
        for text in read_seed(SEED):
            if text.kind is not PATTERN:
                continue
            slug = text.content["slug"]
            for number, example in enumerate(text.content["examples"]):
                code = example["code"]
                for language in Language:
                    path = path_within(language, "patterns.alone", slug=slug, code=Bilingual(code, code))
                    yield Shown(text.key, code, number == 0, language, path)
