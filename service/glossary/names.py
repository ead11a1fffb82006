"""What kinds of words, and those whose published Welsh a term was seen in, are called."""

from functools import cache

from service.glossary.codes import Attested, PartOfSpeech
from service.language.catalogues import gettext_in, marked
from service.language.languages import Language

PARTS = {
    PartOfSpeech.NOUN: marked("noun"),
    PartOfSpeech.MASCULINE: marked("masculine noun"),
    PartOfSpeech.FEMININE: marked("feminine noun"),
    PartOfSpeech.PLURAL: marked("plural noun"),
    PartOfSpeech.NAME: marked("name"),
    PartOfSpeech.VERB_NOUN: marked("verb-noun"),
    PartOfSpeech.VERB: marked("verb"),
    PartOfSpeech.ADJECTIVE: marked("adjective"),
    PartOfSpeech.ADVERB: marked("adverb"),
    PartOfSpeech.PHRASE: marked("phrase"),
}
SOURCES = {
    Attested.CARDIFF_UNIVERSITY: marked("Cardiff University"),
    Attested.CDPS: marked("Centre for Digital Public Services (CDPS)"),
    Attested.CLYBIAU_PLANT: marked("Clybiau Plant Cymru Kids’ Clubs"),
    Attested.COMPANIES_HOUSE: marked("Companies House"),
    Attested.COUNCILS: marked("councils in Wales"),
    Attested.COURTS: marked("HM Courts and Tribunals Service"),
    Attested.CYBER_HUB: marked("Cyber Innovation Hub"),
    Attested.DEMOCRACY_CLUB: "Democracy Club",
    Attested.DJANGO: marked("Django, translated by volunteers"),
    Attested.ENERGY_SPARKS: "Energy Sparks",
    Attested.GOVUK: "GOV.UK",
    Attested.HERITAGE_FUND: marked("National Lottery Heritage Fund"),
    Attested.HMRC: marked("HM Revenue and Customs"),
    Attested.JUSTICE: marked("Ministry of Justice"),
    Attested.LEGISLATION: marked("legislation in Welsh"),
    Attested.MHCLG: marked("Ministry of Housing, Communities and Local Government"),
    Attested.MOZILLA: marked("Mozilla, translated by volunteers"),
    Attested.MYSOCIETY: marked("mySociety, translated by volunteers"),
    Attested.NRW: marked("Natural Resources Wales"),
    Attested.ONE_LOGIN: "GOV.UK One Login",
    Attested.ONS: marked("Office for National Statistics"),
    Attested.OPG: marked("Office of the Public Guardian"),
    Attested.PENSION_WISE: "Pension Wise",
    Attested.SENEDD: marked("the Senedd"),
    Attested.SOCITM: marked("Socitm Advisory for the Welsh Government"),
    Attested.WELSH_GOVERNMENT: marked("Welsh Government"),
    Attested.WLGA: marked("Welsh Local Government Association (WLGA)"),
}


@cache
def part_names(language: Language) -> dict[str, str]:
    """What each kind of word is called in one language."""
    return {code: gettext_in(language, message) for code, message in PARTS.items()}


@cache
def source_names(language: Language) -> dict[str, str]:
    """Whose Welsh each code stands for, in one language."""
    return {code: gettext_in(language, message) for code, message in SOURCES.items()}
