package deriv.rules;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The form that a good textbook prints: bottom up, at each node the rule tables and then the cheapest of a few
 * candidates (as built, expanded, common factors out, one fraction, cancelled) by {@link Cost}.
 *
 * <p>Never harder to read than what came in. Work at a node is bounded: long sums are left as they are, so a large
 * expression keeps its sharing and costs linear time.
 *
 * <p>An instance keeps what it has found for the next expression; confined to one thread and one operation.
 */
public final class Simplification {
    /** Sums with more terms, or terms harder to read than this, are not rearranged. */
    private static final int MAX_TERMS = 40;

    private static final int MAX_COST = 1500;
    private static final int MAX_EXPANSION = 60;
    private static final int MAX_ROUNDS = 3;

    private final RuleSet rules = RuleTables.REAL_RULES;
    private final Signs signs = new Signs();
    private final Cost cost = new Cost();
    private final Flattening flattening = new Flattening();

    /** Kept from call to call: what a node becomes depends on nothing but the node. */
    private final Fold<Expr> fold = Fold.of(this::step);

    /** {@return an expression with the same value wherever the given one is defined, for real symbols} */
    public static Expr of(Expr e) {
        return new Simplification().apply(e);
    }

    /**
     * {@return the same as {@link #of}}
     *
     * <p>The conditions of a text are simplified one by one, and in a nest each holds the next: the {@code n} denominators
     * of {@code 1/(1 + 1/(1 + …))} took n² steps without what is kept here.
     */
    public Expr apply(Expr e) {
        Expr current = flattening.apply(e);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Expr next = flattening.apply(fold.at(current));
            if (next == current || cost.of(next) > cost.of(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    /** {@return the expression that is easier to read; the first if both are alike} */
    public Expr easier(Expr a, Expr b) {
        return cheaper(a, b);
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr n = Children.map(e, d::at);
        return switch (n.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _ -> n;
            case Node.Apply _, Node.Abstract _, Node.Piecewise _, Node.Vector _ -> rules.apply(n, signs);
            case Node.Product _ -> product(n);
            case Node.Sum _ -> sum(n);
        };
    }

    // --- products ---

    private Expr product(Expr e) {
        Expr ruled = RealPowers.of(rules.apply(e, signs), signs);
        if (!(ruled.node() instanceof Node.Product p) || isLarge(ruled)) {
            return ruled;
        }
        Expr best = Cancellation.signInside(ruled);
        best = cheaper(best, polished(ruled));
        Expr unnested = unnested(p);
        return unnested == ruled ? best : cheaper(best, polished(unnested));
    }

    private Expr polished(Expr e) {
        return Cancellation.signInside(RealPowers.of(rules.apply(Cancellation.of(e), signs), signs));
    }

    /** Sums that are fractions, each over its common denominator: {@code 1/(1 + 1/x)} becomes {@code x/(x + 1)}. */
    private static Expr unnested(Node.Product p) {
        List<Expr> factors = new ArrayList<>();
        factors.add(Exprs.number(p.coefficient()));
        for (Factor f : p.factors()) {
            boolean whole = f.base().isSum() && f.exponent().node() instanceof Node.Num(var n) && n.isInteger();
            Expr base = whole ? CommonFactor.together(f.base()).product() : f.base();
            factors.add(Exprs.power(base, f.exponent()));
        }
        return Exprs.product(factors);
    }

    // --- sums ---

    private Expr sum(Expr e) {
        Expr best = rules.apply(e, signs);
        if (!(best.node() instanceof Node.Sum) || isLarge(best)) {
            return best;
        }
        Expr expanded = rules.apply(Expansion.of(best, MAX_EXPANSION), signs);
        for (Expr form : expanded == best ? List.of(best) : List.of(best, expanded)) {
            best = cheaper(best, form);
            best = cheaper(best, factored(CommonFactor.shared(form)));
            // Without denominators both are the same.
            best = CommonFactor.hasDenominators(form) ? cheaper(best, factored(CommonFactor.together(form))) : best;
        }
        for (Expr form : Pythagoras.variants(expanded, MAX_EXPANSION)) {
            // Trading sin² for cos² is worth it only if terms meet: cos² - sin² reads better than 2·cos² - 1.
            if (Children.of(form.node()).size() >= Children.of(expanded.node()).size()) {
                continue;
            }
            best = cheaper(best, rules.apply(form, signs));
            best = cheaper(best, factored(CommonFactor.shared(form)));
        }
        return best;
    }

    /** The cheapest way to write {@code factor · rest}. */
    private Expr factored(CommonFactor common) {
        if (common.factor() == Exprs.ONE) {
            return common.rest();
        }
        Expr rest = rules.apply(common.rest(), signs);
        Expr expanded = rules.apply(Expansion.of(rest, MAX_EXPANSION), signs);
        Expr best = polished(common.factor().times(rest));
        if (expanded != rest) {
            best = cheaper(best, polished(common.factor().times(expanded)));
            CommonFactor again = CommonFactor.shared(expanded);
            best = cheaper(best, polished(common.factor().times(again.factor()).times(again.rest())));
        }
        return best;
    }

    private Expr cheaper(Expr a, Expr b) {
        return cost.of(b) < cost.of(a) ? b : a;
    }

    private boolean isLarge(Expr e) {
        return Children.of(e.node()).size() > MAX_TERMS || cost.of(e) > MAX_COST;
    }
}
