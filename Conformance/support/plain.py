_FINE = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"})


def plain(text):
    """A text without the typographer's apostrophes, spaces and hyphens."""
    return text.translate(_FINE)
