package deriv.critical;

import deriv.analysis.Domain;
import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function on an interval as stretches in which nothing changes, in rising order without gaps. Where two meet lies a point:
 * a root of the first or second derivative, a kink, a pole, an end of the domain. Confined to one thread.
 */
final class Course {
    /** The second derivative of a deeper nest takes minutes to enclose over thousands of intervals. */
    private static final int MOST_HEIGHT = 200;

    private static final int MOST_BREAKS = 200;
    private static final int MOST_PARTS = 20_000;

    private static final String INSEPARABLE = "two of its points cannot be told apart";

    private final Expr function;
    private final List<Cond> domain;
    private final Values values;
    private final Steps steps;
    private final Roots roots;
    private final Map<Expr, Branch> branches = new HashMap<>();

    /** @param typed conditions of the domain that the function itself may have lost */
    Course(Expr function, Collection<Cond> typed, Values values) {
        this.function = function;
        this.domain = new ArrayList<>(typed);
        this.domain.addAll(Domain.of(function));
        this.values = values;
        this.steps = new Steps(values);
        this.roots = new Roots(values);
    }

    Expr function() {
        return function;
    }

    List<Cond> domain() {
        return domain;
    }

    Values values() {
        return values;
    }

    Steps steps() {
        return steps;
    }

    Roots roots() {
        return roots;
    }

