package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sum as a pattern: one term by which it is found, and the others, those first whose variables are bound by then.
 *
 * @param isScaled whether a multiple of the pattern is found too; not where a variable stands for a coefficient
 */
record SumPattern(Entry lead, List<Entry> others, boolean isScaled) {
    /**
     * One term of the pattern.
     *
     * @param product the factors of the term; empty if it can only be looked up, as a bare variable
     */
    record Entry(Rational coefficient, Expr expr, Set<Expr> variables, Optional<ProductPattern> product) {
        private static Entry of(Term t, String rule) {
            Set<Expr> variables = Variables.in(t.expr());
            boolean open = variables.isEmpty() || Variables.isAny(t.expr()) || t.expr() == Exprs.ONE;
            return new Entry(t.coefficient(), t.expr(), variables,
                    open ? Optional.empty() : product(t.expr(), rule));
        }

        private static Optional<ProductPattern> product(Expr e, String rule) {
            try {
                return Optional.of(ProductPattern.of(e, rule));
            } catch (IllegalArgumentException noCall) {
                return Optional.empty();
            }
        }

        /** Whether there is no choice: it is made by filling in, and looked up. */
        boolean isKnown(Match match) {
            return match.hasAll(variables) && !Match.isSymmetric(expr);
        }

        private int length() {
            return product.map(p -> p.parts().size()).orElse(0);
        }

        private long heads() {
            return product.map(ProductPattern::heads).orElse(0L);
        }
    }

    /** Written out, because the JDK keeps no {@code Comparator.comparing} in its cache. */
    private static int compareByVariables(Entry a, Entry b) {
        int order = Integer.compare(a.variables().size(), b.variables().size());
        order = order != 0 ? order : Integer.compare(b.length(), a.length());
        return order != 0 ? order : Integer.compare(b.expr().height(), a.expr().height());
    }

    /** @throws IllegalArgumentException if there is no term by which it could be found, or a variable stands alone */
    static SumPattern of(Expr pattern, String rule) {
        List<Entry> entries = new ArrayList<>();
        Term.termsOf(pattern).forEach(t -> entries.add(Entry.of(t, rule)));
        Entry lead = entries.stream()
                .filter(e -> e.product().isPresent())
                .max(SumPattern::compareByVariables)
                .orElseThrow(() -> new IllegalArgumentException("the rule '" + rule + "' has no call to be found by"));
        entries.remove(lead);
        entries.sort((a, b) -> Boolean.compare(
                !lead.variables().containsAll(a.variables()), !lead.variables().containsAll(b.variables())));
        Set<Expr> bound = new HashSet<>(lead.variables());
        for (Entry e : entries) {
            if (e.product().isEmpty() && !bound.containsAll(e.variables())) {
                throw new IllegalArgumentException("the rule '" + rule + "' has a term that matches everything");
            }
            bound.addAll(e.variables());
        }
        return new SumPattern(lead, entries, bound.stream().noneMatch(Variables::isNumber));
    }

    String head() {
        return lead.product().orElseThrow().head();
    }

    /** {@return the bits of all calls in the terms} */
    long heads() {
        long bits = lead.heads();
        for (Entry e : others) {
            bits |= e.heads();
        }
        return bits;
    }
}
