package deriv;

import deriv.analysis.Differentiability;
import deriv.analysis.Domain;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.analysis.RemovablePoint;
import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.print.NumberStyle;
import deriv.print.Sharing;
import deriv.print.Style;
import deriv.print.Text;
import deriv.rules.Flattening;
import deriv.rules.Simplification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An expression with what belongs to it but not into it: the conditions under which it holds, notes for the reader,
 * and the style of its numbers. Immutable and safe to share between threads.
 */
public final class Answer {
    /** What an answer is made of. */
    public enum Shape {
        SCALAR,
        VECTOR,
        MATRIX
    }

    private static final int MAX_JUDGED = 50;
    private static final int MAX_REMARKS = 20;

    /** Characters of conditions, the last of which is written to its end. */
    private static final int MAX_CONDITIONS = 1_000_000;

    private final Expr expr;

    /** The same function in the form to compute. */
    private final Expr computed;

    /** The simplified function that this answer is about, to tell removable points from others. */
    private final Expr source;

    /** Where the answer is defined and true: the domain of the input and whatever was demanded on the way. */
    private final List<Cond> domain;

    /** Where numbers are computed: the domain of the input alone, because kinks have conventions. */
    private final List<Cond> guard;

    private final List<String> variables;
    private final List<String> notes;
    private final NumberStyle style;
    private final Limits limits;

    private Answer(
            Expr expr,
            Expr computed,
            Expr source,
            List<Cond> domain,
            List<Cond> guard,
            List<String> variables,
            List<String> notes,
            NumberStyle style,
            Limits limits) {
        this.expr = expr;
        this.computed = computed;
        this.source = source;
        this.domain = List.copyOf(domain);
        this.guard = List.copyOf(guard);
        this.variables = List.copyOf(variables);
        this.notes = List.copyOf(notes);
        this.style = style;
        this.limits = limits;
    }

    static Answer read(
            Expr expr,
            List<Cond> typed,
            List<String> variables,
            List<String> notes,
            NumberStyle style,
            Limits limits) {
        if (expr.isUndefined()) {
            throw new DerivException(
                    DerivException.Kind.UNDEFINED,
                    "the expression has no real value anywhere",
                    "look for a division by 0, or a root or logarithm of a negative number");
        }
        Expr flat = Flattening.of(expr);
        return new Answer(flat, flat, flat, typed, typed, variables, notes, style, limits);
    }

    // --- questions ---

    /**
     * {@return the derivative by these variables, one after the other: {@code diff("x", "x", "y")}}; without
     * variables the simplified answer itself
     *
     * @throws DerivException if there is no closed form, or a limit is hit
     */
    public Answer diff(String... variables) {
        return diff(List.of(variables));
    }

    /** {@return the derivative by these variables, one after the other} */
    public Answer diff(List<String> variables) {
        return operation(() -> {
            List<String> remarks = new ArrayList<>(notes);
            new LinkedHashSet<>(variables).stream().filter(name -> !this.variables.contains(name)).limit(MAX_REMARKS)
                    .forEach(name -> remarks.add("'" + name + "' does not occur, so the derivative by it is 0"));
            List<Expr> symbols = symbols(variables);
            return derived(
                    (e, purpose) -> Derivative.of(e, symbols, purpose),
                    e -> Differentiability.along(e, domain, symbols),
                    remarks);
        });
    }

    /** {@return the vector of the partial derivatives by these variables} */
    public Answer gradient(List<String> variables) {
        requireScalar("gradient", "jacobian takes vectors");
        return derivatives(variables, Matrices::gradient, 1);
    }

    /** {@return the matrix of partial derivatives: a row for each entry, a column for each variable} */
    public Answer jacobian(List<String> variables) {
        return derivatives(variables,
                (e, symbols, purpose) -> Matrices.jacobian(entriesOf(e), symbols, purpose).dense(), 1);
    }

    /** {@return the symmetric matrix of second partial derivatives by these variables} */
    public Answer hessian(List<String> variables) {
        requireScalar("hessian", "give one function, not a vector");
        return derivatives(variables, (e, symbols, purpose) -> Matrices.hessian(e, symbols, purpose).dense(), 2);
    }

    private Answer derivatives(List<String> variables, MatrixPass matrix, int order) {
        return operation(() -> {
            List<Expr> symbols = symbols(variables);
            return derived(
                    (e, purpose) -> matrix.of(e, symbols, purpose),
                    e -> Differentiability.ofAll(e, domain, symbols, order),
                    notes);
        });
    }

    private static List<Expr> symbols(List<String> names) {
        return names.stream().map(Exprs::symbol).toList();
    }

    /** A way to differentiate, with its variables. */
    @FunctionalInterface
    private interface Pass {
        Expr of(Expr e, Purpose purpose);
    }

