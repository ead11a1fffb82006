"""Build `static/build/` from our CSS and scripts and what is vendored; `--check` says whether it is stale."""

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import govuk_frontend_jinja
import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "static"
CSS, JS, BUILD = STATIC / "css", STATIC / "js", STATIC / "build"
PICTURES = STATIC / "pictures"
VENDOR = STATIC / "vendor"
GOVUK_CSS = VENDOR / "govuk-frontend-6.6.0" / "govuk-frontend.min.css"
FONTS = VENDOR / "atkinson-hyperlegible-next-0.4.1"
COMPONENTS = Path(govuk_frontend_jinja.__file__).parent / "templates" / "components"

# Blocks that only pages with a form use; every other block that is used goes into site.css.
FORM_BLOCKS = {
    "govuk-character-count",
    "govuk-checkboxes",
    "govuk-date-input",
    "govuk-error-message",
    "govuk-error-summary",
    "govuk-fieldset",
    "govuk-file-upload",
    "govuk-panel",
    "govuk-radios",
    "govuk-task-list",
    "govuk-textarea",
}
FORM_STATES = {"govuk-form-group--error", "govuk-input--error", "govuk-select--error"}
# Classes that scripts set, so that no template names them.
SCRIPTED = {
    "govuk-frontend-supported",
    "govuk-character-count__status",
    "govuk-character-count__message--disabled",
}
# Named in the component templates, but no template of ours can ask for them.
UNREACHED = {"govuk-button--start", "govuk-button__start-icon", "govuk-label-wrapper"}
COMPRESSED = {".br", ".gz"}  # made where the site is served, never kept
DROPPED = {"font-family", "-webkit-font-smoothing", "-moz-osx-font-smoothing", "-webkit-text-size-adjust"}


@dataclass(frozen=True)
class Bundle:
    """One style sheet: which of our folders it is made of, in order, and which vendored blocks go first."""

    name: str
    sources: tuple[str, ...]
    forms: bool | None = None  # None: no vendored blocks


BUNDLES = (
    Bundle("site.css", ("tokens.css", "base.css", "layout", "components", "features"), forms=False),
    Bundle("forms.css", ("forms",), forms=True),
    Bundle("councils.css", ("councils",)),
    Bundle("measures.css", ("councils/tile-map.css", "measures")),
    Bundle("council.css", ("council",)),
    Bundle("compare.css", ("compare",)),
    Bundle("changes.css", ("changes",)),
    Bundle("glossary.css", ("glossary",)),
    Bundle("patterns.css", ("patterns",)),
    Bundle("journeys.css", ("journeys",)),
    Bundle("blueprints.css", ("blueprints",)),
    Bundle("dates.css", ("dates",)),
    Bundle("gaps.css", ("gaps",)),
    Bundle("programme.css", ("programme",)),
    Bundle("open-data.css", ("open_data",)),
    Bundle("embed.css", ("tokens.css", "base.css", "embed")),
    Bundle("print.css", ("print.css",)),
)


def used_classes() -> set[str]:
    """Every `govuk-` class that our templates, or the component templates they import, can put on a page."""
    templates = sorted((ROOT / "templates").rglob("*.html"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in templates)
    seen: set[str] = set()
    waiting = set(imported(text))
    while waiting:
        name = waiting.pop()
        seen.add(name)
        macro = (COMPONENTS / name / "macro.html").read_text(encoding="utf-8")
        text += macro
        waiting |= set(imported(macro)) - seen
    return (set(re.findall(r"govuk-[\w!-]+", text)) | SCRIPTED) - UNREACHED


def imported(text: str) -> list[str]:
    """The names of the component templates that a template imports."""
    return re.findall(r"govuk_frontend_jinja/components/([\w-]+)/macro\.html", text)


def squeeze(nodes: Iterable[Node]) -> str:
    """The CSS of the tokens with no space, comment or fallback colour that a browser does not need."""
    text = tinycss2.serialize([node for node in nodes if node.type != "comment"])
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s*([,>])\s*", r"\1", text)
    return re.sub(r"var\((--govuk-[\w-]+),[^()]*\)", r"var(\1)", text)


def declarations(rule: QualifiedRule, dropped: set[str]) -> str:
    """What the rule says, without what is dropped."""
    kept = []
    for node in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True):
        if not isinstance(node, Declaration):
            raise ValueError(f"cannot read {tinycss2.serialize(rule.prelude)}: {node}")
        if node.name not in dropped:
            kept.append(f"{node.name}:{squeeze(node.value)}{'!important' if node.important else ''}")
    return ";".join(kept)


