package deriv.germs;

import deriv.core.Expr;
import java.util.Optional;

/** Thrown through an expansion that comes to something undecided, and caught by {@link Germs}. */
final class UndeterminedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Expr> sign;

    private UndeterminedException(String reason, Optional<Expr> sign) {
        super(reason, null, false, false);
        this.sign = sign;
    }

    /** @param reason a noun phrase for a reader: what is not known */
    UndeterminedException(String reason) {
        this(reason, Optional.empty());
    }

    /** {@return one about the sign of an expression} */
    static UndeterminedException signOf(Expr e) {
        return new UndeterminedException("the sign of a coefficient", Optional.of(e));
    }

    /** {@return what could not be told from 0, or its negative from its positive values} */
    Optional<Expr> sign() {
        return sign;
    }
}
