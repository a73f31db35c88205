package deriv.calculus;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Memo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which of some functions depend on a symbol, exactly: found from the symbol upwards, past nothing else. */
final class Dependents {
    private final Memo<List<Expr>> parents = new Memo<>();
    private final Memo<List<Integer>> roots = new Memo<>();

    Dependents(List<Expr> functions, List<Expr> symbols) {
        Expr wanted = Exprs.vector(symbols);
        Fold<Boolean> visit = Fold.of(
                (e, d) -> {
                    for (Expr child : Children.of(e.node())) {
                        d.at(child);
                        if (child.mayContain(wanted)) {
                            listIn(parents, child).add(e);
                        }
                    }
                    return true;
                },
                e -> e.mayContain(wanted) ? null : Boolean.TRUE);
        for (int i = 0; i < functions.size(); i++) {
            visit.at(functions.get(i));
            listIn(roots, functions.get(i)).add(i);
        }
    }

    /** {@return the indices of the functions in which the symbol occurs, ascending} */
    List<Integer> of(Expr symbol) {
        List<Integer> found = new ArrayList<>();
        Memo<Boolean> seen = new Memo<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(symbol));
        seen.put(symbol, true);
        while (!open.isEmpty()) {
            Expr e = open.pop();
            found.addAll(listOf(roots, e));
            for (Expr parent : listOf(parents, e)) {
                if (seen.get(parent) == null) {
                    seen.put(parent, true);
                    open.push(parent);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static <T> List<T> listOf(Memo<List<T>> lists, Expr e) {
        List<T> list = lists.get(e);
        return list != null ? list : List.of();
    }

    private static <T> List<T> listIn(Memo<List<T>> lists, Expr e) {
        List<T> list = lists.get(e);
        if (list == null) {
            list = new ArrayList<>(2);
            lists.put(e, list);
        }
        return list;
    }
}
