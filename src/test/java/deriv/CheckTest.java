package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.CheckReport.Entry;
import deriv.CheckReport.Quotient;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of formulas against differences. Rows are those of the acceptance document. */
class CheckTest {
    private static Answer f(String text) {
        return Deriv.reader().withoutVerification().parse(text);
    }

    private static CheckReport check(String function, String variables, String claimed, double... point) {
        Check check = Deriv.check(f(function)).vars(variables.split(" "));
        return (claimed.isEmpty() ? check : check.claiming(f(claimed))).at(point);
    }

    private static Quotient quotient(Entry entry, String formula) {
        return entry.quotients().stream().filter(q -> q.formula().equals(formula)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("row 165: the usual step and tolerance")
    void theCentralDifferenceWithTheUsualStepDecides() {
        CheckReport report = check("sin(x)", "x", "", 1);
        Quotient central = report.entries().getFirst().quotients().getFirst();
        assertEquals("central", central.formula());
        assertEquals(1e-5, central.step());
        assertEquals((Math.sin(1 + 1e-5) - Math.sin(1 - 1e-5)) / 2e-5, central.value());
        assertEquals(central.error(), report.relativeError());
        assertTrue(report.relativeError() < 1e-5);
        assertEquals(new CheckOutcome.Agrees(), report.outcome());
        assertEquals(2, report.slope().orElseThrow(), 0.01);
    }

    @Test
    @DisplayName("row 162: the complex step")
    void theComplexStepHasNoError() {
        assertEquals(Math.cos(1), quotient(check("sin(x)", "x", "", 1).entries().getFirst(), "complex step").value());
        assertEquals(0, quotient(check("x^2*exp(y)/(1 + x^2)", "x y", "", 0.5, 2).entries().getLast(), "complex step")
                .error(), 1e-15);
    }

    @Test
    @DisplayName("row 166: the sweep has its bottom where the theory says")
    void aSweepIsAV() {
        CheckReport.Sweep sweep = Deriv.check(f("sin(x)")).sweep(1);
        assertEquals(List.of("central", "forward", "backward", "Richardson", "complex step"), sweep.formulas());
        assertEquals(16, sweep.rows().size());
        assertEquals(0.1, sweep.rows().getFirst().step());
        assertEquals(1e-16, sweep.rows().getLast().step());
        assertEquals(1e-5, bottom(sweep, 0), 1e-5);
        assertEquals(1e-8, bottom(sweep, 1), 1e-8);
        assertTrue(sweep.rows().getLast().errors()[0] > 1e-3);
        assertEquals(0, sweep.rows().getLast().errors()[4]);
    }

    private static double bottom(CheckReport.Sweep sweep, int formula) {
        return sweep.rows().stream().min((a, b) -> Double.compare(a.errors()[formula], b.errors()[formula]))
                .orElseThrow()
                .step();
    }

    @Test
    @DisplayName("row 167: the slope test")
    void theSlopeTellsRightFromWrong() {
        assertEquals(2, check("x^2*exp(y)", "x y", "", 1, 2).slope().orElseThrow(), 0.05);
        assertEquals(1, check("x^2*exp(y)", "x y", "[2*x*exp(y), 1.01*x^2*exp(y)]", 1, 2).slope().orElseThrow(), 0.05);
        // With the ones as direction the two errors would cancel.
        assertEquals(1, check("2*x + 3*y + x*y", "x y", "[3 + x, 2 + y]", 1, 1).slope().orElseThrow(), 0.05);
    }

    @Test
    @DisplayName("row 168: a floating-point sum is not the real one")
    void whatRoundingHidesIsNoError() {
        // Whatever the step, the sum rounds to multiples of 2: the differences say 100000.
        CheckReport report = check("round(x + 10^16)", "x", "1", 1);
        Quotient central = report.entries().getFirst().quotients().getFirst();
        assertTrue(central.rounding() > Math.abs(central.value() - 1), central::toString);
        assertEquals("the differences are lost in rounding", report.outcome().text());
        assertInstanceOf(CheckOutcome.Undecided.class, report.outcome());
        assertEquals(new CheckOutcome.Agrees(), check("x + 10^16", "x", "", 1).outcome(), "by the complex step");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)        | 0  | a corner: -1 from the left, 1 from the right
            relu(x)       | 0  | a corner: 0 from the left, 1 from the right
            max(x, 2*x)   | 0  | a corner: 1 from the left, 2 from the right
            heaviside(x)  | 0  | a jump by 1
            log(x)        | -1 | the function has no value here
            sqrt(x)       | 0  | the function has no value to the left of here
            asin(x)       | 1  | the function has no value to the right of here
            cbrt(x)       | 0  | the derivative has no value here
            sin(1/x)      | 0  | the function has no value here
            """)
    void whereThereIsNoDerivativeItSaysSo(String function, double x, String text) {
        assertEquals(text, check(function, "x", "", x).outcome().text());
    }

    @Test
    void oneWrongPartialDerivativeAmongLargeOnesIsFound() {
        CheckReport report = check("10^4*x + y/100", "x y", "[10^4, 2/100]", 1, 1);
        assertTrue(report.relativeError() < 1e-5, "the norm does not see it");
        assertInstanceOf(CheckOutcome.Agrees.class, report.entries().getFirst().outcome());
        assertEquals(0.01, assertInstanceOf(CheckOutcome.Disagrees.class, report.outcome()).numeric(), 1e-8);
    }

    @Test
    @DisplayName("rows 121 and 135: Hessians by differences of the gradient")
    void secondDerivativesOfSeveralVariables() {
        Check check = Deriv.check(f("x^2*y + z*sin(y)")).vars("x", "y", "z").second();
        CheckReport report = check.at(0.7, -1.2, 2.5);
        assertEquals(List.of("d2/dx2", "d2/dxdy", "d2/dxdz", "d2/dydx", "d2/dy2", "d2/dydz", "d2/dzdx", "d2/dzdy",
                "d2/dz2"), report.entries().stream().map(Entry::name).toList());
        assertEquals(new CheckOutcome.Agrees(), report.outcome());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(report.entries().get(3 * i + j).quotients().getFirst().value(),
                        report.entries().get(3 * j + i).quotients().getFirst().value());
            }
        }
        CheckReport wrong = check.claiming(f("[[2*y, 2*x, 0], [2*x, z*sin(y), cos(y)], [0, cos(y), 0]]"))
                .at(0.7, -1.2, 2.5);
        assertEquals(List.of("d2/dy2"), wrong.entries().stream()
                .filter(e -> e.outcome() instanceof CheckOutcome.Disagrees).map(Entry::name).toList());
    }

    @Test
    void secondDerivativesOfOneVariable() {
        CheckReport report = Deriv.check(f("exp(2*x)")).second().at(0.3);
        assertEquals("second", report.entries().getFirst().quotients().getFirst().formula());
        assertEquals(new CheckOutcome.Agrees(), report.outcome());
        assertEquals("a corner: -2 from the left, 2 from the right",
                Deriv.check(f("x*abs(x)")).second().at(0).outcome().text());
    }

    @Test
    void someVariablesCanBeMereNumbers() {
        CheckReport report = Deriv.check(f("a*exp(-b*x)")).vars("a", "b", "x").wrt(List.of("x")).at(2, 0.5, 1);
        assertEquals(List.of("d/dx"), report.entries().stream().map(Entry::name).toList());
        assertEquals(-Math.exp(-0.5), report.entries().getFirst().claimed(), 1e-15);
    }

    @Test
    void wrongQuestionsAreRefused() {
        assertRefused("the derivative has 2 numbers, and 1 is needed", () -> check("x^2", "x", "[1, 2]", 1));
        assertRefused("the derivative has 1 number, and 2 are needed", () -> check("x*y", "x y", "y", 1, 2));
        assertRefused("a point of 1 numbers was given, and 2 are needed", () -> check("x*y", "x y", "", 1));
        assertRefused("the variable 'x' is given twice", () -> Deriv.check(f("x")).vars("x", "x"));
        assertRefused("'y' is not among the variables", () -> Deriv.check(f("x")).wrt(List.of("y")));
        assertRefused("there is no variable to differentiate by", () -> Deriv.check(f("7")).at());
        assertRefused("a sweep needs one function, and there are 2", () -> Deriv.check(f("[x, x^2]")).sweep(1));
        assertRefused("no value for the variable 'y'; there are values for x", () -> check("x*y", "x", "", 1));
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable question) {
        assertEquals(message, assertThrows(DerivException.class, question).getMessage());
    }

    private static final List<String> FORMULAS = List.of("sin(x)*y", "exp(x*y)", "x^y", "log(x + y^2)", "tanh(x)/y",
            "sqrt(x^2 + y^2)", "sigmoid(10*x) - y^3", "x^5*y^2 - 3*x*y", "1000*atan(x/y)", "erf(x) + gamma(y)",
            "if(x > y, x^2, y^3)", "abs(x - y)*x", "max(x*y, x + y)", "sin(100*x*y)", "exp(-50*x^2) + y",
            "lgamma(x) + besselj(1, y)", "(x - 1)^2 + (y - 2)^2 + 1000", "1/(x^2 + y^4 + 1e-3)",
            "log(1 + exp(30*x)) + y");

    /** No right derivative is refuted, and no wrong one passes; seed 9. */
    @Test
    void rightDerivativesAreNotRefutedAndWrongOnesDoNotPass() {
        var random = new SplittableRandom(9);
        int decided = 0;
        int all = 0;
        for (String formula : FORMULAS) {
            Answer function = f(formula);
            Answer gradient = function.gradient(List.of("x", "y"));
            Answer wrong = f("[" + gradient.entries().getFirst().get(0).infix() + ", 1.001*("
                    + gradient.entries().getFirst().get(1).infix() + ")]");
            Check ofRight = Deriv.check(function).vars("x", "y");
            Check ofWrong = ofRight.claiming(wrong);
            for (int i = 0; i < 40; i++) {
                double[] point = {Math.exp(4 * random.nextDouble() - 2), Math.exp(4 * random.nextDouble() - 2)};
                String where = formula + " at " + Arrays.toString(point);
                CheckReport right = ofRight.at(point);
                assertEquals(new CheckOutcome.Agrees(), right.outcome(), where);
                double partial = right.entries().getLast().claimed();
                CheckReport refuted = ofWrong.at(point);
                if (Math.abs(partial) < 1e-4) continue;
                all++;
                decided += refuted.outcome() instanceof CheckOutcome.Disagrees ? 1 : 0;
                assertTrue(!(refuted.entries().getLast().outcome() instanceof CheckOutcome.Agrees), where);
            }
        }
        assertTrue(decided > 0.95 * all, decided + " of " + all);
    }
}
