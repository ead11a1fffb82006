"""A figure as a sentence, right in both languages whatever the council is called."""

from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from service.councils.models import Council
from service.language.catalogues import gettext_in, marked
from service.language.current import current_language
from service.language.dates import long_date
from service.language.numbers import number, percent
from service.progress.models import State, Value

UNKNOWN = {
    State.NOT_FOUND: _l("We have not found this figure."),
    State.NOT_LOOKED_FOR: _l("We have not looked for this figure."),
    State.NOT_APPLICABLE: _l("This figure does not apply to this council."),
    State.WITHHELD: _l("This figure has been withheld."),
}
SENTENCES = {
    "population": marked("%(amount)s people lived %(council_in)s on %(date)s."),
    "welsh-speakers": marked(
        "%(share)s of people aged 3 and over %(council_in)s could speak Welsh on %(date)s: "
        "%(amount)s of %(base)s."
    ),
}
ANY_FIGURE = marked("The figure on %(date)s was %(amount)s.")


def sentence_of(value: Value, council: Council) -> Markup:
    """What a value says, its figures in bold; what is not known is said as such."""
    if value.amount is None:
        return Markup("{}").format(UNKNOWN[State(value.state)])
    language = current_language()
    message = SENTENCES.get(value.indicator.key, ANY_FIGURE)
    return gettext_in(
        language,
        message,
        amount=_strong(number(value.amount, language)),
        base=number(value.base or 0, language),
        share=_strong(percent(value.share or 0, language=language)),
        date=long_date(value.as_at, language),
        council_in=council.name_in,
    )


def _strong(figure: str) -> Markup:
    return Markup("<strong>{}</strong>").format(figure)
