package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.AT_MOST_ONE;
import static deriv.functions.Trait.KEEPS_SIGN;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.functions.kernels.Erf;
import deriv.functions.kernels.Erfi;
import deriv.functions.kernels.Gaussian;

/** The error function, its relatives and the normal distribution. Derivatives: NIST DLMF 7.10, 7.17. */
public final class ErrorFunctions {
    // @formatter:off
    public static final Row ERF = row("erf", "error function, 2/sqrt(pi) times integral of exp(-t^2) from 0 to x")
            .derivative((x, _) -> density(x.squared().negate()))
            .odd().value(ZERO, ZERO).undoes(() -> ErrorFunctions.ERFINV)
            .numeric(Erf::erf, Erf.class, "erf").sample(-4, 4)
            .trait(KEEPS_SIGN, AT_MOST_ONE).build();

    public static final Row ERFC = row("erfc", "complementary error function, 1 - erf(x)")
            .derivative((x, _) -> density(x.squared().negate()).negate())
            .value(ZERO, ONE)
            .sign(Sign.POSITIVE).numeric(Erf::erfc, Erf.class, "erfc").sample(-4, 6)
            .build();

    public static final Row ERFI = row("erfi", "imaginary error function, -i*erf(i*x)")
            .derivative((x, _) -> density(x.squared()))
            .odd().value(ZERO, ZERO)
            .numeric(Erfi::erfi, Erfi.class, "erfi").sample(-4, 4)
            .trait(KEEPS_SIGN).build();

    public static final Row ERFINV = row("erfinv", "inverse of erf on (-1, 1)")
            .derivative((_, f) -> Exprs.exp(f.squared()).times(PI.sqrt()).over(2))
            .odd().value(ZERO, ZERO).value(ONE, UNDEFINED)
            .domain(ArgumentRanges::belowOneInSize)
            .numeric(Erf::erfinv, Erf.class, "erfinv").sample(-0.99, 0.99)
            .latex("\\operatorname{erf}^{-1}").unicode("erf⁻¹").trait(KEEPS_SIGN).build();

    public static final Row NORMPDF = row("normpdf", "normal density, exp(-x^2/2)/sqrt(2*pi)")
            .derivative((x, f) -> x.times(f).negate())
            .even().value(ZERO, () -> TWO.times(PI).sqrt().reciprocal())
            .sign(Sign.POSITIVE).numeric(Gaussian::pdf, Gaussian.class, "pdf").sample(-5, 5)
            .latex("\\varphi").unicode("φ").trait(AT_MOST_ONE).build();

    public static final Row NORMCDF = row("normcdf", "normal distribution function, (1 + erf(x/sqrt(2)))/2")
            .derivative((x, _) -> normpdf(x))
            .value(ZERO, HALF)
            .sign(Sign.POSITIVE).numeric(Gaussian::cdf, Gaussian.class, "cdf").sample(-5, 5)
            .latex("\\Phi").unicode("Φ").trait(AT_MOST_ONE).build();
    // @formatter:on

    static final Family FUNCTIONS =
            Family.of("error functions and normal distribution", ERF, ERFC, ERFI, ERFINV, NORMPDF, NORMCDF);

    private ErrorFunctions() {}

    public static Expr normpdf(Expr x) {
        return Exprs.apply(NORMPDF, x);
    }

    public static Expr normcdf(Expr x) {
        return Exprs.apply(NORMCDF, x);
    }

    /** 2/sqrt(pi) e^exponent. */
    private static Expr density(Expr exponent) {
        return Exprs.exp(exponent).times(2).over(PI.sqrt());
    }
}
