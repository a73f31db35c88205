package deriv.textbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.SameValue;
import deriv.testing.TypedValue;
import deriv.testing.Valuation;
import java.util.ArrayList;
import java.util.List;
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

/** Where simplifiers are famous for being wrong: what is printed, and whether it holds exactly where it says. */
class EdgesTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");

    /** What rows listed for these reasons may do, and others may not: have nothing to say where the formula has a slope. */
    private static final Set<String> LOST = Set.of("a kink that cancels is excluded", "a root that cancels is kept");

    static Stream<EdgeRow> rows() {
        return EdgeRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void holdsWhereItSays(EdgeRow row) {
        Optional<Answer> answer = row.answer();
        String form = answer.map(Answer::infix).orElse("0/0");
        List<String> conditions = answer.map(Answer::conditions).orElse(List.of());
        boolean mayLose = LOST.contains(reasons().getOrDefault(row.name(), ""));
        List<String> wrong = claims(row.formula(), row.ask(), form, conditions).stream()
                .filter(claim -> !(mayLose && (claim.startsWith("excluded") || claim.startsWith("no value"))))
                .toList();
        assertEquals(List.of(), wrong, () -> form + "   # " + conditions);
    }

    /** {@return what is wrong with the form under the conditions, at whole numbers and halves} */
    private static List<String> claims(String formula, EdgeRow.Ask ask, String form, List<String> conditions) {
        TypedValue typed = new TypedValue(formula);
        Expr printed = Formulas.expr(form);
        List<Cond> read = conditions.stream().map(Formulas::condition).toList();
        List<String> wrong = new ArrayList<>();
        for (Map<Expr, Real> point : points()) {
            Optional<Real> right = ask == EdgeRow.Ask.DIFF ? typed.slope(point, X) : typed.at(point);
            if (ask == EdgeRow.Ask.DIFF && typed.at(point).isEmpty()) right = Optional.empty();
            Optional<Real> found = Valuation.of(printed, point, Reals.ARITHMETIC);
            boolean holds = read.stream().allMatch(c -> SameValue.holds(c, point).orElse(false));
            String place = " at x = " + point.get(X).decimal() + ", y = " + point.get(Y).decimal();
            if (right.isEmpty() && found.isPresent() && holds) wrong.add("claims too much" + place);
            if (right.isPresent() && !holds) wrong.add("excluded" + place);
            if (right.isPresent() && found.isEmpty()) wrong.add("no value" + place);
            if (right.isPresent() && found.isPresent() && !close(right.get(), found.get())) wrong.add("wrong" + place);
        }
        return wrong;
    }

    private static boolean close(Real right, Real found) {
        return Math.abs(right.doubleValue() - found.doubleValue()) <= 1e-6 * (1 + Math.abs(right.doubleValue()));
    }

    private static List<Map<Expr, Real>> points() {
        List<Map<Expr, Real>> points = new ArrayList<>();
        for (int halves = -7; halves <= 7; halves++) {
            points.add(Map.of(X, Real.of(halves, 2), Y, Real.of(3, 2)));
            points.add(Map.of(X, Real.of(halves, 2), Y, Real.of(-3, 2)));
        }
        return points;
    }

    @Test
    void areAsInTheTableUnlessListed() {
        Map<String, String> others = rows().filter(row -> !row.isAsExpected())
                .collect(Collectors.toMap(EdgeRow::name, EdgeRow::printed));
        Map<String, String> lost = new TreeMap<>(others);
        lost.keySet().removeAll(reasons().keySet());
        Set<String> gained = new TreeSet<>(reasons().keySet());
        gained.removeAll(others.keySet());
        assertAll(() -> assertEquals(Map.of(), lost, "not as in the table, and not listed in edges-inexact.txt"),
                () -> assertEquals(Set.of(), gained, "as in the table now, so to be taken off edges-inexact.txt"));
    }

    private static Map<String, String> reasons() {
        return TextbookRow.lines("edges-inexact.txt").collect(Collectors.toMap(cells -> cells.get(0),
                cells -> cells.get(1)));
    }

    @Test
    void areManyAndDifferent() {
        assertTrue(rows().count() >= 60);
        assertEquals(rows().count(), rows().map(EdgeRow::name).distinct().count());
    }

    /** The errors for which this table was made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(x^2)^0.5  | DIFF     | 1",
        "log(x^2)   | SIMPLIFY | 2*log(x)",
        "x/x        | SIMPLIFY | 1",
        "abs(x)     | DIFF     | sign(x)",
        "sqrt(x)^2  | SIMPLIFY | x",
        "atan(tan(x)) | SIMPLIFY | x",
        "(x^3)^(1/3) | SIMPLIFY | x",
    })
    void famousErrorsAreSeen(String formula, EdgeRow.Ask ask, String form) {
        assertFalse(claims(formula, ask, form, List.of()).isEmpty());
    }
}
