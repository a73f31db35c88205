package deriv.arithmetic;

import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import deriv.functions.Trigonometry;
import java.util.List;

/** Interval arithmetic with one error in it. */
record PlantedIntervals(Fault fault) implements NumberSystem<Interval> {
    enum Fault {
        ADDITION_TO_NEAREST,
        MULTIPLICATION_TO_NEAREST,
        CONSTANTS_TO_NEAREST,
        EXPONENTIAL_TO_NEAREST,
        SQUARE_OF_ENDS,
        SINE_WITHOUT_CRESTS,
        FIRST_BRANCH_ONLY,
        DECIDED_BY_THE_MIDDLE,
        DOMAIN_FORGOTTEN
    }

    private static final IntervalNumbers RIGHT = IntervalNumbers.SYSTEM;

    private boolean has(Fault planted) {
        return fault == planted;
    }

    private static double middle(Interval x) {
        return x.low() == x.high() ? x.low() : x.low() / 2 + x.high() / 2;
    }

    private static Interval between(double a, double b) {
        return a != a || b != b || Double.isInfinite(Math.min(a, b)) || Double.isInfinite(Math.max(a, b))
                ? Interval.WHOLE
                : Interval.of(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public Interval number(Rational value) {
        return has(Fault.CONSTANTS_TO_NEAREST) ? Interval.of(value.doubleValue()) : RIGHT.number(value);
    }

    @Override
    public Interval constant(Constant constant) {
        return has(Fault.CONSTANTS_TO_NEAREST) ? Interval.of(constant.value()) : RIGHT.constant(constant);
    }

    @Override
    public Interval undefined() {
        return RIGHT.undefined();
    }

    @Override
    public Interval add(Interval x, Interval y) {
        return has(Fault.ADDITION_TO_NEAREST) && !x.isEmpty() && !y.isEmpty()
                ? between(x.low() + y.low(), x.high() + y.high())
                : RIGHT.add(x, y);
    }

    @Override
    public Interval multiply(Interval x, Interval y) {
        return has(Fault.MULTIPLICATION_TO_NEAREST) && x.low() > 0 && y.low() > 0
                ? between(x.low() * y.low(), x.high() * y.high())
                : RIGHT.multiply(x, y);
    }

    @Override
    public Interval exp(Interval x) {
        return has(Fault.EXPONENTIAL_TO_NEAREST) && !x.isEmpty()
                ? between(Math.exp(x.low()), Math.exp(x.high()))
                : RIGHT.exp(x);
    }

    @Override
    public Interval power(Interval base, Interval exponent) {
        return RIGHT.power(base, exponent);
    }

    @Override
    public Interval power(Interval base, Rational exponent) {
        if (has(Fault.SQUARE_OF_ENDS) && exponent.equals(Rational.TWO) && !base.isEmpty()) {
            return between(base.low() * base.low(), base.high() * base.high());
        }
        Interval power = RIGHT.power(base, exponent);
        return has(Fault.DOMAIN_FORGOTTEN) && !power.isEmpty() ? Interval.of(power.low(), power.high()) : power;
    }

    @Override
    public Interval call(Row row, List<Interval> args) {
        Interval x = args.getFirst();
        return has(Fault.SINE_WITHOUT_CRESTS) && row == Trigonometry.SIN && !x.isEmpty()
                ? RIGHT.call(row, List.of(Interval.of(Math.max(x.low(), -1e9)))).hull(
                        RIGHT.call(row, List.of(Interval.of(Math.min(x.high(), 1e9)))))
                : RIGHT.call(row, args);
    }

    @Override
    public Truth compare(Interval x, Relation relation) {
        return has(Fault.DECIDED_BY_THE_MIDDLE) && !x.isEmpty()
                ? Truth.of(relation, middle(x))
                : RIGHT.compare(x, relation);
    }

    @Override
    public Interval hull(Interval x, Interval y) {
        return has(Fault.FIRST_BRANCH_ONLY) ? x : RIGHT.hull(x, y);
    }

    @Override
    public Interval under(Interval test, Interval value) {
        return RIGHT.under(test, value);
    }
}
