"""Figures of a study in pandas, numpy and networkx, written from their definitions, from the facts of its bundle.

Prints one line of JSON: what each came to, by which columns its rows are told apart, and how long it took.
"""

import json
import math
import time

import counts
import courses
import facts
import paths
import positions
import power
import space


def plain(value):
    """What JSON knows: no numpy, no NaN."""
    if hasattr(value, "item"):
        value = value.item()
    return None if isinstance(value, float) and not math.isfinite(value) else value


answers = {}
for part in [counts, courses, paths, positions, power, space]:
    for figure, (compute, keys, rows_of, *within) in part.FIGURES.items():
        times = []
        for _ in range(1 if figure == "s-curve" else facts.SCOPE["runs"]):
            started = time.perf_counter()
            rows = compute()
            times.append(time.perf_counter() - started)
        answers[figure] = {
            "seconds": sorted(times)[len(times) // 2],
            "keys": keys,
            "rowsOf": rows_of,
            "within": within[0] if within else 0,
            "rows": [{key: plain(value) for key, value in row.items()} for row in rows],
        }
print(json.dumps({"opened": facts.opened, "figures": answers}))
