package deriv.equality;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a number made of rationals, roots, functions of rational angles and the four operations is 0: one that is not has a size of at least
 * {@code 1/(u^(D-1)*l)}. Here the number is a quotient of algebraic integers whose conjugates are at most u and l, and D is the
 * product of the orders of all roots (C. Burnikel, S. Funke, K. Mehlhorn, S. Schirra, S. Schmitt, <i>A separation bound for
 * real algebraic expressions</i>, ESA 2001, Lecture Notes in Computer Science 2161).
 */
final class RadicalZero {
    /** Proofs that take more digits are not tried; so many take some milliseconds. */
    private static final int MOST_DIGITS = 5_000;

    /** A field of a higher degree needs more digits than that. */
    private static final long MOST_DEGREE = 4096;

    private static final Set<Fn> ANGLES = Set.of(Trigonometry.SIN, Trigonometry.COS, Trigonometry.TAN, Trigonometry.COT,
            Trigonometry.SEC, Trigonometry.CSC);

    private static final double LOG10_OF_2 = 0.30102999566398120;

    /** Sums of logarithms are rounded; so many bits are beyond what rounding can do. */
    private static final double SPARE_BITS = 8;

    /** Upper bounds of the logarithms to base 2 of u and l. */
    private record Bound(double u, double l) {
        Bound plus(Bound o) {
            return new Bound(Math.max(u + o.l, l + o.u) + 1, l + o.l);
        }

        Bound times(Bound o) {
            return new Bound(u + o.u, l + o.l);
        }

        Bound reciprocal() {
            return new Bound(l, u);
        }

        /** The root of order k: of {@code u*l^(k-1)} over l, or of u over {@code u^(k-1)*l}, whichever is smaller. */
        Bound root(int k) {
            return u >= l ? new Bound((u + (k - 1) * l) / k, l) : new Bound(u, ((k - 1) * u + l) / k);
        }
    }

    /** Thrown where a part is no radical. */
    private static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1;

        Foreign() {
            super("no radical", null, false, false);
        }
    }

    private final Set<Factor> roots = new HashSet<>();
    private BigInteger circle = BigInteger.ONE;
    private long degree = 1;

    private RadicalZero() {}

    /** {@return whether the number certainly is 0}; no if it is not, or is made of other things too */
    static boolean isZero(Expr closed) {
        RadicalZero work = new RadicalZero();
        Optional<Bound> bound = work.bound(closed);
        if (bound.isEmpty() || work.circle.bitLength() > 31) {
            return false;
        }
        work.degree *= degree(work.circle.longValueExact());
        if (work.degree > MOST_DEGREE) {
            return false;
        }
        double bits = (work.degree - 1) * Math.max(0, bound.get().u) + bound.get().l + SPARE_BITS;
        double digits = bits * LOG10_OF_2 + 1;
        return digits <= MOST_DIGITS && isBelow(closed, (int) Math.ceil(Math.max(digits, 1)));
    }

    /** {@return whether the size of the number certainly is below 10^-digits} */
    private static boolean isBelow(Expr closed, int digits) {
        for (int spare = 30; spare <= 120; spare *= 2) {
            Precision precision = new Precision(Math.max(Precision.LEAST, digits + spare));
            Ball ball = Enclosure.of(Map.of(), precision).of(closed);
            BigDecimal farthest = ball.mid().abs().add(ball.radius());
            if (ball.isKnown() && farthest.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-digits)) < 0) {
                return true;
            }
            if (ball.isKnown() && !ball.mayBeZero()) {
                return false;
            }
        }
        return false;
    }

    private Optional<Bound> bound(Expr closed) {
        try {
            return Optional.of(Fold.of(this::step).at(closed));
        } catch (Foreign _) {
            return Optional.empty();
        }
    }

    private Bound step(Expr e, Fold<Bound> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> number(value);
            case Node.Sum(var constant, var terms) -> {
                Bound sum = constant.isZero() ? null : number(constant);
                for (Term t : terms) {
                    Bound term = number(t.coefficient()).times(d.at(t.expr()));
                    sum = sum == null ? term : sum.plus(term);
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                Bound product = number(coefficient);
                for (Factor f : factors) {
                    product = product.times(power(f, d.at(f.base())));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) when ANGLES.contains(fn) -> ofAngle(fn, args.getFirst());
            case Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                throw new Foreign();
        };
    }

    /**
     * Functions of rational multiples of pi: twice the cosine is an algebraic integer, as are its conjugates, which are at most
     * 2 in size, and all of the same denominator are in one field.
     */
    private Bound ofAngle(Fn fn, Expr angle) {
        Rational turns = turns(angle);
        if (turns == null || turns.denominator().bitLength() > 12) {
            throw new Foreign();
        }
        // As a multiple of a quarter more, a sine is a cosine.
        BigInteger d = turns.denominator().multiply(BigInteger.valueOf(4));
        circle = circle.divide(circle.gcd(d)).multiply(d);
        Bound cosine = new Bound(1, 1);
        return fn == Trigonometry.SIN || fn == Trigonometry.COS ? cosine
                : fn == Trigonometry.SEC || fn == Trigonometry.CSC ? cosine.reciprocal()
                : cosine.times(cosine.reciprocal());
    }

    /** {@return the angle as a multiple of 2*pi}; null if it is none */
    private static Rational turns(Expr angle) {
        return angle.over(Exprs.PI).node() instanceof Node.Num(var r) ? r.times(Rational.HALF) : null;
    }

    /** {@return phi(n)/2, the degree of the real subfield} (L. C. Washington, Introduction to Cyclotomic Fields, 1997) */
    private static long degree(long n) {
        long phi = n;
        long rest = n;
        for (long p = 2; p * p <= rest; p++) {
            if (rest % p == 0) {
                phi -= phi / p;
                while (rest % p == 0) {
                    rest /= p;
                }
            }
        }
        phi -= rest > 1 ? phi / rest : 0;
        return Math.max(1, phi / 2);
    }

    private static Bound number(Rational r) {
        return new Bound(r.numerator().abs().bitLength(), r.isInteger() ? 0 : r.denominator().bitLength());
    }

    private Bound power(Factor f, Bound base) {
        if (!(f.exponent().node() instanceof Node.Num(var r)) || !isSmall(r)) {
            throw new Foreign();
        }
        int k = r.denominator().intValue();
        if (k > 1 && roots.add(new Factor(f.base(), f.exponent()))) {
            degree = Math.min(degree * k, MOST_DEGREE + 1);
        }
        Bound root = k == 1 ? base : base.root(k);
        int n = r.numerator().abs().intValue();
        Bound power = new Bound(root.u * n, root.l * n);
        return r.signum() < 0 ? power.reciprocal() : power;
    }

    private static boolean isSmall(Rational r) {
        BigInteger most = BigInteger.valueOf(64);
        return r.numerator().abs().compareTo(most) <= 0 && r.denominator().compareTo(most) <= 0;
    }
}
