package deriv;

import deriv.analysis.Interior;
import deriv.analysis.Smoothness;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Pieces;
import deriv.core.Rational;
import deriv.nonsmooth.TieRule;
import deriv.nonsmooth.Ties;
import deriv.simplify.Simplification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How derivatives of functions are made to be computed, so that at kinks they are what {@link AtKink} says. */
final class KinkRule {
    /** No double is beyond it but the infinities. */
    private static final Rational LARGEST = Rational.of(new BigDecimal(Double.MAX_VALUE).toBigIntegerExact());

    /** Simplification is for kinks that cancel, {@code x*sign(x)}; of a longer function it would cost more than all else. */
    private static final int MOST_SIMPLIFIED = 1000;

    private final Settings settings;
    private final List<Expr> symbols;
    private final int order;

    /**
     * @param symbols the variables of differentiation
     * @param order of the derivatives
     * @throws DerivException if the derivative from one side is asked for, and there are several variables
     */
    KinkRule(Settings settings, List<Expr> symbols, int order) {
        this.settings = settings;
        this.symbols = symbols.stream().distinct().toList();
        this.order = order;
        AtKink way = settings.atKink();
        if ((way == AtKink.LEFT || way == AtKink.RIGHT) && this.symbols.size() > 1) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "there is no derivative from the %s by %d variables at once"
                            .formatted(way.name().toLowerCase(Locale.ROOT), this.symbols.size()),
                    "name one variable of differentiation, or take 'clarke'");
        }
    }

    /**
     * {@return derivatives of a function}
     *
     * @param derivatives the pass of calculus that makes them; a vector or matrix of them
     */
    Expr of(Content function, UnaryOperator<Expr> derivatives) {
        Optional<TieRule> rule = settings.atKink().rule();
        if (rule.isEmpty() || order == 0) {
            return derivatives.apply(function.computed());
        }
        Ties ties = new Ties(rule.get(), symbols, order);
        List<Cond> where = inside(function.guard(), rule.get(), ties);
        if (where.isEmpty() && isSmooth(function.computed(), ties)) {
            return derivatives.apply(function.computed());
        }
        Expr f = simplified(function.computed());
        return guarded(ties.unmarked(derivatives.apply(ties.marked(f))), where, rule.get());
    }

    /** A function may be differentiable and its derivative have a kink, as that of {@code elu(x)}. */
    private boolean isSmooth(Expr f, Ties ties) {
        return (order == 1 || ties.marked(f) == f) && Smoothness.of(f, symbols).isEmpty();
    }

    private Expr simplified(Expr f) {
        return f.height() > MOST_SIMPLIFIED ? f : new Simplification(settings.policy()).apply(f);
    }

    /** {@return what keeps ends of the domain out, where there are values on one side only} */
    private List<Cond> inside(List<Cond> domain, TieRule rule, Ties ties) {
        List<Cond> conditions = new ArrayList<>();
        for (Cond c : domain) {
            Cond inside = Interior.of(List.of(c), symbols).getFirst();
            if (mayJump(c)) {
                // What it says at the step is not what it says beside it.
                conditions.add(inside);
                conditions.addAll(Smoothness.of(Exprs.vector(c.exprs()), symbols));
            } else if (!inside.equals(c)) {
                conditions.add(switch (rule) {
                    case LEFT, RIGHT -> ties.beside(c);
                    case LEXICOGRAPHIC, NONE -> inside;
                });
            }
        }
        return conditions;
    }

    private static boolean mayJump(Cond c) {
        return c.exprs().stream().anyMatch(e -> Fold.<Boolean>over(e, (part, below) -> isStep(part)
                || Children.of(part.node()).stream().anyMatch(below::at)));
    }

    private static boolean isStep(Expr e) {
        return e.node() instanceof Node.Piecewise || e.node() instanceof Node.Apply(var fn, var args)
                && fn.pieces(args).filter(p -> p.joint() == Pieces.Joint.JUMP).isPresent();
    }

    private static Expr guarded(Expr derivative, List<Cond> where, TieRule rule) {
        if (derivative.node() instanceof Node.Vector(var entries)) {
            return Exprs.vector(entries.stream().map(entry -> guarded(entry, where, rule)).toList());
        }
        List<Cond> conditions = new ArrayList<>(where);
        switch (rule) {
            case LEXICOGRAPHIC, NONE -> conditions.add(isFinite(derivative));
            case LEFT, RIGHT -> {}
        }
        return Exprs.piecewise(Cond.and(conditions), derivative, Exprs.UNDEFINED);
    }

    /** Where a slope is unbounded, the function is not locally Lipschitz. */
    private static Cond isFinite(Expr e) {
        Expr largest = Exprs.number(LARGEST);
        return Cond.and(Cond.nonnegative(largest.minus(e)), Cond.nonnegative(largest.plus(e)));
    }
}
