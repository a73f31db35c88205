package deriv;

import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Symbols;
import deriv.forms.Apart;
import deriv.functions.StepFunctions;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import deriv.taylor.NthCheck;
import deriv.taylor.NthDerivative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The n-th derivative in closed form, for an order that has a name. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Deriv.parse("x*exp(2*x)").nthDerivative("x", "n").toString()
 *     // 2^n*exp(2*x)*(n + 2*x)/2   # for whole n >= 0
 * }</pre>
 *
 * @param derivative under the assumption that the order is a whole number from the least one on
 * @param order      the name of the order
 * @param from       the least order for which it holds
 */
public record NthOrder(Answer derivative, String order, int from) {
    /** {@return for which orders it holds}: {@code for whole n >= 1} */
    public String comment() {
        String remark = derivative.remark();
        return "for whole " + order + " >= " + from + (remark.isEmpty() ? "" : "; " + remark);
    }

    /** {@return the derivative in the language; for which orders follows as a comment that reads back} */
    @Override
    public String toString() {
        return derivative.infix() + "   # " + comment();
    }

    static NthOrder of(Answer function, String variable, String order) {
        if (variable.equals(order)) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the order of a derivative cannot be the variable '" + variable + "'", "give it a name of its own");
        }
        if (function.shape() != Answer.Shape.SCALAR || !function.settings().isReal()) {
            throw new DerivException(DerivException.Kind.USAGE, "n-th derivatives are made of one real number",
                    "ask for each entry of a vector");
        }
        int[] from = new int[1];
        Answer derivative = DerivException.translating(() -> Operation.call(function.limits().allowance(), () -> {
            NthDerivative found = found(function, Exprs.symbol(variable), Exprs.symbol(order));
            from[0] = found.from();
            return answer(function, found, Exprs.symbol(variable), Exprs.symbol(order));
        }, Answer::exprs, Answer::over));
        return new NthOrder(derivative, order, from[0]);
    }

    private static NthDerivative found(Answer function, Expr x, Expr n) {
        Expr typed = function.content().expr();
        Policy policy = function.settings().policy();
        Optional<NthDerivative> found = NthDerivative.of(typed, x, n);
        if (found.isEmpty()) {
            found = NthDerivative.of(new Simplification(policy).apply(typed), x, n);
        }
        if (found.isEmpty()) {
            found = NthDerivative.of(Apart.of(typed, x, policy), x, n);
        }
        return found.orElseThrow(() -> unknown(function));
    }

    private static DerivException unknown(Answer function) {
        return new DerivException(DerivException.Kind.UNSUPPORTED,
                "no closed form is known for the n-th derivative of " + function.infix(),
                "give a number for the order; with --at its value at a point has any order");
    }

    private static Answer answer(Answer function, NthDerivative found, Expr x, Expr n) {
        List<Cond> facts = new ArrayList<>(function.settings().policy().assumptions());
        facts.add(Cond.zero(n.minus(Exprs.apply(StepFunctions.FLOOR, n))));
        facts.add(Cond.nonnegative(n.minus(found.from())));
        Policy given = function.settings().policy();
        Policy policy = new Policy(facts, given.values(), given.effort());
        Expr simple = new Simplification(policy).apply(found.value());
        if (simple.isUndefined()) {
            throw unknown(function);
        }
        Optional<Verification> verification = verification(function, simple, found, x, n);
        List<Cond> needed = new ArrayList<>(function.content().domain());
        needed.addAll(found.where());
        List<Cond> conditions = new Normalization().conjuncts(needed);
        return Answer.of(new Content(simple, simple, simple, conditions, conditions), function.notes(),
                function.settings().with(policy), verification, Answer.Search.COMPLETE);
    }

    /** Against derivatives of given orders, which come from series and share nothing with the formulas. */
    private static Optional<Verification> verification(
            Answer function, Expr simple, NthDerivative found, Expr x, Expr n) {
        if (function.settings().checking() == Settings.Checking.UNVERIFIED) {
            return Optional.empty();
        }
        List<Expr> parameters = Symbols.of(Exprs.vector(List.of(function.content().expr(), simple))).stream()
                .filter(s -> s != x && s != n).toList();
        int points = NthCheck.points(function.content().expr(), function.content().domain(), simple, found.from(), x, n,
                parameters);
        if (points < 0) {
            throw new DerivException(DerivException.Kind.VERIFY,
                    "the n-th derivative did not pass its verification: it is not that of a given order",
                    "this is an error of deriv: please report the formula; --no-verify answers it unchecked");
        }
        return Optional.of(points == 0 ? new Verification.Unverified("no point was found")
                : new Verification.Verified(points));
    }
}
