package deriv.core;

import java.util.Arrays;

/**
 * Powers whose bases meet: the numbers among the exponents of a base add up, and so do the symbolic ones. What comes out
 * may be a number or a list of factors, {@code (x*y)^(1/2)*(x*y)^(1/2)}, and then goes through the factory of powers.
 */
final class MergedPowers {
    private final int splice;
    private final Slot[] slots;
    private int size;

    MergedPowers(Factor[] factors, int count, int splice) {
        this.splice = splice;
        this.slots = new Slot[count];
        for (int i = 0; i < count; i++) {
            Factor f = factors[i];
            slots[i] = f.exponent().node() instanceof Node.Num(var number)
                    ? new Slot(f.base(), number, Exprs.ZERO)
                    : new Slot(f.base(), Rational.ZERO, f.exponent());
        }
        ContentOrder.sort(slots, count, Slot::base);
        for (Slot s : slots) {
            if (size > 0 && slots[size - 1].base == s.base) {
                slots[size - 1].merge(s.number, s.symbolic);
            } else {
                slots[size++] = s;
            }
        }
        for (int i = 0; i < size; i++) {
            slots[i].settle();
        }
    }

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

    /** {@return whether some power has to go through its factory} */
    boolean needReduction() {
        for (int i = 0; i < size; i++) {
            if (slots[i].needsReduction(splice)) {
                return true;
            }
        }
        return false;
    }

    /** Runs the reducible powers through their factory and all into another builder. */
    void reduceInto(ProductBuilder product) {
        for (int i = 0; i < size; i++) {
            Slot s = slots[i];
            if (s.needsReduction(splice)) {
                product.multiply(Powers.power(s.base, Exprs.number(s.number)));
                s.number = Rational.ZERO;
            }
            if (!s.number.isZero()) {
                product.multiply(new Factor(s.base, Exprs.number(s.number)));
            }
            if (s.symbolic != Exprs.ZERO) {
                product.multiply(new Factor(s.base, s.symbolic));
            }
        }
    }

    Factor[] factors() {
        Factor[] factors = new Factor[2 * size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            Slot s = slots[i];
            if (!s.number.isZero()) {
                factors[n++] = new Factor(s.base, Exprs.number(s.number));
            }
            if (s.symbolic != Exprs.ZERO) {
                factors[n++] = new Factor(s.base, s.symbolic);
            }
        }
        return Arrays.copyOf(factors, n);
    }
}
