"""Wordings of the Standard, and the guidance on each standard, as kinds of published things."""

from typing import Any

from flask_babel import lazy_gettext as _l

from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.publishing.content import SLUG, Many, OneOf, Shape, Text, Whole, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.sources.kind import SOURCE
from service.standards.codes import (
    GUIDANCE_ADDRESS,
    GUIDANCE_CODE,
    AimsOf,
    Goal,
    Mission,
    Place,
    Reader,
    Situation,
    Way,
)
from service.standards.findable import (
    FOUND_GUIDANCE,
    FOUND_WORDING,
    GUIDANCE_ENDPOINT,
    WORDING_ENDPOINT,
)
from service.standards.finishing import finish_guidance
from service.standards.helping import Helper
from service.standards.models import Framework, Guidance, StandardSet
from service.standards.writing import guidance_title, write_framework, write_guidance, write_set

MOST_STANDARDS = 40


ITEM = Shape({"text": Words(markdown=True), "readers": Many(OneOf(Reader))})


def _link(to: Any) -> Many:
    return Many(Shape({"to": to, "why": Words(markdown=True)}))


FRAMEWORK = Kind(
    code="framework",
    address_name=Bilingual(cy="fframweithiau", en="frameworks"),
    model=Framework,
    shape=shape(
        {
            "title": Words(),
            "note": Words(markdown=True),
            "section": OneOf(AimsOf),
            "names": Many(Shape({"code": Text(SLUG), "title": Words()})),
            "sources": Many(Text(SLUG)),
        }
    ),
    label=_l("Goals, ways of working and missions"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("%(title)s: the aims were added."),
        What.WITHDRAWN: marked("%(title)s: the aims were taken down."),
        What.REVISED: marked("%(title)s: the aims were revised."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "The aims of %(num)s law or strategy were added.",
            "The aims of %(num)s laws and strategies were added.",
        ),
        What.WITHDRAWN: marked_plural(
            "The aims of %(num)s law or strategy were taken down.",
            "The aims of %(num)s laws and strategies were taken down.",
        ),
        What.REVISED: marked_plural(
            "The aims of %(num)s law or strategy were revised.",
            "The aims of %(num)s laws and strategies were revised.",
        ),
    },
    field_labels={"names": _l("Aim"), "note": _l("Text")},
    write_more=write_framework,
)

STANDARD_SET = Kind(
    code="standard-set",
    address_name=Bilingual(cy="geiriadau", en="wordings"),
    model=StandardSet,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "sequence": Whole(1, MOST_STANDARDS),
            "title": Words(),
            "summary": Words(markdown=True),
            "groups": Many(
                Shape(
                    {
                        "title": Words(),
                        "standards": Many(Shape({"number": Whole(1, MOST_STANDARDS), "title": Words()})),
                    }
                )
            ),
            "passages": Many(
                Shape(
                    {
                        "place": OneOf(Place),
                        "heading": Words(),
                        "body": Words(markdown=True),
                        "sources": Many(Text(SLUG)),
                    }
                )
            ),
            "sources": Many(Text(SLUG)),
        }
    ),
    label=_l("Wordings of the Standard"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("A wording of the Standard was added: %(title)s."),
        What.WITHDRAWN: marked("A wording of the Standard was taken down: %(title)s."),
        What.REVISED: marked("What is said of a wording of the Standard was revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "%(num)s wording of the Standard was added.", "%(num)s wordings of the Standard were added."
        ),
        What.WITHDRAWN: marked_plural(
            "%(num)s wording of the Standard was taken down.",
            "%(num)s wordings of the Standard were taken down.",
        ),
        What.REVISED: marked_plural(
            "What is said of %(num)s wording of the Standard was revised.",
            "What is said of %(num)s wordings of the Standard was revised.",
        ),
    },
    field_labels={
        "groups": _l("Group"),
        "standards": _l("Standard"),
        "passages": _l("Passage"),
        "heading": _l("Heading"),
        "body": _l("Text"),
    },
    write_more=write_set,
    endpoint=WORDING_ENDPOINT,
    findable=FOUND_WORDING,
)

GUIDANCE = Kind(
    code=GUIDANCE_CODE,
    address_name=GUIDANCE_ADDRESS,
    model=Guidance,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "number": Whole(1, MOST_STANDARDS),
            "lead": Words(),
            "why": Words(markdown=True),
            "facts": Many(Shape({"text": Words(markdown=True), "source": Text(SLUG)})),
            "steps": Many(ITEM),
            "situations": Many(Shape({"situation": OneOf(Situation), "steps": Many(ITEM)})),
            "evidence": Many(ITEM),
            "questions": Many(ITEM),
            "related": _link(Whole(1, MOST_STANDARDS)),
            "goals": _link(OneOf(Goal)),
            "ways": _link(OneOf(Way)),
            "missions": _link(OneOf(Mission)),
        }
    ),
    label=_l("Guidance on the standards"),
    title_field="title",
    title_of=guidance_title,
    sentences={
        What.PUBLISHED: marked("Guidance was added on the standard “%(title)s”."),
        What.WITHDRAWN: marked("The guidance on the standard “%(title)s” was taken down."),
        What.REVISED: marked("The guidance on the standard “%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "Guidance on %(num)s standard was added.", "Guidance on %(num)s standards was added."
        ),
        What.WITHDRAWN: marked_plural(
            "Guidance on %(num)s standard was taken down.", "Guidance on %(num)s standards was taken down."
        ),
        What.REVISED: marked_plural(
            "Guidance on %(num)s standard was revised.", "Guidance on %(num)s standards was revised."
        ),
    },
    field_labels={
        "lead": _l("In short"),
        "why": _l("Why it matters"),
        "facts": _l("What we know"),
        "steps": _l("What to do"),
        "situations": _l("What to do in one situation"),
        "evidence": _l("How to show it"),
        "questions": _l("Question"),
        "related": _l("Related standard"),
        "goals": _l("Well-being goal"),
        "ways": _l("Way of working"),
        "missions": _l("Mission of the Digital Strategy"),
        "text": _l("Text"),
    },
    write_more=write_guidance,
    endpoint=GUIDANCE_ENDPOINT,
    findable=FOUND_GUIDANCE,
    finish=finish_guidance,
    finished_after=frozenset({SOURCE.code, FRAMEWORK.code, STANDARD_SET.code, GUIDANCE_CODE, *Helper}),
)
