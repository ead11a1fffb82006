"""The register of the 22 councils."""

from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from service.db import Base
from service.language.bilingual import BYTES_IN_ORDER, Bilingual, bilingual
from service.publishing.models import Addressed, Published


class Region(StrEnum):
    """One of the four regions of Wales in which councils work together by law."""

    NORTH = "north"
    MID = "mid"
    SOUTH_WEST = "south-west"
    SOUTH_EAST = "south-east"


class Council(Published, Addressed, Base):
    """One principal council of Wales, with its names in every form that a sentence needs."""

    __tablename__ = "council"
    __table_args__ = (
        CheckConstraint("tile_column BETWEEN 0 AND 4 AND tile_row BETWEEN 0 AND 5", name="on_the_map"),
    )

    code: Mapped[str] = mapped_column(
        String(3), unique=True
    )  # of the register of principal local authorities
    ons_code: Mapped[str] = mapped_column(String(9), unique=True)
    region: Mapped[Region] = mapped_column(String(12))
    tile_column: Mapped[int] = mapped_column(SmallInteger)
    tile_row: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[Bilingual] = bilingual("name")
    name_in: Mapped[Bilingual] = bilingual("name_in")
    name_to: Mapped[Bilingual] = bilingual("name_to")
    name_from: Mapped[Bilingual] = bilingual("name_from")
    name_and: Mapped[Bilingual] = bilingual("name_and")
    official_name: Mapped[Bilingual] = bilingual("official_name")
    official_in: Mapped[Bilingual] = bilingual("official_in")
    official_to: Mapped[Bilingual] = bilingual("official_to")
    official_and: Mapped[Bilingual] = bilingual("official_and")
    also: Mapped[Bilingual] = bilingual("also", optional=True)  # what else people call it, one a line
    website: Mapped[Bilingual] = bilingual("website")
    website_sources: Mapped[list[str]] = mapped_column(JSON)  # pages whose stored copies showed the address
    sources: Mapped[list[str]] = mapped_column(JSON)  # keys
    sort_key: Mapped[Bilingual] = bilingual("sort_key", column=BYTES_IN_ORDER)
    search_names: Mapped[str] = mapped_column(Text)  # every form, folded, each word after a blank
