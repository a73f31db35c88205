package deriv;

import deriv.analysis.Region;
import deriv.analysis.RemovablePoint;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.domains.Interval;
import deriv.domains.Intervals;
import deriv.domains.Periodic;
import deriv.domains.RealNumber;
import deriv.domains.RealSet;
import deriv.print.Style;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets and conditions as text. */
final class AreaText {
    /** What never holds, in the language. */
    static final String NEVER = "1 == 0";

    private static final int MOST_INTERVALS = 200;

    /** Digits of a number that is not written as an expression. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final Format format;
    private final Style style;
    private final Signs signs;

    /** How sets are written in a format. */
    private record Signs(
            String infinity, String union, String open, String close, String unequal, String equal, String word) {
        // @formatter:off
        static final Signs TEXT    = new Signs("oo",        " u ",      "{",   "}",   " != ",    " == ", "%s");
        static final Signs UNICODE = new Signs("∞",         " ∪ ",      "{",   "}",   " ≠ ",     " = ",  "%s");
        static final Signs LATEX   = new Signs("\\infty", " \\cup ", "\\{", "\\}", " \\ne ", " = ", "\\text{%s}");
        // @formatter:on

        String word(String text) {
            return word.formatted(text);
        }
    }

    AreaText(Format format, Style style) {
        this.format = format;
        this.style = style;
        this.signs = switch (format) {
            case LATEX -> Signs.LATEX;
            case UNICODE -> Signs.UNICODE;
            case TEXT, MATHML, TREE, JSON -> Signs.TEXT;
        };
    }

    private String expr(Expr e) {
        return format.printer().print(e, style);
    }

    private String condition(Cond c) {
        return c.equals(Cond.FALSE) ? NEVER : format.printer().print(c, style);
    }

    Domain.Removable removable(RemovablePoint p) {
        return new Domain.Removable(expr(p.symbol()), expr(p.at()), p.limits().stream().map(this::expr).toList());
    }

    /** @param symbols the variables; a set is one of values of the only one */
    Domain.Area area(Region region, List<Expr> symbols) {
        List<String> conditions = region.conditions().stream().map(this::condition).toList();
        Cond all = Cond.and(region.conditions());
        String condition = all.equals(Cond.TRUE) ? signs.word("everywhere")
                : all.equals(Cond.FALSE) ? signs.word("nowhere") : condition(all);
        return new Domain.Area(conditions, condition, region.set().map(set -> set(set, expr(symbols.getFirst()))),
                region.set().flatMap(AreaText::doubles));
    }

    // --- sets ---

    private String set(RealSet set, String name) {
        if (set.isEmpty()) {
            return signs.open() + signs.close();
        }
        List<String> parts = new ArrayList<>();
        for (RealSet.Piece piece : set.pieces()) {
            String bounds = intervals(piece.intervals());
            if (piece.families().isEmpty()) {
                parts.add(bounds);
            } else {
                String families = piece.families().stream().map(f -> family(f, name))
                        .collect(Collectors.joining(", "));
                String part = piece.intervals().isAll() ? families : bounds + signs.word(" with ") + families;
                // What repeats belongs to this piece only.
                parts.add(set.pieces().size() > 1 ? "(" + part + ")" : part);
            }
        }
        return String.join(signs.union(), parts) + (set.isPlain() ? "" : signs.word(", for all whole k"));
    }

    private String intervals(Intervals set) {
        List<Interval> all = set.list();
        List<String> texts = all.stream().limit(MOST_INTERVALS).map(this::interval).collect(Collectors.toList());
        if (all.size() > texts.size()) {
            texts.add("… " + (all.size() - texts.size()) + " more");
        }
        return String.join(signs.union(), texts);
    }

    private String interval(Interval i) {
        if (i.isPoint()) {
            return signs.open() + number(i.low().orElseThrow().at()) + signs.close();
        }
        String low = i.low().map(e -> (e.isOpen() ? "(" : "[") + number(e.at())).orElse("(-" + signs.infinity());
        return low + ", " + i.high().map(e -> number(e.at()) + (e.isOpen() ? ")" : "]")).orElse(signs.infinity() + ")");
    }

    private String number(RealNumber x) {
        return x.form().map(this::expr).orElseGet(() -> x.low().round(DIGITS).toPlainString() + "…");
    }

    /** What repeats: the points that are missing, if all others are there. */
    private String family(Periodic f, String name) {
        Intervals missing = f.not().pattern();
        boolean onlyPoints = missing.list().stream().allMatch(Interval::isPoint);
        if (onlyPoints) {
            return missing.points().stream().map(p -> name + signs.unequal() + shifted(p, f.period()))
                    .collect(Collectors.joining(", "));
        }
        boolean single = f.pattern().list().stream().allMatch(Interval::isPoint);
        if (single) {
            return f.pattern().points().stream().map(p -> name + signs.equal() + shifted(p, f.period()))
                    .collect(Collectors.joining(signs.word(" or ")));
        }
        return f.joined().list().stream().map(i -> repeated(i, f.period())).collect(Collectors.joining(signs.union()));
    }

    private String repeated(Interval i, Expr period) {
        Interval.End low = i.low().orElseThrow();
        Interval.End high = i.high().orElseThrow();
        return (low.isOpen() ? "(" : "[") + shifted(low.at(), period) + ", " + shifted(high.at(), period)
                + (high.isOpen() ? ")" : "]");
    }

    private String shifted(RealNumber x, Expr period) {
        Expr multiple = Exprs.symbol("k").times(period);
        return x.form().map(e -> expr(e.plus(multiple))).orElseGet(() -> number(x) + " + " + expr(multiple));
    }

    // --- doubles ---

    private static Optional<List<Domain.Interval>> doubles(RealSet set) {
        return set.isPlain() ? Optional.of(set.intervals().list().stream().map(AreaText::doubles).toList())
                : Optional.empty();
    }

    private static Domain.Interval doubles(Interval i) {
        return new Domain.Interval(
                i.low().map(e -> value(e.at())).orElse(Double.NEGATIVE_INFINITY),
                i.high().map(e -> value(e.at())).orElse(Double.POSITIVE_INFINITY),
                i.low().map(Interval.End::isOpen).orElse(true),
                i.high().map(Interval.End::isOpen).orElse(true));
    }

    private static double value(RealNumber x) {
        return x.low().add(x.high()).divide(BigDecimal.TWO).doubleValue();
    }
}
