package deriv;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.print.NumberStyle;
import deriv.print.Style;
import deriv.series.ExactSign;
import deriv.simplify.Simplification;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of formulas at a point that was typed: exact where the point is, rounded where it is a decimal beside the curve. */
final class PointOnCurve {
    /** A decimal with fewer significant digits is meant as it stands: nobody rounds to 0.8. */
    private static final int FEWEST_ROUNDED = 5;

    private static final int MOST_DIGITS = 15;

    private final Map<String, String> typed;
    private final Map<String, Expr> values = new HashMap<>();
    private final Map<Expr, Expr> replacements = new HashMap<>();
    private final Simplification simplification;
    private final ExactSign signs;
    private boolean isExact = true;

    /** @param point a formula for each name; rates of dependents are named {@code r'} or {@code dr/dt} */
    PointOnCurve(Map<String, String> point, Reader reader) {
        this.typed = point;
        this.simplification = new Simplification();
        this.signs = new ExactSign(simplification);
        point.forEach((name, text) -> {
            Answer value = reader.parse(text);
            if (value.shape() != Answer.Shape.SCALAR) {
                throw new DerivException(DerivException.Kind.USAGE, "'" + text + "' is not a number",
                        "give one value for " + name);
            }
            values.put(name, value.content().expr());
        });
        values.forEach((name, value) -> replacements.put(Exprs.symbol(name), value));
    }

    /** Lets these functions of t, and their rates, take the values of the point too. */
    void withFunctions(List<String> names, String t) {
        for (String name : names) {
            Optional.ofNullable(values.get(name)).ifPresent(v -> put(name, 0, t, v));
            for (String rate : List.of(name + "'", "d" + name + "/d" + t)) {
                Optional.ofNullable(values.get(rate)).ifPresent(v -> put(name, 1, t, v));
            }
            Optional.ofNullable(values.get(name + "''")).ifPresent(v -> put(name, 2, t, v));
        }
    }

    private void put(String name, int order, String t, Expr value) {
        replacements.put(Exprs.abstractCall(name, List.of(order), List.of(Exprs.symbol(t))), value);
    }

    /** {@return the value of an expression}, simplified */
    Expr of(Expr e) {
        return simplification.apply(Substitution.of(e, replacements));
    }

    /** {@return the number style of values}: decimals where the point has some */
    NumberStyle style() {
        return typed.values().stream().anyMatch(text -> decimal(text).isPresent()) ? NumberStyle.DECIMALS
                : NumberStyle.FRACTIONS;
    }

    /** {@return the sign of a value}; {@link Sign#UNKNOWN} if it has letters, or is too close to 0 to tell */
    Sign sign(Expr value) {
        return signs.of(value);
    }

    /**
     * Checks that an equation holds: exactly, or up to what the last digits of decimals leave open.
     *
     * @param function what has to be 0
     * @return what there is to remark on
     */
    Optional<String> require(Expr function) {
        Expr residual = of(function);
        if (!residual.isClosed()) {
            return Optional.of("the point is taken to be on the curve: with letters that is not checked");
        }
        Sign sign = residual.isUndefined() ? Sign.NONZERO : sign(residual);
        if (sign == Sign.ZERO) {
            return Optional.empty();
        }
        if (!residual.isUndefined() && isWithinDigits(function, residual)) {
            isExact = false;
            return Optional.of("the sides differ by " + number(residual, 3)
                    + " at this point, which its last digits leave open: values are rounded");
        }
        if (sign == Sign.UNKNOWN && !residual.isUndefined() && enclosure().of(residual).isKnown()) {
            return Optional.of("the sides are equal to 60 digits at this point; that they are equal is not proved");
        }
        throw new DerivException(DerivException.Kind.UNDEFINED, residual.isUndefined() || sign == Sign.UNKNOWN
                ? "the equation has no meaning at this point"
                : "the point is not on the curve: the sides of the equation differ by " + number(residual, 6),
                "give a point where the equation holds");
    }

    /**
     * Checks that conditions hold, as far as that is certain.
     *
     * @param otherwise what is the matter where one fails
     */
    void require(List<Cond> conditions, String otherwise) {
        for (Cond c : conditions) {
            Cond here = c.map(this::of);
            if (here.exprs().stream().anyMatch(Expr::isUndefined) || signs.holds(here).equals(Optional.of(false))) {
                throw new DerivException(DerivException.Kind.UNDEFINED,
                        otherwise + " at " + this,
                        "it needs " + Format.TEXT.printer().print(c, Style.DEFAULT));
            }
        }
    }

    /** {@return whether a unit in the last place of the decimals moves the function by as much as this} */
    private boolean isWithinDigits(Expr function, Expr residual) {
        BigDecimal room = BigDecimal.ZERO;
        for (Map.Entry<String, String> coordinate : typed.entrySet()) {
            Optional<BigDecimal> unit = unit(coordinate.getValue());
            if (unit.isPresent()) {
                Expr slope = Derivative.of(function, Exprs.symbol(coordinate.getKey()));
                Ball ball = enclosure().of(Substitution.of(slope, replacements));
                if (!ball.isKnown()) {
                    return false;
                }
                room = room.add(ball.mid().abs().add(ball.radius()).multiply(unit.get()));
            }
        }
        Ball size = enclosure().of(residual);
        return room.signum() > 0 && size.isKnown() && size.mid().abs().compareTo(room) <= 0;
    }

    /** {@return a unit in the last place of a decimal that may be rounded}; nothing for what is exact */
    private static Optional<BigDecimal> unit(String text) {
        return decimal(text).filter(d -> d.precision() >= FEWEST_ROUNDED).map(BigDecimal::ulp);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(d -> d.scale() > 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Enclosure enclosure() {
        return new Enclosure(Map.of());
    }

    private static String number(Expr closed, int digits) {
        return Format.TEXT.printer().print(rounded(closed, digits), Style.DEFAULT.withNumbers(NumberStyle.DECIMALS));
    }

    private static Expr rounded(Expr closed, int digits) {
        BigDecimal value = enclosure().of(closed).mid().round(new MathContext(digits)).stripTrailingZeros();
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return Exprs.number(Rational.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale())));
    }

    /** {@return a value as it is shown}: as it is, or rounded if the point is not exact */
    Expr shown(Expr value) {
        return isExact || !value.isClosed() || value.isUndefined() ? value : rounded(value, digits());
    }

    /** {@return the digits of the coordinate that has the fewest of those that may be rounded} */
    private int digits() {
        return typed.values().stream().filter(text -> unit(text).isPresent())
                .mapToInt(text -> decimal(text).orElseThrow().precision()).min().stream()
                .map(n -> Math.min(n, MOST_DIGITS)).findFirst().orElse(MOST_DIGITS);
    }

    /** {@return the point as people write it} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        typed.forEach((name, value) -> parts.add(name + " = " + value));
        return String.join(", ", parts);
    }

    /** Refuses a value that still holds one of these names: the point lacks it. */
    void requireComplete(Expr value, List<String> names) {
        for (Expr symbol : Symbols.of(value)) {
            String name = ((Node.Sym) symbol.node()).name();
            if (names.contains(name) && !values.containsKey(name)) {
                throw new DerivException(DerivException.Kind.USAGE, "the point has no value for '" + name + "'",
                        "give one, as in --at " + name + "=1");
            }
        }
    }
}
