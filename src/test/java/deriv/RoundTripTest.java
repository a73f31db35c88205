package deriv;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.acceptance.AcceptanceRow;
import deriv.acceptance.RandomPrograms;
import deriv.core.Expr;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed reads back to the identical expression. */
class RoundTripTest {
    private static final int RANDOM = 3_000;

    static Stream<AcceptanceRow> rows() {
        return AcceptanceRow.questions().filter(row -> !row.ask().getFirst().equals("implicit")); // equations are no formulas
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("rows")
    void answersToTheCorpus(AcceptanceRow row) {
        readsBack(row.answer(), row.declared());
        readsBack(row.read(row.input()), row.declared());
    }

    @Test
    void answersToRandomPrograms() {
        long answered = LongStream.range(0, RANDOM).filter(number -> {
            String program = RandomPrograms.program(number);
            Answer derivative;
            try {
                derivative = Deriv.parse(program).diff("x");
            } catch (DerivException _) {
                return false;
            }
            try {
                readsBack(derivative, List.of());
            } catch (AssertionError | DerivException e) {
                throw new AssertionError("program " + number + ": " + program, e);
            }
            return true;
        }).count();
        assertTrue(answered > RANDOM * 9 / 10, () -> "only " + answered + " have an answer");
    }

    private static void readsBack(Answer answer, List<String> functions) {
        Reader reader = Deriv.reader().strict().functions(functions).variables(answer.variables());
        for (String text : List.of(answer.infix(), answer.toString(), answer.toUnicode())) {
            assertSame(expr(answer), expr(reader.parse(text)), text);
        }
    }

    private static Expr expr(Answer answer) {
        return answer.exprs().getFirst();
    }
}
