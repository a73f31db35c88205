package deriv.explain;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.simplify.Policy;
import java.util.List;

/**
 * The answer that steps have to lead to.
 *
 * @param answer what was found, without steps
 * @param domain where it holds
 * @param policy what may be taken for granted
 */
public record Target(Expr answer, List<Cond> domain, Policy policy) {
    public Target {
        domain = List.copyOf(domain);
    }
}
