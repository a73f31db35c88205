package deriv.equality;

import deriv.analysis.Facts;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.core.Term;
import deriv.rules.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A proof by cases: what the conditions of the pieces compare with 0 is positive, negative or 0, and in each case both
 * sides are without pieces.
 */
final class Cases {
    /** So many cases are looked at: four signs. */
    private static final int MOST = 81;

    /** Proves two expressions without pieces equal where these conditions hold. */
    interface Leaf extends BiFunction<Two, List<Cond>, Optional<String>> {}

    /** Both sides in one case. */
    record Two(Expr left, Expr right) {
        Two with(Map<Expr, Expr> replacements) {
            return new Two(Substitution.of(left, replacements), Substitution.of(right, replacements));
        }

        Two decided(Signs signs) {
            return new Two(PieceForm.decided(left, signs), PieceForm.decided(right, signs));
        }

        Optional<Expr> open() {
            return PieceForm.open(left).or(() -> PieceForm.open(right));
        }
    }

    private final Leaf leaf;
    private int looked;
    private int counted;

    Cases(Leaf leaf) {
        this.leaf = leaf;
    }

    /** {@return how many cases there are, if each is proved} */
    Optional<Integer> proof(Expr left, Expr right, List<Cond> known) {
        PieceForm pieces = new PieceForm();
        Two both = new Two(pieces.of(left), pieces.of(right));
        return both.open().isPresent() && holds(both, known) ? Optional.of(counted) : Optional.empty();
    }

    private boolean holds(Two both, List<Cond> known) {
        Operation.tick();
        if (Facts.of(known).areContradictory()) {
            return true;
        }
        Two decided = both.decided(Signs.given(known));
        Optional<Expr> open = decided.open();
        if (open.isEmpty()) {
            counted++;
            return ++looked <= MOST && leaf.apply(decided, known).isPresent();
        }
        Expr u = open.get();
        return looked <= MOST
                && holds(decided, and(known, Cond.positive(u)))
                && holds(decided, and(known, Cond.positive(u.negate())))
                && isEqualAtZero(decided, u, known);
    }

    private static List<Cond> and(List<Cond> known, Cond c) {
        List<Cond> all = new ArrayList<>(known);
        all.add(c);
        return all;
    }

    /** With u = 0 its leading part is what the others make of it: x = 1 from x - 1 = 0, x^2 = y from x^2 - y = 0. */
    private boolean isEqualAtZero(Two both, Expr u, List<Cond> known) {
        Two decided = both.decided(Signs.given(and(known, Cond.zero(u))));
        if (decided.open().filter(u::equals).isPresent()) {
            return false;
        }
        Optional<Term> lead = lead(u);
        if (lead.isEmpty()) {
            return holds(decided, and(known, Cond.zero(u)));
        }
        Expr part = lead.get().expr();
        Expr value = part.minus(u.times(Exprs.number(lead.get().coefficient().reciprocal())));
        Map<Expr, Expr> there = Map.of(part, value);
        List<Cond> facts = new ArrayList<>();
        if (!(part.node() instanceof Node.Sym)) {
            facts.add(Cond.zero(u));
        }
        for (Cond c : known) {
            Cond here = c.map(e -> Substitution.of(e, there));
            if (here.equals(Cond.FALSE)) {
                return true;
            }
            facts.addAll(here.conjuncts());
        }
        return holds(decided.with(there), facts);
    }

    /** A symbol if there is one as a term: it is replaced everywhere. */
    private static Optional<Term> lead(Expr u) {
        List<Term> terms = Term.termsOf(u);
        Optional<Term> symbol = terms.stream()
                .filter(t -> t.expr().node() instanceof Node.Sym && isAlone(t.expr(), terms)).findFirst();
        return symbol.or(() -> terms.stream().filter(t -> t.expr() != Exprs.ONE).findFirst());
    }

    /** Whether the other terms are free of the symbol, so that replacing it leaves none behind. */
    private static boolean isAlone(Expr symbol, List<Term> terms) {
        return terms.stream().filter(t -> t.expr() != symbol).noneMatch(t -> t.expr().mayContain(symbol));
    }
}
