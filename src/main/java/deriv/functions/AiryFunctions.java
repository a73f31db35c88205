package deriv.functions;

import static deriv.core.Exprs.ZERO;
import static deriv.core.Exprs.number;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.AT_MOST_ONE;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.kernels.Airy;

/** Airy functions: the solutions of y'' = x y. Values at 0: NIST DLMF 9.2.3 to 9.2.6. */
public final class AiryFunctions {
    // @formatter:off
    public static final Row AIRYAI = row("airyai", "Airy function Ai, the solution of y'' = x*y that tends to 0")
            .derivative((x, _) -> Exprs.apply(AiryFunctions.AIRYAIPRIME, x))
            .value(ZERO, () -> power(-2, 3).over(GammaFunctions.gamma(number(2, 3))))
            .numeric(Airy::ai, Airy.class, "ai").sample(-12, 8)
            .latex("\\operatorname{Ai}").unicode("Ai").trait(AT_MOST_ONE).build();

    public static final Row AIRYBI = row("airybi", "Airy function Bi, the solution of y'' = x*y that grows")
            .derivative((x, _) -> Exprs.apply(AiryFunctions.AIRYBIPRIME, x))
            .value(ZERO, () -> power(-1, 6).over(GammaFunctions.gamma(number(2, 3))))
            .numeric(Airy::bi, Airy.class, "bi").sample(-12, 8)
            .latex("\\operatorname{Bi}").unicode("Bi").build();

    public static final Row AIRYAIPRIME = row("airyaiprime", "derivative of the Airy function Ai")
            .derivative((x, _) -> x.times(Exprs.apply(AIRYAI, x)))
            .value(ZERO, () -> power(-1, 3).over(GammaFunctions.gamma(number(1, 3))).negate())
            .numeric(Airy::aiPrime, Airy.class, "aiPrime").sample(-12, 8)
            .latex("\\operatorname{Ai}'").unicode("Ai′").build();

    public static final Row AIRYBIPRIME = row("airybiprime", "derivative of the Airy function Bi")
            .derivative((x, _) -> x.times(Exprs.apply(AIRYBI, x)))
            .value(ZERO, () -> power(1, 6).over(GammaFunctions.gamma(number(1, 3))))
            .numeric(Airy::biPrime, Airy.class, "biPrime").sample(-12, 8)
            .latex("\\operatorname{Bi}'").unicode("Bi′").build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("Airy functions", AIRYAI, AIRYBI, AIRYAIPRIME, AIRYBIPRIME);

    private AiryFunctions() {}

    private static Expr power(int numerator, int denominator) {
        return number(3).pow(number(numerator, denominator));
    }
}
