"""Writes exact values of the incomplete gamma functions, in the form of values.py.

Run:  python3 incomplete.py 5 > values-incomplete.tsv
      python3 incomplete.py 5 slopes > slopes-incomplete.tsv
      python3 incomplete.py 500 > many.tsv        for a thorough measurement: mvn test -Dtest=ExactValueTest -Dvalues=many.tsv
"""
from mpmath import e1, exp, fac, gamma, mp, mpf
from values import write


def lower_series(a, x):
    """x^a exp(-x) times the sum of x^k/(a (a + 1) ... (a + k)); terms enough for any sign of x."""
    s, t, k = mpf(0), 1 / a, 1
    while abs(t) > mpf(10) ** -mp.dps * abs(s) or k < abs(x):
        s += t
        t *= x / (a + k)
        k += 1
    return x ** a * exp(-x) * s


def fraction(a, x):
    """The continued fraction from far inside, where it converges."""
    v = mpf(0)
    for k in range(int(60 + 4e4 / x) if x < 1000 else 100, 0, -1):
        v = k * (a - k) / (x + 2 * k + 1 - a + v)
    return x ** a * exp(-x) / (x + 1 - a + v)


def upper(a, x):
    if x > 1 and x > 2 * a:
        with mp.workdps(60):
            return fraction(mpf(a), mpf(x))
    with mp.workdps(max(mp.dps, 120) + (int(abs(x)) if x < 2000 else 0) + (700 if abs(a) < 1e-20 else 0)):
        if a == 0 or (a < 0 and a == int(a)):
            value = e1(x)
            for k in range(1, int(-a) + 1):
                value = (value - exp(-x) * x ** -k) / -k
            return value
        return gamma(a) - lower_series(a, x)


def lower(a, x):
    with mp.workdps(max(mp.dps, 120) + (int(abs(x)) if x < 2000 else 0)):
        return lower_series(a, x) if x < 3000 else gamma(a) - upper(a, x)


def density(a, x):
    return x ** (a - 1) * exp(-x)


TABLE = {
    'uppergamma': (upper, [((0.5, 5), (1e-6, 30)), ((-0.5, 0.5), (1e-10, 1)), ((-1e-3, 1e-3), (1e-10, 1)), ((-0.5, 0.5), (0.6, 30)), ((-30, -0.5), (1e-5, 1)),
                           ((-100, -1), (0.5, 30)), ((-1000, -30), (0.5, 1)), ((5, 170), (1, 300)), ((-5, 30), (500, 730)), ((1000, 1010), (9200, 9300)),
                           ((0.0,), (1e-10, 3)), ((-3.0,), (0.01, 3)), ((0.5,), (1e-8, 30))],
                   [(171.0, 150.0), (171.61, 170.0), (171.7, 200.0), (8685.5, 1e5), (1e-300, 0.5), (-1e-300, 0.5), (-1e4, 1.01), (2.0, -1.0 - 2.0 ** -52),
                    (2.0, -3.5), (3.0, -3.5), (4.0, -1.596071637983321), (7.0, -0.01), (50.0, -14.3), (20.0, -700.0)]),
    'lowergamma': (lower, [((0.01, 5), (1e-6, 30)), ((1e-10, 0.5), (1e-10, 3)), ((5, 170), (1, 300)), ((1, 20), (1e-30, 1)), ((300, 1000), (1, 10)),
                           ((0.5,), (1e-8, 30))],
                   [(1e-300, 0.5), (171.6, 170.0), (171.6, 1000.0), (1e6, 1.0005), (1000.0, 2.0), (2.0, -3.5), (3.0, -3.5), (20.0, -700.0), (1.0, 1e-9)]),
    'gammadensity': (density, [((0.5, 5), (1e-6, 30)), ((-30, -0.5), (1e-5, 1)), ((5, 170), (1, 300)), ((1000, 1010), (9200, 9300))],
                     [(8685.5, 1e5), (1e-300, 1e-307)]),
}

if __name__ == '__main__':
    write(TABLE)
