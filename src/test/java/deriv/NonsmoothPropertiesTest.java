package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for whole classes of functions at a point. */
class NonsmoothPropertiesTest {
    /** Clarke (1990), Proposition 2.2.7: the interval of a convex function is its subdifferential. */
    @ParameterizedTest
    @ValueSource(
            strings = {"abs(x)", "max(x, x^2)", "max(0, x, 2*x)", "abs(x) + x^2", "exp(abs(x))", "max(exp(x), 1 - x)",
                "hypot(x, 0)", "abs(x) + abs(2*x)", "relu(x)^2", "logaddexp(x, -x)", "max(abs(x), x^4)"})
    void ofConvexFunctionsTheIntervalIsThatOfTheOneSidedDerivatives(String convex) {
        PointReport report = Deriv.parse(convex).at("x", "0");
        PointReport.Interval clarke = report.clarke().orElseThrow();
        assertEquals(report.left().number(), clarke.low().number());
        assertEquals(report.right().number(), clarke.high().number());
        assertTrue(report.lipschitz().orElseThrow());
        for (double x : List.of(-0.5, -0.01, 0.02, 0.7)) {
            double value = Deriv.parse(convex).numbers("x").value(x);
            double atZero = report.value().orElseThrow().number();
            assertTrue(value >= atZero + clarke.low().number() * x - 1e-12, () -> "a subgradient at " + x);
            assertTrue(value >= atZero + clarke.high().number() * x - 1e-12, () -> "a subgradient at " + x);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "x*abs(x)", "floor(x)", "sqrt(abs(x))", "sin(x)", "if(x == 0, 0, x*sin(1/x))",
        "if(x == 0, 1, x)", "if(x == 0, 0, sin(1/x))", "cbrt(x)", "if(x == 0, 0, x^2*sin(1/x))", "sign(x)", "1/x",
        "sqrt(x)"})
    void whatIsDifferentiableIsContinuous(String function) {
        PointReport report = Deriv.parse(function).at("x", "0");
        if (report.derivative().isPresent()) {
            double value = report.value().orElseThrow().number();
            assertEquals(value, report.limits().left().number());
            assertEquals(value, report.limits().right().number());
        }
        if (report.clarke().isPresent() && report.derivative().isPresent()) {
            double slope = report.derivative().get().number();
            assertTrue(report.clarke().get().low().number() <= slope && slope <= report.clarke().get().high().number());
        }
    }

    @Test
    void parametersAreTakenInGeneralPositionAndSaid() {
        PointReport report = Deriv.parse("a*abs(x)").at("x", "0");
        assertEquals("-a", report.left().text());
        assertEquals("a", report.right().text());
        assertEquals(List.of("a != 0"), report.conditions());
        assertEquals("undecided (depends on the sign of a: --assume can tell it)", report.clarkeNote());
        assertEquals(true, report.lipschitz().orElseThrow());
        PointReport positive = Deriv.reader().assuming("a > 0").parse("a*abs(x)").at("x", "0");
        assertEquals("[-a, a]", positive.clarke().orElseThrow().toString());
        assertEquals(List.of(), positive.conditions());
    }

    @Test
    void aSignThatIsNotKnownIsNamed() {
        PointReport report = Deriv.parse("max(a*x, x)").at("x", "0");
        assertEquals(PointReport.Outcome.UNDECIDED, report.outcome());
        assertTrue(report.right().text().contains("depends on the sign of a - 1"), report.right().text());
        PointReport known = Deriv.reader().assuming("a > 1").parse("max(a*x, x)").at("x", "0");
        assertEquals("corner", known.kind());
        assertEquals("[1, a]", known.clarke().orElseThrow().toString());
    }
}
