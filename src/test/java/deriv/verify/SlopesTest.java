package deriv.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.testing.Formulas;
import deriv.verify.Slopes.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlopesTest {
    /** The first finding that is not unclear, from coarse to fine scales. A kink is left to the judge in many digits. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2             | 0.75 | 1.5         | AGREES
            x^2             | 0.75 | 1.501       | DISAGREES
            sin(1000*x)     | 0.75 | 1000        | DISAGREES
            1               | 0.75 | 0           | AGREES
            1e9 + x^2       | 0.75 | 1.5         | AGREES
            1e16 + x^2      | 0.75 | 1.5         | UNCLEAR
            abs(x - 3/4)    | 0.75 | 1           | DISAGREES
            abs(x - 0.74)   | 0.75 | 1           | AGREES
            floor(100*x)    | 0.755 | 0          | AGREES
            sqrt(x - 0.74)  | 0.75 | 5           | AGREES
            log(x)          | -1   | -1          | UNCLEAR
            mod(x, 0.001)   | 0.7505 | 1         | AGREES
            """)
    void slopesAreCompared(String formula, double x, double claimed, Finding expected) {
        Tape tape = Tape.of(List.of("x"), List.of(Formulas.expr(formula)));
        Slopes differences = new Slopes(new Interpreter(tape).frame(), 1, 1);
        Finding found = Finding.UNCLEAR;
        for (int scale = 0; scale < Slopes.SCALES && found == Finding.UNCLEAR; scale++) {
            differences.measure(new double[] {x}, new double[] {1}, scale);
            found = differences.compare(0, claimed);
        }
        assertEquals(expected, found);
    }
}
