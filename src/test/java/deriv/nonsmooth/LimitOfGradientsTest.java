package deriv.nonsmooth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.functions.FunctionTable;
import deriv.nonsmooth.RandomTies.Tied;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Lexicographic derivatives at points where many pieces meet, against differences of the function itself, in 900 digits, at points
 * {@code a + t(e1 + s e2 + s^2 e3 + …)} very near.
 */
class LimitOfGradientsTest {
    private static final long SEED = 20_261_122;
    /** For a long run: {@code -Dderiv.ties.functions=5000}. */
    private static final int FUNCTIONS = Integer.getInteger("deriv.ties.functions", 100);

    private static final Precision PRECISION = new Precision(900);
    /** t, s and the step of the differences: each boundary that is crossed beside the point is farther away than a step. */
    private static final Rational T = small(300);
    private static final Rational S = small(30);
    private static final Rational STEP = small(700);

    private static Rational small(int bits) {
        return Rational.of(BigInteger.ONE, BigInteger.TWO.pow(bits));
    }

    @Test
    void ofPiecewiseLinearFunctions() {
        compare(SEED, random -> RandomTies.linear(random, random.nextInt(1, 5), 4));
    }

    @Test
    void ofPiecewiseSmoothFunctions() {
        compare(SEED + 1, random -> RandomTies.smooth(random, random.nextInt(1, 5), 4));
    }

    private interface Maker {
        Tied of(SplittableRandom random);
    }

    private static void compare(long seed, Maker maker) {
        SplittableRandom random = new SplittableRandom(seed);
        int kinks = 0;
        int compared = 0;
        for (int n = 0; n < FUNCTIONS; n++) {
            Tied tied = maker.of(random);
            double[] found = gradient(TieRule.LEXICOGRAPHIC, tied);
            Optional<double[]> reference = beside(tied);
            if (reference.isEmpty()) {
                continue;
            }
            compared++;
            double[] expected = reference.get();
            for (int i = 0; i < found.length; i++) {
                assertEquals(expected[i], found[i], 1e-9 * Math.max(1, Math.abs(expected[i])),
                        message(seed, n, tied, i));
            }
            kinks += Arrays.equals(found, fast(tied)) ? 0 : 1;
        }
        assertTrue(compared > FUNCTIONS / 2, "only " + compared + " were compared");
        assertTrue(kinks > FUNCTIONS / 4, "the usual convention differs for only " + kinks);
    }

    private static Supplier<String> message(long seed, int n, Tied tied, int i) {
        return () -> "seed " + seed + ", function " + n + " by " + tied.variables().get(i) + ": " + tied.function();
    }

    private static double[] gradient(TieRule rule, Tied tied) {
        Ties ties = new Ties(rule, tied.symbols(), 1);
        Expr gradient = ties.unmarked(
                Matrices.gradient(ties.marked(tied.function()), tied.symbols(), Purpose.TO_COMPUTE));
        return values(gradient, tied);
    }

    private static double[] fast(Tied tied) {
        return values(Matrices.gradient(tied.function(), tied.symbols(), Purpose.TO_COMPUTE), tied);
    }

    private static double[] values(Expr e, Tied tied) {
        return new Interpreter(Tape.over(tied.variables()).output(e).build()).evaluate(tied.point());
    }

    /** {@return differences there}; empty if two pieces are the same function, which 900 digits cannot tell */
    private static Optional<double[]> beside(Tied tied) {
        Map<Expr, Rational> at = new HashMap<>();
        Rational move = T;
        for (int i = 0; i < tied.halves().length; i++) {
            at.put(tied.symbols().get(i), Rational.of(tied.halves()[i], 2).plus(move));
            move = move.times(S);
        }
        double[] gradient = new double[tied.halves().length];
        for (int i = 0; i < gradient.length; i++) {
            Expr x = tied.symbols().get(i);
            Ball difference = value(tied.function(), at, x, STEP).minus(value(tied.function(), at, x, STEP.negate()));
            if (!difference.isKnown()) {
                return Optional.empty();
            }
            gradient[i] = difference.over(Ball.of(STEP.times(Rational.TWO), PRECISION)).mid().doubleValue();
        }
        return Optional.of(gradient);
    }

