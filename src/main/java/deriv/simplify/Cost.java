package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.List;

/**
 * How hard an expression is to read: roughly its printed length, with something added for every fraction bar and more
 * for a fraction inside a fraction. Names count one character, so that renaming a variable never changes a form.
 * Keeps what it has found; confined to one thread.
 */
public final class Cost {
    private static final int CALL = 4;
    private static final int JOIN = 3;
    private static final int FRACTION = 3;
    private static final int NESTED_FRACTION = 4;
    private static final int BRACKETS = 2;
    private static final int ROOT = 6;

    /** Shared graphs can be exponentially long when printed; beyond this all are equally unreadable. */
    private static final int MAX = 1 << 28;

    /** @param bits of the largest number inside */
    private record Size(int length, boolean fraction, int bits) {
        Size(int length, boolean fraction) {
            this(length, fraction, 0);
        }
    }

    private final Fold<Size> fold = Fold.of((e, d) -> {
        Size own = step(e, d);
        return new Size(own.length(), own.fraction(), bits(e, d));
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
            case Node.Sym _, Node.Const _, Node.Bound _, Node.Undefined _ -> 0;
            case Node.Apply _, Node.Abstract _, Node.Piecewise _, Node.Vector _ -> 0;
        };
        for (Expr child : deriv.core.Children.of(e.node())) {
            own = Math.max(own, d.at(child).bits());
        }
        return (int) Math.min(MAX, own);
    }

    private static Size step(Expr e, Fold<Size> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> new Size(digits(value), !value.isInteger());
            case Node.Sym _, Node.Const _, Node.Bound _ -> new Size(1, false);
            case Node.Undefined _ -> new Size(9, false);
            case Node.Sum(var constant, var terms) -> ofSum(constant, terms, d);
            case Node.Product(var coefficient, var factors) -> ofProduct(coefficient, factors, d);
            case Node.Apply _, Node.Abstract _, Node.Piecewise _, Node.Vector _ -> {
                long length = CALL;
                boolean fraction = false;
                for (Expr child : deriv.core.Children.of(e.node())) {
                    length += d.at(child).length() + 2;
                    fraction |= d.at(child).fraction();
                }
                yield size(length - 2, false);
            }
        };
    }

    private static Size size(long length, boolean fraction) {
        return new Size((int) Math.min(MAX, length), fraction);
    }

    private static int digits(Rational value) {
        int numerator = (int) (value.numerator().bitLength() * 0.30103) + 1;
        return value.isInteger() ? numerator : numerator + 1 + (int) (value.denominator().bitLength() * 0.30103) + 1;
    }

    private static Size ofSum(Rational constant, Iterable<Term> terms, Fold<Size> d) {
        long length = constant.isZero() ? -JOIN : digits(constant.abs());
        boolean fraction = !constant.isInteger();
        boolean allNegative = constant.signum() <= 0;
        for (Term t : terms) {
            Size inner = d.at(t.expr());
            length += JOIN + inner.length() + coefficient(t.coefficient().abs());
            fraction |= inner.fraction() || !t.coefficient().isInteger();
            allNegative &= t.coefficient().signum() < 0;
        }
        return size(allNegative ? length + 1 : length, fraction);
    }

    private static int coefficient(Rational c) {
        if (c.isOne()) {
            return 0;
        }
        boolean unit = c.abs().numerator().bitLength() == 1;
        return c.isInteger() ? digits(c) + 1 : unit ? digits(c) - 1 + FRACTION : digits(c) + 1 + FRACTION;
    }

    private static Size ofProduct(Rational coefficient, List<Factor> factors, Fold<Size> d) {
        long above = 0;
        long below = 0;
        int belowCount = 0;
        boolean nested = false;
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
        return size(length, denominator);
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
