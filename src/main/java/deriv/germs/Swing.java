package deriv.germs;

import deriv.calculus.Derivative;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All values that a coefficient comes near to again and again. Its sines and cosines must be of one phase, or of it and its double: that is continuous
 * and goes to infinity, so the pair (cos, sin) goes round the whole circle again and again.
 */
final class Swing {
    private static final Expr SIN = Exprs.symbol("#sin");
    private static final Expr COS = Exprs.symbol("#cos");

    private final SideCoefficients coefficients;

    private Swing(SideCoefficients coefficients) {
        this.coefficients = coefficients;
    }

    /** {@return the smallest and the largest of them, everything between is one too}; empty if they are not known exactly */
    static Optional<Limit.Range> range(Expr coefficient, SideCoefficients coefficients) {
        Optional<Expr> phase = commonPhase(phases(coefficient));
        if (phase.isEmpty()) {
            return Optional.empty();
        }
        Expr half = phase.get();
        Expr twice = half.times(2);
        Expr onCircle = Substitution.of(coefficient, Map.of(
                Trigonometry.sin(half), SIN, Trigonometry.cos(half), COS,
                Trigonometry.sin(twice), SIN.times(COS).times(2), Trigonometry.cos(twice),
                COS.squared().minus(SIN.squared())));
        if (Symbols.of(onCircle).contains(Germ.STEP)) {
            return Optional.empty();
        }
        try {
            return new Swing(coefficients).range(coefficients.simple(onCircle));
        } catch (UndeterminedException _) {
            return Optional.empty();
        }
    }

    /** {@return the only phase, or the smaller of two of which one is twice the other} */
    private static Optional<Expr> commonPhase(Set<Expr> phases) {
        return phases.stream()
                .filter(p -> phases.stream().allMatch(q -> q == p || q == p.times(2)))
                .findFirst();
    }

    private static Set<Expr> phases(Expr e) {
        Set<Expr> found = new LinkedHashSet<>();
        Fold.over(e, (n, d) -> {
            if (n.node() instanceof Node.Apply(var fn, var args) && Germ.oscillates(n)
                    && (fn == Trigonometry.SIN || fn == Trigonometry.COS)) {
                found.add(args.getFirst());
            } else {
                Children.of(n.node()).forEach(d::at);
            }
            return true;
        });
        return found;
    }

    private Optional<Limit.Range> range(Expr e) {
        Set<Expr> parts = new LinkedHashSet<>(Symbols.of(e));
        boolean sin = parts.contains(SIN);
        boolean cos = parts.contains(COS);
        if (sin && cos) {
            return circle(e);
        }
        return segment(e, sin ? SIN : COS);
    }

    /** {@code a sin + b cos + c} swings by sqrt(a² + b²) around c. */
    private Optional<Limit.Range> circle(Expr e) {
        Expr a = coefficients.simple(Derivative.of(e, SIN));
        Expr b = coefficients.simple(Derivative.of(e, COS));
        Expr middle = atCenter(e);
        return holdsPart(a) || holdsPart(b) ? twiceRound(e, a, b) : Optional.of(around(middle, a, b));
    }

    /** {@code a sin² + b sin cos + c cos² + d = ((a + c)/2 + d) + (c - a)/2 cos(2t) + b/2 sin(2t)}. */
    private Optional<Limit.Range> twiceRound(Expr e, Expr bySin, Expr byCos) {
        Expr a = coefficients.simple(Derivative.of(bySin, SIN)).over(2);
        Expr b = coefficients.simple(Derivative.of(bySin, COS));
        Expr c = coefficients.simple(Derivative.of(byCos, COS)).over(2);
        boolean quadratic = !holdsPart(a) && !holdsPart(b) && !holdsPart(c)
                && atCenter(bySin) == Exprs.ZERO && atCenter(byCos) == Exprs.ZERO;
        Expr middle = a.plus(c).over(2).plus(atCenter(e));
        return quadratic ? Optional.of(around(middle, c.minus(a).over(2), b.over(2))) : Optional.empty();
    }

    private Expr atCenter(Expr e) {
        return coefficients.simple(Substitution.of(e, Map.of(SIN, Exprs.ZERO, COS, Exprs.ZERO)));
    }

    private Limit.Range around(Expr middle, Expr a, Expr b) {
        Expr radius = a.squared().plus(b.squared()).sqrt();
        return new Limit.Range(coefficients.simple(middle.minus(radius)), coefficients.simple(middle.plus(radius)));
    }

    private static boolean holdsPart(Expr e) {
        List<Expr> symbols = List.copyOf(Symbols.of(e));
        return symbols.contains(SIN) || symbols.contains(COS);
    }

    /** A quadratic polynomial of s in [-1, 1] and |s| has its extremes at the ends, at 0 or where its derivative is 0. */
    private Optional<Limit.Range> segment(Expr e, Expr s) {
        List<Expr> at = new ArrayList<>(List.of(Exprs.MINUS_ONE, Exprs.ZERO, Exprs.ONE));
        Expr size = Exprs.symbol("#size");
        Expr smooth = Substitution.of(e, Map.of(StepFunctions.abs(s), size));
        Expr slope = coefficients.simple(Derivative.of(smooth, s));
        Expr bend = coefficients.simple(Derivative.of(slope, s));
        Expr ofSize = coefficients.simple(Derivative.of(smooth, size));
        boolean linearInSize = !holdsPart(ofSize) && !Symbols.of(ofSize).contains(size);
        if (!bend.isNumber() || !linearInSize || bend != Exprs.ZERO && ofSize != Exprs.ZERO) {
            return Optional.empty();
        }
        if (bend != Exprs.ZERO) {
            Expr vertex = coefficients.simple(Substitution.of(slope, Map.of(s, Exprs.ZERO)).over(bend).negate());
            if (coefficients.sign(vertex.plus(1)) >= 0 && coefficients.sign(Exprs.ONE.minus(vertex)) >= 0) {
                at.add(vertex);
            }
        }
        List<Expr> values = at.stream().map(v -> coefficients.simple(Substitution.of(e, Map.of(s, v)))).toList();
        Expr low = values.getFirst();
        Expr high = values.getFirst();
        for (Expr v : values) {
            low = coefficients.sign(v.minus(low)) < 0 ? v : low;
            high = coefficients.sign(v.minus(high)) > 0 ? v : high;
        }
        return Optional.of(new Limit.Range(low, high));
    }
}
