"""A published ranking, computed again by who has never seen the State's program: the marks, the rules, nothing else.

Severity is found by taking turns: each entry's quality from the jurors' biases, each juror's bias from the entries' qualities,
until neither moves. That is the least-squares solution, on another way than by equations.
"""

from collections import defaultdict


def recomputed(ranking):
    """The places of each stage: rank, entry, raw and corrected score, in thousandths."""
    return [places(stage, ranking["rules"]) for stage in ranking["stages"]]


def places(stage, rules):
    sheets = counted(stage["sheets"])
    weights = {criterion["id"]: criterion["weight"] for criterion in rules["criteria"]}
    whole = sum(weights.values())
    scores = {
        (sheet["entry"], sheet["juror"]): sum(weights[key] * mark for key, mark in sheet["marks"].items()) / whole
        for sheet in sheets}
    by_entry, by_juror = defaultdict(list), defaultdict(list)
    for entry, juror in scores:
        by_entry[entry].append(juror)
        by_juror[juror].append(entry)
    entries = [entry for entry, jurors in by_entry.items() if len(jurors) >= rules["quorum"]]
    bias = biases(scores, by_entry, by_juror)
    lines = []
    for entry in entries:
        jurors = by_entry[entry]
        raw = sum(scores[entry, juror] for juror in jurors) / len(jurors)
        corrected = sum(scores[entry, juror] - bias[juror] for juror in jurors) / len(jurors)
        ties = [mean(sheets, entry, criterion) for criterion in rules["tieBreaks"]]
        lines.append((entry, thousandths(raw), thousandths(corrected), [thousandths(tie) for tie in ties]))
    lines.sort(key=lambda line: ([-line[2], *(-tie for tie in line[3])], line[0]))
    ranked = []
    for index, line in enumerate(lines):
        same = index and (lines[index - 1][2:] == line[2:])
        ranked.append((ranked[-1][0] if same else index + 1, line[0], line[1], line[2]))
    return ranked


def counted(sheets):
    """Of an entry that was judged again, the last sheets."""
    last = {}
    for sheet in sheets:
        last[sheet["entry"]] = max(last.get(sheet["entry"], 1), sheet["round"])
    return [sheet for sheet in sheets if sheet["round"] == last[sheet["entry"]]]


def biases(scores, by_entry, by_juror):
    bias = dict.fromkeys(by_juror, 0.0)
    for _ in range(5_000):
        quality = {
            entry: sum(scores[entry, juror] - bias[juror] for juror in jurors) / len(jurors)
            for entry, jurors in by_entry.items()}
        new = {
            juror: sum(scores[entry, juror] - quality[entry] for entry in entries) / len(entries)
            for juror, entries in by_juror.items()}
        middle = sum(new.values()) / len(new)
        new = {juror: value - middle for juror, value in new.items()}
        if max(abs(new[juror] - bias[juror]) for juror in new) < 1e-12:
            break
        bias = new
    return bias


def mean(sheets, entry, criterion):
    marks = [sheet["marks"][criterion] for sheet in sheets if sheet["entry"] == entry]
    return sum(marks) / len(marks)


def thousandths(value):
    return round(value * 1000)
