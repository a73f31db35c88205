package deriv.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A condition on real values: comparisons with zero joined by {@code and} and {@code or}.
 *
 * <p>{@code not} is pushed into the comparisons, so it has no node. Equal conditions are equal values; the parts of
 * {@code and} and {@code or} keep the order in which they were written. Nesting is bounded by {@value #MAX_HEIGHT}, so
 * passes over conditions may recurse; a condition is a tree whose size is bounded by {@value #MAX_SIZE}.
 */
public sealed interface Cond {
    int MAX_HEIGHT = 100;
    int MAX_SIZE = 100_000;

    Cond TRUE = new Truth(true);
    Cond FALSE = new Truth(false);

    record Truth(boolean value) implements Cond {}

    /** {@code expr relation 0}. */
    record Compare(Expr expr, Relation relation) implements Cond {}

    record And(List<Cond> parts) implements Cond {}

    record Or(List<Cond> parts) implements Cond {}

    static Cond positive(Expr e) {
        return compare(e, Relation.POSITIVE);
    }

    static Cond nonnegative(Expr e) {
        return compare(e, Relation.NONNEGATIVE);
    }

    static Cond nonzero(Expr e) {
        return compare(e, Relation.NONZERO);
    }

    static Cond zero(Expr e) {
        return compare(e, Relation.ZERO);
    }

    /** {@return {@code e relation 0} with positive numeric content divided out, decided if that is possible at a glance} */
    static Cond compare(Expr e, Relation relation) {
        return switch (e.node()) {
            case Node.Num(var value) -> relation.holds(value.signum()) ? TRUE : FALSE;
            case Node.Const _ -> relation == Relation.ZERO ? FALSE : TRUE;
            case Node.Product(var coefficient, var factors) -> {
                if (factors.stream().allMatch(Powers::isPositiveNumber)) {
                    yield relation.holds(coefficient.signum()) ? TRUE : FALSE;
                }
                if (ProductBuilder.withoutCoefficient(e).node() instanceof Node.Sum longSum) {
                    yield compare(longSum, coefficient, relation);
                }
                Rational by = relation.isEven() ? coefficient : coefficient.abs();
                yield new Compare(by.isOne() ? e : e.times(Exprs.number(by.reciprocal())), relation);
            }
            case Node.Sum sum -> compare(sum, Rational.ONE, relation);
            case Node.Atom _, Node.Undefined _ -> new Compare(e, relation);
        };
    }

    /** {@code factor * sum relation 0}: all numbers go into the terms, whatever the length of the sum. */
    private static Cond compare(Node.Sum sum, Rational factor, Relation relation) {
        Rational content = sum.constant();
        for (Term t : sum.terms()) {
            content = content.gcd(t.coefficient());
        }
        int sign = relation.isEven() ? sum.terms().getFirst().coefficient().signum() : factor.signum();
        Rational by = Rational.of(sign).over(content);
        SumBuilder scaled = new SumBuilder(sum.terms().size());
        scaled.add(by.times(sum.constant()));
        sum.terms().forEach(t -> scaled.add(by.times(t.coefficient()), t.expr()));
        return new Compare(scaled.build(), relation);
    }

    static Cond and(Cond... parts) {
        return and(List.of(parts));
    }

    static Cond and(List<Cond> parts) {
        Set<Cond> flat = new LinkedHashSet<>();
        for (Cond part : parts) {
            if (part.equals(FALSE)) {
                return FALSE;
            }
            if (part instanceof And(var inner)) {
                flat.addAll(inner);
            } else if (!part.equals(TRUE)) {
                flat.add(part);
            }
        }
        return flat.isEmpty() ? TRUE : flat.size() == 1 ? flat.iterator().next() : checked(new And(List.copyOf(flat)));
    }

    static Cond or(Cond... parts) {
        return or(List.of(parts));
    }

    static Cond or(List<Cond> parts) {
        Set<Cond> flat = new LinkedHashSet<>();
        for (Cond part : parts) {
            if (part.equals(TRUE)) {
                return TRUE;
            }
            if (part instanceof Or(var inner)) {
                flat.addAll(inner);
            } else if (!part.equals(FALSE)) {
                flat.add(part);
            }
        }
        return flat.isEmpty() ? FALSE : flat.size() == 1 ? flat.iterator().next() : checked(new Or(List.copyOf(flat)));
    }

    private static Cond checked(Cond c) {
        Operation.tick();
        if (roomAfter(c, MAX_SIZE) < 0) {
            throw new LimitException("condition size", "a condition has more than " + MAX_SIZE + " parts");
        }
        if (c.height() > MAX_HEIGHT) {
            throw new LimitException("condition depth", "conditions are nested more than " + MAX_HEIGHT + " deep");
        }
        return c;
    }

    /** {@return the room less the size of the condition}; gives up below zero, so it takes no longer than the limit. */
    private static int roomAfter(Cond c, int room) {
        return switch (c) {
            case Truth _, Compare _ -> room - 1;
            case And(var parts) -> roomAfter(parts, room);
            case Or(var parts) -> roomAfter(parts, room);
        };
    }

    private static int roomAfter(List<Cond> parts, int room) {
        int left = room - 1;
        for (int i = 0; i < parts.size() && left >= 0; i++) {
            left = roomAfter(parts.get(i), left);
        }
        return left;
    }

    /** {@return the condition that holds exactly where this one does not, given that both are defined} */
    default Cond not() {
        return switch (this) {
            case Truth(var value) -> value ? FALSE : TRUE;
            case Compare(var e, var relation) ->
                switch (relation) {
                    case POSITIVE -> nonnegative(e.negate());
                    case NONNEGATIVE -> positive(e.negate());
                    case ZERO -> nonzero(e);
                    case NONZERO -> zero(e);
                };
            case And(var parts) -> or(parts.stream().map(Cond::not).toList());
            case Or(var parts) -> and(parts.stream().map(Cond::not).toList());
        };
    }

    /** {@return the conjuncts: one condition each, none if always true} */
    default List<Cond> conjuncts() {
        return this instanceof And(var parts) ? parts : equals(TRUE) ? List.of() : List.of(this);
    }

    /**
     * {@return whether this holds, from what is known of its comparisons}; empty if that does not decide it (Kleene's logic of
     * three values)
     *
     * @param known whether a comparison holds; empty if that is not certain
     */
    default Optional<Boolean> decided(Function<Compare, Optional<Boolean>> known) {
        return switch (this) {
            case Truth(var value) -> Optional.of(value);
            case Compare c -> known.apply(c);
            case And(var parts) -> allDecided(parts, known);
            case Or(var parts) -> decided(parts, known, false);
        };
    }

    /** {@return whether all these conditions hold}, as {@link #decided} */
    static Optional<Boolean> allDecided(List<Cond> conditions, Function<Compare, Optional<Boolean>> known) {
        return decided(conditions, known, true);
    }

    /** One part that is not like the neutral value of the connective decides; all have to be known otherwise. */
    private static Optional<Boolean> decided(
            List<Cond> parts, Function<Compare, Optional<Boolean>> known, boolean neutral) {
        boolean certain = true;
        for (Cond part : parts) {
            Optional<Boolean> holds = part.decided(known);
            if (holds.isPresent() && holds.get() != neutral) {
                return holds;
            }
            certain &= holds.isPresent();
        }
        return certain ? Optional.of(neutral) : Optional.empty();
    }

    /** {@return the nesting of {@code and} and {@code or}} */
    default int height() {
        return switch (this) {
            case Truth _, Compare _ -> 0;
            case And(var parts) -> 1 + tallest(parts);
            case Or(var parts) -> 1 + tallest(parts);
        };
    }

    private static int tallest(List<Cond> parts) {
        return parts.stream().mapToInt(Cond::height).max().orElse(0);
    }

    /** Visits the compared expressions in order. */
    default void forEachExpr(Consumer<Expr> visit) {
        switch (this) {
            case Truth _ -> {}
            case Compare(var e, _) -> visit.accept(e);
            case And(var parts) -> parts.forEach(p -> p.forEachExpr(visit));
            case Or(var parts) -> parts.forEach(p -> p.forEachExpr(visit));
        }
    }

    /** {@return the compared expressions in order} */
    default List<Expr> exprs() {
        List<Expr> list = new ArrayList<>();
        forEachExpr(list::add);
        return list;
    }

    /** {@return this condition on other expressions, decided where that is possible now} */
    default Cond map(UnaryOperator<Expr> f) {
        return switch (this) {
            case Truth _ -> this;
            case Compare(var e, var relation) -> compare(f.apply(e), relation);
            case And(var parts) -> and(parts.stream().map(p -> p.map(f)).toList());
            case Or(var parts) -> or(parts.stream().map(p -> p.map(f)).toList());
        };
    }

    /** {@return the same condition over other handles of the same content} */
    default Cond transplant(UnaryOperator<Expr> f) {
        return switch (this) {
            case Truth _ -> this;
            case Compare(var e, var relation) -> new Compare(f.apply(e), relation);
            case And(var parts) -> new And(parts.stream().map(p -> p.transplant(f)).toList());
            case Or(var parts) -> new Or(parts.stream().map(p -> p.transplant(f)).toList());
        };
    }

    /** {@return 64 bits that depend on the content alone} */
    default long contentHash() {
        return switch (this) {
            case Truth(var value) -> value ? 0x2001 : 0x2002;
            case Compare(var e, var relation) -> Hash.mix(e.hash() + Hash.text(relation.symbol()));
            case And(var parts) -> hash(parts, 0x2003);
            case Or(var parts) -> hash(parts, 0x2004);
        };
    }

    private static long hash(List<Cond> parts, long seed) {
        long h = seed;
        for (Cond part : parts) {
            h = Hash.mix(h) + part.contentHash();
        }
        return Hash.mix(h);
    }
}
