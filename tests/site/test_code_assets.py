"""What is vendored and what is built are what they claim to be."""

import subprocess
import sys

import pytest

from tests.site.sources import ROOT


@pytest.mark.parametrize("tool", ["vendor.py", "build_assets.py"])
def test_vendored_and_built_files_are_as_recorded(tool: str) -> None:
    checked = subprocess.run(
        [sys.executable, ROOT / "tools" / tool, "--check"], capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_vendored_folder_holds_its_licence() -> None:
    folders = [each for each in (ROOT / "static" / "vendor").iterdir() if each.is_dir()]

    assert folders
    assert not [each.name for each in folders if not list(each.glob("LICEN[CS]E*"))]
