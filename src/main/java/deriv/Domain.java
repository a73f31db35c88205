package deriv;

import deriv.analysis.Region;
import deriv.analysis.RemovablePoint;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Symbols;
import deriv.core.Unrolling;
import deriv.print.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a formula is defined and where it is differentiable. Immutable and safe to share between threads.
 *
 * <p>What is said to be differentiable is so. A point where that could not be decided, as a kink whose two sides are not
 * known, is left out.
 */
public final class Domain {
    /** Sets stand one below the other as far as this. */
    private static final int WIDEST = 60;

    private final Area defined;
    private final Area differentiable;
    private final List<Removable> removable;

    private Domain(Area defined, Area differentiable, List<Removable> removable) {
        this.defined = defined;
        this.differentiable = differentiable;
        this.removable = List.copyOf(removable);
    }

    /** @param variables the names that were typed */
    static Domain of(Content content, List<String> variables, Format format, Settings settings) {
        if (!settings.isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED, "domains are known of real functions only",
                    "leave out the complex values");
        }
        List<Cond> assumptions = settings.policy().assumptions();
        List<Expr> symbols = symbols(content, variables);
        AreaText text = new AreaText(format, Style.DEFAULT.withNumbers(settings.style()));
        Region defined = Region.defined(content.expr(), content.domain(), symbols);
        List<Expr> continuous = new ArrayList<>(symbols);
        continuous.removeAll(Unrolling.limitSymbols(List.of(content.expr()), Unrolling.Limit.EITHER));
        Region differentiable = Region.differentiable(content.expr(), content.domain(), continuous);
        List<Removable> removable = defined.set()
                .map(set -> RemovablePoint.of(content.expr(), set, symbols.getFirst())).orElse(List.of()).stream()
                .map(text::removable).toList();
        return new Domain(
                text.area(defined.given(assumptions), symbols),
                text.area(differentiable.given(assumptions), symbols),
                removable);
    }

    private static List<Expr> symbols(Content content, List<String> variables) {
        List<Expr> all = new ArrayList<>(List.of(content.expr()));
        content.domain().forEach(c -> all.addAll(c.exprs()));
        variables.forEach(name -> all.add(Exprs.symbol(name)));
        return List.copyOf(Symbols.of(Exprs.vector(all)));
    }

    /** {@return where the formula has a real value} */
    public Area defined() {
        return defined;
    }

    /** {@return where it has all first derivatives by its variables}: inside of where it is defined */
    public Area differentiable() {
        return differentiable;
    }

    /** {@return single points without a value where the formula has a limit}; of formulas in one variable only */
    public List<Removable> removablePoints() {
        return removable;
    }

    /** {@return both areas and the removable points, a line each} */
    @Override
    public String toString() {
        int width = Math.min(WIDEST, Math.max(defined.condition().length(), differentiable.condition().length()));
        List<String> lines = new ArrayList<>(List.of(
                "defined:         " + defined.line(width), "differentiable:  " + differentiable.line(width)));
        removable.forEach(point -> lines.add("removable:       " + point));
        return String.join("\n", lines);
    }

    /**
     * A set of points.
     *
     * @param conditions to hold all together; none if it is everything, {@code 1 == 0} if it is empty
     * @param condition  all of them as one; {@code everywhere} or {@code nowhere} if there is none
     * @param notation   the set of the values of the only variable, as in {@code (-oo, -2] u (2, oo)}; empty if there are
     *     several variables, or it is not known
     * @param intervals  the same in doubles; empty too if it repeats for ever
     */
    public record Area(
            List<String> conditions, String condition, Optional<String> notation, Optional<List<Interval>> intervals) {
        public Area {
            conditions = List.copyOf(conditions);
            Objects.requireNonNull(condition);
            Objects.requireNonNull(notation);
            intervals = intervals.map(List::copyOf);
        }

        /** {@return whether it holds everything} */
        public boolean isEverywhere() {
            return conditions.isEmpty();
        }

        /** {@return the condition, and the set as a comment of the language} */
        @Override
        public String toString() {
            return line(0);
        }

        private String line(int width) {
            return notation.map(set -> condition + " ".repeat(Math.max(0, width - condition.length())) + "   # " + set)
                    .orElse(condition);
        }
    }

    /**
     * An interval in doubles, each end the nearest one; infinite ends are open.
     *
     * @param low      at most {@code high}
     * @param openLow  whether the lower end does not belong to it
     * @param openHigh whether the upper end does not belong to it
     */
    public record Interval(double low, double high, boolean openLow, boolean openHigh) {}

    /**
     * A point without a value where the formula has a limit.
     *
     * @param variable the only variable
     * @param at       its value there, in the language
     * @param limits   of the formula, its first and its second derivative, as many as exist: one to three
     */
    public record Removable(String variable, String at, List<String> limits) {
        private static final List<String> OF =
                List.of("the limit is ", "of the derivative ", "of the second derivative ");

        public Removable {
            limits = List.copyOf(limits);
        }

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < limits.size(); i++) {
                parts.add(OF.get(i) + limits.get(i));
            }
            return variable + " = " + at + ": " + String.join(", ", parts);
        }
    }
}
