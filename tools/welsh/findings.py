"""A finding: what a rule says of some words, where they stand and what may be better."""

from dataclasses import dataclass

from tools.welsh.passages import Mark, Passage


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right, or to waive with a reason."""

    rule: str
    phrase: str
    source: str
    line: int | None
    around: str
    suggestion: str

    @property
    def key(self) -> tuple[str, str]:
        """What a waiver names: the rule and the words, whatever their capitals and apostrophes."""
        return self.rule, " ".join(self.phrase.replace("’", "'").casefold().split())

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        better = f"\n    better: {self.suggestion}" if self.suggestion else ""
        return f"{place}: {self.rule}: {self.phrase}\n    in: {self.around}{better}"


def finding(passage: Passage, mark: Mark, text: str) -> Finding:
    """What a rule marked in a passage, whose words as they were written are `text`."""
    phrase = " ".join(text[mark.start : mark.end].split())
    around = Passage(text, passage.language, passage.source).around(mark.start, mark.end)
    return Finding(mark.rule, phrase, passage.source, passage.line(mark.start), around, mark.suggestion)
