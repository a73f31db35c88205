package deriv.forms;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum by powers of one kernel, each with one coefficient: {@code a*x + b*x + c} as {@code x*(a + b) + c}. Products of
 * sums that hold the kernel are multiplied out; the coefficients are simplified. Of a fraction, numerator and denominator
 * are collected. Inside functions nothing changes.
 */
public final class Collected {
    /** A coefficient may change in the course of simplification so that it takes another round. */
    private static final int MAX_ROUNDS = 3;

    private final Factor kernel;
    private final Multiplication multiplication = new Multiplication();
    private final Simplification simplification;
    private final Fold<Boolean> holdsKernel;
    private final Fold<List<Term>> multipliedOut;

    private Collected(Factor kernel, Policy policy) {
        this.kernel = kernel;
        this.simplification = new Simplification(policy);
        this.holdsKernel = Fold.of(this::holdsKernel);
        this.multipliedOut = Fold.of(this::multipliedOut, e -> isPolynomial(e) ? null : Term.termsOf(e));
    }

    /**
     * {@return the expression by powers of the kernel}
     *
     * @param kernel see {@link #isKernel}
     * @throws deriv.core.LimitException if it has too many terms
     */
    public static Expr of(Expr e, Expr kernel, Policy policy) {
        Collected collected = new Collected(Factor.factorsOf(kernel).getFirst(), policy);
        Expr current = e;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Expr next = Entrywise.of(current, collected::collected);
            if (next == current) {
                break;
            }
            current = next;
        }
        return current;
    }

    /** {@return whether a sum can be ordered by powers of this}: a symbol, a call, a power, no number, sum or product */
    public static boolean isKernel(Expr e) {
        return switch (e.node()) {
            case Node.Sym _, Node.Apply _, Node.Abstract _ -> true;
            case Node.Product(var coefficient, var factors) ->
                coefficient.isOne() && factors.size() == 1 && !factors.getFirst().base().isSum();
            case Node.Num _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                false;
        };
    }

    private Expr collected(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors))) {
            return byPowers(e);
        }
        List<Expr> above = new ArrayList<>(List.of(Exprs.number(coefficient)));
        List<Expr> below = new ArrayList<>();
        for (Factor f : factors) {
            boolean sum = f.base().isSum();
            if (f.exponent().isNegative() && (sum ? isPolynomial(f.base()) : !exponentOfKernel(f).isZero())) {
                below.add(Exprs.power(sum ? byPowers(f.base()) : f.base(), f.exponent()));
            } else {
                above.add(Exprs.power(f.base(), f.exponent()));
            }
        }
        if (below.isEmpty()) {
            return byPowers(e);
        }
        below.add(byPowers(Exprs.product(above)));
        return Exprs.product(below);
    }

    private Expr byPowers(Expr e) {
        Map<Rational, SumBuilder> coefficients = new TreeMap<>();
        for (Term t : multipliedOut.at(e)) {
            ProductBuilder rest = new ProductBuilder(4, Exprs.SPLICE);
            Rational power = Rational.ZERO;
            for (Factor f : Factor.factorsOf(t.expr())) {
                Rational exponent = exponentOfKernel(f);
                power = power.plus(exponent);
                if (exponent.isZero()) {
                    rest.multiply(f);
                }
            }
            coefficients.computeIfAbsent(power, _ -> new SumBuilder()).add(t.coefficient(), rest.build());
        }
        List<Expr> terms = new ArrayList<>();
        coefficients.forEach((power, sum) -> terms.add(coefficient(sum.build()).times(kernelTo(power))));
        return Exprs.sum(terms);
    }

    /** Simplified, unless that would mix in powers of the kernel, as a fraction does that has them below. */
    private Expr coefficient(Expr sum) {
        if (isPolynomial(sum)) {
            return sum;
        }
        Expr simple = simplification.apply(sum);
        return isPolynomial(simple) ? sum : simple;
    }

    private Expr kernelTo(Rational power) {
        return Exprs.power(kernel.base(), kernel.exponent().times(Exprs.number(power)));
    }

    /** {@return the number n if the factor is the n-th power of the kernel, else 0} */
    private Rational exponentOfKernel(Factor f) {
        return f.base() == kernel.base()
                && f.exponent().over(kernel.exponent()).node() instanceof Node.Num(var n)
                        ? n
                        : Rational.ZERO;
    }

    // --- multiplying out, where the kernel is inside ---

    private List<Term> multipliedOut(Expr e, Fold<List<Term>> below) {
        List<Term> all = new ArrayList<>();
        for (Term t : Term.termsOf(e)) {
            for (Term inner : e.isSum() ? below.at(t.expr()) : product(t.expr(), below)) {
                all.add(new Term(t.coefficient().times(inner.coefficient()), inner.expr()));
            }
        }
        return Term.termsOf(Multiplication.sum(all));
    }

    private List<Term> product(Expr e, Fold<List<Term>> below) {
        List<Term> terms = List.of(new Term(Rational.ONE, Exprs.ONE));
        ProductBuilder rest = new ProductBuilder(4, Exprs.SPLICE);
        boolean changed = false;
        for (Factor f : Factor.factorsOf(e)) {
            if (f.base().isSum() && f.exponent().node() instanceof Node.Num(var n) && n.isInt() && n.signum() > 0
                    && isPolynomial(f.base())) {
                terms = multiplication.times(terms, multiplication.power(below.at(f.base()), n.intValue()));
                changed = true;
            } else {
                rest.multiply(f);
            }
        }
        if (!changed) {
            return Term.termsOf(e);
        }
        Expr cofactor = rest.build();
        return terms.stream()
                .flatMap(t -> Term.termsOf(t.expr().times(cofactor)).stream()
                        .map(inner -> new Term(t.coefficient().times(inner.coefficient()), inner.expr())))
                .toList();
    }

    /** Whether the kernel is among the factors of a term, or of a sum that is a factor. */
    private boolean isPolynomial(Expr sum) {
        return holdsKernel.at(sum);
    }

    private boolean holdsKernel(Expr e, Fold<Boolean> below) {
        return switch (e.node()) {
            case Node.Sum(_, var terms) -> terms.stream().anyMatch(t -> below.at(t.expr()));
            case Node.Product(_, var factors) ->
                factors.stream().anyMatch(f -> !exponentOfKernel(f).isZero()
                        || f.base().isSum() && f.exponent().isNumber() && below.at(f.base()));
            case Node.Num _,
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
                !exponentOfKernel(new Factor(e, Exprs.ONE)).isZero();
        };
    }
}
