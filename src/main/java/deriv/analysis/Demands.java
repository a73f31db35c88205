package deriv.analysis;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects a condition from every node of a graph, once each. What is demanded inside a branch of a piecewise
 * expression counts only where that branch is taken.
 *
 * <p>The branch at depth n of a nest is guarded by n conditions, so guards are chains that share their outer part and are
 * written out only where something is demanded. Long ones are not written out at all: n branches would have n²/2.
 */
final class Demands {
    /** Guards of more conditions than this are not written out. */
    private static final int MAX_GUARD = 50;

    /** A branch that is shared by other branches is met once for each way that leads to it; above this, only once. */
    private static final int MAX_REGIONS = 10_000;

    /** What becomes of a demand whose guard is not written out. */
    enum Remote {
        /** It is made as if the outer guards were met everywhere: the conditions are sufficient. */
        EVERYWHERE,
        /** It is left out: the conditions are necessary. */
        NOWHERE
    }

    private final Remote remote;
    private final Memo<Cond> demands = new Memo<>();
    private final Fold<Boolean> demanding;
    private final Map<Cond, Expr> found = new LinkedHashMap<>();
    private final Deque<Region> open = new ArrayDeque<>();
    private final Set<Expr> withoutGuard = new HashSet<>();
    private int regions;

    private Demands(Function<Expr, Cond> demand, Remote remote) {
        this.remote = remote;
        this.demanding = Fold.of((e, d) -> {
            Cond own = demand.apply(e);
            demands.put(e, own);
            boolean any = !own.equals(Cond.TRUE);
            for (Expr child : Children.outsideBodies(e.node())) {
                any |= d.at(child);
            }
            return any;
        });
    }

    /** {@return the conjuncts of what {@code demand} asks of the nodes, in the order in which the nodes are met} */
    static Set<Cond> collect(Expr root, Function<Expr, Cond> demand, Remote remote) {
        return sources(root, demand, remote).keySet();
    }

    /** {@return the same, each with the first node that asks for it} */
    static Map<Cond, Expr> sources(Expr root, Function<Expr, Cond> demand, Remote remote) {
        Demands work = new Demands(demand, remote);
        work.enter(root, Guard.NONE);
        while (!work.open.isEmpty()) {
            work.search(work.open.pop());
        }
        return work.found;
    }

    private void enter(Expr e, Guard guard) {
        if (!demanding.at(e)) {
            return;
        }
        if (guard.length() <= MAX_GUARD && regions++ < MAX_REGIONS) {
            open.add(new Region(e, guard));
        } else if (remote == Remote.EVERYWHERE && withoutGuard.add(e)) {
            open.add(new Region(e, Guard.NONE));
        }
    }

    /** Parts first, and no branches: a fold would finish tall ones too, as if they had no guard. */
    private void search(Region region) {
        Memo<Boolean> finished = new Memo<>();
        Deque<Expr> path = new ArrayDeque<>(List.of(region.expr));
        while (!path.isEmpty()) {
            Operation.tick();
            Expr e = path.peek();
            Boolean state = finished.get(e);
            if (state == null) {
                finished.put(e, false);
                List<Expr> parts = outsideBranches(e);
                for (int i = parts.size() - 1; i >= 0; i--) {
                    Expr part = parts.get(i);
                    if (demanding.at(part) && finished.get(part) == null) {
                        path.push(part);
                    }
                }
            } else {
                path.pop();
                if (!state) {
                    finished.put(e, true);
                    enterBranches(e, region.guard);
                    add(demands.get(e), e, region);
                }
            }
        }
    }

    /**
     * What a body demands speaks of its index: the demand of the whole sum or integral says what that means outside. All
     * other parts are needed wherever the node is; of a piecewise expression only what its first condition compares.
     */
    private static List<Expr> outsideBranches(Expr e) {
        return e.node() instanceof Node.Piecewise(var branches, _)
                ? branches.getFirst().condition().exprs()
                : Children.outsideBodies(e.node());
    }

    private void enterBranches(Expr e, Guard guard) {
        if (!(e.node() instanceof Node.Piecewise(var branches, var otherwise))) {
            return;
        }
        Guard reached = guard;
        for (Branch b : branches) {
            if (reached != guard) {
                Guard here = reached;
                b.condition().forEachExpr(compared -> enter(compared, here));
            }
            enter(b.value(), reached.and(b.condition()));
            reached = reached.and(b.condition().not());
        }
        enter(otherwise, reached);
    }

    private void add(Cond demand, Expr source, Region region) {
        for (Cond c : demand.conjuncts()) {
            Cond guarded = region.guard == Guard.NONE ? c : Cond.or(region.elsewhere(), c);
            if (!guarded.equals(Cond.TRUE)) {
                found.putIfAbsent(guarded, source);
            }
        }
    }

    /** The conditions under which a branch is taken, innermost first. */
    private record Guard(Guard outer, Cond condition, int length) {
        static final Guard NONE = new Guard(null, Cond.TRUE, 0);

        Guard and(Cond inner) {
            return new Guard(this, inner, length + 1);
        }

        Cond written() {
            List<Cond> all = new ArrayList<>(length);
            for (Guard g = this; g != NONE; g = g.outer) {
                all.add(g.condition);
            }
            return Cond.and(all.reversed());
        }
    }

    /** A branch; outside any, the whole expression. */
    private static final class Region {
        private final Expr expr;
        private final Guard guard;
        private Cond elsewhere = Cond.FALSE;

        Region(Expr expr, Guard guard) {
            this.expr = expr;
            this.guard = guard;
        }

        /** {@return where the branch is not taken} */
        Cond elsewhere() {
            if (elsewhere == Cond.FALSE) {
                elsewhere = guard.written().not();
            }
            return elsewhere;
        }
    }
}
