package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.forms.Apart;
import deriv.forms.Collected;
import deriv.forms.Expanded;
import deriv.forms.ExponentialForm;
import deriv.forms.Factored;
import deriv.forms.Fraction;
import deriv.forms.MultipleAngles;
import deriv.simplify.Policy;
import deriv.text.ParseOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form in which an answer may be wanted. All forms of an answer have its value wherever it is defined; where a form is
 * defined in more places, the answer says so in its {@linkplain Answer#conditions conditions}. A form that was asked for
 * is given even if another one is shorter.
 *
 * <p>The {@linkplain #toString text} of a form is what {@code --form} takes: {@code expanded}, {@code collected:x}.
 * Immutable and safe to share between threads.
 */
public final class Form {
    /** The form that is easiest to read: {@code (x^2 - 1)/(x - 1)} is {@code x + 1}. */
    public static final Form AUTO = new Form(Kind.AUTO, "");

    /**
     * Products and whole powers of sums multiplied out, like terms collected, arguments and denominators expanded too:
     * {@code x*(x + 1)^2} is {@code x^3 + 2*x^2 + x}. More than 50,000 terms are refused.
     */
    public static final Form EXPANDED = new Form(Kind.EXPANDED, "");

    /**
     * One fraction in lowest terms, numerator and denominator as products of what has no factors with rational
     * coefficients: {@code x^4 - 1} is {@code (x^2 + 1)*(x + 1)*(x - 1)}, {@code exp(2*x) - 1} is
     * {@code (exp(x) + 1)*(exp(x) - 1)}.
     */
    public static final Form FACTORED = new Form(Kind.FACTORED, "");

    /** One fraction in lowest terms, factors as they come: {@code 1/x + 1/y} is {@code (x + y)/(x*y)}. */
    public static final Form FRACTION = new Form(Kind.FRACTION, "");

    /** Products of sines and cosines as multiple angles where that is shorter: {@code 2*sin(x)*cos(x)} is {@code sin(2*x)}. */
    public static final Form TRIG = new Form(Kind.TRIG, "");

    /** Hyperbolic and logistic functions as exponentials: {@code cosh(x) + sinh(x)} is {@code exp(x)}. */
    public static final Form EXP = new Form(Kind.EXP, "");

    /** What the rules of calculus leave, nothing simplified. */
    public static final Form RAW = new Form(Kind.RAW, "");

    private enum Kind {
        AUTO, EXPANDED, FACTORED, FRACTION, COLLECTED, APART, TRIG, EXP, RAW;

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Kind kind;
    private final String by;

    private Form(Kind kind, String by) {
        this.kind = kind;
        this.by = by;
    }

    /**
     * {@return the form by powers of a variable or a function, with one coefficient each}: {@code a*x + b*x + c} by
     * {@code x} is {@code x*(a + b) + c}
     *
     * @param kernel the text of a variable, a call or a power, such as {@code x}, {@code sin(x)}, {@code exp(x)}; what is
     *     none is refused when an answer is put into this form
     */
    public static Form collected(String kernel) {
        return new Form(Kind.COLLECTED, kernel.strip());
    }

    /** {@return partial fractions in the only variable}: {@code 1/(x^2 - 1)} is {@code 1/(2*(x - 1)) - 1/(2*(x + 1))} */
    public static Form apart() {
        return new Form(Kind.APART, "");
    }

    /** {@return partial fractions in this variable}; the others count as constants */
    public static Form apart(String variable) {
        return new Form(Kind.APART, variable.strip());
    }

    /**
     * {@return the form of this name}: {@code auto}, {@code expanded}, {@code factored}, {@code fraction},
     * {@code collected:x}, {@code apart}, {@code apart:x}, {@code trig}, {@code exp}, {@code raw}
     *
     * @throws DerivException if there is none
     */
    public static Form of(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String by = colon < 0 ? "" : text.substring(colon + 1).strip();
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                boolean takes = kind == Kind.COLLECTED || kind == Kind.APART;
                if (by.isEmpty() ? kind == Kind.COLLECTED || colon >= 0 : !takes) {
                    throw refused(takes
                            ? "the form '" + word + "' needs a variable"
                            : "the form '" + word + "' takes no variable", takes ? "as in " + word + ":x" : word);
                }
                return new Form(kind, by);
            }
        }
        throw refused("there is no form '" + word + "'", "the forms are " + String.join(", ", words()));
    }

    /** {@return the words that begin the names of forms} */
    public static List<String> words() {
        return Stream.of(Kind.values()).map(Kind::word).toList();
    }

    boolean isRaw() {
        return kind == Kind.RAW;
    }

    /** {@return whether denominators are factored, which may need conditions of its own} */
    boolean isOfFactors() {
        return kind == Kind.APART || kind == Kind.FACTORED;
    }

    /** {@return conditions that say together the same}: one for each factor of what is not 0 */
    List<Cond> conjuncts(Cond c, Policy policy) {
        return c instanceof Cond.Compare(var e, var relation) && relation == Relation.NONZERO && e.isSum()
                ? Factored.bases(e, policy).stream().map(Cond::nonzero).toList()
                : List.of(c);
    }

    boolean isAuto() {
        return kind == Kind.AUTO;
    }

    /**
     * {@return the expression in this form}
     *
     * @param e in its simplest form
     */
    Expr of(Expr e, Policy policy) {
        return switch (kind) {
            case AUTO, RAW -> e;
            case EXPANDED -> Expanded.of(e);
            case COLLECTED -> Collected.of(e, kernel(e), policy);
            case TRIG -> MultipleAngles.of(e, policy);
            case EXP -> ExponentialForm.of(e, policy);
            case FACTORED -> Factored.of(e, policy);
            case FRACTION -> Fraction.of(e, policy);
            case APART -> Apart.of(e, variable(e), policy);
        };
    }

    private Expr kernel(Expr e) {
        Expr kernel = read(e);
        if (Collected.isKernel(kernel)) {
            return kernel;
        }
        throw refused("'" + by + "' is nothing whose powers can be collected",
                "name a variable or a function, as in collected:x or collected:sin(x)");
    }

    private Expr variable(Expr e) {
        if (!by.isEmpty()) {
            return read(e);
        }
        Set<Expr> symbols = Symbols.of(e);
        if (symbols.size() > 1) {
            throw refused("partial fractions are those in one variable, and there are " + symbols.size(),
                    "name it, as in apart:" + names(e).getFirst());
        }
        return symbols.isEmpty() ? Exprs.symbol("x") : symbols.iterator().next();
    }

    private Expr read(Expr e) {
        ParseOptions options = ParseOptions.DEFAULT.withVariables(Set.copyOf(names(e)));
        return Reader.BUILDER.build(Reader.PARSER.parse(by, options)).result();
    }

    private static List<String> names(Expr e) {
        return Symbols.of(e).stream().map(s -> ((Node.Sym) s.node()).name()).toList();
    }

    private static DerivException refused(String message, String nextStep) {
        return new DerivException(DerivException.Kind.USAGE, message, nextStep);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Form form && form.kind == kind && form.by.equals(by);
    }

    @Override
    public int hashCode() {
        return kind.word().hashCode() * 31 + by.hashCode();
    }

    /** {@return the name of the form, as {@link #of(String)} reads it} */
    @Override
    public String toString() {
        return by.isEmpty() ? kind.word() : kind.word() + ":" + by;
    }
}
