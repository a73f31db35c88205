package deriv;

import deriv.analysis.RemovablePoint;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.Optional;

/** The question for the limits of an answer at a point, in words. */
final class LimitQuestion {
    private final Answer function;

    LimitQuestion(Answer function) {
        this.function = function;
    }

    /** @param at a formula without variables */
    Optional<Domain.Removable> at(String variable, String at) {
        Answer typed = function.typedValue(at);
        Expr point = typed.content().expr();
        if (function.shape() != Answer.Shape.SCALAR || typed.shape() != Answer.Shape.SCALAR || !point.isClosed()) {
            return Optional.empty();
        }
        return RemovablePoint.of(function.content().expr(), Exprs.symbol(variable), point)
                .map(new AreaText(Format.TEXT, function.style())::removable);
    }
}
