import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions of {@code Math}, and the arithmetic of the tape, in NumPy: for numbers and arrays alike. What takes numbers
 * only is used by kernels alone.
 */
final class PythonSupport {
    static final Map<String, KernelTranslation.Support> FUNCTIONS = new LinkedHashMap<>();

    private PythonSupport() {}

    static {
        same("sqrt", "cbrt", "exp", "expm1", "log", "log1p", "log10", "sin", "cos", "tan", "sinh", "cosh", "tanh",
                "floor",
                "ceil", "rint", "abs");
        put("Math.asin(double)", "np.arcsin");
        put("Math.acos(double)", "np.arccos");
        put("Math.atan(double)", "np.arctan");
        put("Math.abs(int)", "abs");
        put("Math.atan2(double,double)", "np.arctan2");
        put("Math.hypot(double,double)", "np.hypot");
        put("Math.copySign(double,double)", "np.copysign");
        put("Math.scalb(double,int)", "np.ldexp");
        put("Math.max(int,int)", "max");
        put("Math.min(int,int)", "min");
        put("Math.max(double,double)", "math_max", """
                # The larger one; NaN if one is NaN; 0 is larger than -0.
                def math_max(x, y):
                    return np.where((x == 0) & (y == 0), np.add(x, y), np.maximum(x, y))[()]""");
        put("Math.min(double,double)", "math_min", List.of("Math.max(double,double)"), """
                # The smaller one; NaN if one is NaN; -0 is smaller than 0.
                def math_min(x, y):
                    return -math_max(np.negative(x), np.negative(y))""");
        put("Math.signum(double)", "math_sign", """
                # 1, -1, or x itself if it is 0 or NaN.
                def math_sign(x):
                    return np.where(x > 0, 1.0, np.where(x < 0, -1.0, x))[()]""");
        put("Math.pow(double,double)", "math_pow", """
                # x ** y, but NaN for 1 ** NaN, 1 ** infinity and (-1) ** infinity.
                def math_pow(x, y):
                    odd = (y != y) | ((np.abs(x) == 1) & np.isinf(y))
                    return np.where(odd, math.nan, np.power(np.asarray(x, float), y))[()]""");
        put("Math.IEEEremainder(double,double)", "math_remainder", """
                # The remainder of the nearest multiple.
                def math_remainder(x, y):
                    return math.nan if math.isinf(x) or math.isnan(x + y) or y == 0 else math.remainder(x, y)""");
        put("Math.getExponent(double)", "math_exponent", """
                # The binary exponent; -1023 for 0 and numbers that are not normal, 1024 for what is not finite.
                def math_exponent(x):
                    return 1024 if not math.isfinite(x) else -1023 if abs(x) < 2.0**-1022 else math.frexp(x)[1] - 1""");
        put("Math.fma(double,double,double)", "math_fma", """
                # x * y + z, rounded once.
                def math_fma(x, y, z):
                    if hasattr(math, "fma") and math.isfinite(x * y):
                        return math.fma(x, y, z)
                    if not (math.isfinite(x) and math.isfinite(y) and math.isfinite(z)) or x == 0 or y == 0:
                        return z if math.isfinite(x) and math.isfinite(y) and math.isinf(z) else x * y + z
                    exact = Fraction(float(x)) * Fraction(float(y)) + Fraction(float(z))
                    try:
                        return float(exact)
                    except OverflowError:
                        return math.inf if exact > 0 else -math.inf""");
        arithmetic();
    }

    private static void arithmetic() {
        put("Arithmetic.positive(double)", "positive", """
                # Whether x > 0: 1, 0, or NaN for NaN.
                def positive(x):
                    return np.where(x > 0, 1.0, np.where(x <= 0, 0.0, math.nan))[()]""");
        put("Arithmetic.nonnegative(double)", "nonnegative", """
                # Whether x >= 0: 1, 0, or NaN for NaN.
                def nonnegative(x):
                    return np.where(x >= 0, 1.0, np.where(x < 0, 0.0, math.nan))[()]""");
        put("Arithmetic.zero(double)", "zero", """
                # Whether x == 0: 1, 0, or NaN for NaN.
                def zero(x):
                    return np.where(x == 0, 1.0, np.where(x == x, 0.0, math.nan))[()]""");
        put("Arithmetic.nonzero(double)", "nonzero", """
                # Whether x != 0: 1, 0, or NaN for NaN.
                def nonzero(x):
                    return np.where(x == 0, 0.0, np.where(x == x, 1.0, math.nan))[()]""");
        put("Arithmetic.power(double,double)", "power", List.of("Math.pow(double,double)"), """
                # x ** y as a real principal power: NaN for 0 ** 0, 0 ** -1 and for a negative x unless y is whole.
                def power(x, y):
                    return np.where((x != x) | ((x == 0) & np.logical_not(y > 0)), math.nan, math_pow(x, y))[()]""");
        put("Arithmetic.cbrt(double)", "cube_root", """
                # The cube root of x >= 0; NaN for negative x.
                def cube_root(x):
                    return np.where(x < 0, math.nan, np.cbrt(x))[()]""");
        put("Arithmetic.hypot(double,double)", "hypotenuse", """
                # sqrt(x*x + y*y) without overflow; NaN if one is NaN.
                def hypotenuse(x, y):
                    square = x * x + y * y
                    direct = ((square > 1e-280) & (square < 1e300)) | (square != square)
                    return np.where(direct, np.sqrt(square), np.hypot(x, y))[()]""");
    }

    private static void same(String... names) {
        for (String name : names) {
            put("Math." + name + "(double)", "np." + name);
        }
    }

    private static void put(String key, String name) {
        put(key, name, "");
    }

    private static void put(String key, String name, String text) {
        put(key, name, List.of(), text);
    }

    private static void put(String key, String name, List<String> needs, String text) {
        FUNCTIONS.put(key, new KernelTranslation.Support(name, needs, text));
    }
}