    /** A kind of matrix of derivatives. */
    @FunctionalInterface
    private interface MatrixPass {
        Expr of(Expr e, List<Expr> symbols, Purpose purpose);
    }

    /** {@return the answer in the form that is easiest to read} */
    public Answer simplify() {
        return diff(List.of());
    }

    private Answer derived(Pass pass, Function<Expr, List<Cond>> conditions, List<String> remarks) {
        // The simplified function may have the simpler derivative, as sin(x) has for tan(x)/sec(x), and fewer kinks, as
        // x^2 has for abs(x)^2. It also tells where a derivative is extended by its limit: only where the function
        // itself extends smoothly.
        Simplification simplification = new Simplification();
        Normalization normal = new Normalization(simplification);
        Expr function = simplification.apply(expr);
        Expr raw = pass.of(expr, Purpose.TO_READ);
        Expr typed = simplification.apply(raw);
        Expr result = typed;
        List<Cond> where = List.of(Cond.FALSE);
        if (function != expr && raw != expr) {
            result = simplification.apply(pass.of(function, Purpose.TO_READ));
            where = conjuncts(conditions.apply(function), normal);
        }
        if (areContradictory(where) || typed != result && typed == simplification.easier(typed, result)) {
            List<Cond> whereTyped = conjuncts(conditions.apply(expr), normal);
            if (!areContradictory(whereTyped)) {
                result = typed;
                where = whereTyped;
            }
        }
        if (result.isUndefined() || areContradictory(where)) {
            throw new DerivException(
                    DerivException.Kind.UNDEFINED,
                    "there is no derivative anywhere",
                    "the function is defined at single points only, or nowhere");
        }
        Expr stable = pass.of(computed, Purpose.TO_COMPUTE);
        Expr compute = stable == raw ? typed : simplification.apply(stable);
        return new Answer(result, compute, function, where, guard, namesIn(result), remarks, style, limits);
    }

    private static boolean areContradictory(List<Cond> conditions) {
        return Facts.of(conditions).areContradictory();
    }

    private static List<Cond> conjuncts(Iterable<Cond> conditions, Normalization normal) {
        Set<Cond> all = new LinkedHashSet<>();
        for (Cond c : conditions) {
            all.addAll(normal.of(c).conjuncts());
        }
        return List.copyOf(all);
    }

    private static List<String> namesIn(Expr e) {
        return Symbols.of(e).stream().map(s -> ((Node.Sym) s.node()).name()).toList();
    }

    private Answer operation(Supplier<Answer> work) {
        return DerivException.translating(
                () -> Operation.call(limits.core(), work, Answer::exprs, Answer::over));
    }

    private void requireScalar(String what, String nextStep) {
        if (shape() != Shape.SCALAR) {
            throw new DerivException(DerivException.Kind.USAGE, what + " needs one number, not a vector", nextStep);
        }
    }

    // --- parts ---

    public Shape shape() {
        if (!(expr.node() instanceof Node.Vector(var entries))) {
            return Shape.SCALAR;
        }
        return !entries.isEmpty() && entries.stream().allMatch(e -> e.node() instanceof Node.Vector)
                ? Shape.MATRIX
                : Shape.VECTOR;
    }

