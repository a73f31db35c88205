package deriv.simplify;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.core.Term;
import deriv.rules.RuleTables;
import deriv.rules.Rulebook;
import deriv.rules.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final int MAX_DISTRIBUTED = 5;
    private static final int MAX_PIECE = 20;
    /** Conditions before a piece that are remembered in it, the last ones: n pieces have n²/2 of them. */
    private static final int MAX_REGION = 50;

    /** Numbers with more bits are left as they are: the fraction that n nested ones make has numbers of n bits. */
    private static final int MAX_BITS = 256;

    private static final int MAX_ROUNDS = 3;

    /** Where the result has to have the value of what was given. */
    private enum Scope {
        EVERYWHERE,
        /** Where one piece counts. */
        REGION
    }

    private final Rulebook rules = RuleTables.REAL_RULES;
    private final Signs signs;
    private final Scope scope;
    private final Cost cost = new Cost();
    private final Flattening flattening = new Flattening();

    /** Kept from call to call: what a node becomes depends on nothing but the node. */
    private final Fold<Expr> fold = Fold.of(this::step);

    public Simplification() {
        this(Policy.DEFAULT);
    }

    /** @param policy what may be taken for granted, and how much may be tried */
    public Simplification(Policy policy) {
        this(policy.assumptions().isEmpty() ? new Signs() : Signs.given(policy.assumptions()), Scope.EVERYWHERE);
    }

    private Simplification(Signs signs, Scope scope) {
        this.signs = signs;
        this.scope = scope;
    }

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
        try {
            return stepped(e, n, d);
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return n; // another form needs numbers that are too large; this one does not
            }
            throw tooLarge;
        }
    }

    private Expr stepped(Expr e, Expr n, Fold<Expr> d) {
        return switch (n.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _ -> n;
            case Node.Apply _, Node.Abstract _, Node.Vector _ -> rules.apply(n, signs);
            case Node.Piecewise p -> pieces(n, p);
            case Node.Product _ -> cheaper(product(n), distributed(e, n, d));
            case Node.Sum _ -> sum(n);
        };
    }

    // --- products ---

    private Expr product(Expr e) {
        Expr ruled = RealPowers.of(rules.apply(e, signs), signs);
        if (!(ruled.node() instanceof Node.Product p) || isLarge(ruled)) {
            return ruled;
        }
        Expr best = LowestTerms.signInside(ruled);
        for (Expr form : productForms(ruled, p)) {
            best = cheaper(best, polished(form));
        }
        return best;
    }

    private Set<Expr> productForms(Expr e, Node.Product p) {
        Set<Expr> forms = new LinkedHashSet<>(List.of(e));
        forms.add(unnested(p));
        forms.add(RealPowers.contentOutOfRoots(e));
        forms.add(Exponentials.below(e));
        forms.add(Denominators.multiplied(e, p));
        forms.add(Pieces.inside(e));
        return forms;
    }

    /**
     * A fraction with a short sum above the bar, term by term: in {@code (u'·v + u·v')/(u·v)} each term cancels, which is
     * lost once the sum has a common factor taken out.
     */
    private Expr distributed(Expr e, Expr simplified, Fold<Expr> d) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || isLarge(simplified)) {
            return simplified;
        }
        Optional<Factor> above = factors.stream()
                .filter(f -> f.exponent() == Exprs.ONE && Term.termsOf(f.base()).size() > 1)
                .findFirst();
        boolean fraction = factors.stream().anyMatch(f -> f.exponent().isNegative() && f.base() != Exprs.E);
        if (above.isEmpty() || !fraction || Term.termsOf(above.get().base()).size() > MAX_DISTRIBUTED) {
            return simplified;
        }
        List<Expr> others = new ArrayList<>(List.of(Exprs.number(coefficient)));
        factors.stream()
                .filter(f -> f != above.get())
                .forEach(f -> others.add(Exprs.power(d.at(f.base()), d.at(f.exponent()))));
        Expr cofactor = Exprs.product(others);
        SumBuilder sum = new SumBuilder();
        for (Term t : Term.termsOf(above.get().base())) {
            sum.add(t.coefficient(), polished(d.at(t.expr()).times(cofactor)));
        }
        return rules.apply(sum.build(), signs);
    }

    private Expr polished(Expr e) {
        return LowestTerms.signInside(RealPowers.of(rules.apply(LowestTerms.of(e), signs), signs));
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
        Expr ruled = rules.apply(Pieces.joined(e), signs);
        if (!(ruled.node() instanceof Node.Sum) || isLarge(ruled)) {
            return ruled;
        }
        Expr best = ruled;
        for (Expr form : sumForms(ruled)) {
            best = cheaper(best, grouped(form));
            best = cheaper(best, factored(CommonFactor.shared(form)));
            best = cheaper(best, factored(CommonFactor.together(form)));
        }
        Expr expanded = expanded(ruled);
        for (Expr form : Pythagoras.variants(expanded, MAX_EXPANSION)) {
            // Trading sin² for cos² is worth it only if terms meet: cos² - sin² reads better than 2·cos² - 1.
            if (Term.termsOf(form).size() < Term.termsOf(expanded).size()) {
                best = cheaper(best, rules.apply(form, signs));
                best = cheaper(best, factored(CommonFactor.shared(form)));
            }
        }
        return best;
    }

    private Set<Expr> sumForms(Expr e) {
        Set<Expr> forms = new LinkedHashSet<>(List.of(e));
        forms.add(expanded(e));
        forms.add(CommonFactor.withPrimitiveFactors(e));
        forms.add(Tangents.asQuotients(expanded(e)));
        return forms;
    }

    private Expr expanded(Expr e) {
        return rules.apply(Expansion.of(e, MAX_EXPANSION), signs);
    }

    /** The cheapest way to write {@code factor · rest}. */
    private Expr factored(CommonFactor common) {
        if (common.factor() == Exprs.ONE) {
            return common.rest();
        }
        Expr rest = rules.apply(common.rest(), signs);
        Expr expanded = expanded(rest);
        Expr best = polished(common.factor().times(grouped(rest)));
        if (expanded != rest) {
            best = cheaper(best, polished(common.factor().times(grouped(expanded))));
            CommonFactor again = CommonFactor.shared(expanded);
            best = cheaper(best, polished(common.factor().times(again.factor()).times(again.rest())));
        }
        return best;
    }

    /** The sum with terms drawn together by their functions, as long as that makes it easier to read. */
    private Expr grouped(Expr sum) {
        Expr best = sum;
        for (Expr before = Exprs.ZERO; before != best;) {
            before = best;
            for (Expr form : Grouping.variants(before)) {
                best = cheaper(best, form);
            }
        }
        return best;
    }

    // --- pieces ---

    /** Conditions that always or never hold are decided; each value is simplified for the region where it counts. */
    private Expr pieces(Expr e, Node.Piecewise p) {
        List<Branch> branches = new ArrayList<>();
        Deque<Cond> reached = new ArrayDeque<>();
        for (Branch b : p.branches()) {
            Cond condition = signs.decide(b.condition());
            reached.addLast(condition);
            branches.add(new Branch(condition, within(b.value(), reached)));
            reached.removeLast();
            reached.addLast(condition.not());
            if (reached.size() > MAX_REGION) {
                reached.removeFirst();
            }
        }
        Expr decided = Exprs.piecewise(branches, within(p.otherwise(), reached));
        return decided == e ? e : cheaper(e, decided);
    }

    /** Pieces inside a region have been simplified for their own; once more in each region around them would be 2^n times. */
    private Expr within(Expr value, Collection<Cond> region) {
        return scope == Scope.REGION || value.height() > MAX_PIECE || value.isClosed()
                ? value
                : new Simplification(Signs.given(Cond.and(List.copyOf(region)).conjuncts()), Scope.REGION).apply(value);
    }

    private Expr cheaper(Expr a, Expr b) {
        return cost.of(b) < cost.of(a) ? b : a;
    }

    private boolean isLarge(Expr e) {
        return Children.of(e.node()).size() > MAX_TERMS || cost.of(e) > MAX_COST || cost.bits(e) > MAX_BITS;
    }
}
