package deriv.simplify;

import deriv.algebra.Factorization;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Candidates by way of polynomials over kernels. They are asked for only where sums meet, so that a formula without such
 * never loads the classes for it. Keeps what it has found; confined to one thread.
 */
final class NormalForms {
    /** A sum with fewer terms has no factors that are not seen by looking for common ones. */
    private static final int MIN_TERMS = 3;

    /** The functions between whose squares and quotients there are relations. */
    private static final Set<Fn> CIRCULAR =
            Set.of(Trigonometry.SIN, Trigonometry.COS, Trigonometry.TAN, Trigonometry.COT,
                    Trigonometry.SEC, Trigonometry.CSC);

    private static final int MAX_DEPTH = 3;

    private final Context context;
    private final Map<Level, Memo<Optional<NormalForm>>> forms = new EnumMap<>(Level.class);

    NormalForms(Context context) {
        this.context = context;
    }

    /** {@return the product with what its sums above and below the bar have in common cancelled} */
    Expr lowest(Expr product) {
        return form(product, Level.KERNELS)
                .map(NormalForm::toExpr)
                .filter(lowest -> exponentials(product).containsAll(exponentials(lowest)))
                .orElse(product);
    }

    /** {@return the sum over one denominator, with everything cancelled}; itself if it has no fraction with a sum in it */
    Expr fraction(Expr sum) {
        for (Term t : Term.termsOf(sum)) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.exponent().isNegative() && f.base().isSum()) {
                    return form(sum, Level.KERNELS)
                            .map(NormalForm::toExpr)
                            .filter(fraction -> exponentials(sum).containsAll(exponentials(fraction)))
                            .orElse(sum);
                }
            }
        }
        return sum;
    }

    /** {@return the product with its sums as products of polynomials}: {@code x^2 - 2*x + 1} as {@code (x - 1)^2} */
    Expr withFactors(Expr product) {
        if (!(product.node() instanceof Node.Product(var coefficient, var factors))) {
            return product;
        }
        boolean changed = false;
        List<Expr> result = new ArrayList<>(List.of(Exprs.number(coefficient)));
        for (Factor f : factors) {
            Expr base = f.exponent().isNumber() ? factored(f.base()) : f.base();
            changed |= base != f.base();
            result.add(Exprs.power(base, f.exponent()));
        }
        return changed ? Exprs.product(result) : product;
    }

    /** {@return the sum as a product of irreducible polynomials over its kernels}; itself if it is no such, or has none */
    Expr factored(Expr sum) {
        if (!(sum.node() instanceof Node.Sum) || Context.terms(sum) < MIN_TERMS || !hasPowers(sum)) {
            return sum;
        }
        return form(sum, Level.KERNELS)
                .map(form -> {
                    List<Expr> result = new ArrayList<>();
                    result.add(form.toExpr(form.denominator()).reciprocal());
                    result.add(Exprs.number(form.numerator().content()));
                    for (Factorization.Power p : form.numerator().powers()) {
                        result.add(form.toExpr(p.base().factored()).pow(p.exponent()));
                    }
                    return Exprs.product(result);
                })
                .filter(product -> exponentials(sum).containsAll(exponentials(product)))
                .orElse(sum);
    }

    private static boolean hasPowers(Expr sum) {
        for (Term t : Term.termsOf(sum)) {
            List<Factor> factors = Factor.factorsOf(t.expr());
            if (factors.size() > 1 || factors.size() == 1 && factors.getFirst().exponent() != Exprs.ONE) {
                return true;
            }
        }
        return false;
    }

    /** {@return the expression by what is known between circular functions}; itself if no two of one angle meet in a fraction */
    Expr byIdentities(Expr e) {
        if (!isFraction(e) || !circularFunctionsMeet(e)) {
            return e;
        }
        return form(e, Level.CIRCULAR)
                .map(form -> context.polished(form.toExpr()))
                .filter(result -> functions(e).containsAll(functions(result)))
                .orElse(e);
    }

    private static boolean isFraction(Expr e) {
        for (Term t : Term.termsOf(e)) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.exponent().isNegative() && f.base() != Exprs.E) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean circularFunctionsMeet(Expr e) {
        List<Expr> calls = bases(e).stream().filter(b -> b.node() instanceof Node.Apply).distinct().toList();
        Set<List<Expr>> seen = new HashSet<>();
        for (Expr call : calls) {
            if (call.node() instanceof Node.Apply(var fn, var args) && CIRCULAR.contains(fn) && !seen.add(args)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the functions among the kernels} */
    private static Set<Fn> functions(Expr e) {
        Set<Fn> functions = new HashSet<>();
        for (Expr base : bases(e)) {
            if (base.node() instanceof Node.Apply(var fn, _)) {
                functions.add(fn);
            }
        }
        return functions;
    }

    private static List<Expr> bases(Expr e) {
        List<Expr> bases = new ArrayList<>();
        factors(e, MAX_DEPTH).forEach(f -> bases.add(f.base()));
        return bases;
    }

    /** {@return the exponents of e among the kernels}: exp(x) + 1 is not written with exp(-x), nor the other way round */
    private static Set<Expr> exponentials(Expr e) {
        Set<Expr> exponents = new HashSet<>();
        for (Factor f : factors(e, MAX_DEPTH)) {
            if (f.base() == Exprs.E) {
                exponents.add(f.exponent());
            }
        }
        return exponents;
    }

    /** {@return the factors of terms of factors …, at most so many sums deep} */
    private static List<Factor> factors(Expr e, int depth) {
        List<Factor> all = new ArrayList<>();
        for (Term t : Term.termsOf(e)) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base().isSum() && depth > 0) {
                    all.addAll(factors(f.base(), depth - 1));
                } else {
                    all.add(f);
                }
            }
        }
        return all;
    }

    private Optional<NormalForm> form(Expr e, Level level) {
        Memo<Optional<NormalForm>> memo = forms.computeIfAbsent(level, _ -> new Memo<>());
        Optional<NormalForm> known = memo.get(e);
        if (known == null) {
            known = NormalForm.of(e, level, context.values().numbers(), context.bounds().node() / 2);
            memo.put(e, known);
        }
        return known;
    }
}
