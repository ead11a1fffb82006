"""A published subject of the glossary written into the rows of its terms."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from service.glossary.codes import Standing
from service.glossary.letters import sort_keys
from service.glossary.models import GlossaryGroup, Term, TermNote
from service.language.bilingual import Bilingual, BilingualHtml
from service.language.languages import Language
from service.publishing.content import Content, ContentError, Problem, Wrong
from service.web.markdown import line_of


def write_group(session: Session, group: GlossaryGroup, content: Content) -> None:
    """Write the terms; ContentError when one has the key or the anchor of a term of another subject."""
    refuse_taken(session, group, content)
    free_anchors(session, group, content)
    kept = {each.key: each for each in group.entries}
    group.entries = [
        _written(kept.get(key) or Term(key=key), given) for key, given in content["terms"].items()
    ]


def free_anchors(session: Session, group: GlossaryGroup, content: Content) -> None:
    """Take from terms the anchors that they lose, before others get them: terms may swap theirs."""
    wanted = {key: given["anchor"] for key, given in content["terms"].items()}
    losing = [term for term in group.entries if term.anchor != wanted.get(term.key)]
    for term in losing:
        nobody_s = f"~{term.key}"  # no anchor that an editor may write
        term.anchor = Bilingual(nobody_s, nobody_s)
    if losing:
        session.flush()


def refuse_taken(session: Session, group: GlossaryGroup, content: Content) -> None:
    """ContentError for another subject with this place, for terms there are already, for odd standings."""
    problems = [*_taken_place(session, group, content), *_taken_terms(session, group, content)]
    for key, given in content["terms"].items():
        if (given["standing"] is Standing.UNVERIFIED) != (not given["sources"]):
            detail = "unverified and without sources, or neither"
            problems.append(Problem(f"terms.{key}.standing", Wrong.INVALID, detail=detail))
    if problems:
        raise ContentError(problems)


def _taken_place(session: Session, group: GlossaryGroup, content: Content) -> Iterator[Problem]:
    place = content["sequence"]
    other = GlossaryGroup.sequence == place, GlossaryGroup.key != group.key
    if taken_by := session.scalar(select(GlossaryGroup.key).where(*other)):
        yield Problem("sequence", Wrong.INVALID, detail=f"{taken_by} has {place} already")


def _taken_terms(session: Session, group: GlossaryGroup, content: Content) -> Iterator[Problem]:
    """A problem for each key and each anchor that another term has, in this subject or in another."""
    names = (Term.key, *(getattr(Term, f"anchor_{language}") for language in Language))
    taken = [set(each) for each in zip(*session.execute(_of_others(group, *names)), strict=True)]
    keys, *anchors = taken or [set[str]() for _ in names]
    for key, given in content["terms"].items():
        if key in keys:
            yield Problem(f"terms.{key}", Wrong.INVALID, detail="another subject has it")
        for language, known in zip(Language, anchors, strict=True):
            anchor = given["anchor"].within(language)
            if anchor in known:
                detail = f"{anchor} is taken"
                yield Problem(f"terms.{key}.anchor", Wrong.INVALID, language, detail)
            known.add(anchor)


def _of_others(group: GlossaryGroup, *columns: Any) -> Select[Any]:
    return select(*columns).where(Term.group_id != (group.id or 0))


def _written(term: Term, given: Content) -> Term:
    term.term, term.anchor, term.sort_key = given["term"], given["anchor"], sort_keys(given["term"])
    term.part, term.standing, term.sources = given["part"], given["standing"], list(given["sources"])
    for name in ("singular", "plural", "masculine", "feminine"):
        setattr(term, name, given[name])
    term.also = list(given["also"] or ())
    if (words := given["note"]) is None:
        term.note = None
    else:
        term.note = term.note or TermNote()
        term.note.html = BilingualHtml(line_of(words.cy), _english_line(words.en))
    return term


def _english_line(note: str) -> str:
    """The English note as HTML: what it emphasises are the Welsh words that it speaks of."""
    return line_of(note).replace("<em>", '<em lang="cy">')
