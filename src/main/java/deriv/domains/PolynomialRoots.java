package deriv.domains;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The real roots of a polynomial with rational coefficients: rational ones and those of quadratic factors as they are
 * written, all others isolated. Isolation by Sturm's theorem (D. E. Knuth, The Art of Computer Programming 2, exercise
 * 4.6.2-22).
 */
final class PolynomialRoots {
    private static final int MOST_DEGREE = 64;

    /** Isolated roots are narrowed down to this. */
    private static final Rational WIDTH = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(40));

    private PolynomialRoots() {}

    /** {@return the different roots, in rising order} */
    static List<RealNumber> of(Dense polynomial) {
        if (polynomial.degree() > MOST_DEGREE) {
            throw new UndecidedException("a polynomial of high degree");
        }
        List<RealNumber> roots = new ArrayList<>();
        if (polynomial.degree() < 1) {
            return roots;
        }
        Dense rest = polynomial.quotient(polynomial.gcd(polynomial.derivative())).primitive();
        for (Rational root : rationalRoots(rest)) {
            roots.add(RealNumber.of(root));
            rest = rest.quotient(Dense.of(List.of(root.negate(), Rational.ONE))).primitive();
        }
        if (rest.degree() == 2) {
            roots.addAll(quadratic(rest));
        } else if (rest.degree() > 2) {
            for (Isolated i : isolated(rest)) {
                Isolated narrow = i.narrowed(rest, WIDTH);
                roots.add(new RealNumber.Root(rest.coefficients(), narrow.low(), narrow.high()));
            }
        }
        roots.sort(NumberOrder.BY_VALUE);
        return roots;
    }

    private static List<RealNumber> quadratic(Dense p) {
        Rational a = p.coefficient(2);
        Rational b = p.coefficient(1);
        Rational discriminant = b.times(b).minus(Rational.of(4).times(a).times(p.coefficient(0)));
        if (discriminant.signum() < 0) {
            return List.of();
        }
        Rational twice = a.times(Rational.TWO);
        Expr middle = Exprs.number(b.negate().over(twice));
        Expr distance = Exprs.number(discriminant.over(twice.times(twice))).sqrt();
        return List.of(RealNumber.of(Numbers.simple(middle.minus(distance))),
                RealNumber.of(Numbers.simple(middle.plus(distance))));
    }

    /** A rational root times the leading coefficient is whole, so one near an isolated root can be tried. */
    private static List<Rational> rationalRoots(Dense p) {
        Rational lead = p.coefficient(p.degree());
        Rational width = lead.abs().times(Rational.of(4)).reciprocal();
        List<Rational> found = new ArrayList<>();
        for (Isolated i : isolated(p)) {
            Isolated narrow = i.narrowed(p, width);
            Rational low = narrow.low().times(lead.abs());
            for (BigInteger n : List.of(low.floor(), low.floor().add(BigInteger.ONE))) {
                Rational candidate = Rational.of(n).over(lead.abs());
                if (narrow.mayHold(candidate) && p.at(candidate).isZero()) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** The one root in {@code (low, high]}. */
    private record Isolated(Rational low, Rational high) {
        boolean mayHold(Rational x) {
            return low.compareTo(x) < 0 && x.compareTo(high) <= 0;
        }

        Isolated narrowed(Dense p, Rational width) {
            Rational from = low;
            Rational to = high;
            int above = p.at(to).signum();
            while (above != 0 && to.minus(from).compareTo(width) > 0) {
                Operation.tick();
                Rational middle = from.plus(to).over(Rational.TWO);
                int sign = p.at(middle).signum();
                if (sign == 0) {
                    return new Isolated(middle.minus(width), middle);
                }
                if (sign == above) {
                    to = middle;
                } else {
                    from = middle;
                }
            }
            return above == 0 ? new Isolated(to.minus(width), to) : new Isolated(from, to);
        }
    }

    private static List<Isolated> isolated(Dense p) {
        List<Dense> chain = sturm(p);
        Rational bound = p.rootBound();
        List<Isolated> found = new ArrayList<>();
        List<Isolated> open = new ArrayList<>(List.of(new Isolated(bound.negate(), bound)));
        while (!open.isEmpty()) {
            Operation.tick();
            Isolated i = open.removeLast();
            int count = changes(chain, i.low()) - changes(chain, i.high());
            if (count == 1) {
                found.add(i);
            } else if (count > 1) {
                Rational middle = i.low().plus(i.high()).over(Rational.TWO);
                open.add(new Isolated(middle, i.high()));
                open.add(new Isolated(i.low(), middle));
            }
        }
        return found;
    }

    private static List<Dense> sturm(Dense p) {
        List<Dense> chain = new ArrayList<>(List.of(p, p.derivative()));
        while (chain.getLast().degree() > 0) {
            Dense rest = chain.get(chain.size() - 2).remainder(chain.getLast());
            if (rest.degree() < 0) {
                break;
            }
            chain.add(rest.negate().positivePrimitive());
        }
        return chain;
    }

    private static int changes(List<Dense> chain, Rational x) {
        int changes = 0;
        int before = 0;
        for (Dense p : chain) {
            int sign = p.at(x).signum();
            if (sign != 0) {
                changes += before != 0 && sign != before ? 1 : 0;
                before = sign;
            }
        }
        return changes;
    }
}
