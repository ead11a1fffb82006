"""Asks Lighthouse what a phone on a slow line makes of the main pages: the median of three visits."""

import json
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tools.npm import npm_package
from tools.running import running_app
from tools.screenshots import PAGES

LIGHTHOUSE = "13.5.0"
VISITS = 3
TRIES = 3
JUDGED = ("performance", "accessibility", "best-practices", "seo")
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


def medians(reports: list[dict[str, Any]]) -> list[int]:
    """The middle score of each kind out of 100, then largest paint in ms and weight in kB."""
    scores = [[report["categories"][kind]["score"] * 100 for report in reports] for kind in JUDGED]
    paint = [report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports]
    weight = [report["audits"]["total-byte-weight"]["numericValue"] / 1000 for report in reports]
    return [round(statistics.median(values)) for values in (*scores, paint, weight)]


def main() -> None:
    """Print one line for each page."""
    program = npm_package("lighthouse", LIGHTHOUSE)
    print(f"{'page':32}" + "".join(f"{kind:>15}" for kind in (*JUDGED, "paint, ms", "weight, kB")))
    with running_app() as address:
        for name in PAGES_JUDGED:
            for path in PAGES[name].values():
                found = medians([visit(program, address + path) for _ in range(VISITS)])
                print(f"{path:32}" + "".join(f"{value:>15}" for value in found), flush=True)


if __name__ == "__main__":
    main()
