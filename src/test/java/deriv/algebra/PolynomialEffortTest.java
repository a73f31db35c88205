package deriv.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import deriv.core.Allowance;
import deriv.core.Effort;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever takes long is ended by an effort and by a time limit: this class hangs if a loop does not tick. */
class PolynomialEffortTest {
    private static final long STEPS = 5_000;

    private static Polynomial dense(long seed, int variables, int degree) {
        Polynomial p = new RandomPolynomials(seed, variables).next(degree * degree, degree, 1000);
        for (int v = 0; v < variables; v++) {
            p = p.plus(Polynomial.variable(variables, v).pow(degree));
        }
        return p;
    }

    private static Polynomial large(long seed) {
        Rational huge = Rational.of(BigInteger.TWO.pow(20_000).add(BigInteger.ONE));
        return dense(seed, 1, 60).scaled(huge).plus(Polynomial.constant(1, Rational.ONE));
    }

    private static Polynomial sum(int variables) {
        Polynomial sum = Polynomial.constant(variables, Rational.ONE);
        for (int v = 0; v < variables; v++) {
            sum = sum.plus(Polynomial.variable(variables, v));
        }
        return sum;
    }

    static Stream<Map.Entry<String, Supplier<Object>>> work() {
        Polynomial x = Polynomial.variable(1, 0);
        Polynomial one = Polynomial.constant(1, Rational.ONE);
        return Stream.of(
                Map.entry("a power", () -> sum(3).pow(200)),
                Map.entry("a power of two terms", () -> x.plus(one).pow(30_000)),
                Map.entry("a product", () -> dense(1, 3, 40).times(dense(2, 3, 40)).times(dense(3, 3, 40))),
                Map.entry("a quotient", () -> dense(1, 2, 60).times(dense(2, 2, 60)).quotient(dense(2, 2, 60))),
                Map.entry("a divisor",
                        () -> dense(1, 2, 60).times(dense(3, 2, 20)).gcd(dense(2, 2, 60).times(dense(3, 2,
                                20)))),
                Map.entry("a divisor of four variables", () -> dense(1, 4, 9).times(dense(3, 4, 5)).gcd(
                        dense(2, 4, 9).times(dense(3, 4, 5)))),
                Map.entry("a divisor of large numbers", () -> large(1).times(large(3)).gcd(large(2).times(large(3)))),
                Map.entry("factors", () -> dense(1, 1, 150).times(dense(2, 1, 150)).factored()),
                Map.entry("many factors modulo primes", () -> FactoringTest.swinnertonDyer(2, 3, 5, 7, 11, 13)
                        .factored()),
                Map.entry("a long polynomial", () -> x.pow(20_000).plus(x).plus(one).factored()),
                Map.entry("square-free parts", () -> dense(1, 3, 8).times(dense(2, 3, 6).pow(2)).squareFree()),
                Map.entry("roots", () -> RealRoots.of(dense(1, 1, 200), 0)),
                Map.entry("factors of three variables", () -> dense(1, 3, 12).times(dense(2, 3, 12)).factored()));
    }

    @ParameterizedTest
    @MethodSource("work")
    void effortEndsIt(Map.Entry<String, Supplier<Object>> work) {
        assertEquals(Optional.empty(), Effort.within(STEPS, work.getValue()));
    }

    @ParameterizedTest
    @MethodSource("work")
    void limitsEndIt(Map.Entry<String, Supplier<Object>> work) {
        AtomicInteger asked = new AtomicInteger();
        Allowance brief = new Allowance(Duration.ofHours(1), 20_000_000, () -> asked.incrementAndGet() > 3);
        assertThrows(LimitException.class, () -> Operation.run(brief, work.getValue()));
    }

    static Stream<Map.Entry<String, Supplier<Object>>> memory() {
        Polynomial x = Polynomial.variable(1, 0);
        Polynomial one = Polynomial.constant(1, Rational.ONE);
        return Stream.of(
                Map.entry("a power of two terms", () -> x.plus(one).pow(Integer.MAX_VALUE)),
                Map.entry("a value", () -> x.pow(Integer.MAX_VALUE).evaluate(0, Rational.of(3))),
                Map.entry("roots", () -> RealRoots.of(x.pow(Integer.MAX_VALUE).minus(one), 0)));
    }

    @ParameterizedTest
    @MethodSource("memory")
    void memoryIsNotUsedUp(Map.Entry<String, Supplier<Object>> work) {
        assertThrows(LimitException.class, work.getValue()::get);
    }

    @Test
    void longPolynomialsStaySparse() {
        Polynomial x = Polynomial.variable(1, 0);
        Polynomial one = Polynomial.constant(1, Rational.ONE);
        Polynomial large = x.pow(2_000_000_000).minus(one);
        assertEquals(x.pow(1_000_000_000).minus(one), large.gcd(x.pow(1_000_000_000).minus(one)));
        assertEquals(x.pow(500_000_000).plus(one), x.pow(1_000_000_000).minus(one).gcd(
                x.pow(1_500_000_000).plus(one)));
        assertEquals(1, large.factored().powers().size());
    }
}
