package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Sign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All roots of a function in an interval, by bisection with proofs (Moore, Kearfott, Cloud, Introduction to Interval
 * Analysis, 2009, chapter 8; Neumaier, Interval Methods for Systems of Equations, 1990, 5.1). A box, an interval of doubles,
 * is done with
 * <ul>
 * <li>if its enclosure, plain or in mean value form, does not hold 0: no root;
 * <li>if the derivative's enclosure does not hold 0: one root where the signs at both ends differ (intermediate values), none
 * where they agree (monotone);
 * <li>if the function and its first derivatives are 0 at an exact point of it and the next one has no 0 in the box: that point
 * alone (Taylor's theorem with Lagrange's remainder).
 * </ul>
 * Else it is cut in two, as long as the effort lasts. Confined to one thread.
 */
final class RootSearch {
    /** Boxes of one size that are looked at. */
    private static final int MOST_BOXES = 5_000;

    /**
     * From this number of cuts on fewer are: roots are alone by then, or close pairs, or infinitely many. {@code sin(1/x)} is
     * not decided by ever more boxes.
     */
    private static final int DEEP = 15;

    private static final int MOST_DEEP_BOXES = 64;

    /** A box narrower than this, relative to the numbers in it or to the whole interval, stays open. */
    private static final double NARROWEST = 0x1p-45;

    /** Boxes narrower than this share of the whole are suspected to hold a multiple root. */
    private static final double SUSPICIOUS = 0x1p-9;

    /** So many suspicions are followed. */
    private static final int MOST_SUSPICIONS = 60;

    private final Smooth f;
    private final Values values;
    private final Span span;
    private final Interval hull;
    private final List<Real> roots = new ArrayList<>();
    private final List<Interval> open = new ArrayList<>();
    /** Around multiple roots, which are the only ones in them. */
    private final List<Interval> cleared = new ArrayList<>();
    private List<Interval> next = new ArrayList<>();
    private boolean isCrowded;
    private int suspicions;

    private RootSearch(Smooth f, Values values, Span span) {
        this.f = f;
        this.values = values;
        this.span = span;
        this.hull = span.hull();
    }

    /** {@return the roots strictly inside the span} */
    static RootSet of(Expr e, Values values, Span span) {
        if (!values.isProvable(e)) {
            return RootSet.unknown(span, "a function in it has no proven error bounds");
        }
        Smooth f = new Smooth(e, values);
        if (!values.isProvable(f.derivative(1))) {
            return RootSet.unknown(span, "a function in its derivative has no proven error bounds");
        }
        return new RootSearch(f, values, span).search();
    }

    private RootSet search() {
        span.low().filter(Real::isFinite).ifPresent(this::clearFrom);
        span.high().filter(Real::isFinite).ifPresent(this::clearFrom);
        pushBetweenCleared();
        int depth = 0;
        for (List<Interval> boxes = next; !boxes.isEmpty(); boxes = next) {
            next = new ArrayList<>();
            isCrowded |= boxes.size() > (depth++ < DEEP ? MOST_BOXES : MOST_DEEP_BOXES);
            for (Interval box : boxes) {
                Operation.tick();
                if (isCrowded) {
                    open.add(box);
                } else {
                    look(box);
                }
            }
        }
        return result();
    }

    /** What was cleared at the ends is not looked at again: a root at an end itself is none inside. */
    private void pushBetweenCleared() {
        double low = hull.low();
        double high = hull.high();
        for (Interval c : cleared) {
            low = c.low() <= low ? Math.max(low, c.high()) : low;
            high = c.high() >= hull.high() && c.low() > hull.low() ? Math.min(high, c.low()) : high;
        }
        if (low < high) {
            next.add(Interval.of(low, high));
        }
    }

    /** {@return whether a box lies in one of the cleared intervals} */
    private boolean isCleared(Interval box) {
        return cleared.stream().anyMatch(c -> c.contains(box.low()) && c.contains(box.high()));
    }

    private void look(Interval box) {
        if (isCleared(box)) {
            return;
        }
        Interval value = f.over(0, box);
        if (!value.contains(0)) {
            return;
        }
        Interval slope = f.over(1, box);
        boolean monotone = value.isDefined() && slope.isDefined() && !slope.contains(0);
        if (monotone && isFinite(box) && decide(box) || isExcludedByMeanValue(box, slope)) {
            return;
        }
        if (!isFinite(box)) {
            cutUnbounded(box);
            return;
        }
        double width = box.high() - box.low();
        if (isNarrow(box, width)) {
            open.add(box);
            return;
        }
        if (!monotone && isFinite(hull) && width < SUSPICIOUS * (hull.high() - hull.low())
                && suspicions < MOST_SUSPICIONS) {
            suspicions++;
            if (MultipleRoot.in(f, values, box, hull).filter(this::accept).isPresent() && isCleared(box)) {
                return;
            }
        }
        cut(box);
    }

    private static boolean isFinite(Interval box) {
        return Double.isFinite(box.low()) && Double.isFinite(box.high());
    }

    private boolean isNarrow(Interval box, double width) {
        double size = Math.max(Math.abs(box.low()), Math.abs(box.high()));
        double whole = isFinite(hull) ? hull.high() - hull.low() : size;
        return width <= NARROWEST * Math.max(Math.min(whole, 1) * 0x1p-20, size);
    }

