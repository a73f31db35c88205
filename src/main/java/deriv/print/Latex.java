package deriv.print;

import deriv.core.Fn;
import deriv.functions.Notation;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.List;

/**
 * Formulas for TeX in mathematical mode, with what {@code amsmath} offers. Brackets grow only where something tall is
 * inside.
 */
final class Latex implements Renderer {

    @Override
    public void render(Shape shape, Level level, Pen pen) {
        boolean bracketed = level(shape).isLooserThan(level);
        boolean tall = bracketed && isTall(shape);
        if (bracketed) {
            pen.put(tall ? "\\left(" : "(");
        }
        switch (shape) {
            case Shape.Number(var digits) -> pen.put(number(digits));
            case Shape.Name(var name) -> pen.put(LatexNames.of(name));
            case Shape.Named(var constant) -> pen.put(switch (constant) {
                case PI -> "\\pi";
                case E -> "e";
            });
            case Shape.Parameter(var index) -> pen.put("\\square_{" + (index + 1) + "}");
            case Shape.Undefined() -> pen.put("\\text{undefined}");
            case Shape.Sum(var terms) -> sum(terms, pen);
            case Shape.Negative(var operand) -> {
                pen.put("-").put(operand, reachesToTheEnd(operand, pen) ? Level.SUM : Level.PRODUCT);
            }
            case Shape.Product(var factors) -> product(factors, pen);
            case Shape.Fraction(var numerator, var denominator) ->
                pen.put("\\frac{").put(numerator, Level.OPEN).put("}{").put(denominator, Level.OPEN).put("}");
            case Shape.Power(var base, var exponent) -> power(base, exponent, pen);
            case Shape.Root(var radicand) -> pen.put("\\sqrt{").put(radicand, Level.OPEN).put("}");
            case Shape.Exponential(var exponent) -> pen.put("e^{").put(exponent, Level.OPEN).put("}");
            case Shape.Call(var function, var arguments) -> call(notation(function), arguments, "", pen);
            case Shape.Unknown(var function, var orders, var arguments) -> unknown(function, orders, arguments, pen);
            case Shape.Piecewise(var cases, var otherwise) -> piecewise(cases, otherwise, pen);
            case Shape.Vector(var entries) -> vector(entries, pen);
            case Shape.Derived(var sign, var operand) -> derived(sign, operand, pen);
            case Shape.Reduce r -> reduce(r, pen);
            case Shape.Compare(var left, var comparison, var right) ->
                pen.put(left, Level.SUM).put(sign(comparison)).put(right, Level.SUM);
            case Shape.And(var parts) -> pen.put(parts, " \\land ", Level.COMPARISON);
            case Shape.Or(var parts) -> pen.put(parts, " \\lor ", Level.AND);
            case Shape.Truth(var value) -> pen.put(value ? "\\text{true}" : "\\text{false}");
        }
        if (bracketed) {
            pen.put(tall ? "\\right)" : ")");
        }
    }

    private static Level level(Shape shape) {
        return switch (shape) {
            case Shape.Or _ -> Level.OR;
            case Shape.And _ -> Level.AND;
            case Shape.Compare _ -> Level.COMPARISON;
            case Shape.Sum _, Shape.Negative _, Shape.Piecewise _, Shape.Reduce _ -> Level.SUM;
            case Shape.Product _ -> Level.PRODUCT;
            case Shape.Fraction _, Shape.Power _, Shape.Exponential _ -> Level.POWER;
            case Shape.Number(var digits) -> digits.indexOf('e') >= 0 ? Level.POWER : Level.ATOM;
            case Shape.Call(var function, _) -> level(notation(function));
            case Shape.Name _, Shape.Named _, Shape.Parameter _, Shape.Undefined _, Shape.Root _, Shape.Unknown _, Shape.Vector _, Shape.Derived _, Shape.Truth _ ->
                Level.ATOM;
        };
    }

    private static Level level(Notation notation) {
        return switch (notation) {
            case Notation.Prefix _, Notation.Fence _ -> Level.ATOM;
            case Notation.Postfix _ -> Level.POWER;
            case Notation.Template(var text) -> text.startsWith("#") ? Level.PRODUCT : Level.POWER;
        };
    }

    private static boolean isTall(Shape shape) {
        if (shape instanceof Shape.Fraction || shape instanceof Shape.Piecewise || shape instanceof Shape.Reduce) {
            return true;
        }
        for (Layout part : shape.parts()) {
            if (part.isTall()) {
                return true;
            }
        }
        return false;
    }

