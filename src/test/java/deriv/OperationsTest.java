package deriv;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {

    // @formatter:off
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x                           | 0                                        | 0
            x^2                         | 1: 1 arithmetic                          | 2: 2 arithmetic
            sin(x)                      | 1: 1 function                            | 2: 2 functions
            exp(3*x)                    | 2: 1 arithmetic, 1 function              | 3: 2 arithmetic, 1 function
            tan(x)                      | 1: 1 function                            | 3: 1 arithmetic, 2 functions
            sqrt(x)                     | 1: 1 square root                         | 2: 1 division, 1 square root
            1/x                         | 1: 1 division                            | 3: 1 arithmetic, 2 divisions
            abs(x)                      | 1: 1 function                            | 2: 2 functions
            if(x > 0, x^2, 0)           | 2: 1 arithmetic, 1 test                  | 3: 2 arithmetic, 1 test
            log(x)                      | 1: 1 function                            | 2: 1 division, 1 function
            100*(y - x^2)^2 + (1 - x)^2 | 7: 7 arithmetic                          | 12: 12 arithmetic
            x*y*z*a*b                   | 4: 4 arithmetic                          | 10: 10 arithmetic
            """)
    // @formatter:on
    void ofAFunctionAndWithItsGradient(String text, String alone, String withGradient) {
        Answer f = Deriv.parse(text);
        List<String> variables = f.variables();
        assertEquals(alone, Operations.of(List.of(f), variables).toString());
        assertEquals(withGradient, Operations.of(List.of(f, f.gradient(variables)), variables).toString());
    }

    /** Baur and Strassen, The complexity of partial derivatives, 1983: whatever the number of variables, a gradient costs a few times the function. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            *   | x%1$d
            +   | 100*(x%1$d - x%2$d^2)^2
            +   | sin(x%1$d*x%2$d)/(1 + x%1$d^2)
            """)
    void aGradientCostsAFewTimesItsFunction(String operator, String part) {
        for (int n : new int[] {10, 100, 400}) {
            String text = IntStream.range(0, n).mapToObj(i -> part.formatted(i, i + 1)).collect(joining(operator));
            Answer f = Deriv.reader().withoutVerification().parse(text);
            CompiledParts parts = new CompiledParts(Deriv.compile(f).with(Part.VALUE, Part.GRADIENT));
            int alone = parts.part(Part.VALUE).tape().operations();
            int withGradient = parts.part(Part.GRADIENT).tape().operations();
            assertTrue(withGradient <= 4 * alone, n + ": " + alone + ", " + withGradient);
        }
    }

    @Test
    void theCheckOfTheDomainDoesNotCount() {
        assertEquals(new Operations(0, 0, 0, 1, 0), Operations.of(List.of(Deriv.parse("log(x)")), List.of("x")));
    }

    @Test
    void whatHasNoNumbersHasNoOperations() {
        Answer f = Deriv.reader().functions(List.of("f")).parse("f(x)");
        assertEquals(
                DerivException.Kind.UNSUPPORTED,
                assertThrows(DerivException.class, () -> Operations.of(List.of(f), List.of("x"))).kind());
    }
}
