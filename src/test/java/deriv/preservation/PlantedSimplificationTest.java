package deriv.preservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import deriv.preservation.Comparison.Fault;
import deriv.simplify.Simplification;
import deriv.testing.Formulas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Simplifiers with one mistake each, those that textbooks warn of and programs have made: the comparison reports every one
 * within a few hundred random expressions, and nothing for the simplifier as it is.
 */
class PlantedSimplificationTest {
    private static final int EXPRESSIONS = 3_000;
    private static final int RIGHT = 300;

    private static final Map<String, UnaryOperator<Expr>> MISTAKES = new LinkedHashMap<>();

    static {
        plant("abs(u) = u", e -> call(e, StepFunctions.ABS.name()) == null ? e : call(e, "abs"));
        plant("log(u^2) = 2 log(u)", e -> call(e, "log") != null && root(call(e, "log")) != null
                ? Logarithms.log(root(call(e, "log"))).times(2) : e);
        plant("log(u + v) = log(u) + log(v)", e -> {
            Expr u = call(e, Logarithms.LOG.name());
            return u != null && u.isSum()
                    ? Exprs.sum(Term.termsOf(u).stream().map(t -> Logarithms.log(value(t))).toList()) : e;
        });
        plant("asin(sin(u)) = u", e -> inside(e, Trigonometry.ASIN.name(), Trigonometry.SIN.name()));
        plant("atan(tan(u)) = u", e -> inside(e, Trigonometry.ATAN.name(), Trigonometry.TAN.name()));
        plant("cbrt(u) = u^(1/3)", e -> call(e, Roots.CBRT.name()) == null ? e
                : call(e, Roots.CBRT.name()).pow(Exprs.number(1, 3)));
        plant("(u^2)^(1/2) = u", e -> e.node() instanceof Node.Product(_, var factors) && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.HALF && root(factors.getFirst().base()) != null
                        ? root(factors.getFirst().base()) : e);
        plant("a term is lost", e -> Term.termsOf(e).size() > 2 ? e.minus(value(Term.termsOf(e).getLast())) : e);
        plant("a sign is lost in a long product",
                e -> e.node() instanceof Node.Product p && p.factors().size() > 2 && p.coefficient().signum() < 0
                        ? e.negate() : e);
        plant("cos(u) is even and odd", e -> call(e, "cos") != null && call(e, "cos").isSum() ? e.negate() : e);
        plant("tan cot = 1 with a sum", e -> call(e, "tan") != null && call(e, "tan").isProduct()
                ? Exprs.apply(Trigonometry.COT, call(e, "tan")) : e);
        plant("branches change places", e -> e.node() instanceof Node.Piecewise(var branches, var otherwise)
                && branches.size() == 1
                        ? Exprs.piecewise(branches.getFirst().condition(), otherwise, branches.getFirst().value()) : e);
        plant("the last branch is taken", e -> e.node() instanceof Node.Piecewise(_, var otherwise) ? otherwise : e);
        plant("an exponent is one too large", e -> e.node() instanceof Node.Product(var k, var factors)
                && factors.size() == 1 && factors.getFirst().exponent().isNumber(Rational.of(-2))
                        ? e.times(factors.getFirst().base()) : e);
        plant("sign(u)^2 = 1", e -> e.node() instanceof Node.Apply(var fn, _) && fn == StepFunctions.SIGN
                ? Exprs.piecewise(List.of(new Branch(Cond.nonnegative(call(e, "sign")), Exprs.ONE)),
                        Exprs.MINUS_ONE)
                : e);
        plant("a ten-thousandth is rounded away", e -> e.node() instanceof Node.Num(var r) && !r.isInteger()
                ? Exprs.number(Rational.of(Math.round(r.doubleValue() * 10000), 10000)) : e);
    }

    private static void plant(String name, UnaryOperator<Expr> mistake) {
        MISTAKES.put(name, mistake);
    }

    private static Expr value(Term t) {
        return t.expr().times(Exprs.number(t.coefficient()));
    }

    /** {@return the argument of a call of this function, or null} */
    private static Expr call(Expr e, String name) {
        return e.node() instanceof Node.Apply(var fn, var args) && fn.name().equals(name) ? args.getFirst() : null;
    }

    private static Expr inside(Expr e, String outer, String inner) {
        Expr u = call(e, outer);
        return u == null || call(u, inner) == null ? e : call(u, inner);
    }

    /** {@return u for u^2, else null} */
    private static Expr root(Expr e) {
        return e.node() instanceof Node.Product(var k, var factors) && k.isOne() && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.TWO ? factors.getFirst().base() : null;
    }

    @Test
    void theSimplifierAsItIsPasses() {
        List<String> faults = new ArrayList<>();
        for (long number = 0; number < RIGHT; number++) {
            faults.addAll(faults(number, UnaryOperator.identity()));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyMistakeIsReported() {
        List<String> missed = new ArrayList<>();
        MISTAKES.forEach((name, mistake) -> {
            long number = 0;
            while (number < EXPRESSIONS && faults(number, mistake).isEmpty()) {
                number++;
            }
            if (number == EXPRESSIONS) {
                missed.add(name);
            }
        });
        assertEquals(List.of(), missed);
        assertTrue(MISTAKES.size() >= 16);
    }

    /** What the comparison says of values where both have one; what the domain becomes is the facade's to say. */
    private static List<String> faults(long number, UnaryOperator<Expr> mistake) {
        String text = RandomInput.text(number);
        Printed typed = Printed.of(text, List.of());
        Expr wrong = Fold.over(typed.expr(), (e, d) -> mistake.apply(Children.map(e, d::at)));
        if (mistake != UnaryOperator.<Expr>identity() && wrong == typed.expr() || wrong.isUndefined()) {
            return List.of();
        }
        Printed answer = Printed.of(Formulas.text(new Simplification().apply(wrong)), List.of());
        return new Comparison(new Tally()).simplified(typed, answer, number).stream()
                .filter(fault -> fault.kind() != Comparison.Kind.GAINED)
                .map(Fault::toString).toList();
    }
}
