package deriv.trace;

import deriv.trace.ComputationGraph.Edge;
import deriv.trace.ComputationGraph.Node;
import java.util.stream.Collectors;

/** The computation graph in the language of Graphviz, from left to right. */
final class DotGraph {
    private DotGraph() {}

    static String write(Sheets sheets) {
        ComputationGraph graph = ComputationGraph.of(sheets.trace(), sheets);
        StringBuilder out = new StringBuilder("digraph trace {\n  rankdir=LR;\n");
        out.append("  node [shape=box, style=rounded, fontname=\"monospace\"];\n");
        out.append("  edge [fontname=\"monospace\", fontsize=10];\n");
        for (Node node : graph.nodes()) {
            out.append("  n").append(node.number()).append(" [label=\"")
                    .append(node.lines().stream().map(DotGraph::escaped).collect(Collectors.joining("\\n")))
                    .append("\"];\n");
        }
        for (Edge edge : graph.edges()) {
            out.append("  n").append(edge.from()).append(" -> n").append(edge.to());
            if (!edge.label().isEmpty()) {
                out.append(" [label=\"").append(escaped(edge.label())).append("\"]");
            }
            out.append(";\n");
        }
        return out.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
