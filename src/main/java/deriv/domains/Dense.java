package deriv.domains;

import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A polynomial in one variable, as the walk along its values needs it.
 *
 * @param coefficients of rising powers, the last one not 0; none for the zero polynomial
 */
record Dense(List<Rational> coefficients) {
    Dense {
        coefficients = List.copyOf(coefficients);
    }

    static Dense of(List<Rational> coefficients) {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).isZero()) {
            size--;
        }
        return new Dense(coefficients.subList(0, size));
    }

    static Dense constant(Rational value) {
        return of(List.of(value));
    }

    /** {@return the polynomial x} */
    static Dense variable() {
        return of(List.of(Rational.ZERO, Rational.ONE));
    }

    /** {@return the degree, -1 for the zero polynomial} */
    int degree() {
        return coefficients.size() - 1;
    }

    boolean isZero() {
        return coefficients.isEmpty();
    }

    Rational coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
    }

    private Rational lead() {
        return coefficients.getLast();
    }

    Rational at(Rational x) {
        Rational value = Rational.ZERO;
        for (Rational c : coefficients.reversed()) {
            value = value.times(x).plus(c);
        }
        return value;
    }

    Dense plus(Dense o) {
        List<Rational> sum = new ArrayList<>();
        for (int i = 0; i < Math.max(coefficients.size(), o.coefficients.size()); i++) {
            sum.add(coefficient(i).plus(o.coefficient(i)));
        }
        return of(sum);
    }

    Dense scaled(Rational by) {
        return of(coefficients.stream().map(by::times).toList());
    }

    Dense negate() {
        return scaled(Rational.MINUS_ONE);
    }

    Dense minus(Dense o) {
        return plus(o.negate());
    }

    Dense times(Dense o) {
        if (isZero() || o.isZero()) {
            return of(List.of());
        }
        Rational[] product = new Rational[coefficients.size() + o.coefficients.size() - 1];
        Arrays.fill(product, Rational.ZERO);
        for (int i = 0; i < coefficients.size(); i++) {
            Operation.tick();
            for (int j = 0; j < o.coefficients.size(); j++) {
                product[i + j] = product[i + j].plus(coefficients.get(i).times(o.coefficients.get(j)));
            }
        }
        return of(List.of(product));
    }

    Dense derivative() {
        List<Rational> slopes = new ArrayList<>();
        for (int i = 1; i < coefficients.size(); i++) {
            slopes.add(coefficients.get(i).times(Rational.of(i)));
        }
        return of(slopes);
    }

    /** {@return quotient and remainder} */
    private Dense[] divided(Dense by) {
        List<Rational> rest = new ArrayList<>(coefficients);
        Rational[] quotient = new Rational[Math.max(0, degree() - by.degree() + 1)];
        for (int shift = quotient.length - 1; shift >= 0; shift--) {
            Operation.tick();
            Rational factor = rest.get(shift + by.degree()).over(by.lead());
            quotient[shift] = factor;
            for (int i = 0; i <= by.degree(); i++) {
                rest.set(shift + i, rest.get(shift + i).minus(factor.times(by.coefficient(i))));
            }
        }
        return new Dense[] {of(List.of(quotient)), of(rest)};
    }

    Dense quotient(Dense by) {
        return divided(by)[0];
    }

    Dense remainder(Dense by) {
        return degree() < by.degree() ? this : divided(by)[1];
    }

    Dense gcd(Dense o) {
        Dense a = this;
        Dense b = o;
        while (!b.isZero()) {
            Dense rest = a.remainder(b);
            a = b;
            b = rest.isZero() ? rest : rest.positivePrimitive();
        }
        return a.primitive();
    }

    /** {@return a multiple with whole coefficients without common divisor, by a positive factor} */
    Dense positivePrimitive() {
        Rational content = Rational.ZERO;
        for (Rational c : coefficients) {
            content = content.gcd(c);
        }
        return content.isZero() ? this : scaled(content.reciprocal());
    }

    /** {@return the same with a positive leading coefficient} */
    Dense primitive() {
        Dense p = positivePrimitive();
        return !p.isZero() && p.lead().signum() < 0 ? p.negate() : p;
    }

    /** {@return what no root exceeds in size}, a power of 2: 1 + max |c/lead| (Cauchy) */
    Rational rootBound() {
        Rational most = Rational.ZERO;
        for (Rational c : coefficients) {
            Rational size = c.over(lead()).abs();
            most = size.compareTo(most) > 0 ? size : most;
        }
        Rational bound = Rational.ONE;
        while (bound.compareTo(most.plus(Rational.ONE)) <= 0) {
            bound = bound.times(Rational.TWO);
        }
        return bound;
    }
}
