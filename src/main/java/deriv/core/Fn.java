package deriv.core;

import java.util.List;
import java.util.Optional;

/**
 * The symbolic side of a function: what the factories and the calculus need to know. The rows of the function table
 * extend it; a row is a constant, so functions are compared with {@code ==}.
 */
public abstract class Fn {
    /** What a change of sign of the single argument does to the value. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    private final String name;
    private final long nameHash;

    protected Fn(String name) {
        this.name = name;
        this.nameHash = Hash.text(name);
    }

    public final String name() {
        return name;
    }

    final long nameHash() {
        return nameHash;
    }

    public abstract Parity parity();

    /** {@return the sign of every value of this function} */
    public Sign sign() {
        return Sign.UNKNOWN;
    }

    /**
     * {@return an exact value or a simpler form at these arguments, if there is one}
     *
     * <p>Only identities that hold for complex principal values wherever the left side exists belong here.
     */
    public abstract Optional<Expr> rewrite(List<Expr> args);

    /** {@return {@code exp} of this function in closed form, if there is one}: for {@code log(u)} that is {@code u}. */
    public Optional<Expr> exponential(List<Expr> args) {
        return Optional.empty();
    }

    /**
     * {@return the partial derivative in argument {@code index} (from 0) at these arguments}
     *
     * @param self this function at these arguments, for rows that are best written through the value
     * @throws UnsupportedOperationException if there is no closed form; the message says so to a user
     */
    public abstract Expr partial(int index, List<Expr> args, Expr self);

    /**
     * {@return the partial derivative in the form to compute}: equal to {@link #partial} as a function, without overflow
     * and cancellation; the same expression unless a row knows better
     */
    public Expr stablePartial(int index, List<Expr> args, Expr self) {
        return partial(index, args, self);
    }

    /** {@return the partial derivative for complex principal values}; empty if the function is not analytic */
    public Optional<Expr> complexPartial(int index, List<Expr> args, Expr self) {
        return Optional.of(partial(index, args, self));
    }

    /** {@return where the value is real, given that the arguments are} */
    public abstract Cond domain(List<Expr> args);

    /** {@return where, inside the domain, the function is differentiable} */
    public abstract Cond differentiable(List<Expr> args);

    /** {@return the value in terms of other functions}, for a function that a user has defined by a formula; else empty */
    public Optional<Expr> body(List<Expr> args) {
        return Optional.empty();
    }

    /**
     * {@return the function as smooth pieces, where it has kinks or jumps that its {@link #partial} passes over}; empty if
     * {@link #partial} has no finite value where the function is not differentiable
     */
    public Optional<Pieces> pieces(List<Expr> args) {
        return Optional.empty();
    }

    @Override
    public final String toString() {
        return name;
    }
}
