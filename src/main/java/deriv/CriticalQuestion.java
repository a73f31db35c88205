package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.critical.Extreme;
import deriv.critical.Gap;
import deriv.critical.Mark;
import deriv.critical.Real;
import deriv.critical.Run;
import deriv.critical.Span;
import deriv.critical.Variation;
import deriv.print.Style;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The course of an answer on an interval, in words. */
final class CriticalQuestion {
    /** Bounds are not closer than this. */
    static final int MOST_DIGITS = 25;

    static final int USUAL_DIGITS = 15;

    /** Longer exact numbers are shown by their digits. */
    private static final int LONGEST_EXACT = 40;

    /** In bits, numerator and denominator together: ends of bisected intervals are longer. */
    private static final int LONGEST_NUMBER = 64;

    private static final Set<String> PLUS_INFINITY = Set.of("oo", "inf", "infinity", "+oo", "+inf", "+infinity", "∞");
    private static final Set<String> MINUS_INFINITY = Set.of("-oo", "-inf", "-infinity", "-∞");

    private final Answer function;
    private final String variable;
    private final Style style;
    private final MathContext rounding;

    /** @param digits of numbers that are not exact */
    CriticalQuestion(Answer function, String variable, int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw usage("numbers are shown with 1 to " + MOST_DIGITS + " digits, not " + digits,
                    "ask for fewer digits");
        }
        this.function = function;
        this.variable = variable;
        this.style = Style.DEFAULT.withNumbers(function.settings().style());
        this.rounding = new MathContext(digits, RoundingMode.DOWN);
    }

    private static DerivException usage(String message, String nextStep) {
        return new DerivException(DerivException.Kind.USAGE, message, nextStep);
    }

    /** {@return the answer between two numbers, or words for infinity} */
    CriticalPoints between(String low, String high) {
        requireOneFunction();
        Span span = span(low.strip(), high.strip());
        Content content = function.content();
        Variation variation = Variation.of(content.expr(), content.domain(), Exprs.symbol(variable), span,
                function.settings().policy());
        if (!variation.isDefinedSomewhere()) {
            throw new DerivException(DerivException.Kind.UNDEFINED,
                    "the function has no value on " + closed(span),
                    "deriv domain says where it is defined");
        }
        return written(variation, span);
    }

    private void requireOneFunction() {
        if (!function.settings().isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED,
                    "critical points are known of real functions only",
                    "leave out the complex values");
        }
        if (function.shape() != Answer.Shape.SCALAR) {
            throw usage("critical needs one number, not a vector", "ask for each entry by itself");
        }
        List<String> others = function.variables().stream().filter(name -> !name.equals(variable)).toList();
        if (!others.isEmpty()) {
            throw usage(
                    "on an interval the function has one variable; this one has " + String.join(", ", others) + " too",
                    "give the others a value, as in a = 2; a*x^2, or a point of all of them");
        }
    }

    // --- the interval ---

    private Span span(String low, String high) {
        if (PLUS_INFINITY.contains(low) || MINUS_INFINITY.contains(high)) {
            throw reversed(low, high);
        }
        Optional<Real> from = MINUS_INFINITY.contains(low) ? Optional.empty() : Optional.of(end(low));
        Optional<Real> to = PLUS_INFINITY.contains(high) ? Optional.empty() : Optional.of(end(high));
        if (from.isPresent() && to.isPresent()) {
            int order = from.get().order(to.get())
                    .orElseThrow(
                            () -> usage("the ends of the interval cannot be told apart", "take ends farther apart"));
            if (order == 0) {
                throw usage("the interval from " + low + " to " + high + " is a single point", "its ends must differ");
            }
            if (order > 0) {
                throw reversed(low, high);
            }
        }
        return new Span(from, to);
    }

    private static DerivException reversed(String low, String high) {
        return usage("the interval from " + low + " to " + high + " is empty",
                "the smaller end comes first: " + high + "," + low);
    }

    private Real end(String text) {
        Answer typed = function.typedValue(text);
        Expr e = typed.content().expr();
        if (typed.shape() != Answer.Shape.SCALAR || !e.isClosed()) {
            throw usage("the end '" + text + "' of the interval is no number", "write numbers, as in -1,4 or 0,2*pi");
        }
        return Real.of(e).orElseThrow(() -> usage("the size of the end '" + text + "' of the interval is not known",
                "write a simpler number"));
    }

    // --- words ---

    private CriticalPoints written(Variation v, Span span) {
        return new CriticalPoints(
                variable,
                closed(span),
                function.diff(variable).infix(),
                v.marks().stream().map(this::point).toList(),
                runs(v.increasing()),
                runs(v.decreasing()),
                runs(v.constant()),
                runs(v.convex()),
                runs(v.concave()),
                extreme(v.least()),
                extreme(v.greatest()),
                extreme(v.steepest()),
                v.undecidedSlopes().stream().map(this::undecided).toList(),
                v.undecidedBends().stream().map(this::undecided).toList());
    }

    private CriticalPoints.Point point(Mark m) {
        return new CriticalPoints.Point(value(m.at()), m.value().map(this::value), m.slope().map(this::value),
                CriticalPoints.Kind.valueOf(m.kind().name()), m.shape().words(), m.place() == Mark.Place.END,
                m.isCritical(),
                m.isInflection());
    }

    private CriticalPoints.Extreme extreme(Extreme e) {
        return new CriticalPoints.Extreme(CriticalPoints.Extreme.Standing.valueOf(e.standing().name()),
                e.bound().map(this::value), e.at().stream().map(this::value).toList());
    }

    private CriticalPoints.Undecided undecided(Gap gap) {
        return new CriticalPoints.Undecided(range(gap.span(), true, true), gap.reason());
    }

    private List<CriticalPoints.Range> runs(List<Run> runs) {
        return runs.stream().map(r -> range(r.span(), !r.hasLow(), !r.hasHigh())).toList();
    }

    private CriticalPoints.Range closed(Span span) {
        return range(span, span.low().isEmpty(), span.high().isEmpty());
    }

    private CriticalPoints.Range range(Span span, boolean openLow, boolean openHigh) {
        double infinity = Double.POSITIVE_INFINITY;
        return new CriticalPoints.Range(
                span.low().map(this::value).orElse(new CriticalPoints.Value("-oo", true, -infinity, -infinity)),
                span.high().map(this::value).orElse(new CriticalPoints.Value("oo", true, infinity, infinity)),
                openLow, openHigh);
    }

    private CriticalPoints.Value value(Real x) {
        return new CriticalPoints.Value(text(x), isShownExactly(x), x.floor(), x.ceiling());
    }

    private boolean isShownExactly(Real x) {
        return exactText(x).isPresent();
    }

    private String text(Real x) {
        return exactText(x).orElseGet(() -> digits(x));
    }

    private Optional<String> exactText(Real x) {
        return x.exact().filter(e -> !(e.node() instanceof Node.Num(var r)) || r.bitLength() <= LONGEST_NUMBER)
                .map(this::print).filter(t -> t.length() <= LONGEST_EXACT);
    }

    private String print(Expr e) {
        return Format.TEXT.printer().print(e, style);
    }

    /** The first digits, which both bounds share; where they do not, as for 0.99…9 and 1.00…1, the nearest number. */
    private String digits(Real x) {
        BigDecimal low = x.low().round(rounding);
        if (x.low().compareTo(x.high()) == 0 && low.compareTo(x.low()) == 0) {
            return plain(low.stripTrailingZeros());
        }
        return low.compareTo(x.high().round(rounding)) == 0 ? plain(low) + "…"
                : "≈" + plain(x.low().round(new MathContext(rounding.getPrecision())).stripTrailingZeros());
    }

    private static String plain(BigDecimal d) {
        boolean isShort = Math.abs(d.precision() - d.scale()) <= MOST_DIGITS;
        return isShort ? d.toPlainString() : d.toString().replace("E+", "e").replace("E", "e");
    }
}