    private static Ball value(Expr f, Map<Expr, Rational> at, Expr x, Rational move) {
        Map<Expr, Rational> moved = new HashMap<>(at);
        moved.merge(x, move, Rational::plus);
        return Enclosure.of(moved, PRECISION).of(f);
    }

    /** The derivative from a side is the lexicographic one of the function or of its mirror image. */
    @Test
    void sides() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        for (int n = 0; n < FUNCTIONS; n++) {
            Tied tied = RandomTies.smooth(random, 1, 4);
            Expr x = tied.symbols().getFirst();
            assertEquals(gradient(TieRule.LEXICOGRAPHIC, tied)[0], gradient(TieRule.RIGHT, tied)[0], tied.toString());
            Expr mirrored = Substitution.of(tied.function(), Map.of(x, x.negate()));
            Tied mirror = new Tied(mirrored, tied.variables(), new int[] {-tied.halves()[0]});
            assertEquals(-gradient(TieRule.LEXICOGRAPHIC, mirror)[0], gradient(TieRule.LEFT, tied)[0], 1e-9,
                    tied.toString());
        }
    }

    /** f(x') >= f(a) + g (x' - a) for all x' (Rockafellar, Convex Analysis, section 23). */
    @Test
    void ofConvexFunctionsAreSubgradients() {
        SplittableRandom random = new SplittableRandom(SEED + 3);
        for (int n = 0; n < FUNCTIONS; n++) {
            Tied tied = RandomTies.convex(random, random.nextInt(1, 5), 3);
            double[] subgradient = gradient(TieRule.LEXICOGRAPHIC, tied);
            Interpreter f = new Interpreter(Tape.over(tied.variables()).output(tied.function()).build());
            double start = f.evaluate(tied.point())[0];
            for (int k = 0; k < 200; k++) {
                double size = Math.pow(10, random.nextDouble(-3, 1));
                double[] other = tied.point();
                double bound = start;
                for (int i = 0; i < other.length; i++) {
                    double move = size * random.nextDouble(-1, 1);
                    other[i] += move;
                    bound += subgradient[i] * move;
                }
                double value = f.evaluate(other)[0];
                assertTrue(value >= bound - 1e-9 * Math.max(1, Math.abs(bound)),
                        "seed %d, function %d: %s >= %s fails for %s".formatted(SEED + 3, n, value, bound, tied));
            }
        }
    }

    /** Written with kinks, but smooth: what a sum, a difference or a product of kinks makes of them. */
    @Test
    void kinksThatCancelDoCancel() {
        SplittableRandom random = new SplittableRandom(SEED + 4);
        for (int n = 0; n < FUNCTIONS; n++) {
            Tied first = RandomTies.smooth(random, 3, 3);
            Expr a = first.function();
            Expr b = Substitution.of(a, Map.of(Exprs.symbol("x"), Exprs.symbol("y"), Exprs.symbol("y"),
                    Exprs.symbol("x"))).minus(a);
            Expr nothing = switch (n % 4) {
                case 0 -> call("relu", a).minus(call("relu", a.negate())).minus(a);
                case 1 -> call("max", a, b).plus(call("min", a, b)).minus(a).minus(b);
                case 2 -> call("abs", a.minus(b)).minus(call("max", a, b)).plus(call("min", a, b));
                default -> call("abs", a).times(call("abs", b)).minus(call("abs", a.times(b)));
            };
            for (double slope : gradient(TieRule.LEXICOGRAPHIC, new Tied(nothing, first.variables(), first.halves()))) {
                assertEquals(0, slope, 1e-12, "seed " + (SEED + 4) + ", function " + n + ": " + nothing);
            }
        }
    }

    private static Expr call(String name, Expr... args) {
        return Exprs.apply(FunctionTable.named(name).orElseThrow(), List.of(args));
    }
}
