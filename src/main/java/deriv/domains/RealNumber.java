package deriv.domains;

import deriv.algebra.RealRoot;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** An exact real number, the end of an interval. */
public sealed interface RealNumber {
    /** {@return a number that is not larger, nearer than 10^-30 of its size} */
    BigDecimal low();

    /** {@return a number that is not smaller} */
    BigDecimal high();

    /** {@return the number as an expression, if it is written as one} */
    Optional<Expr> form();

    /** {@return the number that an expression without variables is} */
    static RealNumber of(Expr closed) {
        return Closed.of(closed);
    }

    static RealNumber of(Rational value) {
        return of(Exprs.number(value));
    }

    /** {@return a rational number strictly between this and a larger one} */
    default Rational between(RealNumber larger) {
        return rational(high()).plus(rational(larger.low())).over(Rational.TWO);
    }

    /** {@return the value of a decimal number} */
    static Rational rational(BigDecimal d) {
        return d.scale() > 0
                ? Rational.of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                : Rational.of(d.toBigIntegerExact());
    }

    /**
     * A number written with functions: {@code pi/2}, {@code 1 + sqrt(2)}, {@code exp(2)}.
     *
     * @param value without variables
     */
    record Closed(Expr value, BigDecimal low, BigDecimal high) implements RealNumber {
        private static final MathContext DOWN = new MathContext(45, RoundingMode.FLOOR);
        private static final MathContext UP = new MathContext(45, RoundingMode.CEILING);

        /** Larger numbers make intervals nobody reads, and take long to write as decimals. */
        private static final int MOST_BITS = 2_000;

        static Closed of(Expr closed) {
            if (closed.node() instanceof Node.Num(var r) && r.bitLength() > MOST_BITS) {
                throw new UndecidedException("a very large number");
            }
            Enclosure enclosure = new Enclosure(Map.of());
            Ball ball = closed.isClosed() ? enclosure.of(closed) : Ball.UNKNOWN;
            if (!ball.isKnown() || enclosure.hasUsedKernels() || Math.abs((long) ball.mid().scale()) > MOST_BITS) {
                throw new UndecidedException("a number of unknown size");
            }
            return new Closed(closed, ball.mid().subtract(ball.radius(), DOWN), ball.mid().add(ball.radius(), UP));
        }

        @Override
        public Optional<Expr> form() {
            return Optional.of(value);
        }
    }

    /**
     * A root of a polynomial that is not written as an expression.
     *
     * @param root irrational, in an interval shorter than 10^-40
     */
    record Root(RealRoot root) implements RealNumber {
        private static final MathContext DOWN = new MathContext(45, RoundingMode.FLOOR);
        private static final MathContext UP = new MathContext(45, RoundingMode.CEILING);

        @Override
        public BigDecimal low() {
            return new BigDecimal(root.low().numerator()).divide(new BigDecimal(root.low().denominator()), DOWN);
        }

        @Override
        public BigDecimal high() {
            return new BigDecimal(root.high().numerator()).divide(new BigDecimal(root.high().denominator()), UP);
        }

        @Override
        public Optional<Expr> form() {
            return Optional.empty();
        }
    }
}
