"""Programs that come from npm, for the checks that stand outside the tests; kept below .tools."""

import shutil
import subprocess
import sys
from pathlib import Path

from tools.running import ROOT


def npm_package(name: str, version: str) -> Path:
    """The folder of a package, installed if it is not there yet."""
    home = ROOT / ".tools" / f"{name}-{version}"
    package = home / "node_modules" / name
    if not package.exists():
        if not shutil.which("npm"):
            sys.exit(f"safon: {name} comes from npm: install Node (on Debian: apt-get install npm)")
        options = [
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--silent",
        ]
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", str(home), *options, f"{name}@{version}"], check=True)
    return package
