package deriv.testing;

import deriv.core.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A real number: exact as long as that is possible, else with {@value Decimal#DIGITS} digits. */
public sealed interface Real {
    record Exact(Rational value) implements Real {}

    record Near(BigDecimal value) implements Real {}

    Real ZERO = new Exact(Rational.ZERO);
    Real ONE = new Exact(Rational.ONE);

    static Real of(long numerator, long denominator) {
        return new Exact(Rational.of(numerator, denominator));
    }

    static Real of(Rational value) {
        return value.bitLength() < 400 ? new Exact(value) : new Near(decimal(value));
    }

    static Real near(BigDecimal value) {
        return new Near(value);
    }

    private static BigDecimal decimal(Rational r) {
        return new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator()), Decimal.CONTEXT);
    }

    default BigDecimal decimal() {
        return switch (this) {
            case Exact(var r) -> decimal(r);
            case Near(var d) -> d;
        };
    }

    default double doubleValue() {
        return decimal().doubleValue();
    }

    /** {@return an exact number that differs from this one by far less than a double can tell} */
    default Rational rational() {
        return switch (this) {
            case Exact(var r) -> r;
            case Near(var d) ->
                d.scale() >= 0
                        ? Rational.of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                        : Rational.of(d.toBigInteger());
        };
    }

    default boolean isExactZero() {
        return this instanceof Exact(var r) && r.isZero();
    }

    /** {@return whether both are the same number up to what rounding does} */
    default boolean isCloseTo(Real other) {
        BigDecimal a = decimal();
        BigDecimal b = other.decimal();
        BigDecimal size = a.abs().max(b.abs()).max(BigDecimal.ONE.movePointLeft(3));
        return a.subtract(b).abs().compareTo(size.movePointLeft(15)) <= 0;
    }
}
