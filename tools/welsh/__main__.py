"""`python -m tools.welsh` reads all Welsh and English of Safon and names what is to be put right."""

import sys
import time
from itertools import chain

from tools.welsh.exceptions import written_exceptions
from tools.welsh.gate import CATALOGUE, all_findings, file_passages
from tools.welsh.pages import page_passages


def main() -> None:
    """Print every finding; end well only if there is none."""
    began = time.monotonic()
    passages = list(chain(file_passages(), page_passages()))
    findings = all_findings(CATALOGUE, passages, written_exceptions())
    for each in findings:
        print(each)
    words = sum(len(passage.text.split()) for passage in passages)
    seconds = time.monotonic() - began
    print(
        f"{words} words in {len(passages)} passages read in {seconds:.1f} s; {len(findings)} to put right",
        file=sys.stderr,
    )
    sys.exit(bool(findings))


if __name__ == "__main__":
    main()
