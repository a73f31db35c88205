package deriv.simplify;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Memo;
import deriv.core.Term;
import deriv.rules.Rulebook;
import deriv.rules.Signs;

/**
 * What candidates may use: the rules that hold, the signs that are known, the cost of reading. Keeps what it has found,
 * because candidates come to the same products on different ways; confined to one thread.
 */
final class Context {
    /** Numbers with more bits are left as they are: the fraction that n nested ones make has numbers of n bits. */
    private static final int MAX_BITS = 256;

    private final Rulebook rules;
    private final Signs signs;
    private final Policy.Values values;
    private final Bounds bounds;
    private final Cost cost = new Cost();
    private final Memo<Expr> polished = new Memo<>();
    /** Made when the first is asked for. */
    private NormalForms normalForms;

    Context(Rulebook rules, Signs signs, Policy policy) {
        this.rules = rules;
        this.signs = signs;
        this.values = policy.values();
        this.bounds = Bounds.of(policy.effort());
    }

    Signs signs() {
        return signs;
    }

    Policy.Values values() {
        return values;
    }

    Bounds bounds() {
        return bounds;
    }

    Cost cost() {
        return cost;
    }

    NormalForms normalForms() {
        if (normalForms == null) {
            normalForms = new NormalForms(this);
        }
        return normalForms;
    }

    /** {@return the expression after all rules that match at its top} */
    Expr rewritten(Expr e) {
        return rules.apply(e, signs);
    }

    /** {@return the expression after the rules that match at its top, unless that is harder to read} */
    Expr ruled(Expr e) {
        return easier(rewritten(e), e);
    }

    /** {@return the product in lowest terms, with its roots, its sign and what rules match in order} */
    Expr polished(Expr product) {
        Expr known = polished.get(product);
        if (known == null) {
            known = lowest(product);
            polished.put(product, known);
        }
        return known;
    }

    private Expr lowest(Expr product) {
        Expr primitive = CommonFactor.outOfFactors(product);
        Expr lowest = Idioms.sumsMeet(primitive) ? normalForms().lowest(primitive) : primitive;
        Expr best = arranged(product);
        best = primitive == product ? best : easier(best, arranged(primitive));
        return lowest == primitive ? best : easier(best, arranged(lowest));
    }

    /** {@return the product with its roots, its sign and what rules match in order} */
    Expr arranged(Expr product) {
        Expr plain = SignInside.of(realPowers(product));
        Expr ruled = rewritten(product);
        return ruled == product ? plain : easier(plain, SignInside.of(realPowers(ruled)));
    }

    private Expr realPowers(Expr product) {
        return switch (values) {
            case REAL -> RealPowers.of(product, signs);
            case COMPLEX -> product;
        };
    }

    Expr expanded(Expr e) {
        return ruled(Expansion.of(e, bounds.expansion()));
    }

    /** {@return the one that is easier to read; the first if both are alike} */
    Expr easier(Expr a, Expr b) {
        return cost.of(b) < cost.of(a) ? b : a;
    }

    boolean isTooLarge(Expr e) {
        return Children.of(e.node()).size() > bounds.terms()
                || cost.of(e) > bounds.cost()
                || cost.bits(e) > MAX_BITS;
    }

    static int terms(Expr e) {
        return Term.termsOf(e).size();
    }
}