    private static String number(String digits) {
        int e = digits.indexOf('e');
        if (e < 0) {
            return digits;
        }
        String power = "10^{" + digits.substring(e + 1) + "}";
        return digits.startsWith("1e") ? power : digits.substring(0, e) + " \\cdot " + power;
    }

    private static String sign(Shape.Comparison comparison) {
        return switch (comparison) {
            case LESS -> " < ";
            case AT_MOST -> " \\le ";
            case GREATER -> " > ";
            case AT_LEAST -> " \\ge ";
            case EQUAL -> " = ";
            case UNEQUAL -> " \\ne ";
        };
    }

    private static void sum(List<Shape.Signed> terms, Pen pen) {
        for (int i = 0; i < terms.size(); i++) {
            Shape.Signed t = terms.get(i);
            switch (t.sign()) {
                case PLUS -> pen.put(i == 0 ? "" : " + ");
                case MINUS -> pen.put(i == 0 ? "-" : " - ");
            }
            pen.put(t.term(), Level.PRODUCT);
        }
    }

    private static void product(List<Layout> factors, Pen pen) {
        for (int i = 0; i < factors.size(); i++) {
            if (i > 0) {
                pen.put(startsWithDigit(factors.get(i), pen) ? " \\cdot " : " ");
            }
            boolean last = i == factors.size() - 1;
            pen.put(factors.get(i), last && reachesToTheEnd(factors.get(i), pen) ? Level.SUM : Level.POWER);
        }
    }

    /** The body of a sum or integral goes on to the next plus or minus, so as a last factor it needs no brackets. */
    private static boolean reachesToTheEnd(Layout factor, Pen pen) {
        return pen.shown(factor).shape() instanceof Shape.Reduce;
    }

    private static void reduce(Shape.Reduce r, Pen pen) {
        switch (r.kind()) {
            case SUM -> pen.put("\\sum_{").put(r.index(), Level.OPEN).put(" = ").put(r.lower(), Level.OPEN).put("}^{")
                    .put(r.upper(), Level.OPEN).put("} ").put(r.body(), Level.PRODUCT);
            case INTEGRAL ->
                pen.put("\\int_{").put(r.lower(), Level.OPEN).put("}^{").put(r.upper(), Level.OPEN).put("} ")
                        .put(r.body(), Level.PRODUCT).put(" \\, d").put(r.index(), Level.OPEN);
        }
    }

    private static boolean startsWithDigit(Layout factor, Pen pen) {
        Shape shape = pen.shown(factor).shape();
        return shape instanceof Shape.Number
                || shape instanceof Shape.Power(var base, _) && pen.shown(base).shape() instanceof Shape.Number;
    }

    private static void power(Layout base, Layout exponent, Pen pen) {
        if (pen.shown(base).shape() instanceof Shape.Call(var function, var arguments) && function instanceof Row row
                && row.is(Trait.BRACKET_FREE) && exponent.shape() instanceof Shape.Number(var digits)) {
            call(row.latex(), arguments, "^{" + digits + "}", pen);
        } else {
            pen.put(base, Level.ATOM).put("^{");
            exponent(exponent, pen);
            pen.put("}");
        }
    }

    /** A fraction of numbers is set on one line: its bar would be too small to see. */
    private static void exponent(Layout exponent, Pen pen) {
        if (pen.shown(exponent).shape() instanceof Shape.Fraction(var above, var below)
                && above.shape() instanceof Shape.Number && below.shape() instanceof Shape.Number) {
            pen.put(above, Level.OPEN).put("/").put(below, Level.OPEN);
        } else {
            pen.put(exponent, Level.OPEN);
        }
    }

    private static Notation notation(Fn function) {
        return function instanceof Row row ? row.latex() : new Notation.Prefix(LatexNames.of(function.name()));
    }

