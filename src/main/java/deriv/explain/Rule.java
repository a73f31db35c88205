package deriv.explain;

/** The rules of differentiation by name, each with the reason why it holds. */
public enum Rule {
    CONSTANT("Constant rule", "the difference quotient (c - c)/h is 0"),
    IDENTITY("Identity rule", "the difference quotient ((x + h) - x)/h is 1"),
    SUM("Sum rule", "the difference quotient of a sum is the sum of the difference quotients, and so is the limit"),
    CONSTANT_MULTIPLE("Constant multiple rule",
            "a constant can be taken out of the difference quotient and out of the limit"),
    PRODUCT("Product rule",
            "u(x+h)*v(x+h) - u*v = (u(x+h) - u)*v(x+h) + u*(v(x+h) - v); divide by h, and let h go to 0: v is continuous"),
    QUOTIENT("Quotient rule", "the product rule on u = (u/v)*v, solved for (u/v)'"),
    RECIPROCAL("Reciprocal rule", "(1/v(x+h) - 1/v)/h = -((v(x+h) - v)/h)/(v(x+h)*v); let h go to 0"),
    POWER("Power rule", "for whole n the product rule n times; for any n and u > 0 from u^n = exp(n*log(u))"),
    EXPONENTIAL("Exponential rule", "(a^(u+h) - a^u)/h = a^u*(a^h - 1)/h, and (a^h - 1)/h goes to log(a)"),
    GENERAL_POWER("General power rule",
            "u^v = exp(v*log(u)): the exponential rule, the chain rule and the product rule"),
    TABLE("Table", "its row in the table of functions says so (deriv functions lists it)"),
    CHAIN("Chain rule",
            "(f(u(x+h)) - f(u))/h is the slope of f between u and u(x+h), times (u(x+h) - u)/h; let h go to 0"),
    SEVERAL_ARGUMENTS("Chain rule for several arguments",
            "to first order the change of f is the sum of its changes by each argument"),
    UNKNOWN("Chain rule", "f is not known, so its derivative keeps a name of its own"),
    PIECES("Piece by piece", "near a point where a condition holds on both sides only that piece counts"),
    ENTRIES("Entry by entry", "the difference quotient of a vector has those of its entries"),
    DEFINITION("Definition", "the name stands for its definition"),
    WHOLE("Derivative", "found as a whole, without steps"),
    LOGARITHMIC("Logarithmic differentiation", "log(abs(f))' = f'/f where f is not 0");

    private final String title;
    private final String reason;

    Rule(String title, String reason) {
        this.title = title;
        this.reason = reason;
    }

    /** {@return how the rule is called} */
    public String title() {
        return title;
    }

    /** {@return why it holds, in one line without a full stop} */
    public String reason() {
        return reason;
    }

    /** {@return the name for programs}: {@code constant multiple} */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
