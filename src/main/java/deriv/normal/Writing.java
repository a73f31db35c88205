package deriv.normal;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes fractions as expressions: kernels and sums as they stood in the input, if they did. Confined to one thread.
 */
final class Writing {
    private static final int LARGE = 1 << 20;

    private final Reading reading;
    private final KernelTable kernels;
    private final Bases bases;
    private final UnaryOperator<Expr> original;
    private final Fold<Integer> size = Fold.of(Writing::size);
    private final Map<Integer, Base> written = new HashMap<>();

    /** A sum of the input that is {@code content} times a base. */
    record Sum(Expr expr, Rational content) {}

    /** How a base is written: as this expression, or as its negation. */
    private record Base(Expr expr, boolean turned) {}

    /** @param original gives the writing of a kernel in the input */
    Writing(Reading reading, UnaryOperator<Expr> original) {
        this.reading = reading;
        this.kernels = reading.kernels();
        this.bases = reading.fractions().bases();
        this.original = original;
    }

    Expr of(PowerProduct p) {
        List<Expr> factors = new ArrayList<>();
        factors.add(Exprs.number(p.content()));
        for (int i = 0; i < p.bases().length; i++) {
            factors.add(power(p.bases()[i], p.exponents()[i]));
        }
        return Exprs.product(factors);
    }

    private Expr power(int number, int exponent) {
        if (bases.isVariable(number)) {
            return variable(number, exponent);
        }
        Base base = written.get(number);
        if (base == null) {
            base = best(number);
            written.put(number, base);
        }
        Expr power = base.expr().pow(exponent);
        return base.turned() && exponent % 2 != 0 ? power.negate() : power;
    }

    Expr variable(int variable, int exponent) {
        Kernel k = kernels.get(variable);
        Expr power = new Kernel(original.apply(k.base()), original.apply(k.exponent()), k.root()).power(exponent);
        PowerProduct scale = reading.scale(variable);
        return scale.isNumber() ? power : power.times(of(scale.pow(exponent)));
    }

    Expr of(Polynomial p) {
        SumBuilder sum = new SumBuilder(p.size());
        for (Monomial t : p.terms()) {
            List<Expr> factors = new ArrayList<>();
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponents()[k] != 0) {
                    factors.add(variable(k, t.exponents()[k]));
                }
            }
            sum.add(t.coefficient(), Exprs.product(factors));
        }
        return sum.build();
    }

    /** The shortest of the sums of the input and of the polynomial multiplied out; of equals the input's. */
    private Base best(int number) {
        Base expanded = new Base(of(bases.polynomial(number)), false);
        return reading.sums().getOrDefault(number, List.of()).stream()
                .map(this::asWritten)
                .min(Comparator.<Base>comparingInt(b -> size.at(b.expr()))
                        .thenComparing(Base::turned)
                        .thenComparingLong(b -> b.expr().hash()))
                .filter(b -> size.at(b.expr()) <= size.at(expanded.expr()))
                .orElse(expanded);
    }

    private Base asWritten(Sum sum) {
        Expr e = original.apply(sum.expr()).times(Exprs.number(sum.content().abs().reciprocal()));
        return new Base(e, sum.content().signum() < 0);
    }

    private static int size(Expr e, Fold<Integer> d) {
        int size = 1;
        for (Expr child : Children.of(e.node())) {
            size = Math.min(LARGE, size + d.at(child));
        }
        return size;
    }
}
