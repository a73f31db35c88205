package deriv.core;

import java.util.ArrayList;
import java.util.List;

/** One entry of a sum: {@code coefficient * expr}. */
public record Term(Rational coefficient, Expr expr) {
    Term plus(Rational more) {
        return new Term(coefficient.plus(more), expr);
    }

    /** {@return the entries of a sum, a constant among them as a multiple of 1; one entry for anything else} */
    public static List<Term> termsOf(Expr e) {
        return switch (e.node()) {
            case Node.Sum(var constant, var terms) -> {
                List<Term> all = new ArrayList<>(terms);
                if (!constant.isZero()) {
                    all.add(new Term(constant, Exprs.ONE));
                }
                yield all;
            }
            case Node.Num(var value) -> List.of(new Term(value, Exprs.ONE));
            case Node.Product(var coefficient, _) when !coefficient.isOne() ->
                List.of(new Term(coefficient, e.times(Exprs.number(coefficient.reciprocal()))));
            case Node.Product _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                List.of(new Term(Rational.ONE, e));
        };
    }
}
