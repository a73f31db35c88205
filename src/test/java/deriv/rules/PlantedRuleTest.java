package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trait;
import deriv.functions.Trigonometry;
import deriv.testing.Complexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plants a mistake in every rule, one kind at a time, and demands that the rule check reports it. */
class PlantedRuleTest {
    static final long SEED = 20261121;

    /** What these rules say is true for every number; the guard keeps them from running on, or leaves a case to a better one. */
    private static final List<String> TRUE_WITHOUT_GUARD = List.of(
            "log of an even power", "multiple of a logarithm", "sin of a multiple", "cos of a multiple",
            "sinh of a multiple",
            "cosh of a multiple");

    /** What these rules say for real values is true of complex ones beside the cuts and poles, where no test point lies. */
    private static final List<String> TRUE_OFF_THE_CUTS = List.of(
            "log of a reciprocal", "atanh by log", "acoth by log", "tanh of a sum", "tanh of a double");

    /** The only values are 0 and 1, which a square or a positive factor inside does not change. */
    static final List<String> OF_ZERO_AND_ONE = List.of("heaviside squared");

    private static final Map<Fn, Fn> SWAPPED = Map.ofEntries(
            Map.entry(Trigonometry.SIN, Trigonometry.COS),
            Map.entry(Trigonometry.COS, Trigonometry.SIN),
            Map.entry(Trigonometry.TAN, Trigonometry.COT),
            Map.entry(Trigonometry.COT, Trigonometry.TAN),
            Map.entry(Trigonometry.SEC, Trigonometry.CSC),
            Map.entry(Trigonometry.CSC, Trigonometry.SEC),
            Map.entry(Trigonometry.ASIN, Trigonometry.ACOS),
            Map.entry(Trigonometry.ATAN, Trigonometry.ASIN),
            Map.entry(HyperbolicFunctions.SINH, HyperbolicFunctions.COSH),
            Map.entry(HyperbolicFunctions.COSH, HyperbolicFunctions.SINH),
            Map.entry(HyperbolicFunctions.TANH, HyperbolicFunctions.COTH),
            Map.entry(HyperbolicFunctions.COTH, HyperbolicFunctions.TANH),
            Map.entry(HyperbolicFunctions.SECH, HyperbolicFunctions.CSCH),
            Map.entry(HyperbolicFunctions.CSCH, HyperbolicFunctions.SECH),
            Map.entry(StepFunctions.MAX, StepFunctions.MIN),
            Map.entry(StepFunctions.MIN, StepFunctions.MAX),
            Map.entry(StepFunctions.FLOOR, StepFunctions.CEIL),
            Map.entry(StepFunctions.CEIL, StepFunctions.FLOOR),
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
                // Nothing is wrong with a power of 0 or 1, or the sign of 0.
                if (!OF_ZERO_AND_ONE.contains(rule.name()) && wrong != rule.replacement() && !isReported(rule, wrong)) {
                    missed.add(name);
                }
            });
            RandomGenerator random = new SplittableRandom(SEED + rule.name().hashCode());
            for (int i = 0; i < 3; i++) {
                Expr wrong = changed(rule.replacement(), random);
                boolean same = wrong == rule.replacement() || OF_ZERO_AND_ONE.contains(rule.name());
                if (!same && !isReported(rule, wrong)) {
                    missed.add("a number or sign changed: " + wrong);
                }
            }
            assertEquals(List.of(), missed, "seed " + SEED);
        }));
    }

    private static boolean isReported(Rule rule, Expr wrong) {
        return !RuleCheck.faults(new Rule(rule.name(), rule.pattern(), wrong, rule.validity())).isEmpty();
    }

    /** A rule with a guard is wrong, or undefined somewhere, without it. */
    @TestFactory
    Stream<DynamicTest> needsItsGuard() {
        return RuleTables.all().stream().filter(rule -> !rule.validity().guard().equals(Cond.TRUE))
                .filter(rule -> !TRUE_WITHOUT_GUARD.contains(rule.name()))
                .map(rule -> dynamicTest(rule.name(), () -> {
                    Validity without = new Validity(rule.validity().values(), Cond.TRUE);
                    Rule planted = new Rule(rule.name(), rule.pattern(), rule.replacement(), without);
                    assertTrue(!RuleCheck.faults(planted).isEmpty(), "the guard is not needed, or its lack not seen");
                }));
    }

    /** Most rules for real values fail for complex ones; those that do not might say so. */
    @Test
    void wrongValidityIsReported() {
        List<String> missed = new ArrayList<>();
        for (Rule rule : RuleTables.all()) {
            if (rule.validity().equals(Validity.REAL) && hasComplexValues(rule)) {
                Rule planted = new Rule(rule.name(), rule.pattern(), rule.replacement(), Validity.ALWAYS);
                if (RuleCheck.faults(planted).isEmpty()) {
                    missed.add(rule.name());
                }
            }
        }
        assertEquals(TRUE_OFF_THE_CUTS.stream().sorted().toList(), missed.stream().sorted().toList());
    }

    private static boolean hasComplexValues(Rule rule) {
        return RuleCheck.functions(rule).stream()
                .allMatch(fn -> fn instanceof Row row && !row.is(Trait.REAL_ONLY) && Complexes.ARITHMETIC.knows(fn));
    }

    /** Exchanges functions by their likes, everywhere. */
    private static Expr swapped(Expr e) {
        return Fold.over(e, (n, d) -> {
            Expr inner = Children.map(n, d::at);
            return inner.node() instanceof Node.Apply(var fn, var args) && SWAPPED.containsKey(fn)
                    ? Exprs.apply(SWAPPED.get(fn), args)
                    : inner;
        });
    }

    /** One number, coefficient or exponent somewhere inside, changed by a little. */
    private static Expr changed(Expr e, RandomGenerator random) {
        int target = random.nextInt(6);
        int[] count = {0};
        return Fold.over(e, (n, d) -> {
            Expr inner = Children.map(n, d::at);
            boolean here = inner == n && count[0]++ == target;
            return !here ? inner : inner.isNumber() ? inner.plus(1) : inner.times(Exprs.number(Rational.of(3, 2)));
        });
    }
}
