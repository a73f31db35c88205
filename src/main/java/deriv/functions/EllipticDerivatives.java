package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.EllipticIntegrals.ellipe;
import static deriv.functions.EllipticIntegrals.ellipf;
import static deriv.functions.EllipticIntegrals.ellipk;
import static deriv.functions.Trigonometry.cos;
import static deriv.functions.Trigonometry.sin;

import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.List;

/**
 * Partial derivatives of elliptic integrals: NIST DLMF 19.4(i), 19.4(ii) with d/dm = 1/(2k) d/dk, and those of the third
 * kind, each compared with differences by the tests of its row. The forms to compute are integrals of positive functions
 * ({@link EllipticIntegrals#MOMENT}): the forms to read cancel near m = 0, m = 1 and n = m.
 */
final class EllipticDerivatives {
    private EllipticDerivatives() {}

    /** 1 - m sin(phi)^2. */
    static Expr complement(Expr m, Expr phi) {
        return ONE.minus(m.times(sin(phi).squared()));
    }

    /** The same without cancellation where both are near 1. */
    static Expr stableComplement(Expr m, Expr phi) {
        return cos(phi).squared().plus(ONE.minus(m).times(sin(phi).squared()));
    }

    /** (E - (1 - m) F)/(2 m (1 - m)). */
    private static Expr quotient(Expr second, Expr first, Expr m) {
        return second.over(m.times(ONE.minus(m)).times(2)).minus(first.over(m.times(2)));
    }

    static Expr completeFirst(Expr m, Expr self) {
        return quotient(ellipe(m), self, m);
    }

    static Expr firstInM(Expr phi, Expr m, Expr self) {
        Expr boundary = sin(phi).times(cos(phi)).over(ONE.minus(m).times(complement(m, phi).sqrt()).times(2));
        return quotient(ellipe(phi, m), self, m).minus(boundary);
    }

    /** Of E(m) and E(phi, m). */
    static Expr second(int index, List<Expr> args, Expr self) {
        Expr m = args.getLast();
        Expr phi = args.getFirst();
        if (args.size() == 2 && index == 0) {
            return complement(m, phi).sqrt();
        }
        Expr first = args.size() == 1 ? ellipk(m) : ellipf(phi, m);
        return self.minus(first).over(m.times(2));
    }

    static Expr stableSecond(int index, List<Expr> args, Expr self) {
        Expr m = args.getLast();
        if (args.size() == 1) {
            return EllipticIntegrals.moment(ONE, ZERO, m).over(-2);
        }
        Expr phi = args.getFirst();
        return index == 0
                ? stableComplement(m, phi).sqrt()
                : EllipticIntegrals.moment(phi, m, ZERO, ONE, ZERO, ZERO).over(-2);
    }

    static Expr thirdInPhi(Expr n, Expr phi, Expr m, Expr self) {
        return complement(n, phi).times(complement(m, phi).sqrt()).reciprocal();
    }

    static Expr stableThirdInPhi(Expr n, Expr phi, Expr m, Expr self) {
        return stableComplement(n, phi).times(stableComplement(m, phi).sqrt()).reciprocal();
    }

    /** (E - (n - m)/n F + (n^2 - m)/n Pi - n sin cos sqrt(1 - m sin^2)/(1 - n sin^2))/(2 (m - n) (n - 1)). */
    static Expr thirdInN(Expr n, Expr phi, Expr m, Expr self) {
        Expr sum = Exprs.sum(List.of(
                ellipe(phi, m),
                m.minus(n).times(ellipf(phi, m)).over(n),
                n.squared().minus(m).times(self).over(n),
                n.times(sin(phi)).times(cos(phi)).times(complement(m, phi).sqrt()).over(complement(n, phi)).negate()));
        return sum.over(m.minus(n).times(n.minus(1)).times(2));
    }

    /** (Pi(n, phi, m) - Pi(m, phi, m))/(2 (n - m)). */
    static Expr thirdInM(Expr n, Expr phi, Expr m, Expr self) {
        return self.minus(thirdOfEqual(phi, m)).over(n.minus(m).times(2));
    }

    /** Pi(m, phi, m), the integral of (1 - m sin^2)^(-3/2): NIST DLMF 19.6.13. Its partials would divide by n - m. */
    static Expr thirdOfEqual(Expr phi, Expr m) {
        Expr boundary = m.times(sin(phi)).times(cos(phi)).over(complement(m, phi).sqrt());
        return ellipe(phi, m).minus(boundary).over(ONE.minus(m));
    }

    /** Of the incomplete moments: m and n raise the exponents. */
    static Expr moment(int index, List<Expr> args, Expr self) {
        Expr phi = args.get(0);
        Expr m = args.get(1);
        Expr n = args.get(2);
        Expr p = args.get(3);
        Expr q = args.get(4);
        Expr r = args.get(5);
        return switch (index) {
            case 0 -> Exprs.product(List.of(
                    sin(phi).pow(p.times(2)),
                    stableComplement(m, phi).pow(q.plus(HALF).negate()),
                    stableComplement(n, phi).pow(r.negate())));
            case 1 -> EllipticIntegrals.moment(phi, m, n, p.plus(1), q.plus(1), r).times(q.plus(HALF));
            case 2 -> r == ZERO ? ZERO : EllipticIntegrals.moment(phi, m, n, p.plus(1), q, r.plus(1)).times(r);
            default -> throw new UnsupportedOperationException("the exponents of a moment are whole numbers");
        };
    }
}
