"""Figures as each language writes them."""

from decimal import ROUND_HALF_UP, Decimal

from service.language.languages import Language

# The ends of 0fed to 20fed: cyntaf, ail, trydydd, pedwerydd, pumed, chweched, seithfed …
WELSH_ENDINGS = [
    "fed",
    "af", "il", "ydd", "ydd", "ed", "ed", "fed", "fed", "fed", "fed",
    "eg", "fed", "eg", "eg", "fed", "eg", "eg", "fed", "eg", "fed",
]  # fmt: skip
# The twenties that are ordinals themselves: deugeinfed, hanner canfed, trigeinfed, pedwar ugeinfed.
WHOLE_SCORES = frozenset({40, 50, 60, 80})


def number(value: int, language: Language) -> str:  # noqa: ARG001 - both languages write it alike
    """A whole number with commas between the thousands: 1,234."""
    return f"{value:,}"


def percent(value: float | Decimal, digits: int = 1, *, language: Language) -> str:  # noqa: ARG001 - as above
    """A percentage with its sign, halves rounded up: 12.2%."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return f"{rounded:,}%"


def ordinal(value: int, language: Language) -> str:
    """The place in an order: 1st, 2nd, 3rd; 1af, 2il, 3ydd."""
    ending = _welsh_ending(value) if language == Language.CY else _english_ending(value)
    return f"{value:,}{ending}"


def _welsh_ending(value: int) -> str:
    """The end of the traditional word; above a hundred it is that of the last part: 101af, 121ain."""
    rest = value % 100
    if rest <= 20:
        return WELSH_ENDINGS[rest]
    return "fed" if rest in WHOLE_SCORES else "ain"


def _english_ending(value: int) -> str:
    if value % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