def selectors(rule: QualifiedRule) -> list[str]:
    """The rule's selectors, one by one."""
    return re.split(r",(?![^()]*\))", squeeze(rule.prelude))


def rules(nodes: Iterable[Node], keep: frozenset[str] | None) -> Iterator[str]:
    """Every rule, small; of vendored ones (`keep` given) only those whose classes are all kept."""
    for node in nodes:
        if isinstance(node, QualifiedRule):
            chosen = [each for each in selectors(node) if keep is None or belongs(each, keep)]
            body = declarations(node, DROPPED if keep is not None else set())
            if chosen and body:
                yield f"{','.join(chosen)}{{{body}}}"
        elif isinstance(node, AtRule):
            yield from at_rule(node, keep)


def at_rule(node: AtRule, keep: frozenset[str] | None) -> Iterator[str]:
    """The at-rule with what is left inside it; vendored print rules go, because print.css is our own."""
    prelude = squeeze(node.prelude)
    if keep is not None and (prelude == "print" or prelude.startswith("not (text-wrap")):
        return
    if node.lower_at_keyword == "font-face":
        yield f"@font-face{{{declarations(QualifiedRule(0, 0, [], node.content), set())}}}"
    elif node.content is not None and node.lower_at_keyword in {"media", "supports", "page"}:
        inner = "".join(rules(tinycss2.parse_rule_list(node.content, True, True), keep))
        if node.lower_at_keyword == "page":
            inner = declarations(QualifiedRule(0, 0, [], node.content), set())
        if inner:
            yield f"@{node.lower_at_keyword}{' ' + prelude if prelude else ''}{{{inner}}}"


def belongs(selector: str, keep: frozenset[str]) -> bool:
    """Whether the selector is about kept classes and nothing else."""
    selector = re.sub(r":not\([^)]*\)", "", selector)
    classes = {name.replace("\\", "") for name in re.findall(r"\.((?:\\.|[\w-])+)", selector)}
    return bool(classes) and classes <= keep | {"js-enabled", "govuk-frontend-supported"}


def blocks(used: set[str], forms: bool) -> frozenset[str]:
    """The used classes that belong to style sheets of forms, or the others."""
    return frozenset(
        name
        for name in used
        if (re.split(r"__|--", name)[0] in FORM_BLOCKS or name in FORM_STATES) is forms or name in SCRIPTED
    )


def vendored(used: set[str], forms: bool) -> str:
    """The vendored style sheet, trimmed to the blocks that one bundle needs."""
    sheet = tinycss2.parse_stylesheet(GOVUK_CSS.read_text(encoding="utf-8"), True, True)
    wanted = frozenset(used) if forms else blocks(used, forms=False)
    site = set(rules(sheet, blocks(used, forms=False))) if forms else set()
    return "".join(rule for rule in rules(sheet, wanted) if rule not in site)


def own(source: str) -> str:
    """Our style sheet, or every style sheet of our folder in the order of their names."""
    path = CSS / source
    files = sorted(path.glob("*.css")) if path.is_dir() else [path]
    parsed = (tinycss2.parse_stylesheet(file.read_text(encoding="utf-8"), True, True) for file in files)
    return "".join("".join(rules(sheet, None)) for sheet in parsed)


