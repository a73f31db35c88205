package deriv.domains;

import deriv.core.Expr;
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
        return e.isNumber() ? e : Simplification.of(e);
    }
}
