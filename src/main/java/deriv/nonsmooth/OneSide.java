package deriv.nonsmooth;

import deriv.analysis.Domain;
import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.germs.Finding;
import deriv.germs.Germs;
import deriv.germs.Limit;
import deriv.germs.SideGerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function on one side of a point. Confined to one thread. */
final class OneSide {
    private final Expr function;
    private final Germs.Side side;
    private final int depth;
    private final Optional<Boolean> inside;
    private final Finding finding;

    private OneSide(Expr function, Germs.Side side, int depth, Optional<Boolean> inside, Finding finding) {
        this.function = function;
        this.side = side;
        this.depth = depth;
        this.inside = inside;
        this.finding = finding;
    }

    private static OneSide of(Expr function, Germs.Side side, int depth, Optional<Boolean> inside) {
        return new OneSide(function, side, depth, inside, inside.orElse(false)
                ? Germs.of(function, side, depth)
                : new Finding.Open("the domain near the point", Optional.empty()));
    }

    /** @param domain conditions under which there is a value; those that the expression implies are added */
    static OneSide of(Expr function, List<Cond> domain, Germs.Side side, int depth) {
        Set<Cond> all = new LinkedHashSet<>(domain);
        all.addAll(Domain.of(function));
        all.removeIf(c -> isOfParameters(c, side.symbol()));
        return of(function, side, depth, Germs.hold(all, side));
    }

    private static boolean isOfParameters(Cond c, Expr symbol) {
        return c.exprs().stream().noneMatch(e -> e.mayContain(symbol)) && !c.exprs().stream().allMatch(Expr::isClosed);
    }

    /** {@return the same, expanded up to this power} */
    OneSide to(int power) {
        return power <= depth ? this : of(function, side, power, inside);
    }

    Germs.Side side() {
        return side;
    }

    /** {@return whether the function has certainly no value on this side} */
    boolean isOutside() {
        return inside.isPresent() && !inside.get();
    }

    Optional<SideGerm> germ() {
        return finding instanceof Finding.Found(var found) ? Optional.of(found) : Optional.empty();
    }

    Limit limit() {
        return switch (finding) {
            case Finding.Found(var germ) -> germ.limit();
            case Finding.Open(var reason, var sign) ->
                isOutside() ? new Limit.Outside() : new Limit.Unknown(reason, sign);
        };
    }

    /** {@return what the slopes of chords from a point with this value go to} */
    Limit slope(Expr value) {
        return switch (finding) {
            case Finding.Found(var germ) -> germ.slope(value, side.direction());
            case Finding.Open(var reason, var sign) ->
                isOutside() ? new Limit.Outside() : new Limit.Unknown(reason, sign);
        };
    }

    /** {@return whether the expansion may be differentiated term by term} */
    boolean isRegular() {
        return germ().filter(g -> g.course() == SideGerm.Course.REGULAR).isPresent();
    }

    /** {@return the derivative of the function on this side}, if it is continuous there but for kinks */
    OneSide differentiated() {
        try {
            if (germ().filter(g -> g.course() == SideGerm.Course.STEPPING).isPresent()) {
                return unknown("something with infinitely many jumps near the point");
            }
            return of(Derivative.of(function, side.symbol()), side, depth, inside);
        } catch (UnsupportedOperationException noDerivative) {
            return unknown(noDerivative.getMessage());
        }
    }

    private OneSide unknown(String reason) {
        return new OneSide(function, side, depth, inside, new Finding.Open(reason, Optional.empty()));
    }
}
