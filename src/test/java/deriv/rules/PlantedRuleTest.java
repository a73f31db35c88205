package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plants a wrong right side in every rule, one kind of mistake at a time, and demands that the rule check reports it. */
class PlantedRuleTest {
    private static final Map<Fn, Fn> SWAPPED = Map.ofEntries(
            Map.entry(Trigonometry.SIN, Trigonometry.COS),
            Map.entry(Trigonometry.COS, Trigonometry.SIN),
            Map.entry(Trigonometry.TAN, Trigonometry.COT),
            Map.entry(Trigonometry.COT, Trigonometry.TAN),
            Map.entry(Trigonometry.SEC, Trigonometry.CSC),
            Map.entry(Trigonometry.CSC, Trigonometry.SEC),
            Map.entry(HyperbolicFunctions.SINH, HyperbolicFunctions.COSH),
            Map.entry(HyperbolicFunctions.COSH, HyperbolicFunctions.SINH),
            Map.entry(HyperbolicFunctions.TANH, HyperbolicFunctions.COTH),
            Map.entry(HyperbolicFunctions.COTH, HyperbolicFunctions.TANH),
            Map.entry(HyperbolicFunctions.SECH, HyperbolicFunctions.CSCH),
            Map.entry(HyperbolicFunctions.CSCH, HyperbolicFunctions.SECH),
            Map.entry(StepFunctions.ABS, StepFunctions.SIGN),
            Map.entry(StepFunctions.SIGN, StepFunctions.ABS));

    private static final Map<String, UnaryOperator<Expr>> MISTAKES = Map.of(
            "wrong sign", Expr::negate,
            "wrong factor", e -> e.times(2),
            "a thousandth too large", e -> e.times(Exprs.number(1001, 1000)),
            "wrong power", Expr::squared,
            "swapped function", PlantedRuleTest::swapped,
            "plus 1", e -> e.plus(1));

    @TestFactory
    Stream<DynamicTest> isReported() {
        return RuleTables.all().stream().map(rule -> dynamicTest(rule.name(), () -> {
            List<String> missed = new ArrayList<>();
            MISTAKES.forEach((name, mistake) -> {
                Expr wrong = mistake.apply(rule.replacement());
                Rule planted = new Rule(rule.name(), rule.pattern(), wrong, rule.validity());
                if (wrong != rule.replacement() && RuleCheck.faults(planted).isEmpty()) {
                    missed.add(name);
                }
            });
            assertEquals(List.of(), missed);
        }));
    }

    private static Expr swapped(Expr e) {
        return Fold.over(e, (n, d) -> {
            Expr inner = Children.map(n, d::at);
            return inner.node() instanceof Node.Apply(var fn, var args) && SWAPPED.containsKey(fn)
                    ? Exprs.apply(SWAPPED.get(fn), args)
                    : inner;
        });
    }
}
