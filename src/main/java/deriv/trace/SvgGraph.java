package deriv.trace;

import deriv.trace.ComputationGraph.Node;
import deriv.trace.Layering.Place;
import deriv.trace.Layering.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The computation graph as a picture, from left to right: boxes, curves, and the local derivatives on them. */
final class SvgGraph {
    private static final int CHARACTER = 8;
    private static final int LINE = 17;
    private static final int MARGIN = 10;
    private static final int ACROSS = 90;
    private static final int BETWEEN = 22;
    private static final int BEND_HEIGHT = 6;

    /** Where a place is: left edge, middle, and size. */
    private record Box(int left, int middle, int width, int height) {
        int right() {
            return left + width;
        }
    }

    private final Map<Place, Box> boxes = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private SvgGraph() {}

    static String write(Sheets sheets) {
        return new SvgGraph().draw(new Layering(ComputationGraph.of(sheets.trace(), sheets)));
    }

    private String draw(Layering layering) {
        int height = layering.layers().stream().mapToInt(SvgGraph::height).max().orElse(0) + 2 * MARGIN;
        int left = MARGIN;
        for (List<Place> layer : layering.layers()) {
            int width = layer.stream().mapToInt(SvgGraph::width).max().orElse(0);
            int top = (height - height(layer)) / 2;
            for (Place place : layer) {
                boxes.put(place, new Box(left, top + height(place) / 2, place.node == null ? width : width(place),
                        height(place)));
                top += height(place) + BETWEEN;
            }
            left += width + ACROSS;
        }
        int width = left - ACROSS + MARGIN;
        out.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" ",
                width, height, width, height))
                .append("font-family=\"monospace\" font-size=\"13\">\n")
                .append("<title>computation graph</title>\n")
                .append("<defs><marker id=\"tip\" markerWidth=\"9\" markerHeight=\"8\" refX=\"8\" refY=\"4\" ")
                .append("orient=\"auto\"><path d=\"M0,0 L9,4 L0,8 z\" fill=\"#555\"/></marker></defs>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        layering.routes().forEach(this::curve);
        layering.layers().forEach(layer -> layer.forEach(this::box));
        layering.routes().forEach(this::label);
        return out.append("</svg>").toString();
    }

    private void curve(Route route) {
        Box from = boxes.get(route.places().getFirst());
        out.append("<path d=\"M").append(from.right()).append(',').append(from.middle());
        for (int i = 1; i < route.places().size(); i++) {
            Box next = boxes.get(route.places().get(i));
            int middle = (from.right() + next.left()) / 2;
            out.append(format(" C%d,%d %d,%d %d,%d", middle, from.middle(), middle, next.middle(), next.left(), next
                    .middle()));
            if (route.places().get(i).node == null) {
                out.append(" L").append(next.right()).append(',').append(next.middle());
            }
            from = next;
        }
        out.append("\" fill=\"none\" stroke=\"#555\" marker-end=\"url(#tip)\"/>\n");
    }

    /** Where the edge arrives, so that the labels of the edges that leave one node do not meet. */
    private void label(Route route) {
        if (route.edge().label().isEmpty()) {
            return;
        }
        int last = route.places().size() - 1;
        Box from = boxes.get(route.places().get(last - 1));
        Box to = boxes.get(route.places().get(last));
        int x = to.left() - ACROSS / 2;
        int y = (from.middle() + to.middle()) / 2;
        out.append(format("<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"#a33\" ", x, y + 4))
                .append("stroke=\"white\" stroke-width=\"4\" paint-order=\"stroke\">")
                .append(escaped(route.edge().label())).append("</text>\n");
    }

    private void box(Place place) {
        if (place.node == null) {
            return;
        }
        Box box = boxes.get(place);
        int top = box.middle() - box.height() / 2;
        out.append(format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#f4f6fb\" stroke=\"#446\"/>\n",
                box.left(), top, box.width(), box.height()));
        for (int i = 0; i < place.node.lines().size(); i++) {
            out.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"%s>", box.left() + box.width() / 2,
                    top + (i + 1) * LINE, i == 0 ? " font-weight=\"bold\"" : ""))
                    .append(escaped(place.node.lines().get(i))).append("</text>\n");
        }
    }

    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    private static int height(List<Place> layer) {
        return layer.stream().mapToInt(SvgGraph::height).sum() + (layer.size() - 1) * BETWEEN;
    }

    private static int height(Place place) {
        return place.node == null ? BEND_HEIGHT : place.node.lines().size() * LINE + LINE / 2;
    }

    private static int width(Place place) {
        return place.node == null ? 0 : width(place.node);
    }

    private static int width(Node node) {
        return node.lines().stream().mapToInt(TableText::width).max().orElse(0) * CHARACTER + 2 * CHARACTER;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
