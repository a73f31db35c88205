package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Symbols;
import deriv.print.Sharing;
import deriv.print.Style;
import deriv.print.Text;
import deriv.text.ExprBuilder;
import deriv.text.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An expression with what belongs to it but not into it: the conditions under which it holds, notes for the reader,
 * and the style of its numbers. Immutable and safe to share between threads.
 *
 * <p>What can be asked of it is here by subject: derivatives, forms, points and intervals, numbers, parts, text. Each question is
 * answered within the {@linkplain Reader#limits limits} that the answer has from its reader, and ends with a {@link
 * DerivException} if one of them is hit.
 */
public final class Answer {
    /** What an answer is made of. */
    public enum Shape {
        /** One number. */
        SCALAR,
        /** A row of numbers; also an empty one. */
        VECTOR,
        /** Rows of numbers. */
        MATRIX
    }

    private final Content content;
    private final List<String> variables;
    private final List<String> notes;
    private final Settings settings;
    private final Optional<Verification> verification;
    private final Search search;
    /** What was typed, if it was; what was derived was not. */
    private final Optional<Typed> typed;

    /** How the search for the simplest form ended. */
    enum Search {
        COMPLETE,
        STOPPED
    }

    private Answer(
            Content content,
            List<String> variables,
            List<String> notes,
            Settings settings,
            Optional<Verification> verification,
            Search search,
            Optional<Typed> typed) {
        this.content = content;
        this.variables = List.copyOf(variables);
        this.notes = List.copyOf(notes);
        this.settings = settings;
        this.verification = verification;
        this.search = search;
        this.typed = typed;
    }

    static Answer read(Content content, List<String> variables, List<String> notes, Settings settings) {
        if (content.expr().isUndefined()) {
            throw new DerivException(
                    DerivException.Kind.UNDEFINED,
                    "the expression has no real value anywhere",
                    "look for a division by 0, or a root or logarithm of a negative number");
        }
        return new Answer(content, variables, notes, settings, Optional.empty(), Search.COMPLETE, Optional.empty());
    }

    /** {@return an answer about other mathematics, made with these settings} */
    static Answer of(
            Content content, List<String> notes, Settings settings, Optional<Verification> verification,
            Search search) {
        return new Answer(content, content.names(), notes, settings, verification, search, Optional.empty());
    }

    // --- derivatives ---

    /**
     * {@return the derivative by these variables, one after the other: {@code diff("x", "x", "y")}}; without
     * variables the simplified answer itself
     *
     * <p>Derivatives are verified when they are made: {@link #verification} tells with what success.
     *
     * @throws DerivException if there is no closed form, a limit is hit, or the verification refutes what was found
     */
    public Answer diff(String... variables) {
        return diff(List.of(variables));
    }

    /** {@return the derivative by these variables, one after the other} See {@link #diff(String...)}. */
    public Answer diff(List<String> variables) {
        return derivatives().along(variables);
    }

    /**
     * {@return the vector of the partial derivatives by these variables}, one entry for each, in their order
     *
     * @throws DerivException as {@link #diff(String...)}; also if this is a vector, or a variable is named twice
     */
    public Answer gradient(List<String> variables) {
        return derivatives().gradient(variables);
    }

    /**
     * {@return all partial derivatives of one order}, as vectors in vectors, as deep as the order: entry [i, j, k] is that by
     * variables i, j and k; of a vector this for each of its entries
     *
     * @param order at least 1: the gradient; 2 is the Hessian matrix
     * @throws DerivException if they are too many to be listed, more than a million
     */
    public Answer tensor(List<String> variables, int order) {
        return derivatives().tensor(variables, order);
    }

    /**
     * {@return the matrix of partial derivatives: a row for each entry, a column for each variable}; of a number it has one row
     *
     * @throws DerivException as {@link #diff(String...)}; also if this is a matrix, or a variable is named twice
     */
    public Answer jacobian(List<String> variables) {
        return derivatives().jacobian(variables);
    }

    /** {@return the entries of {@link #jacobian} that the structure of the functions does not make 0} */
    public SparseAnswer sparseJacobian(List<String> variables) {
        return derivatives().sparseJacobian(variables);
    }

    /**
     * {@return the symmetric matrix of second partial derivatives by these variables}, a row and a column for each
     *
     * @throws DerivException as {@link #gradient}
     */
    public Answer hessian(List<String> variables) {
        return derivatives().hessian(variables);
    }

