package deriv.domains;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets as conditions of the language: {@code x <= -2 or x > 2}, {@code x > 0 and x != 1}. */
public final class SetConditions {
    private static final int MOST_INTERVALS = 50;

    private SetConditions() {}

    /**
     * {@return conditions that hold together exactly on the set}; none if that is everything; empty if the set repeats for
     * ever, has roots as ends that are not written as short expressions, or is too long for a reader
     */
    public static Optional<List<Cond>> of(RealSet set, Expr symbol) {
        List<Interval> intervals = set.intervals().list();
        boolean written = set.isPlain()
                && intervals.size() <= MOST_INTERVALS
                && set.intervals().ends().stream().allMatch(SetConditions::isShort);
        if (!written) {
            return Optional.empty();
        }
        List<Cond> alternatives = new ArrayList<>();
        for (int i = 0; i < intervals.size();) {
            int last = i;
            while (last + 1 < intervals.size() && isPunctured(intervals.get(last), intervals.get(last + 1))) {
                last++;
            }
            alternatives.add(connected(intervals.subList(i, last + 1), symbol));
            i = last + 1;
        }
        return Optional.of(Cond.or(alternatives).conjuncts());
    }

    /** Of longer ends the terms would be spread over both sides of a comparison. */
    private static boolean isShort(RealNumber end) {
        return end.form().filter(e -> !e.isSum()).isPresent();
    }

    /** Whether only one number is missing between two intervals. */
    private static boolean isPunctured(Interval left, Interval right) {
        return left.high().isPresent() && right.low().isPresent()
                && NumberOrder.BY_VALUE.compare(left.high().get().at(), right.low().get().at()) == 0;
    }

    /** An interval without some of its points. */
    private static Cond connected(List<Interval> parts, Expr symbol) {
        Interval first = parts.getFirst();
        if (first.isPoint()) {
            return Cond.zero(symbol.minus(Numbers.written(first.low().orElseThrow().at())));
        }
        List<Cond> all = new ArrayList<>();
        first.low().ifPresent(low -> all.add(comparison(symbol.minus(Numbers.written(low.at())), low.isOpen())));
        parts.getLast().high()
                .ifPresent(high -> all.add(comparison(Numbers.written(high.at()).minus(symbol), high.isOpen())));
        for (Interval next : parts.subList(1, parts.size())) {
            all.add(Cond.nonzero(symbol.minus(Numbers.written(next.low().orElseThrow().at()))));
        }
        return Cond.and(all);
    }

    private static Cond comparison(Expr e, boolean strict) {
        return strict ? Cond.positive(e) : Cond.nonnegative(e);
    }
}
