package deriv.cli;

import java.util.List;

/** The options, one row each, as the help shows them. Which command takes which is in {@link Command}. */
public enum Option {
    // @formatter:off
    WRT("--wrt NAMES",                  "differentiate with respect to these, one after the other (x,x,y)"),
    VARS("--vars NAMES",                "the variables and their order; a name given here is a variable even if it is a constant's"),
    ORDER("-n, --order N",              "the order of the derivative"),
    SPARSE("--sparse",                  "list the entries that are not zero, one a line"),
    TO("--to FORMAT",                   "the form of the answer", "text", "unicode", "latex", "mathml", "tree", "json"),
    WITH("--with PARTS",                "what to compute: value, gradient, jacobian, hessian, with commas between; of a product the vector"),
    MODE("--mode MODE",                 "what to trace: tangents from the variables on, adjoints from the result back, or values only", "forward", "reverse", "value"),
    POINTS("--points FILE",             "read the points from this CSV file, whose first line names the columns (- for standard input)"),
    AT("--at POINT",                    "the point, as in x=1,y=2"),
    AROUND("--around POINT",            "the point to expand around, as in x=0,y=pi/4; of one variable the value alone"),
    OF("--of NAMES",                    "the names of the functions that the equations define"),
    DEPENDS("--depends NAMES",          "other names that depend on the variable: r is r(t), its rate r'(t)"),
    ON("--on INTERVAL",                 "the interval, as in -1,4 or 0,oo"),
    GRAD("--grad FORMULA",              "the derivative to check instead of deriv's own; of several variables a vector"),
    SWEEP("--sweep",                    "list the error of each difference formula for steps from 0.1 to 1e-16"),
    CLASS("--class NAME",               "the name of the class, with its package (com.acme.Decay)"),
    OUT("--out DIRECTORY",              "write files beneath this directory"),
    JAVA("--java N",                    "the oldest release of Java that is to run it", "8", "11", "17", "25"),
    REPRODUCIBLE("--reproducible",      "the same bits on every JDK and machine, by StrictMath"),
    GUARDED("--guarded",                "compute NaN outside the domain"),
    FORCE("--force",                    "overwrite files that deriv has not written"),
    DIGITS("--digits N",                "round numbers to N significant digits; beyond 17 they are computed to so many"),
    ON_UNDEFINED("--on-undefined WAY",  "what a point outside the domain gives", "nan", "error"),
    AT_KINK("--at-kink WAY",            "the derivative at a kink: of each function by convention (abs'(0) = 0), of the whole function from one side or from beside it (an element of the Clarke differential), NaN, or an error",
            "fast", "clarke", "left", "right", "nan", "error"),
    OPS("--ops",                        "print how many operations the function takes, and with its derivatives, and the ratio"),
    FUN("--fun NAMES",                  "unknown functions; the derivative of f(x) is f'(x)"),
    STRICT("--strict",                  "refuse implicit products, bracket-free arguments and every noted reading"),
    ODD_ROOTS("--odd-roots",            "read x^(1/3) as the real odd root instead of the principal power"),
    FORM("--form FORM",                  "how the answer is arranged, by x or any other variable or function",
            "auto", "expanded", "factored", "fraction", "collected:x", "apart", "trig", "exp", "raw"),
    ASSUME("--assume FACTS",             "what holds of the variables, as in \"x > 0, n integer, 0 < a < 1\""),
    DOMAIN("--domain VALUES",            "what variables stand for; for complex numbers only rules of principal values are used", "real", "complex"),
    EFFORT("--effort LEVEL",             "how far to look for the form that is easiest to read", "normal", "low", "high"),
    BRIEF("--brief",                     "a line for each rule"),
    FULL("--full",                       "every step, and why each rule holds"),
    NOTATION("--notation SIGN",          "how a derivative that is still to be taken is written: f', df/dx, Df, or f with a dot", "prime", "leibniz", "operator", "dot"),
    METHOD("--method WAY",               "by the rule for each part, or by the derivative of the logarithm", "rules", "log"),
    CHECK_STEPS("--check-steps",         "compare each step with numbers"),
    NO_VERIFY("--no-verify",            "do not compare derivatives with differences of the function"),
    MAX_NODES("--max-nodes N",          "stop when an expression grows beyond N nodes"),
    MAX_DEPTH("--max-depth N",          "refuse formulas that nest deeper than N"),
    TIMEOUT("--timeout SECONDS",        "stop after this time"),
    FILE("-f, --file FILE",             "read the formula from this file, one program"),
    QUIET("-q, --quiet",                "no notes on standard error"),
    VERBOSE("-v, --verbose",            "say also under which conditions the answer holds, and how it was verified"),
    COLOR("--color WHEN",               "colour of messages (auto honours NO_COLOR)", "auto", "always", "never"),
    HELP("-h, --help",                  "show this help"),
    VERSION("-V, --version",            "show the version");
    // @formatter:on

    private final List<String> tokens;
    private final String valueLabel;
    private final String description;
    private final List<String> words;

    /** @param words what the value may be, the default first; none if it may be anything */
    Option(String synopsis, String description, String... words) {
        int label = synopsis.lastIndexOf(' ');
        boolean takesValue = label >= 0 && synopsis.charAt(label + 1) != '-';
        String tokens = takesValue ? synopsis.substring(0, label) : synopsis;
        int comma = tokens.indexOf(", ");
        this.tokens = comma < 0 ? List.of(tokens) : List.of(tokens.substring(0, comma), tokens.substring(comma + 2));
        this.valueLabel = takesValue ? synopsis.substring(label + 1) : "";
        this.description = description;
        this.words = List.of(words);
    }

    /** {@return the exact spellings, the short one first} */
    public List<String> tokens() {
        return tokens;
    }

    public String longToken() {
        return tokens.getLast();
    }

    public boolean takesValue() {
        return !valueLabel.isEmpty();
    }

    /** {@return whether the value is the name of a file} */
    public boolean takesFile() {
        return valueLabel.equals("FILE");
    }

    /** {@return what stands for the value in the help, empty for a flag} */
    public String valueLabel() {
        return valueLabel;
    }

    public String description() {
        return description;
    }

    /** {@return what the value may be, the default first; empty if it may be anything} See {@link Command#words}. */
    List<String> words() {
        return words;
    }

    /** {@return whether it may be given several times, all its values then making one list} */
    public boolean isList() {
        return valueLabel.equals("NAMES") || valueLabel.equals("FACTS") || valueLabel.equals("PARTS")
                || valueLabel.equals("POINT");
    }
}
