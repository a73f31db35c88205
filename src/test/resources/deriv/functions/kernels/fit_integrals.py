"""Prints the polynomial coefficients of ExponentialIntegral, TrigonometricIntegral, Fresnel and Lambert.

Run:  python3 fit_integrals.py          (mpmath 1.3.0; about a minute)

The method is that of fit.py. Zeros of the functions are taken out where the result must keep its digits near them.
"""
from mpmath import mp, mpf, chi, ci, cos, e1, ei, euler, exp, fac, findroot, fresnelc, fresnels, lambertw, log, pi, rf, si, sin, sqrt
from fit import fit, nstr

mp.dps = 60
TINY = mpf(10) ** -30


def two_parts(name, v):
    print('// %s: %r + %r' % (name, float(v), float(v - float(v))))


def series(term, x, first=0):
    """The sum of term(k) x^k for k >= first, a converging series."""
    s, k = mpf(0), first
    while True:
        t = term(k) * x ** k
        s += t
        if k > 10 and abs(t) < mpf(10) ** -70 * abs(s):
            return s
        k += 1


def asymptotic(term, x):
    """The sum of term(k) x^-k up to its smallest term."""
    s, k, last = mpf(0), 0, mpf('inf')
    while True:
        t = term(k) / x ** k
        if abs(t) > last or abs(t) < mpf(10) ** -65:
            return s
        s, k, last = s + t, k + 1, abs(t)


def scaled_e1(x):
    return x * exp(x) * e1(x) if x < 200 else asymptotic(lambda k: (-1) ** k * fac(k), x)


def scaled_ei(x):
    return x * exp(-x) * ei(x) if x < 200 else asymptotic(fac, x)


def f_trig(x):
    """x f(x), f the auxiliary function of DLMF 6.2.17."""
    if x > 200:
        return asymptotic(lambda k: (-1) ** k * fac(2 * k), x * x)
    return x * (ci(x) * sin(x) + (pi / 2 - si(x)) * cos(x))


def g_trig(x):
    """x^2 g(x)."""
    if x > 200:
        return asymptotic(lambda k: (-1) ** k * fac(2 * k + 1), x * x)
    return x * x * (-ci(x) * cos(x) + (pi / 2 - si(x)) * sin(x))


def f_fresnel(x):
    """pi x f(x), f the auxiliary function of DLMF 7.2.10."""
    z = pi * x * x / 2
    if z > 200:
        return asymptotic(lambda k: (-1) ** k * rf(mpf(1) / 2, 2 * k), z * z)
    return pi * x * ((mpf(1) / 2 - fresnels(x)) * cos(z) - (mpf(1) / 2 - fresnelc(x)) * sin(z))


def g_fresnel(x):
    """pi^2 x^3 g(x)."""
    z = pi * x * x / 2
    if z > 200:
        return asymptotic(lambda k: (-1) ** k * 2 * rf(mpf(1) / 2, 2 * k + 1), z * z)
    return pi ** 2 * x ** 3 * ((mpf(1) / 2 - fresnelc(x)) * cos(z) + (mpf(1) / 2 - fresnels(x)) * sin(z))


def quotient(term, x0):
    """The sum of term(k) (z^k - z0^k)/(z - z0), as a function of z; z0 = x0."""
    def g(z):
        s = mpf(0)
        for k in range(1, 120):
            s += term(k) * sum(z ** j * x0 ** (k - 1 - j) for j in range(k))
        return s
    return g


