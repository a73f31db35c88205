package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.List;

/** The ways to write a product; each is brought to lowest terms before it is compared. */
final class ProductForms {
    static final List<Candidate> ALL = List.of(
            new Candidate("as built", (e, _) -> e),
            new Candidate("sums above and below over one bar", (e, _) -> unnested(e)),
            new Candidate("numbers out of roots", (e, _) -> RealPowers.contentOutOfRoots(e)),
            new Candidate("exponentials below the bar", (e, _) -> Exponentials.below(e)),
            new Candidate("denominators multiplied", (e, _) -> Denominators.multiplied(e)),
            new Candidate("inside the pieces", (e, _) -> Pieces.inside(e)),
            new Candidate("polynomials factored", (e, context) -> context.normalForms().withFactors(e)),
            new Candidate("by identities", (e, context) -> context.normalForms().byIdentities(e)));

    private ProductForms() {}

    /** Sums that are fractions, each over its common denominator: {@code 1/(1 + 1/x)} becomes {@code x/(x + 1)}. */
    private static Expr unnested(Expr e) {
        if (!(e.node() instanceof Node.Product p)) {
            return e;
        }
        List<Expr> factors = new ArrayList<>();
        factors.add(Exprs.number(p.coefficient()));
        for (Factor f : p.factors()) {
            boolean whole = f.base().isSum() && f.exponent().node() instanceof Node.Num(var n) && n.isInteger();
            Expr base = whole ? CommonFactor.together(f.base()).product() : f.base();
            factors.add(Exprs.power(base, f.exponent()));
        }
        return Exprs.product(factors);
    }
}