    /** {@return the entries of {@link #hessian}, both triangles, that the structure of the function does not make 0} */
    public SparseAnswer sparseHessian(List<String> variables) {
        return derivatives().sparseHessian(variables);
    }

    /**
     * {@return the Jacobian by these variables times a direction, without the Jacobian}: a number for a number, else a vector; for
     * a number it is the derivative along the direction
     *
     * @param direction one number or formula for each variable: {@code Deriv.parse("[v1, v2]")}
     * @throws DerivException as {@link #jacobian}, or if the direction has another length
     */
    public Answer jvp(List<String> variables, Answer direction) {
        return derivatives().jvp(variables, direction);
    }

    /**
     * {@return the vector of weights times the Jacobian, without the Jacobian}: one entry for each variable
     *
     * @param weights one number or formula for each function
     * @throws DerivException as {@link #jacobian}, or if there are more or fewer weights than functions
     */
    public Answer vjp(List<String> variables, Answer weights) {
        return derivatives().vjp(variables, weights);
    }

    /**
     * {@return the Hessian times a direction, without the Hessian}: one entry for each variable
     *
     * @param direction one number or formula for each variable
     * @throws DerivException as {@link #hessian}, or if the direction has another length
     */
    public Answer hvp(List<String> variables, Answer direction) {
        return derivatives().hvp(variables, direction);
    }

    /**
     * {@return how the derivative by these variables, one after the other, is found}: the rules on what was typed, and the
     * rewrites that lead to the answer
     *
     * @throws DerivException as {@link #diff(String...)}; also if the formula has too many parts to be explained
     */
    public Explanation explain(String... variables) {
        return explain(List.of(variables), Explanation.Manner.DEFAULT);
    }

    /** {@return the same, in this manner} */
    public Explanation explain(List<String> variables, Explanation.Manner manner) {
        return new Explaining(this, manner).along(variables);
    }

    // --- forms ---

    /** {@return the answer in the form that is easiest to read, or in that of {@link Reader#form}} */
    public Answer simplify() {
        return diff(List.of());
    }

    /**
     * {@return the answer in this form}; {@link Form#RAW} is the answer as it is
     *
     * <pre>{@code
     * Deriv.parse("(x + 1)^2").form(Form.EXPANDED)          // x^2 + 2*x + 1
     * Deriv.parse("a*x + b*x").form(Form.collected("x"))    // x*(a + b)
     * }</pre>
     *
     * @throws DerivException if the form would be too large, or names a variable that it cannot be made for
     */
    public Answer form(Form form) {
        return derivatives().inForm(form);
    }

    /** {@return the answer multiplied out} See {@link Form#EXPANDED}, {@link #form}. */
    public Answer expand() {
        return form(Form.EXPANDED);
    }

    /** {@return the answer as a product of irreducible factors} See {@link Form#FACTORED}, {@link #form}. */
    public Answer factor() {
        return form(Form.FACTORED);
    }

    /** {@return the answer by powers of a variable or function} See {@link Form#collected}, {@link #form}. */
    public Answer collect(String kernel) {
        return form(Form.collected(kernel));
    }

    /** {@return the answer as one fraction in lowest terms} See {@link Form#FRACTION}, {@link #form}. */
    public Answer together() {
        return form(Form.FRACTION);
    }

    /** {@return the answer in partial fractions by a variable} See {@link Form#apart(String)}, {@link #form}. */
    public Answer apart(String variable) {
        return form(Form.apart(variable));
    }

    /** {@return the answer in partial fractions by its only variable} See {@link Form#apart()}, {@link #form}. */
    public Answer apart() {
        return form(Form.apart());
    }

    /**
     * {@return whether this and the other are the same function}: proved, with the conditions under which it holds,
     * refuted by a point with both values, or undecided
     *
     * <p>Both are taken as they were typed: {@code (x^2 - 4)/(x - 2)} is equal to {@code x + 2} for x != 2 only. What was
     * assumed when this was read is taken for granted. Vectors are compared entry by entry.
     *
     * @throws DerivException if a number would be compared with a vector, or a limit is hit
     */
    public Equality equal(Answer other) {
        return asked(() -> new EqualityQuestion(this, other).answer());
    }

    // --- points and intervals ---

