package deriv.trace;

import deriv.trace.EvaluatedTrace.Forward;
import deriv.trace.EvaluatedTrace.Reverse;
import deriv.trace.Quantity.Variable;
import deriv.trace.TraceException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The computation graph of a trace: a node for each variable and step, an edge from each operand to the step that uses it.
 * Reverse mode sums over the edges that leave a node, forward mode over those that enter it.
 *
 * @param nodes in an order in which edges lead from earlier ones to later ones
 */
record ComputationGraph(List<Node> nodes, List<Edge> edges) {
    /** A larger picture shows nothing. */
    private static final int MOST_NODES = 400;

    /** So many sweeps find room in a node. */
    private static final int MOST_SWEEPS = 4;

    /** @param lines what stands in it: the operation, the value, tangents and adjoints */
    record Node(int number, List<String> lines) {}

    /** @param label the local derivative; empty where there is none */
    record Edge(int from, int to, String label) {}

    static ComputationGraph of(EvaluatedTrace trace, Sheets sheets) {
        Recording recording = trace.recording();
        int count = recording.variables().size() + recording.steps().size();
        if (count > MOST_NODES) {
            throw new TraceException(Reason.TOO_LARGE,
                    "a graph of " + count + " nodes cannot be read; the most that are drawn is " + MOST_NODES,
                    "--to csv lists all steps");
        }
        Map<Quantity, Integer> numbers = new LinkedHashMap<>();
        recording.variables().forEach(variable -> numbers.put(variable, numbers.size()));
        recording.steps().forEach(step -> numbers.put(step, numbers.size()));
        List<Map<Quantity, Amount>> adjoints = trace.reverse().stream().map(ComputationGraph::totals).toList();
        List<Node> nodes = new ArrayList<>();
        numbers.forEach((quantity, number) -> nodes.add(new Node(number, lines(quantity, trace, adjoints, sheets))));
        List<Edge> edges = new ArrayList<>();
        for (Step step : recording.steps()) {
            List<Amount> partials = trace.partials().getOrDefault(step, List.of());
            for (int i = 0; i < step.operands().size(); i++) {
                edges.add(new Edge(numbers.get(step.operands().get(i)), numbers.get(step),
                        partials.isEmpty() ? "" : sheets.number(partials.get(i))));
            }
        }
        return new ComputationGraph(List.copyOf(nodes), List.copyOf(edges));
    }

    private static Map<Quantity, Amount> totals(Reverse pass) {
        Map<Quantity, Amount> totals = new HashMap<>();
        pass.seeds().forEach(seed -> totals.put(seed.target(), seed.after()));
        pass.contributions().forEach(contribution -> totals.put(contribution.target(), contribution.after()));
        return totals;
    }

    private static List<String> lines(Quantity quantity, EvaluatedTrace trace, List<Map<Quantity, Amount>> adjoints,
            Sheets sheets) {
        Naming naming = sheets.naming();
        StringBuilder title = new StringBuilder();
        List<Quantity> outputs = trace.recording().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i) == quantity) {
                title.append(naming.output(i)).append(" = ");
            }
        }
        title.append(naming.value(quantity));
        if (quantity instanceof Step step) {
            title.append(" = ").append(sheets.formula(step));
        }
        List<String> lines = new ArrayList<>(List.of(title.toString(), sheets.number(trace.values().get(quantity))));
        for (Forward pass : trace.forward().stream().limit(MOST_SWEEPS).toList()) {
            lines.add(naming.tangent(quantity) + " = " + sheets.number(tangent(pass, quantity)));
        }
        for (Map<Quantity, Amount> totals : adjoints.stream().limit(MOST_SWEEPS).toList()) {
            if (totals.containsKey(quantity)) {
                lines.add(naming.adjoint(quantity) + " = " + sheets.number(totals.get(quantity)));
            }
        }
        return List.copyOf(lines);
    }

    private static Amount tangent(Forward pass, Quantity quantity) {
        return quantity instanceof Variable variable ? pass.direction().get(variable) : pass.tangents().get(quantity);
    }
}
