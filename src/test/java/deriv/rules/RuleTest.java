package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.simplify.Cost;
import deriv.simplify.Expansion;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import deriv.testing.Formulas;
import deriv.testing.SameValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the tables is a test of its own: a rule that is added is tested without a new test. */
class RuleTest {
    private static final Expr Z = Exprs.symbol("z");
    private static final Expr W = Exprs.symbol("w");

    /** {@code csc(x)} costs this much more than {@code 1/sin(x)}, and is what the derivative of {@code cot} is made of. */
    private static final double FRACTION_BAR = 1;

    private static Stream<DynamicTest> each(Stream<Rule> rules, Consumer<Rule> test) {
        return rules.map(rule -> dynamicTest(rule.name(), () -> test.accept(rule)));
    }

    private static Stream<Rule> simplifying() {
        return RuleTables.rules(RuleTables.REAL_RULES);
    }

    @TestFactory
    Stream<DynamicTest> bothSidesHaveTheSameValue() {
        return each(RuleTables.all().stream(),
                rule -> assertEquals(List.of(), RuleCheck.faults(rule), "seed " + RuleCheck.SEED));
    }

    /** Alone, as a part of products and sums, and to a power. */
    @TestFactory
    Stream<DynamicTest> firesWhereverItMay() {
        return each(RuleTables.all().stream(), rule -> {
            RuleInstance use = RuleInstance.of(rule);
            Function<Expr, Expr> alone = e -> new RuleSet(List.of(rule)).apply(e, use.signs());
            boolean numbered = Variables.in(rule.pattern()).stream().anyMatch(Variables::isNumber);
            Expr left = use.left();
            Expr right = use.right();
            assertReplaced(left, right, alone.apply(left));
            if (rule.pattern().isProduct() && !numbered) {
                assertReplaced(left.times(Z).times(3), right.times(Z).times(3), alone.apply(left.times(Z).times(3)));
                Expr cubed = alone.apply(right.pow(3).times(Z));
                assertReplaced(left.pow(3).times(Z), cubed, alone.apply(left.pow(3).times(Z)));
            }
            if (rule.pattern().isSum()) {
                assertReplaced(left.plus(W), right.plus(W), alone.apply(left.plus(W)));
            }
            if (rule.pattern().isSum() && !numbered) {
                Expr scaled = Expansion.of(left.times(Z).times(3), 100).plus(W);
                assertReplaced(scaled, Expansion.of(right.times(Z).times(3), 100).plus(W), alone.apply(scaled));
            }
        });
    }

    /** Where two variables are alike, as in {@code cos(a)*cos(b)}, it is open which of them is which. */
    private static void assertReplaced(Expr left, Expr right, Expr found) {
        assertNotSame(left, found);
        if (Expansion.of(found, 100) != Expansion.of(right, 100)) {
            assertEquals(new Cost().of(right), new Cost().of(found), 1,
                    () -> Formulas.text(found) + " where " + Formulas.text(right) + " is the right side");
            SameValue.check(left, found, RuleCheck.SEED);
        }
    }

    @TestFactory
    Stream<DynamicTest> theSimplifierUsesIt() {
        return each(simplifying(), rule -> {
            RuleInstance use = RuleInstance.of(rule);
            Policy policy = new Policy(use.guard().conjuncts(), Policy.Values.REAL, Policy.Effort.NORMAL);
            List<Expr> contexts = List.of(use.left(), use.left().times(Z).times(3), use.left().plus(W));
            List<Expr> expected = List.of(use.right(), use.right().times(Z).times(3), use.right().plus(W));
            Cost cost = new Cost();
            for (int i = 0; i < contexts.size(); i++) {
                Expr simplified = new Simplification(policy).apply(contexts.get(i));
                Expr target = new Simplification(policy).apply(expected.get(i));
                assertTrue(
                        cost.of(simplified) <= cost.of(target),
                        () -> Formulas.text(simplified) + " where " + Formulas.text(target) + " is shorter");
            }
        });
    }

    /** What is used without being asked makes a formula shorter, or does away with a function or a fraction bar. */
    @TestFactory
    Stream<DynamicTest> doesNotMakeLonger() {
        return each(simplifying(), rule -> {
            RuleInstance use = RuleInstance.of(rule);
            Cost cost = new Cost();
            assertTrue(
                    calls(use.right()) < calls(use.left())
                            || cost.of(use.right()) <= cost.of(use.left()) + FRACTION_BAR,
                    () -> Formulas.text(use.left()) + " costs " + cost.of(use.left())
                            + ", " + Formulas.text(use.right()) + " " + cost.of(use.right()));
        });
    }

    private static int calls(Expr e) {
        return Fold.over(e, (n, d) -> (n.node() instanceof Node.Apply ? 1 : 0)
                + Children.of(n.node()).stream().mapToInt(d::at).sum());
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        assertAll(RuleTables.all().stream().map(rule -> () -> assertTrue(names.add(rule.name()), rule.name())));
        assertTrue(RuleTables.all().size() > 350);
    }

    /** A rule that makes its own left side longer would be taken back by the cost, or run in circles. */
    @TestFactory
    Stream<DynamicTest> noRuleIsItsOwnInverse() {
        return each(simplifying(), rule -> {
            RuleInstance use = RuleInstance.of(rule);
            Expr once = RuleTables.REAL_RULES.apply(use.left(), use.signs());
            assertNotSame(use.left(), once);
            assertSame(once, RuleTables.REAL_RULES.apply(once, use.signs()));
        });
    }

    /** A table is passed over when an expression holds none of its functions; its own patterns never are. */
    @TestFactory
    Stream<DynamicTest> isFoundInItsTable() {
        return RuleTables.books().stream().flatMap(book -> each(RuleTables.rules(book), rule -> {
            RuleInstance use = RuleInstance.of(rule);
            Expr left = use.left();
            boolean numbered = Variables.in(rule.pattern()).stream().anyMatch(Variables::isNumber);
            List<Expr> contexts = new ArrayList<>(List.of(left));
            if (rule.pattern().isProduct() && !numbered) {
                contexts.addAll(List.of(left.times(Z).times(3), left.pow(3).times(Z)));
            }
            if (rule.pattern().isSum() && !numbered) {
                contexts.add(Expansion.of(left.times(Z).times(3), 100).plus(W));
            }
            for (Expr context : contexts) {
                assertNotSame(context, book.apply(context, use.signs()), context.toString());
            }
        }));
    }
}
