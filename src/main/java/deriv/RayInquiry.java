package deriv;

import deriv.DirectionalDerivative.Standing;
import deriv.PointReport.Quantity;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.nonsmooth.ChordSlope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Map<String, Answer> at = numbers(point);
        Map<String, Answer> along = numbers(direction);
        this.distance = freshName(at, along);
        for (String name : along.keySet()) {
            if (!at.containsKey(name)) {
                throw new DerivException(DerivException.Kind.USAGE, "there is no value for '" + name + "'",
                        "give one as in " + name + "=0");
            }
        }
        Expr h = Exprs.symbol(distance);
        at.forEach((name, value) -> {
            Expr move = along.containsKey(name) ? along.get(name).content().expr() : Exprs.ZERO;
            ray.put(Exprs.symbol(name), value.content().expr().plus(h.times(move)));
        });
    }

    private static Map<String, Answer> numbers(Map<String, String> texts) {
        Map<String, Answer> numbers = new HashMap<>();
        texts.forEach((name, text) -> {
            Answer number = Deriv.parse(text);
            if (number.shape() != Answer.Shape.SCALAR) {
                throw new DerivException(DerivException.Kind.USAGE, "'" + text + "' is not a number",
                        "a coordinate is a formula without variables, such as 0.1 or pi/2");
            }
            numbers.put(name, number);
        });
        return numbers;
    }

    /** {@return a name that stands for nothing yet} */
    private String freshName(Map<String, Answer> at, Map<String, Answer> along) {
        Set<String> taken = new HashSet<>(answer.variables());
        taken.addAll(at.keySet());
        at.values().forEach(value -> taken.addAll(value.variables()));
        along.values().forEach(value -> taken.addAll(value.variables()));
        String name = "h";
        for (int i = 1; taken.contains(name); i++) {
            name = "h" + i;
        }
        return name;
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
