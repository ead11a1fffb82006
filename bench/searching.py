"""What a search costs: a page of results beside a standard page, and searches as the site grows."""

import random
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from sqlalchemy import select

from bench.copies import Copy, copy_of, fresh_copy, patiently_apart
from bench.loading import Bench, Target, in_rounds
from bench.pages import STANDARD
from bench.results import Result, at_most
from bench.servers import served
from service import create_app
from service.db import now, rows, writing
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.search.asking import Asked
from service.search.models import SearchRow
from service.search.queries import results
from service.search.registry import Page
from service.search.words import words_of
from service.search.writing import tidy_index, write_pages
from tests.postgres import postgres

PAGES = {"cy": "/cy/chwilio?q=treth+gyngor", "en": "/en/search?q=council+tax"}
SIZES = (5_000, 50_000)
BODY, TITLE = 40, 4  # words of a synthetic page
SEARCHES, AT_ONCE = 300, 100
AGAIN = "the same words over and over: the index is asked once, as for the pages and filters of one search"
PATIENCE = 900  # seconds; the larger index takes some minutes to make


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the site in one language, the commonest first; running sums of how often each stands."""

    words: list[str]
    sums: list[int]

    def text(self, count: int, chance: random.Random) -> str:
        """So many words as they come, each as often as on the site."""
        return " ".join(chance.choices(self.words, cum_weights=self.sums, k=count))


SiteWords = dict[Language, Vocabulary]


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of the middle and of the slowest searches, round by round, and how an index was made."""

    pages: int
    middle: list[float]
    slowest: list[float]  # 99 of 100 are quicker
    made: float  # pages a second; 0 where none was made


def measure(bench: Bench) -> Iterator[Result]:
    """The page, then the searches on SQLite and on PostgreSQL."""
    with served(bench.programs, bench.copy, PAGE_CACHE_MEGABYTES="0") as safon:
        for language, path in STANDARD.paths:
            targets = [Target("standard", safon, path), Target("search", safon, PAGES[language])]
            found = in_rounds(bench, targets)
            ratios = found.ratios("search", "standard", "cpu")
            what = f"uncached search page to a standard page, {language}: processor time"
            yield Result(what, at_most(3), ratios, notes=[AGAIN], doubt=found.doubt)
    with copy_of(bench.copy) as copy:
        yield from _told("SQLite", patiently_apart(PATIENCE, grown, copy, bench.plan.rounds))
    with postgres() as url, fresh_copy(url) as copy:
        yield from _told("PostgreSQL", patiently_apart(PATIENCE, grown, copy, bench.plan.rounds))


def grown(copy: Copy, rounds: int) -> list[Measured]:
    """The searches at the site's own size, then at each of the others."""
    app = create_app({**copy.settings, "PAGE_CACHE_MEGABYTES": 0})
    with app.app_context():
        words = site_words()
        there = len(rows(select(SearchRow.id)))
        measured = [searched(words, there, rounds, made=0.0)]
        for size in SIZES:
            began, before = time.perf_counter(), measured[-1].pages
            add_pages(words, before, size)
            rate = (size - before) / (time.perf_counter() - began)
            measured.append(searched(words, size, rounds, made=rate))
    return measured


def site_words() -> SiteWords:
    """The words of the site in each language."""
    bodies = rows(select(SearchRow.body_cy, SearchRow.body_en))
    found = {}
    for place, language in enumerate(Language):
        times = Counter(word.written for body in bodies for word in words_of(body[place])).most_common()
        found[language] = Vocabulary(
            [word for word, _ in times], list(accumulate(number for _, number in times))
        )
    return found


def add_pages(words: SiteWords, first: int, end: int) -> None:
    """Index synthetic pages that use the site's words as often as the site does."""
    chance = random.Random(first)
    for number in range(first, end, AT_ONCE):
        numbers = range(number, min(number + AT_ONCE, end))
        pages = [synthetic_page(each, words, chance) for each in numbers]
        with writing() as session:
            write_pages(session, "synthetic", str(number), pages, published_at=now())
    with writing() as session:
        tidy_index(session)


def synthetic_page(number: int, words: SiteWords, chance: random.Random) -> Page:
    """A page of words as they come."""

    def text(count: int, language: Language) -> str:
        return words[language].text(count, chance)

    return Page(
        key=f"synthetic:{number}",
        kind="term",
        title=Bilingual.of(partial(text, TITLE)),
        body=Bilingual.of(partial(text, BODY)),
        url=Bilingual(f"/cy/{number}", f"/en/{number}"),
        priority=chance.randint(1, 9),
    )


def searched(words: SiteWords, pages: int, rounds: int, *, made: float) -> Measured:
    """The same searches over and over: common words, rare ones, and two of both kinds together."""
    chance = random.Random(1)
    asked = []
    for number in range(SEARCHES):
        language = list(Language)[number % 2]
        known = words[language].words
        common, any_word = chance.choice(known[:200]), chance.choice(known)
        asked.append((Asked([common, any_word, f"{common} {any_word}"][number % 3]), language))
    middle, slowest = [], []
    for _ in range(rounds + 1):
        times = sorted(_milliseconds(asked))
        middle.append(statistics.median(times))
        slowest.append(times[int(len(times) * 0.99)])
    return Measured(pages, middle[1:], slowest[1:], made)  # the first round warms up


def _milliseconds(asked: Sequence[tuple[Asked, Language]]) -> Iterator[float]:
    for each, language in asked:
        began = time.perf_counter()
        results(each, language)
        yield (time.perf_counter() - began) * 1000


def _told(database: str, measured: list[Measured]) -> Iterator[Result]:
    for each in measured:
        where = f"search on {database}, {each.pages:,} pages"
        yield Result(f"{where}: half are quicker than", None, each.middle, unit="ms")
        yield Result(f"{where}: 99 of 100 are quicker than", None, each.slowest, unit="ms")
        if each.made:
            yield Result(f"{where}: indexed", None, [each.made], unit="pages/s")
    _site, few, many = measured
    growth = [large / small for large, small in zip(many.slowest, few.slowest, strict=True)]
    goal = at_most(3) if database == "SQLite" else None
    what = f"search on {database}: the slowest with {many.pages:,} pages to {few.pages:,}"
    yield Result(what, goal, growth, unit="×")
