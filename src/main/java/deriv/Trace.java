package deriv;

import deriv.trace.TraceFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evaluation of a formula at a point, operation by operation, with tangents or adjoints: what forward and reverse mode
 * of automatic differentiation do, as lectures draw it. Operations are those that were typed; equal ones are one row.
 *
 * <p>Numbers are computed to more digits than a double has, each row from its own expression, and rounded once.
 *
 * <p>Immutable and safe to share between threads. See {@link Answer#trace} and {@link Answer#tracing}.
 */
public final class Trace {
    /** What is computed besides the values. */
    public enum Mode {
        /** Tangents, from the variables to the result: derivatives along directions. */
        FORWARD,
        /** Adjoints, from the result back to the variables: gradients. */
        REVERSE,
        /** Nothing. */
        VALUE
    }

    /** The forms in which a trace can be written. */
    public enum Format {
        TEXT(TraceFormat.TEXT),
        /** With dots on tangents and bars on adjoints. */
        UNICODE(TraceFormat.UNICODE),
        MARKDOWN(TraceFormat.MARKDOWN),
        LATEX(TraceFormat.LATEX),
        /** All numbers, one a line. */
        CSV(TraceFormat.CSV),
        /** The computation graph for Graphviz. */
        DOT(TraceFormat.DOT),
        /** The computation graph as a picture. */
        SVG(TraceFormat.SVG);

        private final TraceFormat writer;

        Format(TraceFormat writer) {
            this.writer = writer;
        }

        TraceFormat writer() {
            return writer;
        }
    }

    /**
     * An operation, or a variable.
     *
     * @param name     as in {@code v3}
     * @param formula  in the names of variables and of rows before it; empty for a variable
     * @param operands the names in it, each once
     */
    public record Row(String name, String formula, List<String> operands, double value) {
        public Row {
            operands = List.copyOf(operands);
        }
    }

    /**
     * A sweep of forward mode.
     *
     * @param direction the tangents of the variables
     * @param tangents  of the rows, in their order; NaN where there is no derivative
     * @param outputs   the derivatives of the value, or of each entry of a vector, along the direction
     */
    public record Tangents(Map<String, Double> direction, List<Tangent> tangents, List<Double> outputs) {
        public Tangents {
            direction = Collections.unmodifiableMap(new LinkedHashMap<>(direction));
            tangents = List.copyOf(tangents);
            outputs = List.copyOf(outputs);
        }
    }

    /** The tangent of a row, and the formula that it is computed by; empty for a variable. */
    public record Tangent(String name, String formula, double value) {}

    /**
     * A sweep of reverse mode.
     *
     * @param cotangent     the weights of the entries of the value
     * @param contributions in the order in which they are made, those of the weights first
     * @param gradient      the derivatives of the weighted sum by the variables
     */
    public record Adjoints(List<Double> cotangent, List<Contribution> contributions, Map<String, Double> gradient) {
        public Adjoints {
            cotangent = List.copyOf(cotangent);
            contributions = List.copyOf(contributions);
            gradient = Collections.unmodifiableMap(new LinkedHashMap<>(gradient));
        }
    }

    /**
     * One line of an accumulation.
     *
     * @param name    of the adjoint that is added to
     * @param formula what it becomes
     * @param before  its value before; 0 at first
     * @param after   its value then
     */
    public record Contribution(String name, String formula, double before, double after) {}

    /**
     * What the modes take (operations and edges count once a sweep).
     *
     * @param variables  n, by which derivatives are asked for
     * @param outputs    m
     * @param operations V, the rows without the variables
     * @param edges      E, the operands of all rows
     */
    public record Cost(int variables, int outputs, int operations, int edges) {
        /** {@return n (V + E): a sweep for each variable} */
        public long forward() {
            return (long) variables * (operations + edges);
        }

        /** {@return m (V + E): a sweep for each output} */
        public long reverse() {
            return (long) outputs * (operations + edges);
        }

        @Override
        public String toString() {
            return operations + " operations on " + edges + " edges: forward mode takes "
                    + sweeps(variables, forward()) + ", reverse mode " + sweeps(outputs, reverse()) + " and keeps "
                    + operations + " values";
        }

        private static String sweeps(int count, long steps) {
            return count + (count == 1 ? " sweep (" : " sweeps (") + steps + " steps)";
        }
    }

    private final Tracing question;
    private final TraceParts parts;
    private final Map<Format, String> written;

    /**
     * @param question to be asked again for formats that are not written yet
     * @param written  the texts that are made already
     */
    Trace(Tracing question, TraceParts parts, Map<Format, String> written) {
        this.question = question;
        this.parts = parts;
        this.written = Map.copyOf(written);
    }

    /** {@return the variables in natural order, then the operations, each of which uses only rows before it} */
    public List<Row> rows() {
        return parts.rows();
    }

    /** {@return the value of the formula; of a vector its entries, row by row} */
    public List<Double> values() {
        return parts.values();
    }

    /** {@return the sweeps of forward mode}; none in other modes */
    public List<Tangents> tangents() {
        return parts.tangents();
    }

    /** {@return the sweeps of reverse mode}; none in other modes */
    public List<Adjoints> adjoints() {
        return parts.adjoints();
    }

    /** {@return which branches were taken, and where the derivative of an operation is a convention, as at a kink} */
    public List<String> notes() {
        return parts.notes();
    }

    /** {@return what both modes take} */
    public Cost cost() {
        return parts.cost();
    }

    /** {@return whether an operation has no derivative at the point, so that the chain rule gives none}: the number is NaN */
    public boolean hasUndefinedDerivative() {
        return parts.hasUndefinedDerivative();
    }

    /**
     * {@return the trace as a text, without a final line break}
     *
     * @throws DerivException if it is a graph with more nodes than can be drawn
     */
    public String render(Format format) {
        String text = written.get(format);
        return text != null ? text : question.trace(format).written.get(format);
    }

    /** {@return the tables in ASCII} */
    @Override
    public String toString() {
        return render(Format.TEXT);
    }
}
