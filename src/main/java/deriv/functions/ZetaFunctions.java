package deriv.functions;

import static deriv.core.Exprs.MINUS_ONE;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.ALSO_VARIABLE;
import static deriv.functions.Trait.INTERNAL;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.kernels.Polylogarithm;
import deriv.functions.kernels.Zeta;
import java.util.Optional;

/** Riemann's zeta function and the polylogarithm: NIST DLMF 25.6, 25.12. */
public final class ZetaFunctions {
    private static final String NO_DERIVATIVE_IN_ORDER =
            "the derivative of polylog(s, z) in its order s has no closed form";

    // @formatter:off
    public static final Row ZETA = row("zeta", "Riemann zeta function, sum of n^-s")
            .derivative((_, _) -> {
                throw new UnsupportedOperationException("the derivative of zeta(s) has no closed form");
            })
            .numbers(ExactZeta::at)
            .domain(s -> Cond.nonzero(s.minus(1)))
            .numeric(Zeta::zeta, Zeta.class, "zeta").sample(1.1, 20).sample(-10, 0.9)
            .latex("\\zeta").unicode("ζ").trait(ALSO_VARIABLE).build();

    public static final Row POLYLOG = row("polylog", "polylog(s, z): polylogarithm, sum of z^n/n^s")
            .derivatives(Partials.noClosedForm(NO_DERIVATIVE_IN_ORDER),
                         (s, z, _) -> polylog(s.minus(1), z).over(z))
            .stable(Partials.noClosedForm(NO_DERIVATIVE_IN_ORDER),
                    (s, z, _) -> Exprs.apply(ZetaFunctions.POLYLOG_DERIVATIVE, ONE, s, z))
            .special(ZetaFunctions::ofLowOrder).special(ZetaFunctions::atUnit)
            .domain((s, z) -> Cond.or(isInside(s, z), Cond.and(Cond.zero(ONE.minus(z)), Cond.positive(s.minus(1)))))
            .differentiable(ZetaFunctions::isInside)
            .numeric2(Polylogarithm::polylog, Polylogarithm.class, "polylog")
            .sample(2, 2, -5, 0.9).sample(3.5, 3.5, -5, 0.9).sample(0.5, 0.5, -5, 0.9).sample(-3, -3, 1.1, 4)
            .notation(new Notation.Template("\\operatorname{Li}_{#1}\\left(#2\\right)"), new Notation.Prefix("polylog"))
            .build();

    /** The derivatives of polylog in z: polylog(s - 1, z)/z cancels at 0 when it is differentiated again. */
    public static final Row POLYLOG_DERIVATIVE = row("polylogderivative", "j-th derivative of polylog(s, z) in z")
            .derivatives(Partials.noClosedForm3("the number of derivatives is whole"),
                         Partials.noClosedForm3(NO_DERIVATIVE_IN_ORDER),
                         (j, s, z, _) -> Exprs.apply(ZetaFunctions.POLYLOG_DERIVATIVE, j.plus(1), s, z))
            .domainOfAll(args -> isInside(args.get(1), args.get(2)))
            .numeric3(Polylogarithm::derivative, Polylogarithm.class, "derivative")
            .sample(1, 1, 2, 2, -5, 0.9).sample(2, 2, 1.5, 1.5, -5, 0.9).sample(1, 1, -2, -2, 1.1, 4)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("zeta function and polylogarithm", ZETA, POLYLOG, POLYLOG_DERIVATIVE);

    private ZetaFunctions() {}

    public static Expr zeta(Expr s) {
        return Exprs.apply(ZETA, s);
    }

    public static Expr polylog(Expr s, Expr z) {
        return Exprs.apply(POLYLOG, s, z);
    }

    /** z < 1, or polylog is a rational function and z is not its pole. */
    private static Cond isInside(Expr s, Expr z) {
        return Cond.or(
                Cond.positive(ONE.minus(z)),
                Cond.and(Cond.nonzero(ONE.minus(z)), ArgumentRanges.whole(s), Cond.nonnegative(s.negate())));
    }

    private static Optional<Expr> ofLowOrder(Expr s, Expr z) {
        if (s == ONE) {
            return Optional.of(Logarithms.log(ONE.minus(z)).negate());
        }
        if (s == ZERO) {
            return Optional.of(z.over(ONE.minus(z)));
        }
        return s == MINUS_ONE ? Optional.of(z.over(ONE.minus(z).squared())) : Optional.empty();
    }

    /** Values at 0, 1 and -1. */
    private static Optional<Expr> atUnit(Expr s, Expr z) {
        if (z == ZERO) {
            return Optional.of(ZERO);
        }
        if (!(s.node() instanceof Node.Num(var order))) {
            return Optional.empty();
        }
        boolean converges = order.compareTo(Rational.ONE) > 0;
        if (z == ONE) {
            return Optional.of(converges ? zeta(s) : UNDEFINED);
        }
        return z == MINUS_ONE && converges && order.isInteger()
                ? Optional.of(zeta(s).times(Exprs.TWO.pow(ONE.minus(s)).minus(1)))
                : Optional.empty();
    }
}
