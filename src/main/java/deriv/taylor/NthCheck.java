package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.precise.Ball;
import deriv.precise.Precision;
import deriv.simplify.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The n-th derivative compared with derivatives of given orders at points: those come from series. */
public final class NthCheck {
    /** Orders from the least one on. */
    private static final int ORDERS = 6;

    /** Values of the variable and of parameters, the latter each a little different. */
    private static final List<Rational> SAMPLES = List.of(
            Rational.of(7, 5), Rational.of(1, 3), Rational.of(-3, 7), Rational.of(29, 8), Rational.of(-17, 6));

    private static final int DIGITS = 60;

    private NthCheck() {}

    /**
     * {@return at how many points both agree}; 0 if there is no point at which both can be computed, -1 if they differ
     *
     * @param from       the least order
     * @param parameters the other symbols
     */
    public static int points(
            Expr function, List<Cond> domain, Expr derivative, int from, Expr x, Expr n, List<Expr> parameters) {
        int agreed = 0;
        for (int i = 0; i < SAMPLES.size(); i++) {
            Optional<Boolean> agrees = agrees(function, domain, derivative, from, x, n, values(parameters, i), i);
            if (agrees.isPresent() && !agrees.get()) {
                return -1;
            }
            agreed += agrees.isPresent() ? 1 : 0;
        }
        return agreed;
    }

    private static Map<Expr, Expr> values(List<Expr> parameters, int i) {
        Map<Expr, Expr> values = new HashMap<>();
        for (int k = 0; k < parameters.size(); k++) {
            Rational sample = SAMPLES.get((i + k + 1) % SAMPLES.size()).plus(Rational.of(k, 7));
            values.put(parameters.get(k), Exprs.number(sample));
        }
        return values;
    }

    private static Optional<Boolean> agrees(Expr function, List<Cond> domain, Expr derivative, int from, Expr x, Expr n,
            Map<Expr, Expr> parameters, int i) {
        Expr at = Exprs.number(SAMPLES.get(i));
        boolean compared = false;
        for (int k = from; k < from + ORDERS; k++) {
            Map<Expr, Expr> values = new HashMap<>(parameters);
            values.put(n, Exprs.number(k));
            // The order may be a parameter of the function too: x^n.
            Expr f = Substitution.of(function, values);
            List<Cond> where = domain.stream().map(c -> c.map(e -> Substitution.of(e, values))).toList();
            values.put(x, at);
            Optional<PointDerivative> expected = PointDerivative.of(f, where, x, at, k, Policy.DEFAULT);
            Ball found = new Enclosures(new Precision(DIGITS)).of(Substitution.of(derivative, values));
            if (expected.isEmpty() || !found.isKnown()) {
                continue;
            }
            Ball difference = expected.get().enclosed(DIGITS).minus(found);
            if (difference.isKnown()) {
                if (!difference.mayBeZero()) {
                    return Optional.of(false);
                }
                compared = true;
            }
        }
        return compared ? Optional.of(true) : Optional.empty();
    }
}
