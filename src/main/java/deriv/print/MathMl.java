package deriv.print;

import deriv.core.Fn;
import deriv.functions.Notation;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.List;

/** Formulas as presentation MathML (MathML Core), which browsers set by themselves; without the outermost element. */
final class MathMl implements Renderer {
    static final String OPEN = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";
    static final String CLOSE = "</math>";

    /** Between a function and its argument: nothing to see, but said by screen readers. */
    private static final String APPLY = "<mo>&#x2061;</mo>";

    private static final String TIMES = "<mo>&#x2062;</mo>";
    private static final String MINUS = "<mo>&#x2212;</mo>";

    @Override
    public void render(Shape shape, Level level, Pen pen) {
        boolean bracketed = level(shape).isLooserThan(level);
        pen.put(bracketed ? "<mrow><mo>(</mo>" : "");
        switch (shape) {
            case Shape.Number(var digits) -> pen.put(number(digits));
            case Shape.Name(var name) -> pen.put(MathMlNames.of(name));
            case Shape.Named(var constant) -> pen.put(switch (constant) {
                case PI -> "<mi>π</mi>";
                case E -> "<mi>e</mi>";
            });
            case Shape.Parameter(var index) -> pen.put("<msub><mo>□</mo><mn>" + (index + 1) + "</mn></msub>");
            case Shape.Undefined() -> pen.put("<mtext>undefined</mtext>");
            case Shape.Sum(var terms) -> sum(terms, pen);
            case Shape.Negative(var operand) ->
                pen.put("<mrow>" + MINUS).put(operand, Level.PRODUCT).put("</mrow>");
            case Shape.Product(var factors) -> product(factors, pen);
            case Shape.Fraction(var numerator, var denominator) ->
                pen.put("<mfrac>").put(numerator, Level.OPEN).put(denominator, Level.OPEN).put("</mfrac>");
            case Shape.Power(var base, var exponent) -> power(base, exponent, pen);
            case Shape.Root(var radicand) -> pen.put("<msqrt>").put(radicand, Level.OPEN).put("</msqrt>");
            case Shape.Exponential(var exponent) ->
                pen.put("<msup><mi>e</mi>").put(exponent, Level.OPEN).put("</msup>");
            case Shape.Call(var function, var arguments) -> call(function, arguments, "", pen);
            case Shape.Unknown(var function, var orders, var arguments) ->
                arguments(unknown(function, orders), arguments, pen);
            case Shape.Piecewise(var cases, var otherwise) -> piecewise(cases, otherwise, pen);
            case Shape.Vector(var entries) -> vector(entries, pen);
            case Shape.Reduce r -> reduce(r, pen);
            case Shape.Derived(var sign, var operand) -> derived(sign, operand, pen);
            case Shape.Compare(var left, var comparison, var right) -> pen.put("<mrow>").put(left, Level.SUM)
                    .put("<mo>" + sign(comparison) + "</mo>").put(right, Level.SUM).put("</mrow>");
            case Shape.And(var parts) -> row(parts, "<mo>∧</mo>", Level.COMPARISON, pen);
            case Shape.Or(var parts) -> row(parts, "<mo>∨</mo>", Level.AND, pen);
            case Shape.Truth(var value) -> pen.put("<mtext>" + value + "</mtext>");
        }
        pen.put(bracketed ? "<mo>)</mo></mrow>" : "");
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
            case Shape.Call(var function, _) ->
                notation(function) instanceof Notation.Postfix ? Level.POWER : Level.ATOM;
            case Shape.Name _, Shape.Named _, Shape.Parameter _, Shape.Undefined _, Shape.Root _ -> Level.ATOM;
            case Shape.Unknown _, Shape.Vector _, Shape.Derived _, Shape.Truth _ -> Level.ATOM;
        };
    }

    private static String number(String digits) {
        int e = digits.indexOf('e');
        if (e < 0) {
            return "<mn>" + digits + "</mn>";
        }
        String power = "<msup><mn>10</mn>" + exponent(digits.substring(e + 1)) + "</msup>";
        return digits.startsWith("1e") ? power
                : "<mrow><mn>" + digits.substring(0, e) + "</mn><mo>·</mo>" + power + "</mrow>";
    }

    private static String exponent(String digits) {
        return digits.startsWith("-") ? "<mrow>" + MINUS + "<mn>" + digits.substring(1) + "</mn></mrow>"
                : "<mn>" + digits + "</mn>";
    }

    private static String sign(Shape.Comparison comparison) {
        return switch (comparison) {
            case LESS -> "&lt;";
            case AT_MOST -> "≤";
            case GREATER -> "&gt;";
            case AT_LEAST -> "≥";
            case EQUAL -> "=";
            case UNEQUAL -> "≠";
        };
    }

    private static void row(List<Layout> parts, String between, Level level, Pen pen) {
        pen.put("<mrow>").put(parts, between, level).put("</mrow>");
    }

    private static void sum(List<Shape.Signed> terms, Pen pen) {
        pen.put("<mrow>");
        for (int i = 0; i < terms.size(); i++) {
            Shape.Signed t = terms.get(i);
            switch (t.sign()) {
                case PLUS -> pen.put(i == 0 ? "" : "<mo>+</mo>");
                case MINUS -> pen.put(MINUS);
            }
            pen.put(t.term(), Level.PRODUCT);
        }
        pen.put("</mrow>");
    }

    private static void product(List<Layout> factors, Pen pen) {
        pen.put("<mrow>");
        for (int i = 0; i < factors.size(); i++) {
            if (i > 0) {
                pen.put(startsWithDigit(factors.get(i), pen) ? "<mo>·</mo>" : TIMES);
            }
            boolean open = i == factors.size() - 1 && pen.shown(factors.get(i)).shape() instanceof Shape.Reduce;
            pen.put(factors.get(i), open ? Level.SUM : Level.POWER);
        }
        pen.put("</mrow>");
    }

    /** The body goes on to the next plus or minus. */
    private static void reduce(Shape.Reduce r, Pen pen) {
        switch (r.kind()) {
            case SUM -> pen.put("<mrow><munderover><mo>∑</mo><mrow>").put(r.index(), Level.OPEN).put("<mo>=</mo>")
                    .put(r.lower(), Level.OPEN).put("</mrow>").put(r.upper(), Level.OPEN).put("</munderover>")
                    .put(r.body(), Level.PRODUCT).put("</mrow>");
            case INTEGRAL -> pen.put("<mrow><msubsup><mo>∫</mo>").put(r.lower(), Level.OPEN)
                    .put(r.upper(), Level.OPEN).put("</msubsup>").put(r.body(), Level.PRODUCT)
                    .put("<mspace width=\"0.2em\"/><mi>d</mi>").put(r.index(), Level.OPEN).put("</mrow>");
        }
    }

    private static boolean startsWithDigit(Layout factor, Pen pen) {
        Shape shape = pen.shown(factor).shape();
        return shape instanceof Shape.Number
                || shape instanceof Shape.Power(var base, _) && pen.shown(base).shape() instanceof Shape.Number;
    }

    private static void power(Layout base, Layout exponent, Pen pen) {
        if (pen.shown(base).shape() instanceof Shape.Call(var function, var arguments) && function instanceof Row row
                && row.is(Trait.BRACKET_FREE) && exponent.shape() instanceof Shape.Number(var digits)
                && isName(notation(function))) {
            call(function, arguments, digits, pen);
        } else {
            pen.put("<msup>").put(base, Level.ATOM).put(exponent, Level.OPEN).put("</msup>");
        }
    }

    private static boolean isName(Notation notation) {
        return notation instanceof Notation.Prefix(var symbol) && !symbol.equals("√") && !symbol.equals("∛");
    }

    private static Notation notation(Fn function) {
        Notation none = new Notation.Prefix(function.name());
        return function instanceof Row row && !(row.unicode() instanceof Notation.Template) ? row.unicode() : none;
    }

    /** Puts a call; the exponent of a function, if it is not empty, goes before its argument. */
    private static void call(Fn function, List<Layout> arguments, String exponent, Pen pen) {
        switch (notation(function)) {
            case Notation.Prefix(var symbol) when symbol.equals("√") ->
                pen.put("<msqrt>").put(arguments.getFirst(), Level.OPEN).put("</msqrt>");
            case Notation.Prefix(var symbol) when symbol.equals("∛") ->
                pen.put("<mroot>").put(arguments.getFirst(), Level.OPEN).put("<mn>3</mn></mroot>");
            case Notation.Prefix(var symbol) -> {
                String name = "<mi>" + escaped(symbol.isEmpty() ? function.name() : symbol) + "</mi>";
                arguments(exponent.isEmpty() ? name : "<msup>" + name + "<mn>" + exponent + "</mn></msup>", arguments,
                        pen);
            }
            case Notation.Fence(var open, var close) -> pen.put("<mrow><mo>" + escaped(open) + "</mo>")
                    .put(arguments, "<mo>,</mo>", Level.OPEN).put("<mo>" + escaped(close) + "</mo></mrow>");
            case Notation.Postfix(var symbol) -> pen.put("<mrow>").put(arguments.getFirst(), Level.ATOM)
                    .put("<mo>" + escaped(symbol) + "</mo></mrow>");
            case Notation.Template _ -> throw new IllegalStateException();
        }
    }

    private static void arguments(String function, List<Layout> arguments, Pen pen) {
        pen.put("<mrow>" + function + APPLY + "<mo>(</mo>").put(arguments, "<mo>,</mo>", Level.OPEN)
                .put("<mo>)</mo></mrow>");
    }

    private static String unknown(String function, List<Integer> orders) {
        String name = MathMlNames.of(function);
        if (orders.stream().allMatch(order -> order == 0)) {
            return name;
        }
        String above = orders.size() == 1 && orders.getFirst() <= 3
                ? "<mo>" + "′".repeat(orders.getFirst()) + "</mo>"
                : "<mrow><mo>(</mo><mn>"
                        + orders.toString().replaceAll("[\\[\\] ]", "").replace(",", "</mn><mo>,</mo><mn>")
                        + "</mn><mo>)</mo></mrow>";
        return "<msup>" + name + above + "</msup>";
    }

    private static void derived(DerivativeSign sign, Layout operand, Pen pen) {
        boolean name = pen.shown(operand).shape() instanceof Shape.Name;
        String variable = MathMlNames.of(sign.variable());
        String open = name ? "" : "<mrow><mo>(</mo>";
        String close = name ? "" : "<mo>)</mo></mrow>";
        switch (sign.notation()) {
            case PRIME -> pen.put("<msup>" + open).put(operand, Level.OPEN).put(close + "<mo>′</mo></msup>");
            case LEIBNIZ -> {
                String d = sign.isPartial() ? "<mo>∂</mo>" : "<mo>d</mo>";
                String by = "<mrow>" + d + variable + "</mrow></mfrac>";
                if (name) {
                    pen.put("<mfrac><mrow>" + d).put(operand, Level.OPEN).put("</mrow>" + by);
                } else {
                    pen.put("<mrow><mfrac>" + d + by + "<mo>[</mo>").put(operand, Level.OPEN).put("<mo>]</mo></mrow>");
                }
            }
            case OPERATOR -> pen.put("<mrow>" + (sign.isPartial() ? "<msub><mi>D</mi>" + variable + "</msub>"
                    : "<mi>D</mi>") + APPLY + "<mo>[</mo>").put(operand, Level.OPEN).put("<mo>]</mo></mrow>");
            case DOT -> pen.put(name ? "<mover>" : "<msup>" + open).put(operand, Level.OPEN)
                    .put(name ? "<mo>˙</mo></mover>" : close + "<mo>·</mo></msup>");
        }
    }

    private static void piecewise(List<Shape.Case> cases, Layout otherwise, Pen pen) {
        pen.put("<mrow><mo>{</mo><mtable>");
        for (Shape.Case c : cases) {
            pen.put("<mtr><mtd>").put(c.value(), Level.OPEN).put("</mtd><mtd><mtext>if </mtext>")
                    .put(c.condition(), Level.OPEN).put("</mtd></mtr>");
        }
        pen.put("<mtr><mtd>").put(otherwise, Level.OPEN)
                .put("</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>");
    }

    /** A vector of rows is a matrix, any other one column. */
    private static void vector(List<Layout> entries, Pen pen) {
        boolean matrix = entries.stream().allMatch(entry -> entry.shape() instanceof Shape.Vector);
        pen.put("<mrow><mo>(</mo><mtable>");
        for (Layout entry : entries) {
            pen.put("<mtr><mtd>");
            if (matrix && entry.shape() instanceof Shape.Vector(var row)) {
                pen.put(row, "</mtd><mtd>", Level.OPEN);
            } else {
                pen.put(entry, Level.OPEN);
            }
            pen.put("</mtd></mtr>");
        }
        pen.put("</mtable><mo>)</mo></mrow>");
    }

    /** {@return the text as character data} */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
