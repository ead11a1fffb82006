"""A value as a sentence, right in both languages whatever the council is called."""

from markupsafe import Markup

from service.councils.models import Council
from service.language.catalogues import gettext_in, marked
from service.language.current import current_language
from service.language.dates import partial_date_on
from service.language.numbers import number, percent
from service.progress.codes import Standing, State, Unit
from service.progress.models import Value

UNKNOWN_FIGURE = {
    State.NOT_ASKED: marked("We have not asked for this figure."),
    State.NO_ANSWER: marked("We asked for this figure and had no answer."),
    State.NOT_APPLICABLE: marked("This figure does not apply to this council."),
    State.NOT_ASSESSED: marked("This has not been assessed."),
    State.WITHHELD: marked("This figure has been withheld."),
    State.NOT_FOUND: marked("We have not found this figure."),
    State.NOT_LOOKED_FOR: marked("We have not looked for this figure."),
}
UNKNOWN_ANSWER = {
    State.NOT_ASKED: marked("We have not asked about this."),
    State.NO_ANSWER: marked("We asked about this and had no answer."),
    State.NOT_APPLICABLE: marked("This does not apply to this council."),
    State.NOT_ASSESSED: marked("This has not been assessed."),
    State.WITHHELD: marked("This has been withheld."),
    State.NOT_FOUND: marked("We have not found this."),
    State.NOT_LOOKED_FOR: marked("We have not looked for this."),
}
SENTENCES = {
    "population": marked("%(amount)s people lived %(council_in)s %(on_date)s."),
    "welsh-speakers": marked(
        "%(share)s of people aged 3 and over %(council_in)s could speak Welsh %(on_date)s: "
        "%(amount)s of %(base)s."
    ),
}
ANY_FIGURE = marked("The figure %(on_date)s was %(amount)s.")
UNDATED_FIGURE = marked("The figure is %(amount)s; its date is not stated.")
ANSWERS = {
    Standing.CONFIRMED: marked("%(answer)s."),
    Standing.REPORTED: marked("%(answer)s: reported, not confirmed."),
    Standing.PROVISIONAL: marked("%(answer)s: provisional."),
}
UNSURE = {  # amounts, whose sentences do not say it
    Standing.REPORTED: marked("This is reported, not confirmed."),
    Standing.PROVISIONAL: marked("This is provisional."),
}


def sentence_of(value: Value, council: Council) -> Markup:
    """What a value says, its figures in bold; what is not known is said as such."""
    language = current_language()
    if value.state != State.KNOWN:
        unknown = UNKNOWN_ANSWER if value.indicator.unit == Unit.CODE else UNKNOWN_FIGURE
        return gettext_in(language, unknown[State(value.state)])
    if value.answer is not None:
        return gettext_in(language, ANSWERS[Standing(value.standing)], answer=value.answer.word)
    message = SENTENCES.get(value.indicator.key, ANY_FIGURE) if value.as_at else UNDATED_FIGURE
    return gettext_in(
        language,
        message,
        amount=_strong(number(value.amount or 0, language)),
        base=number(value.base or 0, language),
        share=_strong(percent(value.share or 0, language=language)),
        on_date=partial_date_on(value.as_at, language) if value.as_at else "",
        council_in=council.name_in,
    )


def _strong(figure: str) -> Markup:
    return Markup("<strong>{}</strong>").format(figure)
