"""Dates as the pages write them."""

import re

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre"]


def date(text):
    """« 5 mars 1962 » as (5, 3, 1962), « vers 1962 » as (1962,): what `citizen.fill` takes."""
    about = re.fullmatch(r"vers (\d{4})", text)
    if about:
        return (int(about[1]),)
    day = re.fullmatch(r"(\d{1,2})(?:er)? (\S+) (\d{4})", text)
    assert day, f"« {text} » is no date that this test reads"
    return int(day[1]), MONTHS.index(day[2]) + 1, int(day[3])
