package deriv;

import deriv.analysis.Differentiability;
import deriv.analysis.RemovablePoint;
import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.print.Style;
import deriv.series.Approach;
import deriv.series.Expansion;
import deriv.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A parametric curve at one value of its parameter. */
final class ParametricPoint {
    private final ParametricCurve curve;
    private final PointOnCurve point;
    private final Expr parameter;
    private final List<Expr> coordinates;

    ParametricPoint(ParametricCurve curve, PointOnCurve point) {
        this.curve = curve;
        this.point = point;
        this.parameter = Exprs.symbol(curve.parameter());
        this.coordinates = ((Node.Vector) curve.coordinates().content().expr().node()).entries();
    }

    /** {@return the values of these derivatives, with the lines of a plane curve} */
    CurvePoint of(List<NamedAnswer> derivatives) {
        Content content = curve.coordinates().content();
        point.require(content.domain(), "the curve is not defined");
        point.require(Differentiability.ofFirst(content.expr(), content.domain(), List.of(parameter)),
                "the curve is not differentiable");
        List<Expr> speeds = coordinates.stream().map(c -> point.of(Derivative.of(c, parameter))).toList();
        if (point.sign(speeds.getFirst()) == Sign.ZERO) {
            return withoutSpeed(speeds, derivatives);
        }
        List<NamedAnswer> values = new ArrayList<>();
        for (NamedAnswer derivative : derivatives) {
            point.require(derivative.value().content().domain(), "there is no " + derivative.name());
            values.add(new NamedAnswer(derivative.name(), answer(point.of(derivative.value().content().expr()))));
        }
        return result(values, Optional.of(speeds), List.of());
    }

    /** Where x' is 0: a vertical tangent, or the limit along the curve if the point is at rest. */
    private CurvePoint withoutSpeed(List<Expr> speeds, List<NamedAnswer> derivatives) {
        String x = curve.names().getFirst();
        String at = "d" + x + "/d" + curve.parameter() + " is 0 at " + point;
        if (speeds.subList(1, speeds.size()).stream().anyMatch(s -> point.sign(s) != Sign.ZERO)) {
            return result(List.of(), Optional.of(speeds), List.of(at));
        }
        NamedAnswer slope = derivatives.getFirst();
        Expr form = slope.value().content().expr();
        Optional<Expr> limit = RemovablePoint.of(form, parameter, point.of(parameter)).map(p -> p.limits().getFirst());
        if (limit.isEmpty() || derivatives.size() > 1 || coordinates.size() > 2) {
            throw new DerivException(DerivException.Kind.UNDEFINED,
                    "the curve is at rest at %s: the derivatives of all coordinates are 0 there".formatted(point),
                    sides(slope.name(), form));
        }
        Expr m = point.of(limit.get());
        return result(List.of(new NamedAnswer(slope.name(), answer(m))), Optional.of(List.of(Exprs.ONE, m)),
                List.of(at + ": the value is the limit along the curve"));
    }

    /** {@return what the slope does on both sides} */
    private String sides(String name, Expr form) {
        Expr at = point.of(parameter);
        Optional<String> left = side(form, Approach.fromLeft(parameter, at));
        Optional<String> right = side(form, Approach.fromRight(parameter, at));
        return left.isEmpty() || right.isEmpty() ? "there is no tangent that first derivatives tell"
                : "%s goes to %s from the left and to %s from the right".formatted(name, left.get(), right.get());
    }

    private Optional<String> side(Expr form, Approach approach) {
        return Expansion.of(form, approach, 0).flatMap(series -> series.limit().map(this::text)
                .or(() -> pole(series)));
    }

    private Optional<String> pole(Series series) {
        if (series.terms().isEmpty() || series.terms().firstKey().signum() >= 0) {
            return Optional.empty();
        }
        return switch (point.sign(series.terms().firstEntry().getValue())) {
            case POSITIVE -> Optional.of("Infinity");
            case NEGATIVE -> Optional.of("-Infinity");
            case ZERO, NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> Optional.empty();
        };
    }

    private CurvePoint result(List<NamedAnswer> values, Optional<List<Expr>> direction, List<String> notes) {
        Optional<PlaneCurve> plane = coordinates.size() != 2 ? Optional.empty()
                : direction.map(d -> new PlaneCurve(new PlaneCurve.Names("x", "y"), point.of(coordinates.getFirst()),
                        point.of(coordinates.getLast()), d.getFirst(), d.getLast(), point::shown));
        return new CurvePoint(values, plane.map(p -> p.tangent(style())), plane.map(p -> p.normal(style())), notes);
    }

    private String text(Expr e) {
        return Format.TEXT.printer().print(e, style());
    }

    private Style style() {
        return Style.DEFAULT.withNumbers(point.style());
    }

    private Answer answer(Expr value) {
        Content content = new Content(value, value, value, List.of(), List.of());
        return Answer.of(content, List.of(), curve.coordinates().settings().with(point.style()), Optional.empty(),
                Answer.Search.COMPLETE);
    }
}
