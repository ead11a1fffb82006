"""What a Welsh word may be without its mutation: Gaerdydd and Nghaerdydd are Caerdydd."""

# The longest beginning counts; each stands for what the soft, nasal or aspirate mutation may have changed.
UNDONE = {
    "ngh": ("c",), "ng": ("g",), "nh": ("t",), "n": ("d", "gn"), "mh": ("p",), "m": ("b",),
    "ch": ("c",), "ph": ("p",), "th": ("t",),
    "b": ("p",), "dd": ("d",), "d": ("t",), "ff": (), "f": ("b", "m"), "g": ("c",),
    "ll": (), "l": ("ll", "gl"), "rh": (), "r": ("rh", "gr"),
}  # fmt: skip
CHANGED = {
    "c": ("g", "ngh", "ch"), "p": ("b", "mh", "ph"), "t": ("d", "nh", "th"), "b": ("f", "m"),
    "d": ("dd", "n"), "g": ("", "ng"), "ll": ("l",), "m": ("f",), "rh": ("r",),
    "ch": (), "ph": (), "th": (), "dd": (), "ff": (), "ng": (), "ts": (),
}  # fmt: skip
LONGEST = 3  # letters of a beginning
VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ")


def radicals(word: str) -> tuple[str, ...]:
    """Every word that a mutation could have turned into this one in small letters; none need exist."""
    for length in range(LONGEST, 0, -1):
        if (start := word[:length]) in UNDONE and len(word) > length:
            return tuple(radical + word[length:] for radical in UNDONE[start])
    if word[:1] in VOWELS:
        return ("g" + word,)
    if word[:1] == "h" and word[1:2] in VOWELS:
        return (word[1:],)
    return ()


def mutated(word: str) -> tuple[str, ...]:
    """Every form that a mutation gives the word in small letters, without the word itself."""
    for length in (2, 1):
        if (start := word[:length]) in CHANGED:
            return tuple(new + word[length:] for new in CHANGED[start])
    return ("h" + word,) if word[:1] in VOWELS - {"w"} else ()
