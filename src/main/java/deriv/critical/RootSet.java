package deriv.critical;

import java.util.List;

/**
 * The roots of an expression in an open interval.
 *
 * @param roots      in rising order, each proved to be one; all there are outside the gaps
 * @param gaps       where there may be more, or where a root is not proved
 * @param everywhere whether all numbers are roots
 */
record RootSet(List<Real> roots, List<Gap> gaps, boolean everywhere) {
    RootSet {
        roots = List.copyOf(roots);
        gaps = List.copyOf(gaps);
    }

    static RootSet none() {
        return new RootSet(List.of(), List.of(), false);
    }

    static RootSet all() {
        return new RootSet(List.of(), List.of(), true);
    }

    static RootSet of(List<Real> roots) {
        return new RootSet(roots, List.of(), false);
    }

    static RootSet unknown(Span span, String reason) {
        return new RootSet(List.of(), List.of(new Gap(span, reason)), false);
    }
}
