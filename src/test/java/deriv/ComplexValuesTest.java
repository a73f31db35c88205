package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers for complex principal values. */
class ComplexValuesTest {
    private static Answer parse(String formula) {
        return Deriv.reader().complex().parse(formula);
    }

    @ParameterizedTest(name = "({0})''")
    @CsvSource(delimiter = '|', textBlock = """
            x^2                   | 2*x                            | []
            log(x)                | 1/x                            | []
            log(-x)               | 1/x                            | []
            sqrt(x)               | 1/(2*sqrt(x))                  | []
            sqrt(x)^2             | 1                              | []
            sqrt(-1)*x^2          | 2*sqrt(-1)*x                   | []
            (-8)^(1/3)*x          | 2*(-1)^(1/3)                   | []
            sqrt(-1 - x^2)        | -x/sqrt(-x^2 - 1)              | []
            acosh(x)              | 1/(sqrt(x + 1)*sqrt(x - 1))    | []
            asin(x)               | 1/sqrt(1 - x^2)                | []
            exp(log(x))           | 1                              | [x != 0]
            log(x) - log(x)       | 0                              | [x != 0]
            x/x                   | 0                              | [x != 0]
            (x^2 + 1)/(x^2 + 1)   | 0                              | [x^2 != -1]
            gamma(x)              | gamma(x)*digamma(x)            | []
            """)
    void derivativesAndWhereTheyHold(String formula, String derivative, String conditions) {
        Answer d = parse(formula).diff("x");
        assertEquals(derivative, d.infix());
        assertEquals(conditions, d.conditions().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x^2)             | sqrt(x^2)
            log(exp(x))           | log(exp(x))
            log(x^2)              | log(x^2)
            sin(x)^2 + cos(x)^2   | 1
            """)
    void onlyRulesOfPrincipalValuesAreUsed(String formula, String expected) {
        assertEquals(expected, parse(formula).simplify().infix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "sign(x)", "cbrt(x)", "max(x, 1)", "floor(x)", "root(3, x)"})
    void whatIsNotAnalyticHasNoDerivative(String formula) {
        DerivException e = assertThrows(DerivException.class, () -> parse(formula).diff("x"));
        assertEquals(DerivException.Kind.UNSUPPORTED, e.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"if(x > 0, x, 1)", "x + if(x <= 0 or x != 2, x, 1)", "relu(x)"})
    void casesByOrderAreRefused(String formula) {
        assertThrows(DerivException.class, () -> parse(formula).diff("x"));
    }

    @Test
    void casesByEqualityAreKept() {
        assertEquals("if(x == 0, 0, 2*x)", parse("if(x == 0, 1, x^2)").diff("x").infix());
    }

    @Test
    void matricesAreOfTheSameRows() {
        assertEquals("[[1/x, 1/y], [1/(2*sqrt(x)), 0]]", parse("[log(x*y), sqrt(x)]")
                .jacobian(java.util.List.of("x", "y")).infix());
    }

    @Test
    void numbersAreThoseOfRealPoints() {
        Answer d = parse("log(x)").diff("x");
        assertEquals(0.5, d.numbers("x").value(2));
        assertTrue(Double.isNaN(d.numbers("x").value(-1)));
        assertTrue(Double.isNaN(parse("sqrt(-1)*x").numbers("x").value(1)));
    }

    @Test
    void branchCutsAreNoted() {
        String note = "for complex principal values, away from their branch cuts";
        assertTrue(parse("log(x)").diff("x").notes().contains(note));
        assertTrue(parse("x^y").diff("x").notes().contains(note));
        assertTrue(parse("sin(x)*x^3").diff("x").notes().isEmpty());
        assertTrue(parse("sqrt(2)*x").diff("x").notes().isEmpty());
        assertTrue(parse("log(x)").simplify().notes().isEmpty());
    }

    @Test
    void whatIsVerifiedIsVerifiedAtRealPoints() {
        assertTrue(parse("log(x)*sqrt(x)").diff("x").verification().orElseThrow().text().endsWith("points"));
        assertEquals("unverified: no point of its domain was found",
                parse("sqrt(-1)*x^2").diff("x").verification().orElseThrow().text());
    }

    @Test
    void noValueIsNoValueForComplexNumbersToo() {
        assertThrows(DerivException.class, () -> parse("log(0)*x"));
        assertThrows(DerivException.class, () -> parse("1/(x - x)"));
    }
}