    /** Puts a call; the exponent of a function goes before its argument. */
    private static void call(Notation notation, List<Layout> arguments, String exponent, Pen pen) {
        switch (notation) {
            case Notation.Prefix(var symbol) -> arguments(symbol + exponent, arguments, pen);
            case Notation.Fence(var open, var close) ->
                pen.put(open).put(arguments, ", ", Level.OPEN).put(close).put(exponent);
            case Notation.Postfix(var symbol) -> {
                if (!exponent.isEmpty()) {
                    pen.put("(");
                }
                pen.put(arguments.getFirst(), Level.ATOM).put(symbol);
                if (!exponent.isEmpty()) {
                    pen.put(")").put(exponent);
                }
            }
            case Notation.Template(var text) -> {
                if (!exponent.isEmpty()) {
                    pen.put("\\left(");
                }
                template(text, arguments, pen);
                if (!exponent.isEmpty()) {
                    pen.put("\\right)").put(exponent);
                }
            }
        }
    }

    private static void arguments(String before, List<Layout> arguments, Pen pen) {
        boolean tall = arguments.stream().anyMatch(Layout::isTall);
        pen.put(before).put(tall ? "\\left(" : "(").put(arguments, ", ", Level.OPEN).put(tall ? "\\right)" : ")");
    }

    /** An argument that stands between braces or brackets needs no others. */
    private static void template(String text, List<Layout> arguments, Pen pen) {
        int from = 0;
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', from)) {
            boolean enclosed = at > 0 && "{([".indexOf(text.charAt(at - 1)) >= 0;
            pen.put(text.substring(from, at));
            pen.put(arguments.get(text.charAt(at + 1) - '1'), enclosed ? Level.OPEN : Level.ATOM);
            from = at + 2;
        }
        pen.put(text.substring(from));
    }

    private static void unknown(String function, List<Integer> orders, List<Layout> arguments, Pen pen) {
        int first = orders.isEmpty() ? 0 : orders.getFirst();
        boolean plain = orders.stream().allMatch(order -> order == 0);
        String derivative = plain ? ""
                : orders.size() > 1 ? "^{(" + orders.toString().replaceAll("[\\[\\] ]", "") + ")}"
                : first <= 3 ? "'".repeat(first) : "^{(" + first + ")}";
        arguments(LatexNames.of(function) + derivative, arguments, pen);
    }

    private static void derived(DerivativeSign sign, Layout operand, Pen pen) {
        boolean name = pen.shown(operand).shape() instanceof Shape.Name;
        boolean tall = operand.isTall();
        String variable = LatexNames.of(sign.variable());
        switch (sign.notation()) {
            case PRIME -> pen.put(name ? "" : tall ? "\\left(" : "(").put(operand, Level.OPEN)
                    .put(name ? "'" : tall ? "\\right)'" : ")'");
            case LEIBNIZ -> {
                String d = sign.isPartial() ? "\\partial " : "d";
                pen.put("\\frac{" + d);
                if (name) {
                    pen.put(operand, Level.OPEN).put("}{" + d + variable + "}");
                } else {
                    pen.put("}{" + d + variable + "}" + (tall ? "\\left[" : "[")).put(operand, Level.OPEN)
                            .put(tall ? "\\right]" : "]");
                }
            }
            case OPERATOR -> pen.put(sign.isPartial() ? "D_{" + variable + "}" : "D").put(tall ? "\\left[" : "[")
                    .put(operand, Level.OPEN).put(tall ? "\\right]" : "]");
            case DOT -> pen.put(name ? "\\dot{" : tall ? "\\left(" : "(").put(operand, Level.OPEN)
                    .put(name ? "}" : tall ? "\\right)^{\\cdot}" : ")^{\\cdot}");
        }
    }

    private static void piecewise(List<Shape.Case> cases, Layout otherwise, Pen pen) {
        pen.put("\\begin{cases} ");
        for (Shape.Case c : cases) {
            pen.put(c.value(), Level.OPEN).put(" & \\text{if } ").put(c.condition(), Level.OPEN).put(" \\\\ ");
        }
        pen.put(otherwise, Level.OPEN).put(" & \\text{otherwise} \\end{cases}");
    }

    /** A vector of rows is a matrix, any other one column. */
    private static void vector(List<Layout> entries, Pen pen) {
        boolean matrix = entries.stream().allMatch(entry -> entry.shape() instanceof Shape.Vector);
        pen.put("\\begin{pmatrix} ");
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                pen.put(" \\\\ ");
            }
            if (matrix && entries.get(i).shape() instanceof Shape.Vector(var row)) {
                pen.put(row, " & ", Level.OPEN);
            } else {
                pen.put(entries.get(i), Level.OPEN);
            }
        }
        pen.put(" \\end{pmatrix}");
    }
}
