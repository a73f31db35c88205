package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Logarithms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Expressions that cancel near 0, such as {@code (x*cos(x) - sin(x))/x^2}: there they are computed by their power
 * series, elsewhere as they stand.
 *
 * <p>A sum cancels if its series starts with a higher power than those of its terms. The series is that of the whole
 * product around it, so that {@code x^3/x^2} in it is {@code x} and does not underflow. The radius is proved by
 * {@link PowerSeries}, never guessed. What divides by 0 at 0 stays NaN there.
 */
final class NearZero {
    /** Enough coefficients to see that a sum cancels. */
    private static final int FEW = 9;

    /** Enough to reach a good part of the way to a singularity. */
    private static final int MANY = 48;

    private static final double WIDEST = 2;
    private static final double ROUNDOFF = 0x1p-56;

    private final Lowering lowering;
    private final Values values;
    private final Products products;
    private final Map<Expr, SeriesAtZero> few = new HashMap<>();
    private final Map<Expr, SeriesAtZero> many = new HashMap<>();

    NearZero(Lowering lowering, Products products) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
    }

    SeriesAtZero few(Expr symbol) {
        return few.computeIfAbsent(symbol, x -> new SeriesAtZero(x, FEW));
    }

    private SeriesAtZero many(Expr symbol) {
        return many.computeIfAbsent(symbol, x -> new SeriesAtZero(x, MANY));
    }

    /** {@return the value of a sum, by the series near 0 and directly elsewhere, if it cancels} */
    Optional<Integer> sum(Rational constant, List<Term> terms, IntSupplier direct) {
        return symbol(terms)
                .filter(x -> cancels(constant, terms, few(x)))
                .flatMap(x -> many(x).of(constant, terms).flatMap(s -> near(x, s, Rational.ONE, Others.NONE, direct)));
    }

    /** {@return the value of a product with such a sum in it} */
    Optional<Integer> product(Rational coefficient, List<Factor> factors, IntSupplier direct) {
        return symbolOfCancellation(factors).flatMap(x -> {
            PowerSeries product = PowerSeries.number(Rational.ONE, MANY);
            List<Factor> others = new ArrayList<>();
            List<Factor> simpleZeros = new ArrayList<>();
            for (Factor f : factors) {
                Optional<PowerSeries> s = many(x).of(f);
                if (s.isEmpty() || isOrdinary(f, s.get(), many(x))) {
                    others.add(f);
                } else if (hasSimpleZero(f, many(x))) {
                    simpleZeros.add(f);
                } else {
                    product = product.times(s.get());
                }
            }
            return others.size() + simpleZeros.size() == factors.size()
                    ? Optional.empty()
                    : near(x, product, coefficient, new Others(others, simpleZeros), direct);
        });
    }

    /** Factors of a product that need no series; those with a simple zero at 0 are divided by u before their power. */
    private record Others(List<Factor> plain, List<Factor> simpleZeros) {
        static final Others NONE = new Others(List.of(), List.of());

        int order() {
            return simpleZeros.stream().mapToInt(f -> exponent(f).intValue()).sum();
        }

        static Rational exponent(Factor f) {
            return f.exponent().node() instanceof Node.Num(var n) ? n : Rational.ZERO;
        }
    }

    /** {@return whether a factor is an ordinary number at 0 and does not cancel on the way there} */
    private static boolean isOrdinary(Factor f, PowerSeries s, SeriesAtZero at) {
        return s.valuation() == 0
                && !s.isZero()
                && !s.hasPole()
                && !(f.base().node() instanceof Node.Sum(var constant, var terms) && cancels(constant, terms, at));
    }

    /** {@return whether something that is not u itself and is u at 0, up to a number, is divided by} */
    private static boolean hasSimpleZero(Factor f, SeriesAtZero at) {
        Rational n = Others.exponent(f);
        return n.isInt()
                && n.signum() < 0
                && !(f.base().node() instanceof Node.Sym)
                && at.of(f.base()).filter(s -> s.valuation() == 1 && !s.isZero()).isPresent()
                && !(f.base().node() instanceof Node.Sum(var constant, var terms) && cancels(constant, terms, at));
    }

    /** {@return the logarithm of an expression that is 1 at 0} */
    Optional<Integer> logarithm(Expr e, IntSupplier direct) {
        return SeriesAtZero.onlySymbol(e)
                .filter(x -> few(x).of(e).filter(s -> s.startsWith(Rational.ONE)).isPresent())
                .flatMap(
                        x -> many(x).of(Logarithms.log(e))
                                .flatMap(s -> near(x, s, Rational.ONE, Others.NONE, direct)));
    }

    private Optional<Integer> near(
            Expr symbol, PowerSeries series, Rational coefficient, Others others, IntSupplier direct) {
        if (series.isZero()) {
            return Optional.empty();
        }
        return series.truncation(WIDEST, ROUNDOFF).map(polynomial -> {
            int u = lowering.value(symbol);
            int square = values.multiply(u, u);
            double radius = polynomial.radius();
            int test = values.unary(Op.POSITIVE, values.subtract(values.constant(radius * radius), square));
            Division quotient = new Division(values, coefficient);
            if (!others.plain().isEmpty()) {
                quotient.times(products.value(Rational.ONE, others.plain()));
            }
            for (Factor f : others.simpleZeros()) {
                int ratio = values.divide(lowering.value(f.base()), u);
                quotient.over(products.chain(ratio, -Others.exponent(f).intValue()));
            }
            quotient.times(horner(series, polynomial.terms(), u, square));
            int order = series.valuation() + others.order();
            if (order > 0) {
                quotient.times(products.chain(u, order));
            } else if (order < 0) {
                quotient.over(products.chain(u, -order));
            }
            if (series.hasPole() && others.simpleZeros().isEmpty()) {
                quotient.times(values.divide(u, u));
            }
            return values.select(test, quotient.value(), direct.getAsInt());
        });
    }

    /** {@return the polynomial without the power in front} */
    private int horner(PowerSeries series, int terms, int u, int square) {
        boolean even = true;
        for (int k = 1; k < terms; k += 2) {
            even &= series.coefficient(k).isZero();
        }
        int step = even ? 2 : 1;
        int last = (terms - 1) / step * step;
        int p = values.constant(series.coefficient(last).doubleValue());
        for (int k = last - step; k >= 0; k -= step) {
            p = values.multiply(p, even ? square : u);
            double c = series.coefficient(k).doubleValue();
            p = c == 0 ? p : values.add(p, values.constant(c));
        }
        return p;
    }

    // --- what cancels ---

    /** {@return the symbol in which some factor cancels at 0} */
    private Optional<Expr> symbolOfCancellation(List<Factor> factors) {
        for (Factor f : factors) {
            if (f.base().node() instanceof Node.Sum(var constant, var terms) && f.exponent().isNumber()) {
                Optional<Expr> symbol = symbol(terms);
                if (symbol.isPresent()
                        && (cancels(constant, terms, few(symbol.get()))
                                || underflows(f.base(), factors, few(symbol.get())))) {
                    return symbol;
                }
            }
        }
        return Optional.empty();
    }

    static boolean cancels(Rational constant, List<Term> terms, SeriesAtZero at) {
        Optional<PowerSeries> total = at.of(constant, terms);
        if (total.isEmpty() || lowest(constant, terms, at) == total.get().valuation() && !total.get().isZero()) {
            return false;
        }
        for (int i = 0; i < terms.size() && !constant.isZero(); i++) {
            Optional<Expr> stable = StableForms.complement(constant, terms.get(i));
            if (stable.isPresent()) {
                List<Term> rest = new ArrayList<>(terms);
                rest.set(i, new Term(constant, stable.get()));
                return lowest(Rational.ZERO, rest, at) != total.get().valuation();
            }
        }
        return true;
    }

    /** {@return whether one of the terms has a pole at 0} */
    static boolean hasPole(List<Term> terms, SeriesAtZero at) {
        return lowest(Rational.ZERO, terms, at) < 0;
    }

    /** {@return the lowest power in a series of the terms} */
    private static int lowest(Rational constant, List<Term> terms, SeriesAtZero at) {
        int lowest = constant.isZero() ? Integer.MAX_VALUE : 0;
        for (Term t : terms) {
            lowest = Math.min(lowest, at.of(t.expr()).map(PowerSeries::valuation).orElse(0));
        }
        return lowest;
    }

    /** {@return whether a sum starts with a square or higher, and the product divides by such a power} */
    private static boolean underflows(Expr sum, List<Factor> factors, SeriesAtZero at) {
        if (at.of(sum).map(PowerSeries::valuation).orElse(0) < 2) {
            return false;
        }
        for (Factor f : factors) {
            Optional<PowerSeries> s = at.of(f);
            if (s.isPresent() && s.get().hasPole() && s.get().valuation() <= -2) {
                return true;
            }
        }
        return false;
    }

    private Optional<Expr> symbol(List<Term> terms) {
        boolean isPolynomial = true;
        Optional<Expr> symbol = Optional.empty();
        if (terms.size() > Exprs.SPLICE || !lowering.isReal()) {
            return symbol;
        }
        for (Term t : terms) {
            Optional<Expr> only = SeriesAtZero.onlySymbol(t.expr());
            if (only.isEmpty() || symbol.isPresent() && symbol.get() != only.get()) {
                return Optional.empty();
            }
            symbol = only;
            isPolynomial &= isMonomial(t.expr());
        }
        return isPolynomial ? Optional.empty() : symbol;
    }

    private static boolean isMonomial(Expr e) {
        return switch (e.node()) {
            case Node.Sym _ -> true;
            case Node.Product(_, var factors) -> {
                for (Factor f : factors) {
                    if (!(f.base().node() instanceof Node.Sym)
                            || !(f.exponent().node() instanceof Node.Num(var n))
                            || n.signum() < 0) {
                        yield false;
                    }
                }
                yield true;
            }
            case Node.Num _, Node.Sum _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Reduce _, Node.Apply _, Node.Abstract _,
                    Node.Piecewise _, Node.Vector _ -> false;
        };
    }
}
