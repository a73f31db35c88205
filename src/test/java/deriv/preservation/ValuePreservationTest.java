package deriv.preservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.calculus.Derivative;
import deriv.core.Exprs;
import deriv.preservation.Comparison.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random expressions keep their value and their domain when they are simplified, and differentiated and simplified: where
 * the input is defined the answer is and has its value, elsewhere the answer has none or a condition says so.
 *
 * <p>{@code mvn test -Dtest=ValuePreservationTest -Dderiv.expressions=100000} is the long run, {@code -Dderiv.first=N}
 * starts it at another number. The numbers are the seeds.
 */
class ValuePreservationTest {
    private static final int EXPRESSIONS = Integer.getInteger("deriv.expressions", 2_000);
    private static final long FIRST = Long.getLong("deriv.first", 0);

    private final Tally tally = new Tally();
    private final Comparison comparison = new Comparison(tally);

    @Test
    void simplifiedAndDerivedKeepValueAndDomain() {
        List<String> faults = LongStream.range(FIRST, FIRST + EXPRESSIONS).parallel().boxed()
                .flatMap(number -> faults(number).stream()).toList();
        System.out.println(EXPRESSIONS + " expressions from number " + FIRST + ": " + tally);
        assertEquals("", String.join("\n", faults), faults.size() + " faults");
        assertTrue(tally.certifiedCount() > 4L * EXPRESSIONS && tally.outsideCount() > EXPRESSIONS, tally::toString);
    }

    /** What long runs have found. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "(((x + 1) - 1) - cot(x))/(3*x + x^2*2*x)",
        "cosh(asinh((x + 1))) + x",
        "(if(x^2 > 2, sin(2), (x)^(-2)))^(-2)",
        "(sec((3 + 2))/if((x - 1) > 1, log(3), (2/x^2)))"
    })
    void keepsWhatWasLostOnce(String text) {
        List<String> faults = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            faults.addAll(faults(seed, text));
        }
        assertEquals(List.of(), faults);
    }

    private List<String> faults(long number) {
        return faults(number, RandomInput.text(number));
    }

    private List<String> faults(long number, String text) {
        List<String> faults = new ArrayList<>();
        try {
            Answer function = Deriv.reader().withoutVerification().variables(List.of("n", "x", "y")).parse(text);
            Printed typed = Printed.of(text, List.of());
            comparison.simplified(typed, Printed.of(function.simplify()), number).stream().limit(1)
                    .forEach(fault -> faults.add(line(number, "simplified", fault)));
            comparison.derivative(typed, Derivative.of(typed.expr(), Exprs.symbol("x")),
                    Printed.of(function.diff("x")), number).stream().limit(1)
                    .forEach(fault -> faults.add(line(number, "derivative", fault)));
        } catch (DerivException e) {
            tally.refused();
            if (e.kind() != DerivException.Kind.UNDEFINED && e.kind() != DerivException.Kind.UNSUPPORTED) {
                faults.add(number + ": " + text + ": " + e.getMessage());
            }
        }
        return faults;
    }

    private static String line(long number, String what, Fault fault) {
        return number + ", " + what + ", " + fault;
    }
}
