package deriv.verify;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables and the size of a question. Confined to one thread. */
final class Inventory {
    private final Fold<Boolean> fold = Fold.of(this::count);
    private final Set<Expr> symbols = new HashSet<>();
    private final Set<Expr> boundaries = new LinkedHashSet<>();
    private int nodes;

    static Inventory of(Question question) {
        Inventory inventory = new Inventory();
        for (Claim claim : question.claims()) {
            inventory.add(claim.functions());
            inventory.add(claim.derivatives());
            inventory.symbols.addAll(claim.symbols());
        }
        inventory.addConditions(question.guard());
        inventory.addConditions(question.domain());
        return inventory;
    }

    private void add(List<Expr> expressions) {
        for (Expr e : expressions) {
            fold.at(e);
        }
    }

    private void addConditions(List<Cond> conditions) {
        for (Cond c : conditions) {
            List<Expr> compared = c.exprs();
            add(compared);
            boundaries.addAll(compared);
        }
    }

    private Boolean count(Expr e, Fold<Boolean> d) {
        nodes++;
        if (e.node() instanceof Node.Sym) {
            symbols.add(e);
        } else if (e.node() instanceof Node.Piecewise(var branches, _)) {
            for (Branch b : branches) {
                boundaries.addAll(b.condition().exprs());
            }
        } else if (e.node() instanceof Node.Reduce) {
            symbols.addAll(Symbols.of(e));
        }
        for (Expr child : Children.outsideBodies(e.node())) {
            d.at(child);
        }
        return Boolean.TRUE;
    }

    /** {@return the number of distinct nodes} */
    int nodes() {
        return nodes;
    }

    /** {@return all variables, {@code x2} before {@code x10}} */
    List<Expr> symbols() {
        List<Expr> sorted = new ArrayList<>(symbols);
        sorted.sort((a, b) -> Symbols.naturalOrder(name(a), name(b)));
        return sorted;
    }

    /** {@return the place of each symbol in the list}: to look for one in the list is quadratic for all of them */
    static Map<Expr, Integer> places(List<Expr> symbols) {
        Map<Expr, Integer> places = new HashMap<>();
        for (int j = 0; j < symbols.size(); j++) {
            places.put(symbols.get(j), j);
        }
        return places;
    }

    /** {@return what conditions compare with 0, those of pieces included} */
    Set<Expr> boundaries() {
        return boundaries;
    }

    static String name(Expr symbol) {
        return ((Node.Sym) symbol.node()).name();
    }
}
