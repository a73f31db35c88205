package deriv.print;

import deriv.core.Fn;
import deriv.functions.FunctionTable;
import deriv.functions.Notation;
import deriv.functions.Row;
import java.util.List;
import java.util.Optional;

/** Formulas on one line in the language itself, in ASCII or with the mathematical signs that it reads too. */
enum Linear implements Renderer {
    TEXT("*", "-", " - ", "sqrt", "pi", "'", "d") {
        @Override
        void exponent(String digits, Pen pen) {
            pen.put("^").put(digits);
        }

        @Override
        void dot(boolean name, Layout operand, Pen pen) {
            pen.put("dot(").put(operand, Level.OPEN).put(")");
        }

        @Override
        String sign(Shape.Comparison comparison) {
            return comparison.sign();
        }

        @Override
        Optional<Notation> notation(Fn function, List<Layout> arguments) {
            return Optional.empty();
        }
    },
    UNICODE("·", "−", " − ", "√", "π", "′", "∂") {
        @Override
        void exponent(String digits, Pen pen) {
            if (!digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
                pen.put("^").put(digits);
                return;
            }
            for (int i = 0; i < digits.length(); i++) {
                int d = digits.charAt(i) - '0';
                pen.put(SUPERSCRIPTS.substring(d, d + 1));
            }
        }

        @Override
        void dot(boolean name, Layout operand, Pen pen) {
            pen.put(name ? "" : "(").put(operand, Level.OPEN).put(name ? "\u0307" : ")\u02d9");
        }

        @Override
        String sign(Shape.Comparison comparison) {
            return switch (comparison) {
                case LESS, GREATER, EQUAL -> comparison.sign();
                case AT_MOST -> "≤";
                case AT_LEAST -> "≥";
                case UNEQUAL -> "≠";
            };
        }

        @Override
        Optional<Notation> notation(Fn function, List<Layout> arguments) {
            return function instanceof Row row ? ReadableNotation.of(row, arguments) : Optional.empty();
        }
    };

    /** Stands for the name of the function itself. */
    private static final Notation NAME = new Notation.Prefix("");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String times;
    private final String minus;
    private final String less;
    private final String root;
    private final String circle;
    private final String prime;
    private final String differential;

    Linear(String times, String minus, String less, String root, String circle, String prime, String differential) {
        this.times = times;
        this.minus = minus;
        this.less = less;
        this.root = root;
        this.circle = circle;
        this.prime = prime;
        this.differential = differential;
    }

    /** Puts a part with a dot above. */
    abstract void dot(boolean name, Layout operand, Pen pen);

    /** Puts a number as exponent. */
    abstract void exponent(String digits, Pen pen);

    abstract String sign(Shape.Comparison comparison);

    /** {@return how a call is written if not by the name of the function} */
    abstract Optional<Notation> notation(Fn function, List<Layout> arguments);

    @Override
    public void render(Shape shape, Level level, Pen pen) {
        boolean bracketed = level(shape).isLooserThan(level);
        if (bracketed) {
            pen.put("(");
        }
        switch (shape) {
            case Shape.Name(var name) -> pen.put(name);
            case Shape.Number(var digits) -> pen.put(digits);
            case Shape.Power(var base, var exponent) -> power(base, exponent, pen);
            case Shape.Product(var factors) -> pen.put(factors, times, Level.POWER);
            case Shape.Sum(var terms) -> sum(terms, pen);
            case Shape.Call(var function, var arguments) -> call(function, arguments, pen);
            case Shape.Named(var constant) -> pen.put(switch (constant) {
                case PI -> circle;
                case E -> "e";
            });
            case Shape.Parameter(var index) -> pen.put("$" + (index + 1));
            // A word would be read as a name.
            case Shape.Undefined() -> pen.put("0/0");
            case Shape.Negative(var operand) -> pen.put(minus).put(operand, Level.PRODUCT);
            case Shape.Fraction(var numerator, var denominator) ->
                pen.put(numerator, Level.PRODUCT).put("/").put(denominator, Level.POWER);
            case Shape.Root(var radicand) -> pen.put(root).put("(").put(radicand, Level.OPEN).put(")");
            case Shape.Exponential(var exponent) -> pen.put("exp(").put(exponent, Level.OPEN).put(")");
            case Shape.Unknown(var function, var orders, var arguments) ->
                call(function + primes(orders), arguments, pen);
            case Shape.Piecewise(var cases, var otherwise) -> piecewise(cases, otherwise, pen);
            case Shape.Vector(var entries) -> pen.put("[").put(entries, ", ", Level.OPEN).put("]");
            case Shape.Derived(var sign, var operand) -> derived(sign, operand, pen);
            case Shape.Reduce(var kind, var index, var lower, var upper, var body) ->
                call(kind.word(), List.of(index, lower, upper, body), pen);
            case Shape.Compare(var left, var comparison, var right) ->
                pen.put(left, Level.SUM).put(" ").put(sign(comparison)).put(" ").put(right, Level.SUM);
            case Shape.And(var parts) -> pen.put(parts, " and ", Level.COMPARISON);
            case Shape.Or(var parts) -> pen.put(parts, " or ", Level.AND);
            case Shape.Truth(var value) -> pen.put(value ? "true" : "false");
        }
        if (bracketed) {
            pen.put(")");
        }
    }

