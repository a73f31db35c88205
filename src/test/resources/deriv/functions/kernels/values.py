"""Writes exact values of the functions at chosen and at random doubles, one a line: name, arguments, value to 25 digits.

Run:  python3 values.py 5 > values.tsv            (mpmath 1.3.0; the number is the count of random points an interval)
      python3 values.py 5 slopes > slopes.tsv     the same for partial derivatives, the index of the argument after the name
      python3 values.py 500 > many.tsv            for a thorough measurement: mvn test -Dtest=ExactValueTest -Dvalues=many.tsv
"""
import random
import sys
from mpmath import (mp, mpf, acos, acosh, asin, asinh, atan, atan2, atanh, beta, binomial, cbrt, cos, cosh, cot, csc, digamma, erf,
                    erfc, erfi, erfinv, exp, expm1, factorial, floor, gamma, hypot, log, log10, log1p, loggamma, ncdf, npdf, nstr,
                    pi, polygamma, sec, sech, csch, coth, sin, sinh, sqrt, tan, tanh, zeta)

mp.dps = 80
random.seed(20250101)
EVERYWHERE = [(-1e300, -1e3), (-1e3, -1), (-1, -1e-3), (-1e-3, -1e-300), (1e-300, 1e-3), (1e-3, 1), (1, 1e3), (1e3, 1e300)]
BOTH = [(-30, -3), (-3, -0.1), (-0.1, -1e-12), (1e-12, 0.1), (0.1, 3), (3, 30)]
WAVES = BOTH + [(30, 1e6), (-1e6, -30)]


def draw(low, high):
    """Uniform, or log-uniform if the interval spans several orders of magnitude."""
    if low > 0 and high / low > 50:
        return float(exp(random.uniform(float(log(low)), float(log(high)))))
    if high < 0 and low / high > 50:
        return -draw(-high, -low)
    return random.uniform(low, high)


def sigmoid(x):
    return 1 / (1 + exp(-x))


def softplus(x):
    return log1p(exp(x))


def lgamma(x):
    return log(abs(gamma(x))) if x < 0 or x < 1e6 else loggamma(x)


def root(n, x):
    return -((-x) ** (1 / n)) if x < 0 else x ** (1 / n)


def erfcx(x):
    if x < 100:
        return exp(x * x) * erfc(x)
    s, t = mpf(0), 1 / (x * sqrt(pi))          # asymptotic series, far beyond its smallest term
    for k in range(40):
        s += t
        t *= -(2 * k + 1) / (2 * x * x)
    return s


def sinc_descendant(n, x):
    s, t = mpf(0), mpf(1)
    for k in range(1, int(n) + 1):
        t /= 2 * k + 1
    k = 1
    while abs(t) > mpf(10) ** -70 or k < abs(x):
        s += t
        t *= -x * x / (2 * k * (2 * n + 2 * k + 1))
        k += 1
    return s


def digits(f):
    """More working digits for functions whose formula cancels."""
    def g(*x):
        with mp.workdps(700):
            return f(*x)
    return g


def poly(n, x):
    return polygamma(int(n), x)


def acosh_(x):
    return acosh(x)


