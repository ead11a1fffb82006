"""A published pattern written into its rows; Markdown becomes HTML here, once."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from service.patterns.codes import Entry, Section
from service.patterns.examples import has_example
from service.patterns.models import Pattern, PatternEntry, PatternExample, PatternPart, PatternStage
from service.publishing.content import Content, ContentError, Problem, Wrong, one_a_line
from service.web.markdown import html_of_both, line_of_both

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
    pattern.also = one_a_line(content["also_called"])
    pattern.parts = list(_parts(content))
    for position, part in enumerate(pattern.parts, 1):
        part.position = position
    pattern.shown = list(_examples(content))
    pattern.became = list(_stages(content))
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
    yield PatternPart(section=Section.PROBLEM, html=html_of_both(content["problem"]))
    for section, name in LISTS.items():
        for words in content[name]:
            yield PatternPart(section=section, html=line_of_both(words))
    for finding in content["research"]:
        yield PatternPart(
            section=Section.RESEARCH, about=finding["source"], html=html_of_both(finding["text"])
        )
    yield PatternPart(section=Section.LOOKED, html=html_of_both(content["looked"]))
    for section, name in ((Section.STANDARD, "standards"), (Section.RELATED, "related")):
        for link in content[name]:
            yield PatternPart(section=section, about=str(link["to"]), html=line_of_both(link["why"]))


def _examples(content: Content) -> Iterator[PatternExample]:
    for position, given in enumerate(content["examples"], 1):
        html = html_of_both(given["note"])
        yield PatternExample(code=given["code"], position=position, title=given["title"], html=html)


def _stages(content: Content) -> Iterator[PatternStage]:
    for position, given in enumerate(content["stages"], 1):
        yield PatternStage(
            position=position,
            status=given["status"],
            since=given["since"],
            html=line_of_both(given["why"]),
            replaced_by=given["replaced_by"],
        )


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
                html=html_of_both(given[said]),
                source=given["source"],
            )