    /** {@return the stretches of an interval} */
    List<Stretch> on(Span span) {
        if (function.height() > MOST_HEIGHT) {
            return List.of(Stretch.unknown(span, "the function nests too deeply to be followed"));
        }
        if (Steps.isReduction(function)) {
            return List.of(Stretch.unknown(span, "a sum over an index, or an integral, is not followed"));
        }
        List<Parts.Part> parts = Parts.of(span).list();
        int count = 0;
        for (Expr e : steps.breaks(function, domain)) {
            if (++count > MOST_BREAKS || parts.size() > MOST_PARTS) {
                return List.of(Stretch.unknown(span, "it has too many pieces"));
            }
            List<Parts.Part> finer = new ArrayList<>();
            for (Parts.Part part : parts) {
                finer.addAll(part.isGap() ? List.of(part) : cutWhereKnown(part.span(), e));
            }
            parts = finer;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (Parts.Part part : parts) {
            if (part.isGap()) {
                stretches.add(Stretch.unknown(part.span(), part.doubt().get()));
            } else {
                stretches.addAll(ofPieceWhereKnown(part.span()));
            }
        }
        return stretches;
    }

    private List<Parts.Part> cutWhereKnown(Span span, Expr e) {
        try {
            return cut(span, e);
        } catch (UndecidedOrderException _) {
            return List.of(new Parts.Part(span, Optional.of(INSEPARABLE)));
        }
    }

    private List<Stretch> ofPieceWhereKnown(Span span) {
        try {
            return ofPiece(span);
        } catch (UndecidedOrderException _) {
            return List.of(Stretch.unknown(span, INSEPARABLE));
        }
    }

    /** {@return a part cut where a break is}; as it is where the function is not defined */
    private List<Parts.Part> cut(Span span, Expr e) {
        Rational inside = span.inside();
        Optional<Expr> smooth = steps.resolved(e, inside);
        if (smooth.isEmpty()) {
            boolean outside = values.allHold(domain, Real.of(inside)).filter(holds -> !holds).isPresent();
            return outside ? Parts.of(span).list()
                    : List.of(new Parts.Part(span, Optional.of("a case of the function cannot be decided")));
        }
        RootSet found = roots.of(values.simplified(smooth.get()), span);
        return found.everywhere() ? Parts.of(span).list() : Parts.of(span, found.roots(), found.gaps()).list();
    }

    /** No piece ends in this span, nor does the domain. */
    private List<Stretch> ofPiece(Span span) {
        Rational inside = span.inside();
        Optional<Boolean> defined = values.allHold(domain, Real.of(inside));
        if (defined.isEmpty()) {
            return List.of(isUndefinedAt(inside) ? Stretch.undefined(span)
                    : Stretch.unknown(span, "it cannot be decided whether the function is defined"));
        }
        if (!defined.get()) {
            return List.of(Stretch.undefined(span));
        }
        Optional<Branch> branch = steps.resolved(function, inside).map(this::branch);
        return branch.map(b -> ofBranch(b, span))
                .orElseGet(() -> List.of(Stretch.unknown(span, "a case of the function cannot be decided")));
    }

    /** A condition on what has no value, as {@code log(x) > 0} at -1. */
    private boolean isUndefinedAt(Rational point) {
        return values.at(function, point, new deriv.precise.Precision(60)).isUndefined();
    }

    private Branch branch(Expr resolved) {
        return branches.computeIfAbsent(resolved, r -> {
            Expr value = values.simplified(r);
            Expr slope = values.simplified(Derivative.of(value, values.variable()));
            return new Branch(value, slope, values.simplified(Derivative.of(slope, values.variable())));
        });
    }

    private List<Stretch> ofBranch(Branch b, Span span) {
        RootSet slopes = roots.of(b.slope(), span);
        RootSet bends = b.bend() == Exprs.ZERO || slopes.everywhere() ? RootSet.all() : roots.of(b.bend(), span);
        List<Stretch> stretches = new ArrayList<>();
        Stretch.Start start = Stretch.Start.BREAK;
        for (Parts.Part outer : parts(span, slopes)) {
            start = start == Stretch.Start.BREAK ? start : outer.isGap() || isDoubtful(stretches) ? Stretch.Start.DOUBT
                    : Stretch.Start.LEVEL;
            for (Parts.Part inner : parts(outer.span(), within(outer.span(), bends))) {
                Sign slope = outer.isGap() ? Sign.UNKNOWN : sign(b.slope(), slopes, inner.span());
                Sign bend = inner.isGap() ? Sign.UNKNOWN : sign(b.bend(), bends, inner.span());
                Optional<String> doubt = outer.doubt().or(inner::doubt).or(() -> doubt(slope, bend));
                stretches.add(new Stretch(inner.span(), Optional.of(b), slope, bend,
                        inner.isGap() && start == Stretch.Start.BEND ? Stretch.Start.DOUBT : start, doubt));
                start = inner.isGap() || outer.isGap() ? Stretch.Start.DOUBT : Stretch.Start.BEND;
            }
            start = Stretch.Start.LEVEL;
        }
        return stretches;
    }

    private static boolean isDoubtful(List<Stretch> stretches) {
        return !stretches.isEmpty() && stretches.getLast().slope() == Sign.UNKNOWN;
    }

    private static Optional<String> doubt(Sign slope, Sign bend) {
        return slope == Sign.UNKNOWN || bend == Sign.UNKNOWN ? Optional.of("a sign needs too many digits")
                : Optional.empty();
    }

    private static List<Parts.Part> parts(Span span, RootSet cuts) {
        return cuts.everywhere() ? Parts.of(span).list() : Parts.of(span, cuts.roots(), cuts.gaps()).list();
    }

    /** {@return the roots and gaps that lie in a part}; what cannot be told from its ends is a gap there */
    private static RootSet within(Span span, RootSet all) {
        List<Real> inside = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Real r : all.roots()) {
            Optional<Integer> low = span.low().isEmpty() ? Optional.of(-1) : span.low().get().order(r);
            Optional<Integer> high = span.high().isEmpty() ? Optional.of(-1) : r.order(span.high().get());
            if (low.filter(c -> c < 0).isPresent() && high.filter(c -> c < 0).isPresent()) {
                inside.add(r);
            } else if (low.isEmpty() || high.isEmpty()) {
                gaps.add(new Gap(span, "a root of the second derivative cannot be told from one of the first"));
            }
        }
        all.gaps().stream().flatMap(g -> common(g, span).stream()).forEach(gaps::add);
        return new RootSet(inside, gaps, all.everywhere());
    }

    private static Optional<Gap> common(Gap gap, Span span) {
        Optional<Real> low = larger(gap.span().low(), span.low());
        Optional<Real> high = smaller(gap.span().high(), span.high());
        boolean empty = low.isPresent() && high.isPresent() && low.get().low().compareTo(high.get().high()) >= 0;
        return empty ? Optional.empty() : Optional.of(new Gap(new Span(low, high), gap.reason()));
    }

    private static Optional<Real> larger(Optional<Real> a, Optional<Real> b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : a.get().low().compareTo(b.get().low()) > 0 ? a : b;
    }

    private static Optional<Real> smaller(Optional<Real> a, Optional<Real> b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : a.get().high().compareTo(b.get().high()) < 0 ? a : b;
    }

    private Sign sign(Expr e, RootSet roots, Span span) {
        return roots.everywhere() ? Sign.ZERO : values.sign(e, span.inside());
    }
}
