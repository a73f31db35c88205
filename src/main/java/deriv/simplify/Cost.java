package deriv.simplify;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.List;
import java.util.Map;

/**
 * How hard an expression is to read: roughly its printed length, with something added for what makes a reader stop. Names
 * count one character, so that renaming a variable never changes a form. The weights below are all there is to the taste
 * of this package; {@code docs/simplification.md} has examples of each.
 *
 * <p>Keeps what it has found; confined to one thread.
 */
public final class Cost {
    /** A name and its brackets. */
    private static final int CALL = 4;

    /** What functions cost more that people avoid: -cos(x)/sin(x)^2 is what they write, not -cot(x)*csc(x). */
    private static final Map<String, Integer> UNUSUAL =
            Map.of("sec", 4, "sech", 4, "csc", 5, "csch", 5, "cot", 4, "coth", 4);

    /** A plus or minus sign and its spaces. */
    private static final int JOIN = 3;

    private static final int FRACTION = 3;
    private static final int NESTED_FRACTION = 8;
    private static final int BRACKETS = 2;

    /** Brackets inside brackets. */
    private static final int NESTED_BRACKETS = 5;

    private static final int ROOT = 6;

    /** A sum that starts with a minus sign, because no term is positive. */
    private static final int ALL_NEGATIVE = 3;

    /** A factor that could stand before the bracket: 2*x*log(x) + x; polynomials are read as sums. */
    private static final int SHARED_FACTOR = 3;

    /** The other way round: x*(x^2 + 1) is x^3 + x. */
    private static final int UNMULTIPLIED = 2;

    /** A sum with a common number inside a product: (2*x + 2)*y. */
    private static final int CONTENT = 1;

    /** A fraction inside brackets inside a sum: sin(x)*(1/x^2 - 1) + cos(x). */
    private static final int BRACKETED_FRACTION = 6;

    /** A denominator in brackets that stands before them too: x^n*(n/x - 1); the same in a cotangent: sin(x)^n*cot(x). */
    private static final int UNCANCELLED = 2;

    /** A fraction with a sum above the bar, beside other terms. */
    private static final int COMPOUND_FRACTION = 2;

    /** Fractions whose bars have the same thing below, as sin(x)/x^2 - cos(x)/x, and might be one. */
    private static final int SHARED_DENOMINATOR = 4;

    /** 3 + 4/x^2 - 10/x^3 reads as a polynomial does; what each of its bars costs less. */
    private static final int SUM_OF_POWERS = 2;

    /** Shared graphs can be exponentially long when printed; beyond this all are equally unreadable. */
    private static final int MAX = 1 << 28;

    /**
     * @param fraction whether there is a bar that is not inside a function
     * @param brackets whether a sum stands in brackets, not inside a function
     * @param bracketedFraction whether there is a fraction in such a sum
     * @param bits of the largest number inside
     */
    private record Size(int length, boolean fraction, boolean brackets, boolean bracketedFraction, int bits) {
        Size(long length, boolean fraction, boolean brackets, boolean bracketedFraction) {
            this((int) Math.min(MAX, length), fraction, brackets, bracketedFraction, 0);
        }

        Size(long length, boolean fraction) {
            this(length, fraction, false, false);
        }
    }

    private final Fold<Size> fold = Fold.of((e, d) -> {
        Size own = step(e, d);
        return new Size(own.length(), own.fraction(), own.brackets(), own.bracketedFraction(), bits(e, d));
    });

    /** {@return how hard the expression is to read: smaller is better} */
    public int of(Expr e) {
        return fold.at(e).length();
    }

    /** {@return the size of the largest number in the expression} */
    int bits(Expr e) {
        return fold.at(e).bits();
    }

    private static int bits(Expr e, Fold<Size> d) {
        long own = switch (e.node()) {
            case Node.Num(var value) -> value.bitLength();
            case Node.Sum(var constant, var terms) -> {
                long most = constant.bitLength();
                for (Term t : terms) {
                    most = Math.max(most, t.coefficient().bitLength());
                }
                yield most;
            }
            case Node.Product(var coefficient, _) -> coefficient.bitLength();
            case Node.Sym _, Node.Const _, Node.Bound _, Node.Index _, Node.Undefined _ -> 0;
            case Node.Apply _, Node.Abstract _, Node.Piecewise _, Node.Vector _, Node.Reduce _ -> 0;
        };
        for (Expr child : Children.of(e.node())) {
            own = Math.max(own, d.at(child).bits());
        }
        return (int) Math.min(MAX, own);
    }

