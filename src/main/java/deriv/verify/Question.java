package deriv.verify;

import deriv.core.Cond;
import java.util.List;

/**
 * Claims that are verified together, at the same points.
 *
 * @param guard where the functions are defined
 * @param domain where the derivatives are said to exist: the functions are not asked elsewhere
 */
public record Question(List<Claim> claims, List<Cond> guard, List<Cond> domain) {
    public Question {
        claims = List.copyOf(claims);
        guard = List.copyOf(guard);
        domain = List.copyOf(domain);
    }
}
