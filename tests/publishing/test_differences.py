"""Differences between wordings, word by word."""

from hypothesis import given, strategies as st

from service.language.bilingual import Bilingual
from service.publishing.differences import Fate, Run, differences, word_runs


def said(runs: list[Run], *fates: Fate) -> str:
    return "".join(run.text for run in runs if run.fate in fates)


def test_a_changed_word_is_taken_out_and_put_in_between_what_stays() -> None:
    runs = word_runs("Mae’r drws ar gau heddiw.", "Mae’r drws ar agor heddiw.")

    assert runs == [
        Run(Fate.KEPT, "Mae’r drws ar "),
        Run(Fate.REMOVED, "gau"),
        Run(Fate.ADDED, "agor"),
        Run(Fate.KEPT, " heddiw."),
    ]


def test_changed_words_in_a_row_stay_together() -> None:
    runs = word_runs("one two three", "one four five")

    assert [run.text for run in runs] == ["one ", "two three", "four five"]


def test_only_the_language_that_changed_has_runs() -> None:
    older = {"title": Bilingual("Yr un", "The same"), "summary": Bilingual("Hen", "Same")}
    newer = {"title": Bilingual("Yr un", "The same"), "summary": Bilingual("Newydd", "Same")}

    (changed,) = differences(older, newer)

    assert (changed.field, changed.en) == ("summary", [])
    assert [run.text for run in changed.cy] == ["Hen", "Newydd"]


def test_a_field_that_came_or_went_differs_as_a_whole() -> None:
    gone, came = differences({"b": Bilingual("dau", "two")}, {"a": Bilingual("un", "one")})[::-1]

    assert (gone.field, [run.fate for run in gone.cy]) == ("b", [Fate.REMOVED])
    assert (came.field, [run.fate for run in came.en]) == ("a", [Fate.ADDED])


@given(st.text(" ab\n", max_size=30), st.text(" ab\n", max_size=30))
def test_the_runs_hold_all_of_both_texts(older: str, newer: str) -> None:
    runs = word_runs(older, newer)

    if older != newer:
        assert said(runs, Fate.KEPT, Fate.ADDED) == newer
        assert said(runs, Fate.KEPT, Fate.REMOVED) == older


def test_wrapping_the_lines_of_a_text_differently_is_no_change() -> None:
    wrapped = Bilingual("Un dau\ntri.\n\n- pedwar\n- pump", "One two\nthree.\n\n- four\n- five")
    flowing = Bilingual("Un\ndau tri.\n\n- pedwar\n- pump", "One two three.\n\n- four\n- five")

    assert differences({"body": wrapped}, {"body": flowing}) == []
