"""Asks Lighthouse what a phone on a slow line makes of the main pages: the median of three visits."""

import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tools.npm import npm_package
from tools.running import running_app
from tools.screenshots import PAGES

LIGHTHOUSE = "13.5.0"
VISITS = 3
TRIES = 3
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
JUDGED = tuple(LEAST)
MOST_SHIFT = 0.02
PAGES_JUDGED = ("home", "standards", "standard", "councils", "council")
CHROME = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run"
)


def visit(program: Path, url: str) -> dict[str, Any]:
    """What one visit found; a busy machine may lose a part of one, which is then made again."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        options = ["--output=json", f"--output-path={report}", "--quiet", "--disable-full-page-screenshot"]
        command = ["node", str(program / "cli" / "index.js"), url, *options, f"--chrome-flags={CHROME}"]
        for _ in range(TRIES):
            if subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0:
                found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
                if all(found["categories"][kind]["score"] is not None for kind in JUDGED):
                    return found
    raise RuntimeError(f"Lighthouse could not measure {url}")


@dataclass(frozen=True, slots=True)
class Judgement:
    """The medians of several visits to a page."""

    scores: dict[str, int]  # of each kind, out of 100
    shift: float  # how much moves while the page is loading (CLS)
    paint: int  # ms until the largest part is painted
    weight: int  # kB

    @classmethod
    def of(cls, reports: list[dict[str, Any]]) -> Self:
        """What the reports agree on."""

        def audit(name: str) -> float:
            return float(statistics.median(report["audits"][name]["numericValue"] for report in reports))

        scores = {
            kind: round(statistics.median(report["categories"][kind]["score"] * 100 for report in reports))
            for kind in JUDGED
        }
        paint, weight = round(audit("largest-contentful-paint")), round(audit("total-byte-weight") / 1000)
        return cls(scores, audit("cumulative-layout-shift"), paint, weight)

    @property
    def is_good(self) -> bool:
        """Whether every score and the shift are what we ask of a page."""
        return self.shift <= MOST_SHIFT and all(self.scores[kind] >= LEAST[kind] for kind in JUDGED)


def main() -> None:
    """Print one line for each page; fail when one is not as good as it should be."""
    program = npm_package("lighthouse", LIGHTHOUSE)
    print(f"{'page':32}" + "".join(f"{kind:>15}" for kind in (*JUDGED, "shift", "paint, ms", "weight, kB")))
    good = True
    with running_app() as address:
        for path in (path for name in PAGES_JUDGED for path in PAGES[name].values()):
            found = Judgement.of([visit(program, address + path) for _ in range(VISITS)])
            shown = (*found.scores.values(), f"{found.shift:.3f}", found.paint, found.weight)
            mark = "" if found.is_good else "  missed"
            print(f"{path:32}" + "".join(f"{value:>15}" for value in shown) + mark, flush=True)
            good = good and found.is_good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
