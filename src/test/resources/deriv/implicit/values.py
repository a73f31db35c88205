"""Derivatives of implicit and parametric functions by mpmath: python3 values.py > values.tsv

Implicit ones: the equations are solved by findroot at points beside each other, and the solutions differentiated
numerically (mpmath.diff, 60 digits). No symbolic derivative is used. Columns: equations, unknowns, the unknown that is
differentiated, variables, the point on the curve, the value. Parametric ones (kind 'curve'): the coordinates; y is
differentiated by x through the numeric inverse of x(t).
"""
from mpmath import mp, mpf, findroot, diff, nstr, sin, cos, tan, exp, log, sqrt, erf, sinh

mp.dps = 60

CASES = [
    # text, unknowns, functions of (variables, unknowns), variables, values, start
    ("x^2 + y^2 = 1", "y", lambda v, u: [v["x"]**2 + u[0]**2 - 1], {"x": "0.3"}, [0.9]),
    ("x^2 + y^2 = 1", "y", lambda v, u: [v["x"]**2 + u[0]**2 - 1], {"x": "0.6"}, [-0.8]),
    ("x^3 + y^3 = 6*x*y", "y", lambda v, u: [v["x"]**3 + u[0]**3 - 6*v["x"]*u[0]], {"x": "2.5"}, [3.1]),
    ("x^3 + y^3 = 3*x*y", "y", lambda v, u: [v["x"]**3 + u[0]**3 - 3*v["x"]*u[0]], {"x": "1.25"}, [1.5]),
    ("sin(y) = x", "y", lambda v, u: [sin(u[0]) - v["x"]], {"x": "0.4"}, [0.4]),
    ("sin(y) = x", "y", lambda v, u: [sin(u[0]) - v["x"]], {"x": "0.4"}, [2.7]),
    ("tan(y) = x", "y", lambda v, u: [tan(u[0]) - v["x"]], {"x": "1.5"}, [4.1]),
    ("exp(y) + y = x", "y", lambda v, u: [exp(u[0]) + u[0] - v["x"]], {"x": "2"}, [0.5]),
    ("y = x*exp(y)", "y", lambda v, u: [u[0] - v["x"]*exp(u[0])], {"x": "0.25"}, [0.3]),
    ("cos(x*y) = x + y", "y", lambda v, u: [cos(v["x"]*u[0]) - v["x"] - u[0]], {"x": "0.5"}, [0.5]),
    ("y^5 + y = x", "y", lambda v, u: [u[0]**5 + u[0] - v["x"]], {"x": "3"}, [1.1]),
    ("sqrt(x) + sqrt(y) = 1", "y", lambda v, u: [sqrt(v["x"]) + sqrt(u[0]) - 1], {"x": "0.25"}, [0.25]),
    ("x^y = y^x", "y", lambda v, u: [u[0]*log(v["x"]) - v["x"]*log(u[0])], {"x": "2"}, [4.01]),
    ("(x^2 + y^2)^2 = x^2 - y^2", "y", lambda v, u: [(v["x"]**2 + u[0]**2)**2 - v["x"]**2 + u[0]**2], {"x": "0.5"}, [0.3]),
    ("y^3 + sinh(y) = x^2", "y", lambda v, u: [u[0]**3 + sinh(u[0]) - v["x"]**2], {"x": "1.5"}, [1]),
    ("x = erf(y) + y/2", "y", lambda v, u: [erf(u[0]) + u[0]/2 - v["x"]], {"x": "0.75"}, [0.5]),
    ("x*exp(y) + y*exp(x) = 1", "y", lambda v, u: [v["x"]*exp(u[0]) + u[0]*exp(v["x"]) - 1], {"x": "0.5"}, [0.3]),
    ("x*u + y*v = 1; y*u - x*v = 0", "u,v", lambda v, u: [v["x"]*u[0] + v["y"]*u[1] - 1, v["y"]*u[0] - v["x"]*u[1]],
     {"x": "0.7", "y": "1.1"}, [0.4, 0.6]),
    ("u^2 + v^2 = x; u*v = y", "u,v", lambda v, u: [u[0]**2 + u[1]**2 - v["x"], u[0]*u[1] - v["y"]],
     {"x": "5", "y": "1.5"}, [2.1, 0.7]),
    ("exp(u) + v = x; u - sin(v) = y", "u,v", lambda v, u: [exp(u[0]) + u[1] - v["x"], u[0] - sin(u[1]) - v["y"]],
     {"x": "2", "y": "0.2"}, [0.5, 0.4]),
    ("u + v + w = x; u*v + v*w + w*u = y; u*v*w = 1/2", "u,v,w",
     lambda v, u: [u[0] + u[1] + u[2] - v["x"], u[0]*u[1] + u[1]*u[2] + u[2]*u[0] - v["y"], u[0]*u[1]*u[2] - mpf(1)/2],
     {"x": "4", "y": "4"}, [0.2, 1.5, 2.3]),
    ("x^2 + y^2 + z^2 = 9", "z", lambda v, u: [v["x"]**2 + v["y"]**2 + u[0]**2 - 9], {"x": "1", "y": "2"}, [2]),
    ("x*y*z = x + y + z", "z", lambda v, u: [v["x"]*v["y"]*u[0] - v["x"] - v["y"] - u[0]], {"x": "2", "y": "1.5"}, [1.75]),
]


def solve(f, values, start):
    tolerance = mpf(10)**int(-1.8*mp.dps)
    if len(start) == 1:
        return [findroot(lambda u: f(values, [u])[0], start[0], tol=tolerance, maxsteps=200)]
    return list(findroot(lambda *u: f(values, list(u)), start, tol=tolerance, maxsteps=200))


def text(x):
    return nstr(x, 30)


for equations, unknowns, f, given, start in CASES:
    names = unknowns.split(",")
    values = {k: mpf(v) for k, v in given.items()}
    root = solve(f, values, start)
    point = ",".join([k + "=" + v for k, v in given.items()] + [n + "=" + text(r) for n, r in zip(names, root)])
    for i, name in enumerate(names):
        def function(*at):
            return solve(f, dict(zip(values, at)), root)[i]
        variables = list(values)
        orders = [[1], [2], [3]] if len(variables) == 1 else [[1, 0], [0, 1], [1, 1], [2, 0]]
        for order in orders:
            value = diff(function, tuple(values.values()) if len(variables) > 1 else values[variables[0]],
                         tuple(order) if len(variables) > 1 else order[0])
            by = ",".join(",".join([v] * k) for v, k in zip(variables, order) if k)
            print("\t".join(["implicit", equations, unknowns, name, by, point, text(value)]))

CURVES = [
    ("t - sin(t)", "1 - cos(t)", lambda t: t - sin(t), lambda t: 1 - cos(t), "2"),
    ("cos(t)", "sin(t)", cos, sin, "1"),
    ("t^3 + t", "exp(-t)", lambda t: t**3 + t, lambda t: exp(-t), "0.5"),
    ("exp(t)*cos(t)", "exp(t)*sin(t)", lambda t: exp(t)*cos(t), lambda t: exp(t)*sin(t), "0.25"),
    ("log(t)", "t*log(t)", log, lambda t: t*log(t), "3"),
]
for xt, yt, x, y, at in CURVES:
    t = mpf(at)
    for order in (1, 2, 3, 4):
        inverse = lambda s: findroot(lambda r: x(r) - s, t, tol=mpf(10)**int(-1.8*mp.dps))
        value = diff(lambda s: y(inverse(s)), x(t), order)
        print("\t".join(["curve", xt, yt, "y", str(order), "t=" + at, text(value)]))
