# Reference values for DecimalsTest: python3 decimals.py > decimals.txt (mpmath 1.3)
# Each value is computed with 60 digits more than are printed and rounded to nearest once.
from decimal import Decimal, Context, ROUND_HALF_EVEN
from mpmath import *
xs = ['1/3', '7/10', '-11/8', '123/7', '1e-30', '-2500', '17/16']
one = ['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'coth', 'sech',
       'csch', 'asinh', 'acosh', 'atanh', 'exp', 'log', 'expm1', 'log1p']
forms = {
    'log2(x)': lambda x: log(x)/log(2), 'log10(x)': lambda x: log(x)/log(10), 'cbrt(x)': lambda x: sign(x)*cbrt(abs(x)),
    'acot(x)': lambda x: atan(1/x), 'asec(x)': lambda x: acos(1/x), 'acsc(x)': lambda x: asin(1/x),
    'acoth(x)': lambda x: atanh(1/x), 'asech(x)': lambda x: acosh(1/x), 'acsch(x)': lambda x: asinh(1/x),
    'sqrt(x)': sqrt, 'x^x': lambda x: x**x, 'x^(2/7)': lambda x: x**(mpf(2)/7), 'x^-17': lambda x: x**-17,
    'sigmoid(x)': lambda x: 1/(1+exp(-x)), 'softplus(x)': lambda x: log(1+exp(x)), 'silu(x)': lambda x: x/(1+exp(-x)),
    'mish(x)': lambda x: x*tanh(log(1+exp(x))), 'sinc(x)': lambda x: sin(x)/x, 'hypot(x, 2)': lambda x: sqrt(x*x+4),
    'atan2(x, -2)': lambda x: atan2(x, -2), 'logaddexp(x, 3)': lambda x: log(exp(x)+exp(mpf(3))),
    '(1 - cos(x))/x^2': lambda x: (1-cos(x))/x**2, 'exp(pi*sqrt(163)) + x': lambda x: exp(pi*sqrt(mpf(163)))+x,
    'x^2/(1 + e^x) - pi': lambda x: x**2/(1+exp(x))-pi, 'mod(x, 3) + floor(x)': lambda x: x-3*floor(x/3)+floor(x),
}
for f in one:
    forms[f + '(x)'] = globals()[f]
def real(f, x):
    try:
        v = f(x)
    except (ValueError, ZeroDivisionError):
        return None
    return v if isinstance(v, mpf) and isfinite(v) and v != 0 else None
for digits in (30, 50, 100):
    for name, f in forms.items():
        for t in xs:
            mp.dps = digits + 60 + (2200 if t in ('-2500',) else 100)
            p = t.split('/')
            x = mpf(p[0])/(mpf(p[1]) if len(p) > 1 else 1)
            v = real(f, x)
            if v is not None:
                long = Decimal(nstr(v, digits + 60, strip_zeros=False))
                print(name, t, digits, Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(long), sep=' | ')
