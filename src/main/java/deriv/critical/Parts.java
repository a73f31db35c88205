package deriv.critical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interval cut at points and around gaps: its parts in rising order, which meet at the points.
 *
 * @param list the parts of the interval, without the points between them
 */
record Parts(List<Part> list) {
    /** @param doubt why nothing is known there; empty if it is a part like others */
    record Part(Span span, Optional<String> doubt) {
        boolean isGap() {
            return doubt.isPresent();
        }
    }

    Parts {
        list = List.copyOf(list);
    }

    static Parts of(Span span) {
        return new Parts(List.of(new Part(span, Optional.empty())));
    }

    /** {@return the interval cut} Points that cannot be told apart make a gap. */
    static Parts of(Span span, List<Real> points, List<Gap> gaps) {
        List<Gap> holes = new ArrayList<>(gaps);
        List<Real> cuts = new ArrayList<>();
        for (Real p : points.stream().sorted((a, b) -> a.low().compareTo(b.low())).toList()) {
            if (cuts.isEmpty() || cuts.getLast().order(p).filter(c -> c < 0).isPresent()) {
                cuts.add(p);
            } else if (cuts.getLast().order(p).isEmpty()) {
                holes.add(new Gap(around(cuts.removeLast(), p), "two points cannot be told apart"));
            }
        }
        List<Gap> merged = merged(holes);
        for (Real cut : List.copyOf(cuts)) {
            for (int i = 0; i < merged.size(); i++) {
                if (reaches(merged.get(i).span(), cut)) {
                    cuts.remove(cut);
                }
            }
        }
        return assembled(span, cuts, merged);
    }

    private static Span around(Real a, Real b) {
        return Span.between(Real.between(a.low(), a.low()),
                Real.between(a.high().max(b.high()), a.high().max(b.high())));
    }

    /** {@return whether a point is inside a gap, or cannot be told from its ends} */
    private static boolean reaches(Span gap, Real p) {
        boolean above = gap.low().isEmpty() || gap.low().get().order(p).filter(c -> c >= 0).isEmpty();
        boolean below = gap.high().isEmpty() || p.order(gap.high().get()).filter(c -> c >= 0).isEmpty();
        return above && below;
    }

    private static List<Gap> merged(List<Gap> gaps) {
        List<Gap> rising = new ArrayList<>(gaps);
        rising.sort((a, b) -> a.span().low().isEmpty() ? -1 : b.span().low().isEmpty() ? 1
                : a.span().low().get().low().compareTo(b.span().low().get().low()));
        List<Gap> merged = new ArrayList<>();
        for (Gap g : rising) {
            if (!merged.isEmpty() && meet(merged.getLast().span(), g.span())) {
                Gap last = merged.removeLast();
                merged.add(new Gap(new Span(last.span().low(), later(last.span().high(), g.span().high())),
                        last.reason()));
            } else {
                merged.add(g);
            }
        }
        return merged;
    }

    private static boolean meet(Span a, Span b) {
        return a.high().isEmpty() || b.low().isEmpty() || a.high().get().high().compareTo(b.low().get().low()) >= 0;
    }

    private static Optional<Real> later(Optional<Real> a, Optional<Real> b) {
        return a.isEmpty() || b.isEmpty() ? Optional.empty() : a.get().high().compareTo(b.get().high()) >= 0 ? a : b;
    }

    private static Parts assembled(Span span, List<Real> cuts, List<Gap> gaps) {
        List<Part> parts = new ArrayList<>();
        Optional<Real> from = span.low();
        int g = 0;
        int c = 0;
        while (g < gaps.size() || c < cuts.size()) {
            boolean gapFirst = c == cuts.size() || g < gaps.size() && (gaps.get(g).span().low().isEmpty()
                    || gaps.get(g).span().low().get().low().compareTo(cuts.get(c).low()) < 0);
            if (gapFirst) {
                Gap gap = gaps.get(g++);
                addUpTo(gap.span().low(), from, parts);
                parts.add(new Part(gap.span(), Optional.of(gap.reason())));
                from = gap.span().high();
                if (from.isEmpty()) {
                    return new Parts(parts);
                }
            } else {
                Real cut = cuts.get(c++);
                addUpTo(Optional.of(cut), from, parts);
                from = Optional.of(cut);
            }
        }
        boolean atEnd = from.isPresent() && span.high().isPresent() && from.get().isSame(span.high().get());
        if (!atEnd) {
            parts.add(new Part(new Span(from, span.high()), Optional.empty()));
        }
        return new Parts(parts);
    }

    /** Nothing lies between an end and a gap that begins there. */
    private static void addUpTo(Optional<Real> to, Optional<Real> from, List<Part> parts) {
        if (to.isPresent() && !(from.isPresent() && from.get().isSame(to.get()))) {
            parts.add(new Part(new Span(from, to), Optional.empty()));
        }
    }
}
