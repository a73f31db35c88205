"""Formulas with the functions that GiNaC has.

    python3 ginac_formulas.py FORMULAS
"""
import sys

from notation import BY_LOGARITHMS, BY_POWERS, BY_QUOTIENTS, read_list, rewrite

for name, formula in read_list(sys.argv[1]):
    text = rewrite(formula, {**BY_LOGARITHMS, **BY_POWERS, **BY_QUOTIENTS, "sign": "csgn({})"})
    print(name, text, sep="\t")
