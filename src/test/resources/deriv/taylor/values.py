"""Derivatives of high order at points, by mpmath's numerical Taylor expansion: python3 values.py > values.tsv"""
import mpmath as mp
from mpmath import mpf

mp.mp.dps = 60
ORDERS = (0, 1, 2, 3, 5, 8, 12)
CASES = [
    ("exp(sin(x))", lambda x: mp.exp(mp.sin(x)), ("0", "1", "3/10")),
    ("tan(x)", mp.tan, ("0", "1", "-1/3")),
    ("1/(1 + x^2)", lambda x: 1 / (1 + x * x), ("0", "2", "1/3")),
    ("sqrt(1 + x)", lambda x: mp.sqrt(1 + x), ("0", "3", "1/2")),
    ("log(2 + sin(x))", lambda x: mp.log(2 + mp.sin(x)), ("0", "1", "-2")),
    ("atan(x)*exp(-x)", lambda x: mp.atan(x) * mp.exp(-x), ("0", "1", "-1/2")),
    ("asin(x/2)", lambda x: mp.asin(x / 2), ("0", "1", "3/2")),
    ("acosh(x)", mp.acosh, ("2", "3/2")),
    ("atanh(x/3)", lambda x: mp.atanh(x / 3), ("0", "1", "-2")),
    ("cosh(x)^3", lambda x: mp.cosh(x) ** 3, ("0", "1")),
    ("tanh(2*x)", lambda x: mp.tanh(2 * x), ("0", "1/2")),
    ("x^x", lambda x: x ** x, ("1", "2", "1/2")),
    ("cbrt(x)", mp.cbrt, ("1", "8", "27/8")),
    ("erf(x)", mp.erf, ("0", "1", "-1/2")),
    ("exp(-x^2)*erfc(x)", lambda x: mp.exp(-x * x) * mp.erfc(x), ("0", "1")),
    ("log(1 + exp(x))", lambda x: mp.log(1 + mp.exp(x)), ("0", "1", "-3")),
    ("sigmoid(x)", lambda x: 1 / (1 + mp.exp(-x)), ("0", "1", "-2")),
    ("softplus(x)", lambda x: mp.log(1 + mp.exp(x)), ("0", "2")),
    ("lambertw(x)", lambda x: mp.lambertw(x).real, ("0", "1")),
    ("besselj(0, x)", lambda x: mp.besselj(0, x), ("0", "1")),
    ("gamma(x)", mp.gamma, ("1", "5/2")),
    ("airyai(x)", mp.airyai, ("0", "1")),
    ("si(x)", mp.si, ("1", "2")),
    ("atan2(x, 1 + x)", lambda x: mp.atan2(x, 1 + x), ("0", "1")),
    ("hypot(x, 2)", lambda x: mp.sqrt(x * x + 4), ("0", "1")),
    ("sec(x) + cot(x + 1)", lambda x: mp.sec(x) + mp.cot(x + 1), ("0", "1/2")),
    ("2^x*log10(x + 1)", lambda x: 2 ** x * mp.log10(x + 1), ("0", "1")),
]

print("# function | point | order | derivative, by values.py with mpmath " + mp.__version__)
for text, f, points in CASES:
    for point in points:
        numerator, _, denominator = point.partition("/")
        a = mpf(int(numerator)) / int(denominator or 1)
        for n in ORDERS:
            with mp.workdps(400):
                value = mp.diff(f, a, n, h=mpf(10) ** -25) if n else f(a)  # a central difference
            print(f"{text} | {point} | {n} | {mp.nstr(value if abs(value) > 1e-15 else mpf(0), 15)}")
