package deriv.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants wrong derivatives in every row, one argument and one form at a time, and demands that the row check reports
 * them.
 */
class PlantedErrorTest {
    private static final Map<String, UnaryOperator<Expr>> ERRORS = new TreeMap<>(Map.of(
            "a thousandth too large", d -> d.times(Exprs.number(1001, 1000)),
            "wrong sign", Expr::negate,
            "plus 1", d -> d.plus(1),
            "forgotten", _ -> Exprs.ZERO));

    /** Row and argument, from 0. */
    private static final Set<String> NO_CLOSED_FORM = Set.of(
            "sincdescendant 0",
            "polygamma 0", "polygammadifference 0",
            "sinhcdescendant 0",
            "uppergamma 0", "lowergamma 0",
            "besselj 0", "bessely 0", "besseli 0", "besselk 0",
            "zeta 0", "polylog 0", "polylogderivative 0", "polylogderivative 1",
            "ellipticmoment 0", "ellipticmoment 1",
            "incompletemoment 3", "incompletemoment 4", "incompletemoment 5");

    private enum Form {
        PRINTED,
        STABLE,
        COMPLEX
    }

    static Stream<Row> rows() {
        return FunctionTable.all().stream().filter(row -> !row.isDefinition());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReported(Row row) {
        List<String> missed = new ArrayList<>();
        for (int index = 0; index < row.samples().getFirst().intervals().size(); index++) {
            if (!isChecked(row, index)) {
                continue;
            }
            for (Form form : Form.values()) {
                for (var error : ERRORS.entrySet()) {
                    plant(row, index, form, error.getKey(), error.getValue(), missed);
                }
            }
        }
        assertTrue(missed.isEmpty(), () -> "not noticed:\n" + String.join("\n", missed));
    }

    private static void plant(Row row, int index, Form form, String name, UnaryOperator<Expr> error,
            List<String> missed) {
        if (form == Form.COMPLEX && row.is(Trait.REAL_ONLY) || !changesSomething(row, index, form, error)) {
            return;
        }
        Row wrong = row.withPartials(
                form == Form.PRINTED ? changed(row::partial, index, error) : row::partial,
                form == Form.STABLE ? changed(row::stablePartial, index, error) : row::stablePartial,
                form == Form.COMPLEX ? changed(complex(row), index, error) : complex(row));
        if (RowCheck.derivatives(wrong).isEmpty()) {
            missed.add(form + " derivative of " + row + " in argument " + index + ": " + name);
        }
    }

    private static Partials changed(Partials right, int index, UnaryOperator<Expr> error) {
        return (i, args, f) -> i == index ? error.apply(right.at(i, args, f)) : right.at(i, args, f);
    }

    private static Partials complex(Row row) {
        return (i, args, f) -> row.complexPartial(i, args, f).orElseGet(() -> row.stablePartial(i, args, f));
    }

    /** The derivative of floor is 0; twice that is no error. */
    private static boolean changesSomething(Row row, int index, Form form, UnaryOperator<Expr> error) {
        for (Sample sample : row.samples()) {
            List<Expr> args = RowCheck.arguments(sample);
            Expr self = Exprs.apply(row, args);
            Expr right = switch (form) {
                case PRINTED -> row.partial(index, args, self);
                case STABLE -> row.stablePartial(index, args, self);
                case COMPLEX -> complex(row).at(index, args, self);
            };
            if (error.apply(right) != right) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChecked(Row row, int index) {
        return row.samples().stream()
                .anyMatch(sample -> index < sample.intervals().size() && RowCheck.hasPartial(row, index, sample));
    }

    /** Otherwise a row could escape by having nothing to check. */
    @Test
    void everyArgumentIsCheckedUnlessThereIsNoClosedForm() {
        TreeSet<String> unchecked = new TreeSet<>();
        rows().forEach(row -> {
            for (int index = 0; index < row.samples().getFirst().intervals().size(); index++) {
                if (!isChecked(row, index)) {
                    unchecked.add(row + " " + index);
                }
            }
        });
        assertEquals(NO_CLOSED_FORM, unchecked);
    }

    @Test
    void rightRowsPass() {
        rows().forEach(row -> assertEquals(List.of(), RowCheck.derivatives(row)));
        assertFalse(FunctionTable.all().isEmpty());
    }
}
