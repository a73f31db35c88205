package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.functions.ErrorFunctions;
import deriv.functions.GammaFunctions;
import deriv.functions.Activations;
import deriv.functions.Row;
import deriv.precise.Ball;
import deriv.precise.BallFunctions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enclosures over intervals of functions whose values at points are proved by {@link BallFunctions}. */
final class MonotoneFunctions {
    /** A function of one argument over an interval that is not empty. */
    @FunctionalInterface
    interface Function {
        Interval over(Interval x);
    }

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Where gamma is least for positive arguments: between these doubles (DLMF 5.4.20). */
    private static final double LEAST_FROM = 1.4616321449683622;

    private static final double LEAST_TO = 1.4616321449683625;

    /** Below the least values of gamma and of its logarithm there (DLMF 5.4.21). */
    private static final double LEAST_GAMMA = 0.88560319441088;

    private static final double LEAST_LGAMMA = -0.12148629053585;

    private static final Interval SQRT_TWO_PI = Interval.PI.plus(Interval.PI).sqrt();

    // @formatter:off
    private static final Map<Row, Function> FUNCTIONS = Map.of(
            ErrorFunctions.ERF,      x -> rising(ErrorFunctions.ERF, x, -1, 1),
            ErrorFunctions.ERFC,     x -> rising(ErrorFunctions.ERF, x.negate(), -1, 1).plus(Interval.of(1)),
            ErrorFunctions.NORMCDF,  x -> rising(ErrorFunctions.NORMCDF, x, 0, 1),
            ErrorFunctions.NORMPDF,  MonotoneFunctions::normpdf,
            Activations.GELU,        x -> x.times(rising(ErrorFunctions.NORMCDF, x, 0, 1)),
            GammaFunctions.GAMMA,    x -> valley(GammaFunctions.GAMMA, x, LEAST_GAMMA),
            GammaFunctions.FACTORIAL, x -> valley(GammaFunctions.GAMMA, x.plus(Interval.of(1)), LEAST_GAMMA),
            GammaFunctions.LGAMMA,   x -> valley(GammaFunctions.LGAMMA, x, LEAST_LGAMMA),
            GammaFunctions.DIGAMMA,  x -> x.low() > 0 ? rising(GammaFunctions.DIGAMMA, x, -INFINITY, INFINITY) : unknown(),
            GammaFunctions.TRIGAMMA, x -> x.low() > 0 ? falling(GammaFunctions.TRIGAMMA, x) : unknown());
    // @formatter:on

    private MonotoneFunctions() {}

    static Optional<Function> of(Row row) {
        return Optional.ofNullable(FUNCTIONS.get(row));
    }

    private static Interval unknown() {
        return Interval.WHOLE.partial();
    }

    private static Interval rising(Row row, Interval x, double least, double greatest) {
        return Interval.of(lower(row, x.low(), least), upper(row, x.high(), greatest));
    }

    /** Positive, and 0 at infinity. */
    private static Interval falling(Row row, Interval x) {
        return Interval.of(lower(row, x.high(), 0), upper(row, x.low(), INFINITY));
    }

    /** Falls to a least value and rises from there; for positive arguments. */
    private static Interval valley(Row row, Interval x, double least) {
        if (!(x.low() > 0)) {
            return unknown();
        }
        double low = x.high() < LEAST_FROM ? lower(row, x.high(), least)
                : x.low() > LEAST_TO ? lower(row, x.low(), least) : least;
        return Interval.of(low, Math.max(upper(row, x.low(), INFINITY), upper(row, x.high(), INFINITY)));
    }

    private static Interval normpdf(Interval x) {
        Interval square = x.abs().times(x.abs());
        Interval power = deriv.arithmetic.IntervalNumbers.SYSTEM.exp(square.over(Interval.of(-2)));
        return power.over(SQRT_TWO_PI);
    }

    private static double lower(Row row, double x, double otherwise) {
        Ball value = at(row, x);
        return value.isKnown() ? Math.max(otherwise, Real.within(value).floor()) : otherwise;
    }

    private static double upper(Row row, double x, double otherwise) {
        Ball value = at(row, x);
        return value.isKnown() ? Math.min(otherwise, Real.within(value).ceiling()) : otherwise;
    }

    private static Ball at(Row row, double x) {
        return Double.isInfinite(x) ? Ball.UNKNOWN
                : BallFunctions.of(row).orElseThrow().at(List.of(Ball.exactly(new BigDecimal(x))));
    }
}
