package deriv.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for the parts of layouts that occur more than once, in an order in which each uses only earlier ones. */
final class Definitions {
    /**
     * Parts lighter than this are shorter than the name saves; calls are named always, since they cost most to
     * evaluate.
     */
    private static final int LIGHT = 5;

    private final List<Layout> roots;
    private final List<Layout> defined = new ArrayList<>();
    private final Map<Layout, Layout> names = new HashMap<>();
    private long weight;

    private Definitions(List<Layout> roots) {
        this.roots = roots;
    }

    /** {@return no names at all} */
    static Definitions none(List<Layout> roots) {
        Definitions none = new Definitions(roots);
        for (Layout root : roots) {
            none.weight += root.weight();
        }
        return none;
    }

    /** {@return names for everything that the layouts share} */
    static Definitions of(List<Layout> layouts) {
        Definitions definitions = new Definitions(unified(layouts));
        Map<Layout, Integer> uses = new HashMap<>();
        List<Layout> order = partsFirst(definitions.roots, uses);
        Names free = new Names(order);
        Set<Layout> inBodies = withIndex(order);
        for (Layout layout : order) {
            if (uses.get(layout) > 1 && isWorthAName(layout) && !inBodies.contains(layout)) {
                definitions.names.put(layout, Layout.name(free.next()));
                definitions.defined.add(layout);
            }
        }
        definitions.weigh(order);
        return definitions;
    }

    /** {@return what is to be written after the definitions} */
    List<Layout> roots() {
        return roots;
    }

    /** {@return what is defined, in order} */
    List<Layout> defined() {
        return defined;
    }

    /** {@return the name of what is defined} */
    String name(Layout layout) {
        return ((Shape.Name) names.get(layout).shape()).name();
    }

    Map<Layout, Layout> names() {
        return names;
    }

    /** {@return the weight of all that is written} */
    long weight() {
        return weight;
    }

    /**
     * {@return the same layouts with equal powers made one}
     *
     * <p>Expressions share their parts already, but not the powers inside products, which are no expressions. Products stay
     * apart: {@code 3*(x + 1)} below a bar is no expression either, and read on its own it would be {@code 3*x + 3}.
     */
    private static List<Layout> unified(List<Layout> layouts) {
        Map<Shape, Layout> byShape = new HashMap<>();
        Map<Layout, Layout> unified = new HashMap<>();
        for (Layout layout : partsFirst(layouts, new HashMap<>())) {
            Shape shape = layout.shape().map(unified::get);
            unified.put(layout, isOneFactor(shape) ? byShape.computeIfAbsent(shape, Layout::of) : Layout.of(shape));
        }
        return layouts.stream().map(unified::get).toList();
    }

    /** {@return what names the index of a sum or integral inside its body}: outside, it would mean something else */
    private static Set<Layout> withIndex(List<Layout> order) {
        Set<Layout> all = new HashSet<>();
        for (Layout layout : order) {
            if (layout.shape() instanceof Shape.Reduce(_, var index, _, _, var body)) {
                Set<Layout> found = new HashSet<>(Set.of(index));
                for (Layout part : partsFirst(List.of(body), new HashMap<>())) {
                    if (part.shape().equals(index.shape()) || part.shape().parts().stream().anyMatch(found::contains)) {
                        found.add(part);
                    }
                }
                all.addAll(found);
            }
        }
        return all;
    }

    private static boolean isOneFactor(Shape shape) {
        return switch (shape) {
            case Shape.Number _, Shape.Name _, Shape.Named _, Shape.Parameter _ -> true;
            case Shape.Power _, Shape.Root _, Shape.Exponential _, Shape.Call _, Shape.Unknown _ -> true;
            case Shape.Sum _, Shape.Negative _, Shape.Product _, Shape.Fraction _, Shape.Piecewise _ -> false;
            case Shape.Derived _ -> true;
            case Shape.Vector _, Shape.Compare _, Shape.And _, Shape.Or _, Shape.Truth _, Shape.Undefined _ -> false;
            case Shape.Reduce _ -> false;
        };
    }

    private static boolean isWorthAName(Layout layout) {
        return switch (layout.shape()) {
            case Shape.Call _, Shape.Unknown _, Shape.Exponential _, Shape.Root _, Shape.Piecewise _, Shape.Reduce _ -> true;
            case Shape.Sum _, Shape.Negative _, Shape.Product _, Shape.Fraction _, Shape.Power _ ->
                layout.weight() >= LIGHT;
            case Shape.Number _, Shape.Name _, Shape.Named _, Shape.Parameter _, Shape.Undefined _, Shape.Vector _, Shape.Derived _, Shape.Compare _, Shape.And _, Shape.Or _, Shape.Truth _ ->
                false;
        };
    }

    /** Each layout once, after its parts; counts how often each is used. */
    private static List<Layout> partsFirst(List<Layout> roots, Map<Layout, Integer> uses) {
        record Open(Layout layout, Iterator<Layout> parts) {
        }
        List<Layout> order = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Iterator<Layout> next = roots.iterator();
        while (true) {
            if (next.hasNext()) {
                Layout part = next.next();
                if (uses.merge(part, 1, Integer::sum) == 1) {
                    open.push(new Open(part, next));
                    next = part.shape().parts().iterator();
                }
            } else if (open.isEmpty()) {
                return order;
            } else {
                Open done = open.pop();
                order.add(done.layout());
                next = done.parts();
            }
        }
    }

    private void weigh(List<Layout> order) {
        Map<Layout, Long> written = new HashMap<>();
        for (Layout layout : order) {
            long sum = 1;
            for (Layout part : layout.shape().parts()) {
                sum += names.containsKey(part) ? 1 : written.get(part);
            }
            sum = Math.min(sum, 1L << 40);
            written.put(layout, sum);
            if (names.containsKey(layout)) {
                weight += sum;
            }
        }
        for (Layout root : roots) {
            weight += names.containsKey(root) ? 1 : written.get(root);
        }
    }

    /** {@code t1}, {@code t2}, … without those in use. */
    private static final class Names {
        private final Set<String> used = new HashSet<>();
        private int last;

        Names(List<Layout> layouts) {
            for (Layout layout : layouts) {
                switch (layout.shape()) {
                    case Shape.Name(var name) -> used.add(name);
                    case Shape.Unknown(var function, _, _) -> used.add(function);
                    default -> {
                    }
                }
            }
        }

        String next() {
            do {
                last++;
            } while (used.contains("t" + last));
            return "t" + last;
        }
    }
}
