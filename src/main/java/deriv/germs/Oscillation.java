package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Rational;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sines and cosines of what grows to infinity: the growing part stays in the coefficient, the rest is expanded. */
final class Oscillation {
    private final GermArithmetic arithmetic;

    Oscillation(GermArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** {@return sin or cos of a germ that goes to infinity}: a Taylor series around the part that grows */
    Germ of(Fn fn, Germ argument) {
        List<Expr> phase = new ArrayList<>();
        for (Map.Entry<Scale, Expr> t : arithmetic.infinite(argument).terms().entrySet()) {
            if (Germ.oscillates(t.getValue())) {
                return arithmetic.unknown(Scale.ONE);
            }
            phase.add(t.getValue().times(Scales.in(Germ.STEP, t.getKey())));
        }
        if (argument.remainder().filter(r -> !arithmetic.scales().vanishes(r)).isPresent()) {
            return arithmetic.unknown(Scale.ONE);
        }
        Expr angle = Exprs.sum(phase).plus(argument.coefficient(Scale.ONE));
        Germ rest = arithmetic.vanishing(argument);
        Expr same = Exprs.apply(fn, angle);
        Expr other = fn == Trigonometry.SIN ? Trigonometry.cos(angle) : Trigonometry.sin(angle).negate();
        if (rest.isZero()) {
            return arithmetic.constant(same);
        }
        return arithmetic.compose(k -> derivative(k, same, other), rest);
    }

    /** The derivatives go round in four, over k!. */
    private static Expr derivative(int k, Expr same, Expr other) {
        Expr value = k % 2 == 0 ? same : other;
        Expr signed = k % 4 >= 2 ? value.negate() : value;
        Rational factorial = Rational.ONE;
        for (int i = 2; i <= k; i++) {
            factorial = factorial.times(Rational.of(i));
        }
        return signed.over(Exprs.number(factorial));
    }
}
