package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rules about some functions, made when the first expression comes that holds one of them: most never come in the life
 * of a process that answers one formula.
 *
 * <p>The constants in rules should be among those that {@link Exprs} makes at once: the table may be made in the middle of
 * another thread's operation (see {@link Operation#outside}).
 */
final class RuleTable {
    private final Set<String> functions;
    private final Function<Expr, List<Rule>> rows;
    private volatile Made made;

    /**
     * @param functions names of functions, one of which stands at the top of each pattern: it is the call, its argument,
     *                  or a factor of the product or of a term of the sum
     * @param rows      the rules, in the variable of their patterns
     */
    RuleTable(Set<String> functions, Function<Expr, List<Rule>> rows) {
        this.functions = functions;
        this.rows = rows;
    }

    private record Made(List<Rule> rules, RuleSet set) {}

    Set<String> functions() {
        return functions;
    }

    List<Rule> rules() {
        return made().rules;
    }

    RuleSet set() {
        return made().set;
    }

    /** Two threads may both make it, of the same handles. */
    private Made made() {
        Made current = made;
        if (current == null) {
            List<Rule> rules = Operation.outside(() -> rows.apply(Exprs.bound(0)));
            current = new Made(rules, new RuleSet(rules));
            made = current;
        }
        return current;
    }
}