    private static Size step(Expr e, Fold<Size> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> new Size(digits(value), !value.isInteger());
            case Node.Sym _, Node.Const _, Node.Bound _, Node.Index _ -> new Size(1, false);
            case Node.Undefined _ -> new Size(9, false);
            case Node.Sum(var constant, var terms) -> ofSum(constant, terms, d);
            case Node.Product(var coefficient, var factors) -> ofProduct(coefficient, factors, d);
            case Node.Apply(var fn, _) -> call(e, CALL + UNUSUAL.getOrDefault(fn.name(), 0), d);
            case Node.Abstract _, Node.Piecewise _, Node.Vector _, Node.Reduce _ -> call(e, CALL, d);
        };
    }

    private static Size call(Expr e, int name, Fold<Size> d) {
        long length = name;
        for (Expr child : Children.of(e.node())) {
            length += d.at(child).length() + 2;
        }
        return new Size(length - 2, false);
    }

    private static int digits(Rational value) {
        int numerator = (int) (value.numerator().bitLength() * 0.30103) + 1;
        return value.isInteger() ? numerator : numerator + 1 + (int) (value.denominator().bitLength() * 0.30103) + 1;
    }

    private static Size ofSum(Rational constant, List<Term> terms, Fold<Size> d) {
        long length = constant.isZero() ? -JOIN : digits(constant.abs());
        boolean fraction = !constant.isInteger();
        boolean brackets = false;
        boolean bracketedFraction = false;
        boolean allNegative = constant.signum() <= 0;
        for (Term t : terms) {
            Size inner = ofProduct(t.coefficient().abs(), Factor.factorsOf(t.expr()), d);
            length += JOIN + inner.length() + (Idioms.isCompoundFraction(t) ? COMPOUND_FRACTION : 0);
            fraction |= inner.fraction();
            brackets |= inner.brackets();
            bracketedFraction |= inner.bracketedFraction();
            allNegative &= t.coefficient().signum() < 0;
        }
        length += allNegative ? ALL_NEGATIVE : 0;
        length += constant.isZero() && Idioms.shareFactor(terms) ? SHARED_FACTOR : 0;
        length += Idioms.shareDenominator(terms) ? SHARED_DENOMINATOR : 0;
        length -= (long) SUM_OF_POWERS * Idioms.barsInSumOfPowers(terms);
        length += bracketedFraction ? BRACKETED_FRACTION : 0;
        return new Size(length, fraction, brackets, bracketedFraction);
    }

    private static Size ofProduct(Rational coefficient, List<Factor> factors, Fold<Size> d) {
        long above = 0;
        long below = 0;
        int belowCount = 0;
        boolean nested = false;
        boolean brackets = false;
        boolean bracketedFraction = false;
        for (int i = 0; i < factors.size(); i++) {
            Factor f = factors.get(i);
            Size base = d.at(f.base());
            if (i + 1 < factors.size() && factors.get(i + 1).base() == f.base()) {
                above += 1 + joinedPower(f, factors.get(++i), base, d);
                continue;
            }
            boolean inverse = f.exponent().isNegative() && f.base() != Exprs.E;
            long length = 1 + power(f, base, d);
            nested |= base.fraction() && f.base().isSum();
            if (f.base().isSum()) {
                brackets = true;
                bracketedFraction |= base.fraction();
                length += (base.brackets() ? NESTED_BRACKETS : 0) + (Idioms.hasContent(f) ? CONTENT : 0);
                length += Idioms.couldCancel(f, factors) ? UNCANCELLED : 0;
            }
            if (inverse) {
                below += length;
                belowCount++;
            } else {
                above += length;
            }
        }
        Rational c = coefficient.abs();
        boolean denominator = below > 0 || !c.isInteger();
        if (!c.isInteger()) {
            below += digits(Rational.of(c.denominator())) + 1;
            belowCount++;
        }
        boolean unit = c.numerator().bitLength() == 1;
        above += unit && above > 0 ? 0 : digits(Rational.of(c.numerator())) + 1;
        long length = above - 1 + (coefficient.signum() < 0 ? 1 : 0);
        if (denominator) {
            length += below + FRACTION + (belowCount > 1 ? BRACKETS : 0) + (nested ? NESTED_FRACTION : 0);
        }
        length += Idioms.isUnmultiplied(factors) ? UNMULTIPLIED : 0;
        length += Idioms.hidesPower(factors) ? UNCANCELLED : 0;
        return new Size(length, denominator, brackets, bracketedFraction);
    }

    /** {@code x^n/x} is printed as {@code x^(n - 1)}. */
    private static long joinedPower(Factor number, Factor symbolic, Size base, Fold<Size> d) {
        long exponent = d.at(number.exponent()).length() + JOIN + d.at(symbolic.exponent()).length();
        boolean compound = number.base().isSum() || number.base().isProduct();
        return number.base() == Exprs.E ? CALL + exponent
                : base.length() + (compound ? BRACKETS : 0) + 1 + exponent + BRACKETS;
    }

    private static long power(Factor f, Size base, Fold<Size> d) {
        if (f.base() == Exprs.E) {
            return CALL + d.at(f.exponent()).length();
        }
        Expr exponent = f.exponent().isNegative() ? f.exponent().negate() : f.exponent();
        boolean compound = f.base().isSum() || f.base().isProduct();
        if (exponent == Exprs.ONE) {
            return base.length() + (compound ? BRACKETS : 0);
        }
        if (exponent == Exprs.HALF) {
            return base.length() + ROOT;
        }
        int bracket = exponent.isSum() || exponent.isProduct() || d.at(exponent).fraction() ? BRACKETS : 0;
        return base.length() + (compound ? BRACKETS : 0) + 1 + d.at(exponent).length() + bracket;
    }
}
