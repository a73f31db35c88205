package deriv.arithmetic;

import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import deriv.tape.Arithmetic;
import java.util.List;

/**
 * Dual numbers: forward differentiation while a tape runs. The value of each operation is that of the interpreter, bit
 * for bit; the derivative of a function is the stable form of its row. Comparisons look at values, and at a kink the
 * derivatives have the convention of the rows.
 */
public enum DualNumbers implements TapeSystem<Dual> {
    SYSTEM;

    private static final Dual UNDEFINED = Dual.constant(Double.NaN);

    @Override
    public Dual number(Rational value) {
        return Dual.constant(value.doubleValue());
    }

    @Override
    public Dual number(double value) {
        return Dual.constant(value);
    }

    @Override
    public Dual constant(Constant constant) {
        return Dual.constant(constant.value());
    }

    @Override
    public Dual undefined() {
        return UNDEFINED;
    }

    @Override
    public Dual add(Dual x, Dual y) {
        return Dual.join(x.value() + y.value(), x, 1, y, 1);
    }

    @Override
    public Dual subtract(Dual x, Dual y) {
        return Dual.join(x.value() - y.value(), x, 1, y, -1);
    }

    @Override
    public Dual multiply(Dual x, Dual y) {
        return Dual.join(x.value() * y.value(), x, y.value(), y, x.value());
    }

    @Override
    public Dual divide(Dual x, Dual y) {
        double quotient = x.value() / y.value();
        return Dual.join(quotient, x, 1 / y.value(), y, -quotient / y.value());
    }

    @Override
    public Dual negate(Dual x) {
        return x.map(-x.value(), -1);
    }

    @Override
    public Dual squareRoot(Dual x) {
        double root = Math.sqrt(x.value());
        return x.map(root, 0.5 / root);
    }

    @Override
    public Dual cubeRoot(Dual x) {
        double root = Arithmetic.cbrt(x.value());
        return x.map(root, 1 / (3 * root * root));
    }

    @Override
    public Dual exp(Dual x) {
        double power = Math.exp(x.value());
        return x.map(power, power);
    }

    @Override
    public Dual power(Dual base, Dual exponent) {
        double x = base.value();
        double y = exponent.value();
        double power = Arithmetic.power(x, y);
        double byBase = y == 1 ? 1 : y == 0 ? 0 : y * Arithmetic.power(x, y - 1);
        return Dual.join(power, base, byBase, exponent, x == 0 ? 0 : power * Math.log(x));
    }

    @Override
    public Dual power(Dual base, Rational exponent) {
        if (exponent.equals(Rational.HALF)) {
            return squareRoot(base);
        }
        return exponent.equals(Rational.MINUS_ONE) ? divide(Dual.constant(1), base) : power(base, number(exponent));
    }

    @Override
    public Dual hypotenuse(Dual x, Dual y) {
        double length = Arithmetic.hypot(x.value(), y.value());
        return Dual.join(length, x, x.value() / length, y, y.value() / length);
    }

    @Override
    public Dual greater(Dual x, Dual y) {
        double value = Math.max(x.value(), y.value());
        return value != value ? UNDEFINED : x.value() >= y.value() ? x : y;
    }

    /** {@inheritDoc} Also thrown if an argument varies in which the function has no derivative in closed form. */
    @Override
    public Dual call(Row row, List<Dual> args) {
        double[] point = args.stream().mapToDouble(Dual::value).toArray();
        double value = row.kernel()
                .orElseThrow(() -> NumberSystemException.ofFunction(
                        row.name(), "is symbolic only: it can be differentiated and printed, not evaluated"))
                .at(point);
        Dual result = Dual.constant(value);
        for (int i = 0; i < args.size(); i++) {
            if (!args.get(i).isConstant()) {
                result = Dual.join(value, result, 1, args.get(i), PartialTapes.at(row, i, point));
            }
        }
        return result;
    }

    @Override
    public Truth compare(Dual x, Relation relation) {
        return Truth.of(relation, x.value());
    }
}
