"""An address of every kind of page about the record of progress."""

from typing import Any

DIGITAL_PLAN = {"cy": "cynllun-digidol-gwynedd", "en": "gwynedd-digital-plan"}
STRATEGY = {"cy": "strategaeth-ddigidol", "en": "digital-strategy"}
POPULATION = {"cy": "poblogaeth", "en": "population"}
CARDIFF = {"cy": "caerdydd", "en": "cardiff"}
SHARED_RESOURCE = {"cy": "gwasanaeth-adnoddau-a-rennir", "en": "shared-resource-service"}

RECORD_PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "progress": ("progress.measures", {}),
    "measure": ("progress.measure", {"slug": STRATEGY}),
    "measure, none": ("progress.measure", {"slug": STRATEGY, "region": "north", "speakers": "under-10"}),
    "measure, by amount": ("progress.measure", {"slug": POPULATION, "order": "amount"}),
    "figure": ("progress.figure", {"slug": POPULATION, "council": CARDIFF, "number": 1}),
    "promises": ("programme.commitments", {}),
    "promises, some": ("programme.commitments", {"council": "gwynedd", "standing": "adopted"}),
    "promises, none": ("programme.commitments", {"council": "gwynedd", "standing": "draft"}),
    "promise of a council": ("programme.commitment", {"slug": DIGITAL_PLAN}),
    "promise that was proposed": (
        "programme.commitment",
        {"slug": {"cy": "concordat-cyber-essentials-plus", "en": "concordat-cyber-essentials-plus"}},
    ),
    "projects": ("programme.projects", {}),
    "projects, some": ("programme.projects", {"council": "torfaen", "sort": "shared-service"}),
    "projects, none": ("programme.projects", {"council": "powys", "sort": "policy"}),
    "project": ("programme.project", {"slug": SHARED_RESOURCE}),
    "project of all": ("programme.project", {"slug": {"cy": "cymrusoc", "en": "cymrusoc"}}),
    "history of a promise": (
        "publishing.history",
        {"kind": {"cy": "ymrwymiadau", "en": "commitments"}, "slug": DIGITAL_PLAN},
    ),
    "edition of a promise": (
        "publishing.edition",
        {"kind": {"cy": "ymrwymiadau", "en": "commitments"}, "slug": DIGITAL_PLAN, "number": 1},
    ),
    "edition of a project": (
        "publishing.edition",
        {"kind": {"cy": "prosiectau", "en": "projects"}, "slug": SHARED_RESOURCE, "number": 1},
    ),
    "comparison": ("progress.compare", {}),
    "comparison of one": ("progress.compare", {"council": "gwynedd"}),
    "comparison of two": ("progress.compare", {"council": ["gwynedd", "cardiff"]}),
    "comparison of four": (
        "progress.compare",
        {"council": ["gwynedd", "rhondda-cynon-taf", "powys", "neath-port-talbot"], "by": "region"},
    ),
    "comparison, spoilt": ("progress.compare", {"council": ["mars", "powys", "powys"], "name": "sir"}),
    "what changed": ("changes.index", {}),
    "what changed in a council": ("changes.index", {"council": "powys", "since": "2026-01-01"}),
    "what changed, second page": ("changes.index", {"page": 2, "since": "2026-01-01"}),
    "what changed, spoilt": ("changes.index", {"since": "2026-04-31", "council": "mars"}),
}
