import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of {@code Math} in C: those of its library where they mean the same, else written here. */
final class CSupport {
    static final Map<String, KernelTranslation.Support> FUNCTIONS = new LinkedHashMap<>();

    private CSupport() {}

    /** {@return whether a variable of this name would hide something} */
    static boolean isTaken(String name) {
        return Set
                .of("log", "exp", "signed", "double", "gamma", "y0", "y1", "j0", "j1", "I", "self", "div", "sin", "cos",
                        "tan", "pow", "sqrt", "floor", "ceil", "rint", "erf", "erfc")
                .contains(name);
    }

    static {
        same("sqrt", "cbrt", "exp", "expm1", "log", "log1p", "log10", "sin", "cos", "tan", "asin", "acos", "atan",
                "sinh",
                "cosh", "tanh", "floor", "ceil", "rint");
        put("Math.abs(double)", "fabs");
        put("Math.abs(int)", "math_abs", """
                static int math_abs(int x) {
                    return x < 0 ? -x : x;
                }""");
        put("Math.atan2(double,double)", "atan2");
        put("Math.hypot(double,double)", "hypot");
        put("Math.copySign(double,double)", "copysign");
        put("Math.IEEEremainder(double,double)", "remainder");
        put("Math.scalb(double,int)", "scalbn");
        put("Math.fma(double,double,double)", "fma");
        put("Math.max(double,double)", "math_max", """
                /* The larger one; NaN if one is NaN; 0 is larger than -0. */
                static double math_max(double x, double y) {
                    return x != x || y != y ? NAN : x == 0 && y == 0 ? (signbit(x) ? y : x) : x > y ? x : y;
                }""");
        put("Math.min(double,double)", "math_min", """
                /* The smaller one; NaN if one is NaN; -0 is smaller than 0. */
                static double math_min(double x, double y) {
                    return x != x || y != y ? NAN : x == 0 && y == 0 ? (signbit(x) ? x : y) : x < y ? x : y;
                }""");
        put("Math.max(int,int)", "math_max_int", """
                static int math_max_int(int x, int y) {
                    return x > y ? x : y;
                }""");
        put("Math.min(int,int)", "math_min_int", """
                static int math_min_int(int x, int y) {
                    return x < y ? x : y;
                }""");
        put("Math.signum(double)", "math_sign", """
                /* 1, -1, or x itself if it is 0 or NaN. */
                static double math_sign(double x) {
                    return x > 0 ? 1 : x < 0 ? -1 : x;
                }""");
        put("Math.pow(double,double)", "math_pow", """
                /* As pow, but NaN for 1^NaN, 1^infinity and (-1)^infinity. */
                static double math_pow(double x, double y) {
                    return y != y || (fabs(x) == 1 && isinf(y)) ? NAN : pow(x, y);
                }""");
        put("Math.getExponent(double)", "math_exponent", """
                /* The binary exponent; -1023 for 0 and numbers that are not normal, 1024 for what is not finite. */
                static int math_exponent(double x) {
                    return x - x != 0 ? 1024 : fabs(x) < 0x1p-1022 ? -1023 : ilogb(x);
                }""");
    }

    private static void same(String... names) {
        for (String name : names) {
            put("Math." + name + "(double)", name);
        }
    }

    private static void put(String key, String name) {
        put(key, name, "");
    }

    private static void put(String key, String name, String text) {
        FUNCTIONS.put(key, new KernelTranslation.Support(name, List.of(), text));
    }
}
