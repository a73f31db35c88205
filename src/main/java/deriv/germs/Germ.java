package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Symbols;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code Σ coefficient·scale + O(remainder)} for h going to 0 from above: finitely many terms, the largest scale first.
 * Coefficients are free of h, but where they oscillate: then they hold sines and cosines of something that grows to infinity
 * as h goes to 0, written in {@link #STEP}, and stay between bounds.
 *
 * <p>Belongs to the thread whose signs order the scales.
 */
public final class Germ {
    /** h in coefficients that oscillate. No name of the language, so it meets no symbol of an input. */
    public static final Expr STEP = Exprs.symbol("#step");

    private final NavigableMap<Scale, Expr> terms;
    private final Optional<Scale> remainder;

    private Germ(NavigableMap<Scale, Expr> terms, Optional<Scale> remainder) {
        this.terms = Collections.unmodifiableNavigableMap(terms);
        this.remainder = remainder;
    }

    /** {@return the germ of these terms}; what is 0 or not above the remainder is left out */
    static Germ of(Map<Scale, Expr> terms, Optional<Scale> remainder, Scales scales) {
        TreeMap<Scale, Expr> kept = new TreeMap<>(scales.reversed());
        kept.putAll(terms);
        kept.values().removeIf(c -> c == Exprs.ZERO);
        remainder.ifPresent(r -> kept.keySet().removeIf(s -> scales.compare(s, r) <= 0));
        return new Germ(kept, remainder);
    }

    /** {@return the terms, the one that grows fastest first; no coefficient is the number 0} */
    public NavigableMap<Scale, Expr> terms() {
        return terms;
    }

    /** {@return below which scale nothing is known}; empty if there is no remainder */
    public Optional<Scale> remainder() {
        return remainder;
    }

    /** {@return whether it is the number 0, without remainder} */
    public boolean isZero() {
        return terms.isEmpty() && remainder.isEmpty();
    }

    public Expr coefficient(Scale scale) {
        return terms.getOrDefault(scale, Exprs.ZERO);
    }

    /** {@return whether the coefficient has no limit of its own as h goes to 0} */
    public static boolean oscillates(Expr coefficient) {
        return coefficient.mayContain(STEP) && Symbols.of(coefficient).contains(STEP);
    }

    @Override
    public String toString() {
        return terms + remainder.map(r -> " + O(" + r + ")").orElse("");
    }
}
