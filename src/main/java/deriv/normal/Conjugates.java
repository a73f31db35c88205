package deriv.normal;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import deriv.core.Rational;
import deriv.normal.Relations.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums {@code a + b·r} with {@code r² = u}, and their conjugates {@code a - b·r}: the product of both, the norm, is without
 * r.
 */
final class Conjugates {
    /** Each step takes one root out of one factor, and may bring others. */
    private static final int MAX_STEPS = 16;

    private final Fractions fractions;
    private final Bases bases;

    Conjugates(Fractions fractions) {
        this.fractions = fractions;
        this.bases = fractions.bases();
    }

    /**
     * {@return the product with conjugates multiplied: with {@code s² = 1 - c²}, {@code (1 - s)(1 + s)} is {@code c²}}; and
     * fractions without a root below the bar where the norm cancels: {@code (x - 3)/(sqrt(x + 1) - 2)}
     */
    PowerProduct multiplied(PowerProduct p) {
        PowerProduct result = p;
        for (int step = 0; step < MAX_STEPS; step++) {
            Optional<PowerProduct> next = pairMultiplied(result);
            if (next.isEmpty()) {
                PowerProduct before = result;
                next = rootTakenOut(result).filter(q -> bringsNothingBelow(q, before));
            }
            if (next.isEmpty()) {
                return result;
            }
            result = next.get();
        }
        return result;
    }

    /** {@return the fraction without a square root in a sum below the bar, as far as a number of steps reaches} */
    PowerProduct rationalized(PowerProduct p) {
        PowerProduct result = p;
        for (int step = 0; step < MAX_STEPS; step++) {
            Optional<PowerProduct> next = rootTakenOut(result);
            if (next.isEmpty()) {
                return result;
            }
            result = next.get();
        }
        return result;
    }

    private Optional<PowerProduct> pairMultiplied(PowerProduct p) {
        for (Relation r : fractions.relations().squares()) {
            for (int i = 0; i < p.bases().length; i++) {
                Optional<Polynomial> conjugate = conjugate(p.bases()[i], r.variable());
                int exponent = p.exponents()[i];
                for (int j = 0; j < p.bases().length && conjugate.isPresent(); j++) {
                    int other = p.exponents()[j];
                    if (i != j && exponent > 0 == other > 0
                            && bases.polynomial(p.bases()[j]).equals(conjugate.get())) {
                        int times = exponent > 0 ? Math.min(exponent, other) : Math.max(exponent, other);
                        PowerProduct rest = p.times(PowerProduct.power(p.bases()[i], -times))
                                .times(PowerProduct.power(p.bases()[j], -times));
                        return Optional.of(fractions.times(rest, norm(p.bases()[i], conjugate.get()).pow(times)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One factor below the bar, made free of one root. */
    private Optional<PowerProduct> rootTakenOut(PowerProduct p) {
        for (Relation r : fractions.relations().squares().reversed()) {
            for (int i = 0; i < p.bases().length; i++) {
                int exponent = p.exponents()[i];
                int base = p.bases()[i];
                Optional<Polynomial> conjugate =
                        exponent < 0 ? conjugate(base, r.variable()) : Optional.empty();
                if (conjugate.isPresent()) {
                    PowerProduct rest = p.times(PowerProduct.power(base, -exponent));
                    PowerProduct above = fractions.of(conjugate.get()).pow(-exponent);
                    PowerProduct below = norm(base, conjugate.get()).pow(exponent);
                    return Optional.of(fractions.times(fractions.times(rest, below), above));
                }
            }
        }
        return Optional.empty();
    }

    private PowerProduct norm(int base, Polynomial conjugate) {
        return fractions.of(bases.polynomial(base).times(conjugate));
    }

    /** The base with the opposite coefficient of the variable, its leading coefficient positive. */
    private Optional<Polynomial> conjugate(int base, int variable) {
        if (bases.isVariable(base) || bases.polynomial(base).degree(variable) != 1) {
            return Optional.empty();
        }
        List<Monomial> turned = new ArrayList<>();
        for (Monomial t : bases.polynomial(base).terms()) {
            boolean odd = t.exponents()[variable] == 1;
            turned.add(odd ? new Monomial(t.exponents(), t.coefficient().negate()) : t);
        }
        Polynomial conjugate = Polynomial.of(bases.variables(), turned);
        return Optional.of(
                conjugate.leadingCoefficient().signum() < 0 ? conjugate.scaled(Rational.MINUS_ONE) : conjugate);
    }

    /** A norm that does not cancel would be 0 where the fraction exists: {@code 1/(1 + sqrt(x + 1))} at x = 0. */
    private boolean bringsNothingBelow(PowerProduct q, PowerProduct before) {
        PowerProduct p = bases.settled(before);
        for (int i = 0; i < q.bases().length; i++) {
            if (q.exponents()[i] < 0 && p.exponentOf(q.bases()[i]) > q.exponents()[i]) {
                return false;
            }
        }
        return true;
    }
}
