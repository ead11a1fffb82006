"""`make bench`: how Safon does against its goals of speed, as ratios taken within one run."""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    # The project, not this folder, is where modules are looked for.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    runpy.run_module("bench.command", run_name="__main__")
