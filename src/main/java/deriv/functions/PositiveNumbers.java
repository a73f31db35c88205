package deriv.functions;

import static deriv.core.Exprs.ONE;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Positive numbers that can be told at a glance: rational numbers, pi, e, and products of their rational powers. */
final class PositiveNumbers {
    private PositiveNumbers() {}

    /** A product taken apart: a positive number and the rest. */
    record Split(Expr positive, Expr rest) {}

    static boolean isPositive(Expr x) {
        return switch (x.node()) {
            case Node.Num(var r) -> r.signum() > 0;
            case Node.Const _ -> true;
            case Node.Product(var coefficient, var factors) ->
                coefficient.signum() > 0 && factors.size() <= Exprs.SPLICE
                        && factors.stream().allMatch(PositiveNumbers::isPositive);
            case Node.Sym _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                false;
        };
    }

    /** {@return x itself if it is positive} */
    static Optional<Expr> ifPositive(Expr x) {
        return isPositive(x) ? Optional.of(x) : Optional.empty();
    }

    /** {@return the product as a positive number other than 1 times the rest, if it has such a factor} */
    static Optional<Split> positiveFactor(Expr x) {
        if (!(x.node() instanceof Node.Product(var coefficient, var factors)) || factors.size() > Exprs.SPLICE) {
            return Optional.empty();
        }
        List<Expr> positive = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        positive.add(Exprs.number(coefficient.abs()));
        rest.add(Exprs.number(coefficient.signum()));
        for (Factor f : factors) {
            (isPositive(f) ? positive : rest).add(f.base().pow(f.exponent()));
        }
        Expr number = Exprs.product(positive);
        return number == ONE ? Optional.empty() : Optional.of(new Split(number, Exprs.product(rest)));
    }

    private static boolean isPositive(Factor f) {
        boolean positiveBase =
                f.base().node() instanceof Node.Const || f.base().node() instanceof Node.Num(var r) && r.signum() > 0;
        return positiveBase && f.exponent().isNumber();
    }
}
