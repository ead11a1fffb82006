"""What the gate lets pass: names, good words that no dictionary has, waived findings; each must be needed."""

import re
from collections.abc import Iterable, Iterator

from tools.welsh.dictionaries import DATA, host_of, lines_of
from tools.welsh.findings import Finding
from tools.welsh.passages import stop
from tools.welsh.rules import spelling

NAMES, WORDS, WAIVERS = "names.txt", "words.txt", "waivers.tsv"
OF_WORDS = {spelling.WELSH, spelling.ENGLISH}
UNUSED, UNREASONED = "unused", "waiver"


class Exceptions:
    """The three lists, and which of their lines have been needed so far."""

    def __init__(
        self,
        names: Iterable[tuple[int, str]],
        words: Iterable[tuple[int, str]],
        waivers: Iterable[tuple[int, str]],
    ) -> None:
        self._lines = {(NAMES, _plain(name)): number for number, name in names}
        self._names = _any_of([name for _file, name in self._lines])
        self._lines |= {(WORDS, word): number for number, word in words}
        self._waived: dict[tuple[str, str], tuple[str, str]] = {}
        self._faulty: list[tuple[int, str]] = []
        for number, line in waivers:
            self._take(number, line)
        self._needed: set[tuple[str, str]] = set()

    def without_names(self, text: str) -> str:
        """The text with a stop, as long as it was, for every name."""

        def pass_over(found: re.Match[str]) -> str:
            self._needed.add((NAMES, " ".join(_plain(found[0]).split())))
            return stop(found[0])

        return self._names.sub(pass_over, text)

    def lets_pass(self, finding: Finding) -> bool:
        """Whether a finding is of a good word, or waived."""
        used = self._waived.get(finding.key)
        if used is None and finding.rule in OF_WORDS:
            word, host = _plain(finding.phrase), host_of(finding.phrase)
            forms = (word, word.lower(), host, host.lower())
            used = next(((WORDS, form) for form in forms if (WORDS, form) in self._lines), None)
        self._needed.update([used] if used else [])
        return used is not None

    def faults(self) -> Iterator[Finding]:
        """The lines that nothing needs, and the waivers that do not say why."""
        for (name, text), number in self._lines.items():
            if (name, text) not in self._needed:
                yield Finding(
                    UNUSED, text, _shown(name), number, text, "nothing needs this line: take it away"
                )
        for number, line in self._faulty:
            better = "write rule, words and reason, with tabs between"
            yield Finding(UNREASONED, line, _shown(WAIVERS), number, line, better)

    def _take(self, number: int, line: str) -> None:
        match line.split("\t"):
            case [rule, phrase, reason] if reason.strip():
                key = Finding(rule, phrase, "", None, "", "").key
                self._waived[key] = (WAIVERS, f"{rule}: {phrase}")
                self._lines[self._waived[key]] = number
            case _:
                self._faulty.append((number, line))


def written_exceptions() -> Exceptions:
    """Those in the files of data."""
    return Exceptions(*(lines_of(name) for name in (NAMES, WORDS, WAIVERS)))


def _any_of(names: list[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    anyone = "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<![\w-])(?:{anyone or '(?!)'})(?![\w-])")


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _shown(name: str) -> str:
    return "/".join((*DATA.parts[-3:], name))
