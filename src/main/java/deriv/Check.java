package deriv;

import java.util.List;
import java.util.Optional;

/**
 * Derivatives against differences of their function, at points of your choice: made by {@link Deriv#check}. Immutable:
 * each setting returns a changed copy. What is compared, and what is concluded, is in {@code docs/checking.md}.
 *
 * <pre>{@code
 * CheckReport report = Deriv.check(Deriv.parse("x^2*y"))
 *         .vars("x", "y")
 *         .claiming(Deriv.parse("[2*x*y, x]"))
 *         .at(1, 2);
 * System.out.println(report.outcome().text());
 * }</pre>
 */
public final class Check {
    /** Which derivatives are compared. */
    enum Order {
        FIRST,
        SECOND
    }

    private final Answer function;
    private final List<String> variables;
    private final List<String> wrt;
    private final Optional<Answer> claimed;
    private final Order order;

    /** Made at the first question; made twice by two threads it is the same. */
    private volatile Optional<Comparison> comparison = Optional.empty();

    private Check(Answer function, List<String> variables, List<String> wrt, Optional<Answer> claimed, Order order) {
        this.function = function;
        this.variables = List.copyOf(variables);
        this.wrt = List.copyOf(wrt);
        this.claimed = claimed;
        this.order = order;
    }

    static Check of(Answer function) {
        return new Check(function, function.variables(), function.variables(), Optional.empty(), Order.FIRST);
    }

    /** {@return a copy with these variables}: the coordinates of a point, in this order, which it differentiates by */
    public Check vars(String... names) {
        return vars(List.of(names));
    }

    /** {@return a copy with these variables} See {@link #vars(String...)}. */
    public Check vars(List<String> names) {
        Compilation.requireDistinct(names);
        return new Check(function, names, names, claimed, order);
    }

    /** {@return a copy that compares derivatives by these variables only} To be called after {@link #vars(String...)}. */
    public Check wrt(List<String> names) {
        Compilation.requireDistinct(names);
        for (String name : names) {
            if (!variables.contains(name)) {
                throw new DerivException(DerivException.Kind.USAGE, "'" + name + "' is not among the variables",
                        "the variables are " + String.join(", ", variables));
            }
        }
        return new Check(function, variables, names, claimed, order);
    }

    /**
     * {@return a copy that checks this derivative} instead of the one that this library finds
     *
     * @param derivative a number for one function of one variable; else a vector or matrix with an entry for each function
     *                   and variable, row by row: a gradient, a Jacobian, for second derivatives a Hessian
     */
    public Check claiming(Answer derivative) {
        return new Check(function, variables, wrt, Optional.of(derivative), order);
    }

    /** {@return a copy that compares second derivatives}: for several variables the Hessian, with differences of the gradient */
    public Check second() {
        return new Check(function, variables, wrt, claimed, Order.SECOND);
    }

    /** {@return the derivative that is checked} */
    public Answer derivative() {
        return claimed.orElseGet(() -> switch (order) {
            case FIRST -> function.shape() == Answer.Shape.SCALAR ? function.gradient(wrt) : function.jacobian(wrt);
            case SECOND -> function.hessian(wrt);
        });
    }

    /**
     * {@return what differences say at a point}
     *
     * @throws DerivException if the point or the derivative has another size than the variables ask for, something cannot be
     *     evaluated, or a limit is hit
     */
    public CheckReport at(double... point) {
        return comparison().at(point);
    }

    /**
     * {@return the errors of the formulas for steps from 0.1 to 1e-16}, at a point, for one function: along the variable if
     * there is one, else along a fixed direction in which all take part
     *
     * @throws DerivException see {@link #at}; also for several functions
     */
    public CheckReport.Sweep sweep(double... point) {
        return comparison().sweep(point);
    }

    private Comparison comparison() {
        Comparison made = comparison.orElseGet(() -> new Comparison(this));
        comparison = Optional.of(made);
        return made;
    }

    Answer function() {
        return function;
    }

    List<String> variables() {
        return variables;
    }

    List<String> wrt() {
        return wrt;
    }

    Order order() {
        return order;
    }
}
