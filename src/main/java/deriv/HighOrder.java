package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.print.NumberStyle;
import deriv.series.ExactSign;
import deriv.taylor.Exponents;
import deriv.taylor.PointDerivative;
import deriv.taylor.TaylorPolynomial;
import deriv.taylor.TaylorResult;
import deriv.taylor.TaylorSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A derivative of any order at points, by recurrences between series: the 50th takes milliseconds, and no formula of it is
 * made. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * HighOrder d = HighOrder.of(Deriv.parse("exp(sin(x))"), Collections.nCopies(50, "x"));
 * d.at(Map.of("x", Deriv.parse("0")))     // 230274007498423316642647161064485112882129
 * }</pre>
 */
public final class HighOrder {
    /** The highest order of all variables together. */
    public static final int MOST_ORDER = 5000;

    /** Formulas with parameters grow with each order. */
    private static final int MOST_ORDER_OF_SEVERAL = 60;

    private static final int DIGITS_OF_DOUBLE = 17;

    /** Formulas of lower derivatives are short, and evaluating them is faster. */
    private static final int FIRST = 10;

    private final Answer function;
    private final List<Expr> variables;
    private final List<Integer> orders;
    private final int order;

    private HighOrder(Answer function, List<Expr> variables, List<Integer> orders) {
        this.function = function;
        this.variables = variables;
        this.orders = orders;
        this.order = orders.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * {@return the derivative by these variables, one after the other}
     *
     * @param function a number
     * @param by       at least one name
     * @throws DerivException if the function is a vector, or the order is beyond {@link #MOST_ORDER}
     */
    public static HighOrder of(Answer function, List<String> by) {
        if (function.shape() != Answer.Shape.SCALAR || !function.settings().isReal()) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "derivatives at a point are made of one real number, not of a vector",
                    "ask for each entry");
        }
        if (by.size() > MOST_ORDER) {
            throw new DerivException(DerivException.Kind.LIMIT,
                    "a derivative of order " + by.size() + " takes too long", "the order is at most " + MOST_ORDER);
        }
        List<String> names = List.copyOf(new LinkedHashSet<>(by));
        List<Integer> orders = names.stream().map(name -> (int) by.stream().filter(name::equals).count()).toList();
        return new HighOrder(function, names.stream().map(Exprs::symbol).toList(), orders);
    }

    /** {@return whether numbers are better computed so than by a formula of the derivative}: from order 10 on, by one variable */
    public static boolean suits(List<String> by) {
        return by.size() >= FIRST && by.stream().distinct().count() == 1;
    }

    /**
     * {@return the value at a point}: exact if the values on the way are fractions or the order is low, else rounded to 17
     * digits, which a note says
     *
     * @param point exact values; what has none is a parameter
     * @throws DerivException if there is no such derivative, it is not known, or a limit is hit
     */
    public Answer at(Map<String, Answer> point) {
        return DerivException.translating(() -> Operation.call(
                function.limits().allowance(), () -> new Question(point).answer(), Answer::exprs, Answer::over));
    }

    /**
     * {@return the value at a point to so many digits, correctly rounded}; to fewer where a function has those of a double
     * only; empty where the function is not smooth or has no value
     *
     * @param point exact values of all variables
     * @throws DerivException if a variable is missing, the value is not known, or a limit is hit
     */
    public Optional<BigDecimal> value(Map<String, Answer> point, int digits) {
        return DerivException.translating(() -> Operation.run(
                function.limits().allowance(), () -> new Question(point).value(digits)));
    }

    /**
     * {@return the value at a point as a double}; NaN where the function is not smooth, has no value, or a coordinate is no
     * number
     *
     * @param names the variables, in the order of the coordinates
     */
    public double value(List<String> names, double[] point) {
        Map<String, Answer> exact = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            if (!Double.isFinite(point[i])) {
                return Double.NaN;
            }
            exact.put(names.get(i), Deriv.parse(new BigDecimal(point[i]).toString()));
        }
        return value(exact, DIGITS_OF_DOUBLE).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    /** The function at one point, those variables that do not move replaced by their values. */
    private final class Question {
        private final Expr fixed;
        private final List<Cond> domain;
        private final List<Expr> at = new ArrayList<>();

        Question(Map<String, Answer> point) {
            Map<Expr, Expr> values = new HashMap<>();
            point.forEach((name, value) -> {
                value.variables().forEach(TaylorQuestion::requireFinite);
                values.put(Exprs.symbol(name), value.content().expr());
            });
            for (Expr variable : variables) {
                Expr value = values.remove(variable);
                if (value == null) {
                    throw new DerivException(DerivException.Kind.USAGE, "'" + name(variable) + "' has no value",
                            "give it one, as in --at " + name(variable) + "=1");
                }
                at.add(value);
            }
            this.fixed = Substitution.of(function.content().expr(), values);
            this.domain =
                    function.content().domain().stream().map(c -> c.map(e -> Substitution.of(e, values))).toList();
        }

        private boolean isNumeric() {
            return variables.size() == 1 && Exprs.vector(at).isClosed()
                    && Substitution.of(fixed, Map.of(variables.getFirst(), Exprs.ONE)).isClosed();
        }

