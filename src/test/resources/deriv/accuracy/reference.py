"""Prints reference.tsv: the formulas of formulas.txt and their derivatives at random points, to 25 correct digits.

Run:  python3 reference.py > reference.tsv        (SymPy 1.14, mpmath 1.3.0; gmpy2 makes it faster, and changes nothing)

Columns: name, derivative (the variables one after the other, "-" for the function), sample, x, y, value, value of SymPy's
own derivative in doubles. Samples: "bits", doubles of random bits; "moderate", random digits and an exponent of 10 from
-9 to 3. What SymPy loses stands on standard error, by order and sample.

A value counts if 4,500 and 9,000 bits agree on 30 digits. Exponentials that are too small to be seen beside 1 with 4,500 bits
make a point unfit, and so do values that are exactly 0 and those beyond the range of doubles.
"""
import math
import random
import re
import struct
import sys
from pathlib import Path

import mpmath
import sympy
from mpmath import mp, mpf, nstr

BITS, POINTS = 4500, 10
random.seed(20260101)


class Unfit(Exception):
    pass


def exp(u):
    if abs(u) > 0.69 * BITS:
        raise Unfit
    return mpmath.exp(u)


def real_power(b, e):
    v = mpmath.power(b, e)
    if isinstance(v, mpmath.mpc):
        raise Unfit
    return v


def real(f):
    def g(*u):
        v = f(*u)
        if isinstance(v, mpmath.mpc):
            raise Unfit
        return v
    return g


def hyperbolic(f):
    def g(u):
        if abs(u) > 0.3 * BITS:
            raise Unfit
        return f(u)
    return g


PRECISE = {n: real(getattr(mpmath, n)) for n in "sin cos tan cot atan asin acos log sqrt".split()}
PRECISE |= {n: hyperbolic(getattr(mpmath, n)) for n in "sinh cosh tanh".split()} | {"exp": exp}


def drawn(sample):
    if sample == "moderate":
        return random.choice([1, -1]) * random.uniform(1, 10) * 10.0 ** random.randint(-9, 2)
    while True:
        x = struct.unpack("<d", struct.pack("<Q", random.getrandbits(64)))[0]
        if math.isfinite(x):
            return x


def orders(variables):
    return ["", "x", "xx"] if variables == ["x"] else ["", "x", "y", "xx", "xy", "yy"]


def exact(f, point):
    values = []
    for bits in (BITS, 2 * BITS):
        mp.prec = bits
        values.append(f(*[mpf(t) for t in point]))
    v, w = values
    if isinstance(w, mpmath.mpc) or not mpmath.isfinite(w) or w == 0 or abs(v - w) > abs(w) * mpf(10) ** -30:
        raise Unfit
    if not mpf(2) ** -1022 <= abs(w) < mpf(2) ** 1023:
        raise Unfit
    return w


def bits_lost(value, w):
    """log2 of the doubles between value and w; 64 for what is no number."""
    def place(t):
        n = struct.unpack("<q", struct.pack("<d", t))[0]
        return n if n >= 0 else -(n & 0x7FFFFFFFFFFFFFFF)
    if not isinstance(value, float) or not math.isfinite(value):
        return 64.0
    return math.log2(abs(place(value) - place(float(w))) + 1)


lost = {}
for line in Path(__file__).with_name("formulas.txt").read_text().splitlines():
    if line.startswith("#"):
        continue
    name, formula, names, _ = (t.strip() for t in line.split("|"))
    variables = names.split()
    symbols = sympy.symbols(variables, real=True)
    f = sympy.sympify(re.sub(r"\^", "**", formula), locals=dict(zip(variables, symbols)))
    derivatives = []
    for order in orders(variables):
        d = f
        for v in order:
            d = sympy.diff(d, symbols[variables.index(v)])
        derivatives.append((order or "-", sympy.lambdify(symbols, d, modules=[PRECISE, "mpmath"]), sympy.lambdify(symbols, d, "math")))
    for sample in ("bits", "moderate"):
        found = tried = 0
        while found < POINTS and tried < 40 * POINTS:
            tried += 1
            point = [drawn(sample) for _ in variables]
            rows = []
            try:
                for order, precise, plain in derivatives:
                    w = exact(precise, point)
                    try:
                        value = plain(*point)
                        value = float(value) if not isinstance(value, complex) else math.nan
                    except (OverflowError, ZeroDivisionError, ValueError):
                        value = math.nan
                    rows.append((order, w, value))
            except (Unfit, ZeroDivisionError, ValueError, OverflowError, TypeError):
                # The function must be fit, and so its first derivatives; of the second, those that are.
                if len(rows) <= len(variables):
                    continue
            found += 1
            mp.prec = 200
            for order, w, value in rows:
                lost.setdefault((len(order.replace("-", "")), sample), []).append(bits_lost(value, w))
                print(name, order, sample, repr(point[0]), repr((point + [0.0])[1]), nstr(w, 25, min_fixed=0, max_fixed=0), repr(value), sep="\t")
    sys.stdout.flush()

for (order, sample), bits in sorted(lost.items()):
    everything = sum(b >= 52 for b in bits)
    print(f"order {order}, {sample}: {len(bits)} values, {sum(bits) / len(bits):.2f} bits lost on average, "
          f"all lost at {100 * everything / len(bits):.1f} %", file=sys.stderr)
