"""A published pattern written into its rows; Markdown becomes HTML here, once."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual, BilingualHtml
from service.patterns.codes import Entry, Section
from service.patterns.examples import has_example
from service.patterns.models import Pattern, PatternEntry, PatternExample, PatternPart, PatternStage
from service.publishing.content import Content, ContentError, Problem, Wrong
from service.web.markdown import html_of, line_of

LISTS = {
    Section.USE: "use_when",
    Section.AVOID: "avoid_when",
    Section.STEP: "steps",
    Section.ACCESS: "accessibility",
    Section.WELSH: "welsh",
}
ENTRIES = {Entry.USE: ("uses", "changed"), Entry.DEPARTURE: ("departures", "instead")}


def write_pattern(_session: Session, pattern: Pattern, content: Content) -> None:
    """Write the pieces, examples, stages and register; ContentError where they do not hold together."""
    if problems := list(_problems(pattern.key, content)):
        raise ContentError(problems)
    pattern.status = content["stages"][-1]["status"]
    pattern.numbers = sorted(link["to"] for link in content["standards"])
    pattern.also = _lines(content["also_called"])
    pattern.parts = list(_parts(content))
    for position, part in enumerate(pattern.parts, 1):
        part.position = position
    pattern.shown = [
        PatternExample(code=given["code"], position=position, title=given["title"], html=_html(given["note"]))
        for position, given in enumerate(content["examples"], 1)
    ]
    pattern.became = [
        PatternStage(
            position=position,
            status=given["status"],
            since=given["since"],
            html=_line(given["why"]),
            replaced_by=given["replaced_by"],
        )
        for position, given in enumerate(content["stages"], 1)
    ]
    pattern.register = list(_entries(content))


def _problems(key: str, content: Content) -> Iterator[Problem]:
    for name in ("also_called", "examples", "steps", "stages"):
        if not content[name]:
            yield Problem(name, Wrong.MISSING)
    for number, given in enumerate(content["examples"], 1):
        if not has_example(key, given["code"]):
            yield Problem(f"examples.{number}.code", Wrong.INVALID, detail="not there in both languages")
    days = [given["since"] for given in content["stages"]]
    if days != sorted(days):
        yield Problem("stages", Wrong.INVALID, detail="not in the order of their days")
    for name in ("standards", "related"):
        linked = [link["to"] for link in content[name]]
        if len(linked) != len(set(linked)):
            yield Problem(name, Wrong.INVALID, detail="one of them stands there twice")


def _parts(content: Content) -> Iterator[PatternPart]:
    yield PatternPart(section=Section.PROBLEM, html=_html(content["problem"]))
    for section, name in LISTS.items():
        for words in content[name]:
            yield PatternPart(section=section, html=_line(words))
    for finding in content["research"]:
        yield PatternPart(section=Section.RESEARCH, about=finding["source"], html=_html(finding["text"]))
    yield PatternPart(section=Section.LOOKED, html=_html(content["looked"]))
    for section, name in ((Section.STANDARD, "standards"), (Section.RELATED, "related")):
        for link in content[name]:
            yield PatternPart(section=section, about=str(link["to"]), html=_line(link["why"]))


def _entries(content: Content) -> Iterator[PatternEntry]:
    for entry, (name, said) in ENTRIES.items():
        for position, given in enumerate(content[name], 1):
            yield PatternEntry(
                entry=entry,
                position=position,
                service=given["service"],
                council=given["council"],
                since=given["since"],
                until=given.get("until"),
                html=_html(given[said]),
                source=given["source"],
            )


def _lines(words: tuple[Bilingual, ...]) -> Bilingual:
    return Bilingual("\n".join(each.cy for each in words), "\n".join(each.en for each in words))


def _html(words: Bilingual) -> BilingualHtml:
    return BilingualHtml(html_of(words.cy), html_of(words.en))


def _line(words: Bilingual) -> BilingualHtml:
    return BilingualHtml(line_of(words.cy), line_of(words.en))
