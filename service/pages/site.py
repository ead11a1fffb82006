"""The blueprint of the site's own pages, and the slugs that the menu leads to without asking the database."""

from service.language.bilingual import Bilingual
from service.language.routing import Pages

pages = Pages("pages", __name__)

ABOUT = Bilingual(cy="ynghylch", en="about")
ACCESSIBILITY = Bilingual(cy="hygyrchedd", en="accessibility")
COOKIES = Bilingual(cy="cwcis", en="cookies")
PRIVACY = Bilingual(cy="preifatrwydd", en="privacy")
LICENCE = Bilingual(cy="trwydded", en="licence")
CONTACT = Bilingual(cy="cysylltu", en="contact")
