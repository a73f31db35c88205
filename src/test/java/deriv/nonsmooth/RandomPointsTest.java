package deriv.nonsmooth;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Allowance;
import deriv.core.Rational;
import deriv.germs.Limit;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.testing.Formulas;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One-sided derivatives of random compositions against difference quotients in hundreds of digits: an independent route, which
 * knows nothing of series. {@code -Dderiv.kinks=10000} makes it long, {@code -Dderiv.seed=…} another one.
 */
class RandomPointsTest {
    private static final int COUNT = Integer.getInteger("deriv.kinks", 800);
    private static final long SEED = Long.getLong("deriv.seed", 20_261_121L);
    private static final Expr X = Exprs.symbol("x");

    private static final int ZEROS = 80;
    private static final Precision DIGITS = new Precision(260);
    private static final Rational STEP = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(ZEROS));
    private static final BigDecimal BLURRED = BigDecimal.ONE.scaleByPowerOfTen(-2 * ZEROS);
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(4);
    private static final BigDecimal SMALL = BigDecimal.ONE.scaleByPowerOfTen(-4);

    private int compared;
    private int undecided;
    private int unknown;

    @Test
    void slopesAreLimitsOfDifferenceQuotients() {
        RandomKinks kinks = new RandomKinks(new Random(SEED));
        for (int i = 0; i < COUNT; i++) {
            RandomKinks.Case next = kinks.next();
            Operation.run(Allowance.GENEROUS, () -> {
                check(next);
                return true;
            });
        }
        System.out.printf("random kinks: %d functions, %d slopes compared, %d undecided, %d without numbers, seed %d%n",
                COUNT, compared, undecided, unknown, SEED);
        assertTrue(compared > COUNT, "most functions have two slopes to compare");
        assertTrue(undecided <= COUNT / 50, () -> undecided + " functions undecided");
    }

    private void check(RandomKinks.Case next) {
        Expr function = Formulas.expr(next.function());
        if (function.isUndefined()) {
            return;
        }
        Expr at = Formulas.expr(next.at());
        PointBehavior behavior = PointAnalysis.of(PointQuestion.of(function, List.of(), X, at));
        if (behavior.kind() == Kind.UNDECIDED) {
            undecided++;
            return;
        }
        Rational point = pointOf(next);
        Ball value = at(Formulas.expr(next.meaning()), point);
        if (!value.isKnown()) {
            unknown++;
            return;
        }
        check(next, function, behavior.slopes().left(), value, point.minus(STEP));
        check(next, function, behavior.slopes().right(), value, point.plus(STEP));
    }

    private static Ball at(Expr function, Rational x) {
        return Enclosure.of(Map.of(X, x), DIGITS).of(function);
    }

    private void check(RandomKinks.Case next, Expr function, Limit slope, Ball value, Rational x) {
        int direction = x.compareTo(pointOf(next)) < 0 ? -1 : 1;
        switch (slope) {
            case Limit.Outside _ -> // what it means in pieces may have a value where a root has lost its condition
                assertTrue(!at(function, x).isKnown(), () -> next + " has a value on side " + direction);
            case Limit.Value _, Limit.Infinite _ -> {
                Ball difference = at(Formulas.expr(next.meaning()), x).minus(value);
                if (!difference.isKnown() || difference.radius().compareTo(BLURRED) > 0) {
                    unknown++;
                    return;
                }
                compared++;
                compare(next, slope, difference.mid().scaleByPowerOfTen(ZEROS).multiply(BigDecimal.valueOf(direction)),
                        direction);
            }
            case Limit.Swinging _, Limit.Unbounded _, Limit.Unknown _ -> fail(next + " swings? " + slope);
        }
    }

    private static Rational pointOf(RandomKinks.Case next) {
        return ((Node.Num) Formulas.expr(next.at()).node()).value();
    }

    private static void compare(RandomKinks.Case next, Limit slope, BigDecimal quotient, int direction) {
        if (slope instanceof Limit.Infinite(var sign)) {
            assertTrue(quotient.signum() == sign && quotient.abs().compareTo(LARGE) > 0,
                    () -> next + " side " + direction + ": infinite with sign " + sign + ", but quotient "
                            + quotient.doubleValue());
        } else if (slope instanceof Limit.Value(var expected)) {
            BigDecimal number = Enclosure.of(Map.of(), DIGITS).of(expected).mid();
            BigDecimal error = quotient.subtract(number).abs();
            assertTrue(error.compareTo(SMALL.multiply(number.abs().max(BigDecimal.ONE))) <= 0,
                    () -> next + " side " + direction + ": " + Formulas.text(expected) + ", but quotient "
                            + quotient.doubleValue());
        }
    }

    /** The comparison is worth something: it sees slopes that are slightly wrong, or infinite with the wrong sign. */
    @Test
    void plantedErrorsAreSeen() {
        RandomKinks.Case any = new RandomKinks.Case("abs(x)", "abs(x)", "0");
        compare(any, new Limit.Value(Exprs.ONE), BigDecimal.ONE, 1);
        for (Limit wrong : List.of(new Limit.Value(Exprs.number(1001, 1000)), new Limit.Value(Exprs.MINUS_ONE),
                new Limit.Infinite(1))) {
            assertThrows(AssertionError.class, () -> compare(any, wrong, BigDecimal.ONE, 1));
        }
        assertThrows(AssertionError.class, () -> compare(any, new Limit.Infinite(-1), BigDecimal.TEN.pow(20), 1));
        assertThrows(AssertionError.class, () -> compare(any, new Limit.Value(Exprs.ONE), BigDecimal.TEN.pow(20), 1));
    }
}
