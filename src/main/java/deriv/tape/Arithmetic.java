package deriv.tape;

/** What the arithmetic instructions mean in {@code double}: one place for the interpreter and for constants. */
public final class Arithmetic {
    /** Squares in between neither overflow nor lose digits. */
    private static final double LEAST_SAFE_SQUARE = 1e-280;

    private static final double GREATEST_SAFE_SQUARE = 1e300;

    private Arithmetic() {}

    /**
     * {@return the value of an arithmetic instruction}
     *
     * @param y ignored if the instruction has one operand
     */
    static double apply(Op op, double x, double y) {
        return switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case NEGATE -> -x;
            case SQRT -> Math.sqrt(x);
            case CBRT -> cbrt(x);
            case EXP -> Math.exp(x);
            case POWER -> power(x, y);
            case HYPOT -> hypot(x, y);
            case MAX -> Math.max(x, y);
            case POSITIVE -> positive(x);
            case NONNEGATIVE -> nonnegative(x);
            case ZERO -> zero(x);
            case NONZERO -> nonzero(x);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC, REQUIRE, IF, ELSE, END ->
                throw new IllegalArgumentException(op + " is not arithmetic");
        };
    }

    /** {@return whether x is greater than 0, as a test: 1, 0, or NaN for NaN; the next three likewise} */
    public static double positive(double x) {
        return x > 0 ? 1 : x <= 0 ? 0 : Double.NaN;
    }

    public static double nonnegative(double x) {
        return x >= 0 ? 1 : x < 0 ? 0 : Double.NaN;
    }

    public static double zero(double x) {
        return x == 0 ? 1 : x == x ? 0 : Double.NaN;
    }

    public static double nonzero(double x) {
        return x == 0 ? 0 : x == x ? 1 : Double.NaN;
    }

    /**
     * {@return x^y as a real principal power}: NaN for 0^0, 0^-1 and the like, for a negative base unless y is whole,
     * and wherever an operand is NaN. {@link Math#pow} has 1 for 0^0 and NaN^0.
     */
    public static double power(double x, double y) {
        if (x == 0 ? !(y > 0) : x != x) {
            return Double.NaN;
        }
        return Math.pow(x, y);
    }

    /** {@return the cube root of x >= 0; NaN for negative x} */
    public static double cbrt(double x) {
        return x < 0 ? Double.NaN : Math.cbrt(x);
    }

    /**
     * {@return sqrt(x^2 + y^2) without overflow} {@link Math#hypot} takes up to twice as long, so it is asked only where
     * the squares leave the range; and it hides a NaN behind an infinity.
     */
    public static double hypot(double x, double y) {
        double square = x * x + y * y;
        return square > LEAST_SAFE_SQUARE && square < GREATEST_SAFE_SQUARE || square != square
                ? Math.sqrt(square)
                : Math.hypot(x, y);
    }
}
