"""Formulas in the notations of the other systems, and their answers in ours."""
import re

# Functions that not every system has, by those that all have. The argument takes the place of the braces.
BY_QUOTIENTS = {
    "cot": "(1/tan({}))", "sec": "(1/cos({}))", "csc": "(1/sin({}))",
    "coth": "(1/tanh({}))", "sech": "(1/cosh({}))", "csch": "(1/sinh({}))",
    "acot": "atan(1/({}))", "asec": "acos(1/({}))", "acsc": "asin(1/({}))",
}
BY_LOGARITHMS = {"log2": "(log({})/log(2))", "log10": "(log({})/log(10))"}
BY_POWERS = {"cbrt": "(({})^(1/3))"}


def rewrite(text, table):
    """Replaces the calls of these functions, from the left; arguments are rewritten in turn."""
    result, place = "", 0
    for call in iter(lambda: re.compile(r"\b([a-z]\w*)\(").search(text, place), None):
        end = closing(text, call.end() - 1)
        argument = rewrite(text[call.end():end], table)
        shape = table.get(call.group(1), call.group(1) + "({})")
        result += text[place:call.start()] + shape.replace("{}", argument)
        place = end + 1
    return result + text[place:]


def closing(text, opening):
    depth = 0
    for place in range(opening, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place
    raise ValueError("brackets: " + text)


def read_list(path):
    """The formulas as pairs of a name and a text."""
    with open(path, encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")) for line in lines]


class Answers:
    """A line an answer: name, form, seconds, text; or why there is none, in the place of the seconds."""

    def __init__(self, path):
        self.out = open(path, "w", encoding="utf-8")

    def add(self, name, form, seconds, text):
        self.out.write(f"{name}\t{form}\t{seconds:.3g}\t{text}\n")
        self.out.flush()

    def none(self, name, form, why):
        self.out.write(f"{name}\t{form}\t{why}\t\n")
        self.out.flush()
