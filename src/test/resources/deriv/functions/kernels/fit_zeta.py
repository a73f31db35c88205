"""Prints the polynomial coefficients of the kernel Zeta.

Run:  python3 fit_zeta.py          (mpmath 1.3.0; some seconds)
"""
from mpmath import mp, mpf, zeta

from fit import fit


def without_pole(s):
    return (s - 1) * zeta(s) if abs(s - 1) > mpf(10) ** -25 else mpf(1)


if __name__ == '__main__':
    mp.dps = 60
    for low, high in ((-1, 0), (0, 1), (1, 2)):
        centre = mpf(low + high) / 2
        fit('(s-1) zeta(s), s - %s' % float(centre), without_pole, low, high, centre, n=40)
