package deriv.germs;

import deriv.core.Expr;
import java.util.Optional;

/** How the search for an expansion ended. */
public sealed interface Finding {
    /** An expansion. */
    record Found(SideGerm side) implements Finding {}

    /**
     * None.
     *
     * @param reason a noun phrase: what is not known
     * @param sign   the expression on whose sign it depends, if that is the reason
     */
    record Open(String reason, Optional<Expr> sign) implements Finding {}
}
