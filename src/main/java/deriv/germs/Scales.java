package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Logarithms;
import deriv.germs.Scale.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of scales, the fastest growing last, and their products. Confined to one thread. */
final class Scales implements Comparator<Scale> {
    private final SideCoefficients coefficients;

    Scales(SideCoefficients coefficients) {
        this.coefficients = coefficients;
    }

    /** {@return 1 if a/b goes to infinity, -1 if it goes to 0, 0 if they are the same scale} */
    @Override
    public int compare(Scale a, Scale b) {
        List<Piece> difference = sum(a.growth(), b.growth(), Rational.MINUS_ONE);
        Rational power = b.power().minus(a.power());
        if (!difference.isEmpty()) {
            Piece first = difference.getFirst();
            Expr growth = first.isLogarithm() ? first.coefficient().plus(Exprs.number(power)) : first.coefficient();
            return coefficients.sign(coefficients.simple(growth));
        }
        return !power.isZero() ? power.signum() : a.logs().compareTo(b.logs());
    }

    boolean isInfinite(Scale s) {
        return compare(s, Scale.ONE) > 0;
    }

    boolean vanishes(Scale s) {
        return compare(s, Scale.ONE) < 0;
    }

    Scale larger(Scale a, Scale b) {
        return compare(a, b) >= 0 ? a : b;
    }

    Scale times(Scale a, Scale b) {
        return of(sum(a.growth(), b.growth(), Rational.ONE), a.power().plus(b.power()), a.logs().plus(b.logs()));
    }

    Scale power(Scale a, Rational r) {
        return of(sum(List.of(), a.growth(), r), a.power().times(r), a.logs().times(r));
    }

    /** {@return the scale}: exp(k L) is the power -k of h, where k is rational */
    Scale of(List<Piece> growth, Rational power, Rational logs) {
        for (Piece p : growth) {
            if (p.isLogarithm() && p.coefficient().node() instanceof Node.Num(var k)) {
                List<Piece> others = growth.stream().filter(o -> o != p).toList();
                return new Scale(others, power.minus(k), logs);
            }
        }
        return new Scale(growth, power, logs);
    }

    /** {@return a + b·factor, the fastest piece first} */
    private List<Piece> sum(List<Piece> a, List<Piece> b, Rational factor) {
        if (b.isEmpty()) {
            return a;
        }
        List<Piece> all = new ArrayList<>(a);
        for (Piece p : b) {
            Expr added = p.coefficient().times(Exprs.number(factor));
            int same = indexOf(p, all);
            if (same < 0) {
                all.add(new Piece(added, p.power(), p.logs()));
            } else {
                Piece old = all.remove(same);
                Expr both = coefficients.simple(old.coefficient().plus(added));
                if (both != Exprs.ZERO) {
                    all.add(new Piece(both, p.power(), p.logs()));
                }
            }
        }
        all.sort(Comparator.comparing(Piece::power).thenComparing(Comparator.comparing(Piece::logs).reversed()));
        return all;
    }

    private static int indexOf(Piece p, List<Piece> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).power().equals(p.power()) && all.get(i).logs().equals(p.logs())) {
                return i;
            }
        }
        return -1;
    }

    /** {@return the scale as an expression in h} */
    static Expr in(Expr h, Scale s) {
        Expr log = Logarithms.log(h).negate();
        List<Expr> exponent = new ArrayList<>();
        for (Piece p : s.growth()) {
            exponent.add(Exprs.product(p.coefficient(), power(h, p.power()), power(log, p.logs())));
        }
        return Exprs.product(power(h, s.power()), power(log, s.logs()), Exprs.exp(Exprs.sum(exponent)));
    }

    private static Expr power(Expr base, Rational r) {
        return r.isZero() ? Exprs.ONE : base.pow(Exprs.number(r));
    }
}
