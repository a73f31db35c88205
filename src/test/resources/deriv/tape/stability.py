"""Prints stability.tsv: formulas that cancel or overflow as they stand, with exact values at points that show it.

Run:  python3 stability.py > stability.tsv          (mpmath 1.3.0)

Columns: formula in the language, largest error in ulp that is accepted, x, y, the value to 25 digits. The points are
doubles; values below the normal range are left out, because a double has few digits there.
"""
import re

from mpmath import mp, mpf, exp, log, sqrt, tanh, cos, sin, erf, erfc, coth, cosh, sech, ncdf, log1p, expm1, nstr

mp.dps = 1200

def sigmoid(x): return 1 / (1 + exp(-x))
def softplus(x): return log(1 + exp(x))
def normcdf(x): return erfc(-x / sqrt(mpf(2))) / 2
def logsumexp(*x): return log(sum(exp(t) for t in x))

WIDE = [-1e3, -745.5, -700.25, -360.5, -100.1, -40.3, -37.2, -20.7, -3.3, -0.7, -1e-3, -1e-9, 1e-300, 1e-12, 1e-5, 0.1, 0.9, 1.7,
        5.1, 19.3, 22.6, 36.9, 40.1, 99.7, 355.1, 709.5, 720.25, 1e3]
PAIRS = [(1000.0, 1002.5), (-1000.0, -1001.25), (800.0, -800.0), (-800.0, 800.0), (3.0, 3.0), (0.1, -0.2), (40.5, 0.25), (1e-8, 0.5)]
LENGTHS = [(3e200, 4e200), (3e-200, 4e-200), (1.0, 1e200), (1e-170, 2e-170), (5.5, 1.25), (-3.0, 1e-9), (1e154, 1e150)]
NEAR = [(1 + 2.0**-30, 1.0), (1e8 + 1.5, 1e8), (0.1, 0.1000001), (3.0, 2.0), (1e-5, 1.0)]

def one(points): return [(x, 0.0) for x in points]