        private Optional<PointDerivative> derivative() {
            return PointDerivative.of(fixed, domain, variables.getFirst(), at.getFirst(), order,
                    function.settings().policy());
        }

        Optional<BigDecimal> value(int digits) {
            if (!isNumeric()) {
                throw new DerivException(DerivException.Kind.USAGE, "a variable has no value",
                        "give every variable a value, such as x=1.5");
            }
            if (fixed.isUndefined()) {
                return Optional.empty();
            }
            Optional<PointDerivative> derivative = derivative();
            if (derivative.isPresent()) {
                return Optional.of(derivative.get().rounded(digits).orElseThrow(this::unknown));
            }
            return besideRegularPoints().map(e -> PointDerivative.rounded(e, digits).orElseThrow(this::unknown));
        }

        /** {@return the value where some part is not analytic}; empty if the function has no such derivative there */
        private Optional<Expr> besideRegularPoints() {
            requireFew();
            return switch (result()) {
                case TaylorResult.Found(var p) when p.order() == order && p.source() == TaylorPolynomial.Source.VALUE ->
                    Optional.of(value(p));
                case TaylorResult.Found _ -> Optional.empty();
                case TaylorResult.None none when none.isCertain() || hasNoValue() -> Optional.empty();
                case TaylorResult.None none -> throw new NoTaylorPolynomial(this::text, where(), order).because(none);
            };
        }

        private boolean hasNoValue() {
            Map<Expr, Expr> there = Map.of(variables.getFirst(), at.getFirst());
            Cond holds = Cond.and(domain).map(e -> Substitution.of(e, there));
            return Substitution.of(fixed, there).isUndefined()
                    || new ExactSign().holds(holds).filter(certain -> !certain).isPresent();
        }

        Answer answer() {
            Optional<PointDerivative> derivative = isNumeric() ? derivative() : Optional.empty();
            if (derivative.isEmpty()) {
                return ofSeries();
            }
            Optional<Expr> exact = derivative.get().exact();
            if (exact.isPresent()) {
                return answer(exact.get(), List.of(), function.settings());
            }
            BigDecimal rounded = derivative.get().rounded(DIGITS_OF_DOUBLE).orElseThrow(this::unknown);
            Expr number = Exprs.number(Rational.of(rounded.unscaledValue()))
                    .times(Exprs.number(10).pow(-(long) rounded.scale()));
            List<String> notes = new ArrayList<>(function.notes());
            notes.add("rounded to " + rounded.precision() + " digits");
            return Answer.of(new Content(number, number, number, List.of(), List.of()), notes,
                    function.settings().with(NumberStyle.DECIMALS), Optional.empty(), Answer.Search.COMPLETE);
        }

        private Answer answer(Expr value, List<Cond> conditions, Settings settings) {
            return Answer.of(new Content(value, value, value, conditions, conditions), function.notes(), settings,
                    Optional.empty(), Answer.Search.COMPLETE);
        }

        private DerivException unknown() {
            return new DerivException(DerivException.Kind.UNSUPPORTED,
                    "the derivative of order " + order + " could not be computed to certain digits",
                    "its value may be 0, or a function in it has no values of many digits");
        }

        /** With parameters, of several variables, or at a point where a part is not analytic. */
        private Answer ofSeries() {
            requireFew();
            return switch (result()) {
                case TaylorResult.Found(var polynomial) when polynomial.order() == order -> answer(
                        value(polynomial), polynomial.conditions(), function.settings());
                case TaylorResult.Found(var polynomial) -> throw new DerivException(DerivException.Kind.UNDEFINED,
                        "there is no derivative of order " + order + " at " + where() + ": the function has "
                                + polynomial.order() + " there",
                        "deriv taylor shows how far it goes");
                case TaylorResult.None none -> throw new NoTaylorPolynomial(this::text, where(), order).because(none);
            };
        }

        private TaylorResult result() {
            return TaylorSeries.of(fixed, domain, variables, at, order, function.settings().policy());
        }

        private void requireFew() {
            if (order > MOST_ORDER_OF_SEVERAL) {
                throw new DerivException(DerivException.Kind.LIMIT,
                        "a derivative of order " + order
                                + " with parameters, or where a part has no value, is too long",
                        "the order is at most " + MOST_ORDER_OF_SEVERAL + "; give every variable a value");
            }
        }

        private Expr value(TaylorPolynomial polynomial) {
            Rational factorials = Rational.ONE;
            for (int k : orders) {
                for (int i = 2; i <= k; i++) {
                    factorials = factorials.times(Rational.of(i));
                }
            }
            return polynomial.coefficient(new Exponents(orders)).times(Exprs.number(factorials));
        }

        private String where() {
            List<String> equations = new ArrayList<>();
            for (int i = 0; i < variables.size(); i++) {
                equations.add(name(variables.get(i)) + " = " + text(at.get(i)));
            }
            return String.join(", ", equations);
        }

        private String text(Expr e) {
            return Format.TEXT.printer().print(e, function.style());
        }
    }

    private static String name(Expr symbol) {
        return ((Node.Sym) symbol.node()).name();
    }
}
