"""Compiles the lexicon: the dictionary package, a site's own Lecsicon and our vocabulary, in one file."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from service.language.radicals import mutated, radicals
from service.search.english_spelling import british
from service.search.paradigms import PLURAL_ENDS, VERB_ENDS, nouns_behind, spoken_forms
from service.search.vocabulary import headwords_by_form, lines_in, words_in
from service.search.words import bare, normal, plain

BATCH = 20_000  # rows
Readings = dict[str, set[str]]


def write_lexicon(path: Path, lecsicon: Path | None, advance: Callable[[int], object]) -> None:
    """Write the whole lexicon into a file, telling how many per cent were done since the last time."""
    welsh = WelshForms(readings_of(_dictionary("cy"), lecsicon)).tokens()
    advance(40)
    tables = {"welsh": welsh, "asked": asked_tokens(), "english": english_tokens(_dictionary("en"))}
    advance(30)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("BEGIN")
        for table, rows in tables.items():
            connection.execute(f"CREATE TABLE {table} (form TEXT PRIMARY KEY, tokens TEXT) WITHOUT ROWID")
            ordered = iter(sorted((form, " ".join(sorted(tokens))) for form, tokens in rows.items()))
            while batch := list(islice(ordered, BATCH)):
                connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", batch)  # noqa: S608 - names of ours
            advance(10)
        connection.execute("COMMIT")


def readings_of(dictionary: Mapping[str, str], lecsicon: Path | None) -> Readings:
    """Every form of the dictionary, and of the Lecsicon where there is one, with its lemmas."""
    found: Readings = defaultdict(set)
    for form, lemma in dictionary.items():
        found[normal(form)].add(normal(lemma))
    for form, lemma in _lines_of(lecsicon):
        found[normal(form)].add(normal(lemma))
    return found


def _dictionary(language: str) -> Mapping[str, str]:
    return DefaultDictionaryFactory().get_dictionary(language)


def _lines_of(lecsicon: Path | None) -> Iterator[tuple[str, str]]:
    """The first two columns, form and lemma, of a tab-separated file in UTF-8."""
    if lecsicon:
        with lecsicon.open(encoding="utf-8") as lines:
            for columns in (line.rstrip("\n").split("\t") for line in lines):
                if len(columns) > 1 and columns[0] and columns[1]:
                    yield columns[0], columns[1]


class WelshForms:
    """Every known Welsh form with the headwords that it is found by."""

    def __init__(self, readings: Readings) -> None:
        self.listed = readings
        self.own = headwords_by_form("verbs", "nouns", "adjectives", "small_words", "names")
        self.alias = {form: head for head, forms in lines_in("doublets") for form in forms}
        self.small = words_in("stop")
        self.accented = {accented for accented, _ in lines_in("accents")}
        # A lemma of more than its own mutations; dai leads to tai, but tai is none.
        self.headwords = {
            lemma: True
            for form, lemmas in readings.items()
            for lemma in lemmas
            if lemma not in radicals(form)
        } | {head: True for heads in self.own.values() for head in heads}

    def tokens(self) -> dict[str, set[str]]:
        """Every form with its tokens: as listed, as said, mutated, and without accents."""
        found = {form: self._headwords_of(form) for form in self.listed}
        for verb, forms in self._forms_by_verb().items():
            for form in spoken_forms(verb, forms):
                found.setdefault(form, {verb})
        found |= self._own_mutations(found)
        found |= self.own
        tokens = {form: self._tokens(form, heads) for form, heads in found.items()}
        return _without_accents(tokens) | tokens

    def _headwords_of(self, form: str) -> set[str]:
        found: set[str] = set()
        for lemma in self.listed[form]:
            if lemma in radicals(form):
                behind = self._direct(lemma)
                found |= behind | ({lemma} if lemma in self.headwords else set())
            else:
                found |= self._noun_or(form, lemma)
        found |= self._forgotten(form)
        return found | ({form} if form in self.headwords else set())

    def _forgotten(self, form: str) -> set[str]:
        """What the package leaves out: that cyflwynwyr are from cyflwynydd too, and prysuraf from prysur."""
        if form.endswith("wyr"):
            makers = (lemma[:-2].removesuffix("i") for lemma in self.listed[form] if lemma.endswith("wr"))
            return {maker + "ydd" for maker in makers}
        compared = form.removesuffix("af") + "ach"
        if form.endswith("af") and compared in self.listed:
            return self._headwords_of(compared) - {compared}
        return set()

    def _direct(self, form: str) -> set[str]:
        if form in self.own:
            return self.own[form]
        return {head for lemma in self.listed.get(form, {form}) for head in self._noun_or(form, lemma)}

    def _noun_or(self, form: str, lemma: str) -> set[str]:
        """The lemma, or instead of a verb the noun of which the form is a plural: egwyddorion."""
        if lemma != form and form.endswith(PLURAL_ENDS) and lemma.endswith(VERB_ENDS):
            nouns = set().union(*(nouns_behind(each, self.headwords) for each in (form, *radicals(form))))
            return nouns - {lemma} or {lemma}
        return {lemma}

    def _forms_by_verb(self) -> dict[str, list[str]]:
        by_verb: dict[str, list[str]] = defaultdict(list)
        for form, lemmas in self.listed.items():
            if form.endswith("wyd"):
                for lemma in lemmas:
                    by_verb[lemma].append(form)
        return by_verb

    def _own_mutations(self, found: Readings) -> Readings:
        made: Readings = defaultdict(set)
        for form, heads in self.own.items():
            for changed in mutated(form):
                made[changed] |= heads
        for changed in made:
            known = found.get(changed, set())
            if changed in self.headwords:
                made[changed] |= known
            elif changed.startswith("h"):
                # It is more often the word's own: helai is from hela before it is from mynd.
                made[changed] |= {head for head in known if head.startswith("h")}
        return made

    def _tokens(self, form: str, heads: Iterable[str]) -> set[str]:
        """A small word yields to any other reading: dyn is a man, though it is also said for ydyn."""
        heads = {self.alias.get(head, head) for head in heads}
        alone = heads if form in self.own else heads & {form} or heads
        kept = {head for head in heads if head not in self.small} or alone
        return {self.token(head) for head in kept}

    def token(self, head: str) -> str:
        """The letters of a headword; a figure marks those that only an accent keeps from another word."""
        return plain(head) + ("1" if head in self.accented else "")


def _without_accents(tokens: Mapping[str, set[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for form, those in tokens.items():
        if not form.isascii():
            found[bare(form)] |= those
    return found


def asked_tokens() -> dict[str, set[str]]:
    """Words asked for without their accent: what they may mean besides what they say (ffon: ffôn)."""
    return {
        bare(head): {plain(head), plain(head) + "1"} for head, rule in lines_in("accents") if "either" in rule
    }


def english_tokens(dictionary: Mapping[str, str]) -> dict[str, set[str]]:
    """Every known English form with its tokens; our own irregular forms come first."""
    listed: Readings = {normal(form): {normal(lemma)} for form, lemma in dictionary.items()}
    own = headwords_by_form("english")
    headwords = {lemma for form, lemmas in listed.items() for lemma in lemmas if lemma != form}
    listed |= {head: {head} for head in headwords if head not in listed}
    for form, lemmas in listed.items():
        if form in headwords:
            lemmas.add(form)
    return {form: {british(plain(lemma)) for lemma in lemmas} for form, lemmas in (listed | own).items()}
