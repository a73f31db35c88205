package deriv.forms;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Trigonometry;
import deriv.simplify.Cost;
import deriv.simplify.Expansion;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products and powers of sines and cosines as sums over multiple angles, wherever that is easier to read:
 * {@code 2*sin(x)*cos(x)} as {@code sin(2*x)}, {@code cosh(x)^2 + sinh(x)^2} as {@code cosh(2*x)}; {@code sin(x)^2} stays.
 * Products become sums by the formulas of NIST DLMF 4.21(ii) and 4.35(ii).
 */
public final class MultipleAngles {
    /** Sums of more terms are not multiplied out in search of angles. */
    private static final int MOST_TERMS = 100;

    /** A power of a sine has half as many angles as its exponent, a product of n sines 2^n. */
    private static final int MOST_FACTORS = 12;

    private final Simplification simplification;
    private final Cost cost = new Cost();

    private MultipleAngles(Policy policy) {
        this.simplification = new Simplification(policy);
    }

    /** {@return the expression in the shortest form with multiple angles that is found} */
    public static Expr of(Expr e, Policy policy) {
        return new MultipleAngles(policy).found(e);
    }

    private Expr found(Expr e) {
        Expr merged = Fold.over(e, this::step);
        return cheaper(merged, simplification.apply(merged));
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr n = Children.map(e, d::at);
        if (!n.isSum() && !n.isProduct()) {
            return n;
        }
        Expr best = n;
        for (Expr form : List.of(n, Expansion.of(n, MOST_TERMS))) {
            Expr angles = merged(merged(form, Pair.CIRCULAR), Pair.HYPERBOLIC);
            best = cheaper(best, angles);
            best = cheaper(best, simplification.apply(angles));
        }
        return best;
    }

    /** The second if both are alike: multiple angles are what was asked for. */
    private Expr cheaper(Expr a, Expr b) {
        return cost.of(b) <= cost.of(a) ? b : a;
    }

    /** Two functions whose products are sums of themselves. */
    private enum Pair {
        CIRCULAR(Trigonometry.COS, Trigonometry.SIN, Rational.MINUS_ONE),
        HYPERBOLIC(HyperbolicFunctions.COSH, HyperbolicFunctions.SINH, Rational.ONE);

        private final Fn even;
        private final Fn odd;

        /** Of the square of the odd function in that of the even one: {@code cosh(2*u) = cosh(u)^2 + sinh(u)^2}. */
        private final Rational sign;

        Pair(Fn even, Fn odd, Rational sign) {
            this.even = even;
            this.odd = odd;
            this.sign = sign;
        }

        Optional<Wave> wave(Expr e) {
            return e.node() instanceof Node.Apply(var fn, var args) && (fn == even || fn == odd)
                    ? Optional.of(new Wave(fn, args.getFirst()))
                    : Optional.empty();
        }

        /** {@return twice the product of two of these functions, as two terms} */
        List<Term> twiceTheProduct(Wave a, Wave b) {
            if (a.fn == even && b.fn == odd) {
                return twiceTheProduct(b, a);
            }
            Fn fn = a.fn == b.fn ? even : odd;
            Expr sum = Exprs.apply(fn, a.angle.plus(b.angle));
            Expr difference = Exprs.apply(fn, a.angle.minus(b.angle));
            boolean squares = a.fn == odd && b.fn == odd;
            return List.of(
                    new Term(squares ? sign : Rational.ONE, sum),
                    new Term(squares ? sign.negate() : Rational.ONE, difference));
        }
    }

    private record Wave(Fn fn, Expr angle) {}

    private static Expr merged(Expr e, Pair pair) {
        List<Term> all = new ArrayList<>();
        for (Term t : Term.termsOf(e)) {
            for (Term merged : mergedTerm(t.expr(), pair)) {
                all.add(new Term(t.coefficient().times(merged.coefficient()), merged.expr()));
            }
        }
        return Multiplication.sum(all);
    }

    private static List<Term> mergedTerm(Expr e, Pair pair) {
        List<Wave> waves = new ArrayList<>();
        ProductBuilder rest = new ProductBuilder(4, Exprs.SPLICE);
        for (Factor f : Factor.factorsOf(e)) {
            Optional<Wave> wave = pair.wave(f.base());
            if (wave.isPresent() && f.exponent().node() instanceof Node.Num(var n) && n.isInt() && n.signum() > 0
                    && n.intValue() <= MOST_FACTORS) {
                for (int i = 0; i < n.intValue(); i++) {
                    waves.add(wave.get());
                }
            } else {
                rest.multiply(f);
            }
        }
        if (waves.size() < 2 || waves.size() > MOST_FACTORS) {
            return List.of(new Term(Rational.ONE, e));
        }
        List<Term> terms = List.of(new Term(Rational.ONE, rest.build()));
        for (Wave wave : waves) {
            terms = times(terms, wave, pair);
        }
        return terms;
    }

    private static List<Term> times(List<Term> terms, Wave wave, Pair pair) {
        List<Term> all = new ArrayList<>();
        for (Term t : terms) {
            Optional<Factor> other = Factor.factorsOf(t.expr()).stream()
                    .filter(f -> f.exponent() == Exprs.ONE && pair.wave(f.base()).isPresent()).findFirst();
            if (other.isEmpty()) {
                all.add(new Term(t.coefficient(), t.expr().times(Exprs.apply(wave.fn, wave.angle))));
                continue;
            }
            Expr rest = t.expr().over(other.get().base());
            for (Term half : pair.twiceTheProduct(pair.wave(other.get().base()).orElseThrow(), wave)) {
                all.add(new Term(
                        t.coefficient().times(half.coefficient()).times(Rational.HALF), half.expr().times(rest)));
            }
        }
        return Term.termsOf(Multiplication.sum(all));
    }
}
