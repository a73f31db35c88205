package deriv.tape;

import static deriv.functions.Logarithms.LOG;
import static deriv.functions.Logarithms.LOG1P;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products of powers with an exponential, such as {@code x^2*exp(-x^2)} and {@code exp(-x)*(x^3 - 3*x)}: as they stand,
 * 0 times infinity is NaN, and {@code 0*800^100} is 0 where the true value is 1e-57. So where the exponent is below
 * -{@value #FAR} each factor gets its share of the exponential before they are multiplied, and for more factors both are
 * multiplied with exponents of two that have no limit ({@link Logarithms#SCALED_EXP}); a sum in the product is distributed
 * there. The usual path has one more comparison.
 */
final class Decay {
    /** e^-u is a normal number, with all its digits, for u below this. */
    private static final double FAR = 700;

    private static final int LONGEST_SUM = 8;

    /** An exponential is shared out among so many factors. */
    private static final int MOST_SHARES = 8;

    private final Lowering lowering;
    private final Values values;
    private final Products products;

    Decay(Lowering lowering, Products products) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
    }

    /**
     * {@return the value of a product}
     *
     * @param number what stands in front of the factors
     * @param direct the value of all that as it stands
     */
    int value(double number, List<Factor> factors, int direct) {
        Optional<Expr> exponent = exponent(factors);
        if (!lowering.isReal() || exponent.isEmpty() || degree(factors, exponent.get()) < 2
                || Values.isConstant(direct)) {
            return direct;
        }
        int u = lowering.value(exponent.get());
        int near = values.unary(Op.POSITIVE, values.add(u, values.constant(FAR)));
        List<Factor> others = factors.stream().filter(f -> f.base() != Exprs.E).toList();
        return values.select(near, direct, values.multiply(values.constant(number), scaled(others, u)));
    }

    private static Optional<Expr> exponent(List<Factor> factors) {
        for (Factor f : factors) {
            if (f.base() == Exprs.E && !f.exponent().isClosed()) {
                return Optional.of(f.exponent());
            }
        }
        return Optional.empty();
    }

    private int scaled(List<Factor> factors, int u) {
        for (int i = 0; i < factors.size(); i++) {
            Factor f = factors.get(i);
            if (f.exponent() == Exprs.ONE
                    && f.base().node() instanceof Node.Sum(var constant, var terms)
                    && terms.size() <= LONGEST_SUM) {
                List<Factor> rest = new ArrayList<>(factors);
                rest.remove(i);
                return distributed(constant, terms, rest, u);
            }
        }
        return one(Rational.ONE, factors, u);
    }

    private int distributed(Rational constant, List<Term> terms, List<Factor> rest, int u) {
        List<Integer> parts = new ArrayList<>();
        for (Term t : terms) {
            List<Factor> factors = new ArrayList<>(rest);
            Rational inner = Rational.ONE;
            if (t.expr().node() instanceof Node.Product(var c, var more)) {
                inner = c;
                factors.addAll(more);
            } else {
                factors.add(new Factor(t.expr(), Exprs.ONE));
            }
            parts.add(withExponentials(t.coefficient().times(inner), factors, u));
        }
        if (!constant.isZero()) {
            parts.add(one(constant, rest, u));
        }
        int total = parts.getFirst();
        for (int part : parts.subList(1, parts.size())) {
            total = values.add(total, part);
        }
        return total;
    }

    /** A term of the sum may have an exponential of its own. */
    private int withExponentials(Rational coefficient, List<Factor> factors, int u) {
        int exponent = u;
        for (Factor f : factors) {
            if (f.base() == Exprs.E) {
                exponent = values.add(exponent, lowering.value(f.exponent()));
            }
        }
        return one(coefficient, factors.stream().filter(f -> f.base() != Exprs.E).toList(), exponent);
    }

    private int one(Rational coefficient, List<Factor> factors, int u) {
        List<Factor> growing = factors.stream().filter(f -> order(f) > 0).toList();
        int degree = growing.stream().mapToInt(Decay::order).sum();
        if (degree > MOST_SHARES) {
            return byExponents(coefficient, factors, u);
        }
        List<Factor> others = factors.stream().filter(f -> order(f) <= 0).toList();
        Division product = new Division(values, coefficient);
        product.times(shared(growing, degree, u));
        if (!others.isEmpty()) {
            product.times(products.value(Rational.ONE, others));
        }
        return product.value();
    }

    /** {@return the whole exponent of a power}, 0 if it is none */
    private static int order(Factor f) {
        return f.exponent().node() instanceof Node.Num(var n) && n.isInt() ? n.intValue() : 0;
    }

    /** {@code x^3*e^u} as {@code (x*e^(u/4)*e^(u/4))*(x*e^(u/4))^2}: a share for each factor, an exact part of u. */
    private int shared(List<Factor> growing, int degree, int u) {
        int shares = Math.max(1, Integer.highestOneBit(2 * degree - 1));
        int share = values.unary(Op.EXP, values.multiply(values.constant(1.0 / shares), u));
        int more = shares - degree;
        int product = values.constant(1);
        for (Factor f : growing) {
            int one = values.multiply(lowering.value(f.base()), share);
            int two = values.multiply(one, share);
            int twice = Math.min(more, order(f));
            product = values.multiply(product, products.chain(two, twice));
            product = values.multiply(product, products.chain(one, order(f) - twice));
            more -= twice;
        }
        return degree == 0 ? share : product;
    }

    /** {@return the product with exponents of two that have no limit} */
    private int byExponents(Rational coefficient, List<Factor> factors, int u) {
        List<Integer> arguments = new ArrayList<>();
        arguments.add(u);
        for (Factor f : factors) {
            arguments.add(lowering.value(f.base()));
            arguments.add(lowering.value(f.exponent()));
        }
        int[] all = arguments.stream().mapToInt(Integer::intValue).toArray();
        Division product = new Division(values, coefficient);
        product.times(values.call(Logarithms.SCALED_EXP, all));
        return product.value();
    }

    // --- how fast something grows ---

    /**
     * {@return the largest power among the factors}: {@code a*x*exp(-b*x)} is left as it is, for what people fit, and a
     * factor without a symbol of the exponent does not grow where the exponential decays
     */
    private static double degree(List<Factor> factors, Expr exponent) {
        double degree = 0;
        for (Factor f : factors) {
            if (f.base() != Exprs.E && f.base().symbolsAtLeast(exponent) > 0) {
                double power = f.exponent().node() instanceof Node.Num(var n) ? n.doubleValue() * degree(f.base()) : 2;
                degree = Math.max(degree, power);
            }
        }
        return degree;
    }

    /** {@return a rough power of the symbols that bounds the expression}: two levels deep, for what people write */
    private static double degree(Expr e) {
        return switch (e.node()) {
            case Node.Sum(_, var terms) ->
                terms.stream().mapToDouble(t -> shallowDegree(t.expr())).max().orElse(0);
            case Node.Num _, Node.Sym _, Node.Const _, Node.Product _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Reduce _, Node.Apply _,
                    Node.Abstract _, Node.Piecewise _, Node.Vector _ -> shallowDegree(e);
        };
    }

    private static double shallowDegree(Expr e) {
        return switch (e.node()) {
            case Node.Sym _ -> 1;
            case Node.Product(_, var factors) -> {
                double degree = 0;
                for (Factor f : factors) {
                    if (f.exponent().node() instanceof Node.Num(var n)) {
                        degree += n.doubleValue() * leafDegree(f.base());
                    }
                }
                yield degree;
            }
            case Node.Num _, Node.Const _, Node.Sum _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Reduce _, Node.Apply _, Node.Abstract _,
                    Node.Piecewise _, Node.Vector _ -> leafDegree(e);
        };
    }

    private static double leafDegree(Expr e) {
        return switch (e.node()) {
            case Node.Sym _ -> 1;
            case Node.Sum(_, var terms) ->
                terms.stream().anyMatch(t -> t.expr().isProduct()) ? 2 : 1;
            case Node.Apply(var fn, _) ->
                fn == LOG || fn == LOG1P || fn instanceof Row row && row.is(Trait.AT_MOST_ONE) ? 0 : 1;
            case Node.Product _, Node.Abstract _, Node.Piecewise _, Node.Reduce _ -> 1;
            case Node.Num _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Vector _ -> 0;
        };
    }
}
