package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancels what the sums above and below the fraction bar of a product have in common: {@code (x^2 - 4)/(x - 2)}.
 * Denominators keep their factors; a polynomial is never factored for its own sake.
 */
final class LowestTerms {
    /** Sums with more terms are not divided. */
    private static final int MAX_TERMS = 64;

    private final List<Part> parts = new ArrayList<>();
    private final List<Expr> others = new ArrayList<>();

    /** A sum to an integer power; replaced when a divisor is found. */
    private record Part(Expr base, int exponent) {
        Expr power() {
            return base.pow(exponent);
        }
    }

    private LowestTerms(Node.Product p) {
        others.add(Exprs.number(p.coefficient()));
        for (Factor f : p.factors()) {
            boolean sum = f.base().node() instanceof Node.Sum(_, var terms) && terms.size() < MAX_TERMS;
            if (sum && f.exponent().node() instanceof Node.Num(var n) && n.isInt()) {
                CommonFactor content = CommonFactor.shared(f.base());
                others.add(content.factor().pow(n.intValue()));
                parts.add(new Part(content.rest(), n.intValue()));
            } else {
                others.add(Exprs.power(f.base(), f.exponent()));
            }
        }
    }

    static Expr of(Expr e) {
        if (!(e.node() instanceof Node.Product p) || !hasSums(p)) {
            return e;
        }
        LowestTerms work = new LowestTerms(p);
        boolean changed = false;
        for (boolean again = true; again;) {
            again = work.step();
            changed |= again;
        }
        return changed || work.differsFrom(p) ? work.result() : e;
    }

    private static boolean hasSums(Node.Product p) {
        for (Factor f : p.factors()) {
            if (f.base().isSum() && f.exponent().isNumber()) {
                return true;
            }
        }
        return false;
    }

    private boolean differsFrom(Node.Product p) {
        return parts.stream().anyMatch(part -> p.factors().stream().noneMatch(f -> f.base() == part.base()));
    }

    private Expr result() {
        List<Expr> all = new ArrayList<>(others);
        parts.forEach(part -> all.add(part.power()));
        return Exprs.product(all);
    }

    /** Finds one pair with a common divisor and replaces it. */
    private boolean step() {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Part a = parts.get(i);
                Part b = parts.get(j);
                boolean opposite = a.exponent() > 0 != b.exponent() > 0;
                if (opposite ? cancel(i, j) : merge(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Joins {@code (x - 1)^n·(1 - x)^m}. */
    private boolean merge(int i, int j) {
        Part a = parts.get(i);
        Part b = parts.get(j);
        if (a.base() == b.base() || a.base() == b.base().negate()) {
            boolean flip = a.base() != b.base() && b.exponent() % 2 != 0;
            others.add(flip ? Exprs.MINUS_ONE : Exprs.ONE);
            replace(i, j, List.of(new Part(a.base(), a.exponent() + b.exponent())));
            return true;
        }
        return false;
    }

    private boolean cancel(int i, int j) {
        if (merge(i, j)) {
            return true;
        }
        Part a = parts.get(i);
        Part b = parts.get(j);
        Expr expandedA = Expansion.of(a.base(), MAX_TERMS);
        Expr expandedB = Expansion.of(b.base(), MAX_TERMS);
        Optional<List<Polynomial>> read = Polynomial.read(expandedA, expandedB);
        if (read.isEmpty()) {
            return false;
        }
        Polynomial pa = read.get().get(0);
        Polynomial pb = read.get().get(1);
        if (pa.isZero() || pb.isZero()) {
            return false;
        }
        Optional<Polynomial> quotient = pa.exactQuotient(pb);
        if (quotient.isPresent()) {
            replace(i, j, List.of(
                    new Part(quotient.get().toExpr(), a.exponent()),
                    new Part(b.base(), a.exponent() + b.exponent())));
            return true;
        }
        Optional<Polynomial> inverse = pb.exactQuotient(pa);
        if (inverse.isPresent()) {
            replace(i, j, List.of(
                    new Part(a.base(), a.exponent() + b.exponent()),
                    new Part(inverse.get().toExpr(), b.exponent())));
            return true;
        }
        Optional<Polynomial> gcd = pa.gcd(pb).filter(g -> !g.isConstant());
        gcd.ifPresent(g -> replace(i, j, List.of(
                new Part(pa.exactQuotient(g).orElseThrow().toExpr(), a.exponent()),
                new Part(g.toExpr(), a.exponent() + b.exponent()),
                new Part(pb.exactQuotient(g).orElseThrow().toExpr(), b.exponent()))));
        return gcd.isPresent();
    }

    private void replace(int i, int j, List<Part> by) {
        parts.remove(j);
        parts.remove(i);
        for (Part part : by) {
            if (part.exponent() == 0 || part.base() == Exprs.ONE) {
                continue;
            }
            if (part.base().isSum()) {
                CommonFactor content = CommonFactor.shared(part.base());
                others.add(content.factor().pow(part.exponent()));
                parts.add(new Part(content.rest(), part.exponent()));
            } else {
                others.add(part.power());
            }
        }
    }
}
