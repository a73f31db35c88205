package deriv;

import java.nio.file.Path;
import java.util.List;

/**
 * The entry to the library.
 *
 * <pre>{@code
 * Answer f = Deriv.parse("x^2*sin(x)");
 * Answer d = f.diff("x");
 * System.out.println(d);            // x*(2*sin(x) + x*cos(x))
 * Numbers n = d.numbers("x");
 * double slope = n.value(1.5);
 * }</pre>
 */
public final class Deriv {
    private Deriv() {}

    /**
     * {@return what the text means, read with the default settings}
     *
     * @throws DerivException if the text cannot be read or has no real value anywhere
     */
    public static Answer parse(String text) {
        return Reader.DEFAULT.parse(text);
    }

    /** {@return settings for reading, to be changed with its methods} */
    public static Reader reader() {
        return Reader.DEFAULT;
    }

    /**
     * {@return how to make a fast function of these answers}: see {@link Compilation}
     *
     * @param functions numbers, vectors or matrices; several, or the entries of a vector, are the entries of one vector
     */
    public static Compilation compile(Answer... functions) {
        return Compilation.of(List.of(functions));
    }

    /** {@return how to make a fast function of these answers} See {@link #compile(Answer...)}. */
    public static Compilation compile(List<Answer> functions) {
        return Compilation.of(functions);
    }

    /**
     * {@return the functions that equations define}: {@code implicit("x^2 + y^2 = 1", "y").diff("y", "x")} is {@code -x/y}
     *
     * @param equations with {@code ;} or line breaks between, as {@link Reader#implicit} reads them
     * @param unknowns  the names of the functions, one for each equation
     * @throws DerivException if the text cannot be read, or the equations can define no such functions
     */
    public static ImplicitFunctions implicit(String equations, String... unknowns) {
        return Reader.DEFAULT.implicit(equations, List.of(unknowns));
    }

    /**
     * {@return the curve with these coordinates}: {@code parametric("t - sin(t)", "1 - cos(t)").diff(1)} is
     * {@code sin(t)/(1 - cos(t))}
     *
     * @param coordinates functions of one variable, or of {@code t} and parameters; {@link ParametricCurve#of} takes another
     * @throws DerivException if one cannot be read
     */
    public static ParametricCurve parametric(String... coordinates) {
        return ParametricCurve.of(parse("[" + String.join(", ", coordinates) + "]"));
    }

    /** {@return how to compare the derivative of a function with differences at points}: see {@link Check} */
    public static Check check(Answer function) {
        return Check.of(function);
    }

    /**
     * {@return whether two answers are the same function}: {@code equal(parse("2*sin(x)*cos(x)"), parse("sin(2x)"))} is
     * {@link Equality.Proved}. See {@link Answer#equal}.
     */
    public static Equality equal(Answer a, Answer b) {
        return a.equal(b);
    }

    /**
     * Writes a compiled function as Java source that depends on nothing, for Java 8 and later, beneath the working
     * directory: {@code com.acme.Decay} becomes {@code com/acme/Decay.java}. {@link CompiledFunction#source} has other
     * places, releases and languages.
     *
     * @return the path of the file
     * @throws DerivException if that cannot be the name of a class, or the file cannot be written, or exists and was not
     *     written by this program
     */
    public static Path source(CompiledFunction f, String className) {
        return f.source(className).writeTo(Path.of(""));
    }

    /** {@return the functions of the language, family by family} */
    public static List<FunctionInfo> functions() {
        return FunctionInfo.all();
    }

    /** {@return the rules by which formulas are rewritten, those that are used without being asked first} */
    public static List<RuleInfo> rules() {
        return RuleInfo.all();
    }
}
