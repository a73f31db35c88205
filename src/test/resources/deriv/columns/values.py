"""Prints values.tsv: reference values for the kernels over blocks where the decimal arithmetic of the tests does not reach,
and their hard cases.

Run:  python3 values.py > values.tsv          (mpmath 1.3.0; seconds)

A line is: function, argument, nearest double, distance of the true value from it in units of 2^-20 ulp, rounded.
"""
import math
import random
import struct
from mpmath import mp, mpf, exp, expm1, log, log1p, sin, cos, tan, tanh, floor, ldexp, frexp, nint

mp.prec = 1400  # the largest double has 1024 bits in front of the point
random.seed(20260901)


def ulp(x):
    return math.ulp(x)


def line(name, f, x):
    exact = f(mpf(x))
    near = float(exact)
    if math.isinf(near) or near == 0:
        return
    off = int(nint((exact - mpf(near)) / mpf(ulp(near)) * 2 ** 20))
    print('%s\t%r\t%r\t%d' % (name, x, near, off))


def random_double(lowest, highest):
    """A double with uniform exponent."""
    while True:
        x = struct.unpack('<d', struct.pack('<Q', random.getrandbits(64)))[0]
        if lowest <= abs(x) <= highest:
            return x


def sigmoid(x):
    return 1 / (1 + exp(-x))


CIRCULAR = [(n, f) for n, f in (('sin', sin), ('cos', cos), ('tan', tan))]
OTHERS = [('exp', exp), ('expm1', expm1), ('tanh', tanh), ('sigmoid', sigmoid), ('log', log), ('log1p', log1p)]

for name, f in CIRCULAR:
    # whole multiples of pi/2 rounded: nothing is left of the angle but the lower parts of pi/2
    for n in list(range(1, 12)) + [2 ** k for k in range(4, 40, 3)] + [3 * 2 ** k + 1 for k in range(4, 38, 3)]:
        line(name, f, float(n * mp.pi / 2))
    # 6381956970095103 * 2^797: nearest of all doubles to a multiple of pi/2 (Muller, Elementary Functions, chapter 11)
    line(name, f, math.ldexp(6381956970095103, 797))
    for x in (2.0 ** 40, math.nextafter(2.0 ** 40, 0), math.nextafter(2.0 ** 40, 1e300), 1e22, 1.7976931348623157e308):
        line(name, f, x)
        line(name, f, -x)
    for _ in range(60):
        line(name, f, random_double(1e-300, 1e300))
    for _ in range(60):
        line(name, f, random.uniform(-2 ** 40, 2 ** 40))
for name, f in OTHERS:
    highest = {'exp': 745, 'expm1': 709, 'sigmoid': 745, 'tanh': 1e300, 'log': 1e308, 'log1p': 1e308}[name]
    for _ in range(80):
        x = random_double(5e-324, highest)
        if name == 'log':
            x = abs(x)
        if name != 'log1p' or x > -1:
            line(name, f, x)
    for x in {'exp': (708.0, -708.0, 709.782712893384, -745.1332191019411, -708.5, 1e-20),
              'expm1': (708.0, -708.0, 709.782712893384, -36.0, -37.5, 37.5, 54 * math.log(2), 0.34, -0.35),
              'sigmoid': (708.0, -708.0, -709.5, -745.0, 36.8, -36.8),
              'tanh': (19.9, 19.06154, 20.0, -20.5, 0.17, 1e-9),
              'log': (5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.7071067811865475, 0.7071067811865477,
                      math.nextafter(1, 0), math.nextafter(1, 2), 1.4142135623730951, 0.5),
              'log1p': (-0.9999999999999999, -0.5, -0.2928932188134525, 0.41421356237309503, 1e-16, -1e-17, 2.0 ** 53)}[name]:
        line(name, f, x)
