"""Writes exact values of Bessel, Airy, zeta and polylogarithm functions and elliptic integrals, in the form of values.py.

Run:  python3 bessel.py 3 > values-bessel.tsv              (mpmath 1.3.0; a minute or two)
      python3 bessel.py 1 slopes > slopes-bessel.tsv
      python3 bessel.py 100 > many.tsv                     for a thorough measurement: mvn test -Dtest=ExactValueTest -Dvalues=many.tsv

A value of a function that oscillates is followed by ~ and its amplitude, in whose last places the error is counted.
"""
import sys
from mpmath import (airyai, airybi, besseli, besselj, besselk, bessely, cos, ellipe, ellipf, ellipk, ellippi, mp, mpf, nstr,
                    pi, polylog, quad, sin, sqrt, zeta)
from values import draw, text

DIGITS = 45
mp.dps = DIGITS


def aiprime(x):
    return airyai(x, derivative=1)


def biprime(x):
    return airybi(x, derivative=1)


def to_the_left(f):
    """A companion where the function oscillates only."""
    return lambda x: f(x) if x < -1 else mpf(0)


def beyond_order(f):
    return lambda n, x: f(n, x) if x > abs(n) else mpf(0)


def second_kind(*x):
    return ellipe(*x)


def li(s, z):
    return mp.re(polylog(s, z))


def nth_slope(j, s, z):
    if abs(z) <= mpf(1) / 2:
        k, total, term = max(1, int(j)), mpf(0), mpf(1)
        while abs(term) > mpf(10) ** -40 or k < 20:
            term = mp.ff(k, j) * mpf(k) ** -s * z ** (k - j)
            total, k = total + term, k + 1
        return total
    signed = [mpf(1)]                                  # Stirling numbers: (d/dz)^j = z^-j D (D - 1) … (D - j + 1), D = z d/dz
    for k in range(int(j)):
        signed = [(signed[i - 1] if i else 0) - k * (signed[i] if i < len(signed) else 0) for i in range(len(signed) + 1)]
    return sum(c * li(s - i, z) for i, c in enumerate(signed) if c) / z ** j


def complete_moment(p, q, m):
    return quad(lambda t: sin(t) ** (2 * p) * (1 - m * sin(t) ** 2) ** (-q - mpf(1) / 2), [0, pi / 4, 3 * pi / 8, pi / 2])


def moment(phi, m, n, p, q, r):
    return quad(lambda t: sin(t) ** (2 * p) * (1 - m * sin(t) ** 2) ** (-q - mpf(1) / 2) * (1 - n * sin(t) ** 2) ** -r,
                [0, phi / 2, phi])


WHOLE = ((0.0,), (1.0,), (2.0,), (5.0,), (40.0,))
ANY = WHOLE + ((0.5,), (0.01, 3.0), (3, 40), (-0.99, -0.01), (-9.0, -1.0))
NEAR_ORDER = [(100.0, 100.0), (100.0, 99.5), (100.3, 93.0), (250.0, 200.0), (250.7, 270.0), (1000.0, 1010.0), (20.2, 1e6), (0.0, 1e15)]
FAR = [(0.0, 1e-300), (0.75, 1e-200), (40.0, 1e-3), (300.0, 10.0), (1000.5, 300.0)]


def between_whole(points):
    """Orders at which the second kind is no limit, which takes mpmath long."""
    return [(n + 0.25, x) for n, x in points]


def over(orders, *arguments):
    return [(n, x) for n in orders for x in arguments]