    /**
     * {@return where this formula is defined and where it is differentiable}; of a derivative, where it is one
     *
     * @throws DerivException if a derivative has no closed form, or a limit is hit
     */
    public Domain domain() {
        return domain(Format.TEXT);
    }

    /** {@return the same, its conditions and sets written in this format} */
    public Domain domain(Format format) {
        return asked(() -> Domain.of(content, variables, format, settings));
    }

    /**
     * {@return the limits at a point, which matter where the formula has no value}; empty if there is none, it is not known,
     * or the formula has several variables
     *
     * @param variable the only variable
     * @param at       its value, a formula without variables
     */
    public Optional<Domain.Removable> limitAt(String variable, String at) {
        return asked(() -> new LimitQuestion(this).at(variable, at));
    }

    /**
     * {@return what this formula of one variable does at a point}: value, one-sided derivatives, kind of the point, Clarke
     * interval, for the function as a whole
     *
     * <pre>{@code
     * Deriv.parse("relu(x) - relu(-x)").at("x", "0").derivative()   // 1
     * }</pre>
     *
     * @param at its value, a formula without the variable: {@code "pi/2"}, {@code "0.1"}
     * @throws DerivException if the formula is a vector or complex, the value is no finite number or formula, or a limit is hit
     */
    public PointReport at(String variable, String at) {
        return at(Map.of(variable, at), 1).getFirst();
    }

    /**
     * {@return the same for each variable of the point in natural order, the others fixed at their values}
     *
     * @param point values by name, formulas without these variables
     * @param order up to which derivative, 1 to 30
     * @throws DerivException as {@link #at(String, String)}; also if the order is outside its range
     */
    public List<PointReport> at(Map<String, String> point, int order) {
        return at(point, order, Format.TEXT);
    }

    /** {@return the same, written in this format} */
    public List<PointReport> at(Map<String, String> point, int order, Format format) {
        PointInquiry inquiry = new PointInquiry(this, point, order, format);
        return point.keySet().stream().sorted(Symbols::naturalOrder).map(inquiry::along).toList();
    }

    /** {@return what happens as one variable goes through its value, the others fixed at theirs} */
    public PointReport alongAt(String variable, Map<String, String> point) {
        return new PointInquiry(this, point, 1, Format.TEXT).along(variable);
    }

    /**
     * {@return the derivative along a direction from one side}: the limit of {@code (f(a + h d) - f(a))/h} for h going to 0 from above
     *
     * <pre>{@code
     * Deriv.parse("hypot(x, y)").directional(Map.of("x", "0", "y", "0"), Map.of("x", "3", "y", "4"))   // 5
     * }</pre>
     *
     * @param point     a, by name: formulas such as {@code "pi/2"}; names without a value are parameters
     * @param direction d, by name; by names that are left out the point does not move
     * @throws DerivException if a name of the direction has no value, the formula is a vector, or a limit is hit
     */
    public DirectionalDerivative directional(Map<String, String> point, Map<String, String> direction) {
        return new RayInquiry(this, point, direction).derivative();
    }

    /**
     * {@return the Taylor polynomial around a point, up to a total degree}
     *
     * @param around the values of the variables, in their order: numbers or formulas without these variables, such as {@code
     *               pi/4} or {@code a}. Other variables are parameters.
     * @param order  from 0 to 1000
     * @throws DerivException if the function has none at the point, or a limit is hit
     */
    public Taylor taylor(SequencedMap<String, Answer> around, int order) {
        return new TaylorQuestion(this, around).taylor(order);
    }

    /** {@return the Taylor polynomial in one variable} See {@link #taylor(SequencedMap, int)}. */
    public Taylor taylor(String variable, String around, int order) {
        return taylor(new TreeMap<>(Map.of(variable, typedValue(around))), order);
    }

    /** {@return the tangent at a point, the Taylor polynomial of order 1} See {@link #taylor(SequencedMap, int)}. */
    public Taylor linearize(SequencedMap<String, Answer> around) {
        return taylor(around, 1);
    }

    /**
     * {@return the derivative of an order that has a name, in closed form}: {@code sin(x + n*pi/2)}
     *
     * @param order a name other than the variable, for a whole number
     * @throws DerivException if no closed form is known
     */
    public NthOrder nthDerivative(String variable, String order) {
        return NthOrder.of(this, variable, order);
    }

