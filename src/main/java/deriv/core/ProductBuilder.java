package deriv.core;

import java.util.Arrays;
import java.util.List;

/**
 * Collects the factors of a product and makes it canonical once. Confined to one thread; use it for one product.
 *
 * <p>For one base the numbers among the exponents add up, and so do the symbolic ones: {@code base^number} and
 * {@code base^symbolic} stay two factors (CORE.md 1, Exponents: this keeps {@code x^x} small at high orders).
 */
public final class ProductBuilder {
    private static final int SEARCHED = 8;

    private final int splice;
    private Rational coefficient = Rational.ONE;
    private Factor[] factors;
    private int size;
    private boolean undefined;
    /** Whether powers have met that are more than numbers to be added to an exponent. */
    private boolean mustMerge;

    public ProductBuilder(int capacity, int splice) {
        this.splice = splice;
        this.factors = new Factor[Math.max(8, capacity)];
    }

    public void multiply(Rational number) {
        coefficient = coefficient.times(number);
    }

    public void multiply(Expr e) {
        switch (e.node()) {
            case Node.Num(var value) -> multiply(value);
            case Node.Undefined() -> undefined = true;
            case Node.Product(var inner, var list) -> {
                multiply(inner);
                if (list.size() <= splice || list.size() == 1) {
                    for (int i = 0; i < list.size(); i++) {
                        multiply(list.get(i));
                    }
                } else {
                    multiply(new Factor(withoutCoefficient(e), Exprs.ONE));
                }
            }
            case Node.Sum _, Node.Atom _ -> multiply(new Factor(e, Exprs.ONE));
        }
    }

    /** Multiplies by a factor taken from a canonical product. */
    public void multiply(Factor factor) {
        if (size <= SEARCHED) {
            for (int i = 0; i < size; i++) {
                if (factors[i].base() == factor.base() && meet(i, factor)) {
                    return;
                }
            }
        }
        if (size == factors.length) {
            factors = Arrays.copyOf(factors, 2 * size);
        }
        factors[size++] = factor;
    }

    /** {@return whether the factor is done with: its exponent has been added to that of factor {@code i}} */
    private boolean meet(int i, Factor factor) {
        Node first = factors[i].exponent().node();
        Node second = factor.exponent().node();
        if (first instanceof Node.Num(var a) && second instanceof Node.Num(var b)) {
            if (!factor.base().isNumber() && !factor.base().isProduct()) {
                factors[i] = new Factor(factor.base(), Exprs.number(a.plus(b)));
                return true;
            }
            mustMerge = true;
        } else if (!(first instanceof Node.Num) && !(second instanceof Node.Num)) {
            mustMerge = true;
        }
        return false;
    }

    /** Multiplies by a power that {@link Powers} has nothing more to say about. */
    void push(Expr base, Expr exponent) {
        switch (exponent.node()) {
            case Node.Sum(var constant, _) when !constant.isZero() && base != Exprs.ZERO -> {
                Expr number = Exprs.number(constant);
                if (base.isNumber() || base.isProduct()) {
                    multiply(Powers.power(base, number));
                } else {
                    multiply(new Factor(base, number));
                }
                multiply(new Factor(base, SumBuilder.withoutConstant(exponent)));
            }
            case Node.Num _, Node.Sum _, Node.Product _, Node.Atom _ -> multiply(new Factor(base, exponent));
            case Node.Undefined _ -> undefined = true;
        }
    }

    public Expr build() {
        if (undefined) {
            return Exprs.UNDEFINED;
        }
        ContentOrder.sort(factors, size, Factor::base);
        settleNeighbours();
        if (mustMerge) {
            MergedPowers merged = new MergedPowers(factors, size, splice);
            if (merged.needReduction()) {
                ProductBuilder again = new ProductBuilder(size, splice);
                again.multiply(coefficient);
                merged.reduceInto(again);
                return again.build();
            }
            factors = merged.factors();
            size = factors.length;
        }
        dropOnes();
        if (coefficient.isZero()) {
            return Exprs.ZERO;
        }
        if (size == 0) {
            return Exprs.number(coefficient);
        }
        if (size == 1 && factors[0].exponent() == Exprs.ONE) {
            return single(factors[0].base());
        }
        return Interner.intern(new Node.Product(coefficient, Entries.of(factors, size)));
    }

    /** Of two powers of one base the number comes first; powers that were too many to be searched may meet only now. */
    private void settleNeighbours() {
        for (int i = 1; i < size && !mustMerge; i++) {
            if (factors[i - 1].base() == factors[i].base()) {
                boolean numberFirst = factors[i - 1].exponent().isNumber();
                boolean numberSecond = factors[i].exponent().isNumber();
                mustMerge = numberFirst == numberSecond || i > 1 && factors[i - 2].base() == factors[i].base();
                if (numberSecond) {
                    Factor symbolic = factors[i - 1];
                    factors[i - 1] = factors[i];
                    factors[i] = symbolic;
                }
            }
        }
    }

    /** Takes out the powers whose exponents have added up to 0. */
    private void dropOnes() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (factors[i].exponent() != Exprs.ZERO) {
                factors[kept++] = factors[i];
            }
        }
        size = kept;
    }

    /** {@code coefficient * base}: a number is distributed over a lone sum, so that equal sums are equal handles. */
    private Expr single(Expr base) {
        return switch (base.node()) {
            case Node.Sum(_, var terms) when terms.size() <= Exprs.SPLICE && !coefficient.isOne() -> {
                SumBuilder sum = new SumBuilder(terms.size());
                sum.add(coefficient, base);
                yield sum.build();
            }
            case Node.Product(var inner, var factors) ->
                coefficient.isOne() ? base : Interner.intern(new Node.Product(coefficient.times(inner), factors));
            case Node.Sum _, Node.Atom _, Node.Num _, Node.Undefined _ ->
                coefficient.isOne()
                        ? base
                        : Interner.intern(new Node.Product(coefficient,
                                Entries.of(new Factor[] {new Factor(base, Exprs.ONE)}, 1)));
        };
    }

    /** {@return a product with its number taken away; other expressions unchanged} */
    static Expr withoutCoefficient(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || coefficient.isOne()) {
            return e;
        }
        return factors.size() == 1 && factors.getFirst().exponent() == Exprs.ONE
                ? factors.getFirst().base()
                : Interner.intern(new Node.Product(Rational.ONE, factors));
    }
}
