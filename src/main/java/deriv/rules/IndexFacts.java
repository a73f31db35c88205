package deriv.rules;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Reduction;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.List;

/** What is known of the index of a sum or integral inside its body. */
public final class IndexFacts {
    private IndexFacts() {}

    /** {@return conditions that hold for the index, a symbol, wherever the body counts} */
    public static List<Cond> of(Reduction kind, Expr index, Expr lower, Expr upper) {
        List<Cond> facts = new ArrayList<>();
        boolean numbers = lower.isNumber() && upper.isNumber();
        if (kind == Reduction.SUM || numbers) {
            boolean turned = numbers && isAbove(lower, upper);
            facts.add(Cond.nonnegative(index.minus(turned ? upper : lower)));
            facts.add(Cond.nonnegative((turned ? lower : upper).minus(index)));
        }
        if (kind == Reduction.SUM) {
            facts.add(whole(index));
        }
        facts.removeIf(Cond.TRUE::equals);
        return facts;
    }

    private static boolean isAbove(Expr a, Expr b) {
        return a.minus(b).node() instanceof Node.Num(var difference) && difference.signum() > 0;
    }

    /** {@return where the value is a whole number}, as limits of sums must be */
    public static Cond whole(Expr e) {
        return Cond.zero(e.minus(StepFunctions.floor(e)));
    }
}
