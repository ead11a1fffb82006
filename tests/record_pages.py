"""An address of every kind of page about the record of progress."""

from typing import Any

RECORD_PAGES: dict[str, tuple[str, dict[str, Any]]] = {
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
