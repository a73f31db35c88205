package deriv;

import deriv.DirectionalDerivative.Standing;
import deriv.PointReport.Quantity;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.nonsmooth.ChordSlope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The question for the slope of an answer along a ray, which is one about a function of one variable: the distance. */
final class RayInquiry {
    private final Answer answer;
    private final String distance;
    private final Map<Expr, Expr> ray = new HashMap<>();

    /**
     * @param point     formulas without variables by the names of variables
     * @param direction the same; the ray does not move by variables that are not named
     */
    RayInquiry(Answer answer, Map<String, String> point, Map<String, String> direction) {
        this.answer = answer;
        Map<Expr, Expr> at = PointInquiry.coordinates(answer, point);
        Map<Expr, Expr> along = PointInquiry.coordinates(answer, direction);
        for (String name : direction.keySet()) {
            if (!point.containsKey(name)) {
                throw new DerivException(DerivException.Kind.USAGE, "there is no value for '" + name + "'",
                        "give one as in " + name + "=0");
            }
        }
        this.distance = freshName(at, along);
        Expr h = Exprs.symbol(distance);
        at.forEach((x, value) -> ray.put(x, value.plus(h.times(along.getOrDefault(x, Exprs.ZERO)))));
    }

    /** {@return a name that stands for nothing yet} */
    private String freshName(Map<Expr, Expr> at, Map<Expr, Expr> along) {
        List<Expr> all = new ArrayList<>(answer.exprs());
        Stream.of(at.keySet(), at.values(), along.values()).forEach(all::addAll);
        Set<Expr> taken = Symbols.of(Exprs.vector(all));
        return Stream.iterate(0, i -> i + 1).map(i -> i == 0 ? "h" : "h" + i)
                .filter(name -> !taken.contains(Exprs.symbol(name))).findFirst().orElseThrow();
    }

    /** {@return the derivative from the right at distance 0} */
    DirectionalDerivative derivative() {
        Answer onRay = answer.onto(content -> content.map(e -> Substitution.of(e, ray)));
        PointReport report = new PointInquiry(onRay, Map.of(distance, "0"), 1, Format.TEXT).along(distance);
        Quantity slope = report.right();
        if (report.value().isPresent() && (slope.isFormula() || Double.isInfinite(slope.number()))) {
            return new DirectionalDerivative(slope, Standing.EXACT, report.conditions());
        }
        if (report.outcome() != PointReport.Outcome.UNDECIDED) {
            return new DirectionalDerivative(slope, Standing.NONE, report.conditions());
        }
        Optional<Double> chords =
                answer.asked(() -> ChordSlope.atZero(onRay.content().expr(), Exprs.symbol(distance)));
        return chords
                .map(n -> new DirectionalDerivative(
                        new Quantity(String.valueOf(n), n, true), Standing.NUMERIC, report.conditions()))
                .orElseGet(() -> new DirectionalDerivative(slope, Standing.UNDECIDED, report.conditions()));
    }
}
