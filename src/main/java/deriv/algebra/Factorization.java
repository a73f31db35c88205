package deriv.algebra;

import deriv.core.Rational;
import java.util.Comparator;
import java.util.List;

/**
 * A polynomial as {@code content · base^exponent · …}.
 *
 * @param powers bases that are primitive (integer coefficients without common divisor, leading one positive), not
 *     constant and pairwise coprime, in an order that depends on the polynomial alone
 */
public record Factorization(Rational content, List<Power> powers) {
    public Factorization {
        powers = List.copyOf(powers);
    }

    /** One factor and how often it occurs. */
    public record Power(Polynomial base, int exponent) {}

    static Factorization of(Rational content, List<IntegerPower> parts) {
        return new Factorization(content, parts.stream()
                .map(p -> new Power(Polynomial.of(p.base()), p.exponent()))
                .sorted(Comparator.comparing(Power::base)).toList());
    }

    /** {@return the polynomial again} */
    public Polynomial product(int variables) {
        Polynomial product = Polynomial.constant(variables, content);
        for (Power p : powers) {
            product = product.times(p.base().pow(p.exponent()));
        }
        return product;
    }
}
