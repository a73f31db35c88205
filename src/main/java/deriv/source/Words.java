package deriv.source;

import java.util.Locale;
import java.util.Set;

/** Which names the three languages reserve, and how other alphabets are written in ASCII. */
final class Words {
    private static final Set<String> JAVA = words("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends
            false final finally float for goto if implements import instanceof int interface long native new null package
            private protected public return short static strictfp super switch synchronized this throw throws transient
            true try void volatile while _ var yield record sealed permits exports module when
            """);

    private static final Set<String> C = words("""
            auto break case char const continue default do double else enum extern float for goto if inline int long
            register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
            alignas alignof bool constexpr false nullptr static_assert thread_local true typeof typeof_unqual
            _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local _BitInt
            asm main
            """);

    private static final Set<String> PYTHON = words("""
            False None True and as assert async await break class continue def del elif else except finally for from
            global if import in is lambda nonlocal not or pass raise return try while with match case type
            """);

    /** What a local variable in Python must not hide: names in the texts of functions. */
    private static final Set<String> PYTHON_TEXTS = words("np math valid shape result");

    /** What a local variable in C must not hide: macros and functions of its library. */
    private static final Set<String> C_LIBRARY = words("""
            NAN INFINITY HUGE_VAL NULL EOF I linux unix errno stdin stdout stderr i386 complex imaginary assert
            FP_NAN FP_INFINITE FP_ZERO FP_SUBNORMAL FP_NORMAL MATH_ERRNO FLT_EVAL_METHOD FP_FAST_FMA
            M_E M_LOG2E M_LOG10E M_LN2 M_LN10 M_PI M_PI_2 M_PI_4 M_1_PI M_2_PI M_2_SQRTPI M_SQRT2 M_SQRT1_2
            acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp2 expm1 fabs fdim floor
            fma fmax fmin fmod frexp gamma hypot ilogb isfinite isinf isnan isnormal signbit j0 j1 jn y0 y1 yn ldexp
            lgamma llrint llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter nexttoward pow
            remainder remquo rint round scalb scalbln scalbn significand sin sincos sinh sqrt tan tanh tgamma trunc
            memcpy memset size_t abs div labs exit abort rand index
            """);

    /** Modules that a generated module of the same name would hide from itself. */
    private static final Set<String> MODULES = words("""
            numpy math fractions sys os types typing functools collections operator numbers re abc io enum random
            """);

    /** Classes of java.lang that generated Java names. */
    private static final Set<String> HIDDEN = words("""
            Object String Math StrictMath Double Integer Long Boolean System Arrays Override IllegalArgumentException
            Throwable Exception RuntimeException Error java
            """);

    private Words() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** {@return whether one of the languages gives the word a meaning, so that it is no name in all of them} */
    static boolean isReserved(String word) {
        return JAVA.contains(word) || C.contains(word) || PYTHON.contains(word);
    }

    static boolean isTakenInJava(String word) {
        return JAVA.contains(word) || HIDDEN.contains(word);
    }

    static boolean isTakenInC(String word) {
        return C.contains(word) || C_LIBRARY.contains(word);
    }

    static boolean isTakenInPython(String word) {
        return PYTHON.contains(word) || PYTHON_TEXTS.contains(word);
    }

    static boolean isModule(String word) {
        return MODULES.contains(word);
    }

    static boolean isHidden(String className) {
        return HIDDEN.contains(className);
    }

    /** {@return a name in camel case with underscores instead: {@code valueAndGradient} is {@code value_and_gradient}} */
    static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_").toLowerCase(Locale.ROOT);
    }

    /** {@return the name of a variable of a formula as an ASCII identifier, not always a free one} */
    static String identifier(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
            out.append(plain ? String.valueOf(c) : c < 0x80 ? "_" : spelled(c));
        }
        boolean isStart = !out.isEmpty() && Character.isLetter(out.charAt(0));
        return isStart ? out.toString() : "v" + out;
    }

    /** {@return a character beyond ASCII in letters and digits: a Greek letter by its name, others by their number} */
    static String spelled(char c) {
        if (c >= '₀' && c <= '₉') {
            return "_" + (c - '₀');
        }
        String name = Character.getName(c);
        if (name != null && name.matches("GREEK (SMALL|CAPITAL) LETTER [A-Z]+")) {
            String letter = name.substring(name.lastIndexOf(' ') + 1);
            String small = letter.toLowerCase(Locale.ROOT);
            return name.startsWith("GREEK SMALL") ? small : letter.charAt(0) + small.substring(1);
        }
        return "u%04x".formatted((int) c);
    }
}
