package deriv.core;

/**
 * A function as smooth pieces: {@code if(x >= 0, x, -x)} for {@code abs(x)}. Near a boundary each piece is taken as smooth over
 * it; where a piece is written by the function itself, as {@code if(x - floor(x) >= 0, floor(x), floor(x) - 1)}, that call
 * stands for its value and derivative at the point.
 *
 * @param whole equal to the function everywhere
 */
public record Pieces(Expr whole, Joint joint) {
    /** What the pieces do where they meet. */
    public enum Joint {
        /** They have the same value, so that the function is continuous whatever its arguments. */
        MEET,
        /** They may differ. */
        JUMP
    }
}
