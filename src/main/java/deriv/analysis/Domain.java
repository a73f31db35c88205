package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where an expression has a real value, from the rows of its functions and the meaning of powers. */
public final class Domain {
    private Domain() {}

    /** {@return conditions that together say where the expression is defined; none if everywhere} */
    public static Set<Cond> of(Expr e) {
        return Conditions.collect(e, Domain::ofNode);
    }

    private static Cond ofNode(Expr e) {
        return switch (e.node()) {
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Bound _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Cond.TRUE;
            case Node.Undefined _ -> Cond.FALSE;
            case Node.Apply(var fn, var args) -> fn.domain(args);
            case Node.Product(_, var factors) -> {
                List<Cond> all = new ArrayList<>();
                for (Factor f : factors) {
                    all.add(ofPower(f.base(), f.exponent()));
                }
                yield Cond.and(all);
            }
        };
    }

    /** {@return where {@code base^exponent} is real, given that both are} */
    public static Cond ofPower(Expr base, Expr exponent) {
        if (exponent.node() instanceof Node.Num(var r)) {
            return ofRationalPower(base, r);
        }
        if (base == Exprs.E || base == Exprs.PI) {
            return Cond.TRUE;
        }
        Cond atZero = Cond.and(Cond.zero(base), Cond.positive(exponent));
        if (exponent.isClosed()) {
            // A number that is not rational by its form is taken as irrational: then no negative base has a power.
            return Cond.or(Cond.positive(base), atZero);
        }
        Cond whole = Cond.zero(exponent.minus(StepFunctions.floor(exponent)));
        return Cond.or(Cond.positive(base), Cond.and(Cond.nonzero(base), whole), atZero);
    }

    private static Cond ofRationalPower(Expr base, Rational r) {
        if (r.isInteger()) {
            return r.signum() > 0 ? Cond.TRUE : Cond.nonzero(base);
        }
        return r.signum() > 0 ? Cond.nonnegative(base) : Cond.positive(base);
    }
}
