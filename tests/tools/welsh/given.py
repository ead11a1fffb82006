"""Texts for the gate to read: files with one thing wrong, and what it says of them."""

from collections.abc import Iterable
from pathlib import Path

from tools.welsh.exceptions import Exceptions
from tools.welsh.findings import Finding
from tools.welsh.gate import all_findings, file_passages, findings_in
from tools.welsh.passages import Passage

FORMS = "nplurals=6; plural=(n==0) ? 0 : ((n==1) ? 1 : ((n==2) ? 2 : ((n==3) ? 3 : ((n==6) ? 4 : 5))));"
HEADER = f"""# Welsh
msgid ""
msgstr ""
"Language: cy\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {FORMS}\\n"

"""
SEED = """kind: page
items:
- key: one
  slug: {{cy: tudalen-un, en: page-one}}
  title: {{cy: Safonau i gynghorau, en: Standards for councils}}
  body:
    cy: |
      Mae’r dudalen hon yn esbonio’r safonau i bawb, ac
      {cy}

      - dewiswch gyngor a gwasanaeth
    en: |
      This page explains the standards to everyone, and
      {en}

      - choose a council and a service
"""
GOOD_WELSH = "yn dangos sut mae cynghorau yn eu bodloni."
GOOD_ENGLISH = "shows how councils meet them."
LINE_OF_WELSH, LINE_OF_ENGLISH = 9, 14


def nothing_let_pass() -> Exceptions:
    """Empty lists of exceptions."""
    return Exceptions([], [], [])


def found_in(text: str, language: str = "cy", twin: str = "") -> list[tuple[str, str]]:
    """The rules that a text breaks, each with the words."""
    passage = Passage(text, language, "text", ((0, 1),), twin)
    return [(each.rule, each.phrase) for each in findings_in([passage], nothing_let_pass())]


def found_in_files(
    folder: Path,
    *,
    cy: str = GOOD_WELSH,
    en: str = GOOD_ENGLISH,
    messages: str = "",
    exceptions: Exceptions | None = None,
    pages: Iterable[Passage] = (),
) -> list[Finding]:
    """What the gate says of a folder with one published text and a catalogue."""
    (folder / "seed").mkdir()
    (folder / "seed" / "one.yaml").write_text(SEED.format(cy=cy, en=en), encoding="utf-8")
    catalogue = folder / "messages.po"
    catalogue.write_text(HEADER + messages, encoding="utf-8")
    passages = [*file_passages(catalogue, folder / "seed"), *pages]
    return all_findings(catalogue, passages, exceptions or nothing_let_pass())
