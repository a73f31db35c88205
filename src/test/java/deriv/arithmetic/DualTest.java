package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.testing.Formulas;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DualTest {
    private static final List<Row> ROWS =
            FunctionTable.all().stream().filter(row -> row.kernel().isPresent()).toList();
    private static final long FIRST_SEED = 20_251_121;
    private static final int EXPRESSIONS = 2000;

    private static Dual at(String formula, Dual x, Dual y) {
        Tape tape = Tape.of(List.of("x", "y"), List.of(Formulas.expr(formula)));
        return Machine.of(tape, DualNumbers.SYSTEM).evaluate(List.of(x, y)).getFirst();
    }

    /** Acceptance row 132, and its relatives. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x*y         | 10                  | 29
            x + y       | 7                   | 10
            x - y       | -3                  | -4
            x/y         | 0.4                 | 0.04
            -x          | -2                  | -3
            x^3         | 8                   | 36
            1/x         | 0.5                 | -0.75
            x^y         | 32                  | 395.2649684454277
            sqrt(2*x)   | 2                   | 1.5
            (4*x)^(1/3) | 2                   | 1
            x^0.75      | 1.681792830507429   | 1.8920169343208576
            exp(x - 2)  | 1                   | 3
            max(x, y)   | 5                   | 7
            hypot(x, y) | 5.385164807134504   | 7.613508865259128
            if(x < y, x^2, 7) | 4             | 12
            atan2(x, y) | 0.3805063771123649  | 0.034482758620689655
            """)
    void arithmetic(String formula, double value, double slope) {
        Dual found = at(formula, Dual.of(2, 3), Dual.of(5, 7));
        assertEquals(value, found.value(), 1e-15 * Math.abs(value));
        assertEquals(slope, found.slope(0), 1e-14 * Math.abs(slope));
    }

    /** Values are those of the interpreter bit for bit, slopes those of the derivative where that is well-conditioned. */
    @Test
    void slopesAreThoseOfTheDerivative() {
        int compared = 0;
        int sharp = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + EXPRESSIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Expr f;
            Interpreter derivative;
            try {
                f = new RandomTerms(random, ROWS).next(random.nextInt(1, 8));
                derivative = new Interpreter(Tape.of(List.of("x", "y"), List.of(
                        Derivative.of(f, Exprs.symbol("x")), Derivative.of(f, Exprs.symbol("y")))));
            } catch (LimitException | UnsupportedOperationException _) {
                continue;
            }
            double x = random.nextDouble(-3, 3);
            double y = random.nextDouble(0, 5);
            Tape tape = Tape.of(List.of("x", "y"), List.of(f));
            Dual found;
            try {
                found = Machine.of(tape, DualNumbers.SYSTEM)
                        .evaluate(List.of(Dual.variable(x, 0), Dual.variable(y, 1))).getFirst();
            } catch (NumberSystemException _) {
                continue; // an order varies, or a form has no derivative
            }
            assertEquals(new Interpreter(tape).evaluate(x, y)[0], found.value(), "seed " + seed);
            double[] expected = derivative.evaluate(x, y);
            double[] beside = derivative.evaluate(x + 1e-9 * Math.abs(x), y + 1e-9 * y);
            for (int i = 0; i < 2; i++) {
                double change = Math.abs(expected[i] - beside[i]) / Math.abs(expected[i]);
                if (found.value() == found.value() && Math.abs(expected[i]) > 1e-100 && change < 1e-7) {
                    compared++;
                    double error = Math.abs(found.slope(i) - expected[i]) / Math.abs(expected[i]);
                    sharp += error <= 16 * 0x1p-52 ? 1 : 0;
                    assertTrue(error < 1e-9, "seed %d: %s at %s, %s has the slope %s, not %s in direction %d"
                            .formatted(seed, f, x, y, found, expected[i], i));
                }
            }
        }
        assertTrue(compared > EXPRESSIONS / 4, "only " + compared + " slopes compared");
        assertTrue(sharp > 0.95 * compared, sharp + " of " + compared + " within a few ulp");
    }

    private static void assertSame(double expected, double found) {
        assertTrue(Double.compare(expected, found) == 0 || Math.abs(expected - found) <= 1e-14 * Math.abs(expected),
                () -> found + ", not " + expected);
    }

    /** A direction in which nothing varies has the slope 0, whatever the slopes of others are. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x) + y     | 0  | 2 | Infinity | 1
            abs(x)*y        | -3 | 2 | -2       | 3
            sqrt(0*y + 4*x) | 1  | 2 | 1        | 0
            relu(x) + y     | 0  | 2 | 0        | 1
            x^y             | 0  | 2 | 0        | 0
            x^1.5           | 0  | 2 | NaN      | 0
            max(x, y)       | 2  | 2 | 1        | 0
            tanh(x)         | 30 | 2 | 3.5026043050786074e-26 | 0
            sigmoid(x)*y    | 40 | 2 | 8.496708510583178e-18 | 1
            """)
    void directionsAreApart(String formula, double x, double y, double byX, double byY) {
        Dual found = at(formula, Dual.variable(x, 0), Dual.variable(y, 1));
        assertSame(byX, found.slope(0));
        assertSame(byY, found.slope(1));
        assertEquals(0, found.slope(2));
    }

    @Test
    void ordersMayBeGivenButNotVary() {
        assertEquals(-0.44005058574493355, at("besselj(0, x)", Dual.variable(1, 0), Dual.constant(0)).slope(0), 1e-15);
        String message = assertThrows(NumberSystemException.class,
                () -> at("besselj(y, x)", Dual.variable(1, 0), Dual.variable(0.5, 1))).getMessage();
        assertTrue(message.startsWith("the function 'besselj' has no derivative in argument 1 ("), message);
        assertTrue(message.endsWith("): keep that argument constant"), message);
        assertTrue(Double.isFinite(at("besselj(y, x)", Dual.variable(1, 0), Dual.constant(0.5)).slope(0)));
    }

    @Test
    void withoutValueThereIsNoSlope() {
        Dual found = at("log(x) + y", Dual.variable(-1, 0), Dual.variable(1, 1));
        assertTrue(Double.isNaN(found.value()) && Double.isNaN(found.slope(0)) && Double.isNaN(found.slope(1)));
        Tape guarded = Tape.over("x").output(Formulas.expr("x^2")).guard(Formulas.condition("x > 0")).build();
        assertTrue(Double.isNaN(Machine.of(guarded, DualNumbers.SYSTEM).evaluate(List.of(Dual.variable(-1, 0)))
                .getFirst().slope(0)));
    }

    @Test
    void textHasValueAndSlopes() {
        assertEquals("2.0 + 3.0*d0 + -1.0*d2", Dual.of(2, 3, 0, -1).toString());
        assertEquals(Dual.of(2, 0, 1), Dual.variable(2, 1));
    }
}