    /**
     * {@return the derivative by these variables, one after the other, at a point}: of any order, exact where that is possible.
     * See {@link HighOrder}.
     *
     * @param variables at least one name, at most {@value HighOrder#MOST_ORDER} with repetitions
     * @param point     exact values of these variables; other names without a value are parameters
     * @throws DerivException if there is no such derivative, it is not known, a variable has no value, or a limit is hit
     */
    public Answer derivativeAt(List<String> variables, Map<String, Answer> point) {
        return HighOrder.of(this, variables).at(point);
    }

    /**
     * {@return what this function does on an interval}: its critical points, extrema, inflections and what lies between
     *
     * @param variable its only variable
     * @param from     the lower end, a number or {@code -oo}
     * @param to       the upper end, a number or {@code oo}
     * @throws DerivException if the interval is empty, or the function has other variables or no value there
     */
    public CriticalPoints critical(String variable, String from, String to) {
        return critical(variable, from, to, CriticalQuestion.USUAL_DIGITS);
    }

    /** {@return the same}, numbers that are not exact shown with so many digits, 25 at most */
    public CriticalPoints critical(String variable, String from, String to, int digits) {
        return asked(() -> new CriticalQuestion(this, variable, digits).between(from, to));
    }

    /**
     * {@return what this function of one or several variables does at a point}: by its gradient and its Hessian, exactly
     *
     * @param point a value for each variable, a formula without variables
     * @throws DerivException if a value is missing
     */
    public PointType criticalAt(Map<String, String> point) {
        return asked(() -> new PointQuestion(this).at(point));
    }

    /**
     * {@return the evaluation at a point, operation by operation, as it was typed, with tangents or adjoints}
     *
     * @param mode  whether there are tangents, adjoints or values only
     * @param point the values of the variables, finite
     * @throws DerivException if a variable has no value, or the formula is undefined there
     */
    public Trace trace(Trace.Mode mode, Map<String, Double> point) {
        return tracing().mode(mode).at(point).trace();
    }

    /** {@return the same question with all it can be asked with}: exact points, directions, digits */
    public Tracing tracing() {
        return Tracing.of(this);
    }

    // --- numbers ---

    /**
     * {@return a function that computes this answer}
     *
     * @param variables the order of the coordinates of a point
     * @throws DerivException if a variable is missing, or a part cannot be evaluated
     */
    public Numbers numbers(List<String> variables) {
        return Numbers.of(List.of(this), variables);
    }

    /** {@return a function that computes this answer} */
    public Numbers numbers(String... variables) {
        return numbers(List.of(variables));
    }

    // --- parts ---

    /** {@return whether the answer is one number, a vector or a matrix} */
    public Shape shape() {
        return content.shape();
    }

    /** {@return the rows of a matrix, one row for a vector, one entry for a number} */
    public List<List<Answer>> entries() {
        return content.rows().stream().map(row -> row.stream().map(this::entry).toList()).toList();
    }

    private Answer entry(Content entry) {
        return new Answer(entry, entry.names(), notes, settings, verification, search, Optional.empty());
    }

    /** {@return whether the answer is the number 0} */
    public boolean isZero() {
        return content.expr() == Exprs.ZERO;
    }

    /** {@return the variables that were typed, for derived answers those that occur; {@code x2} before {@code x10}} */
    public List<String> variables() {
        return variables;
    }

    /**
     * {@return the {@link #variables} by which there may be a derivative}: all but those that an assumption binds to single
     * values, as {@code n integer} does, and the limits of sums; all of them if that would be none
     */
    public List<String> continuousVariables() {
        Set<String> discrete = content.discreteNames(settings.policy().assumptions());
        List<String> free = variables.stream().filter(name -> !discrete.contains(name)).toList();
        return free.isEmpty() ? variables : free;
    }

    /** {@return readings and advice, and what was noticed on the way} */
    public List<String> notes() {
        return notes;
    }

    /**
     * {@return how this derivative compared with differences of the function, when it was made}; empty if this is no
     * derivative, or was made without verification ({@link Reader#withoutVerification})
     */
    public Optional<Verification> verification() {
        return verification;
    }

    /**
     * {@return whether the search for the simplest form stopped at its {@linkplain Reader#effort effort}}: a greater one
     * may find a simpler form
     */
    public boolean isSearchStopped() {
        return search == Search.STOPPED;
    }

