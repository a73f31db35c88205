package deriv.textbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of textbook derivatives: all are right, and all but those listed with a reason have the form of a textbook. */
class TextbookTest {
    private static final int ROWS = 500;
    private static final double EXACT = 0.95;
    private static final double ALTERNATIVES = 0.1;

    static Stream<TextbookRow> rows() {
        return TextbookRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRight(TextbookRow row) {
        String printed = row.printed();
        for (String form : row.forms()) {
            assertEquals(Optional.empty(), new SameFunction(row.formula(), form, printed).difference(1), printed);
        }
    }

    /** A form that the list does not know is a loss, one that it should no longer know a gain to write down. */
    @Test
    void hasTheFormUnlessListed() {
        Map<String, String> inexact = new TreeMap<>();
        rows().forEach(row -> {
            String printed = row.printed();
            if (!row.isExact(printed)) inexact.put(row.formula(), printed);
        });
        Map<String, String> listed = reasons();
        Map<String, String> lost = new TreeMap<>(inexact);
        lost.keySet().removeAll(listed.keySet());
        Set<String> gained = new TreeSet<>(listed.keySet());
        gained.removeAll(inexact.keySet());
        assertAll(() -> assertEquals(Map.of(), lost, "no form of the table, and not listed in inexact.txt"),
                () -> assertEquals(Set.of(), gained, "as in the table now, so to be taken off inexact.txt"),
                () -> assertTrue(inexact.size() <= (1 - EXACT) * ROWS, () -> inexact.size() + " rows"));
    }

    private static Map<String, String> reasons() {
        return TextbookRow.lines("inexact.txt").collect(Collectors.toMap(cells -> cells.get(0), cells -> cells.get(1)));
    }

    @Test
    void isAsLargeAsItSays() {
        Set<String> formulas = rows().map(TextbookRow::formula).collect(Collectors.toSet());
        assertEquals(ROWS, rows().count());
        assertEquals(ROWS, formulas.size());
        assertTrue(rows().filter(row -> row.forms().size() > 1).count() <= ALTERNATIVES * ROWS);
        assertTrue(formulas.containsAll(reasons().keySet()), () -> "no rows of the table: " + reasons().keySet());
        assertTrue(reasons().values().stream().noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @CsvSource({
        "x^2, 2*x, 2*x + 1/10^20",
        "sqrt(x^2), sign(x), 1",
        "log(abs(x)), 1/x, 1/abs(x)",
        "x*(x + 1), 2*x + 1, (x^2*sqrt(x)*2 + x*sqrt(x))/x^(3/2)",
    })
    void differencesAreSeen(String formula, String form, String wrong) {
        assertFalse(new SameFunction(formula, form, wrong).difference(1).isEmpty());
    }
}
