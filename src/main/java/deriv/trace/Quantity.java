package deriv.trace;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.text.Syntax;

/** What an operation of a trace is applied to. */
public sealed interface Quantity permits Quantity.Variable, Quantity.Constant, Step {

    /** The planes for private use; what comes first in them is written first. */
    int FIRST_TOKEN = 0x100000;
    int FIRST_FLOW = 0xF0000;

    /** {@return its value as an expression in the variables}; those with irrational values are that value */
    Expr whole();

    /** An input of the trace. */
    record Variable(String name, Expr whole) implements Quantity {}

    /** A number as it was typed, {@code 2*pi}: it has no row. Equal ones have the same value. */
    record Constant(Syntax syntax, Expr whole) implements Quantity {
        @Override
        public boolean equals(Object other) {
            return other instanceof Constant constant && constant.whole == whole;
        }

        @Override
        public int hashCode() {
            return whole.hashCode();
        }
    }

    /** {@return the symbol that stands for operand number {@code index} in formulas and local functions} */
    static Expr placeholder(int index) {
        return Exprs.symbol(token(index));
    }

    /** {@return the name of that symbol: a code point for private use, which no text contains and every format lets pass} */
    static String token(int index) {
        return Character.toString(FIRST_TOKEN + index);
    }

    /** {@return the symbol of a tangent or adjoint, which is written before placeholders} */
    static Expr flow(int index) {
        return Exprs.symbol(Character.toString(FIRST_FLOW + index));
    }
}
