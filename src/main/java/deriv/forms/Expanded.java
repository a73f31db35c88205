package deriv.forms;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Products and whole powers of sums multiplied out, like terms collected: {@code x*(x + 1)^2} as {@code x^3 + 2*x^2 + x}.
 *
 * <p>Arguments of functions, exponents and denominators are expanded too, each by itself; a fraction becomes a sum of
 * fractions with one expanded denominator. Roots and other powers that are not whole stay powers: their bases are expanded.
 */
public final class Expanded {
    private final Multiplication multiplication = new Multiplication();
    private final Fold<Expr> fold = Fold.of(this::step);

    private Expanded() {}

    /**
     * {@return the expanded form}
     *
     * @throws deriv.core.LimitException if it has too many terms
     */
    public static Expr of(Expr e) {
        return new Expanded().fold.at(e);
    }

    private Expr step(Expr e, Fold<Expr> d) {
        return switch (e.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _ -> e;
            case Node.Apply _, Node.Abstract _, Node.Vector _, Node.Reduce _ -> Children.map(e, d::at);
            case Node.Piecewise(var branches, var otherwise) ->
                Exprs.piecewise(
                        branches.stream().map(b -> new Branch(b.condition(), d.at(b.value()))).toList(),
                        d.at(otherwise));
            case Node.Sum(var constant, var terms) -> {
                SumBuilder sum = new SumBuilder(terms.size());
                sum.add(constant);
                for (Term t : terms) {
                    addAll(sum, t.coefficient(), d.at(t.expr()));
                }
                yield sum.build();
            }
            case Node.Product p -> product(p, d);
        };
    }

    private static void addAll(SumBuilder sum, Rational coefficient, Expr e) {
        Term.termsOf(e).forEach(t -> sum.add(coefficient.times(t.coefficient()), t.expr()));
    }

    private Expr product(Node.Product p, Fold<Expr> d) {
        ProductBuilder monomial = new ProductBuilder(p.factors().size(), Exprs.SPLICE);
        List<Factor> sums = new ArrayList<>();
        for (Factor f : p.factors()) {
            Expr base = d.at(f.base());
            if (base.isSum() && isWhole(f.exponent(), 1)) {
                sums.add(new Factor(base, f.exponent()));
            } else {
                monomial.multiply(Exprs.power(base, d.at(f.exponent())));
            }
        }
        // An inner product may have brought sums with it: (x*(y + 1)^(1/2))^2.
        Expr rest = monomial.build();
        List<Term> terms = List.of(new Term(p.coefficient(), Exprs.ONE));
        for (Factor f : sums) {
            int n = ((Node.Num) f.exponent().node()).value().intValue();
            terms = multiplication.times(terms, multiplication.power(Term.termsOf(f.base()), n));
        }
        SumBuilder sum = new SumBuilder(terms.size());
        for (Term t : terms) {
            Expr term = t.expr().times(rest);
            addAll(sum, t.coefficient(), needsExpansion(term) ? d.at(term) : withOneDenominator(term, d));
        }
        return sum.build();
    }

    private static boolean isWhole(Expr exponent, int least) {
        return exponent.node() instanceof Node.Num(var n) && n.isInt() && n.intValue() >= least;
    }

    private static boolean needsExpansion(Expr term) {
        return term.isSum() || term.isProduct() && Factor.factorsOf(term).stream()
                .anyMatch(f -> f.base().isSum() && isWhole(f.exponent(), 1));
    }

    /** {@code 1/(x*(x + 1))} as {@code 1/(x^2 + x)}: powers of sums below the bar, and what else stands there, as one sum. */
    private Expr withOneDenominator(Expr term, Fold<Expr> d) {
        List<Expr> below = new ArrayList<>();
        List<Expr> above = new ArrayList<>();
        boolean sum = false;
        boolean single = true;
        for (Factor f : Factor.factorsOf(term)) {
            if (f.exponent().node() instanceof Node.Num(var n) && n.isInt() && n.signum() < 0 && !f.base().isClosed()) {
                below.add(Exprs.power(f.base(), Exprs.number(n.negate())));
                sum |= f.base().isSum();
                single &= below.size() == 1 && n.isMinusOne();
            } else {
                above.add(Exprs.power(f.base(), f.exponent()));
            }
        }
        if (!sum || single) {
            return term;
        }
        above.add(d.at(Exprs.product(below)).reciprocal());
        return Exprs.product(above);
    }
}
