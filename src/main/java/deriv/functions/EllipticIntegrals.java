package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.INTERNAL;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.functions.kernels.EllipticIntegral;
import deriv.functions.kernels.EllipticMoment;
import java.util.List;
import java.util.Optional;

/**
 * Legendre's elliptic integrals of the amplitude phi, the parameter m = k^2 and the characteristic n: NIST DLMF 19.2. The
 * arguments are those of the integrands, so m and n may be negative.
 */
public final class EllipticIntegrals {
    private static final String WHOLE =
            "the exponents of a moment are whole numbers, so there is no derivative in them";

    // @formatter:off
    public static final Row ELLIPK = row("ellipk", "ellipk(m): complete elliptic integral of the first kind, m = k^2")
            .derivative(EllipticDerivatives::completeFirst)
            .stable((m, _) -> moment(ONE, ONE, m).over(2))
            .value(ZERO, () -> PI.over(2)).value(ONE, UNDEFINED)
            .domain(EllipticIntegrals::belowOne).sign(Sign.POSITIVE)
            .numeric(EllipticIntegral::k, EllipticIntegral.class, "k").sample(0.05, 0.95).sample(-5, -0.05)
            .latex("K").build();

    public static final Row ELLIPE = row("ellipe", "ellipe(m) complete, ellipe(phi, m): elliptic integral of the second kind, m = k^2")
            .derivatives(new Arity(1, 2), EllipticDerivatives::second)
            .stable(EllipticDerivatives::stableSecond)
            .rewrite(EllipticIntegrals::simplerSecond)
            .domainOfAll(EllipticIntegrals::domainOfSecond).differentiableOfAll(EllipticIntegrals::smoothSecond)
            .numericN(EllipticIntegral::e, EllipticIntegral.class, "e")
            .sample(0.1, 1.4, 0.05, 0.95).sample(-4, 4, -3, -0.05).sample(0.1, 0.7, 1.1, 2)
            .sample(0.05, 0.95).sample(-5, -0.05)
            .latex("E").build();

    public static final Row ELLIPF = row("ellipf", "ellipf(phi, m): elliptic integral of the first kind, m = k^2")
            .derivatives((phi, m, _) -> EllipticDerivatives.complement(m, phi).sqrt().reciprocal(),
                         EllipticDerivatives::firstInM)
            .stable((phi, m, _) -> EllipticDerivatives.stableComplement(m, phi).sqrt().reciprocal(),
                    (phi, m, _) -> moment(phi, m, ZERO, ONE, ONE, ZERO).over(2))
            .special(EllipticIntegrals::simplerFirst)
            .domain((phi, m) -> Cond.or(belowOne(m), beforePole(phi, m)))
            .numeric2(EllipticIntegral::f, EllipticIntegral.class, "f")
            .sample(0.1, 1.4, 0.05, 0.95).sample(-4, 4, -3, -0.05).sample(0.1, 0.7, 1.1, 2)
            .latex("F").build();

    public static final Row ELLIPPI = row("ellippi", "ellippi(n, phi, m): elliptic integral of the third kind, m = k^2")
            .derivatives(EllipticDerivatives::thirdInN, EllipticDerivatives::thirdInPhi, EllipticDerivatives::thirdInM)
            .stable(Partials.of((n, phi, m, _) -> moment(phi, m, n, ONE, ZERO, TWO),
                                EllipticDerivatives::stableThirdInPhi,
                                (n, phi, m, _) -> moment(phi, m, n, ONE, ONE, ONE).over(2)))
            .rewrite(EllipticIntegrals::simplerThird)
            .domainOfAll(args -> withoutPoles(args.get(1), args.get(2), args.get(0)))
            .numeric3(EllipticIntegral::pi, EllipticIntegral.class, "pi")
            .sample(0.1, 0.45, 0.1, 1.4, 0.5, 0.9).sample(-3, -0.1, -4, 4, 0.1, 0.9)
            .latex("\\Pi").unicode("Π").build();

    /** The integral of sin(t)^(2p) (1 - m sin(t)^2)^(-q - 1/2) from 0 to pi/2, of p, q and m. */
    public static final Row MOMENT = row("ellipticmoment", "what derivatives of complete elliptic integrals are made of")
            .derivatives(Partials.noClosedForm3(WHOLE), Partials.noClosedForm3(WHOLE),
                         (p, q, m, _) -> moment(p.plus(1), q.plus(1), m).times(q.plus(HALF)))
            .domainOfAll(args -> belowOne(args.get(2))).sign(Sign.POSITIVE)
            .numeric3(EllipticMoment::complete, EllipticMoment.class, "complete")
            .sample(1, 1, 1, 1, -3, 0.9).sample(2, 2, 0, 0, -3, 0.9)
            .trait(INTERNAL).build();