TABLE = {
    # name: (function, [intervals of the argument] or [tuples of intervals], [extra points])
    'sin': (sin, WAVES, []), 'cos': (cos, WAVES, []), 'tan': (tan, WAVES, []),
    'cot': (cot, WAVES, []), 'sec': (sec, WAVES, []), 'csc': (csc, WAVES, []),
    'asin': (asin, [(-1, 1), (1e-12, 0.1), (0.9, 1)], [1.0, 1 - 2.0 ** -53]), 'acos': (acos, [(-1, 1), (0.9, 1)], [0.0, 1 - 2.0 ** -53]),
    'atan': (atan, EVERYWHERE, []), 'acot': (lambda x: atan(1 / x), EVERYWHERE, []),
    'asec': (lambda x: acos(1 / x), [(-1e10, -1), (1, 1e10), (1, 1.01), (1, 1e300)], [1 + 2.0 ** -52, -1 - 2.0 ** -52]),
    'acsc': (lambda x: asin(1 / x), [(-1e10, -1), (1, 1e10), (1, 1.01), (1, 1e300)], [1 + 2.0 ** -52]),
    'atan2': (lambda y, x: atan2(y, x), [((-5, 5), (-5, 5)), ((1e-10, 1e10), (1e-10, 1e10))], []),
    'hypot': (lambda x, y: sqrt(x * x + y * y), [((-5, 5), (-5, 5)), ((1e200, 1e300), (1e200, 1e300)), ((1e-300, 1e-200), (1e-300, 1e-200))], []),
    'sinc': (lambda x: sin(x) / x, WAVES, [1e-300]),
    'sinh': (sinh, BOTH, [700.0]), 'cosh': (cosh, BOTH, [700.0]), 'tanh': (tanh, BOTH, []),
    'coth': (coth, BOTH, []), 'sech': (sech, BOTH + [(30, 708)], [1e-9]), 'csch': (csch, BOTH + [(30, 708)], []),
    'asinh': (asinh, EVERYWHERE, []), 'acosh': (acosh, [(1, 1.001), (1, 3), (1, 1e6), (1e6, 1e300)], [1 + 2.0 ** -52]),
    'atanh': (atanh, [(-1, 1), (1e-12, 0.1), (0.99, 1)], [1 - 2.0 ** -53]),
    'asech': (lambda x: acosh(1 / x), [(1e-300, 1), (0.5, 1), (0.999, 1)], [1 - 2.0 ** -53]), 'acsch': (lambda x: asinh(1 / x), EVERYWHERE, []),
    'acoth': (lambda x: atanh(1 / x), [(1, 1.001), (1, 3), (1, 1e300), (-5, -1)], [1 + 2.0 ** -52]),
    'expm1': (expm1, BOTH + [(30, 700)], []), 'log1p': (log1p, [(-0.99, 0), (1e-15, 0.1), (1e-3, 1e300), (-1e-3, -1e-18)], []),
    'log': (log, [(1e-300, 1), (1, 1e300), (0.9, 1.1)], []), 'log10': (log10, [(1e-300, 1), (1, 1e300), (0.9, 1.1)], [1000.0]),
    'log2': (lambda x: log(x) / log(mpf(2)), [(1e-300, 1), (1, 1e300), (0.9, 1.1), (1e-320, 1e-310)], [8.0, 0.125, 5e-324]),
    'cbrt': (lambda x: root(mpf(3), x), EVERYWHERE, []),
    'root': (root, [((5.0,), (-1e3, 1e3)), ((7.0,), (1e-300, 1e300)), ((4.0,), (1e-300, 1e300)), ((-3.0,), (-1e3, 1e3)), ((0.3, 9.0), (0.1, 30))], []),
    'sigmoid': (sigmoid, BOTH + [(-700, -30), (30, 700)], []), 'logsigmoid': (lambda x: -softplus(-x), BOTH + [(-700, -30), (30, 700)], []),
    'softplus': (softplus, BOTH + [(-700, -30), (30, 700)], []),
    'logaddexp': (digits(lambda a, b: log(exp(a) + exp(b))), [((-5, 5), (-5, 5)), ((-700, 700), (-700, 700))], []),
    'logsumexp': (digits(lambda a, b, c: log(exp(a) + exp(b) + exp(c))), [((-5, 5), (-5, 5), (-5, 5)), ((-700, 700), (-700, 700), (-700, 700))], []),
    'silu': (lambda x: x * sigmoid(x), BOTH + [(-700, -30), (30, 700)], []),
    'gelu': (lambda x: x * erfc(-x / sqrt(mpf(2))) / 2, BOTH + [(-37, -30)], [-9.0]),
    'mish': (digits(lambda x: x * tanh(softplus(x))), BOTH + [(-700, -30)], []),
    'elu': (lambda x, a: x if x > 0 else a * expm1(x), [((-5, 5), (0.1, 3))], []),
    'erf': (erf, BOTH, [1e-300]), 'erfc': (erfc, [(-6, 6), (-1, 1), (6, 26.5), (0.4, 0.6)], []),
    'erfi': (erfi, [(-5, 5), (1e-12, 0.1), (5, 26.5), (0.9, 1.1)], []),
    'erfcx': (erfcx, [(-5, 5), (0, 1), (5, 1e6), (1e6, 1e300)], [50.0]),
    'erfinv': (erfinv, [(-1, 1), (1e-12, 0.1), (0.99, 1)], [1e-300, 1 - 2.0 ** -53, 0.999999999]),
    'normpdf': (lambda x: exp(-x * x / 2) / sqrt(2 * pi), [(-5, 5), (5, 37), (1e-6, 1)], []),
    'normcdf': (lambda x: erfc(-x / sqrt(mpf(2))) / 2, [(-6, 6), (-1, 1), (-37, -5)], []),
    'gamma': (gamma, [(-5, 5), (0, 24), (24, 171), (-24, 0), (-170, -24), (1e-300, 1e-3), (-1e-3, -1e-300), (-183, -170)],
              [5.0, 171.0, 171.62, 1.4616321449683622, -2.5]),
    'lgamma': (lgamma, [(1e-300, 1), (0.9, 1.1), (1.9, 2.1), (1, 3), (3, 12), (12, 1e3), (1e3, 1e300), (-5, 0), (-19, 0), (-1e3, -19)],
               [1 + 2.0 ** -52, 1 - 2.0 ** -53, 2 + 2.0 ** -51, 2 - 2.0 ** -52, -2.4570247382208006, -2.7476826467274127,
                -3.1435808883499798, -3.955294284858598, -4.039361839740537, -10.000000275573]),
    'digamma': (digamma, [(1e-300, 1), (1, 2), (1.45, 1.47), (2, 10), (10, 1e3), (1e3, 1e300), (-0.4, -1e-300), (-9.45, -9.01)],
                [1.4616321449683622, 1.4616321449683625, 1.0]),
    'trigamma': (lambda x: polygamma(1, x), [(1e-150, 1), (1, 10), (10, 1e3), (1e3, 1e9), (-9, 0), (-0.1, -1e-100)], [1.0]),
    'polygamma': (poly, [((2.0,), (0.01, 50)), ((3.0,), (0.01, 50)), ((4.0,), (0.01, 3)), ((7.0,), (0.1, 30)), ((10.0,), (0.1, 100)),
                         ((3.0,), (-5, -0.01)), ((30.0,), (0.5, 90))], []),
    'beta': (beta, [((0.01, 5), (0.01, 5)), ((0.1, 100), (0.1, 100)), ((10, 400), (10, 400)), ((1e-100, 1), (1, 1e5)), ((-7, -0.01), (0.1, 6)),
                    ((-7, -0.01), (-7, -0.01)), ((0.01, 3), (1e3, 1e15))], []),
    'factorial': (factorial, [(-5, 5), (0, 24), (24, 170), (-0.6, 0.6), (-100, -24)], [5.0, 170.0]),
    'binomial': (binomial, [((1.0, 50.0), (0.1, 20)), ((60.0,), (7.0,)), ((0.5, 30), (0.5, 30)), ((-20, -0.01), (0.1, 10)), ((100, 1000), (1, 90))],
                 [(60.0, 30.0), (5.5, 3.0), (-2.5, 4.0), (1000.0, 500.0), (2.5, 1e10), (0.3, 1e10), (-0.5, 1e10), (7.75, 2000.0), (0.5, 1500.75),
                  (20.3, 31.5), (3.5, 1e10 + 0.25)]),
    'polygammadifference': (digits(lambda n, x, y: polygamma(int(n), x + y) - polygamma(int(n), x)),
                            [((0.0,), (0.1, 30), (0.1, 30)), ((0.0,), (0.1, 30), (1e-50, 1e-3)), ((0.0,), (1, 1e9), (1e-9, 1e9)),
                             ((0.0,), (1e-200, 1e-3), (0.1, 100)), ((0.0,), (5, 9), (-4, -1)), ((1.0,), (0.1, 30), (1e-50, 1e-3)),
                             ((3.0,), (0.1, 30), (0.1, 30))], []),
    'mod': (digits(lambda x, y: x - y * floor(x / y)), [((-50, 50), (0.1, 7)), ((-50, 50), (-7, -0.1))], []),
    'sincdescendant': (sinc_descendant, [((1.0,), (-40, 40)), ((1.0,), (1e-6, 1)), ((2.0,), (-40, 40)), ((3.0,), (-40, 40)), ((2.0,), (1e-6, 1)), ((6.0,), (-40, 40))], []),
    'powm1': (digits(lambda x, y: x ** y - 1), [((0.1, 10), (-3, 3)), ((0.999, 1.001), (1e-9, 100)), ((1e-300, 1e300), (1e-300, 1e-3))], [(-2.0, 3.0)]),
    'scaledexp': (lambda u, b, n: exp(u) * b ** n, [((-700, 700), (0.1, 10), (-3, 3)), ((-900, -700), (100, 1e4), (90.0,)),
                                                    ((700, 900), (1e3, 1e4), (-80.0,)), ((-800, -720), (-1e9, -1e3), (21.0,))],
                  [(-1300.0, 1300.0, 100.0), (-800.0, 800.0, 100.0), (900.0, 1e-200, 1.0), (-750.0, 1e300, 1.0)]),
    'softmaxrest': (digits(lambda x, *y: 1 - exp(x) / sum(exp(t) for t in y)), [],
                    [(0.5, 0.5, -1.25, 2.0), (40.0, 1.0, 40.0, -3.0), (-300.0, -300.0, 300.0, 1.0), (700.0, 700.0, 0.0, 1.0), (2.0, 2.0, 2.0, 2.0)]),
}


