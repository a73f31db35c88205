package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.CheckReport;
import deriv.Deriv;
import deriv.Equality;
import deriv.acceptance.AcceptanceRow.Check;
import java.util.List;
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
            case EQUAL -> assertAll(() -> assertEqual(row, answer), () -> assertProved(row, answer));
            case VALUE -> assertAll(() -> assertEqual(row, answer), () -> assertShort(row, answer));
            case LONG -> assertAll(() -> assertEqual(row, answer), () -> assertLong(row, answer));
            case NUMBER -> assertNumber(row, RELATIVE * Math.abs(Double.parseDouble(row.expected())), answer);
            case NEAR -> assertNumber(row, ABSOLUTE, answer);
            case WITHIN -> assertWithin(row, answer);
            case ABOUT, SAYS, REPORTS, TEST, LATER -> throw new AssertionError("no expression is the answer");
        }
    }

    /** As functions, by a proof if there is one; and at points, where the answer must not have values that the input lacks. */
    private static void assertEqual(AcceptanceRow row, Answer answer) {
        Equality equality = answer.equal(row.read(row.expected()));
        assertFalse(equality instanceof Equality.Refuted, () -> "printed " + answer + ": " + equality.text());
        String difference = new SamplePoints(row.place()).difference(row.read(row.input()),
                row.read(row.expected()), answer);
        assertTrue(difference.isEmpty(), () -> "printed " + answer + ": " + difference);
    }

    private static void assertProved(AcceptanceRow row, Answer answer) {
        Equality equality = answer.equal(row.read(row.expected()));
        assertInstanceOf(Equality.Proved.class, equality, equality::text);
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

    static Stream<AcceptanceRow> comparisons() {
        return AcceptanceRow.all().filter(row -> row.check() == Check.ABOUT || row.check() == Check.SAYS);
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("comparisons")
    void isCompared(AcceptanceRow row) {
        Map<String, Double> point = row.point();
        double[] x = point.values().stream().mapToDouble(v -> v).toArray();
        deriv.Check check = Deriv.check(row.read(row.input())).vars(List.copyOf(point.keySet()));
        if (row.check() == Check.SAYS) {
            deriv.Check asked = row.ask().size() == 1 ? check : check.claiming(row.read(row.ask().get(1)));
            String said = asked.at(x).outcome().text();
            assertTrue(said.startsWith(row.expected()), said);
        } else {
            double step = Double.parseDouble(row.ask().get(2));
            CheckReport.Sweep sweep = check.sweep(x);
            double error = sweep.rows().stream().filter(it -> it.step() == step).findFirst().orElseThrow()
                    .errors()[sweep.formulas().indexOf(row.ask().get(1))];
            double expected = Double.parseDouble(row.expected());
            assertEquals(expected, error, 0.03 * expected);
        }
    }

    static Stream<AcceptanceRow> reports() {
        return AcceptanceRow.all().filter(row -> row.check() == Check.REPORTS);
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("reports")
    void isReported(AcceptanceRow row) {
        String[] point = row.ask().get(1).split("=");
        List<String> lines = row.read(row.input()).at(point[0], point[1]).toString().lines()
                .map(line -> line.strip().replaceAll(" +", " ")).toList();
        for (String expected : row.expected().split(" / ")) {
            assertTrue(lines.contains(expected), () -> expected + " is not in " + lines);
        }
    }

    static Stream<AcceptanceRow> properties() {
        return AcceptanceRow.all().filter(row -> row.check() == Check.TEST);
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("properties")
    void isAskedElsewhere(AcceptanceRow row) throws ClassNotFoundException {
        long tests = Stream.of(Class.forName(row.expected()).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class))
                .count();
        assertTrue(tests > 0, row.expected());
    }

    /** Nothing is dropped in silence: a row of these sections is a case, or says what it waits for. */
    @Test
    void everyRowIsThere() {
        Set<Integer> expected = IntStream
                .concat(IntStream.rangeClosed(1, 135), IntStream.rangeClosed(153, 168))
                .boxed().collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> found = AcceptanceRow.all().map(AcceptanceRow::number).collect(Collectors.toSet());
        expected.removeAll(found);
        assertEquals(Set.of(), expected, "rows without a line");
    }
}
