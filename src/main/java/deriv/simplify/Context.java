package deriv.simplify;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Term;
import deriv.rules.Rulebook;
import deriv.rules.Signs;

/**
 * What candidates may use: the rules that hold, the signs that are known, the cost of reading. Confined to one thread.
 */
record Context(Rulebook rules, Signs signs, Policy.Values values, Cost cost, Bounds bounds) {
    /** Numbers with more bits are left as they are: the fraction that n nested ones make has numbers of n bits. */
    private static final int MAX_BITS = 256;

    /** {@return the expression after the rules that match at its top, unless that is harder to read} */
    Expr ruled(Expr e) {
        return easier(rules.apply(e, signs), e);
    }

    /** {@return the product in lowest terms, with its roots, its sign and what rules match in order} */
    Expr polished(Expr product) {
        return arranged(LowestTerms.of(product));
    }

    /** {@return the product with its roots, its sign and what rules match in order} */
    Expr arranged(Expr product) {
        Expr plain = SignInside.of(realPowers(product));
        Expr ruled = rules.apply(product, signs);
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
