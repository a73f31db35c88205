"""Checks the mathematics of a table of derivatives: every row, and every alternative, is the derivative by x.

    python3 check_table.py [rows.txt]

Without any derivative rule: SymPy reads both sides, mpmath evaluates the central difference of the formula with a step of 1e-80 in
400 digits, and what is expected has 30 digits of it at six points (of either sign where both are real there). A row that is wrong is
printed, and the exit code is 1.
"""
import random
import sys

import mpmath
import sympy
from sympy.parsing.sympy_parser import convert_xor, parse_expr, rationalize, standard_transformations

NAMES = {name: sympy.Symbol(name, real=True) for name in "a b c d g k n t v w x y".split()}
FUNCTIONS = {
    "log2": lambda u: sympy.log(u) / sympy.log(2),
    "log10": lambda u: sympy.log(u) / sympy.log(10),
    "cbrt": lambda u: sympy.sign(u) * sympy.Abs(u) ** sympy.Rational(1, 3),
    "abs": sympy.Abs,
}
READING = standard_transformations + (convert_xor, rationalize)
STEP = mpmath.mpf(10) ** -80
POINTS = 6
DIGITS = 30


def read(text, names):
    return sympy.lambdify(names, parse_expr(text, {**NAMES, **FUNCTIONS}, transformations=READING), "mpmath")


def number(function, point):
    """The value at the point, or nothing where it is not real."""
    try:
        value = mpmath.mpmathify(function(*point))
    except (ZeroDivisionError, ValueError):
        return None
    return value if isinstance(value, mpmath.mpf) and mpmath.isfinite(value) else None


def slope(function, point):
    ahead, behind = (number(function, [*point[:-1], point[-1] + step]) for step in (STEP, -STEP))
    return None if ahead is None or behind is None else (ahead - behind) / (2 * STEP)


def problem(formula, expected, seed):
    names = [name for name in NAMES.values() if name.name != "x"] + [NAMES["x"]]
    function, derivative = read(formula, names), read(expected, names)
    source = random.Random(seed)
    compared = 0
    for attempt in range(400):
        low = 0 if attempt % 3 else -3
        point = [mpmath.mpf(source.uniform(low, 3)) for _ in names]
        left, right = slope(function, point), number(derivative, point)
        if left is None or right is None:
            continue
        if abs(left - right) > mpmath.mpf(10) ** -DIGITS * max(1, abs(right)):
            place = ", ".join(f"{n}={mpmath.nstr(v, 6)}" for n, v in zip(names, point) if n.name in formula)
            return f"{mpmath.nstr(left, 15)}, not {mpmath.nstr(right, 15)}, at {place}"
        compared += 1
        if compared == POINTS:
            return ""
    return f"only {compared} points have values"


def main(path):
    mpmath.mp.dps = 400
    wrong = rows = 0
    with open(path, encoding="utf-8") as lines:
        for place, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            rows += 1
            formula, expected = [cell.strip() for cell in line.split("|")][:2]
            for form in expected.split(" or "):
                found = problem(formula, form, place)
                if found:
                    wrong += 1
                    print(f"{path}:{place}: d/dx {formula} is not {form}: {found}")
    print(f"{rows} rows, {wrong} wrong")
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "rows.txt"))
