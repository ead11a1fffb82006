"""The codes of the glossary: what kind of word a term is in Welsh, and where its Welsh was seen."""

from enum import StrEnum


class PartOfSpeech(StrEnum):
    """What kind of word the Welsh is, with the gender of a noun."""

    NOUN = "noun"  # of several words, or of a gender that no source gives
    MASCULINE = "noun-m"
    FEMININE = "noun-f"
    PLURAL = "noun-pl"
    NAME = "name"
    VERB_NOUN = "verb-noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"


class Attested(StrEnum):
    """Whose published Welsh a term was seen in."""

    CARDIFF_UNIVERSITY = "cardiff-university"
    CDPS = "cdps"
    CLYBIAU_PLANT = "clybiau-plant"
    COMPANIES_HOUSE = "companies-house"
    COUNCILS = "councils"
    COURTS = "courts"
    CYBER_HUB = "cyber-hub"
    DEMOCRACY_CLUB = "democracy-club"
    DJANGO = "django"
    ENERGY_SPARKS = "energy-sparks"
    GOVUK = "govuk"
    HERITAGE_FUND = "heritage-fund"
    HMRC = "hmrc"
    JUSTICE = "justice"
    LEGISLATION = "legislation"
    MHCLG = "mhclg"
    MOZILLA = "mozilla"
    MYSOCIETY = "mysociety"
    NRW = "nrw"
    ONE_LOGIN = "one-login"
    ONS = "ons"
    OPG = "opg"
    PENSION_WISE = "pension-wise"
    SENEDD = "senedd"
    SOCITM = "socitm"
    WELSH_GOVERNMENT = "welsh-government"
    WLGA = "wlga"


class Standing(StrEnum):
    """How far the Welsh of a term is confirmed."""

    ATTESTED = "attested"  # seen in published Welsh
    ADAPTED = "adapted"  # made out of words that were seen, in another form
    UNVERIFIED = "unverified"  # our own; no Welsh speaker and no published source has confirmed it
