package deriv.analysis;

import deriv.core.Expr;
import deriv.core.Sign;
import deriv.tape.Interpreter;
import deriv.tape.NoDoubleEvaluationException;
import deriv.tape.Tape;
import java.util.List;

/** The sign of a number that is written with functions, such as {@code 2 - pi}, where doubles can tell it. */
final class ClosedSign {
    /** Values nearer to 0 than this, or as far away, are not trusted. */
    private static final double CERTAIN = 1e-9;

    private ClosedSign() {}

    static Sign of(Expr e) {
        try {
            double value = new Interpreter(Tape.of(List.of(), List.of(e))).evaluate()[0];
            boolean certain = Math.abs(value) > CERTAIN && Math.abs(value) < 1 / CERTAIN;
            return !certain ? Sign.UNKNOWN : value > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
        } catch (NoDoubleEvaluationException _) {
            return Sign.UNKNOWN;
        }
    }
}
