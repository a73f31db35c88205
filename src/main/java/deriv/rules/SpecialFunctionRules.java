package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.exp;
import static deriv.functions.BesselFunctions.besseli;
import static deriv.functions.BesselFunctions.besselj;
import static deriv.functions.BesselFunctions.besselk;
import static deriv.functions.BesselFunctions.bessely;
import static deriv.functions.ErrorFunctions.normcdf;
import static deriv.functions.GammaFunctions.digamma;
import static deriv.functions.GammaFunctions.gamma;
import static deriv.functions.GammaFunctions.trigamma;
import static deriv.functions.LambertFunction.lambertw;
import static deriv.functions.Logarithms.log;
import static deriv.functions.StepFunctions.abs;
import static deriv.functions.Trigonometry.cot;
import static deriv.rules.Calls.beta;
import static deriv.rules.Calls.binomial;
import static deriv.rules.Calls.csc;
import static deriv.rules.Calls.erf;
import static deriv.rules.Calls.erfc;
import static deriv.rules.Calls.erfinv;
import static deriv.rules.Calls.factorial;
import static deriv.rules.Calls.lgamma;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Validity.when;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;

import deriv.core.Cond;
import java.util.List;
import java.util.Set;

/** Recurrences and reflections (NIST DLMF 4.13, 5.5, 5.12, 7.2, 7.4, 10.6, 10.29), where they shorten. */
final class SpecialFunctionRules {
    private static final String GAMMA = "gamma functions";
    private static final String ERROR = "error functions";
    private static final String BESSEL = "Bessel functions";
    private static final String LAMBERT = "Lambert's W";

    private SpecialFunctionRules() {}

    // @formatter:off
    static final RuleTable OF_GAMMA = new RuleTable(GAMMA,
            Set.of("gamma", "factorial", "digamma", "trigamma", "lgamma", "beta", "binomial"), () -> List.of(
            rule("gamma quotient",      gamma(A.plus(1)).over(gamma(A)),           A,                       ALWAYS),
            rule("inverse gamma quotient", gamma(A).over(gamma(A.plus(1))),        A.reciprocal(),          ALWAYS),
            rule("gamma quotient by 2", gamma(A.plus(2)).over(gamma(A)),           A.times(A.plus(1)),      ALWAYS),
            rule("gamma reflected",     gamma(A).times(gamma(ONE.minus(A))),       PI.times(csc(A.times(PI))), ALWAYS),
            rule("factorial quotient",  factorial(A).over(factorial(A.minus(1))),  A,                       ALWAYS),
            rule("factorial quotient by 2", factorial(A).over(factorial(A.minus(2))), A.times(A.minus(1)),  ALWAYS),
            rule("argument times factorial", A.times(factorial(A.minus(1))),       factorial(A),            ALWAYS),
            rule("factorial over argument", factorial(A).over(A),                  factorial(A.minus(1)),   ALWAYS),
            rule("factorial over gamma", factorial(A).over(gamma(A)),              A,                       ALWAYS),
            rule("factorial over shifted gamma", factorial(A).over(gamma(A.plus(1))), ONE,                  ALWAYS),
            rule("shifted gamma over factorial", gamma(A.plus(1)).over(factorial(A)), ONE,                  ALWAYS),
            rule("digamma difference",  digamma(A.plus(1)).minus(digamma(A)),      A.reciprocal(),          ALWAYS),
            rule("digamma reflected",   digamma(ONE.minus(A)).minus(digamma(A)),   PI.times(cot(A.times(PI))), ALWAYS),
            rule("trigamma difference", trigamma(A.plus(1)).minus(trigamma(A)),    A.pow(-2).negate(),      ALWAYS),
            rule("lgamma difference",   lgamma(A.plus(1)).minus(lgamma(A)),        log(abs(A)),             REAL),
            rule("exp of lgamma",       exp(lgamma(A)),                            abs(gamma(A)),           REAL),
            rule("beta times gamma",    beta(A, B).times(gamma(A.plus(B))),        gamma(A).times(gamma(B)), ALWAYS),
            rule("binomial of equals",  binomial(A, A),                            ONE,                     ALWAYS)));

    static final RuleTable OF_ERROR = new RuleTable(ERROR, Set.of("erf", "erfc", "erfinv", "normcdf"), () -> List.of(
            rule("erf + erfc",          erf(A).plus(erfc(A)),                      ONE,                     ALWAYS),
            rule("erfc of both signs",  erfc(A).plus(erfc(A.negate())),            TWO,                     ALWAYS),
            rule("erfinv of erf",       erfinv(erf(A)),                            A,                       REAL),
            rule("normcdf of both signs", normcdf(A).plus(normcdf(A.negate())),    ONE,                     ALWAYS),
            rule("1 - normcdf",         ONE.minus(normcdf(A)),                     normcdf(A.negate()),     ALWAYS)));

    static final RuleTable OF_BESSEL = new RuleTable(BESSEL, Set.of("besselj", "bessely", "besseli", "besselk"), () -> List.of(
            rule("besselj recurrence",  besselj(A, B).plus(besselj(A.plus(2), B)),  A.plus(1).times(2).over(B).times(besselj(A.plus(1), B)), when(Cond.nonzero(B))),
            rule("bessely recurrence",  bessely(A, B).plus(bessely(A.plus(2), B)),  A.plus(1).times(2).over(B).times(bessely(A.plus(1), B)), REAL),
            rule("besseli recurrence",  besseli(A, B).minus(besseli(A.plus(2), B)), A.plus(1).times(2).over(B).times(besseli(A.plus(1), B)), when(Cond.nonzero(B))),
            rule("besselk recurrence",  besselk(A.plus(2), B).minus(besselk(A, B)), A.plus(1).times(2).over(B).times(besselk(A.plus(1), B)), REAL)));

    static final RuleTable OF_LAMBERT = new RuleTable(LAMBERT, Set.of("lambertw"), () -> List.of(
            rule("lambertw times its exp", lambertw(A).times(exp(lambertw(A))),    A,                       ALWAYS),
            rule("lambertw plus its log", lambertw(A).plus(log(lambertw(A))),      log(A),                  REAL),
            rule("lambertw of a e^a",   lambertw(A.times(exp(A))),                 A,                       when(Cond.nonnegative(A.plus(1))))));
    // @formatter:on
}
