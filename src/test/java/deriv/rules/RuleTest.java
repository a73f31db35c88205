package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.core.Substitution;
import deriv.functions.Trigonometry;
import deriv.simplify.Cost;
import deriv.simplify.Expansion;
import deriv.simplify.Simplification;
import deriv.testing.Formulas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the tables is a test of its own: a rule that is added is tested without a new test. */
class RuleTest {
    private static final Expr Z = Exprs.symbol("z");
    private static final Expr W = Exprs.symbol("w");

    @TestFactory
    Stream<DynamicTest> bothSidesHaveTheSameValue() {
        return RuleTables.all().stream()
                .map(rule -> dynamicTest(
                        rule.name(),
                        () -> assertEquals(List.of(), RuleCheck.faults(rule), "seed " + RuleCheck.SEED)));
    }

    /** Alone, as a part of products and sums, and in the full simplification. */
    @TestFactory
    Stream<DynamicTest> firesWhereverItMay() {
        return RuleTables.all().stream().map(rule -> dynamicTest(rule.name(), () -> {
            Map<Expr, Expr> arguments = arguments(rule);
            Expr left = Substitution.of(rule.pattern(), arguments);
            Expr right = Substitution.of(rule.replacement(), arguments);
            RuleSet alone = new RuleSet(List.of(rule));
            assertSame(right, alone.apply(left, new Signs()), "alone");
            if (left.isProduct()) {
                assertSame(right.times(Z).times(3), alone.apply(left.times(Z).times(3), new Signs()), "in a product");
                assertSame(right.pow(3).times(Z), alone.apply(left.pow(3).times(Z), new Signs()), "to a power");
            }
            if (left.isSum()) {
                Expr scaled = Expansion.of(left.times(Z).times(3), 100).plus(W);
                assertSame(Expansion.of(right.times(Z).times(3), 100).plus(W), alone.apply(scaled, new Signs()),
                        "scaled");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> theSimplifierUsesIt() {
        return RuleTables.all().stream().map(rule -> dynamicTest(rule.name(), () -> {
            Map<Expr, Expr> arguments = arguments(rule);
            Expr left = Substitution.of(rule.pattern(), arguments);
            Expr right = Substitution.of(rule.replacement(), arguments);
            List<Expr> contexts = new ArrayList<>(List.of(left, left.times(Z).times(3), left.plus(W)));
            List<Expr> expected = List.of(right, right.times(Z).times(3), right.plus(W));
            Cost cost = new Cost();
            for (int i = 0; i < contexts.size(); i++) {
                Expr simplified = Simplification.of(contexts.get(i));
                Expr target = Simplification.of(expected.get(i));
                assertTrue(
                        cost.of(simplified) <= cost.of(target),
                        () -> Formulas.text(simplified) + " where " + Formulas.text(target) + " is shorter");
            }
        }));
    }

    /** Symbols, or what satisfies the guard by its form. */
    static Map<Expr, Expr> arguments(Rule rule) {
        Map<Expr, Expr> arguments = new HashMap<>();
        for (Expr variable : RuleCheck.variables(rule.pattern())) {
            arguments.put(variable, Exprs.symbol("a" + arguments.size()));
        }
        if (rule.validity() instanceof Validity.Guarded(Cond.Compare(var e, var relation))) {
            assertNotSame(Relation.ZERO, relation);
            // No minus sign in front of the negative one: abs and sign take that out themselves.
            Expr sine = Trigonometry.sin(arguments.values().iterator().next());
            arguments.replaceAll((variable, _) -> e == variable ? sine.plus(2) : sine.minus(2));
        }
        return arguments;
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        assertAll(RuleTables.all().stream().map(rule -> () -> assertTrue(names.add(rule.name()), rule.name())));
        assertTrue(RuleTables.all().size() > 60);
    }

    /** A rule that makes its own left side longer would be taken back by the cost, or run in circles. */
    @TestFactory
    Stream<DynamicTest> noRuleIsItsOwnInverse() {
        return RuleTables.all().stream().map(rule -> dynamicTest(rule.name(), () -> {
            Map<Expr, Expr> arguments = arguments(rule);
            Expr once = RuleTables.REAL_RULES.apply(Substitution.of(rule.pattern(), arguments), new Signs());
            assertNotSame(Substitution.of(rule.pattern(), arguments), once);
            assertSame(once, RuleTables.REAL_RULES.apply(once, new Signs()));
        }));
    }

    /** A table is passed over when an expression holds none of its functions; its own patterns never are. */
    @TestFactory
    Stream<DynamicTest> isFoundInItsTable() {
        return RuleTables.all().stream().map(rule -> dynamicTest(rule.name(), () -> {
            Expr left = Substitution.of(rule.pattern(), arguments(rule));
            List<Expr> contexts = left.isProduct() ? List.of(left, left.times(Z).times(3), left.pow(3).times(Z))
                    : left.isSum() ? List.of(left, Expansion.of(left.times(Z).times(3), 100).plus(W))
                    : List.of(left);
            for (Expr context : contexts) {
                assertNotSame(context, RuleTables.REAL_RULES.apply(context, new Signs()), context.toString());
            }
        }));
    }
}