TABLE = [
    ("exp(x) - 1", 2, one(WIDE)),
    ("1 - exp(-x)", 2, one(WIDE)),
    ("3*exp(x) - 3 + y", 2, [(1e-10, 1e-12), (-1e-5, 0.0), (2.0, 1.0)]),
    ("log(1 + x)", 2, one([1e-300, 1e-20, 1e-9, -1e-9, 0.3, -0.5, -0.999, 7.0, 1e10, 1e200])),
    ("log(1 + x + y)", 2, [(1e-12, 1e-15), (-0.5, 0.25), (1e9, 2.0)]),
    ("1 - tanh(x)^2", 4, one([x for x in WIDE if abs(x) < 355])),
    ("2 - 2*tanh(x)^2", 2, one([-40.3, 0.1, 22.6])),
    ("1 - coth(x)^2", 2, one([-40.3, 0.1, 22.6])),
    ("1 - sech(x)^2", 2, one([1e-9, 0.5, 3.0])),
    ("1 - sigmoid(x)", 2, one(WIDE)),
    ("sigmoid(x)*(1 - sigmoid(x))", 3, one(WIDE)),
    ("1 - erf(x)", 2, one([-3.0, 1e-9, 1.0, 6.0, 9.0, 20.0])),
    ("1 + erf(x)", 2, one([3.0, -1e-9, -1.0, -6.0, -9.0, -20.0])),
    ("1 - erfc(x)", 2, one([1e-300, 1e-9, 0.3, -0.2, 3.0])),
    ("1 - normcdf(x)", 3, one([-3.0, 1e-9, 1.0, 6.0, 9.0, 30.0])),
    ("1 - cos(x)", 2, one([1e-100, 1e-8, 1e-3, 1.0, 3.0, 6.283185])),
    ("1 - cos(x)^2", 2, one([1e-100, 1e-8, 1e-3, 1.0])),
    ("1 - sin(x)^2", 2, one([1.5707963, 1.0])),
    ("cosh(x) - 1", 2, one([1e-100, 1e-8, 1e-3, 1.0, 30.0])),
    ("cosh(x)^2 - 1", 3, one([1e-100, 1e-8, 1e-3, 1.0, 30.0])),
    ("1/(1 + exp(-x))", 2, one(WIDE)),
    ("exp(-x)/(1 + exp(-x))^2", 3, one(WIDE)),
    ("(1 - y*exp(-x) - y)/(1 + exp(-x))", 3, [(-800.0, 0.25), (800.0, 0.25), (3.0, 0.75), (-3.0, 0.125), (40.0, 1.0)]),
    ("(y*exp(x) + 2)/(exp(x) + exp(-x))", 3, [(-700.0, 0.25), (800.0, 0.25), (3.0, 0.75), (-3.0, 0.125)]),
    ("exp(x - 1)/(1 + exp(x - 1))^2", 3, one([-800.0, -350.0, -40.0, 1.0, 3.0, 50.0, 400.0, 720.0])),
    ("exp(2 - 3*x)/(1 + exp(2 - 3*x))", 2, one([-300.0, -40.0, 1.0, 3.0, 50.0])),
    ("exp(x - 1) - 1", 2, one([1 + 2.0**-40, -30.0, 3.0])),
    ("log(1 + exp(x - 1))", 2, one([-800.0, -40.0, 1.0, 3.0, 800.0])),
    ("log(1 - exp(x - 1))", 2, one([-800.0, -40.0, 1 - 2.0**-40, 0.0])),
    ("exp(x)/(1 + exp(x))", 2, one(WIDE)),
    ("1 - 1/(1 + exp(-x))", 2, one(WIDE)),
    ("exp(2*x)/(1 + exp(x))^3", 3, one(WIDE)),
    ("exp(-x)*(1 - exp(-x))/(1 + exp(-x))^3", 3, one([-40.3, -3.3, 1e-5, 0.9, 40.1, 355.1])),
    ("(exp(x) - exp(-x))/(exp(x) + exp(-x))", 2, one(WIDE)),
    ("exp(x)/(exp(x) - 1)", 2, one([x for x in WIDE if x > -700])),
    ("x^3/(exp(x) - 1)", 2, one([1e-12, 1e-5, 0.9, 40.1, 99.7, 650.0])),
    ("exp(x)/(exp(x) + exp(y))", 2, PAIRS),
    ("exp(x)/(exp(x) + exp(y) + 1)", 2, PAIRS),
    ("exp(x + y)/(exp(x) + exp(y))^2", 2, PAIRS),
    ("exp(x)/sqrt(exp(2*x) + exp(2*y))", 2, PAIRS),
    ("exp(x - logsumexp(x, y, 0))", 2, PAIRS),
    ("log(1 + exp(x))", 2, one(WIDE)),
    ("log(exp(x) + exp(y))", 2, PAIRS),
    ("log(2*exp(x) + exp(y) + 3)", 2, PAIRS),
    ("log(1/(1 + exp(-x)))", 2, one(WIDE)),
    ("log(1 - 1/(1 + exp(-x)))", 2, one(WIDE)),
    ("log(sigmoid(x))", 2, one(WIDE)),
    ("log(1 - sigmoid(x))", 2, one(WIDE)),
    ("log(1 - exp(x))", 2, one([x for x in WIDE if x < 0])),
    ("log(1 - exp(-x))", 2, one([x for x in WIDE if x > 0])),
    ("log(exp(x)/(exp(x) + exp(y)))", 2, [(-800.0, 800.0), (0.1, -0.2), (-1000.0, 1002.5)]),
    ("sqrt(x^2 + y^2)", 2, LENGTHS),
    ("sqrt(4*x^2 + y^2/9)", 2, LENGTHS),
    ("sqrt(1 + x^2)", 2, one([1e200, 1e-200, 0.5, -3e10])),
    ("x/sqrt(x^2 + y^2)", 2, LENGTHS),
    ("x/(x^2 + y^2)^(3/2)", 4, [(5.5, 1.25), (1e-90, 1e-91), (1e90, 1.0)]),
    ("x^2 - y^2", 2, NEAR),
    ("1/sqrt(1 - x^2)", 2, one([1 - 2.0**-30, 1 - 2.0**-52, -0.999999, 0.5, 1e-9])),
    ("4*x^4 - 9*y^2", 2, NEAR),
    ("x^(1/3)", 2, one([8.0, 1e300, 1e-300, 0.3])),
    ("x^16", 3, one([1.7, -0.3, 1e-10])),
    ("x^(-15/2)", 2, one([1.7, 0.3, 1e10])),
    ("x/10", 1, one([0.7, 3.0, 1e300])),
    ("x/3 + y/7", 1, [(0.1, 0.2), (1e300, 1e299)]),
]

for formula, ulp, points in TABLE:
    code = re.sub(r"(?<![\w.])(\d+)", r"mpf(\1)", formula.replace("^", "**"))
    for x, y in points:
        value = mpf(eval(code, dict(globals(), x=mpf(x), y=mpf(y))))
        if abs(value) > mpf(2) ** -1022 and abs(value) < mpf(2) ** 1023:
            print(formula, ulp, repr(x), repr(y), nstr(value, 25, strip_zeros=False, min_fixed=0, max_fixed=0), sep="\t")