if __name__ == '__main__':
    print('// --- ExponentialIntegral')
    x0 = findroot(ei, 0.3725)
    two_parts('zero of ei', x0)
    two_parts('zero of li', exp(x0))
    two_parts('euler', euler)
    fit('-ei(-x) + log(x), x', lambda x: e1(x) + log(x), TINY, 0.5, 0)
    fit('-ei(-x) + log(x), x - 0.75', lambda x: e1(x) + log(x), 0.5, 1, 0.75)
    fit('-x exp(x) ei(-x), t = (x - 3)/(x + 3), x >= 1', lambda t: scaled_e1(3 * (1 + t) / (1 - min(t, 1 - TINY))), mpf(-1) / 2, 1, 0)
    fit('(ei(x) - log(x/x0))/(x - x0), x', quotient(lambda k: 1 / (k * fac(k)), x0), 0, 3, 0)
    fit('x exp(-x) ei(x), x - 4.5', scaled_ei, 3, 6, 4.5)
    fit('x exp(-x) ei(x), x - 9', scaled_ei, 6, 12, 9)
    fit('x exp(-x) ei(x), 24/x - 1.5', lambda u: scaled_ei(24 / u), 1, 2, 1.5)
    fit('x exp(-x) ei(x) - 1, 24/x', lambda u: scaled_ei(24 / u) - 1, TINY, 1, 0.5, bits=52)

    print('// --- hyperbolic')
    c0 = findroot(chi, 0.5238)
    two_parts('zero of chi', c0)
    fit('shi(x)/x - 1, z = x^2', lambda z: series(lambda k: 1 / ((2 * k + 1) * fac(2 * k + 1)), z, 1), TINY, 9, 0)
    fit('(chi(x) - log(x/c0))/(x^2 - c0^2), z = x^2', quotient(lambda k: 1 / (2 * k * fac(2 * k)), c0 ** 2), 0, 9, 0)

    print('// --- TrigonometricIntegral')
    c1, c2 = findroot(ci, 0.6165), findroot(ci, 3.384)
    two_parts('zero of ci', c1)
    two_parts('second zero of ci', c2)
    fit('si(x)/x - 1, z = x^2', lambda z: series(lambda k: (-1) ** k / ((2 * k + 1) * fac(2 * k + 1)), z, 1), TINY, 4, 0)
    fit('si(x), x - 3', si, 2, 4, 3)
    fit('(ci(x) - log(x/c1))/(x^2 - c1^2), z = x^2', quotient(lambda k: (-1) ** k / (2 * k * fac(2 * k)), c1 ** 2), 0, 1, 0)
    fit('ci(x), x - 1.5', ci, 1, 2, 1.5)
    fit('ci(x), x - 2.4', ci, 2, 2.8, 2.4)
    fit('ci(x)/(x - c2), x - 3.4', lambda x: ci(x) / (x - c2), 2.8, 4, 3.4)
    fit('x f(x), 8/x - 1.5', lambda u: f_trig(8 / u), 1, 2, 1.5)
    fit('x^2 g(x), 8/x - 1.5', lambda u: g_trig(8 / u), 1, 2, 1.5)
    fit('x f(x) - 1, 128/x^2 - 1', lambda u: f_trig(8 * sqrt(2 / (1 + u))) - 1, -1 + TINY, 1, 0, bits=52)
    fit('x^2 g(x) - 1, 128/x^2 - 1', lambda u: g_trig(8 * sqrt(2 / (1 + u))) - 1, -1 + TINY, 1, 0, bits=52)

    print('// --- Fresnel')
    fit('S(x)/x^3, x^4', lambda z: series(lambda k: (-1) ** k * (pi / 2) ** (2 * k + 1) / (fac(2 * k + 1) * (4 * k + 3)), z), TINY, 1, 0)
    fit('C(x)/x - 1, x^4', lambda z: series(lambda k: (-1) ** k * (pi / 2) ** (2 * k) / (fac(2 * k) * (4 * k + 1)), z, 1), TINY, 1, 0)
    fit('S(x), x - 1.25', fresnels, 1, 1.5, 1.25)
    fit('C(x), x - 1.25', fresnelc, 1, 1.5, 1.25)
    fit('pi x f(x), x - 2', f_fresnel, 1.5, 2.5, 2)
    fit('pi^2 x^3 g(x), x - 2', g_fresnel, 1.5, 2.5, 2)
    w = mpf(2.5) ** 4
    fit('pi x f(x) - 1, 2 (2.5/x)^4 - 1', lambda u: f_fresnel((2 * w / (1 + u)) ** mpf(0.25)) - 1, -1 + TINY, 1, 0, bits=50)
    fit('pi^2 x^3 g(x) - 1, 2 (2.5/x)^4 - 1', lambda u: g_fresnel((2 * w / (1 + u)) ** mpf(0.25)) - 1, -1 + TINY, 1, 0, bits=50)

    print('// --- Lambert')
    two_parts('1/e', exp(mpf(-1)))
    def beyond_branch(p):
        if p < mpf(10) ** -15:
            return 1 - p / 3
        with mp.workdps(100):
            return (1 + lambertw((p * p / 2 - 1) / exp(mpf(1)))).real / p
    fit('(1 + W)/p, p - 0.4', beyond_branch, 0, 0.8125, 0.40625)
