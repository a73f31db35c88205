package deriv.tape;

import static deriv.functions.Logarithms.EXPM1;
import static deriv.functions.Logarithms.LOG;
import static deriv.functions.Logarithms.LOG1P;
import static deriv.functions.Trigonometry.ATAN;
import static deriv.functions.Trigonometry.COS;
import static deriv.functions.Trigonometry.SIN;
import static deriv.functions.Trigonometry.TAN;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Differences {@code f(a) - f(b)} of one function at two arguments whose difference {@code d = a - b} is simple, as in
 * {@code log(x + 1) - log(x)}: computed through d, which is exact, where a and b are close.
 *
 * <p>Close to each other: {@code log} by {@code log1p(d/b)}, {@code exp} by {@code e^b*expm1(d)}, sine, cosine and
 * tangent by their addition theorems, {@code atan} by {@code atan(d/(1 + a*b))}. Apart, the two are subtracted as they
 * stand. Powers are {@link PowerDifference}s, which hold everywhere. A term may have a factor in front:
 * {@code p*f(a) - q*f(b)} is {@code q*(f(a) - f(b)) + (p - q)*f(a)}, done where {@code p - q} is a number.
 */
final class LikeFunctions {
    /** In longer sums pairs are not looked for: there are too many. */
    private static final int LONGEST = 12;

    /** From here on a difference of squares and the like may have overflowed. */
    private static final double LARGE = 1e300;

    private final Lowering lowering;
    private final Values values;
    private final Products products;

    LikeFunctions(Lowering lowering, Products products) {
        this.lowering = lowering;
        this.values = lowering.values();
        this.products = products;
    }

    /** The functions whose differences are read. */
    private sealed interface Read {
        record Applied(Fn fn) implements Read {}

        /** {@code u^p} */
        record Power(Rational exponent) implements Read {}

        /** {@code e^u} */
        record Exponential() implements Read {}
    }

    /** A term as {@code coefficient * cofactor * f(argument)}, f being a function or a power. */
    private record Call(Rational coefficient, Expr cofactor, Read function, Expr argument) {
        boolean isOpposite(Call o) {
            return coefficient.equals(o.coefficient.negate()) && function.equals(o.function);
        }
    }

    /** What is left of a sum, and the values that stand for what was taken out. */
    record Rest(Rational constant, List<Term> terms, List<Integer> values) {}

