package deriv.explain;

import deriv.core.Fn;
import java.util.Map;

/** Why the derivatives of the functions that courses begin with are what they are, in a line each. */
final class TableReasons {
    private static final String INVERSE = "the inverse function: differentiate ";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("sin",
                    "(sin(x+h) - sin(x))/h = sin(x)*(cos(h) - 1)/h + cos(x)*sin(h)/h; (cos(h) - 1)/h goes to 0, sin(h)/h to 1"),
            Map.entry("cos",
                    "(cos(x+h) - cos(x))/h = cos(x)*(cos(h) - 1)/h - sin(x)*sin(h)/h; (cos(h) - 1)/h goes to 0, sin(h)/h to 1"),
            Map.entry("tan", "the quotient rule on sin(x)/cos(x)"),
            Map.entry("cot", "the quotient rule on cos(x)/sin(x)"),
            Map.entry("sec", "the reciprocal rule on 1/cos(x)"),
            Map.entry("csc", "the reciprocal rule on 1/sin(x)"),
            Map.entry("exp", "(e^(x+h) - e^x)/h = e^x*(e^h - 1)/h, and (e^h - 1)/h goes to 1"),
            Map.entry("log", INVERSE + "exp(y) = x: exp(y)*y' = 1"),
            Map.entry("sqrt", "(sqrt(x+h) - sqrt(x))/h = 1/(sqrt(x+h) + sqrt(x)); let h go to 0"),
            Map.entry("cbrt", INVERSE + "y^3 = x: 3*y^2*y' = 1"),
            Map.entry("asin", INVERSE + "sin(y) = x: cos(y)*y' = 1, and cos(y) = sqrt(1 - x^2)"),
            Map.entry("acos", INVERSE + "cos(y) = x: -sin(y)*y' = 1, and sin(y) = sqrt(1 - x^2)"),
            Map.entry("atan", INVERSE + "tan(y) = x: (1 + tan(y)^2)*y' = 1"),
            Map.entry("sinh", "the derivative of (exp(x) - exp(-x))/2"),
            Map.entry("cosh", "the derivative of (exp(x) + exp(-x))/2"),
            Map.entry("tanh", "the quotient rule on sinh(x)/cosh(x)"),
            Map.entry("asinh", INVERSE + "sinh(y) = x: cosh(y)*y' = 1, and cosh(y) = sqrt(x^2 + 1)"),
            Map.entry("abs", "abs(x) is x for x > 0 and -x for x < 0; at 0 the two slopes differ"));

    private TableReasons() {}

    /** {@return why the derivative of a function is what its row says} */
    static String of(Fn function) {
        return REASONS.getOrDefault(function.name(), Rule.TABLE.reason());
    }
}
