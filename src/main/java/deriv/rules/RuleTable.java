package deriv.rules;

import deriv.core.Expr;
import deriv.core.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rules about some functions, made when the first expression comes that holds one of them: most never come in the life
 * of a process that answers one formula.
 */
final class RuleTable {
    private final String family;
    private final Set<String> functions;
    private final Supplier<List<Rule>> rows;
    private volatile Made made;

    /**
     * @param family    the group under which a list shows the rules
     * @param functions names of functions, one of which stands at the top of each pattern: it is the call, its argument, a
     *                  factor of the product or of a term of the sum, or "exp" where that is a power of e
     * @param rows      makes the rules
     */
    RuleTable(String family, Set<String> functions, Supplier<List<Rule>> rows) {
        this.family = family;
        this.functions = functions;
        this.rows = rows;
    }

    private record Made(List<Rule> rules, RuleSet set) {}

    /** {@return a row of a table} */
    static Rule rule(String name, Expr pattern, Expr replacement, Validity validity) {
        return new Rule(name, pattern, replacement, validity);
    }

    String family() {
        return family;
    }

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
            List<Rule> rules = Operation.outside(rows::get);
            current = new Made(rules, new RuleSet(rules));
            made = current;
        }
        return current;
    }
}
