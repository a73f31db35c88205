package deriv.cli;

import static deriv.cli.ExitCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void ofSeveralOutcomesTheMostTellingOneCounts() {
        List<ExitCode> order = List.of(INTERNAL, NEGATIVE, LIMIT, UNDEFINED, PARSE, USAGE, STREAM, UNDECIDED, OK);
        assertEquals(List.of(1, 5, 6, 4, 3, 2, 7, 8, 0), order.stream().map(ExitCode::number).toList());
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < order.size(); j++) {
                assertEquals(order.get(Math.min(i, j)), order.get(i).and(order.get(j)));
            }
        }
    }
}
