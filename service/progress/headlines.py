"""What a measure says of Wales: one whole sentence, always with the number of councils that it is about."""

from service.language.catalogues import gettext, marked, marked_plural, ngettext
from service.language.dates import partial_date_on
from service.language.languages import Language
from service.language.numbers import number, percent
from service.progress.aggregates import Aggregate, Total
from service.progress.codes import State, Tone, Unit
from service.progress.models import Indicator, Value

# How many councils have the answer that is called good, for the measures that we know.
ANSWERED = {
    "digital-strategy": marked_plural(
        "For %(num)s of the %(total)s councils we found a digital strategy whose period is not over.",
        "For %(num)s of the %(total)s councils we found a digital strategy whose period is not over.",
    ),
    "strategy-audit": marked_plural(
        "For %(num)s of the %(total)s councils we read what Audit Wales found of its digital strategy.",
        "For %(num)s of the %(total)s councils we read what Audit Wales found of their digital strategies.",
    ),
    "online-account": marked_plural(
        "For %(num)s of the %(total)s councils we found an online account for residents.",
        "For %(num)s of the %(total)s councils we found an online account for residents.",
    ),
    "website-languages": marked_plural(
        "For %(num)s of the %(total)s councils we saw pages of its website in both languages.",
        "For %(num)s of the %(total)s councils we saw pages of their websites in both languages.",
    ),
}
ANY_ANSWER = marked_plural(
    "%(answer)s: %(num)s of the %(total)s councils.", "%(answer)s: %(num)s of the %(total)s councils."
)
# What all councils together are, where each of them is known and of one day.
TOGETHER = {
    "population": marked_plural(
        "The figure of the %(num)s council %(on_date)s is %(amount)s people.",
        "The figures of the %(num)s councils %(on_date)s add up to %(amount)s people.",
    ),
    "welsh-speakers": marked_plural(
        "In the area of the %(num)s council %(share)s of people aged 3 and over could speak Welsh "
        "%(on_date)s: %(amount)s of %(base)s.",
        "In the areas of the %(num)s councils together %(share)s of people aged 3 and over could speak Welsh "
        "%(on_date)s: %(amount)s of %(base)s.",
    ),
}
NONE_KNOWN = {
    State.NOT_ASKED: marked_plural(
        "We have not asked the %(num)s council about this.",
        "We have asked none of the %(num)s councils about this.",
    ),
    State.NOT_FOUND: marked_plural(
        "We looked for this and did not find it for the %(num)s council.",
        "We looked for this and found it for none of the %(num)s councils.",
    ),
    State.NOT_LOOKED_FOR: marked_plural(
        "We have not looked for this for the %(num)s council.",
        "We have looked for this for none of the %(num)s councils.",
    ),
}
NOTHING_KNOWN = marked_plural(
    "This is not known of the %(num)s council.", "This is known of none of the %(num)s councils."
)
REPORTED = marked_plural(
    "%(num)s of the %(of)s that we found is reported, not confirmed.",
    "%(num)s of the %(of)s that we found are reported, not confirmed.",
)
UNCONFIRMED = marked_plural(
    "%(num)s of the %(of)s that we found is old, and nothing confirms it today.",
    "%(num)s of the %(of)s that we found are old, and nothing confirms them today.",
)
NO_VALUES = marked("Nothing is on record for any council yet.")


def headline_of(indicator: Indicator, values: list[Value], found: Aggregate, language: Language) -> str:
    """The sentence, in the reader's language."""
    if not found.total:
        return gettext(NO_VALUES)
    if not found.known:
        return _none_known(found)
    if indicator.unit == Unit.CODE:
        return _answered(indicator, found)
    if indicator.key in TOGETHER and found.amounts and found.known == found.total and values[0].as_at:
        return _together(indicator.key, found.amounts, values[0].as_at, language)
    return str(found)


def _none_known(found: Aggregate) -> str:
    state, *others = found.states
    message = NOTHING_KNOWN if others else NONE_KNOWN.get(state, NOTHING_KNOWN)
    return ngettext(*message, found.total)


def _answered(indicator: Indicator, found: Aggregate) -> str:
    """Of the answers the first that is called good; of how many councils, and not of how many known ones."""
    share = next((each for each in found.shares if each.answer.tone == Tone.YES), found.shares[0])
    message = ANSWERED.get(indicator.key, ANY_ANSWER)
    return ngettext(*message, share.count, total=found.total, answer=share.answer.word)


def _together(key: str, total: Total, as_at: str, language: Language) -> str:
    return ngettext(
        *TOGETHER[key],
        total.of,
        amount=number(total.amount, language),
        base=number(total.base or 0, language),
        share=percent(100 * total.amount / total.base, language=language) if total.base else "",
        on_date=partial_date_on(as_at, language),
    )
