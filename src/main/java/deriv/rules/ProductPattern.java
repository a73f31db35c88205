package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A product as a pattern: its factors in the order in which they are looked for. What binds variables comes first, so that
 * the rest is known and only looked up.
 *
 * @param parts powers of calls or of e, then what holds no new variable
 * @param heads a {@linkplain #bit bit} for each call, so that most products are passed over at a glance
 */
record ProductPattern(List<Part> parts, long heads) {
    /** The head of a pattern that is found by a power of e; the others are found by the name of a function. */
    static final String EXPONENTIAL = "exp";

    /** The head of a pattern that is found by a power of a sum with calls in it: {@code 1/(1 + exp(-a))}. */
    static final String SUM = "+";

    /**
     * One power of the pattern.
     *
     * @param variables those in it; where they are bound there is no choice
     */
    record Part(Factor factor, Set<Expr> variables) {
        /** Whether there is no choice: it is made by filling in, and looked up. */
        boolean isKnown(Match match) {
            return match.hasAll(variables) && !Match.isSymmetric(factor.base());
        }

        boolean isCoefficient() {
            return factor.exponent() == Exprs.ONE && Variables.isNumber(factor.base());
        }
    }

    /** Heads first, powers of e and sums last. Written out, because the JDK keeps no {@code Comparator.comparing} in its cache. */
    private static int compareByWhatIsKnown(Factor a, Factor b) {
        int order = Boolean.compare(!isHead(a), !isHead(b));
        order = order != 0 ? order : Boolean.compare(a.base() == Exprs.E, b.base() == Exprs.E);
        order = order != 0 ? order : Boolean.compare(a.base().isSum(), b.base().isSum());
        return order != 0 ? order : Integer.compare(a.base().height(), b.base().height());
    }

    /** @throws IllegalArgumentException if a part could match anything */
    static ProductPattern of(Expr pattern, String rule) {
        List<Factor> factors = new ArrayList<>(Factor.factorsOf(pattern));
        factors.sort(ProductPattern::compareByWhatIsKnown);
        Set<Expr> bound = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (Factor f : factors) {
            Set<Expr> variables = new HashSet<>(Variables.in(f.base()));
            variables.addAll(Variables.in(f.exponent()));
            Part part = new Part(f, variables);
            if (!bound.containsAll(variables) && !part.isCoefficient() && !isHead(f)) {
                throw new IllegalArgumentException("the rule '" + rule + "' has a factor that matches everything");
            }
            bound.addAll(variables);
            parts.add(part);
        }
        if (parts.isEmpty() || !isHead(factors.getFirst())) {
            throw new IllegalArgumentException("the rule '" + rule + "' has no call to be found by");
        }
        return new ProductPattern(parts, heads(factors.stream().filter(ProductPattern::isHead).toList()));
    }

    /** {@return the bits of all factors} */
    static long heads(List<Factor> factors) {
        long bits = 0;
        for (int i = 0; i < factors.size(); i++) {
            bits |= bit(factors.get(i));
        }
        return bits;
    }

    /** One bit of 64 for the name of a call and the side of the fraction bar on which it stands; none for what is no call. */
    private static long bit(Factor f) {
        String name = nameOf(f);
        int side = f.exponent().node() instanceof Node.Num(var n) ? n.signum() : 0;
        return name.isEmpty() ? 0 : 1L << (name.hashCode() + 7 * side);
    }

    private static boolean isHead(Factor f) {
        boolean whole = f.base().node() instanceof Node.Apply
                || f.base().isSum() && Term.termsOf(f.base()).stream().noneMatch(t -> Variables.isAny(t.expr()));
        return whole && f.exponent().isNumber() || f.base() == Exprs.E && !Variables.in(f.exponent()).isEmpty();
    }

    /** {@return the name of the function at the head, {@link #EXPONENTIAL} or {@link #SUM}} */
    String head() {
        return nameOf(parts.getFirst().factor());
    }

    /** {@return the name by which a factor is found; empty if it is no call} */
    static String nameOf(Factor f) {
        return f.base().node() instanceof Node.Apply(Fn fn, _) ? fn.name()
                : f.base() == Exprs.E ? EXPONENTIAL
                : f.base().isSum() ? SUM : "";
    }

    Set<Expr> variables() {
        Set<Expr> all = new HashSet<>();
        parts.forEach(part -> all.addAll(part.variables()));
        return all;
    }
}
