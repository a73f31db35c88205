package deriv;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.implicit.ImplicitSystem;
import deriv.print.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Implicit functions at one point: whether it satisfies the equations, and whether they define functions there. */
final class ImplicitPoint {
    private final Answer equations;
    private final ImplicitSystem system;
    private final PointOnCurve point;
    private final List<Cond> smooth;
    private final Expr determinant;
    private final String determinantName;

    ImplicitPoint(
            Answer equations, ImplicitSystem system, ImplicitQuestion question, PointOnCurve point,
            List<Expr> variables) {
        this.smooth = question.smooth(variables);
        this.equations = equations;
        this.system = system;
        this.point = point;
        boolean isSingle = system.unknowns().size() == 1;
        // The form that was found with the help of the equation may lack a value at single points.
        this.determinant = isSingle
                ? Derivative.of(system.functions().getFirst(), system.unknowns().getFirst())
                : question.determinant();
        this.determinantName = question.determinantName();
    }

    /**
     * {@return what there is to remark on}
     *
     * @throws DerivException if an equation does not hold
     */
    List<String> check() {
        point.require(equations.content().domain(), "the equation has no meaning");
        Set<String> notes = new LinkedHashSet<>();
        for (Expr f : ((Node.Vector) equations.content().expr().node()).entries()) {
            point.require(f).ifPresent(notes::add);
        }
        point.require(smooth, "the equation is not differentiable");
        return new ArrayList<>(notes);
    }

    /** {@return whether the equations are regular here}: then they define the functions near the point */
    boolean isRegular() {
        Expr value = point.of(determinant);
        return !value.isUndefined() && point.sign(value) != Sign.ZERO;
    }

    /** {@return the curve at this point, if the equation is one between two variables} */
    Optional<PlaneCurve> curve(List<Expr> variables) {
        if (system.unknowns().size() != 1 || variables.size() != 1 || !system.dependents().isEmpty()) {
            return Optional.empty();
        }
        Expr f = system.functions().getFirst();
        Expr x = variables.getFirst();
        Expr y = system.unknowns().getFirst();
        Expr dx = point.of(Derivative.of(f, y));
        Expr dy = point.of(Derivative.of(f, x)).negate();
        PlaneCurve.Names names =
                new PlaneCurve.Names(((Node.Sym) x.node()).name(), ((Node.Sym) y.node()).name());
        return dx.isUndefined() || dy.isUndefined() ? Optional.empty()
                : Optional.of(new PlaneCurve(names, point.of(x), point.of(y), dx, dy, point::shown));
    }

    /** {@return whether the curve has no tangent that its first derivatives tell} */
    boolean isSingular(PlaneCurve curve) {
        return point.sign(curve.dy()) == Sign.ZERO;
    }

    /**
     * Says why there is no derivative at a point that is not regular.
     *
     * @param curve if the equation is one between two variables
     */
    DerivException notRegular(Optional<PlaneCurve> curve, List<Expr> variables) {
        if (curve.isEmpty()) {
            return undefined("the equations do not define %s near %s: %s is 0 there".formatted(unknowns(), point,
                    determinantName), "the implicit function theorem needs it not to be 0");
        }
        if (isSingular(curve.get())) {
            return undefined(
                    "the curve has a singular point at %s: both partial derivatives are 0 there".formatted(point),
                    kind(variables.getFirst(), system.unknowns().getFirst()));
        }
        return undefined("%s is no differentiable function near %s: %s is 0 there".formatted(unknowns(), point,
                determinantName), "the tangent is vertical: " + curve.get().tangent(style()));
    }

    /** {@return what sort of singular point it is}, by the second derivatives */
    private String kind(Expr x, Expr y) {
        Expr f = system.functions().getFirst();
        Expr fx = Derivative.of(f, x);
        Expr fy = Derivative.of(f, y);
        Expr discriminant = point.of(Derivative.of(fx, y).squared()
                .minus(Derivative.of(fx, x).times(Derivative.of(fy, y))));
        return switch (discriminant.isUndefined() ? Sign.UNKNOWN : point.sign(discriminant)) {
            case POSITIVE -> "two branches of the curve cross: each has a tangent of its own";
            case NEGATIVE -> "it is an isolated point of the curve";
            case ZERO -> "it is a cusp, or a point where branches touch";
            case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> "the implicit function theorem does not apply";
        };
    }

    private String unknowns() {
        return String.join(",", system.unknowns().stream().map(u -> ((Node.Sym) u.node()).name()).toList());
    }

    Style style() {
        return Style.DEFAULT.withNumbers(point.style());
    }

    private static DerivException undefined(String message, String nextStep) {
        return new DerivException(DerivException.Kind.UNDEFINED, message, nextStep);
    }
}
