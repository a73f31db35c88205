package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Polynomials in one probability p that are 0 at 0 or at 1, such as {@code p - p^2} and {@code 2*p^2 - 3*p + 1}:
 * written with the factors p and 1 - p in front, the second of which {@link StableForms} computes without cancellation.
 */
final class UnitPolynomial {
    private static final int HIGHEST = 6;

    private UnitPolynomial() {}

    /** {@return the factored form}, if there is one that has lost terms */
    static Optional<Expr> factored(Rational constant, List<Term> terms) {
        Optional<Expr> unit = unit(terms);
        if (unit.isEmpty() || terms.size() + (constant.isZero() ? 0 : 1) < 2) {
            return Optional.empty();
        }
        Rational[] c = new Rational[HIGHEST + 1];
        Arrays.fill(c, Rational.ZERO);
        c[0] = constant;
        for (Term t : terms) {
            int power = power(t.expr());
            c[power] = c[power].plus(t.coefficient());
        }
        List<Expr> factors = new ArrayList<>();
        Expr p = unit.get();
        Term minus = new Term(Rational.MINUS_ONE, p);
        Optional<Expr> complement =
                StableForms.complement(Rational.ONE, minus).or(() -> StableForms.ofRealNumbers(Rational.ONE, minus));
        if (complement.isEmpty()) {
            return Optional.empty();
        }
        int zeros = 0;
        while (c[zeros].isZero()) {
            zeros++;
        }
        Rational[] q = Arrays.copyOfRange(c, zeros, c.length);
        factors.add(p.pow(zeros));
        int ones = 0;
        while (Arrays.stream(q).reduce(Rational.ZERO, Rational::plus).isZero() && ones < HIGHEST) {
            q = overOneMinus(q);
            ones++;
        }
        if (ones == 0) {
            return Optional.empty();
        }
        factors.add(complement.get().pow(ones));
        List<Expr> rest = new ArrayList<>();
        for (int k = 0; k < q.length; k++) {
            rest.add(p.pow(k).times(Exprs.number(q[k])));
        }
        factors.add(Exprs.sum(rest));
        return Optional.of(Exprs.product(factors));
    }

    /** {@return the polynomial divided by 1 - p} */
    private static Rational[] overOneMinus(Rational[] c) {
        Rational[] q = new Rational[c.length - 1];
        Rational sum = Rational.ZERO;
        for (int k = 0; k < q.length; k++) {
            sum = sum.plus(c[k]);
            q[k] = sum;
        }
        return q;
    }

    private static Optional<Expr> unit(List<Term> terms) {
        Expr unit = null;
        for (Term t : terms) {
            Expr base = base(t.expr());
            if (!(base.node() instanceof Node.Apply(var fn, _))
                    || !StableForms.isProbability(fn)
                    || unit != null && unit != base
                    || power(t.expr()) == 0) {
                return Optional.empty();
            }
            unit = base;
        }
        return Optional.ofNullable(unit);
    }

    private static Expr base(Expr e) {
        return factor(e).base();
    }

    /** {@return the power of the base}, 0 if it is none that is read */
    private static int power(Expr e) {
        return factor(e).exponent().node() instanceof Node.Num(var n)
                && n.isInt()
                && n.signum() > 0
                && n.intValue() <= HIGHEST
                        ? n.intValue()
                        : 0;
    }

    private static Factor factor(Expr e) {
        return e.node() instanceof Node.Product(var c, var factors) && factors.size() == 1 && c.isOne()
                ? factors.getFirst()
                : new Factor(e, Exprs.ONE);
    }
}
