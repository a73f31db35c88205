"""Prints the constants of the vector kernels in deriv.columns.vector.

Run:  python3 fit.py          (mpmath 1.3.0; half a minute)

A polynomial is the minimax polynomial of a function on an interval, found with 50 digits by Remez' exchange: solve for
equal ripple at the points of the reference, move each point to the extremum next to it, repeat. Its coefficients are then
rounded to double one after the other, the lowest first, and the higher ones fitted again to what is left. The error
printed is that of the rounded polynomial, weighted as the kernel uses it.
"""
from mpmath import mp, mpf, pi, log, exp, sin, cos, sqrt, atanh, matrix, lu_solve, nstr, floor, ldexp

mp.dps = 50
GRID = 1500


def chebyshev_points(a, b, n):
    return [(a + b) / 2 - (b - a) / 2 * cos(pi * k / (n - 1)) for k in range(n)]


def remez(g, weight, a, b, powers):
    """Coefficients c with the least maximum of weight(t) |sum c[i] t^powers[i] - g(t)|."""
    n = len(powers)
    points = chebyshev_points(a, b, n + 1)
    grid = chebyshev_points(a, b, GRID)
    values = [g(t) for t in grid]
    weights = [weight(t) for t in grid]
    for _ in range(12):
        m = matrix(n + 1, n + 1)
        rhs = matrix(n + 1, 1)
        for i, t in enumerate(points):
            for k, p in enumerate(powers):
                m[i, k] = t ** p
            m[i, n] = (-1) ** i / weight(t)
            rhs[i] = g(t)
        solution = lu_solve(m, rhs)
        c = [solution[k] for k in range(n)]
        errors = [w * (sum(ck * t ** p for ck, p in zip(c, powers)) - v) for t, v, w in zip(grid, values, weights)]
        # one extremum for each stretch of one sign, the largest n + 1 neighbours of them
        extrema = []
        for t, e in zip(grid, errors):
            if extrema and (extrema[-1][1] > 0) == (e > 0):
                if abs(e) > abs(extrema[-1][1]):
                    extrema[-1] = (t, e)
            else:
                extrema.append((t, e))
        while len(extrema) > n + 1:
            extrema.pop(0 if abs(extrema[0][1]) < abs(extrema[-1][1]) else -1)
        if len(extrema) < n + 1:
            break
        points = [t for t, _ in extrema]
    return c


def fit(name, g, weight, a, b, degree):
    a, b = mpf(a), mpf(b)
    done = []
    left = g
    for k in range(degree + 1):
        c = remez(left, weight, a, b, list(range(k, degree + 1)))
        done.append(mpf(float(c[0])))
        left = (lambda d: lambda t: g(t) - sum(v * t ** i for i, v in enumerate(d)))(list(done))
    error = max(abs(weight(t) * left(t)) for t in chebyshev_points(a, b, 400))
    print('// %s: degree %d, error 2^%s' % (name, degree, nstr(log(error, 2), 5)))
    print(', '.join(repr(float(v)) for v in done))


def parts(name, value, bits):
    """value as a sum of doubles; the first ones have so many bits."""
    out = []
    for b in bits:
        e = floor(log(abs(value), 2))
        piece = mpf(float(value)) if b == 53 else ldexp(floor(ldexp(value, int(b - 1 - e))), int(e - b + 1))
        out.append(repr(float(piece)))
        value -= piece
    print('// %s, parts of %s bits' % (name, bits))
    print(', '.join(out))


TINY = mpf(10) ** -12


def near(f, at_zero):
    return lambda t: at_zero if abs(t) < TINY else f(t)


half_log_2 = log(2) / 2 * (1 + mpf(2) ** -20)
quarter_turn = (pi / 4 * (1 + mpf(2) ** -12)) ** 2
s_max = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2

if __name__ == '__main__':
    fit('(exp(r) - 1 - r)/r^2 in powers of r, |r| <= log(2)/2', near(lambda r: (exp(r) - 1 - r) / r ** 2, mpf(1) / 2),
        lambda r: r ** 2 + TINY, -half_log_2, half_log_2, 10)
    fit('(atanh(s)/s - 1)*2/s^2 in powers of s^2, s <= (sqrt(2) - 1)/(sqrt(2) + 1)',
        near(lambda z: (atanh(sqrt(z)) / sqrt(z) - 1) * 2 / z, mpf(2) / 3), lambda z: z + TINY, 0, s_max, 6)
    fit('the same less 2/3, over s^2', near(lambda z: ((atanh(sqrt(z)) / sqrt(z) - 1) * 2 / z - mpf(2) / 3) / z, mpf(2) / 5),
        lambda z: z ** 2 + TINY, 0, s_max, 7)
    fit('(sin(r)/r - 1)/r^2 in powers of r^2, r <= pi/4', near(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, -mpf(1) / 6),
        lambda z: z + TINY, 0, quarter_turn, 5)
    fit('(cos(r) - 1 + r^2/2)/r^4 in powers of r^2, r <= pi/4',
        near(lambda z: (cos(sqrt(z)) - 1 + z / 2) / z ** 2, mpf(1) / 24), lambda z: z ** 2 + TINY, 0, quarter_turn, 5)
    parts('log(2)', log(2), (32, 53))
    parts('log(2)', log(2), (53, 53))
    parts('1/log(2)', 1 / log(2), (53,))
    parts('pi/2', pi / 2, (53, 53, 53))
    parts('2/pi', 2 / pi, (53,))
    parts('2/3', mpf(2) / 3, (53, 53))
