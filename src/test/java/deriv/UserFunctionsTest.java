package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Trace.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions with derivatives of their own: in texts, and by code. */
class UserFunctionsTest {
    private static final Fn LOG_COSH = Fn.define("g", "u").by(u -> Math.log(Math.cosh(u))).derivative("tanh(u)");

    private static DerivException refused(org.junit.jupiter.api.function.Executable question) {
        return assertThrows(DerivException.class, question);
    }

    // --- rules in texts ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            g(u) = u^2; def g'(u) = 2*u; g(sin(x))                                  | 2*sin(x)*cos(x)
            g(u) = exp(u); def g'(u) = g(u); g(x^2)                                 | 2*x*g(x^2)
            f(a, b) = a^2*b; def f'[1,0](a, b) = 2*a*b; f(sin(x), x)                | sin(x)*(2*x*cos(x) + sin(x))
            f(a, b) = a^2*b; def f'[1,0](a, b) = 2*a*b; def f'[0,1](a, b) = a^2; f(x, x) | 3*x^2
            g(u) = u^2; def g'(u) = 2*u; h(u) = g(u)*u; def h'(u) = 3*g(u); h(2*x)  | 6*g(2*x)
            g(u) = u^2; def g'(u) = 2*u; g'(x)*x                                    | 4*x
            def = 3; def*x^2                                                        | 6*x
            """)
    void rulesReplaceDerivatives(String text, String derivative) {
        Answer d = Deriv.parse(text).diff("x");
        assertEquals(derivative, d.infix());
        assertInstanceOf(Verification.Verified.class, d.verification().orElseThrow());
    }

    @Test
    void higherDerivativesAreTakenOfTheRule() {
        Answer f = Deriv.parse("g(u) = exp(u); def g'(u) = g(u); g(x^2)");
        assertEquals("2*g(x^2)*(2*x^2 + 1)", f.diff("x", "x").infix());
        assertEquals(6 * Math.E, f.diff("x", "x").numbers("x").value(1), 1e-13);
        assertEquals(2 * Math.E, f.diff("x").numbers("x").value(1), 1e-14);
    }

    @Test
    void rulesOfUnknownFunctionsAreTheirDerivatives() {
        Reader reader = Deriv.reader().functions(List.of("g", "h"));
        Answer d = reader.parse("def g'(u) = g(u)*h(u); g(x^2)").diff("x");
        assertEquals("2*x*g(x^2)*h(x^2)", d.infix());
        assertTrue(d.verification().orElseThrow().text().startsWith("unverified"), d.verification().toString());
        assertEquals("2*k'[1,0](2*x, y)",
                Deriv.reader().functions(List.of("k")).parse("def k'[0,1](a, b) = a; k(2*x, y)").diff("x").infix());
        assertEquals("2*x", Deriv.reader().functions(List.of("k")).parse("def k'[0,1](a, b) = a; k(2*x, y)").diff("y")
                .infix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            f(x^2)         | x   | 2*x*f'(x^2)
            f(x)           | x,x | f''(x)
            f(x, y)        | x,y | f'[1,1](x, y)
            f(x*y, y)      | y   | x*f'[1,0](x*y, y) + f'[0,1](x*y, y)
            f(x)*f'(x)     | x   | f(x)*f''(x) + f'(x)^2
            f(f(x))        | x   | f'(f(x))*f'(x)
            """)
    void unknownFunctionsDifferentiateToPrimes(String text, String by, String derivative) {
        Answer d = Deriv.reader().functions(List.of("f")).parse(text).diff(by.split(","));
        assertEquals(derivative, d.infix());
        assertEquals(derivative, Deriv.reader().functions(List.of("f")).parse(d.infix()).infix(), "it reads back");
    }

    @Test
    void aWrongRuleIsRefusedUnlessVerificationIsOff() {
        String text = "g(u) = u^2; def g'(u) = 3*u; g(x)";
        DerivException e = refused(() -> Deriv.parse(text));
        assertEquals(DerivException.Kind.VERIFY, e.kind());
        assertTrue(e.getMessage().startsWith("the rule for g' is not the derivative of g: at u = "), e.getMessage());
        Answer f = Deriv.reader().withoutVerification().parse(text);
        assertEquals("3*x", f.diff("x").infix());
        assertEquals(List.of("the rule for g' was not compared with g"), f.notes());
        assertEquals(DerivException.Kind.VERIFY, refused(() -> Deriv.parse(
                "f(a, b) = a*b; def f'[0,1](a, b) = b; f(x, 2)")).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            def g'(u) = 2*u; g(x)                                   | there is no function 'g' to give a rule for
            def sin'(u) = cos(u); x                                 | there is no function 'sin' to give a rule for
            g(u) = u; def g'(u) = 1; def g'(u) = 1; x               | this derivative of 'g' has a rule already
            g(u) = u; def g'(u, v) = 1; x                           | 'g' takes one argument, and its rule has 2
            g(u) = u; def g''(u) = 1; x                             | a rule gives one first derivative
            g(u, v) = u; def g'[1,1](u, v) = 1; x                   | a rule gives one first derivative
            g(u, v) = u; def g'(u, v) = 1; x                        | a rule of several arguments says by which one it differentiates
            g(u) = u; y = g(x); def g'(u) = 1; y                    | 'g' is used before its rule
            g(u) = u; def g'(u) = g'(u); g(x)                       | the rule of 'g' cannot use a derivative of 'g'
            g(u) = u; def g'(u) = 1                                 | a rule is not a result
            g(u) = u; def g' = 1; x                                 | a rule needs parameters and a right side
            g(u) = u; def g'(u, u) = 1; x                           | the parameter 'u' occurs twice
            g(u) = u; def g'[a](u) = 1; x                           | the orders of a derivative are whole numbers
            g(u) = g(u) + 1; g(x)                                   | "unknown function 'g'"
            g(u) = [u, u]; def g'(u) = 1; x                         | the value of 'g' is a vector, and a rule is for numbers
            """)
    void badRulesAreRefused(String text, String message) {
        DerivException e = refused(() -> Deriv.parse(text));
        assertEquals(message, e.getMessage());
        assertTrue(e.place().isPresent());
    }

    @Test
    void callsWithAnotherNumberOfArgumentsAreRefused() {
        Reader reader = Deriv.reader().functions(List.of("g"));
        assertEquals("'g' takes 1 argument, not 2", refused(() -> reader.parse("def g'(u) = u; g(x, y)")).getMessage());
        assertEquals("'g' takes 1 argument, not 2",
                refused(() -> Deriv.reader().define(LOG_COSH).parse("g(x, y)")).getMessage());
    }

    @Test
    void manyDefinitionsOnTopOfEachOtherDoNotRecurse() {
        StringBuilder text = new StringBuilder("g0(u) = u; def g0'(u) = 1; ");
        for (int i = 1; i < 2000; i++) {
            text.append("g%d(u) = g%d(u) + 1; def g%d'(u) = 1; ".formatted(i, i - 1, i));
        }
        Answer f = Deriv.reader().withoutVerification().parse(text + "g1999(x)");
        assertEquals("1", f.diff("x").infix());
        assertEquals(2002, f.numbers("x").value(3));
    }

    @Test
    void equalFunctionsAreFoundEqualWhateverTheirRules() {
        assertInstanceOf(Equality.Proved.class,
                Deriv.equal(Deriv.parse("g(u) = u^2; def g'(u) = 2*u; g(x + 1)"), Deriv.parse("x^2 + 2*x + 1")));
        assertEquals(List.of("x > 1"), Deriv.parse("g(u) = log(u); def g'(u) = 1/u; g(x - 1)").domain().defined()
                .conditions());
    }

    @Test
    void numbersOfAnyKindTakeTheFormula() {
        Answer f = Deriv.parse("g(u) = sin(u)^2; def g'(u) = sin(2*u); x*g(x)");
        assertEquals(0.7080734182735712, f.numbers("x").value(1), 1e-15);
        assertEquals("0.708073418273571193498784114750",
                DecimalNumbers.of(List.of(f), 29).values(Map.of("x", Deriv.parse("1"))).getFirst().orElseThrow()
                        .setScale(30).toPlainString());
        assertTrue(Deriv.compile(f).vars("x").build().source("A").text().contains("Math.sin"));
        Trace trace = f.trace(Mode.REVERSE, Map.of("x", 1.0));
        assertEquals(List.of("", "g(x)", "x*v1"), trace.rows().stream().map(Trace.Row::formula).toList());
        assertEquals("bv1*sin(2*x)", trace.adjoints().getFirst().contributions().stream()
                .filter(c -> c.formula().contains("sin")).findFirst().orElseThrow().formula().replace("bx + ", ""));
    }

    // --- functions by code ---

    @Test
    void codeIsCalledByAllThatComputes() {
        Answer f = Deriv.reader().define(LOG_COSH).parse("g(x^2) + x");
        Answer d = f.diff("x");
        assertEquals("2*x*tanh(x^2) + 1", d.infix());
        assertInstanceOf(Verification.Verified.class, d.verification().orElseThrow());
        double expected = Math.log(Math.cosh(2.25)) + 1.5;
        assertEquals(expected, f.numbers("x").value(1.5));
        CompiledFunction compiled = Deriv.compile(f).vars("x").with(Part.VALUE, Part.GRADIENT).build();
        double[] gradient = new double[1];
        for (int i = 0; i < 100_000; i++) {
            assertEquals(expected, compiled.valueAndGradient(new double[] {1.5}, gradient));
        }
        assertEquals(1 + 3 * Math.tanh(2.25), gradient[0], 1e-15);
        assertEquals(expected, f.trace(Mode.VALUE, Map.of("x", 1.5)).values().getFirst(), 1e-15);
        DerivException e = refused(() -> compiled.source("A").text());
        assertEquals("'g' is computed by code of this program, which source cannot hold", e.getMessage());
    }

    @Test
    void derivativesThatAreNotGivenAreUnknown() {
        Reader reader = Deriv.reader().define(Fn.define("k", "x", "y", "z").byArray(p -> p[0] * p[1] + p[2])
                .derivative("x", "y"));
        Answer f = reader.parse("k(a, b, c)");
        assertEquals("[b, k'[0,1,0](a, b, c), k'[0,0,1](a, b, c)]", f.gradient(List.of("a", "b", "c")).infix());
        assertEquals(5, f.numbers("a", "b", "c").value(1, 2, 3));
        refused(() -> f.diff("b").numbers("a", "b", "c"));
    }

    @Test
    void functionsMayUseThoseBefore() {
        Reader reader = Deriv.reader().define(LOG_COSH)
                .define(Fn.define("m", "u").by("g(u)^2   # a square").derivative("2*g(u)*tanh(u)"));
        assertEquals("2*tanh(x)*g(x)", reader.parse("m(x)").diff("x").infix());
    }

    @Test
    void codeMaySayWhereItHasAValue() {
        Answer f = Deriv.reader().define(Fn.define("q", "u").by(Math::sqrt).derivative("1/(2*q(u))").where("u >= 0"))
                .parse("q(x - 1)");
        assertEquals(List.of("x >= 1"), f.domain().defined().conditions());
        assertEquals(0.25, f.diff("x").numbers("x").value(5));
        assertTrue(Double.isNaN(f.diff("x").numbers("x").value(0.5)));
    }

    @Test
    void badFunctionsAreRefused() {
        Reader reader = Deriv.reader();
        assertEquals(DerivException.Kind.VERIFY,
                refused(() -> reader.define(Fn.define("h", "u").by(u -> u * u).derivative("3*u"))).kind());
        assertEquals("'sin' is a built-in function",
                refused(() -> reader.define(Fn.define("sin", "u").by(u -> u))).getMessage());
        assertEquals("'g h' is not a name", refused(() -> Fn.define("g h", "u")).getMessage());
        assertEquals("a function needs a parameter", refused(() -> Fn.define("g")).getMessage());
        assertEquals("'g' has no value", refused(() -> reader.define(Fn.define("g", "u"))).getMessage());
        assertEquals("'g' is defined twice", refused(() -> reader.define(LOG_COSH).define(LOG_COSH)).getMessage());
        assertEquals("'g' has no parameter 'v'", refused(() -> LOG_COSH.derivative("v", "1")).getMessage());
        refused(() -> Fn.define("g", "u", "v").by(u -> u));
        refused(() -> reader.define(Fn.define("g", "u").by("u); h(u) = (u")));
        refused(() -> reader.define(Fn.define("g", "u").by("u +")));
        Answer failing = reader.define(Fn.define("b", "u").by(u -> {
            throw new IllegalStateException("mine");
        })).parse("b(x)");
        DerivException e = refused(() -> failing.numbers("x").value(1));
        assertEquals("the code of 'b' has failed: java.lang.IllegalStateException: mine", e.getMessage());
        assertEquals("mine", e.getCause().getMessage());
    }
}
