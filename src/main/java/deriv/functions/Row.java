package deriv.functions;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fn;
import deriv.core.Pieces;
import deriv.core.Sign;
import java.util.List;
import java.util.Optional;

/**
 * One function, one row: all that the project knows of it. Rows are constants of the families; {@link FunctionTable}
 * finds them by name.
 *
 * <p>A call is made by {@link deriv.core.Exprs#apply(Fn, List)} for every row alike. If the row is a definition in
 * other functions ({@link #isDefinition}), or the arguments allow a simpler form, that is what the call returns.
 */
public final class Row extends Fn {
    private final RowBuilder made;

    Row(RowBuilder made) {
        super(made.name);
        this.made = made;
    }

    /** {@return what the function is, in one line without a full stop} */
    public String description() {
        return made.description;
    }

    /** {@return other names that mean the same} */
    public List<String> aliases() {
        return made.aliases;
    }

    public Arity arity() {
        return made.arity;
    }

    public boolean is(Trait trait) {
        return made.traits.contains(trait);
    }

    /** {@return the name of the function that {@code name^-1(x)} stands for, if it may be written so} */
    public Optional<String> inverse() {
        return made.inverse;
    }

    public Notation latex() {
        return made.latex;
    }

    public Notation unicode() {
        return made.unicode;
    }

    @Override
    public Parity parity() {
        return made.parity;
    }

    @Override
    public Sign sign() {
        return made.sign;
    }

    /** {@return whether every call is rewritten into other functions, so that no node ever holds this row} */
    public boolean isDefinition() {
        return made.definition;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the function does not take so many arguments
     */
    @Override
    public Optional<Expr> rewrite(List<Expr> args) {
        if (!made.arity.allows(args.size())) {
            throw new IllegalArgumentException(name() + " takes " + made.arity + " arguments, not " + args.size());
        }
        for (Rewrite rewrite : made.rewrites) {
            Optional<Expr> simpler = rewrite.of(args);
            if (simpler.isPresent()) {
                return simpler;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Expr> body(List<Expr> args) {
        return made.body.of(args);
    }

    @Override
    public Optional<Expr> exponential(List<Expr> args) {
        return made.exponential.of(args);
    }

    /** {@inheritDoc} This is the form to print: as in a good textbook. */
    @Override
    public Expr partial(int index, List<Expr> args, Expr self) {
        return made.partials.at(index, args, self);
    }

    /**
     * {@return the partial derivative in the form to compute}: equal to {@link #partial} as a function, but without
     * overflow and cancellation over the whole range of {@code double}. May hold functions that are {@link
     * Trait#INTERNAL}.
     */
    @Override
    public Expr stablePartial(int index, List<Expr> args, Expr self) {
        return made.stable.at(index, args, self);
    }

    @Override
    public Optional<Expr> complexPartial(int index, List<Expr> args, Expr self) {
        return is(Trait.REAL_ONLY) ? Optional.empty() : Optional.of(made.complex.at(index, args, self));
    }

    @Override
    public Cond domain(List<Expr> args) {
        return made.domain.of(args);
    }

    @Override
    public Cond differentiable(List<Expr> args) {
        return made.differentiable.of(args);
    }

    @Override
    public Optional<Pieces> pieces(List<Expr> args) {
        return made.pieces.apply(args);
    }

    /** {@return how the function is computed}; empty if it is symbolic only, or a definition that needs none */
    public Optional<Kernel> kernel() {
        return made.kernel;
    }

    /** {@return where the row is tested, as many intervals as a full call has arguments} */
    public List<Sample> samples() {
        return made.samples;
    }

    /**
     * {@return this row with other derivatives to print, to compute and for complex arguments}; for tests that plant
     * errors
     */
    public Row withPartials(Partials printed, Partials stable, Partials complex) {
        RowBuilder copy = made.copy();
        copy.partials = printed;
        copy.stable = stable;
        copy.complex = complex;
        return new Row(copy);
    }

    /** An identity for some arguments of the function; holds for complex principal values too. */
    @FunctionalInterface
    interface Rewrite {
        Optional<Expr> of(List<Expr> args);
    }

    /** A condition on the arguments. */
    @FunctionalInterface
    interface Condition {
        Cond of(List<Expr> args);
    }
}