    private boolean accept(MultipleRoot root) {
        cleared.add(root.alone());
        roots.add(root.at());
        return true;
    }

    /** At an exact end of the span the function may be 0, however often, and is not for a while beside it. */
    private void clearFrom(Real end) {
        MultipleRoot.at(end, f, values, hull).map(MultipleRoot::alone).ifPresent(cleared::add);
    }

    /** {@return whether the signs at the ends of a box, in which the function is monotone, tell the number of its roots} */
    private boolean decide(Interval box) {
        Rational low = rational(box.low());
        Rational high = rational(box.high());
        Sign below = values.sign(f.derivative(0), low);
        Sign above = values.sign(f.derivative(0), high);
        if (below == Sign.ZERO || above == Sign.ZERO) {
            roots.add(Real.of(below == Sign.ZERO ? low : high));
            return true;
        }
        if (below == Sign.UNKNOWN || above == Sign.UNKNOWN) {
            return false;
        }
        if (below != above) {
            roots.add(Bracket.refined(f, values, low, high, below == Sign.NEGATIVE));
        }
        return true;
    }

    private static Rational rational(double x) {
        return Real.rational(new BigDecimal(x));
    }

    /** f(m) + f'(X)*(X - m), where f' exists in the whole box. */
    private boolean isExcludedByMeanValue(Interval box, Interval slope) {
        if (!isFinite(box) || !slope.isDefined()) {
            return false;
        }
        double middle = box.low() / 2 + box.high() / 2;
        Interval at = Interval.of(middle);
        Interval value = f.over(0, at);
        return value.isDefined() && !value.plus(slope.times(box.minus(at))).contains(0);
    }

    /** Not in the middle, where roots like to be. */
    private void cut(Interval box) {
        double at = box.low() + (box.high() - box.low()) * 0.4937;
        for (Interval c : cleared) {
            if (box.contains(c.low()) && c.low() > box.low() && c.low() < box.high()) {
                at = c.low();
            } else if (box.contains(c.high()) && c.high() > box.low() && c.high() < box.high()) {
                at = c.high();
            }
        }
        if (at <= box.low() || at >= box.high()) {
            open.add(box);
            return;
        }
        next.add(Interval.of(at, box.high()));
        next.add(Interval.of(box.low(), at));
    }

    /** Ever farther out, by powers of two. */
    private void cutUnbounded(Interval box) {
        boolean left = Double.isInfinite(box.low());
        boolean right = Double.isInfinite(box.high());
        double at = left && right ? -0.3217
                : right ? farther(box.low()) : -farther(-box.high());
        if (Math.abs(at) > 0x1p40) {
            open.add(box);
            return;
        }
        Interval low = Interval.of(box.low(), at);
        Interval high = Interval.of(at, box.high());
        next.add(low);
        next.add(high);
    }

    private static double farther(double from) {
        return from < 1 ? 1.0173 : 4.013 * from;
    }

    // --- result ---

    private RootSet result() {
        List<Real> inside = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Real root : roots) {
            if (isInside(root, gaps) && inside.stream().noneMatch(r -> r.isSame(root))) {
                inside.add(root);
            }
        }
        joined().forEach(g -> gaps.add(new Gap(g, reason())));
        inside.removeIf(r -> gaps.stream().anyMatch(g -> overlaps(g.span(), r)));
        inside.sort((a, b) -> a.low().compareTo(b.low()));
        return new RootSet(inside, gaps, false);
    }

    private String reason() {
        return isCrowded ? "too many parts of it are undecided; there may be infinitely many roots"
                : "there may be a multiple root, several close ones, or none";
    }

    private static boolean overlaps(Span gap, Real r) {
        return gap.low().filter(l -> r.high().compareTo(l.low()) <= 0).isEmpty()
                && gap.high().filter(h -> r.low().compareTo(h.high()) >= 0).isEmpty();
    }

    private boolean isInside(Real root, List<Gap> gaps) {
        try {
            return span.contains(root);
        } catch (UndecidedOrderException _) {
            gaps.add(new Gap(Span.between(Real.between(root.low(), root.low()), Real.between(root.high(), root.high())),
                    "a root cannot be told from the end of the interval"));
            return false;
        }
    }

    /** {@return the open boxes as spans}, those that meet as one, a crowd as one, none beyond the ends */
    private List<Span> joined() {
        List<Interval> rising = new ArrayList<>(open);
        rising.sort((a, b) -> Double.compare(a.low(), b.low()));
        List<Interval> joined = new ArrayList<>();
        for (Interval box : rising) {
            if (!joined.isEmpty() && (isCrowded || joined.getLast().high() >= box.low())) {
                joined.set(joined.size() - 1, joined.getLast().hull(box));
            } else {
                joined.add(box);
            }
        }
        return joined.stream().map(this::within).toList();
    }

    private Span within(Interval box) {
        return new Span(
                box.low() <= hull.low() ? span.low() : Optional.of(Real.of(rational(box.low()))),
                box.high() >= hull.high() ? span.high() : Optional.of(Real.of(rational(box.high()))));
    }
}
