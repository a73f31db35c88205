package deriv.analysis;

import static deriv.testing.Formulas.condition;
import static deriv.testing.Formulas.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.core.Cond;
import deriv.core.Exprs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteriorTest {
    @ParameterizedTest(name = "{0} inside: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0                                           | x > 0
            x >= 0                                          | x > 0
            x <= 1                                          | x < 1
            x != 0                                          | x != 0
            x == 0                                          | false
            y >= 0                                          | y >= 0
            y == 0                                          | y == 0
            x*y >= 0                                        | x*y > 0
            x >= 0 and y >= 0                               | x > 0 and y >= 0
            x >= 0 or y >= 0                                | x > 0 or y >= 0
            x == 0 or x > 1                                 | x > 1
            x == 2 or x > 1                                 | x == 2 or x > 1
            x == 0 or x != 0                                | x == 0 or x != 0
            x == 1 or x > 1                                 | x > 1
            x > 0 or x != 0 and n == floor(n) or x == 0 and n > 0 | x > 0 or x != 0 and floor(n) == n or x == 0 and n > 0
            """)
    void table(String domain, String expected) {
        Cond inside = Cond.and(Interior.of(List.of(condition(domain)), List.of(Exprs.symbol("x"))));
        assertEquals(expected, inside.equals(Cond.FALSE) ? "false" : text(inside));
    }
}
