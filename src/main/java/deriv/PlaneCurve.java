package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.forms.Expanded;
import deriv.print.Style;
import deriv.series.ExactSign;
import deriv.simplify.Simplification;
import java.util.function.UnaryOperator;

/**
 * A point of a plane curve with the direction of its tangent.
 *
 * @param names of the two coordinates
 * @param shown how numbers are shown: rounded where the point is
 */
record PlaneCurve(Names names, Expr x, Expr y, Expr dx, Expr dy, UnaryOperator<Expr> shown) {
    /** How the coordinates are called. */
    record Names(String x, String y) {}

    /** {@return the line along the curve}, as {@code y = 6 - x} or {@code x = 1} */
    String tangent(Style style) {
        return line(dx, dy, style);
    }

    /** {@return the line across the curve} */
    String normal(Style style) {
        return line(dy.negate(), dx, style);
    }

    private String line(Expr across, Expr up, Style style) {
        Simplification simplification = new Simplification();
        if (new ExactSign(simplification).of(simplification.apply(across)) == Sign.ZERO) {
            return names.x() + " = " + text(simplification.apply(x), style);
        }
        Expr slope = shown.apply(simplification.apply(up.over(across)));
        Expr start = shown.apply(simplification.apply(y.minus(slope.times(x))));
        Expr line = slope.times(Exprs.symbol(names.x())).plus(start);
        return names.y() + " = " + text(simplification.easier(line, simplification.apply(Expanded.of(line))), style);
    }

    private static String text(Expr e, Style style) {
        return Format.TEXT.printer().print(e, style);
    }
}
