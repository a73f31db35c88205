package deriv.core;

import java.util.ArrayList;
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
    private Slot[] slots;
    private int size;
    private boolean undefined;

    /** All powers of one base: {@code base^(number + symbolic)}. */
    private static final class Slot {
        final Expr base;
        Rational number;
        Expr symbolic;
        /** Collects the symbolic exponents from the second on, so that their order does not matter. */
        private SumBuilder exponents;
        private boolean merged;

        Slot(Expr base, Rational number, Expr symbolic) {
            this.base = base;
            this.number = number;
            this.symbolic = symbolic;
        }

        Expr base() {
            return base;
        }

        void merge(Rational moreNumber, Expr moreSymbolic) {
            number = number.plus(moreNumber);
            merged = true;
            if (symbolic == Exprs.ZERO) {
                symbolic = moreSymbolic;
            } else if (moreSymbolic != Exprs.ZERO) {
                if (exponents == null) {
                    exponents = new SumBuilder();
                    exponents.add(symbolic);
                }
                exponents.add(moreSymbolic);
            }
        }

        /** Adds the symbolic exponents up; a constant may come to light when one long sum is left of them. */
        void settle() {
            if (exponents == null) {
                return;
            }
            symbolic = exponents.build();
            exponents = null;
            if (base != Exprs.ZERO) {
                number = number.plus(SumBuilder.constantOf(symbolic));
                symbolic = SumBuilder.withoutConstant(symbolic);
            }
        }

        /** A merged power of a number or a product may have become a number or a list of factors. */
        boolean needsReduction(int splice) {
            return merged && !number.isZero() && switch (base.node()) {
                case Node.Num _ -> number.signum() < 0 || number.compareTo(Rational.ONE) >= 0;
                case Node.Product(_, var factors) ->
                    number.isInteger() && factors.size() <= Math.max(1, number.isOne() ? splice : Exprs.SPLICE);
                case Node.Atom _, Node.Sum _, Node.Undefined _ -> false;
            };
        }
    }

    public ProductBuilder(int capacity, int splice) {
        this.splice = splice;
        this.slots = new Slot[Math.max(4, capacity)];
    }

    public void multiply(Rational number) {
        coefficient = coefficient.times(number);
    }

    public void multiply(Expr e) {
        switch (e.node()) {
            case Node.Num(var value) -> multiply(value);
            case Node.Undefined() -> undefined = true;
            case Node.Product(var inner, var factors) -> {
                multiply(inner);
                if (factors.size() <= splice || factors.size() == 1) {
                    for (Factor f : factors) {
                        push(f.base(), f.exponent());
                    }
                } else {
                    push(withoutCoefficient(e), Rational.ONE, Exprs.ZERO);
                }
            }
            case Node.Sum _, Node.Atom _ -> push(e, Rational.ONE, Exprs.ZERO);
        }
    }

    /** Multiplies by a factor taken from a canonical product. */
    public void multiply(Factor factor) {
        push(factor.base(), factor.exponent());
    }

    /** Multiplies by a power that {@link Powers} has nothing more to say about. */
    void push(Expr base, Expr exponent) {
        switch (exponent.node()) {
            case Node.Num(var number) -> push(base, number, Exprs.ZERO);
            case Node.Sum(var constant, _) when !constant.isZero() && base != Exprs.ZERO ->
                pushSplit(base, constant, SumBuilder.withoutConstant(exponent));
            case Node.Sum _, Node.Product _, Node.Atom _ -> push(base, Rational.ZERO, exponent);
            case Node.Undefined _ -> undefined = true;
        }
    }

    /** Multiplies by {@code base^number * base^symbolic}; the first may be a number or a list of factors. */
    private void pushSplit(Expr base, Rational number, Expr symbolic) {
        if (base.isNumber() || base.isProduct()) {
            multiply(Powers.power(base, Exprs.number(number)));
            push(base, Rational.ZERO, symbolic);
        } else {
            push(base, number, symbolic);
        }
    }

    private void push(Expr base, Rational number, Expr symbolic) {
        if (size <= SEARCHED) {
            for (int i = 0; i < size; i++) {
                if (slots[i].base == base) {
                    slots[i].merge(number, symbolic);
                    return;
                }
            }
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = new Slot(base, number, symbolic);
    }

    public Expr build() {
        if (undefined) {
            return Exprs.UNDEFINED;
        }
        sortAndMerge();
        for (int i = 0; i < size; i++) {
            if (slots[i].needsReduction(splice)) {
                return reduced();
            }
        }
        if (coefficient.isZero()) {
            return Exprs.ZERO;
        }
        List<Factor> factors = factors();
        if (factors.isEmpty()) {
            return Exprs.number(coefficient);
        }
        if (factors.size() == 1 && factors.getFirst().exponent() == Exprs.ONE) {
            return single(factors.getFirst().base());
        }
        return Interner.intern(new Node.Product(coefficient, List.copyOf(factors)));
    }

    /** Runs the reducible powers through their factory and the whole through a second builder. */
    private Expr reduced() {
        ProductBuilder again = new ProductBuilder(size, splice);
        again.multiply(coefficient);
        for (int i = 0; i < size; i++) {
            Slot s = slots[i];
            if (s.needsReduction(splice)) {
                again.multiply(Powers.power(s.base, Exprs.number(s.number)));
                s.number = Rational.ZERO;
            }
            if (!s.number.isZero() || s.symbolic != Exprs.ZERO) {
                again.push(s.base, s.number, s.symbolic);
            }
        }
        return again.build();
    }

    private List<Factor> factors() {
        List<Factor> factors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Slot s = slots[i];
            if (!s.number.isZero()) {
                factors.add(new Factor(s.base, Exprs.number(s.number)));
            }
            if (s.symbolic != Exprs.ZERO) {
                factors.add(new Factor(s.base, s.symbolic));
            }
        }
        return factors;
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
                        : Interner.intern(new Node.Product(coefficient, List.of(new Factor(base, Exprs.ONE))));
        };
    }

    private void sortAndMerge() {
        ContentOrder.sort(slots, size, Slot::base);
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (n > 0 && slots[n - 1].base == slots[i].base) {
                slots[n - 1].merge(slots[i].number, slots[i].symbolic);
            } else {
                slots[n++] = slots[i];
            }
        }
        size = n;
        for (int i = 0; i < n; i++) {
            slots[i].settle();
        }
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
