# Reference values for ComplexTest: python3 complex.py > complex.txt (mpmath 1.3, 60 digits)
# Principal values by the definitions of DLMF 4.2, 4.23, 4.37, without signed zeros: log(-1) is i*pi.
from mpmath import *
mp.dps = 60
I = mpc(0, 1)
asin_ = lambda z: -I*log(I*z + sqrt(1 - z*z))
acos_ = lambda z: pi/2 - asin_(z)
atan_ = lambda z: I/2*(log(1 - I*z) - log(1 + I*z))
asinh_ = lambda z: log(z + sqrt(z*z + 1))
acosh_ = lambda z: log(z + sqrt(z + 1)*sqrt(z - 1))
atanh_ = lambda z: (log(1 + z) - log(1 - z))/2
F = {'exp': exp, 'log': log, 'log2': lambda z: log(z)/log(2), 'log10': lambda z: log(z)/log(10), 'log1p': lambda z: log(1 + z),
     'expm1': lambda z: exp(z) - 1, 'sqrt': sqrt, 'sin': sin, 'cos': cos, 'tan': tan, 'cot': lambda z: cos(z)/sin(z),
     'sec': lambda z: 1/cos(z), 'csc': lambda z: 1/sin(z), 'asin': asin_, 'acos': acos_, 'atan': atan_,
     'acot': lambda z: atan_(1/z), 'asec': lambda z: acos_(1/z), 'acsc': lambda z: asin_(1/z), 'sinc': lambda z: sin(z)/z,
     'sinh': sinh, 'cosh': cosh, 'tanh': tanh, 'coth': lambda z: cosh(z)/sinh(z), 'sech': lambda z: 1/cosh(z),
     'csch': lambda z: 1/sinh(z), 'asinh': asinh_, 'acosh': acosh_, 'atanh': atanh_, 'acoth': lambda z: atanh_(1/z),
     'asech': lambda z: acosh_(1/z), 'acsch': lambda z: asinh_(1/z), 'sigmoid': lambda z: 1/(1 + exp(-z)),
     'softplus': lambda z: log(1 + exp(z)), 'logsigmoid': lambda z: log(1/(1 + exp(-z))), 'silu': lambda z: z/(1 + exp(-z)),
     'mish': lambda z: z*tanh(log(1 + exp(z)))}
points = [(0.5, 0.25), (-1.5, 2), (3, -4), (-0.75, -0.125), (1e-8, 1e-9), (40, 3), (-30, 1), (2, 1e-20), (0.5, -1e-20),
          (0.3, 20), (2, 0), (-2, 0), (0.25, 0), (-0.25, 0), (0, 2), (0, -2), (0, 0.5), (1, 1), (1e10, -3e10), (0.8, 0.6)]

for name, f in F.items():
    for re, im in points:
        z = mpc(re, im)
        try:
            mp.dps = 200
            v = f(z)
            mp.dps = 60
        except (ZeroDivisionError, ValueError, OverflowError):
            continue
        if not (isfinite(v.real) and isfinite(v.imag)) or abs(v) > 1e300 or abs(v) < 1e-300: continue
        print(name, repr(float(re)), repr(float(im)), nstr(v.real, 20), nstr(v.imag, 20), sep=' | ')
for (a, b), (c, d) in [((-8, 0), (1/3, 0)), ((2, 1), (3, 0)), ((2, 1), (-2, 0)), ((1, 2), (0.5, 0.25)), ((-1, 0), (0, 1)), ((0, 1), (0, 1)), ((1e-3, 5), (70, 0))]:
    v = power(mpc(a, b), mpc(c, d)) if not (c == int(c) and d == 0) else mpc(a, b)**int(c)
    print('pow', a, b, c, d, nstr(v.real, 20), nstr(v.imag, 20), sep=' | ')