def rows(table, count):
    for name, (f, intervals, extra) in table.items():
        points = [p if isinstance(p, tuple) else (p,) for p in extra]
        for interval in intervals:
            box = interval if isinstance(interval[0], tuple) else (interval,)
            points += [tuple(a[0] if len(a) == 1 else draw(*a) for a in box) for _ in range(count)]
        for p in points:
            yield name, f, p


def text(value):
    return nstr(value, 25, strip_zeros=False, min_fixed=0, max_fixed=0)


def slope(f, p, index):
    """A central difference with a step of 1e-30 of the argument, and digits to spare."""
    with mp.workdps(800):
        x = [mpf(v) for v in p]
        h = (abs(x[index]) or mpf(1)) / mpf(10) ** 30
        return (f(*x[:index], x[index] + h, *x[index + 1:]) - f(*x[:index], x[index] - h, *x[index + 1:])) / (2 * h)


def is_order(name, index):
    """Arguments that take whole numbers, or odd ones, only."""
    return index == 0 and name in ('polygamma', 'polygammadifference', 'sincdescendant', 'sinhcdescendant', 'root',
                                  'uppergamma', 'lowergamma')


def is_at_edge(name, point):
    """Where the derivative is infinite."""
    return name in ('asin', 'acos') and abs(point[0]) == 1


# Without a row, without a derivative, or with one that is tested elsewhere.
NO_SLOPES = ('mod', 'erfcx', 'betaslope', 'binomialbyupper', 'binomialbylower')


def write(table):
    """What the command line asks for; the scripts beside this one call it with tables of their own."""
    for name, f, point in rows(table, int(sys.argv[1])):
        if sys.argv[2:] != ['slopes']:
            print('%s\t%s\t%s' % (name, '\t'.join(repr(v) for v in point), text(f(*[mpf(v) for v in point]))))
        elif name not in NO_SLOPES and not is_at_edge(name, point):
            for index in range(len(point)):
                if not is_order(name, index):
                    print('%s %d\t%s\t%s' % (name, index, '\t'.join(repr(v) for v in point), text(slope(f, point, index))))


if __name__ == '__main__':
    write(TABLE)
