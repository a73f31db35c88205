package deriv.arithmetic;

import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import deriv.tape.Arithmetic;
import java.util.List;

/** Doubles as a number system: on these the machine has to do what the interpreter does. */
enum Doubles implements TapeSystem<Double> {
    SYSTEM;

    @Override
    public Double number(Rational value) {
        return value.doubleValue();
    }

    @Override
    public Double number(double value) {
        return value;
    }

    @Override
    public Double constant(Constant constant) {
        return constant.value();
    }

    @Override
    public Double undefined() {
        return Double.NaN;
    }

    @Override
    public Double add(Double x, Double y) {
        return x + y;
    }

    @Override
    public Double subtract(Double x, Double y) {
        return x - y;
    }

    @Override
    public Double multiply(Double x, Double y) {
        return x * y;
    }

    @Override
    public Double divide(Double x, Double y) {
        return x / y;
    }

    @Override
    public Double negate(Double x) {
        return -x;
    }

    @Override
    public Double squareRoot(Double x) {
        return Math.sqrt(x);
    }

    @Override
    public Double cubeRoot(Double x) {
        return Arithmetic.cbrt(x);
    }

    @Override
    public Double exp(Double x) {
        return Math.exp(x);
    }

    @Override
    public Double power(Double base, Double exponent) {
        return Arithmetic.power(base, exponent);
    }

    @Override
    public Double power(Double base, Rational exponent) {
        return exponent.equals(Rational.HALF) ? squareRoot(base) : power(base, number(exponent));
    }

    @Override
    public Double hypotenuse(Double x, Double y) {
        return Arithmetic.hypot(x, y);
    }

    @Override
    public Double greater(Double x, Double y) {
        return Math.max(x, y);
    }

    @Override
    public Double call(Row row, List<Double> args) {
        return row.kernel().orElseThrow().at(args.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public Truth compare(Double x, Relation relation) {
        return Truth.of(relation, x);
    }
}
