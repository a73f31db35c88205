package deriv.nonsmooth;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fn;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of a function that has kinks, for the time of its differentiation: with its own value, and with the derivatives of
 * the piece that a {@link TieRule} chooses.
 */
final class Marked extends Fn {
    private final Slope slope;
    private final Value value;

    /** The derivative by an argument. */
    @FunctionalInterface
    interface Slope {
        Expr by(int index, List<Expr> args);
    }

    /** What the part is without its mark. */
    @FunctionalInterface
    interface Value {
        Expr of(List<Expr> args, UnaryOperator<Expr> unmarked);
    }

    Marked(String name, Slope slope, Value value) {
        super(name);
        this.slope = slope;
        this.value = value;
    }

    Expr value(List<Expr> args, UnaryOperator<Expr> unmarked) {
        return value.of(args, unmarked);
    }

    @Override
    public Parity parity() {
        return Parity.NONE;
    }

    @Override
    public Optional<Expr> rewrite(List<Expr> args) {
        return Optional.empty();
    }

    @Override
    public Expr partial(int index, List<Expr> args, Expr self) {
        return slope.by(index, args);
    }

    @Override
    public Cond domain(List<Expr> args) {
        throw new UnsupportedOperationException("a mark is for differentiation only");
    }

    @Override
    public Cond differentiable(List<Expr> args) {
        throw new UnsupportedOperationException("a mark is for differentiation only");
    }
}
