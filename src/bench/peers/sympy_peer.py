"""SymPy: diff, and simplify(diff). Symbols are real, which is the kinder reading for it.

    python3 sympy_peer.py FORMULAS ANSWERS
"""
import signal
import sys
import time

import sympy
from sympy.core.cache import clear_cache
from sympy.parsing.sympy_parser import convert_xor, parse_expr, rationalize, standard_transformations
from sympy.printing.str import StrPrinter

from notation import BY_LOGARITHMS, Answers, read_list, rewrite

SECONDS = 20
NAMES = {name: sympy.Symbol(name, real=True) for name in "abcdgkntvwxy"}
FUNCTIONS = {"abs": sympy.Abs, "cbrt": sympy.cbrt, "max": sympy.Max, "min": sympy.Min, "e": sympy.E}
READING = standard_transformations + (convert_xor, rationalize)


class Ours(StrPrinter):
    def _print_Exp1(self, e):
        return "e"

    def _print_Piecewise(self, e):
        parts = []
        for value, condition in e.args:
            parts.append(self._print(value) if condition == True else f"{self._print(condition)}, {self._print(value)}")  # noqa: E712
        return "piecewise(" + ", ".join(parts) + ")"

    def _print_Relational(self, e):
        return f"{self._print(e.lhs)} {e.rel_op} {self._print(e.rhs)}"


def text(e):
    return Ours().doprint(e).replace("**", "^").replace("Abs(", "abs(").replace("Max(", "max(").replace("Min(", "min(")


class TooLong(Exception):
    pass


def stop(*_):
    raise TooLong


def answer(answers, name, formula):
    x = NAMES["x"]
    form = "diff"
    signal.alarm(SECONDS)
    try:
        f = parse_expr(rewrite(formula, BY_LOGARITHMS), {**NAMES, **FUNCTIONS}, transformations=READING)
        clear_cache()
        start = time.process_time()
        derivative = sympy.diff(f, x)
        middle = time.process_time()
        answers.add(name, form, middle - start, text(derivative))
        form = "simplify"
        simple = sympy.simplify(derivative)
        answers.add(name, form, time.process_time() - start, text(simple))
    except TooLong:
        answers.none(name, form, f"more than {SECONDS} s")
    except Exception as e:  # what a system cannot do is a result
        answers.none(name, form, f"{type(e).__name__}: {e}".split("\n")[0])
    finally:
        signal.alarm(0)


def main(formulas, path):
    signal.signal(signal.SIGALRM, stop)
    rows = read_list(formulas)
    warm = Answers("/dev/null")
    for name, formula in rows[:20]:
        answer(warm, name, formula)
    answers = Answers(path)
    print("SymPy", sympy.__version__)
    for name, formula in rows:
        answer(answers, name, formula)


main(*sys.argv[1:])