    /** {@return the conditions under which the answer holds and that its text does not already imply} */
    public List<String> conditions() {
        return asked(() -> new Remarks(content, settings.policy(), style()).all());
    }

    /** {@return the same answer with limits of its own for what is asked of it} */
    public Answer withLimits(Limits value) {
        return new Answer(content, variables, notes, settings.with(value), verification, search, typed);
    }

    // --- text ---

    /** {@return the answer in the language, without its conditions} */
    public String infix() {
        return render(Format.TEXT);
    }

    /** {@return the answer in this format, without its conditions} */
    public String render(Format format) {
        return asked(() -> format.printer().print(content.expr(), style()));
    }

    /** {@return the answer in the language, with a definition for each part that occurs more than once} */
    public Shared shared() {
        return asked(() -> Shared.of(content.expr(), style()));
    }

    /**
     * An answer whose repeated parts have names.
     *
     * @param definitions in an order in which each uses only those before it
     * @param result the answer in terms of them
     */
    public record Shared(List<Definition> definitions, String result) {
        public Shared { definitions = List.copyOf(definitions); }

        static Shared of(Expr e, Style style) {
            Text text = Format.TEXT.printer().printAll(List.of(e), style.withSharing(Sharing.DEFINITIONS));
            return new Shared(
                    text.definitions().stream().map(d -> new Definition(d.name(), d.value())).toList(), text.result());
        }

        /**
         * A repeated part and its name.
         *
         * @param name  one that the answer does not use
         * @param value the part, in terms of the definitions before it
         */
        public record Definition(String name, String value) {}
    }

    /** {@return the answer in LaTeX} See {@link #render}. */
    public String toLatex() {
        return render(Format.LATEX);
    }

    /** {@return the answer with the signs of mathematics, such as superscripts} See {@link #render}. */
    public String toUnicode() {
        return render(Format.UNICODE);
    }

    /**
     * {@return the conditions that belong on the line of the answer: single points where its text has a value and the
     * answer does not, or has it only by a limit}; empty if there are none
     */
    public String remark() {
        return asked(() -> new Remarks(content, settings.policy(), style()).onLine());
    }

    /** {@return the answer in the language; points where it does not hold follow as a comment that reads back} */
    @Override
    public String toString() {
        String remark = remark();
        return remark.isEmpty() ? infix() : infix() + "   # " + remark;
    }

    // --- what the other classes of the library need ---

    /** {@return what was typed, as it was typed; of an answer that was made, its text as it would be read} */
    Program program() {
        return typed.orElseGet(() -> Typed.of(content.expr(), style())).program();
    }

    /** {@return what gives {@link #program} its meaning} */
    ExprBuilder builder() {
        return typed.map(Typed::builder).orElse(Reader.BUILDER);
    }

    private Derivatives derivatives() {
        return new Derivatives(this);
    }

    /** {@return a value that was typed for a question about this, read within the same limits} */
    Answer typedValue(String text) {
        return Reader.DEFAULT.limits(limits()).parse(text);
    }

    /** {@return where numbers are computed, as conditions: where the function that was typed is defined} */
    List<String> guard() {
        return asked(() -> Remarks.domain(content, settings.policy(), style()));
    }

    Style style() {
        return Style.DEFAULT.withNumbers(settings.style());
    }

    /** {@return the answer to a question about this, within the limits} */
    <T> T asked(Supplier<T> question) {
        return DerivException.translating(() -> Operation.run(settings.limits().allowance(), question));
    }

    Content content() {
        return content;
    }

    /** {@return the same answer, read from this text} */
    Answer typedAs(Typed text) {
        return new Answer(content, variables, notes, settings, verification, search, Optional.of(text));
    }

    Limits limits() {
        return settings.limits();
    }

    Settings settings() {
        return settings;
    }

    /** {@return the same answer about other expressions} */
    Answer onto(UnaryOperator<Content> map) {
        return derivatives().operation(
                () -> new Answer(map.apply(content), variables, notes, settings, Optional.empty(), Search.COMPLETE,
                        typed));
    }

    /** {@return all expressions that this answer holds} */
    List<Expr> exprs() {
        return content.exprs();
    }

    /** {@return this answer over other handles of the same content, in the order of {@link #exprs}} */
    Answer over(List<Expr> published) {
        return new Answer(content.over(published.iterator()), variables, notes, settings, verification, search, typed);
    }
}
