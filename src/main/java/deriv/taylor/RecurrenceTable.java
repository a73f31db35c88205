package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The recurrences of all parts of a function, read off the table of functions: a function is the solution of the differential
 * equation that its derivative row states, {@code tan' = 1 + tan^2} or {@code gamma' = gamma·digamma}. The parts that a
 * row brings in are parts too, as far down as the order needs them, one order less with each derivative.
 */
final class RecurrenceTable {
    private static final int MOST_PARTS = 100_000;

    /** Beyond this, squaring makes numbers that no memory holds. */
    private static final int GREATEST_POWER = 1 << 20;

    private final List<Expr> variables;
    private final PointValues values;
    private final int order;
    private final Map<Expr, Integer> orders = new HashMap<>();
    private final Map<Expr, Integer> numbers = new HashMap<>();
    private final List<Supplier<Recurrence>> recurrences = new ArrayList<>();
    private final List<Integer> ordersOfParts = new ArrayList<>();
    private final List<Part> parts;
    private final int whole;

    /**
     * A part.
     *
     * @param order the highest derivative of it that is needed
     */
    record Part(Recurrence recurrence, int order) {}

    /**
     * @param function  a number, not a vector
     * @param variables the symbols that move
     * @throws SingularPointException if the function is not certainly analytic at the point
     */
    RecurrenceTable(Expr function, List<Expr> variables, PointValues values, int order) {
        this.variables = variables;
        this.values = values;
        this.order = order;
        discover(function);
        orders.keySet().stream()
                .sorted(Comparator.comparingInt(Expr::height).thenComparing(RecurrenceTable::isComposite)
                        .thenComparingLong(Expr::hash))
                .forEach(this::emit);
        this.whole = numbers.get(function);
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < recurrences.size(); i++) {
            all.add(new Part(recurrences.get(i).get(), ordersOfParts.get(i)));
        }
        this.parts = all;
    }

    /** {@return the parts, each after those whose derivatives of the same order it uses} */
    List<Part> parts() {
        return parts;
    }

    /** {@return the number of the part that is the function} */
    int whole() {
        return whole;
    }

    int order() {
        return order;
    }

    /** A product is as high as the powers that it is made of, which stand before it. */
    private static boolean isComposite(Expr e) {
        return e.isProduct() && !isPower(e);
    }

    // --- which parts there are ---

    /** What a part needs: of some parts as many derivatives as there are of itself, of others one less. */
    private record Needs(List<Expr> same, List<Expr> less) {
        private Needs(List<Expr> same) {
            this(same, List.of());
        }
    }

    /** Breadth first, those that need no derivative less before the others: so each part is met with its highest order. */
    private void discover(Expr function) {
        Deque<Expr> level = new ArrayDeque<>(List.of(function));
        for (int k = order; k >= 0 && !level.isEmpty(); k--) {
            Deque<Expr> below = new ArrayDeque<>();
            while (!level.isEmpty()) {
                Expr e = level.pop();
                Operation.tick();
                if (orders.putIfAbsent(e, k) != null) {
                    continue;
                }
                if (orders.size() > MOST_PARTS) {
                    throw new LimitException("the order", "more than " + MOST_PARTS + " recurrences are needed");
                }
                values.of(e);
                Needs needs = needs(e, k);
                needs.same.forEach(level::push);
                below.addAll(needs.less);
            }
            level = below;
        }
    }

    private Needs needs(Expr e, int k) {
        return switch (kind(e)) {
            case CONSTANT, VARIABLE -> new Needs(List.of());
            case SUM -> new Needs(((Node.Sum) e.node()).terms().stream().map(Term::expr).toList());
            case PRODUCT -> new Needs(factors(e));
            case POWER -> new Needs(List.of(onlyFactor(e).base()));
            case PIECEWISE -> new Needs(List.of(values.chosen(e)));
            case CALL -> {
                List<ChainRule.Slope> slopes = ChainRule.of(e, this::moves).slopes();
                yield new Needs(
                        slopes.stream().map(ChainRule.Slope::argument).toList(),
                        k == 0 ? List.of() : slopes.stream().map(ChainRule.Slope::partial).toList());
            }
        };
    }

    /** What a part is, as recurrences go. */
    private enum Kind {
        CONSTANT, VARIABLE, SUM, PRODUCT,
        /** With a number as exponent. */
        POWER,
        /** A function of the table, an unknown one, or a power whose exponent is no number. */
        CALL, PIECEWISE
    }

    private Kind kind(Expr e) {
        if (!moves(e)) {
            return Kind.CONSTANT;
        }
        return switch (e.node()) {
            case Node.Sym _ -> Kind.VARIABLE;
            case Node.Num _, Node.Const _, Node.Bound _, Node.Index _, Node.Undefined _ -> Kind.CONSTANT;
            case Node.Sum _ -> Kind.SUM;
            case Node.Product _ ->
                !isPower(e) ? Kind.PRODUCT : onlyFactor(e).exponent().isNumber() ? Kind.POWER : Kind.CALL;
            case Node.Apply _, Node.Abstract _ -> Kind.CALL;
            case Node.Piecewise _ -> Kind.PIECEWISE;
            case Node.Reduce _, Node.Vector _ -> throw PointValues.withoutSeries();
        };
    }

    private boolean moves(Expr e) {
        return !values.dependsNot(e);
    }

    /** {@return whether it is one power without a coefficient} */
    private static boolean isPower(Expr e) {
        return e.node() instanceof Node.Product(var c, var factors) && c.isOne() && factors.size() == 1;
    }

    private static Factor onlyFactor(Expr power) {
        return ((Node.Product) power.node()).factors().getFirst();
    }

    private static List<Expr> factors(Expr product) {
        return ((Node.Product) product.node()).factors().stream().map(f -> Exprs.power(f.base(), f.exponent()))
                .toList();
    }

    // --- how they follow from each other ---

    private void emit(Expr e) {
        numbers.put(e, switch (kind(e)) {
            case CONSTANT -> add(e, new Recurrence.Constant(values.of(e)));
            case VARIABLE -> variables.contains(e)
                    ? add(e, new Recurrence.Coordinate(values.of(e), variables.indexOf(e)))
                    : add(e, new Recurrence.Constant(values.of(e)));
            case SUM -> add(e, combination((Node.Sum) e.node()));
            case PRODUCT -> product(e, (Node.Product) e.node());
            case POWER -> power(e, onlyFactor(e));
            case PIECEWISE -> add(e, new Recurrence.Copy(numbers.get(values.chosen(e))));
            // The partial derivatives may stand behind, and have no number yet.
            case CALL -> add(e, () -> integral(e));
        });
    }

    private int add(Expr e, Recurrence recurrence) {
        return add(e, () -> recurrence);
    }

    private int add(Expr e, Supplier<Recurrence> recurrence) {
        recurrences.add(recurrence);
        ordersOfParts.add(orders.get(e));
        return recurrences.size() - 1;
    }

    private Recurrence combination(Node.Sum sum) {
        return new Recurrence.Combination(sum.constant(), sum.terms().stream()
                .map(t -> new Recurrence.Multiple(t.coefficient(), numbers.get(t.expr()))).toList());
    }

    private int product(Expr e, Node.Product product) {
        int part = -1;
        for (Expr factor : factors(e)) {
            int next = numbers.get(factor);
            part = part < 0 ? next : add(e, new Recurrence.Product(part, next));
        }
        return product.coefficient().isOne() ? part
                : add(e, new Recurrence.Combination(Rational.ZERO,
                        List.of(new Recurrence.Multiple(product.coefficient(), part))));
    }

    /** Whole powers by squaring: their base may be 0. */
    private int power(Expr e, Factor f) {
        int base = numbers.get(f.base());
        Rational r = ((Node.Num) f.exponent().node()).value();
        if (r.signum() < 0 || !r.isInteger()) {
            return add(e, new Recurrence.Power(values.of(e), base, r));
        }
        if (!r.isInt() || r.intValue() > GREATEST_POWER) {
            throw new LimitException(LimitException.NUMBER_SIZE, "the exponent " + r + " is too large for a series");
        }
        int power = base;
        for (int bit = Integer.highestOneBit(r.intValue()) >> 1; bit > 0; bit >>= 1) {
            power = add(e, new Recurrence.Product(power, power));
            power = (r.intValue() & bit) == 0 ? power : add(e, new Recurrence.Product(power, base));
        }
        return power;
    }

    private Recurrence integral(Expr e) {
        boolean isValueOnly = orders.get(e) == 0;
        return new Recurrence.Integral(values.of(e), isValueOnly ? List.of()
                : ChainRule.of(e, this::moves).slopes().stream()
                        .map(s -> new Recurrence.Slope(numbers.get(s.partial()), numbers.get(s.argument()))).toList());
    }
}
