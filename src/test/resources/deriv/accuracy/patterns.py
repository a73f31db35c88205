"""Prints patterns.tsv: the patterns of patterns.txt and their derivatives at many points, to 25 correct digits.

Run:  python3 patterns.py > patterns.tsv        (SymPy 1.14, mpmath 1.3.0; about a minute)

Columns: name, derivative (the variables one after the other, "-" for the function), x, y, value. A value counts if 4,500 and
9,000 bits agree on 50 digits, it is not 0, and it is a normal double.
"""
import random
import re
from pathlib import Path

import mpmath
import sympy
from mpmath import mp, mpf, nstr

random.seed(20260102)
POINTS = 24


def powers(low, high, count=POINTS):
    return [random.uniform(1, 10) * 10.0 ** (low + (high - low) * k / count) for k in range(count)]


def signed(points):
    return [t * random.choice([1, -1]) for t in points]


def one(points):
    return [(t,) for t in points]


def flat(low, high, count=POINTS):
    return [random.uniform(low, high) for _ in range(count)]


def sides():
    for _ in range(2 * POINTS):
        scale = random.uniform(-145, 145)
        yield signed([random.uniform(1, 10) * 10.0 ** scale, random.uniform(1, 10) * 10.0 ** (scale + random.uniform(-5, 5))])


POINTS_OF = {
    "all": lambda: one(signed(powers(-300, 3))),
    "positive": lambda: one(powers(-300, 2) + powers(-3, 3)),
    "exponential": lambda: one(signed(powers(-300, 0, 12)) + signed(powers(-3, 1)) + flat(-700, 700)),
    "wide": lambda: one(signed(powers(-150, 150)) + signed(powers(-3, 3))),
    "pairs": lambda: [(a, b) for a, b in zip(flat(-5, 5) + flat(-700, 700) + flat(30, 45), flat(-5, 5) + flat(-700, 700) + flat(-5, 5))],
    "sides": lambda: list(sides()),
    "near": lambda: [(t, t * (1 + d)) for t, d in zip(powers(-5, 5), signed(powers(-15, -1)))],
    "unit": lambda: one(flat(-0.999, 0.999) + signed(powers(-300, -1, 12))),
    "tail": lambda: one(flat(-37, 37) + signed(powers(-300, 0, 12)) + signed(powers(-3, 0))),
    "pi": lambda: one(flat(-1.5, 1.5) + signed(powers(-150, 0, 12)) + signed(powers(-3, -1))),
}

x, y = sympy.symbols("x y", real=True)
NAMES = {
    "x": x, "y": y,
    "sigmoid": lambda u: 1 / (1 + sympy.exp(-u)), "logsigmoid": lambda u: -sympy.log(1 + sympy.exp(-u)),
    "softplus": lambda u: sympy.log(1 + sympy.exp(u)), "silu": lambda u: u / (1 + sympy.exp(-u)),
    "gelu": lambda u: u * sympy.erfc(-u / sympy.sqrt(2)) / 2,
    "logsumexp": lambda *u: sympy.log(sum(sympy.exp(t) for t in u)),
    "softmax2": lambda u, v: sympy.exp(u) / (sympy.exp(u) + sympy.exp(v)),
    "hypot": lambda u, v: sympy.sqrt(u ** 2 + v ** 2), "atan2": sympy.atan2, "lambertw": sympy.LambertW,
}

for line in Path(__file__).with_name("patterns.txt").read_text().splitlines():
    if line.startswith("#"):
        continue
    name, formula, derivatives, points = (t.strip() for t in line.split("|")[:4])
    formula = formula.replace("softmax([x, y])[1]", "softmax2(x, y)")
    f = sympy.sympify(re.sub(r"\^", "**", formula), locals=NAMES)
    where = POINTS_OF[points]()
    symbols = [x, y][: len(where[0])]
    for order in derivatives.split():
        d = f
        for v in order.replace("-", ""):
            d = sympy.diff(d, NAMES[v])
        g = sympy.lambdify(symbols, d, "mpmath")
        for point in where:
            values = []
            for bits in (4500, 9000):
                mp.prec = bits
                try:
                    values.append(g(*[mpf(t) for t in point]))
                except ZeroDivisionError:
                    values.append(mpf(0))
            v, w = values
            if isinstance(w, mpmath.mpc):
                w = w.real if w.imag == 0 else mpf(0)
                v = mpf(v.real)
            if w == 0 or abs(v - w) > abs(w) * mpf(10) ** -50 or not mpf(2) ** -1022 <= abs(w) < mpf(2) ** 1023:
                continue
            print(name, order, repr(point[0]), repr((tuple(point) + (0.0,))[1]), nstr(w, 25, min_fixed=0, max_fixed=0), sep="\t")