    /** The integral of sin^(2p) (1 - m sin^2)^(-q - 1/2) (1 - n sin^2)^(-r) from 0 to phi, of phi, m, n, p, q and r. */
    public static final Row INCOMPLETE_MOMENT =
            row("incompletemoment", "what derivatives of incomplete elliptic integrals are made of")
            .derivatives(Arity.exactly(6), EllipticDerivatives::moment)
            .domainOfAll(args -> withoutPoles(args.get(0), args.get(1), args.get(2)))
            .numericN(EllipticMoment::incomplete, EllipticMoment.class, "incomplete")
            .sample(0.1, 1.4, -3, 0.9, -3, 0.9, 1, 1, 1, 1, 2, 2)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS =
            Family.of("elliptic integrals", ELLIPK, ELLIPE, ELLIPF, ELLIPPI, MOMENT, INCOMPLETE_MOMENT);

    private EllipticIntegrals() {}

    public static Expr ellipk(Expr m) {
        return Exprs.apply(ELLIPK, m);
    }

    /** {@return E(m)} */
    public static Expr ellipe(Expr m) {
        return Exprs.apply(ELLIPE, m);
    }

    /** {@return E(phi, m)} */
    public static Expr ellipe(Expr phi, Expr m) {
        return Exprs.apply(ELLIPE, phi, m);
    }

    public static Expr ellipf(Expr phi, Expr m) {
        return Exprs.apply(ELLIPF, phi, m);
    }

    static Expr moment(Expr p, Expr q, Expr m) {
        return Exprs.apply(MOMENT, p, q, m);
    }

    static Expr moment(Expr phi, Expr m, Expr n, Expr p, Expr q, Expr r) {
        return Exprs.apply(INCOMPLETE_MOMENT, phi, m, n, p, q, r);
    }

    // --- values ---

    private static Optional<Expr> simplerFirst(Expr phi, Expr m) {
        if (phi == ZERO || m == ZERO) {
            return Optional.of(phi);
        }
        if (phi.isNegative()) {
            return Optional.of(ellipf(phi.negate(), m).negate());
        }
        return phi == PI.over(2) ? Optional.of(ellipk(m)) : Optional.empty();
    }

    private static Optional<Expr> simplerSecond(List<Expr> args) {
        Expr m = args.getLast();
        if (args.size() == 1) {
            return m == ZERO ? Optional.of(PI.over(2)) : m == ONE ? Optional.of(ONE) : Optional.empty();
        }
        Expr phi = args.getFirst();
        if (phi == ZERO || m == ZERO) {
            return Optional.of(phi);
        }
        if (phi.isNegative()) {
            return Optional.of(ellipe(phi.negate(), m).negate());
        }
        return phi == PI.over(2) ? Optional.of(ellipe(m)) : Optional.empty();
    }

    private static Optional<Expr> simplerThird(List<Expr> args) {
        Expr n = args.get(0);
        Expr phi = args.get(1);
        Expr m = args.get(2);
        if (n == ZERO) {
            return Optional.of(ellipf(phi, m));
        }
        if (phi == ZERO) {
            return Optional.of(ZERO);
        }
        if (n == m && m != ONE) {
            return Optional.of(EllipticDerivatives.thirdOfEqual(phi, m));
        }
        return phi.isNegative()
                ? Optional.of(Exprs.apply(ELLIPPI, n, phi.negate(), m).negate())
                : Optional.empty();
    }

    // --- domains ---

    private static Cond belowOne(Expr m) {
        return Cond.positive(ONE.minus(m));
    }

    /** |phi| < pi/2. */
    private static Cond isAcute(Expr phi) {
        return Cond.and(Cond.positive(PI.over(2).minus(phi)), Cond.positive(PI.over(2).plus(phi)));
    }

    /** 1 - m sin(t)^2 has no zero between 0 and phi, which is acute. */
    private static Cond beforePole(Expr phi, Expr m) {
        return Cond.and(isAcute(phi), Cond.positive(EllipticDerivatives.complement(m, phi)));
    }

    /** Neither 1 - m sin(t)^2 nor 1 - n sin(t)^2 has a zero on the way to phi. */
    private static Cond withoutPoles(Expr phi, Expr m, Expr n) {
        return Cond.or(Cond.and(belowOne(m), belowOne(n)), Cond.and(beforePole(phi, m), beforePole(phi, n)));
    }

    private static Cond domainOfSecond(List<Expr> args) {
        Expr m = args.getLast();
        Cond atMostOne = Cond.nonnegative(ONE.minus(m));
        Expr phi = args.getFirst();
        return args.size() == 1
                ? atMostOne
                : Cond.or(atMostOne, Cond.and(
                        isAcute(phi), Cond.nonnegative(EllipticDerivatives.complement(m, phi))));
    }

    private static Cond smoothSecond(List<Expr> args) {
        Expr m = args.getLast();
        return args.size() == 1 ? belowOne(m) : Cond.or(belowOne(m), beforePole(args.getFirst(), m));
    }
}
