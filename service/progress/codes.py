"""What measures and their values are sorted by: what is counted, what is known, and how sure that is."""

from enum import StrEnum


class Group(StrEnum):
    """What a measure is about, in the order of pages."""

    CONTEXT = "context"
    PLANS = "plans"
    SERVICES = "services"
    AUDIT = "audit"
    SECURITY = "security"
    STANDARDS = "standards"
    BASELINE = "baseline"


class Unit(StrEnum):
    """What a value of a measure is."""

    PEOPLE = "people"
    SHARE = "share"  # an amount of people out of a base
    NUMBER = "number"
    CODE = "code"  # one of several answers in words


class Tone(StrEnum):
    """How an answer in words is shown on a map: its shape and its colour."""

    YES = "yes"
    PART = "part"
    REPORTED = "reported"
    ENDED = "ended"
    NONE = "none"


class State(StrEnum):
    """What is known of a value; only `known` has an amount or a code, and no sum takes the others for one."""

    KNOWN = "known"
    NOT_ASKED = "not-asked"
    NO_ANSWER = "no-answer"  # asked, and nothing came back
    NOT_APPLICABLE = "not-applicable"
    NOT_ASSESSED = "not-assessed"
    WITHHELD = "withheld"
    NOT_FOUND = "not-found"  # by us: where and when we looked stands beside it
    NOT_LOOKED_FOR = "not-looked-for"


class Standing(StrEnum):
    """How sure a known value is."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"  # second hand, or a decision that was not confirmed
    PROVISIONAL = "provisional"


class Size(StrEnum):
    """How many people live in the area of a council, roughly; the bands are ours."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Speakers(StrEnum):
    """Which share of people can speak Welsh, in the steps of the map."""

    UNDER_10 = "under-10"
    FROM_10 = "from-10"
    FROM_15 = "from-15"
    FROM_30 = "from-30"
    FROM_50 = "from-50"


class Happening(StrEnum):
    """What a dated thing in the picture of a council is."""

    STRATEGY = "strategy"
    PROJECT = "project"
    AUDIT = "audit"


class Likeness(StrEnum):
    """What two councils can have in common."""

    REGION = "region"
    POPULATION = "population"
    WELSH = "welsh"