TABLE = {
    'besselj': (besselj, beyond_order(bessely), over(ANY, (1e-3, 1), (1, 30), (30, 60), (60, 1e4)) + over(WHOLE, (-30, -1)), NEAR_ORDER + FAR),
    'bessely': (bessely, beyond_order(besselj), over(ANY, (1e-3, 1), (1, 30), (30, 60), (60, 1e4)), between_whole(NEAR_ORDER) + FAR[:3]),
    'besseli': (besseli, None, over(ANY, (1e-3, 1), (1, 30), (30, 60), (60, 700)) + over(WHOLE, (-30, -1)), FAR + [(250.0, 200.0), (30.5, 0.5)]),
    'besselk': (besselk, None, over(ANY, (1e-3, 1), (1, 30), (30, 60), (60, 700)), FAR[:3] + [(250.25, 200.0), (30.5, 0.5)]),
    'airyai': (airyai, to_the_left(airybi), [(-1e9, -1e3), (-1e3, -10), (-10, -1), (-1, 1), (1, 4), (4, 10), (10, 100)], [1e-300, -1e10]),
    'airybi': (airybi, to_the_left(airyai), [(-1e9, -1e3), (-1e3, -10), (-10, -1), (-1, 1), (1, 4), (4, 10), (10, 100)], [1e-300, -1e10]),
    'airyaiprime': (aiprime, to_the_left(biprime), [(-1e9, -1e3), (-1e3, -10), (-10, -1.5), (-0.9, 1), (1, 4), (4, 10), (10, 100)], [1e-300]),
    'airybiprime': (biprime, to_the_left(aiprime), [(-1e9, -1e3), (-1e3, -10), (-10, -1.5), (-0.9, 1), (1, 4), (4, 10), (10, 100)], [1e-300]),
    'ellipk': (ellipk, None, [(-5, 1), (0.9, 1), (-1e15, -1), (-1e-3, -1e-300), (1e-300, 1e-3)], [1 - 2.0 ** -53, 0.999999]),
    'ellipe': (second_kind, None, [((-5, 1),), ((0.9, 1),), ((-1e15, -1),), ((1e-300, 1e-3),), ((0, 1.57), (-5, 1)), ((-9, 9), (-5, 1)),
                                   ((1e-300, 1e-3), (0, 1)), ((0, 0.5), (1, 3)), ((1.4, 1.57), (0.9, 1)), ((0.1, 1.5), (-1e6, -1))],
               [(1.5, 0.999999), (1 - 2.0 ** -53,)]),
    'ellipf': (ellipf, None, [((0, 1.57), (-5, 1)), ((-9, 9), (-5, 1)), ((1e-300, 1e-3), (0, 1)), ((0, 0.5), (1, 3)), ((1.4, 1.57), (0.9, 1)),
                              ((0.1, 1.5), (-1e6, -1))], [(1.5, 0.999999)]),
    'ellippi': (ellippi, None, [((-5, 0.99), (0, 1.57), (-5, 0.99)), ((-1e4, -1), (0.1, 1.5), (-5, 1)), ((0.1, 0.9), (-9, 9), (-5, 1)),
                                ((1, 3), (0, 0.5), (1, 3)), ((-1, 0.9), (1e-300, 1e-3), (0, 1))], [(0.5, 1.5, 0.999999)]),
    'ellipticmoment': (complete_moment, None, [((1.0,), (1.0,), (-5, 0.9)), ((1.0,), (0.0,), (-5, 0.9)), ((3.0,), (2.0,), (-5, 0.9)),
                                               ((1.0,), (1.0,), (1e-10, 1e-3))], []),
    'incompletemoment': (moment, None, [((0.01, 1.5), (-5, 0.9), (0.0,), (1.0,), (1.0,), (0.0,)), ((0.01, 1.5), (-5, 0.9), (-5, 0.9), (1.0,), (1.0,), (1.0,)),
                                        ((0.01, 1.5), (-5, 0.9), (-5, 0.9), (2.0,), (0.0,), (3.0,)), ((0.01, 0.5), (1, 3), (1, 3), (1.0,), (1.0,), (1.0,))], []),
    'zeta': (zeta, None, [(-1, 0), (0, 1), (1, 2), (1, 1.001), (2, 60), (-3, -1), (-30, -3), (-200, -30)],
             [1 + 2.0 ** -52, 1 - 2.0 ** -53, -1e-300, 1e300, -2 + 2.0 ** -40, 0.5]),
    'polylog': (li, None, [(s, z) for s in ((2.0,), (3.0,), (7.0,), (0.2, 1), (1, 5), (-0.8, 0)) for z in ((-1, 1), (1e-300, 1e-3), (0.9, 1), (-1e9, -1), (-1, -1e-9))]
                + [((-3.0,), (-5, 1)), ((-2.5,), (0.01, 1)), ((20, 90), (-100, 1))], [(2.0, 1.0), (2.0, 1 - 2.0 ** -53), (3.5, 1.0)]),
    'polylogderivative': (nth_slope, None, [((j,), s, z) for j in (1.0, 2.0, 4.0) for s in ((2.0,), (3.0,), (0.5, 5)) for z in ((-0.5, 0.5), (0.5, 0.99), (-20, -0.5))], []),
}


