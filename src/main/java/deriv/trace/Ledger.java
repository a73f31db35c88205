package deriv.trace;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.text.Span;
import deriv.text.Syntax;
import deriv.trace.Quantity.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The steps of a trace while it is recorded: an operation on the same operands is the same step. */
final class Ledger {
    /** Beyond it a trace is no reading matter. */
    private static final int MOST_STEPS = 100_000;

    private static final Span NOWHERE = new Span(0, 0);

    private final List<Step> steps = new ArrayList<>();
    private final Map<Object, Step> known = new HashMap<>();

    /**
     * How an operation is written, what it is, and where it has a value.
     *
     * @param name with the operands all that tells it from others
     * @param order whether its operands may be exchanged
     * @param smooth where it has derivatives without a convention
     */
    record Kind(String name, Order order, Function<List<Syntax>, Syntax> formula, Function<List<Expr>, Expr> function,
            Function<List<Expr>, Cond> domain, Function<List<Expr>, Cond> smooth) {
        /** An operation without kinks. */
        Kind(String name, Order order, Function<List<Syntax>, Syntax> formula, Function<List<Expr>, Expr> function,
                Function<List<Expr>, Cond> domain) {
            this(name, order, formula, function, domain, _ -> Cond.TRUE);
        }
    }

    enum Order {
        COUNTS, IS_FREE
    }

    private record Key(String name, Object operands) {}

    List<Step> steps() {
        return steps;
    }

    /** {@return the constant or step that an arithmetic operation makes} */
    Quantity arithmetic(Kind kind, List<Quantity> arguments) {
        if (arguments.stream().allMatch(Constant.class::isInstance)) {
            List<Syntax> typed = arguments.stream().map(argument -> ((Constant) argument).syntax()).toList();
            List<Expr> values = arguments.stream().map(Quantity::whole).toList();
            return new Constant(kind.formula().apply(typed), kind.function().apply(values));
        }
        return step(kind, arguments);
    }

    /** {@return the step that an operation makes, even if it is one on constants} */
    Step step(Kind kind, List<Quantity> arguments) {
        Key key = new Key(kind.name(), kind.order() == Order.COUNTS ? List.copyOf(arguments) : counts(arguments));
        Step same = known.get(key);
        if (same != null) {
            return same;
        }
        List<Quantity> operands = arguments.stream().filter(Predicate.not(Constant.class::isInstance)).distinct()
                .toList();
        List<Syntax> typed = new ArrayList<>();
        List<Expr> places = new ArrayList<>();
        for (Quantity argument : arguments) {
            int index = operands.indexOf(argument);
            typed.add(argument instanceof Constant constant ? constant.syntax() : name(Quantity.token(index)));
            places.add(argument instanceof Constant ? argument.whole() : Quantity.placeholder(index));
        }
        Expr local = kind.function().apply(places);
        List<Expr> values = arguments.stream().map(Quantity::whole).toList();
        Step step = new Step(steps.size() + 1, new Step.Operator(kind.formula().apply(typed), local), operands,
                at(local, operands), kind.domain().apply(places), kind.smooth().apply(values));
        add(step, key);
        return step;
    }

    private void add(Step step, Key key) {
        Operation.tick();
        if (steps.size() == MOST_STEPS) {
            throw new LimitException("trace length", "the evaluation takes more than " + MOST_STEPS + " operations");
        }
        steps.add(step);
        known.put(key, step);
    }

    /** {@return a function of placeholders at the values of the operands} */
    static Expr at(Expr local, List<Quantity> operands) {
        Map<Expr, Expr> values = new HashMap<>();
        for (int i = 0; i < operands.size(); i++) {
            values.put(Quantity.placeholder(i), operands.get(i).whole());
        }
        return Substitution.of(local, values);
    }

    /** {@return the same for a condition} */
    static Cond at(Cond local, List<Quantity> operands) {
        return local.transplant(e -> at(e, operands));
    }

    private static Map<Quantity, Integer> counts(List<Quantity> operands) {
        Map<Quantity, Integer> counts = new HashMap<>();
        operands.forEach(operand -> counts.merge(operand, 1, Integer::sum));
        return counts;
    }

    private static Syntax name(String token) {
        return new Syntax.Name(token, Syntax.Name.Role.VARIABLE, NOWHERE);
    }
}
