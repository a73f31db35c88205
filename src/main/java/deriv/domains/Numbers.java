package deriv.domains;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.simplify.Simplification;
import java.util.function.UnaryOperator;

/** Functions of exact numbers. */
final class Numbers {
    private Numbers() {}

    /** {@return a function of expressions as one of numbers}, which must be written as expressions */
    static UnaryOperator<RealNumber> function(UnaryOperator<Expr> f) {
        return x -> RealNumber.of(simple(f.apply(written(x))));
    }

    static Expr written(RealNumber x) {
        return x.form().orElseThrow(() -> new UndecidedException("a function of a root of a polynomial"));
    }

    static Expr simple(Expr e) {
        return isMultipleOfConstant(e) ? e : Simplification.of(e);
    }

    /** Multiples of pi are the ends of most intervals that repeat. */
    private static boolean isMultipleOfConstant(Expr e) {
        return switch (e.node()) {
            case Node.Num _, Node.Const _ -> true;
            case Node.Product(_, var factors) -> factors.size() == 1
                    && factors.getFirst().exponent() == Exprs.ONE
                    && factors.getFirst().base().node() instanceof Node.Const;
            case Node.Sym _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Undefined _,
                    Node.Sum _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                false;
        };
    }
}
