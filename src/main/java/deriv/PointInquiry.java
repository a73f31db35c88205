package deriv;

import deriv.PointReport.Interval;
import deriv.PointReport.Outcome;
import deriv.PointReport.Quantity;
import deriv.PointReport.Sides;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.germs.Limit;
import deriv.nonsmooth.ClarkeInterval;
import deriv.nonsmooth.Kind;
import deriv.nonsmooth.PointAnalysis;
import deriv.nonsmooth.PointBehavior;
import deriv.nonsmooth.PointQuestion;
import deriv.nonsmooth.Regularity;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.print.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The question what an answer does at a point, one variable after the other. */
final class PointInquiry {
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "oo", "∞", "nan");

    private final Answer answer;
    private final Map<String, String> point;
    private final Map<Expr, Expr> coordinates;
    private final int order;
    private final Format format;

    /**
     * @param point formulas without variables by the names of variables
     * @param order up to which derivative
     */
    PointInquiry(Answer answer, Map<String, String> point, int order, Format format) {
        this.answer = answer;
        this.point = Map.copyOf(point);
        this.coordinates = coordinates(answer, point);
        this.order = order;
        this.format = format;
        if (!answer.settings().isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED, "points are looked at for real functions only",
                    "leave out the complex values");
        }
        if (answer.shape() != Answer.Shape.SCALAR) {
            throw new DerivException(DerivException.Kind.USAGE, "a point needs one formula, not a vector",
                    "ask for each entry by itself");
        }
        if (order < 1 || order > PointQuestion.MOST_ORDER) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the order at a point is between 1 and " + PointQuestion.MOST_ORDER + ", not " + order,
                    "taylor goes to higher orders at points where the function is smooth");
        }
    }

    /** {@return what these texts say, each a finite number or a formula in other names} */
    static Map<Expr, Expr> coordinates(Answer answer, Map<String, String> point) {
        Map<Expr, Expr> coordinates = new HashMap<>();
        point.forEach((name, text) -> {
            if (INFINITE.contains(text.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT))) {
                throw new DerivException(DerivException.Kind.USAGE, "a point is finite, not " + text,
                        "put 1/" + name + " for " + name + " and ask at 0: from the right that is infinity");
            }
            Answer coordinate = answer.typedValue(text);
            if (coordinate.shape() != Answer.Shape.SCALAR) {
                throw new DerivException(DerivException.Kind.USAGE, "'" + text + "' is not a number",
                        "a coordinate is a formula without variables, such as 0.1 or pi/2");
            }
            coordinates.put(Exprs.symbol(name), coordinate.content().expr());
        });
        return coordinates;
    }

    /** {@return what happens as this variable goes through its value} */
    PointReport along(String variable) {
        if (!point.containsKey(variable)) {
            throw new DerivException(DerivException.Kind.USAGE, "there is no value for '" + variable + "'",
                    "give one as in " + variable + "=0");
        }
        return answer.asked(() -> {
            Expr symbol = Exprs.symbol(variable);
            Expr at = coordinates.get(symbol);
            if (Symbols.of(at).contains(symbol)) {
                throw new DerivException(DerivException.Kind.USAGE, "the value of '" + variable + "' contains itself",
                        "give a number or a formula in other names");
            }
            Map<Expr, Expr> others = new HashMap<>(coordinates);
            others.remove(symbol);
            Content content = answer.content();
            List<Cond> domain = content.domain().stream().map(c -> c.map(e -> Substitution.of(e, others))).toList();
            PointQuestion question = new PointQuestion(Substitution.of(content.expr(), others), domain, symbol, at,
                    answer.settings().policy().assumptions(), order);
            return report(variable, PointAnalysis.of(question));
        });
    }

    // --- in words ---

    private PointReport report(String variable, PointBehavior b) {
        PointBehavior continued = b.continued();
        return new PointReport(variable, point.get(variable), b.value().map(this::quantity), sides(b.limits()),
                b.kind().word(), slopes(b), b.derivative().map(this::quantity), smoothness(b.regularity()),
                clarke(b.clarke()), note(b.clarke()), lipschitz(b.clarke()),
                b.higher().stream().map(this::sides).toList(), b.extension().map(e -> report(variable, e)),
                conditions(b).stream().map(c -> format.printer().print(c, style())).toList(),
                outcome(b, continued.kind()));
    }

    private List<Cond> conditions(PointBehavior b) {
        return Facts.of(answer.settings().policy().assumptions())
                .newsIn(new Normalization().conjuncts(b.conditions()));
    }

    private static Outcome outcome(PointBehavior b, Kind kind) {
        if (kind == Kind.UNDECIDED || b.kind() == Kind.UNDECIDED) {
            return Outcome.UNDECIDED;
        }
        return b.value().isEmpty() && b.kind() != Kind.REMOVABLE ? Outcome.UNDEFINED : Outcome.DECIDED;
    }

    private Style style() {
        return answer.style();
    }

    private String print(Expr e) {
        return format.printer().print(e, style());
    }

    private Quantity quantity(Expr e) {
        return new Quantity(print(e), number(e), true);
    }

    private static double number(Expr e) {
        if (!e.isClosed()) {
            return Double.NaN;
        }
        Ball ball = new Enclosure(Map.of()).of(e);
        return ball.isKnown() ? ball.mid().doubleValue() : Double.NaN;
    }

    private Sides sides(deriv.nonsmooth.Sides s) {
        return new Sides(quantity(s.left()), quantity(s.right()));
    }

    private Sides slopes(PointBehavior b) {
        Quantity none = none("no value at the point");
        return b.value().isPresent() ? sides(b.slopes()) : new Sides(none, none);
    }

    private Quantity quantity(Limit limit) {
        return switch (limit) {
            case Limit.Value(var value) -> quantity(value);
            case Limit.Infinite(var sign) -> sign > 0
                    ? new Quantity(infinity(), Double.POSITIVE_INFINITY, false)
                    : new Quantity("-" + infinity(), Double.NEGATIVE_INFINITY, false);
            case Limit.Swinging(var range) -> none(range
                    .map(r -> "swings between " + print(r.low()) + " and " + print(r.high()))
                    .orElse("swings between bounds"));
            case Limit.Unbounded _ -> none("swings without bounds");
            case Limit.Outside _ -> none("outside the domain");
            case Limit.Unknown(var reason, var sign) -> none("undecided (" + open(reason, sign) + ")");
        };
    }

    private static Quantity none(String text) {
        return new Quantity(text, Double.NaN, false);
    }

    private String infinity() {
        return switch (format) {
            case LATEX -> "\\infty";
            case UNICODE -> "∞";
            case TEXT, TREE, JSON -> "oo";
            case MATHML -> "<mi>∞</mi>";
        };
    }

    private String open(String reason, Optional<Expr> sign) {
        return sign.filter(e -> !e.isClosed())
                .map(e -> "depends on the sign of " + print(primitive(e)) + ": --assume can tell it")
                .orElse("no proof: " + reason);
    }

    /** {@return the expression without a positive number as factor} */
    private static Expr primitive(Expr e) {
        return Cond.positive(e) instanceof Cond.Compare(var plain, _) ? plain : e;
    }

    private static String smoothness(Regularity regularity) {
        return switch (regularity) {
            case Regularity.Analytic _ -> "analytic";
            case Regularity.Infinite _ -> "C^oo";
            case Regularity.Order(var k) -> k == 0 ? "" : "C^" + k;
            case Regularity.AtLeast(var k) -> k == 0 ? "" : "C^" + k + " at least";
            case Regularity.Unknown _ -> "";
        };
    }

    private Optional<Interval> clarke(ClarkeInterval c) {
        return c instanceof ClarkeInterval.Interval(var low, var high, var least)
                ? Optional.of(new Interval(quantity(low), quantity(high), least.map(this::quantity)))
                : Optional.empty();
    }

    private String note(ClarkeInterval c) {
        return switch (c) {
            case ClarkeInterval.Interval _ -> "";
            case ClarkeInterval.None(var reason) -> "none: the function " + reason;
            case ClarkeInterval.Unknown(var reason, var sign, _) -> "undecided (" + open(reason, sign) + ")";
        };
    }

    private static Optional<Boolean> lipschitz(ClarkeInterval c) {
        return switch (c) {
            case ClarkeInterval.Interval _ -> Optional.of(true);
            case ClarkeInterval.None _ -> Optional.of(false);
            case ClarkeInterval.Unknown(_, _, var lipschitz) -> lipschitz ? Optional.of(true) : Optional.empty();
        };
    }
}
