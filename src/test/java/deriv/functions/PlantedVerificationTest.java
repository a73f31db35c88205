package deriv.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.verify.Claim;
import deriv.verify.Question;
import deriv.verify.Verdict;
import deriv.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants a wrong derivative in every row, one argument and one form at a time, and demands that the verification of an
 * answer refutes it. The forms for complex arguments are in no answer yet, so nothing could see them.
 */
class PlantedVerificationTest {
    private static final Map<String, UnaryOperator<Expr>> ERRORS = new TreeMap<>(Map.of(
            "a thousandth too large", d -> d.times(Exprs.number(1001, 1000)),
            "wrong sign", Expr::negate,
            "plus 1", d -> d.plus(1),
            "forgotten", _ -> Exprs.ZERO));

    static Stream<Row> rows() {
        return FunctionTable.all().stream().filter(row -> !row.isDefinition() && row.kernel().isPresent());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefuted(Row row) {
        List<String> missed = new ArrayList<>();
        for (Sample sample : row.samples()) {
            for (int i = 0; i < sample.intervals().size(); i++) {
                if (RowCheck.hasPartial(row, i, sample)) {
                    for (Purpose purpose : List.of(Purpose.TO_READ, Purpose.TO_COMPUTE)) {
                        plant(row, sample, i, purpose, missed);
                    }
                }
            }
        }
        assertTrue(missed.isEmpty(), () -> "not refuted:\n" + String.join("\n", missed));
    }

    private static void plant(Row row, Sample sample, int index, Purpose purpose, List<String> missed) {
        List<Expr> args = RowCheck.arguments(sample);
        Expr self = Exprs.apply(row, args);
        Expr right = purpose == Purpose.TO_READ ? row.partial(index, args, self) : row.stablePartial(index, args, self);
        ERRORS.forEach((name, error) -> {
            if (error.apply(right) == right) {
                return; // the derivative of floor is 0; twice that is no error
            }
            Row wrong = purpose == Purpose.TO_READ
                    ? row.withPartials(changed(row::partial, index, error), row::stablePartial, row::stablePartial)
                    : row.withPartials(row::partial, changed(row::stablePartial, index, error), row::stablePartial);
            Verdict verdict = verdict(wrong, args, index, purpose);
            if (!(verdict instanceof Verdict.Refuted)) {
                missed.add("%s %s in argument %d of %s: %s: %s".formatted(purpose, row, index, args, name, verdict));
            }
        });
    }

    /** What an answer would do with a call of the row, differentiated by one argument. */
    private static Verdict verdict(Row row, List<Expr> args, int index, Purpose purpose) {
        Expr call = Exprs.apply(row, args);
        Expr x = args.get(index);
        Claim claim = new Claim(List.of(call), List.of(x), List.of(Derivative.of(call, x, purpose)));
        List<Cond> guard = row.domain(args).conjuncts();
        return Verifier.of(new Question(List.of(claim), guard, row.differentiable(args).conjuncts()));
    }

    private static Partials changed(Partials right, int index, UnaryOperator<Expr> error) {
        return (i, args, f) -> i == index ? error.apply(right.at(i, args, f)) : right.at(i, args, f);
    }

    /** Without an error the same questions are never refuted, and verified with the exceptions listed. */
    @Test
    void rightRowsPass() {
        List<String> unverified = new ArrayList<>();
        rows().forEach(row -> {
            for (Sample sample : row.samples()) {
                for (int i = 0; i < sample.intervals().size(); i++) {
                    if (RowCheck.hasPartial(row, i, sample)) {
                        for (Purpose purpose : List.of(Purpose.TO_READ, Purpose.TO_COMPUTE)) {
                            Verdict verdict = verdict(row, RowCheck.arguments(sample), i, purpose);
                            if (!(verdict instanceof Verdict.Verified)) {
                                unverified.add(row + " " + i + " " + purpose + ": " + verdict);
                            }
                        }
                    }
                }
            }
        });
        assertEquals(List.of(), unverified);
    }
}
