"""What the regions are called."""

from flask_babel import lazy_gettext as _l

from service.councils.models import Region

REGION_NAMES = {
    Region.NORTH: _l("North Wales"),
    Region.MID: _l("Mid Wales"),
    Region.SOUTH_WEST: _l("South West Wales"),
    Region.SOUTH_EAST: _l("South East Wales"),
}
