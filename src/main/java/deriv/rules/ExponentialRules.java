package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.exp;
import static deriv.core.Exprs.number;
import static deriv.functions.HyperbolicFunctions.cosh;
import static deriv.functions.HyperbolicFunctions.coth;
import static deriv.functions.HyperbolicFunctions.csch;
import static deriv.functions.HyperbolicFunctions.sech;
import static deriv.functions.HyperbolicFunctions.sinh;
import static deriv.functions.HyperbolicFunctions.tanh;
import static deriv.functions.Logarithms.expm1;
import static deriv.functions.Logarithms.log;
import static deriv.functions.StepFunctions.abs;
import static deriv.functions.StepFunctions.floor;
import static deriv.rules.Calls.acosh;
import static deriv.rules.Calls.acoth;
import static deriv.rules.Calls.acsch;
import static deriv.rules.Calls.asech;
import static deriv.rules.Calls.asinh;
import static deriv.rules.Calls.atanh;
import static deriv.rules.Calls.log10;
import static deriv.rules.Calls.log1p;
import static deriv.rules.Calls.log2;
import static deriv.rules.Calls.whole;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Validity.alwaysWhen;
import static deriv.rules.Validity.when;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;
import static deriv.rules.Variables.M;
import static deriv.rules.Variables.N;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.List;
import java.util.Set;

/**
 * Powers of e and logarithms (NIST DLMF 4.8, 4.28, 4.37). {@code exp(log(a)) = a} and {@code exp(k*log(a)) = a^k} are done by the
 * factories already.
 */
final class ExponentialRules {
    private static final String FAMILY = "exponentials and logarithms";
    private static final String TOGETHER = "logarithms, together";
    private static final String APART = "logarithms, apart";
    private static final String TO = "hyperbolic functions as exponentials";
    private static final String FROM = "exponentials as hyperbolic functions";

    private ExponentialRules() {}

    // @formatter:off
    static final RuleTable LOGARITHMS = new RuleTable(FAMILY, Set.of("log", "log1p", "log2", "log10", "expm1"), () -> List.of(
            rule("log of exp",          log(exp(A)),                               A,                       REAL),
            rule("log of a root",       log(A.pow(N)),                             N.times(log(A)),         alwaysWhen(between(N))),
            rule("log of a reciprocal", log(A.reciprocal()),                       log(A).negate(),         REAL),
            rule("log of a power",      log(A.pow(B)),                             B.times(log(A)),         when(Cond.positive(A))),
            rule("log1p of expm1",      log1p(expm1(A)),                           A,                       REAL),
            rule("log2 of a power of 2", log2(TWO.pow(A)),                         A,                       REAL),
            rule("log10 of a power of 10", log10(number(10).pow(A)),               A,                       REAL),
            rule("expm1 + 1",           expm1(A).plus(1),                          exp(A),                  ALWAYS),
            rule("expm1 of log",        expm1(log(A)),                             A.minus(1),              ALWAYS)));

    static final RuleTable LOGARITHMS_TOGETHER = new RuleTable(TOGETHER, Set.of("log"), () -> List.of(
            rule("sum of logarithms",   M.times(log(A)).plus(N.times(log(B))),     log(A.pow(M).times(B.pow(N))), REAL),
            rule("multiple of a logarithm", N.times(log(A)),                       log(A.pow(N)),           when(Cond.nonzero(N.minus(1))))));

    static final RuleTable LOGARITHMS_APART = new RuleTable(APART, Set.of("log"), () -> List.of(
            rule("log of an even power", log(A.pow(N)),                            N.times(log(abs(A))),    when(whole(N.over(2)))),
            rule("log of any power",    log(A.pow(B)),                             B.times(log(A)),         when(Cond.positive(A))),
            rule("log of another power", log(A.pow(N)),                            N.times(log(A)),         when(Cond.nonzero(N.over(2).minus(floor(N.over(2)))))),
            rule("log of a product",    log(A.times(B)),                           log(A).plus(log(B)),     when(Cond.positive(A)))));

    static final RuleTable TO_EXPONENTIALS = new RuleTable(TO, Set.of("sinh", "cosh", "tanh", "coth", "sech", "csch", "expm1"), () -> List.of(
            rule("sinh by exp",         sinh(A),                                   exp(A).minus(exp(A.negate())).over(2), ALWAYS),
            rule("cosh by exp",         cosh(A),                                   exp(A).plus(exp(A.negate())).over(2), ALWAYS),
            rule("tanh by exp",         tanh(A),                                   exp(A.times(2)).minus(1).over(exp(A.times(2)).plus(1)), ALWAYS),
            rule("coth by exp",         coth(A),                                   exp(A.times(2)).plus(1).over(exp(A.times(2)).minus(1)), ALWAYS),
            rule("sech by exp",         sech(A),                                   TWO.over(exp(A).plus(exp(A.negate()))), ALWAYS),
            rule("csch by exp",         csch(A),                                   TWO.over(exp(A).minus(exp(A.negate()))), ALWAYS),
            rule("expm1 by exp",        expm1(A),                                  exp(A).minus(1),         ALWAYS)));

    static final RuleTable TO_LOGARITHMS =
            new RuleTable(TO, Set.of("asinh", "acosh", "atanh", "acoth", "asech", "acsch", "log1p", "log2", "log10"), () -> List.of(
            rule("asinh by log",        asinh(A),                                  log(A.plus(A.squared().plus(1).sqrt())), ALWAYS),
            rule("acosh by log",        acosh(A),                                  log(A.plus(A.squared().minus(1).sqrt())), REAL),
            rule("atanh by log",        atanh(A),                                  log(A.plus(1).over(ONE.minus(A))).over(2), REAL),
            rule("acoth by log",        acoth(A),                                  log(A.plus(1).over(A.minus(1))).over(2), REAL),
            rule("asech by log",        asech(A),                                  log(A.reciprocal().plus(A.pow(-2).minus(1).sqrt())), REAL),
            rule("acsch by log",        acsch(A),                                  log(A.reciprocal().plus(A.pow(-2).plus(1).sqrt())), ALWAYS),
            rule("log1p by log",        log1p(A),                                  log(A.plus(1)),          ALWAYS),
            rule("log2 by log",         log2(A),                                   log(A).over(log(TWO)),   ALWAYS),
            rule("log10 by log",        log10(A),                                  log(A).over(log(number(10))), ALWAYS)));

    static final RuleTable FROM_EXPONENTIALS = new RuleTable(FROM, Set.of("exp", ProductPattern.SUM), () -> List.of(
            rule("(e^a - 1)/(e^a + 1)", exp(A).minus(1).over(exp(A).plus(1)),      tanh(A.over(2)),         ALWAYS),
            rule("(e^a + 1)/(e^a - 1)", exp(A).plus(1).over(exp(A).minus(1)),      coth(A.over(2)),         ALWAYS),
            rule("e^a + e^-a",          exp(A).plus(exp(A.negate())),              cosh(A).times(2),        ALWAYS),
            rule("e^a - e^-a",          exp(A).minus(exp(A.negate())),             sinh(A).times(2),        ALWAYS)));
    // @formatter:on

    /** The argument of a number keeps its range if its size is multiplied by less than 1. */
    private static Cond between(Expr n) {
        return Cond.and(Cond.positive(n.plus(1)), Cond.positive(ONE.minus(n)));
    }
}
