#!/usr/bin/env python3
"""Writes src/coding/agreement/vectors.json: codings at random, with the agreement that other programs find in them.

Needs `pip install krippendorff scikit-learn`. The tests of src/coding/agreement compare their figures with these:

    python3 tools/agreement-vectors.py > src/coding/agreement/vectors.json
"""

import json
import random

import krippendorff
import numpy
from sklearn.metrics import cohen_kappa_score

CODES = "abcde"
SEED = 14


def masi(one, other):
    """The distance of two sets, after Passonneau (2006)."""
    both = len(one & other)
    either = len(one | other)
    if one == other:
        weight = 1
    elif one <= other or other <= one:
        weight = 2 / 3
    elif both:
        weight = 1 / 3
    else:
        weight = 0
    return 1 - both / either * weight


def alpha(rows, distance):
    """Alpha of rows (one for each coder) of sets, where None is missing."""
    values = sorted({value for row in rows for value in row if value is not None}, key=sorted)
    table = [[numpy.nan if value is None else values.index(value) for value in row] for row in rows]
    metric = numpy.array([[distance(one, other) for other in values] for one in values])

    def lookup(v1, v2, **_ranks):
        return metric[numpy.asarray(v1, dtype=int), numpy.asarray(v2, dtype=int)]

    if len(values) < 2:
        return None
    return float(krippendorff.alpha(reliability_data=numpy.array(table, dtype=float), level_of_measurement=lookup,
                                    value_domain=list(range(len(values)))))


def nominal(rows, code):
    """Alpha of whether each set has a code, by the level that the package knows itself."""
    table = [[numpy.nan if value is None else int(code in value) for value in row] for row in rows]
    found = {cell for row in table for cell in row if cell == cell}
    if len(found) < 2:
        return None
    return float(krippendorff.alpha(reliability_data=numpy.array(table), level_of_measurement="nominal"))


def coding(rng, likely):
    chosen = {code for code in CODES if rng.random() < (0.7 if code in likely else 0.12)}
    return frozenset(chosen or {rng.choice(CODES)})


def case(rng, coders, units, missing):
    rows = [[] for _ in range(coders)]
    for _ in range(units):
        likely = rng.sample(CODES, rng.randint(1, 2))
        for row in rows:
            row.append(None if rng.random() < missing else coding(rng, likely))
    kappas = {}
    if coders == 2:
        pairs = [(one, other) for one, other in zip(*rows) if one is not None and other is not None]
        for code in CODES:
            kappa = cohen_kappa_score([code in one for one, _ in pairs], [code in other for _, other in pairs])
            kappas[code] = None if kappa != kappa else float(kappa)
    # A unit with fewer than two codings is not compared, and the package must not see a value that is only there.
    kept = [at for at in range(units) if sum(row[at] is not None for row in rows) > 1]
    compared = [[row[at] for at in kept] for row in rows]
    return {
        "codings": [[None if value is None else "".join(sorted(value)) for value in row] for row in rows],
        "masi": alpha(compared, masi),
        "nominal": {code: nominal(compared, code) for code in CODES},
        "kappas": kappas,
    }


def main():
    rng = random.Random(SEED)
    shapes = [(2, 12, 0), (2, 40, 0), (2, 40, 0.2), (2, 100, 0), (3, 30, 0.1), (4, 30, 0.4), (5, 25, 0.6), (3, 60, 0), (2, 5, 0), (6, 20, 0.3)]
    print("[")
    print(",\n".join(json.dumps(case(rng, *shape), separators=(",", ":")) for shape in shapes))
    print("]")


main()
