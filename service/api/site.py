"""The addresses of the open data, and of what other sites show in frames of theirs."""

from service.language.bilingual import Bilingual
from service.language.routing import Pages
from service.web.security import let_be_framed

open_data = Pages("open_data", __name__)
embeds = Pages("embeds", __name__)
embeds.after_request(let_be_framed)

# What each table is called in addresses, and as a file.
FILE_NAMES = {
    "sources": Bilingual(cy="ffynonellau", en="sources"),
    "councils": Bilingual(cy="cynghorau", en="councils"),
    "indicators": Bilingual(cy="mesurau", en="indicators"),
    "codes": Bilingual(cy="atebion", en="codes"),
    "values": Bilingual(cy="gwerthoedd", en="values"),
    "projects": Bilingual(cy="prosiectau", en="projects"),
    "commitments": Bilingual(cy="ymrwymiadau", en="commitments"),
    "targets": Bilingual(cy="targedau", en="targets"),
    "reviews": Bilingual(cy="adolygiadau", en="reviews"),
}
LICENCE_PAGE = Bilingual(cy="trwydded", en="licence")
EMBEDDED = Bilingual(cy="caerdydd", en="cardiff")  # the example of the page
