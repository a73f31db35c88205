package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.core.Term;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Forms of a sum in which every square of one function is replaced by the other: {@code sin² = 1 - cos²} and so on. */
final class Pythagoras {
    /** More different squares than this are not tried. */
    private static final int MAX_SQUARES = 6;

    private Pythagoras() {}

    static List<Expr> variants(Expr sum, int maxTerms) {
        Set<Expr> squares = new LinkedHashSet<>();
        for (Term t : Term.termsOf(sum)) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (exponent(f) >= 2 && partner(f.base()) != f.base()) {
                    squares.add(f.base());
                }
            }
        }
        List<Expr> variants = new ArrayList<>();
        squares.stream().limit(MAX_SQUARES).forEach(s -> variants.add(replaced(sum, s, maxTerms)));
        return variants;
    }

    private static int exponent(Factor f) {
        return f.exponent().node() instanceof Node.Num(var n) && n.isInt() ? n.intValue() : 0;
    }

    /** {@return the square of the function in terms of its partner; the expression itself if it has none} */
    private static Expr partner(Expr e) {
        if (!(e.node() instanceof Node.Apply(var fn, var args))) {
            return e;
        }
        return fn == Trigonometry.SIN
                ? Exprs.ONE.minus(square(Trigonometry.COS, args))
                : fn == Trigonometry.COS
                        ? Exprs.ONE.minus(square(Trigonometry.SIN, args))
                : fn == HyperbolicFunctions.SINH
                        ? square(HyperbolicFunctions.COSH, args).minus(1)
                : fn == HyperbolicFunctions.COSH ? square(HyperbolicFunctions.SINH, args).plus(1) : e;
    }

    private static Expr square(Fn fn, List<Expr> args) {
        return Exprs.apply(fn, args).squared();
    }

    private static Expr replaced(Expr sum, Expr function, int maxTerms) {
        Expr square = partner(function);
        SumBuilder result = new SumBuilder();
        for (Term t : Term.termsOf(sum)) {
            Expr term = t.expr();
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base() == function && exponent(f) >= 2) {
                    int pairs = exponent(f) / 2;
                    term = term.times(function.pow(-2L * pairs)).times(square.pow(pairs));
                }
            }
            result.add(t.coefficient(), term);
        }
        return Expansion.of(result.build(), maxTerms);
    }
}
