package deriv.explain;

import deriv.analysis.Differentiability;
import deriv.analysis.Domain;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Symbols;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.verify.Question;
import deriv.verify.Verdict;
import deriv.verify.Verifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Checks what steps say by numbers: that something is a derivative by difference quotients, that two forms are the same by their
 * values, enclosed in {@value #DIGITS} digits, at points where the first has one. Knows nothing of the rules that made the steps.
 */
final class StepCheck {
    private static final int DIGITS = 60;
    private static final int POINTS = 4;

    /** Coordinates, of both signs from the start: {@code sqrt(x^2) = x} holds for half of them. */
    private static final List<Rational> COORDINATES = List.of(Rational.of(7, 10), Rational.of(-7, 10),
            Rational.of(5, 2),
            Rational.of(-5, 2), Rational.of(1, 3), Rational.of(-13, 10), Rational.of(31, 10), Rational.of(13, 10),
            Rational.of(1, 10), Rational.of(17, 2), Rational.of(21), Rational.of(-21), Rational.of(1, 100),
            Rational.of(1003), Rational.of(-1003), Rational.of(-1, 10), Rational.of(4), Rational.of(3));

    /** So many of them are tried even if fewer were enough. */
    private static final int FEWEST = 6;

    /** Values that are known less well than this say nothing. */
    private static final BigDecimal WELL_KNOWN = new BigDecimal("1e-9");

    private final Expr x;
    private final List<Cond> assumptions;

    /** @param x what slopes are by */
    StepCheck(Expr x, List<Cond> assumptions) {
        this.x = x;
        this.assumptions = assumptions;
    }

    /** {@return the steps with what the check said of those that claim something} */
    List<Step> checked(List<Step> steps, Map<String, Claim> claims) {
        return steps.stream().map(step -> {
            List<Step> inner = checked(step.inner(), claims);
            Claim claim = claims.get(step.number());
            return claim == null ? step : step.checked(inner, of(claim));
        }).toList();
    }

    /** {@return what numbers say of a claim} */
    Check of(Claim claim) {
        return switch (claim) {
            case Claim.Slope(var function, var derivative) -> slope(function, derivative);
            case Claim.Same(var before, var after) -> same(before, after);
        };
    }

    private Check slope(Expr function, Expr derivative) {
        List<Cond> guard = new ArrayList<>(Domain.of(function));
        guard.addAll(assumptions);
        List<Expr> functions = entries(function);
        List<Expr> derivatives = entries(derivative);
        if (derivatives.size() != functions.size()) {
            derivatives = Collections.nCopies(functions.size(), derivatives.getFirst());
        }
        var claim = new deriv.verify.Claim(functions, List.of(x), derivatives);
        var question = new Question(List.of(claim), guard, Differentiability.along(function, guard, List.of(x)));
        return switch (Verifier.of(question)) {
            case Verdict.Verified(var points) -> new Check.Holds(points);
            case Verdict.Unverified(var reason) -> new Check.Unknown(reason);
            case Verdict.Refuted(var point, var claimed, var found) ->
                new Check.Fails(point, String.valueOf(claimed), String.valueOf(found));
        };
    }

    private Check same(Expr before, Expr after) {
        List<Expr> left = entries(before);
        List<Expr> right = entries(after);
        if (left.size() != right.size()) {
            return new Check.Unknown("the forms are vectors of different lengths");
        }
        List<Expr> symbols = List.copyOf(Symbols.of(Exprs.vector(List.of(before, after))));
        int agreements = 0;
        for (int i = 0; i < COORDINATES.size() && (i < FEWEST || agreements < POINTS); i++) {
            Operation.checkpoint();
            SequencedMap<Expr, Rational> point = point(symbols, i);
            Enclosure values = Enclosure.of(point, new Precision(DIGITS));
            if (!assumptions.stream().allMatch(c -> values.holds(c).orElse(false))) {
                continue;
            }
            boolean compared = true;
            for (int k = 0; k < left.size(); k++) {
                Ball a = values.of(left.get(k));
                Ball b = values.of(right.get(k));
                if (a.isKnown() && (b.isUndefined() || b.isKnown() && !a.minus(b).mayBeZero())) {
                    return new Check.Fails(text(point), text(b), text(a));
                }
                compared &= a.isKnown() && b.isKnown() && isWellKnown(a) && isWellKnown(b);
            }
            agreements += compared ? 1 : 0;
        }
        return agreements > 0 ? new Check.Holds(agreements)
                : new Check.Unknown("no point was found where it has a value");
    }

    private static SequencedMap<Expr, Rational> point(List<Expr> symbols, int i) {
        SequencedMap<Expr, Rational> point = new LinkedHashMap<>();
        for (int j = 0; j < symbols.size(); j++) {
            point.put(symbols.get(j), COORDINATES.get((i + 5 * j) % COORDINATES.size()));
        }
        return point;
    }

    private static boolean isWellKnown(Ball value) {
        return value.radius().compareTo(value.mid().abs().max(BigDecimal.ONE).multiply(WELL_KNOWN)) <= 0;
    }

    private static String text(SequencedMap<Expr, Rational> point) {
        return point.entrySet().stream().map(e -> ((Node.Sym) e.getKey().node()).name() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String text(Ball value) {
        return value.isKnown() ? value.mid().round(new MathContext(10)).stripTrailingZeros().toString()
                : "without value";
    }

    private static List<Expr> entries(Expr e) {
        if (!(e.node() instanceof Node.Vector(var entries))) {
            return List.of(e);
        }
        return entries.stream().flatMap(entry -> entries(entry).stream()).toList();
    }
}
