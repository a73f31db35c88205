package deriv.calculus;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What flows into the adjoint of one node. The contributions are collected and made canonical once, when all are there.
 * Confined to one thread.
 */
final class Inflow {
    /** A node may be worked apart for so many branches. */
    private static final int MAX_REGIONS = 32;

    /** So many conditions may be nested around a branch. */
    private static final int MAX_DEPTH = 50;

    private final Contributions everywhere = new Contributions();
    private Map<Region, Contributions> regions = Map.of();

    /** An adjoint in its region. */
    record Adjoint(Region region, Expr value) {
        static final Adjoint ONE = new Adjoint(Region.EVERYWHERE, Exprs.ONE);

        /** {@return the adjoint that a part receives if this is the derivative of the whole by that part} */
        Adjoint times(Expr partial) {
            Expr product = value == Exprs.ONE ? partial
                    : partial == Exprs.ONE ? value
                    : Exprs.product(List.of(value, partial), Exprs.CALCULUS_SPLICE);
            return new Adjoint(region, product);
        }

        Adjoint in(Region inner) {
            return new Adjoint(inner, value);
        }
    }

    void add(Rational coefficient, Adjoint a) {
        contributions(a.region()).add(coefficient, a.value());
    }

    private Contributions contributions(Region region) {
        if (region == Region.EVERYWHERE) {
            return everywhere;
        }
        if (regions.isEmpty()) {
            regions = new LinkedHashMap<>();
        }
        return regions.computeIfAbsent(region, _ -> new Contributions());
    }

    /**
     * {@return whether the node is needed in too many branches, or too deep inside them, to be worked for each}; writing
     * their conditions into one adjoint would multiply 0 by what has no value where they are not taken
     */
    boolean isScattered() {
        return everywhere.isEmpty()
                && (regions.size() > MAX_REGIONS || regions.keySet().stream().anyMatch(r -> r.depth() > MAX_DEPTH));
    }

    /** {@return the adjoint, apart for each region in which the node is needed} */
    List<Adjoint> adjoints() {
        if (regions.isEmpty()) {
            return List.of(new Adjoint(Region.EVERYWHERE, everywhere.total()));
        }
        Map<Region, Expr> values = values();
        if (values.containsKey(Region.EVERYWHERE)) {
            return List.of(new Adjoint(Region.EVERYWHERE, gathered(values)));
        }
        // What is needed around a branch may as well be computed there for the branch too.
        for (Optional<Region> inner = innerOne(values); inner.isPresent(); inner = innerOne(values)) {
            inner.get().leave(values);
        }
        return values.entrySet().stream().map(e -> new Adjoint(e.getKey(), e.getValue())).toList();
    }

    /** {@return the adjoint as one expression} */
    Expr total() {
        return regions.isEmpty() ? everywhere.total() : gathered(values());
    }

    private Map<Region, Expr> values() {
        Map<Region, Expr> values = new LinkedHashMap<>();
        if (!everywhere.isEmpty()) {
            values.put(Region.EVERYWHERE, everywhere.total());
        }
        regions.forEach((region, contributions) -> values.put(region, contributions.total()));
        return values;
    }

    private static Optional<Region> innerOne(Map<Region, Expr> values) {
        return values.keySet().stream()
                .filter(r -> values.keySet().stream().anyMatch(r::isInside))
                .max(Comparator.comparingInt(Region::depth));
    }

    private static Expr gathered(Map<Region, Expr> values) {
        while (values.size() > 1 || !values.containsKey(Region.EVERYWHERE)) {
            values.keySet().stream().max(Comparator.comparingInt(Region::depth)).orElseThrow().leave(values);
        }
        return values.get(Region.EVERYWHERE);
    }

    /** A sum that becomes a builder at its second term: most nodes have one parent. */
    private static final class Contributions {
        private Rational coefficient = Rational.ZERO;
        private Expr only = Exprs.ZERO;
        private SumBuilder sum;

        void add(Rational c, Expr value) {
            if (sum != null) {
                sum.add(c, value);
            } else if (only == Exprs.ZERO) {
                coefficient = c;
                only = value;
            } else {
                sum = new SumBuilder();
                sum.add(coefficient, only);
                sum.add(c, value);
            }
        }

        boolean isEmpty() {
            return sum == null && only == Exprs.ZERO;
        }

        Expr total() {
            if (sum != null) {
                only = sum.build();
                coefficient = Rational.ONE;
                sum = null;
            } else if (!coefficient.isOne() && only != Exprs.ZERO) {
                only = Exprs.product(List.of(Exprs.number(coefficient), only), Exprs.CALCULUS_SPLICE);
                coefficient = Rational.ONE;
            }
            return only;
        }
    }
}