    private Level level(Shape shape) {
        return switch (shape) {
            // The most frequent first: a switch over types looks at one after the other.
            case Shape.Name _, Shape.Number _, Shape.Named _ -> Level.ATOM;
            case Shape.Power _ -> Level.POWER;
            case Shape.Sum _, Shape.Negative _ -> Level.SUM;
            case Shape.Product _, Shape.Fraction _, Shape.Undefined _ -> Level.PRODUCT;
            case Shape.Call(var function, var arguments) ->
                notation(function, arguments).orElse(null) instanceof Notation.Postfix ? Level.POWER : Level.ATOM;
            case Shape.Root _, Shape.Exponential _, Shape.Unknown _ -> Level.ATOM;
            case Shape.Derived(var sign, var operand) ->
                sign.notation() == DerivativeSign.Notation.LEIBNIZ && operand.shape() instanceof Shape.Name
                        ? Level.PRODUCT
                        : Level.ATOM;
            case Shape.Parameter _, Shape.Piecewise _, Shape.Vector _, Shape.Truth _, Shape.Reduce _ -> Level.ATOM;
            case Shape.Compare _ -> Level.COMPARISON;
            case Shape.And _ -> Level.AND;
            case Shape.Or _ -> Level.OR;
        };
    }

    private void sum(List<Shape.Signed> terms, Pen pen) {
        for (int i = 0; i < terms.size(); i++) {
            Shape.Signed t = terms.get(i);
            switch (t.sign()) {
                case PLUS -> pen.put(i == 0 ? "" : " + ");
                case MINUS -> pen.put(i == 0 ? minus : less);
            }
            pen.put(t.term(), Level.PRODUCT);
        }
    }

    private void power(Layout base, Layout exponent, Pen pen) {
        Shape raised = pen.shown(exponent).shape();
        pen.put(base, Level.ATOM);
        if (raised instanceof Shape.Number(var digits)) {
            exponent(digits, pen);
        } else if (isCall(raised) && couldBeFunction(pen.shown(base).shape())) {
            // gamma^cos(x) starts like gamma^2(x), the power of a function.
            pen.put("^(").put(exponent, Level.OPEN).put(")");
        } else {
            pen.put("^").put(exponent, Level.ATOM);
        }
    }

    private static boolean couldBeFunction(Shape base) {
        return base instanceof Shape.Name(var name) && FunctionTable.named(name).isPresent();
    }

    private static boolean isCall(Shape exponent) {
        return switch (exponent) {
            case Shape.Call _, Shape.Unknown _, Shape.Root _, Shape.Exponential _, Shape.Piecewise _, Shape.Reduce _ -> true;
            default -> false;
        };
    }

    private void call(Fn function, List<Layout> arguments, Pen pen) {
        switch (notation(function, arguments).orElse(NAME)) {
            case Notation.Fence(var open, var close) -> pen.put(open).put(arguments, ", ", Level.OPEN).put(close);
            case Notation.Postfix(var symbol) -> pen.put(arguments.getFirst(), Level.ATOM).put(symbol);
            case Notation.Prefix(var symbol) -> call(symbol.isEmpty() ? function.name() : symbol, arguments, pen);
            case Notation.Template _ -> call(function.name(), arguments, pen);
        }
    }

    private static void call(String function, List<Layout> arguments, Pen pen) {
        pen.put(function).put("(").put(arguments, ", ", Level.OPEN).put(")");
    }

    String primes(List<Integer> orders) {
        if (orders.size() == 1) {
            return prime.repeat(orders.getFirst());
        }
        boolean plain = orders.stream().allMatch(order -> order == 0);
        return plain ? "" : prime + orders.toString().replace(" ", "");
    }

    private void derived(DerivativeSign sign, Layout operand, Pen pen) {
        boolean name = pen.shown(operand).shape() instanceof Shape.Name;
        boolean bare = name || pen.shown(operand).shape() instanceof Shape.Number;
        switch (sign.notation()) {
            case PRIME -> pen.put(bare ? "" : "(").put(operand, Level.OPEN).put(bare ? prime : ")" + prime);
            case LEIBNIZ -> {
                String d = sign.isPartial() ? differential : "d";
                pen.put(name ? d : d + "/" + d + sign.variable() + "[").put(operand, Level.OPEN)
                        .put(name ? "/" + d + sign.variable() : "]");
            }
            case OPERATOR ->
                pen.put(sign.isPartial() ? "D_" + sign.variable() + "(" : "D(").put(operand, Level.OPEN).put(")");
            case DOT -> dot(name, operand, pen);
        }
    }

    private static void piecewise(List<Shape.Case> cases, Layout otherwise, Pen pen) {
        pen.put(cases.size() == 1 ? "if(" : "piecewise(");
        for (Shape.Case c : cases) {
            pen.put(c.condition(), Level.OPEN).put(", ").put(c.value(), Level.OPEN).put(", ");
        }
        pen.put(otherwise, Level.OPEN).put(")");
    }
}