def points(count, intervals, extra):
    yield from ((p if isinstance(p, tuple) else (p,)) for p in extra)
    for interval in intervals:
        box = interval if isinstance(interval[0], tuple) else (interval,)
        for _ in range(count):
            yield tuple(a[0] if len(a) == 1 else draw(*a) for a in box)


SLOPES = {
    'besselj': lambda n, x: (besselj(n - 1, x) - besselj(n + 1, x)) / 2, 'bessely': lambda n, x: (bessely(n - 1, x) - bessely(n + 1, x)) / 2,
    'besseli': lambda n, x: besseli(n + 1, x) + n / x * besseli(n, x), 'besselk': lambda n, x: -(besselk(n - 1, x) + besselk(n + 1, x)) / 2,
    'airyai': aiprime, 'airybi': biprime, 'airyaiprime': lambda x: x * airyai(x), 'airybiprime': lambda x: x * airybi(x),
    'polylog': lambda s, z: nth_slope(1, s, z),
}
COMPANIONS = {'besselj': 'bessely', 'bessely': 'besselj', 'airyai': 'airybi', 'airybi': 'airyai', 'airyaiprime': 'airybiprime',
              'airybiprime': 'airyaiprime'}


def slope(name, f, p, index):
    """By formula where mpmath has it, else a central difference; many digits, for small arguments change little."""
    x = [mpf(v) for v in p]
    if name in SLOPES:
        return SLOPES[name](*x)
    with mp.workdps(700 if min(map(abs, x)) < 1e-3 else DIGITS + 15):
        h = (abs(x[index]) or mpf(1)) / mpf(10) ** 15
        return (f(*x[:index], x[index] + h, *x[index + 1:]) - f(*x[:index], x[index] - h, *x[index + 1:])) / (2 * h)


def line(name, point, value, amplitude):
    mark = '~' + nstr(abs(amplitude), 6) if abs(amplitude) > abs(value) else ''
    print('%s\t%s\t%s%s' % (name, '\t'.join(repr(v) for v in point), text(value), mark))


def has_slope(name, index, point):
    if name == 'polylog' and point[0] <= 0 and point[1] < -0.5:
        return False                                   # no kernel for the order below
    return not name.endswith(('moment', 'derivative')) and not (index == 0 and name in ('besselj', 'bessely', 'besseli', 'besselk', 'zeta', 'polylog'))


def is_at_edge(point):
    """A step to the right leaves the domain."""
    return point[-1] == 1 or abs(point[-1] - 1) < 1e-12


if __name__ == '__main__':
    for name, (f, companion, intervals, extra) in TABLE.items():
        for point in points(int(sys.argv[1]), intervals, extra):
            x = [mpf(v) for v in point]
            if sys.argv[2:] != ['slopes']:
                with mp.workdps(DIGITS + (300 if abs(x[0]) > 90 else 0)):
                    other = companion(*x) if companion else mpf(0)
                    line(name, point, f(*x), sqrt(mpf(f(*x)) ** 2 + other ** 2) if other else 0)
            elif not is_at_edge(point):
                for index in range(len(point)):
                    if has_slope(name, index, point):
                        with mp.workdps(DIGITS + (300 if abs(x[0]) > 90 else 0)):
                            value = slope(name, f, point, index)
                            other = slope(COMPANIONS[name], None, point, index) if companion and companion(*x) else 0
                            line('%s %d' % (name, index), point, value, sqrt(value ** 2 + other ** 2) if other else 0)
