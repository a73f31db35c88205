package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Inflow.Adjoint;
import deriv.calculus.SparseMatrix.Entry;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.SumBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * A Jacobian by eliminating the vertices of the computational graph one by one: the derivative along each way through a
 * vertex, parent to vertex to child, becomes an edge from parent to child, until only edges from functions to symbols are
 * left. Always the vertex with the fewest ways goes next (Markowitz).
 *
 * <p>Forward and reverse mode are two fixed orders of this; where many functions and many symbols meet in few vertices,
 * neither shares what lies between, and this does: the derivative graph is factored. (Griewank and Walther,
 * <cite>Evaluating Derivatives</cite>, 2nd ed., chapters 9 and 10; the best order is NP-hard to find, Naumann 2008.)
 */
final class Elimination {
    /** Larger graphs are not tried: the order costs more than it saves. */
    private static final int MAX_VERTICES = 20_000;

    private final List<Expr> symbols;
    private final List<Vertex> vertices = new ArrayList<>();
    private final Memo<Vertex> vertexOf = new Memo<>();
    private final Activity activity;
    private final List<Vertex> roots = new ArrayList<>();

    /** A subexpression, a symbol or, without parents, a function as a whole. */
    private static final class Vertex {
        final int number;
        final Expr expr;
        final Map<Integer, Edge> parents = new TreeMap<>();
        final Map<Integer, Edge> children = new TreeMap<>();

        Vertex(int number, Expr expr) {
            this.number = number;
            this.expr = expr;
        }

        long ways() {
            return (long) parents.size() * children.size();
        }
    }

    /** The derivative of a parent by a child; without terms while only the order of elimination is looked for. */
    private static final class Edge {
        private SumBuilder terms = new SumBuilder();
        private Expr derivative;

        void add(Expr term) {
            terms.add(term);
        }

        Expr derivative() {
            if (derivative == null) {
                derivative = terms.build();
            }
            return derivative;
        }
    }

    private record Candidate(long ways, int vertex) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return ways != other.ways ? Long.compare(ways, other.ways) : Integer.compare(vertex, other.vertex);
        }
    }

    private Elimination(List<Expr> functions, List<Expr> symbols) {
        this.symbols = symbols;
        this.activity = new Activity(symbols);
        for (Expr f : functions) {
            int known = activity.found().size();
            boolean active = activity.of(f);
            List<Expr> found = activity.found();
            found.subList(known, found.size()).forEach(this::addInner);
            Vertex root = vertex(f);
            roots.add(root);
            if (active) {
                edge(root, vertexOf.get(f));
            }
        }
    }

    /** Adds the vertex of a subexpression with its edges to those of its active parts. */
    private void addInner(Expr e) {
        Vertex v = vertex(e);
        vertexOf.put(e, v);
        for (Expr child : Children.of(e.node())) {
            if (activity.of(child)) {
                edge(v, vertexOf.get(child));
            }
        }
    }

    private Vertex vertex(Expr e) {
        Vertex v = new Vertex(vertices.size(), e);
        vertices.add(v);
        return v;
    }

    /**
     * Branches must not be computed where they are not taken, and bodies of sums have many values, so both are no matter
     * of edges.
     */
    private boolean isStraight() {
        return vertices.stream().noneMatch(v -> v.expr.node() instanceof Node.Piecewise
                || v.expr.node() instanceof Node.Vector || v.expr.node() instanceof Node.Reduce);
    }

    private static Edge edge(Vertex parent, Vertex child) {
        Edge edge = parent.children.get(child.number);
        if (edge == null) {
            edge = new Edge();
            parent.children.put(child.number, edge);
            child.parents.put(parent.number, edge);
        }
        return edge;
    }

    /**
     * {@return the Jacobian}; empty if it takes as many multiplications as are allowed, or there are pieces in the way
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    static Optional<SparseMatrix> jacobian(List<Expr> functions, List<Expr> symbols, Purpose purpose, long allowed) {
        Elimination trial = new Elimination(functions, symbols);
        if (trial.vertices.size() > MAX_VERTICES || !trial.isStraight() || trial.eliminate(allowed) >= allowed) {
            return Optional.empty();
        }
        Elimination graph = new Elimination(functions, symbols);
        graph.linearize(purpose);
        graph.eliminate(allowed);
        return Optional.of(graph.jacobian());
    }

    /** Puts the local derivatives on the edges: one step of reverse mode from each vertex. */
    private void linearize(Purpose purpose) {
        for (Vertex v : vertices) {
            if (vertexOf.get(v.expr) == v) {
                new AdjointStep(purpose, activity,
                        (child, coefficient, a) -> v.children.get(vertexOf.get(child).number)
                                .add(a.times(Exprs.number(coefficient)).value()))
                        .backward(v.expr, Adjoint.ONE);
            }
        }
        roots.forEach(root -> root.children.values().forEach(edge -> edge.add(Exprs.ONE)));
    }

    /** {@return the number of multiplications}, as far as allowed */
    private long eliminate(long allowed) {
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        vertices.forEach(v -> queue(queue, v.number));
        long multiplications = 0;
        while (!queue.isEmpty() && multiplications < allowed) {
            Candidate next = queue.poll();
            Vertex v = vertices.get(next.vertex);
            if (next.ways != v.ways()) {
                continue; // gone, or queued again meanwhile
            }
            Operation.tick();
            multiplications += next.ways;
            eliminate(v);
            v.parents.keySet().forEach(p -> queue(queue, p));
            v.children.keySet().forEach(c -> queue(queue, c));
            v.parents.clear();
            v.children.clear();
        }
        return multiplications;
    }

    private void queue(PriorityQueue<Candidate> queue, int vertex) {
        Vertex v = vertices.get(vertex);
        if (v.ways() > 0) {
            queue.add(new Candidate(v.ways(), vertex));
        }
    }

    private void eliminate(Vertex v) {
        v.parents.forEach((p, in) -> {
            Vertex parent = vertices.get(p);
            parent.children.remove(v.number);
            v.children.forEach((c, out) -> {
                Edge edge = edge(parent, vertices.get(c));
                edge.add(Exprs.product(List.of(in.derivative(), out.derivative()), Exprs.CALCULUS_SPLICE));
            });
        });
        v.children.keySet().forEach(c -> vertices.get(c).parents.remove(v.number));
    }

    private SparseMatrix jacobian() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            for (int j = 0; j < symbols.size(); j++) {
                Vertex x = vertexOf.get(symbols.get(j));
                Edge edge = x == null ? null : roots.get(i).children.get(x.number);
                if (edge != null && edge.derivative() != Exprs.ZERO) {
                    entries.add(new Entry(i, j, edge.derivative()));
                }
            }
        }
        return new SparseMatrix(roots.size(), symbols.size(), entries);
    }
}
