package deriv.print;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names under which nameless indices are printed: the usual letters, and none that already means something there. */
final class IndexNames {
    private static final List<String> OF_SUMS = List.of("i", "j", "k", "l", "m");
    private static final List<String> OF_INTEGRALS = List.of("t", "s", "u", "v", "w");

    private IndexNames() {}

    /** {@return a symbol that occurs neither in the body nor, where it would be right but confusing, in the limits} */
    static Expr unused(Node.Reduce r) {
        Set<String> taken = names(Exprs.vector(Children.of(r)));
        List<String> letters = switch (r.kind()) {
            case SUM -> OF_SUMS;
            case INTEGRAL -> OF_INTEGRALS;
        };
        for (int round = 0;; round++) {
            for (String letter : letters) {
                String name = round == 0 ? letter : letter + round;
                if (!taken.contains(name)) {
                    return Exprs.symbol(name);
                }
            }
        }
    }

    /** Names of variables and of unknown functions, which a variable of that name would turn into a factor. */
    private static Set<String> names(Expr e) {
        Set<String> names = new HashSet<>();
        Fold.<Boolean>over(e, (part, d) -> {
            switch (part.node()) {
                case Node.Sym(var name) -> names.add(name);
                case Node.Abstract(var name, _, _) -> names.add(name);
                case Node.Atom _, Node.Num _, Node.Undefined _, Node.Sum _, Node.Product _ -> {}
            }
            Children.of(part.node()).forEach(d::at);
            return true;
        });
        return names;
    }
}
