"""Writes exact values of the exponential, trigonometric and Fresnel integrals and of Lambert's W, in the form of values.py.

Run:  python3 integrals.py 5 > values-integrals.tsv
      python3 integrals.py 5 slopes > slopes-integrals.tsv
      python3 integrals.py 500 > many.tsv         for a thorough measurement: mvn test -Dtest=ExactValueTest -Dvalues=many.tsv
"""
from mpmath import ci, chi, cos, cosh, e1, ei, exp, findroot, fresnelc, fresnels, lambertw, li, log, mp, mpf, pi, shi, si, sin, sinh
from values import BOTH, digits, write

mp.dps = 60


def negative_ei(x):
    return -e1(-x) if x < 0 else ei(x)


def li_(x):
    return -e1(-log(x)) if x < 1 else ei(log(x))


def above(x):
    """The real part: mpmath takes the double nearest to -1/e for what it is, a little to the left."""
    with mp.workdps(max(mp.dps, 100)):
        return lambertw(x).real


def rise(x):
    with mp.workdps(max(mp.dps, 100)):
        return (x + exp(lambertw(x))).real


def si_(x):
    with mp.workdps(30 + mp.dps):
        return si(x)


def ci_(x):
    """Asymptotic beyond the reach of the series."""
    if x < 1000:
        return ci(x)
    f, g, t, k = mpf(0), mpf(0), mpf(1), 0
    with mp.workdps(max(mp.dps, 400)):
        while abs(t) > mpf(10) ** -100 and k < 400:
            f, g = f + t / x, g + t * (k + 1) / x ** 2
            t *= -mpf(k + 1) * (k + 2) / x ** 2
            k += 2
        return f * sin(x) - g * cos(x)


def sinhc(n, x):
    s, t, k = mpf(0), mpf(1), 1
    for j in range(1, int(n) + 1):
        t /= 2 * j + 1
    while t > mpf(10) ** -70 * (s + 1) or k < abs(x):
        s += t
        t *= x * x / (2 * k * (2 * n + 2 * k + 1))
        k += 1
    return s


def of_square(f):
    def g(x):
        with mp.workdps(800):
            return f(pi * x * x / 2)
    return g


ZEROS_OF_CI = [float(findroot(ci, z)) for z in
               (0.6165, 3.384, 6.427, 9.524, 12.64, 15.77, 22.03, 50.3, 100.54, 314.16, 999.03)]
NEAR = [-2.0 ** -30, -2.0 ** -45, 0.0, 2.0 ** -40]


def around(zeros):
    return [z * (1 + d) for z in zeros for d in NEAR]


TABLE = {
    'ei': (negative_ei, BOTH + [(30, 716), (-700, -30), (0.36, 0.385), (1e-300, 1e-10)], around([0.3725074107813666]) + [713.0, -1e-320]),
    'li': (li_, [(0, 1), (1e-300, 1e-3), (0.99, 1), (1, 1.01), (1, 1.4), (1.4, 1.5), (1.5, 6), (6, 100), (100, 1e300)],
           around([1.451369234883381]) + [1 - 2.0 ** -53, 1 + 2.0 ** -52, 5e-324, 1.7e308]),
    'si': (si_, BOTH + [(30, 1e6), (1.9, 2.1), (3.9, 4.1), (7.9, 8.1)], [1e-300, 1e15]),
    'ci': (ci_, [(1e-300, 1e-3), (1e-3, 1), (0.6, 0.63), (1, 4), (2.7, 2.9), (3.3, 3.5), (4, 8), (8, 30), (30, 1e4), (1e4, 6e7)],
           around(ZEROS_OF_CI)),
    'shi': (shi, BOTH + [(30, 716), (2.9, 3.1)], [1e-300, 713.0, -717.0]),
    'chi': (chi, [(1e-300, 1e-3), (1e-3, 1), (0.5, 0.55), (1, 3), (2.9, 3.1), (3, 30), (30, 716)], around([0.5238225713898644]) + [717.0]),
    'fresnels': (fresnels, BOTH + [(0.9, 1.1), (1.4, 1.6), (2.4, 2.6), (30, 300)], [1e-100, 1000.5]),
    'fresnelc': (fresnelc, BOTH + [(0.9, 1.1), (1.4, 1.6), (2.4, 2.6), (30, 300)], [1e-100, 1000.5]),
    'expoverargument': (lambda x: exp(x) / x, BOTH + [(30, 716), (-700, -30)], [714.5]),
    'coshoverargument': (lambda x: cosh(x) / x, BOTH + [(30, 716), (-700, -30)], [716.5]),
    'sineofsquare': (of_square(sin), BOTH + [(30, 1e6), (1e6, 1e9)], [2.0 ** 0.5, 1e6 + 0.5, 2.0 ** 0.5 * 1001]),
    'cosineofsquare': (of_square(cos), BOTH + [(30, 1e6), (1e6, 1e9)], [1.0, 3.0 ** 0.5, 1e6 + 0.75]),
    'sinhcdescendant': (sinhc, [((0.0,), (-3, 3)), ((0.0,), (5, 710)), ((1.0,), (-40, 40)), ((2.0,), (1e-6, 1)), ((2.0,), (4, 700)), ((6.0,), (-40, 40))], []),
    'lambertw': (above, [(-0.36787, -0.25), (-0.26, -0.24), (-0.25, -1e-12), (1e-300, 1e-3), (1e-3, 3), (3, 1e3), (1e3, 1e300)],
                 [-0.3678794411714423, -0.36787944117144, -0.3678794, 1e-9, -1e-9, 1.7e308, -0.25, 2.718281828459045]),
    'lambertrise': (rise, [(-0.36787, -0.25), (-0.26, -0.24), (-0.25, -1e-12), (1e-300, 1e-3), (1e-3, 3), (3, 1e3), (1e3, 1e300)],
                    [-0.3678794411714423, -0.36787944117144, -0.3678794, 1e-9, -0.25]),
}

if __name__ == '__main__':
    write(TABLE)