    /** {@return the rows of a matrix, one row for a vector, one entry for a number} */
    public List<List<Answer>> entries() {
        List<Expr> rows = shape() == Shape.MATRIX ? entriesOf(expr) : List.of(expr);
        List<Expr> computedRows = shape() == Shape.MATRIX ? entriesOf(computed) : List.of(computed);
        List<List<Answer>> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            entries.add(entries(entriesOf(rows.get(i)), entriesOf(computedRows.get(i))));
        }
        return entries;
    }

    private List<Answer> entries(List<Expr> row, List<Expr> computedRow) {
        List<Answer> entries = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            Expr e = row.get(j);
            entries.add(new Answer(
                    e, computedRow.get(j), source, domain, guard, namesIn(e), notes, style, limits));
        }
        return entries;
    }

    private static List<Expr> entriesOf(Expr e) {
        return e.node() instanceof Node.Vector(var entries) ? entries : List.of(e);
    }

    /** {@return whether the answer is the number 0} */
    public boolean isZero() {
        return expr == Exprs.ZERO;
    }

    /** {@return the variables that were typed, for derived answers those that occur; {@code x2} before {@code x10}} */
    public List<String> variables() {
        return variables;
    }

    /** {@return readings and advice, and what was noticed on the way} */
    public List<String> notes() {
        return notes;
    }

    /** {@return the conditions under which the answer holds and that its text does not already imply} */
    public List<String> conditions() {
        return DerivException.translating(() -> Operation.run(
                limits.core(), () -> printed(conditionsBeyondText())));
    }

    private List<Cond> conditionsBeyondText() {
        if (domain.isEmpty()) {
            return List.of();
        }
        List<Cond> obvious = conjuncts(Domain.implied(expr), new Normalization());
        return Facts.of(obvious).newsIn(domain);
    }

    /** {@return the conditions as text}; of a nest the n conditions are n² long, so beyond a length they are counted */
    private List<String> printed(List<Cond> conditions) {
        List<String> texts = new ArrayList<>();
        long length = 0;
        for (Cond c : conditions) {
            if (length > MAX_CONDITIONS) {
                texts.add((conditions.size() - texts.size()) + " more conditions, too long to list");
                return texts;
            }
            texts.add(print(c));
            length += texts.getLast().length();
        }
        return texts;
    }

    private String print(Cond c) {
        return Format.TEXT.printer().print(c, style());
    }

    // --- text ---

    /** {@return the answer in the language, without its conditions} */
    public String infix() {
        return render(Format.TEXT);
    }

    /** {@return the answer in this format, without its conditions} */
    public String render(Format format) {
        return DerivException.translating(
                () -> Operation.run(limits.core(), () -> format.printer().print(expr, style())));
    }

    /** {@return the answer in the language, with a definition for each part that occurs more than once} */
    public Shared shared() {
        return DerivException.translating(() -> Operation.run(limits.core(), () -> {
            Text text = Format.TEXT.printer().printAll(List.of(expr), style().withSharing(Sharing.DEFINITIONS));
            List<Shared.Definition> definitions = text.definitions().stream()
                    .map(d -> new Shared.Definition(d.name(), d.value()))
                    .toList();
            return new Shared(definitions, text.result());
        }));
    }

    /**
     * An answer whose repeated parts have names.
     *
     * @param definitions in an order in which each uses only those before it
     * @param result the answer in terms of them
     */
    public record Shared(List<Definition> definitions, String result) {
        public Shared {
            definitions = List.copyOf(definitions);
        }

        public record Definition(String name, String value) {}
    }

    public String toLatex() {
        return render(Format.LATEX);
    }

    public String toUnicode() {
        return render(Format.UNICODE);
    }

    /**
     * {@return the conditions that belong on the line of the answer: single points where its text has a value and the
     * answer does not, or has it only by a limit}; empty if there are none
     */
    public String remark() {
        return DerivException.translating(() -> Operation.run(limits.core(), () -> {
            List<Cond> points = conditionsBeyondText().stream().filter(Answer::isPoint).toList();
            if (points.isEmpty()) {
                return "";
            }
            String all = String.join(" and ", printed(points));
            List<String> removable = removable(points).map(c -> print(c.not()).replace("==", "=")).toList();
            return "for " + all + (removable.isEmpty() ? "" : "; at " + String.join(", ", removable) + " by the limit");
        }));
    }

    /** Of many points none is judged: n points in n pieces would be n² questions, and nobody reads the answers. */
    private Stream<Cond> removable(List<Cond> points) {
        return points.size() > MAX_JUDGED ? Stream.of()
                : points.stream().filter(c -> RemovablePoint.is(c, source, expr));
    }

    private static boolean isPoint(Cond c) {
        return c instanceof Cond.Compare(_, var relation) && relation == Relation.NONZERO;
    }

    /** {@return the answer in the language; points where it does not hold follow as a comment that reads back} */
    @Override
    public String toString() {
        String remark = remark();
        return remark.isEmpty() ? infix() : infix() + "   # " + remark;
    }

    private Style style() {
        return Style.DEFAULT.withNumbers(style);
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

    /** {@return the form to compute} */
    Expr computed() {
        return computed;
    }

    List<Cond> guard() {
        return guard;
    }

    Limits limits() {
        return limits;
    }

    /** {@return the same answer with limits of its own for what is asked of it} */
    public Answer withLimits(Limits value) {
        return new Answer(expr, computed, source, domain, guard, variables, notes, style, value);
    }

    /** {@return all expressions that this answer holds} */
    List<Expr> exprs() {
        List<Expr> all = new ArrayList<>(List.of(expr, computed, source));
        domain.forEach(c -> all.addAll(c.exprs()));
        guard.forEach(c -> all.addAll(c.exprs()));
        return all;
    }

    /** {@return this answer over other handles of the same content, in the order of {@link #exprs}} */
    Answer over(List<Expr> published) {
        var rest = published.iterator();
        Expr e = rest.next();
        Expr compute = rest.next();
        Expr function = rest.next();
        List<Cond> newDomain = domain.stream().map(c -> c.transplant(_ -> rest.next())).toList();
        List<Cond> newGuard = guard.stream().map(c -> c.transplant(_ -> rest.next())).toList();
        return new Answer(e, compute, function, newDomain, newGuard, variables, notes, style, limits);
    }
}
