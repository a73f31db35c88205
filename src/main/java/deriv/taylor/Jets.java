package deriv.taylor;

import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives at a point, by recurrences, order by order: n orders take n² steps for each part.
 *
 * <p>They are kept as derivatives and not as coefficients of powers: those of {@code exp}, {@code tan} or {@code 1/(1 - x)} at
 * 0 are whole numbers, which need no common denominators.
 *
 * @param <T> the numbers
 */
final class Jets<T> {
    private final CoefficientRing<T> ring;
    private final List<RecurrenceTable.Part> parts;
    private final List<List<T>> derivatives = new ArrayList<>();
    private List<Rational> binomials = List.of();
    private List<Rational> binomialsBefore = List.of();

    private Jets(CoefficientRing<T> ring, List<RecurrenceTable.Part> parts) {
        this.ring = ring;
        this.parts = parts;
        parts.forEach(_ -> derivatives.add(new ArrayList<>()));
    }

    /** {@return the value and the derivatives of the whole up to the order of the table} */
    static <T> List<T> of(RecurrenceTable table, CoefficientRing<T> ring) {
        Jets<T> jets = new Jets<>(ring, table.parts());
        for (int k = 0; k <= table.order(); k++) {
            jets.next(k);
        }
        return jets.derivatives.get(table.whole());
    }

    private void next(int k) {
        binomialsBefore = binomials;
        binomials = row(k);
        for (int i = 0; i < parts.size(); i++) {
            if (k <= parts.get(i).order()) {
                derivatives.get(i).add(ring.kept(derivative(parts.get(i).recurrence(), i, k)));
            }
        }
    }

    private List<Rational> row(int k) {
        List<Rational> row = new ArrayList<>(k + 1);
        for (int i = 0; i <= k; i++) {
            row.add(i == 0 || i == k ? Rational.ONE : binomials.get(i - 1).plus(binomials.get(i)));
        }
        return row;
    }

    private T derivative(Recurrence recurrence, int self, int k) {
        return switch (recurrence) {
            case Recurrence.Constant(var value) -> k == 0 ? ring.of(value) : zero();
            case Recurrence.Coordinate(var value, var variable) ->
                k == 0 ? ring.of(value) : k == 1 ? ring.direction(variable) : zero();
            case Recurrence.Copy(var part) -> derivatives.get(part).get(k);
            case Recurrence.Combination(var constant, var terms) -> {
                T sum = k == 0 ? ring.of(constant) : zero();
                for (Recurrence.Multiple term : terms) {
                    sum = ring.plus(sum, ring.times(derivatives.get(term.part()).get(k), term.factor()));
                }
                yield sum;
            }
            case Recurrence.Product(var left, var right) -> product(left, right, k);
            case Recurrence.Integral(var value, var slopes) -> k == 0 ? ring.of(value) : integral(slopes, k);
            case Recurrence.Power(var value, var base, var exponent) ->
                k == 0 ? ring.of(value) : power(derivatives.get(base), derivatives.get(self), exponent, k);
        };
    }

    private T zero() {
        return ring.of(Rational.ZERO);
    }

    /** {@return sum plus a·b·weight} */
    private T add(T sum, T a, T b, Rational weight) {
        Operation.tick();
        return weight.isZero() || ring.isZero(a) || ring.isZero(b)
                ? sum
                : ring.plus(sum, ring.times(ring.times(a, b), weight));
    }

    /** The rule of Leibniz. */
    private T product(int left, int right, int k) {
        List<T> a = derivatives.get(left);
        List<T> b = derivatives.get(right);
        T sum = zero();
        for (int i = 0; i <= k; i++) {
            sum = add(sum, a.get(i), b.get(k - i), binomials.get(i));
        }
        return sum;
    }

    /** The rule of Leibniz for {@code w·u'}, of order k - 1. */
    private T integral(List<Recurrence.Slope> slopes, int k) {
        T sum = zero();
        for (Recurrence.Slope slope : slopes) {
            List<T> w = derivatives.get(slope.partial());
            List<T> u = derivatives.get(slope.argument());
            for (int i = 1; i <= k; i++) {
                sum = add(sum, u.get(i), w.get(k - i), binomialsBefore.get(i - 1));
            }
        }
        return sum;
    }

    /** {@code u·v' = r·v·u'} of order k - 1, solved for the k-th derivative of v. */
    private T power(List<T> u, List<T> v, Rational r, int k) {
        T sum = zero();
        Rational raised = r.plus(Rational.ONE);
        for (int i = 1; i <= k; i++) {
            Rational weight = raised.times(binomialsBefore.get(i - 1)).minus(binomials.get(i));
            sum = add(sum, u.get(i), v.get(k - i), weight);
        }
        return ring.isZero(sum) ? sum : ring.times(sum, ring.reciprocal(u.getFirst()));
    }
}
