package deriv.critical;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.domains.Interval;
import deriv.domains.Periodic;
import deriv.domains.RealNumber;
import deriv.domains.RealSet;
import deriv.domains.Solution;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roots that can be written down, or are those of polynomials: by the exact solution of {@code e == 0}. */
final class ExactRoots {
    /** So many copies of what repeats are listed. */
    private static final int MOST_COPIES = 5_000;

    private final Values values;
    private final Map<Expr, Optional<RealSet>> solved = new HashMap<>();

    ExactRoots(Values values) {
        this.values = values;
    }

    /** {@return all numbers at which the expression is 0, given that it is defined there}; empty if that cannot be solved */
    Optional<RealSet> solution(Expr e) {
        return solved.computeIfAbsent(e, f -> Solution.of(List.of(Cond.zero(f)), values.variable()));
    }

    /** {@return the roots in an interval}; empty if they are not found this way */
    Optional<RootSet> of(Expr e, Span span) {
        return solution(e).flatMap(set -> within(set, span));
    }

    private Optional<RootSet> within(RealSet set, Span span) {
        if (set.isAll()) {
            return Optional.of(RootSet.all());
        }
        List<Real> roots = new ArrayList<>();
        for (RealSet.Piece piece : set.pieces()) {
            List<Interval> intervals = piece.intervals().list();
            if (piece.families().isEmpty() && intervals.stream().allMatch(Interval::isPoint)) {
                intervals.forEach(i -> roots.add(Real.of(i.low().orElseThrow().at())));
            } else if (piece.families().size() == 1 && piece.intervals().isAll() && span.isBounded()) {
                if (!addCopies(piece.families().getFirst(), span, roots)) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(RootSet.of(roots.stream().filter(span::contains).sorted(Real::compareTo).toList()));
    }

    /** {@return whether the copies of single points within the span were few enough} */
    private boolean addCopies(Periodic family, Span span, List<Real> roots) {
        boolean single = family.pattern().list().stream().allMatch(Interval::isPoint);
        Optional<Real> period = Real.of(family.period());
        if (!single || period.isEmpty()) {
            return false;
        }
        BigInteger first = quotient(span.low().orElseThrow().low(), period.get()).subtract(BigInteger.ONE);
        BigInteger last = quotient(span.high().orElseThrow().high(), period.get()).add(BigInteger.ONE);
        if (last.subtract(first).compareTo(BigInteger.valueOf(MOST_COPIES)) > 0) {
            return false;
        }
        for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
            Operation.tick();
            Expr shift = family.period().times(Exprs.number(Rational.of(k)));
            for (RealNumber point : family.pattern().points()) {
                Optional<Real> copy = point.form().map(p -> p.plus(shift)).flatMap(Real::of);
                if (copy.isEmpty()) {
                    return false;
                }
                roots.add(copy.get());
            }
        }
        return true;
    }

    private static BigInteger quotient(BigDecimal x, Real period) {
        return x.divide(period.low(), 0, RoundingMode.FLOOR).toBigInteger();
    }
}
