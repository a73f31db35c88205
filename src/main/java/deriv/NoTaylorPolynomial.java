package deriv;

import deriv.core.Expr;
import deriv.taylor.TaylorResult;
import java.util.function.Function;

/**
 * Why there is no Taylor polynomial at a point, in words.
 *
 * @param text  how an expression is written
 * @param where the point, as equations
 */
record NoTaylorPolynomial(Function<Expr, String> text, String where, int order) {
    DerivException because(TaylorResult.None none) {
        String part = text.apply(none.part());
        return switch (none.why()) {
            case POLE -> none("the function goes to infinity there",
                    "a Laurent series would have negative powers; expand around another point");
            case OUTSIDE ->
                none("the function has no values around this point", "deriv domain says where it has values");
            case RIGHT_ONLY -> none("the function has values to the right of this point only",
                    "expand around a point inside the domain (deriv domain)");
            case LEFT_ONLY -> none("the function has values to the left of this point only",
                    "expand around a point inside the domain (deriv domain)");
            case JUMP -> none("the function has different limits from both sides",
                    "expand around a point beside it");
            case VALUE_APART ->
                none("the value of the function there is not its limit", "expand around a point beside it");
            case CORNER -> none("the function has different derivatives from both sides, so not even the first exists",
                    "expand around a point beside it, or ask for --order 0");
            case BRANCH ->
                none("the function has no first derivative there: it grows like a fractional power of the distance",
                        "a Puiseux series would have fractional powers; expand around a point beside it");
            case PART_WITHOUT_VALUE -> unknown(DerivException.Kind.UNDEFINED,
                    "the part " + part + " has no value there, or none on one side");
            case PART_NOT_SMOOTH -> unknown(DerivException.Kind.UNDEFINED,
                    "the part " + part + " has a kink, a jump or an end of its domain there");
            case PART_UNDECIDED -> unknown(DerivException.Kind.UNSUPPORTED,
                    "whether " + part + " is smooth there could not be decided");
        };
    }

    private DerivException none(String reason, String nextStep) {
        return new DerivException(DerivException.Kind.UNDEFINED,
                "there is no Taylor polynomial " + ofOrder() + "at " + where + ": " + reason, nextStep);
    }

    private DerivException unknown(DerivException.Kind kind, String reason) {
        return new DerivException(kind, "no Taylor polynomial is known at " + where + ": " + reason,
                "expand around a point where every part is smooth, or say more of the parameters with --assume");
    }

    private String ofOrder() {
        return order == 1 ? "of order 1 " : "";
    }
}
