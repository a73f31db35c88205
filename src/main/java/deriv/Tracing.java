package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.trace.EvaluatedTrace;
import deriv.trace.Question;
import deriv.trace.Recorder;
import deriv.trace.Recording;
import deriv.trace.TraceException;
import deriv.trace.TracePoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks for a {@link Trace}: where, in which mode, by which variables. Immutable: each method returns a changed copy.
 *
 * <pre>{@code
 * Trace t = Deriv.parse("x1*x2 + sin(x1)").tracing().at("x1", 1.5).at("x2", "1/3").mode(Trace.Mode.REVERSE).trace();
 * }</pre>
 */
public final class Tracing {
    /** All digits that tell a double from the others. */
    private static final int DIGITS_OF_DOUBLE = 17;

    private static final int MOST_DIGITS = 1000;

    private final Answer formula;
    private final Trace.Mode mode;
    private final Map<String, Answer> point;
    private final Optional<List<String>> variables;
    private final List<Answer> weights;
    private final int digits;

    private Tracing(Answer formula, Trace.Mode mode, Map<String, Answer> point, Optional<List<String>> variables,
            List<Answer> weights, int digits) {
        this.formula = formula;
        this.mode = mode;
        this.point = point;
        this.variables = variables;
        this.weights = weights;
        this.digits = digits;
    }

    static Tracing of(Answer formula) {
        return new Tracing(formula, Trace.Mode.FORWARD, Map.of(), Optional.empty(), List.of(), 0);
    }

    /** {@return the same question in this mode}; {@link Trace.Mode#FORWARD} if none is chosen */
    public Tracing mode(Trace.Mode value) {
        return new Tracing(formula, value, point, variables, weights, digits);
    }

    /**
     * {@return the same question with this value of a variable}
     *
     * @throws DerivException if the number is not finite
     */
    public Tracing at(String variable, double value) {
        if (!Double.isFinite(value)) {
            throw new DerivException(DerivException.Kind.USAGE, "a trace needs finite numbers, not " + value,
                    "give a number for '" + variable + "'");
        }
        return at(variable, new BigDecimal(value).toString());
    }

    /** {@return the same question with these values of variables} */
    Tracing at(Map<String, Double> values) {
        Tracing question = this;
        for (Map.Entry<String, Double> coordinate : values.entrySet()) {
            question = question.at(coordinate.getKey(), coordinate.getValue().doubleValue());
        }
        return question;
    }

    /**
     * {@return the same question with this value of a variable, which is exact}
     *
     * @param value a formula without variables, such as {@code 0.1} or {@code pi/2}
     * @throws DerivException if it is anything else
     */
    public Tracing at(String variable, String value) {
        Map<String, Answer> more = new LinkedHashMap<>(point);
        more.put(variable, number(value));
        return new Tracing(formula, mode, more, variables, weights, digits);
    }

    /** {@return the same question for derivatives by these variables}; by all of them if none are chosen */
    public Tracing wrt(List<String> names) {
        Compilation.requireDistinct(names);
        return new Tracing(formula, mode, point, Optional.of(List.copyOf(names)), weights, digits);
    }

    /**
     * {@return the same question for one direction or one cotangent}
     *
     * <p>In forward mode these are the tangents of the variables of differentiation, in reverse mode the adjoints of the
     * entries of the formula. Without them there is a sweep for each variable, or for each entry.
     *
     * @param numbers formulas without variables
     */
    public Tracing with(List<String> numbers) {
        return new Tracing(formula, mode, point, variables, numbers.stream().map(this::number).toList(), digits);
    }