def style_sheet(bundle: Bundle, used: set[str], names: dict[str, str]) -> bytes:
    """One finished style sheet, with the fonts under their built names."""
    parts = [own(source) for source in bundle.sources]
    if bundle.forms is not None:
        parts.insert(2 if not bundle.forms else 0, vendored(used, bundle.forms))
    text = "".join(parts)
    for name, built in names.items():
        text = text.replace(f'url("{name}")', f"url({built})")
    return text.encode()


def script(name: str, names: dict[str, str]) -> bytes:
    """One module, its comments gone, its static imports put in, its dynamic ones under their built names."""
    text = (JS / name).read_text(encoding="utf-8")
    text = re.sub(r"^\s*(//.*|/\*\*.*?\*/)\n", "", text, flags=re.MULTILINE)

    def put_in(found: re.Match[str]) -> str:
        return script(found["name"], names).decode().replace("export ", "")

    text = re.sub(r'^import \{[^}]*\} from "\./(?P<name>[\w-]+\.js)";\n', put_in, text, flags=re.MULTILINE)
    text = re.sub(r'import\("\./([\w-]+\.js)"\)', lambda found: f'import("./{names[found[1]]}")', text)
    return re.sub(r"\n\s*", "\n", text).strip().encode() + b"\n"


def hashed(name: str, data: bytes) -> str:
    """The name with a mark of the content in it, so that a browser may keep the file for ever."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{hashlib.sha256(data).hexdigest()[:10]}.{ending}"


def build() -> dict[str, bytes]:
    """Every file of `static/build/` by its name, the manifest with them."""
    used = used_classes()
    names: dict[str, str] = {}
    files: dict[str, bytes] = {}

    def add(name: str, data: bytes) -> None:
        names[name] = hashed(name, data)
        files[names[name]] = data

    for path in [
        *sorted(FONTS.glob("*.woff2")),
        *sorted((STATIC / "identity").iterdir()),
        *sorted(PICTURES.glob("*.webp")),
    ]:
        add(path.name, path.read_bytes())
    for bundle in BUNDLES:
        add(bundle.name, style_sheet(bundle, used, names))
    for name in ("components.js", "copy.js", "steps.js", "swaps.js", "site.js"):
        add(name, script(name, names))
    files["manifest.json"] = (json.dumps(dict(sorted(names.items())), indent=2) + "\n").encode()
    return files


def faults(files: dict[str, bytes]) -> list[str]:
    """A sentence for every built file that is stale, missing or left over."""
    paths = [path for path in BUILD.glob("*") if path.suffix not in COMPRESSED]
    present = {path.name: path.read_bytes() for path in paths}
    found = [f"static/build/{name} is left over" for name in sorted(present.keys() - files.keys())]
    stale = [name for name in sorted(files) if present.get(name) != files[name]]
    return found + [f"static/build/{name} is stale or missing" for name in stale]


def unknown_tokens(files: dict[str, bytes]) -> list[str]:
    """A sentence for every custom property that a style sheet reads and none sets."""
    text = b"".join(data for name, data in files.items() if name.endswith(".css")).decode()
    missing = set(re.findall(r"var\((--[\w-]+)", text)) - set(re.findall(r"[{;](--[\w-]+):", text))
    return [f"{name} is used but never set in static/css/tokens.css" for name in sorted(missing)]


def write(files: dict[str, bytes]) -> None:
    """Make `static/build/` hold exactly these files."""
    BUILD.mkdir(exist_ok=True)
    for path in BUILD.iterdir():
        path.unlink()
    for name, data in files.items():
        (BUILD / name).write_bytes(data)


def main() -> int:
    """Build, or with `--check` say what is wrong; 0 when all is well."""
    files = build()
    if "--check" not in sys.argv[1:]:
        write(files)
    found = faults(files) + unknown_tokens(files)
    print("\n".join(found) or "static/build is up to date")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
