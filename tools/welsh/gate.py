"""The gate: every passage past every rule of its language, less what is let pass."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tools.welsh.dictionaries import words_like
from tools.welsh.exceptions import Exceptions
from tools.welsh.files import catalogue_passages, seed_passages
from tools.welsh.findings import Finding, finding
from tools.welsh.passages import Mark, Passage, readable
from tools.welsh.rules import spelling
from tools.welsh.rules.catalogue import catalogue_faults
from tools.welsh.rules.english_left import english_left
from tools.welsh.rules.mutations import mutations
from tools.welsh.rules.terms import terms

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOGUE = ROOT / "translations" / "cy" / "LC_MESSAGES" / "messages.po"
SEED = ROOT / "service" / "seed"
MOST_HELPED = 20  # what was meant by a word takes a tenth of a second to guess
SPELT = {spelling.WELSH: "cy", spelling.ENGLISH: "en"}
Rule = Callable[[Passage], Iterator[Mark]]
RULES: dict[str, tuple[Rule, ...]] = {
    "cy": (english_left, spelling.welsh_spelling, spelling.circumflexes, mutations, terms),
    "en": (spelling.english_spelling,),
}


def file_passages(catalogue: Path = CATALOGUE, seed: Path = SEED) -> Iterator[Passage]:
    """All that is written by hand: the catalogue, then the published texts."""
    yield from catalogue_passages(catalogue, _shown(catalogue))
    for path in sorted(seed.rglob("*.yaml")):
        yield from seed_passages(path, _shown(path))


def findings_in(passages: Iterable[Passage], exceptions: Exceptions) -> list[Finding]:
    """What is to be put right; on a page, only what stands in none of the files and on no page before it."""
    read: set[tuple[str, str]] = set()
    known: set[tuple[str, str]] = set()
    found: list[Finding] = []
    for passage in passages:
        said = (passage.text, passage.language)
        if not passage.of_file and said in read:
            continue
        read.add(said)
        new = [each for each in _findings(passage, exceptions) if passage.of_file or each.key not in known]
        known.update(each.key for each in new)
        found.extend(each for each in new if not exceptions.lets_pass(each))
    return [*map(_helped, found[:MOST_HELPED]), *found[MOST_HELPED:]]


def all_findings(catalogue: Path, passages: Iterable[Passage], exceptions: Exceptions) -> list[Finding]:
    """Those in the passages, the faults of the catalogue, and what is let pass without need."""
    faults = (
        each for each in catalogue_faults(catalogue, _shown(catalogue)) if not exceptions.lets_pass(each)
    )
    return [*findings_in(passages, exceptions), *faults, *exceptions.faults()]


def _findings(passage: Passage, exceptions: Exceptions) -> Iterator[Finding]:
    plain = replace(passage, text=exceptions.without_names(readable(passage.text)))
    marks = [mark for rule in RULES[passage.language] for mark in rule(plain)]
    telling = [mark for mark in marks if mark.rule != spelling.WELSH]
    for mark in marks:
        # What is wrong with an unknown word may be known: it is English, or lacks its accent.
        is_told = any(each.start <= mark.start and mark.end <= each.end for each in telling)
        if mark.rule != spelling.WELSH or not is_told:
            yield finding(passage, mark, passage.text)


def _helped(found: Finding) -> Finding:
    """The finding, with the words that may have been meant."""
    language = SPELT.get(found.rule)
    return replace(found, suggestion=words_like(found.phrase, language)) if language else found


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
