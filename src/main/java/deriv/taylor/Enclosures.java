package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Rational;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.util.Map;

/** Numbers with a proven error, of functions of one variable. */
final class Enclosures implements CoefficientRing<Ball> {
    private final Precision precision;
    private final Enclosure enclosure;

    Enclosures(Precision precision) {
        this.precision = precision;
        this.enclosure = Enclosure.of(Map.of(), precision);
    }

    @Override
    public Ball of(Expr value) {
        return enclosure.of(value);
    }

    /** {@return whether some value has the digits of a double only} */
    boolean haveUsedKernels() {
        return enclosure.hasUsedKernels();
    }

    @Override
    public Ball of(Rational value) {
        return Ball.of(value, precision);
    }

    @Override
    public Ball plus(Ball a, Ball b) {
        return a.plus(b);
    }

    @Override
    public Ball times(Ball a, Ball b) {
        return a.times(b);
    }

    @Override
    public Ball times(Ball a, Rational factor) {
        return factor.isOne() ? a : a.times(of(factor));
    }

    @Override
    public Ball reciprocal(Ball a) {
        return a.reciprocal();
    }

    @Override
    public boolean isZero(Ball a) {
        return a.isZero();
    }

    @Override
    public Ball direction(int variable) {
        return Ball.ONE;
    }
}
