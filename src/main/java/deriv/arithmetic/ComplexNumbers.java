package deriv.arithmetic;

import deriv.arithmetic.ComplexFunctions.Function;
import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import deriv.tape.Arithmetic;
import java.util.List;

/**
 * Complex numbers, in one of two ways.
 *
 * <p>{@link #PRINCIPAL}: principal values, as in DLMF 4.2 and 4.23. Numbers that are not real can be equal but not
 * compared, and functions that are not analytic take real numbers only. A tape may use identities that hold for real
 * numbers only; so principal values are computed by {@link Evaluator} from the expression as it is written.
 *
 * <p>{@link #CONTINUED}: real functions of real variables, continued a little way off the real line, as differences by a
 * complex step need them. Comparisons look at the real part, and functions that are made of analytic pieces ({@code
 * abs}, {@code max}, the real cube root) continue the piece of the real part. The forms of a tape are right for this.
 *
 * <p>In both, functions of real numbers that have a real value have that value, bit for bit.
 */
public enum ComplexNumbers implements TapeSystem<Complex> {
    PRINCIPAL,
    CONTINUED;

    private static final Rational THIRD = Rational.of(1, 3);

    @Override
    public Complex number(Rational value) {
        return Complex.of(value.doubleValue());
    }

    @Override
    public Complex number(double value) {
        return Complex.of(value);
    }

    @Override
    public Complex constant(Constant constant) {
        return Complex.of(constant.value());
    }

    @Override
    public Complex undefined() {
        return Complex.UNDEFINED;
    }

    @Override
    public Complex add(Complex x, Complex y) {
        return x.plus(y);
    }

    @Override
    public Complex subtract(Complex x, Complex y) {
        return x.minus(y);
    }

    @Override
    public Complex multiply(Complex x, Complex y) {
        return x.times(y);
    }

    @Override
    public Complex divide(Complex x, Complex y) {
        return x.over(y);
    }

    @Override
    public Complex negate(Complex x) {
        return x.negate();
    }

    @Override
    public Complex squareRoot(Complex x) {
        return hasRealRoots(x) ? x.sqrt() : Complex.UNDEFINED;
    }

    @Override
    public Complex cubeRoot(Complex x) {
        if (x.isReal() && x.re() >= 0) {
            return Complex.of(Math.cbrt(x.re()));
        }
        return hasRealRoots(x) ? x.pow(Complex.of(1.0 / 3)) : Complex.UNDEFINED;
    }

    /** Left of 0 a root is not the continuation of anything real. */
    private boolean hasRealRoots(Complex x) {
        return this == PRINCIPAL || x.re() >= 0;
    }

    @Override
    public Complex exp(Complex x) {
        return x.exp();
    }

    @Override
    public Complex power(Complex base, Complex exponent) {
        double real = Arithmetic.power(base.re(), exponent.re());
        return this == CONTINUED && real != real ? Complex.UNDEFINED : base.pow(exponent);
    }

    @Override
    public Complex power(Complex base, Rational exponent) {
        if (exponent.equals(Rational.HALF)) {
            return squareRoot(base);
        }
        return exponent.equals(THIRD) ? cubeRoot(base) : power(base, number(exponent));
    }

    @Override
    public Complex hypotenuse(Complex x, Complex y) {
        return ComplexFunctions.hypot(x, y);
    }

    /** By the real part: a tape takes the greatest of several exponents out of a sum, and any of them would do. */
    @Override
    public Complex greater(Complex x, Complex y) {
        return x.isUndefined() || y.isUndefined() ? Complex.UNDEFINED : x.re() >= y.re() ? x : y;
    }

    @Override
    public Complex call(Row row, List<Complex> args) {
        if (args.stream().anyMatch(Complex::isUndefined)) {
            return Complex.UNDEFINED;
        }
        if (args.stream().allMatch(Complex::isReal)) {
            return ofReals(row, args);
        }
        return switch (this) {
            case PRINCIPAL -> ComplexFunctions.of(row).orElseThrow(() -> unknown(row)).at(args);
            case CONTINUED -> {
                Function f = ContinuedFunctions.of(row).or(() -> ComplexFunctions.of(row))
                        .orElseThrow(() -> unknown(row));
                double real = atRealParts(row, args);
                yield real == real ? f.at(args) : Complex.UNDEFINED;
            }
        };
    }

    /** A function that is not real at real numbers may have principal values there, such as the logarithm. */
    private Complex ofReals(Row row, List<Complex> args) {
        double real = atRealParts(row, args);
        return real == real || this == CONTINUED ? Complex.of(real)
                : ComplexFunctions.of(row).map(f -> f.at(args)).orElse(Complex.UNDEFINED);
    }

    private static double atRealParts(Row row, List<Complex> args) {
        return row.kernel()
                .orElseThrow(() -> NumberSystemException.ofFunction(
                        row.name(), "is symbolic only: it can be differentiated and printed, not evaluated"))
                .at(args.stream().mapToDouble(Complex::re).toArray());
    }

    private static NumberSystemException unknown(Row row) {
        return NumberSystemException.ofFunction(row.name(), "has no complex values here: give it real arguments only");
    }

    @Override
    public Truth compare(Complex x, Relation relation) {
        if (x.isUndefined()) {
            return Truth.UNDEFINED;
        }
        if (x.isReal() || this == CONTINUED) {
            return Truth.of(relation, x.re());
        }
        return switch (relation) {
            case ZERO -> Truth.FAILS;
            case NONZERO -> Truth.HOLDS;
            case POSITIVE, NONNEGATIVE ->
                throw new NumberSystemException("comparison",
                        "a comparison with " + relation.symbol() + " needs real numbers, and one is " + x.re()
                                + (x.im() < 0 ? " - " : " + ") + Math.abs(x.im()) + "*i");
        };
    }
}
