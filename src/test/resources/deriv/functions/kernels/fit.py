"""Prints the polynomial coefficients of the kernels in deriv.functions.kernels.

Run:  python3 fit.py          (mpmath 1.3.0; about a minute)

Each block is a Chebyshev interpolation of a smooth function, computed with 60 digits, cut where the tail is below
2^-57 of the largest value, and turned into powers of the variable named in the comment. `kept` is the ratio of the sum of
the absolute terms to the smallest value on the interval: near 1 means that Horner's rule does not cancel.
"""
from mpmath import mp, mpf, cos, pi, exp, erf, erfc, erfi, sqrt, loggamma, digamma, gamma, quad, nstr, rgamma, taylor, findroot, zeta, bernoulli

mp.dps = 60


def chebyshev(g, a, b, n):
    nodes = [cos(pi * (k + mpf(1) / 2) / (n + 1)) for k in range(n + 1)]
    values = [g((a + b) / 2 + (b - a) / 2 * x) for x in nodes]
    c = [2 / mpf(n + 1) * sum(values[k] * cos(pi * j * (k + mpf(1) / 2) / (n + 1)) for k in range(n + 1))
         for j in range(n + 1)]
    c[0] /= 2
    return c


def powers(c):
    """Chebyshev coefficients to powers of the same variable in [-1, 1]."""
    t0, t1 = [mpf(1)], [mpf(0), mpf(1)]
    out = [mpf(0)] * len(c)
    for j, cj in enumerate(c):
        t = t0 if j == 0 else t1
        for i, v in enumerate(t):
            out[i] += cj * v
        if j >= 1:
            t2 = [mpf(0)] + [2 * v for v in t1]
            for i, v in enumerate(t0):
                t2[i] -= v
            t0, t1 = t1, t2
    return out


def shift(p, a, b):
    """p(u) with u = (2 x - a - b)/(b - a), as powers of x."""
    k, m = 2 / (b - a), -(a + b) / (b - a)
    out = [mpf(0)]
    for c in reversed(p):
        nxt = [mpf(0)] * (len(out) + 1)
        for i, v in enumerate(out):
            nxt[i] += m * v
            nxt[i + 1] += k * v
        nxt[0] += c
        out = nxt
    return out[:len(p)]


def fit(name, g, a, b, centre=None, n=60, bits=57, scale=1):
    """Coefficients in powers of scale*(x - centre) (None: of the variable itself)."""
    a, b = mpf(a), mpf(b)
    c = chebyshev(g, a, b, n)
    top = max(abs(g(a + (b - a) * mpf(k) / 8)) for k in range(9))
    degree = next(d for d in range(n) if sum(abs(v) for v in c[d + 1:]) < mpf(2) ** -bits * top)
    p = powers(c[:degree + 1])
    origin = mpf(0) if centre is None else mpf(centre)
    p = shift(p, scale * (a - origin), scale * (b - origin))
    worst = 0
    error = 0
    for k in range(201):
        x = a + (b - a) * mpf(k) / 200
        t = scale * (x - origin)
        exact = g(x)
        worst = max(worst, sum(abs(v) * abs(t) ** i for i, v in enumerate(p)) / abs(exact))
        error = max(error, abs(sum(mpf(float(v)) * t ** i for i, v in enumerate(p)) / exact - 1))
    print('// %s on [%s, %s]: degree %d, kept %s, error %s' % (name, nstr(a, 6), nstr(b, 6), degree, nstr(worst, 4), nstr(error, 3)))
    line = '   '
    for v in p:
        word = ' ' + repr(float(v)) + ','
        if len(line) + len(word) > 116:
            print(line)
            line = '   '
        line += word
    print(line.rstrip(','))
    print()


def erfcx(x):
    if x < 25:
        return exp(x * x) * erfc(x)
    return 2 / sqrt(pi) * quad(lambda t: exp(-t * t - 2 * t * x), [0, 1 / x, 5 / x, 40 / x, 200 / x])


def dawson(x):
    return sqrt(pi) / 2 * exp(-x * x) * erfi(x)


if __name__ == '__main__':
    near_one = 1 - mpf(10) ** -40

    def scaled(t):
        t = min(t, near_one)
        x = 3 * (1 + t) / (1 - t)
        return erfcx(x) * (1 + 2 * x)

    tiny = mpf(10) ** -30
    fit('(1+2x) erfcx(x), t = (x-3)/(x+3)', scaled, -1, 1)
    fit('erf(x)/x - 1, z = x^2', lambda z: erf(sqrt(z)) / sqrt(z) - 1, tiny, 1)
    fit('erfi(x)/x - 1, z = x^2', lambda z: erfi(sqrt(z)) / sqrt(z) - 1, tiny, 1)
    h = 2 / sqrt(pi)
    fit('exp(-x^2) erfi(x), x - 1.5', lambda x: h * dawson(x), 1, 2, 1.5)
    fit('exp(-x^2) erfi(x), x - 2.5', lambda x: h * dawson(x), 2, 3, 2.5)
    fit('exp(-x^2) erfi(x), x - 4', lambda x: h * dawson(x), 3, 5, 4)
    fit('x exp(-x^2) erfi(x) sqrt(pi) - 1, 50/x^2 - 1', lambda s: 2 * dawson(1 / sqrt(s)) / sqrt(s) - 1, mpf(10) ** -12, mpf(1) / 25,
        mpf(1) / 50, bits=52, scale=50)

    def reduced(x):
        return loggamma(x) / ((x - 1) * (x - 2))

    eps = mpf(10) ** -20
    fit('lgamma(x)/((x-1)(x-2)), x - 1.5', reduced, 1 + eps, 2 - eps, 1.5)
    fit('lgamma(x)/((x-1)(x-2)), x - 2.5', reduced, 2 + eps, 3, 2.5)
    root = findroot(digamma, 1.46)
    hi = float(root)
    print('// zero of digamma: %r + %r; minus one: %r + %r' % (hi, float(root - hi), float(root - 1), float(root - 1 - float(root - 1))))
    fit('digamma(x)/(x-x0), x - 1.5', lambda x: digamma(x) / (x - root), 1, 2, 1.5)
    fit('digamma(x)/(x-x0), x - 2.5', lambda x: digamma(x) / (x - root), 2, 3, 2.5)

    print('// 1/gamma(1+t) = sum c_k t^k, |t| <= 1/2, as high and low parts')
    mp.dps = 80
    c = taylor(rgamma, 1, 34)
    for k, v in enumerate(c):
        if abs(v) * mpf(2) ** -k > mpf(2) ** -112:
            hi = float(v)
            print('    {%r, %r},' % (hi, float(v - hi)))
