package deriv.trace;

import deriv.trace.ComputationGraph.Edge;
import deriv.trace.ComputationGraph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a graph in layers, each behind those of its operands, with few crossings: edges over several layers are
 * broken into pieces, and the places of a layer follow the mean of the neighbours' places, back and forth (Sugiyama,
 * Tagawa and Toda, <cite>Methods for Visual Understanding of Hierarchical System Structures</cite>, 1981).
 */
final class Layering {
    private static final int SWEEPS = 8;

    /** A node of the graph, or a bend of an edge: then without a node. */
    static final class Place {
        final Node node;
        final List<Place> before = new ArrayList<>();
        final List<Place> after = new ArrayList<>();
        double rank;

        private Place(Node node) {
            this.node = node;
        }
    }

    /** An edge as the places it goes through. */
    record Route(Edge edge, List<Place> places) {}

    private final List<List<Place>> layers = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    Layering(ComputationGraph graph) {
        int[] layerOf = new int[graph.nodes().size()];
        // Edges are listed by the steps they enter, and those by their operands.
        graph.edges().forEach(edge -> layerOf[edge.to()] = Math.max(layerOf[edge.to()], layerOf[edge.from()] + 1));
        Map<Integer, Place> places = new HashMap<>();
        for (Node node : graph.nodes()) {
            Place place = new Place(node);
            places.put(node.number(), place);
            add(place, layerOf[node.number()]);
        }
        for (Edge edge : graph.edges()) {
            List<Place> route = new ArrayList<>(List.of(places.get(edge.from())));
            for (int layer = layerOf[edge.from()] + 1; layer < layerOf[edge.to()]; layer++) {
                Place bend = new Place(null);
                add(bend, layer);
                route.add(bend);
            }
            route.add(places.get(edge.to()));
            for (int i = 0; i + 1 < route.size(); i++) {
                route.get(i).after.add(route.get(i + 1));
                route.get(i + 1).before.add(route.get(i));
            }
            routes.add(new Route(edge, List.copyOf(route)));
        }
        layers.forEach(Layering::rank);
        for (int i = 0; i < SWEEPS; i++) {
            sweep(i % 2 == 0);
        }
    }

    List<List<Place>> layers() {
        return layers;
    }

    List<Route> routes() {
        return routes;
    }

    private void add(Place place, int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(layer).add(place);
    }

    private void sweep(boolean isForward) {
        for (List<Place> layer : isForward ? layers : layers.reversed()) {
            Map<Place, Double> means = new HashMap<>();
            for (Place place : layer) {
                List<Place> neighbours = isForward ? place.before : place.after;
                means.put(place, neighbours.stream().mapToDouble(n -> n.rank).average().orElse(place.rank));
            }
            layer.sort(Comparator.comparing(means::get));
            rank(layer);
        }
    }

    /** Places count from the middle, so that layers of different sizes are centred. */
    private static void rank(List<Place> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).rank = i - (layer.size() - 1) / 2.0;
        }
    }
}
