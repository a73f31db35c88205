package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.exp;
import static deriv.functions.Activations.sigmoid;
import static deriv.functions.Activations.softplus;
import static deriv.functions.ErrorFunctions.normcdf;
import static deriv.functions.HyperbolicFunctions.tanh;
import static deriv.functions.Logarithms.log;
import static deriv.rules.Calls.gelu;
import static deriv.rules.Calls.logaddexp;
import static deriv.rules.Calls.logsigmoid;
import static deriv.rules.Calls.silu;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;

import deriv.core.Exprs;
import java.util.List;
import java.util.Set;

/**
 * The logistic function and what is built from it. {@code s*(1 - s)} stays as it is: so textbooks write its derivative.
 */
final class SigmoidRules {
    private static final String FAMILY = "sigmoid family";
    private static final String TO = "sigmoid family as exponentials";
    private static final String FROM = "exponentials as sigmoid family";
    private static final String HALF = "half arguments";

    private SigmoidRules() {}

    // @formatter:off
    static final RuleTable SIGMOID = new RuleTable(FAMILY, Set.of("sigmoid", "logsigmoid", "softplus"), () -> List.of(
            rule("sigmoid of log",      sigmoid(log(A)),                           A.over(A.plus(1)),       ALWAYS),
            rule("sigmoid of both signs", sigmoid(A).plus(sigmoid(A.negate())),    ONE,                     ALWAYS),
            rule("sigmoid over its mirror image", sigmoid(A).over(sigmoid(A.negate())), exp(A),             ALWAYS),
            rule("sigmoid times exp",   sigmoid(A).times(exp(A.negate())),         sigmoid(A.negate()),     ALWAYS),
            rule("sigmoid times its denominator", sigmoid(A).times(exp(A.negate()).plus(1)), ONE,           ALWAYS),
            rule("log of sigmoid",      log(sigmoid(A)),                           logsigmoid(A),           REAL),
            rule("softplus of both signs", softplus(A).minus(softplus(A.negate())), A,                      REAL),
            rule("softplus less argument", softplus(A).minus(A),                   softplus(A.negate()),    REAL),
            rule("logsigmoid of both signs", logsigmoid(A).minus(logsigmoid(A.negate())), A,                REAL),
            rule("logsigmoid less argument", logsigmoid(A).minus(A),               logsigmoid(A.negate()),  REAL),
            rule("logsigmoid + softplus", logsigmoid(A).plus(softplus(A.negate())), Exprs.ZERO,             REAL)));

    static final RuleTable GATED = new RuleTable(FAMILY, Set.of("silu", "gelu", "logaddexp"), () -> List.of(
            rule("silu over argument",  silu(A).over(A),                           sigmoid(A),              ALWAYS),
            rule("silu over sigmoid",   silu(A).over(sigmoid(A)),                  A,                       ALWAYS),
            rule("gelu over argument",  gelu(A).over(A),                           normcdf(A),              ALWAYS),
            rule("gelu over normcdf",   gelu(A).over(normcdf(A)),                  A,                       ALWAYS),
            rule("logaddexp less argument", logaddexp(A, B).minus(A),              softplus(B.minus(A)),    REAL)));

    static final RuleTable TO_EXPONENTIALS =
            new RuleTable(TO, Set.of("sigmoid", "logsigmoid", "softplus", "silu", "logaddexp"), () -> List.of(
            rule("sigmoid by exp",      sigmoid(A),                                exp(A.negate()).plus(1).reciprocal(), ALWAYS),
            rule("logsigmoid by exp",   logsigmoid(A),                             log(exp(A.negate()).plus(1)).negate(), REAL),
            rule("softplus by exp",     softplus(A),                               log(exp(A).plus(1)),     ALWAYS),
            rule("silu by exp",         silu(A),                                   A.over(exp(A.negate()).plus(1)), ALWAYS),
            rule("logaddexp by exp",    logaddexp(A, B),                           log(exp(A).plus(exp(B))), ALWAYS)));

    static final RuleTable FROM_EXPONENTIALS = new RuleTable(FROM, Set.of("exp", "log", ProductPattern.SUM), () -> List.of(
            rule("e^a/(1 + e^a)",       exp(A).over(exp(A).plus(1)),               sigmoid(A),              ALWAYS),
            rule("1/(1 + e^a)",         exp(A).plus(1).reciprocal(),               sigmoid(A.negate()),     ALWAYS),
            rule("log(1 + e^a)",        log(exp(A).plus(1)),                       softplus(A),             ALWAYS)));

    static final RuleTable HALF_ARGUMENTS = new RuleTable(HALF, Set.of("sigmoid", "tanh"), () -> List.of(
            rule("2 sigmoid - 1",       sigmoid(A).times(2).minus(1),              tanh(A.over(2)),         ALWAYS),
            rule("sigmoid less its mirror image", sigmoid(A).minus(sigmoid(A.negate())), tanh(A.over(2)),   ALWAYS)));

    static final RuleTable TANH_AS_SIGMOID = new RuleTable(HALF, Set.of("tanh"), () -> List.of(
            rule("tanh as sigmoid",     tanh(A),                                   sigmoid(A.times(2)).times(2).minus(1), ALWAYS)));
    // @formatter:on
}