    /**
     * {@return the same question, whose numbers are rounded to so many significant digits when written}; without it they
     * have four decimals
     *
     * @throws DerivException if that is less than 1 or more than 1000
     */
    public Tracing digits(int value) {
        if (value < 1 || value > MOST_DIGITS) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the numbers of a trace have from 1 to " + MOST_DIGITS + " digits, not " + value,
                    "ask for fewer digits");
        }
        return new Tracing(formula, mode, point, variables, weights, value);
    }

    private Answer number(String text) {
        Answer number = formula.typedValue(text);
        if (!number.content().expr().isClosed() || number.shape() != Answer.Shape.SCALAR) {
            throw new DerivException(DerivException.Kind.USAGE, "'" + text + "' is not a number",
                    "a value is a formula without variables, such as 1.5 or pi/2");
        }
        return number;
    }

    /**
     * {@return the trace}
     *
     * @param formats those that it will be written in, which are made at once; others are made when they are asked for
     * @throws DerivException if a variable has no value, the formula is undefined at the point, a function has no numbers,
     *     or a limit is hit
     */
    public Trace trace(Trace.Format... formats) {
        Settings settings = formula.settings();
        if (!settings.isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED, "traces are of real functions only",
                    "leave out the complex values");
        }
        List<String> names = formula.variables();
        requireValues(names);
        try {
            return DerivException.translating(
                    () -> Operation.run(settings.limits().allowance(), () -> traced(names, formats)));
        } catch (TraceException e) {
            throw translated(e);
        }
    }

    private Trace traced(List<String> names, Trace.Format... formats) {
        Map<String, Expr> values = new HashMap<>();
        names.forEach(name -> values.put(name, point.get(name).content().expr()));
        TracePoint at = new TracePoint(values);
        Recording recording = Recorder.record(formula.program(), names, at, formula.builder());
        EvaluatedTrace trace = EvaluatedTrace.of(recording, at, question(names, recording.outputs().size()));
        if (at.excludes(Cond.and(formula.content().guard()))) {
            throw new DerivException(DerivException.Kind.UNDEFINED, "the formula is not defined at this point",
                    "deriv domain tells where it is");
        }
        Map<Trace.Format, String> written = new EnumMap<>(Trace.Format.class);
        for (Trace.Format format : formats) {
            written.put(format, format.writer().write(trace, formula.style(), digits));
        }
        return new Trace(this, TraceParts.of(trace, formula.style()), written);
    }

    private static DerivException translated(TraceException e) {
        DerivException.Kind kind = switch (e.reason()) {
            case UNDEFINED -> DerivException.Kind.UNDEFINED;
            case UNDECIDED, NO_NUMBERS -> DerivException.Kind.UNSUPPORTED;
            case TOO_LARGE -> DerivException.Kind.LIMIT;
        };
        return new DerivException(kind, e.getMessage(), e.nextStep());
    }

    private void requireValues(List<String> names) {
        List<String> missing = names.stream().filter(name -> !point.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "no value for the variable '" + missing.getFirst() + "'",
                    "give every variable a value, such as " + missing.getFirst() + "=1.5");
        }
    }

    private Question question(List<String> names, int outputs) {
        List<String> by = variables.orElse(names);
        by.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new DerivException(DerivException.Kind.USAGE, "the variable '" + name + "' does not occur",
                    names.isEmpty() ? "the formula has no variables" : "it has " + String.join(", ", names));
        });
        int precision = Math.max(digits, DIGITS_OF_DOUBLE);
        return switch (mode) {
            case VALUE -> new Question(Set.copyOf(by), List.of(), List.of(), precision);
            case FORWARD -> new Question(Set.copyOf(by), directions(by), List.of(), precision);
            case REVERSE -> new Question(Set.copyOf(by), List.of(), seeds(outputs, "entry", "entries"), precision);
        };
    }

    private List<Map<String, Expr>> directions(List<String> by) {
        List<Map<String, Expr>> directions = new ArrayList<>();
        for (List<Expr> seed : seeds(by.size(), "variable", "variables")) {
            Map<String, Expr> direction = new LinkedHashMap<>();
            for (int i = 0; i < by.size(); i++) {
                direction.put(by.get(i), seed.get(i));
            }
            directions.add(direction);
        }
        return directions;
    }

    /** {@return the numbers that were given, or each unit vector} */
    private List<List<Expr>> seeds(int count, String one, String many) {
        if (weights.isEmpty()) {
            return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, count)
                    .mapToObj(k -> i == k ? Exprs.ONE : Exprs.ZERO).toList()).toList();
        }
        if (weights.size() != count) {
            throw new DerivException(DerivException.Kind.USAGE,
                    weights.size() + " numbers were given for " + count + " " + (count == 1 ? one : many),
                    "give one for each, with commas between");
        }
        return List.of(weights.stream().map(weight -> weight.content().expr()).toList());
    }
}
