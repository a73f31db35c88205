package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Tangents and secants as quotients of sines and cosines, where they stand beside sines and cosines or below a bar: so the
 * terms of {@code 1 - cot(x)*csc(x)*(1 - cos(x))} meet over one denominator.
 */
final class Tangents {
    private static final Map<Fn, UnaryOperator<Expr>> QUOTIENTS = Map.of(
            Trigonometry.TAN, u -> Trigonometry.sin(u).over(Trigonometry.cos(u)),
            Trigonometry.COT, u -> Trigonometry.cos(u).over(Trigonometry.sin(u)),
            Trigonometry.SEC, u -> Trigonometry.cos(u).reciprocal(),
            Trigonometry.CSC, u -> Trigonometry.sin(u).reciprocal());

    private Tangents() {}

    /** {@return the expanded sum with such factors of its terms replaced; itself if there are none} */
    static Expr asQuotients(Expr sum) {
        if (!isMixed(sum)) {
            return sum;
        }
        SumBuilder result = new SumBuilder();
        boolean changed = false;
        for (Term t : Term.termsOf(sum)) {
            Expr term = t.expr();
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base().node() instanceof Node.Apply(var fn, var args) && QUOTIENTS.containsKey(fn)) {
                    Expr quotient = QUOTIENTS.get(fn).apply(args.getFirst());
                    term = term.over(f.base().pow(f.exponent())).times(quotient.pow(f.exponent()));
                    changed = true;
                }
            }
            result.add(t.coefficient(), term);
        }
        return changed ? result.build() : sum;
    }

    /** Whether there is a sine or cosine, or one of these functions below a bar. */
    private static boolean isMixed(Expr sum) {
        for (Term t : Term.termsOf(sum)) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base().node() instanceof Node.Apply(var fn, _)
                        && (fn == Trigonometry.SIN
                                || fn == Trigonometry.COS
                                || f.exponent().isNegative() && QUOTIENTS.containsKey(fn))) {
                    return true;
                }
            }
        }
        return false;
    }
}
