"""Fetch what others wrote, strip what Safon may not use, pin every byte; `--check` only compares."""

import base64
import hashlib
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

VENDOR = Path(__file__).resolve().parent.parent / "static" / "vendor"
LOCK = VENDOR / "vendor.lock.json"
COMPRESSED = {".br", ".gz"}  # made where the site is served, never kept

# What English and Welsh are written with; every vowel that Welsh puts an accent on, then the marks pages use.
LETTERS = "".join(chr(code) for code in range(0x20, 0x7F))
WELSH = "âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýÁÉÍÓÚẂÝàèìòùẁỳÀÈÌÒÙẀỲäëïöüẅÿÄËÏÖÜẄŸ"
MARKS = "\u00a0\u00ad£€©°·×½–—‘’“”•…‹›−"

MIT_GOVUK = """The MIT License (MIT)

Copyright (C) 2017 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


class VendorError(Exception):
    """What a person should read when a file is not the one that was pinned."""


def unmapped(data: bytes) -> bytes:
    """The file without its pointer to a source map that is not kept here."""
    text = re.sub(r"(/\*|//)# sourceMappingURL=\S*?(\s*\*/)?\s*$", "", data.decode())
    return text.rstrip().encode() + b"\n"


def without_government_identity(data: bytes) -> bytes:
    """The style sheet without the typeface and the crest that belong to services on GOV.UK alone."""
    text = data.decode()
    text = re.sub(r"/\*! Copyright \(c\) 2011 by Margaret Calvert.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"@font-face\{[^}]*\}", "", text)
    text = re.sub(r"GDS Transport,\s*arial,\s*sans-serif", "sans-serif", text)
    text = re.sub(r"(-webkit-mask-image|mask-image|background-image):url\([^)]*crest[^)]*\);?", "", text)
    return unmapped(text.encode())


def welsh_and_english(data: bytes) -> bytes:
    """The typeface as woff2 with the letters, figures and marks of both languages, kerning kept."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "pnum"]
    options.name_IDs = [1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting, options.desubroutinize, options.notdef_outline = False, True, True
    chooser = subset.Subsetter(options)
    chooser.populate(text=LETTERS + WELSH + MARKS)
    chooser.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


@dataclass(frozen=True)
class File:
    """One file to keep: where it is in the package, what it is called here, what is done to it."""

    source: str
    name: str
    change: Callable[[bytes], bytes] = unmapped


@dataclass(frozen=True)
class Package:
    """One package at one version, known by the sum of its tarball."""

    name: str
    version: str
    sha512: str
    folder: str
    files: tuple[File, ...]
    licence: str | None = None  # where the tarball holds none

    @property
    def path(self) -> str:
        """The folder under `static/vendor/`, whose name carries the version so that it never changes."""
        return f"{self.folder}-{self.version}"


def as_it_is(data: bytes) -> bytes:
    """The same bytes."""
    return data


PACKAGES = (
    Package(
        "govuk-frontend",
        "6.6.0",
        "xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg==",
        "govuk-frontend",
        (
            File("dist/govuk/govuk-frontend.min.css", "govuk-frontend.min.css", without_government_identity),
            File("dist/govuk/govuk-frontend.min.js", "govuk-frontend.min.js"),
        ),
        MIT_GOVUK,
    ),
    Package(
        "htmx.org",
        "4.0.1",
        "oF7JgXhDW9UXCy/k1ZYFUQgzu/rm19ORWPSPNL91vPluB2PB9+MV55tyQdH/w7o2EAbTYUG5SDW1R60mdkdqGg==",
        "htmx.org",
        (File("dist/htmx.esm.min.js", "htmx.esm.min.js"), File("LICENSE", "LICENSE", as_it_is)),
    ),
    Package(
        "@expo-google-fonts/atkinson-hyperlegible-next",
        "0.4.1",
        "tA5NUQCrb4GnQ8kvghyF6Kqw72zr4zSNmMwhCTcHlsu/jE5JoF8Fje5/WwL44y17Lue99pG9cyq3PW5X/7ZDng==",
        "atkinson-hyperlegible-next",
        (
            File("400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "regular.woff2", welsh_and_english),
            File("700Bold/AtkinsonHyperlegibleNext_700Bold.ttf", "bold.woff2", welsh_and_english),
            File("LICENSE_FONT", "LICENSE", as_it_is),
        ),
    ),
)


def fetch(package: Package) -> bytes:
    """The tarball, if it is the one that was pinned."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{package.name}@{package.version}", "--json", "--silent"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        data = next(Path(folder).glob("*.tgz")).read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != package.sha512:
        raise VendorError(f"{package.name} {package.version} is not the package that was pinned")
    return data


def unpack(package: Package, tarball: bytes) -> dict[str, bytes]:
    """The files to keep, by their name here, changed as each one asks."""
    kept = {"LICENSE": package.licence.encode()} if package.licence else {}
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
        for file in package.files:
            member = archive.extractfile(f"package/{file.source}")
            if member is None:
                raise VendorError(f"{package.name} has no {file.source}")
            kept[file.name] = file.change(member.read())
    return kept


def digest(data: bytes) -> str:
    """The sha256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def vendor() -> None:
    """Fetch every package, write the files that are kept, and write the lock."""
    lock = []
    for package in PACKAGES:
        files = unpack(package, fetch(package))
        folder = VENDOR / package.path
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        sums = {name: digest(data) for name, data in sorted(files.items())}
        pinned = {"package": package.name, "version": package.version, "sha512": package.sha512}
        lock.append({**pinned, "folder": package.path, "files": sums})
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


def faults() -> list[str]:
    """A sentence for every vendored file that is changed, missing or not in the lock; needs no network."""
    locked = json.loads(LOCK.read_text(encoding="utf-8"))
    wanted = {f"{one['folder']}/{name}": total for one in locked for name, total in one["files"].items()}
    kept = [path for path in VENDOR.rglob("*") if path.is_file() and path.suffix not in COMPRESSED]
    present = {path.relative_to(VENDOR).as_posix(): path for path in kept}
    del present[LOCK.name]
    found = [f"static/vendor/{name} is missing" for name in sorted(wanted.keys() - present.keys())]
    found += [f"static/vendor/{name} is not in the lock" for name in sorted(present.keys() - wanted.keys())]
    for name in sorted(wanted.keys() & present.keys()):
        if digest(present[name].read_bytes()) != wanted[name]:
            found.append(f"static/vendor/{name} was changed")
    pinned = {(entry["package"], entry["version"], entry["sha512"]) for entry in locked}
    if pinned != {(package.name, package.version, package.sha512) for package in PACKAGES}:
        found.append("vendor.lock.json does not name the packages that tools/vendor.py pins")
    return found


def main() -> int:
    """Vendor, or with `--check` say what is wrong; 0 when all is well."""
    if "--check" not in sys.argv[1:]:
        vendor()
    found = faults()
    print("\n".join(found) or "vendored files are as pinned")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
