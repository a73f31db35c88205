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
import deriv.core.Symbols;
import deriv.core.Term;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Trigonometry;
import deriv.rules.RuleTables;
import deriv.rules.Signs;
import deriv.simplify.Cost;
import deriv.simplify.Expansion;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private static final int MAX_ROUNDS = 3;

    /** So much harder to read a form with multiple angles may be: {@code sin(2*x)/2} than {@code sin(x)*cos(x)}. */
    private static final int ALLOWANCE = 3;

    private final Simplification simplification;
    private final Signs signs;
    private final Cost cost = new Cost();

    private MultipleAngles(Policy policy) {
        this.signs = signs(policy);
        this.simplification = new Simplification(policy);
    }

    /** {@return the expression in the shortest form with multiple angles that is found} */
    public static Expr of(Expr e, Policy policy) {
        return new MultipleAngles(policy).found(e);
    }

    /** {@return what is known of values, for rules} */
    static Signs signs(Policy policy) {
        return switch (policy.values()) {
            case REAL -> Signs.given(policy.assumptions());
            case COMPLEX -> Signs.ofComplex(policy.assumptions());
        };
    }

    private Expr found(Expr e) {
        Expr current = e;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Expr merged = Fold.over(current, this::step);
            Expr next = cheaper(merged, simplification.apply(merged));
            if (next == current) {
                break;
            }
            current = next;
        }
        return current;
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr n = turned(Children.map(e, d::at));
        if (!n.isSum() && !n.isProduct()) {
            return n;
        }
        Expr best = n;
        for (Expr form : List.of(n, Expansion.of(n, MOST_TERMS))) {
            Expr angles = merged(merged(form, Pair.CIRCULAR), Pair.HYPERBOLIC);
            Expr ruled = RuleTables.TO_MULTIPLE_ANGLES.apply(form, signs);
            for (Expr candidate : List.of(angles, ruled)) {
                Expr shorter = cheaper(candidate, simplification.apply(candidate));
                best = cost.of(shorter) <= cost.of(best) + ALLOWANCE ? shorter : best;
            }
        }
        Expr single = simplification.apply(fromMultipleAngles(n));
        return turned(cost.of(single) + ALLOWANCE < cost.of(best) ? single : best);
    }

    /** {@code cos(y - x)} as {@code cos(x - y)}, and {@code -sin(y - x)} as {@code sin(x - y)}. */
    private Expr turned(Expr e) {
        if (e.node() instanceof Node.Apply(var fn, var args) && fn.parity() == Fn.Parity.EVEN
                && isOpposite(args.getFirst())) {
            Expr mirrored = Exprs.apply(fn, args.getFirst().negate());
            return cost.of(mirrored) <= cost.of(e) ? mirrored : e;
        }
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || coefficient.signum() > 0) {
            return e;
        }
        for (Factor f : factors) {
            if (f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Apply(var fn, var args)
                    && fn.parity() == Fn.Parity.ODD && args.getFirst().isSum()) {
                Expr angle = args.getFirst().negate();
                Expr mirrored = e.over(f.base()).negate().times(Exprs.apply(fn, angle));
                if (cost.of(mirrored) < cost.of(e)) {
                    return mirrored;
                }
            }
        }
        return e;
    }

    /** {@code sin(2*x)/cos(x)} is {@code 2*sin(x)}, and {@code 1 - cos(2*x)} is {@code 2*sin(x)^2}. */
    private Expr fromMultipleAngles(Expr e) {
        return Fold.over(e, (part, d) -> RuleTables.FROM_MULTIPLE_ANGLES.apply(Children.map(part, d::at), signs));
    }

    private Expr cheaper(Expr a, Expr b) {
        return cost.of(b) < cost.of(a) ? b : a;
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
            Expr sum = of(fn, a.angle.plus(b.angle));
            Expr difference = of(fn, a.angle.minus(b.angle));
            boolean squares = a.fn == odd && b.fn == odd;
            return List.of(
                    new Term(squares ? sign : Rational.ONE, sum),
                    new Term(squares ? sign.negate() : Rational.ONE, difference));
        }
    }

    /** Of an angle and its opposite the one that begins with a plus is taken, so that {@code sin(x - y)} and the other meet. */
    private static Expr of(Fn fn, Expr angle) {
        if (!isOpposite(angle)) {
            return Exprs.apply(fn, angle);
        }
        Expr mirrored = Exprs.apply(fn, angle.negate());
        return fn.parity() == Fn.Parity.EVEN ? mirrored : mirrored.negate();
    }

    private static boolean isOpposite(Expr angle) {
        Set<Expr> symbols = Symbols.of(angle);
        return !symbols.isEmpty() && Term.termsOf(angle).stream()
                .filter(t -> Symbols.of(t.expr()).contains(symbols.iterator().next()))
                .findFirst().filter(t -> t.coefficient().signum() < 0).isPresent();
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