    /** {@return the sum with such pairs taken out}; empty if there are none */
    Optional<Rest> paired(Rational constant, List<Term> terms) {
        if (terms.size() > LONGEST) {
            return Optional.empty();
        }
        List<List<Call>> calls = new ArrayList<>();
        for (Term t : terms) {
            calls.add(calls(t));
        }
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                for (Call a : calls.get(i)) {
                    for (Call b : calls.get(j)) {
                        Optional<Rest> rest = a.isOpposite(b) ? paired(a, b) : Optional.empty();
                        if (rest.isPresent()) {
                            return Optional.of(without(constant, terms, i, j, rest.get()));
                        }
                    }
                }
            }
        }
        return pairedWithConstant(constant, terms, calls);
    }

    private static Rest without(Rational constant, List<Term> terms, int i, int j, Rest instead) {
        List<Term> left = new ArrayList<>(instead.terms);
        for (int k = 0; k < terms.size(); k++) {
            if (k != i && k != j) {
                left.add(terms.get(k));
            }
        }
        return new Rest(constant, left, instead.values);
    }

    /** {@code c*a^p - c} is a difference of powers too: 1 is 1^p. {@link Conjugates} has the square root. */
    private Optional<Rest> pairedWithConstant(Rational constant, List<Term> terms, List<List<Call>> calls) {
        for (int i = 0; i < terms.size() && !constant.isZero(); i++) {
            for (Call a : calls.get(i)) {
                if (a.coefficient.equals(constant.negate())
                        && a.cofactor == Exprs.ONE
                        && a.function instanceof Read.Power(var p)
                        && !p.equals(Rational.HALF)
                        && a.argument.node() instanceof Node.Sum(var one, _)
                        && one.isOne()) {
                    Optional<Integer> difference = power(p, a.argument, Exprs.ONE);
                    if (difference.isPresent()) {
                        List<Term> left = new ArrayList<>(terms);
                        left.remove(i);
                        int value = times(a.coefficient, Exprs.ONE, difference.get());
                        return Optional.of(new Rest(Rational.ZERO, left, List.of(value)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Rest> paired(Call p, Call q) {
        Expr more = p.cofactor.minus(q.cofactor);
        if (!more.isNumber()) {
            return Optional.empty();
        }
        return difference(p.function, p.argument, q.argument).map(difference -> {
            int value = times(p.coefficient, q.cofactor, difference);
            List<Term> left = more == Exprs.ZERO
                    ? List.of()
                    : List.of(new Term(p.coefficient, more.times(call(p))));
            return new Rest(Rational.ZERO, left, List.of(value));
        });
    }

    private int times(Rational coefficient, Expr cofactor, int value) {
        Division product = new Division(values, coefficient);
        if (cofactor != Exprs.ONE) {
            product.times(lowering.value(cofactor));
        }
        product.times(value);
        return product.value();
    }

    private static Expr call(Call c) {
        return switch (c.function) {
            case Read.Applied(var fn) -> Exprs.apply(fn, c.argument);
            case Read.Power(var p) -> Exprs.power(c.argument, Exprs.number(p));
            case Read.Exponential _ -> Exprs.exp(c.argument);
        };
    }

    // --- reading ---

    private static final Read EXPONENTIAL = new Read.Exponential();

    /** {@return the ways to read a term as a call with something in front} */
    private static List<Call> calls(Term t) {
        List<Call> calls = new ArrayList<>();
        if (!(t.expr().node() instanceof Node.Product(var inner, var factors))) {
            readBase(t.coefficient(), Exprs.ONE, new Factor(t.expr(), Exprs.ONE), calls);
            return calls;
        }
        if (factors.size() > 3) {
            return calls;
        }
        Rational coefficient = t.coefficient().times(inner);
        Optional<Expr> exponent = ExponentialSum.exponent(t.expr().times(Exprs.number(inner.reciprocal())));
        if (exponent.isPresent()) {
            calls.add(new Call(coefficient, Exprs.ONE, EXPONENTIAL, exponent.get()));
            return calls;
        }
        for (int i = 0; i < factors.size(); i++) {
            List<Expr> others = new ArrayList<>();
            for (int j = 0; j < factors.size(); j++) {
                if (j != i) {
                    others.add(Exprs.power(factors.get(j).base(), factors.get(j).exponent()));
                }
            }
            readBase(coefficient, Exprs.product(others), factors.get(i), calls);
        }
        return calls;
    }

    private static void readBase(Rational coefficient, Expr cofactor, Factor f, List<Call> calls) {
        if (f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Apply(var fn, var args) && isRead(fn)) {
            Expr argument = fn == LOG1P ? args.getFirst().plus(1) : args.getFirst();
            calls.add(new Call(coefficient, cofactor, new Read.Applied(fn == LOG1P ? LOG : fn), argument));
        } else if (f.exponent().node() instanceof Node.Num(var p) && PowerDifference.reads(p) && f.base() != Exprs.E) {
            calls.add(new Call(coefficient, cofactor, new Read.Power(p), f.base()));
        }
    }

    private static boolean isRead(Fn fn) {
        return fn == LOG || fn == LOG1P || fn == SIN || fn == COS || fn == TAN || fn == ATAN;
    }

    // --- computing ---

    private Optional<Integer> difference(Read function, Expr a, Expr b) {
        return switch (function) {
            case Read.Power(var p) -> power(p, a, b);
            case Read.Exponential _ -> exponentials(a, b);
            case Read.Applied(var fn) -> calls(fn, a, b);
        };
    }

    private Optional<Integer> exponentials(Expr a, Expr b) {
        Expr d = a.minus(b);
        return isSimple(a, b, d)
                ? Optional.of(near(d, Exprs.exp(b).times(Exprs.apply(EXPM1, d)), Exprs.exp(a), Exprs.exp(b)))
                : Optional.empty();
    }

    private Optional<Integer> calls(Fn fn, Expr a, Expr b) {
        Expr d = a.minus(b);
        if (!isSimple(a, b, d)) {
            return Optional.empty();
        }
        Expr fa = Exprs.apply(fn, a);
        Expr fb = Exprs.apply(fn, b);
        if (fn == LOG) {
            return Optional.of(near(d.over(b), Exprs.apply(LOG1P, d.over(b)), fa, fb));
        }
        if (fn == ATAN) {
            return Optional.of(arctangents(a, b, d, fa, fb));
        }
        Expr sine = Exprs.apply(SIN, d);
        if (fn == TAN) {
            return Optional.of(near(d, sine.over(Exprs.apply(COS, a).times(Exprs.apply(COS, b))), fa, fb));
        }
        Expr versine = Exprs.apply(SIN, d.over(2)).squared().times(-2);
        Expr inPhase = Exprs.apply(fn, b).times(versine);
        Expr quarter = fn == SIN ? Exprs.apply(COS, b) : Exprs.apply(SIN, b).negate();
        return Optional.of(near(d, inPhase.plus(quarter.times(sine)), fa, fb));
    }

    /** {@return the stable form where |by| is below 1/2, and the difference of the two values elsewhere} */
    private int near(Expr by, Expr stable, Expr fa, Expr fb) {
        int distance = lowering.value(by);
        int test = values.unary(
                Op.POSITIVE, values.subtract(values.constant(0.25), values.multiply(distance, distance)));
        return values.select(
                test, lowering.value(stable), values.subtract(lowering.value(fa), lowering.value(fb)));
    }

    /** The formula holds for a*b > -1; from there on the two values have different signs and do not cancel. */
    private int arctangents(Expr a, Expr b, Expr d, Expr fa, Expr fb) {
        int product = values.multiply(lowering.value(a), lowering.value(b));
        int test = values.unary(Op.POSITIVE, values.add(product, values.constant(0.5)));
        int overflows = values.unary(Op.POSITIVE, values.subtract(product, values.constant(LARGE)));
        int under = values.add(values.constant(1), product);
        int quotient = values.select(
                overflows,
                values.divide(values.divide(lowering.value(d), lowering.value(a)), lowering.value(b)),
                values.divide(lowering.value(d), under));
        return values.select(
                test,
                values.call(ATAN, quotient),
                values.subtract(lowering.value(fa), lowering.value(fb)));
    }

    private Optional<Integer> power(Rational p, Expr a, Expr b) {
        Expr d = a.minus(b);
        if (!isSimple(a, b, d)) {
            return Optional.empty();
        }
        int stable = new PowerDifference(lowering, products, a, b).value(p);
        if (d.isNumber() || isLinear(d)) {
            return Optional.of(stable);
        }
        int size = lowering.value(d);
        int test = values.unary(
                Op.POSITIVE,
                values.subtract(values.constant(LARGE), values.binary(Op.MAX, size, values.negate(size))));
        return Optional.of(
                values.select(test, stable, values.subtract(products.power(a, p), products.power(b, p))));
    }

    /** {@return whether a - b has lost something that a and b have in common, or rounds once only} */
    static boolean isSimple(Expr a, Expr b, Expr d) {
        return d != Exprs.ZERO && (size(d) < size(a) + size(b) || isInput(a) && isInput(b));
    }

    /** {@return whether it is a number times a variable}, which does not overflow before that does */
    private static boolean isLinear(Expr e) {
        return e.node() instanceof Node.Sym
                || e.node() instanceof Node.Product(_, var factors)
                        && factors.size() == 1
                        && factors.getFirst().base().node() instanceof Node.Sym
                        && factors.getFirst().exponent() == Exprs.ONE;
    }

    private static boolean isInput(Expr e) {
        return e.node() instanceof Node.Sym
                || e.node() instanceof Node.Product(_, var factors)
                        && factors.size() == 1
                        && factors.getFirst().base().node() instanceof Node.Sym
                        && factors.getFirst().exponent().isNumber();
    }

    /** {@return the number of terms} */
    static int size(Expr e) {
        return e.node() instanceof Node.Sum(var constant, var terms)
                ? terms.size() + (constant.isZero() ? 0 : 1)
                : e == Exprs.ZERO ? 0 : 1;
    }
}
