package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the source documents ask for is answered: {@code rows.txt}, a line a case. */
class AcceptanceTest {
    private static final double RELATIVE = 1e-13;
    private static final double ABSOLUTE = 1e-12;

    static Stream<AcceptanceRow> rows() {
        return AcceptanceRow.questions();
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("rows")
    void isAnswered(AcceptanceRow row) {
        Answer answer = row.answer();
        switch (row.check()) {
            case FORM -> assertEquals(SortedSums.of(row.expected(), row.declared()),
                    SortedSums.of(answer.infix(), row.declared()), () -> "printed " + answer);
            case LINE -> assertEquals(row.expected(), answer.toString());
            case EQUAL -> assertEqual(row, answer);
            case VALUE -> assertAll(() -> assertEqual(row, answer), () -> assertShort(row, answer));
            case LONG -> assertAll(() -> assertEqual(row, answer), () -> assertLong(row, answer));
            case NUMBER -> assertNumber(row, RELATIVE * Math.abs(Double.parseDouble(row.expected())), answer);
            case NEAR -> assertNumber(row, ABSOLUTE, answer);
            case WITHIN -> assertWithin(row, answer);
            case LATER -> throw new AssertionError("not a question");
        }
    }

    private static void assertEqual(AcceptanceRow row, Answer answer) {
        String difference = new SamplePoints(row.place()).difference(row.read(row.input()),
                row.read(row.expected()), answer);
        assertTrue(difference.isEmpty(), () -> "printed " + answer + ": " + difference);
    }

    private static void assertShort(AcceptanceRow row, Answer answer) {
        assertTrue(isShort(row, answer),
                () -> "%d characters, expected %d: %s".formatted(answer.infix().length(), row.expected().length(),
                        answer));
    }

    private static void assertLong(AcceptanceRow row, Answer answer) {
        assertFalse(isShort(row, answer), () -> "short enough now, so the check can be 'value': " + answer);
    }

    private static boolean isShort(AcceptanceRow row, Answer answer) {
        return answer.infix().length() * 3 <= row.expected().length() * 4;
    }

    private static void assertNumber(AcceptanceRow row, double tolerance, Answer answer) {
        Map<String, Double> point = row.point();
        double value = answer.numbers(point.keySet().stream().toList())
                .value(point.values().stream().mapToDouble(v -> v).toArray());
        double expected = Double.parseDouble(row.expected());
        assertTrue(Double.compare(value, expected) == 0 || Math.abs(value - expected) <= tolerance,
                () -> "printed " + answer + ": " + value + ", expected " + expected);
    }

    private static void assertWithin(AcceptanceRow row, Answer answer) {
        String[] bounds = row.expected().split(",");
        double low = Double.parseDouble(bounds[0]);
        double high = Double.parseDouble(bounds[1]);
        for (double value : new SamplePoints(row.place()).values(answer)) {
            assertTrue(low <= value && value <= high, () -> value + " is not within " + row.expected());
        }
    }

    /** Nothing is dropped in silence: a row of these sections is a case, or says what it waits for. */
    @Test
    void everyRowIsThere() {
        Set<Integer> expected = IntStream.concat(IntStream.rangeClosed(1, 72), IntStream.rangeClosed(101, 135))
                .boxed().collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> found = AcceptanceRow.all().map(AcceptanceRow::number).collect(Collectors.toSet());
        expected.removeAll(found);
        assertEquals(Set.of(), expected, "rows without a line");
    }
}
