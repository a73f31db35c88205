package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plants a wrong right side in every rule, lets it rewrite a derivative, and demands that the verification refutes what
 * comes out: the left side L is the derivative of t*L by t.
 */
class PlantedRuleVerificationTest {
    private static final Expr T = Exprs.symbol("t");

    /** A power of -1 has values at whole numbers only, where no difference can be taken. */
    private static final List<String> OF_WHOLE_NUMBERS = List.of("cos of half turns");

    private static final Map<String, UnaryOperator<Expr>> MISTAKES = new TreeMap<>(Map.of(
            "none", UnaryOperator.identity(),
            "wrong sign", Expr::negate,
            "wrong factor", e -> e.times(2),
            "a thousandth too large", e -> e.times(Exprs.number(1001, 1000)),
            "wrong power", Expr::squared,
            "plus 1", e -> e.plus(1)));

    @TestFactory
    Stream<DynamicTest> isRefuted() {
        return RuleTables.rules(RuleTables.REAL_RULES).filter(rule -> !OF_WHOLE_NUMBERS.contains(rule.name()))
                .map(rule -> dynamicTest(rule.name(), () -> {
                    RuleInstance use = RuleInstance.of(rule);
                    List<String> faults = new ArrayList<>();
                    MISTAKES.forEach((name, mistake) -> {
                        Expr right = mistake.apply(use.right());
                        Claim claim = new Claim(List.of(use.left().times(T)), List.of(T), List.of(right));
                        Verdict verdict = Verifier.of(new Question(List.of(claim), use.guard().conjuncts(), List.of()));
                        boolean isRight = right == use.right()
                                || PlantedRuleTest.OF_ZERO_AND_ONE.contains(rule.name())
                                        && right == use.right().squared();
                        if (isRight ? !(verdict instanceof Verdict.Verified) : !(verdict instanceof Verdict.Refuted)) {
                            faults.add(rule.name() + ", " + name + ": " + verdict);
                        }
                    });
                    assertEquals(List.of(), faults);
                }));
    }
}
