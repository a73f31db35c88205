package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.functions.HyperbolicFunctions.cosh;
import static deriv.functions.HyperbolicFunctions.coth;
import static deriv.functions.HyperbolicFunctions.csch;
import static deriv.functions.HyperbolicFunctions.sech;
import static deriv.functions.HyperbolicFunctions.sinh;
import static deriv.functions.HyperbolicFunctions.tanh;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Variables.A;

import deriv.core.Exprs;
import java.util.List;
import java.util.Set;

/** Identities of one argument (NIST DLMF 4.28, 4.30, 4.31). */
final class HyperbolicRules {
    private static final String FAMILY = "hyperbolic functions";

    private HyperbolicRules() {}

    // @formatter:off
    static final RuleTable ALL = new RuleTable(FAMILY, Set.of("sinh", "cosh", "tanh", "coth", "sech", "csch"), () -> List.of(
            rule("cosh^2 - sinh^2",     cosh(A).squared().minus(sinh(A).squared()), ONE,                    ALWAYS),
            rule("1 + sinh^2",          sinh(A).squared().plus(1),                 cosh(A).squared(),       ALWAYS),
            rule("cosh^2 - 1",          cosh(A).squared().minus(1),                sinh(A).squared(),       ALWAYS),
            rule("sech^2 + tanh^2",     sech(A).squared().plus(tanh(A).squared()), ONE,                     ALWAYS),
            rule("coth^2 - csch^2",     coth(A).squared().minus(csch(A).squared()), ONE,                    ALWAYS),
            rule("coth^2 - 1",          coth(A).squared().minus(1),                csch(A).squared(),       ALWAYS),
            rule("cosh + sinh",         cosh(A).plus(sinh(A)),                     Exprs.exp(A),            ALWAYS),
            rule("cosh - sinh",         cosh(A).minus(sinh(A)),                    Exprs.exp(A.negate()),   ALWAYS),
            rule("sinh/cosh",           sinh(A).over(cosh(A)),                     tanh(A),                 ALWAYS),
            rule("cosh/sinh",           cosh(A).over(sinh(A)),                     coth(A),                 ALWAYS),
            rule("tanh cosh",           tanh(A).times(cosh(A)),                    sinh(A),                 ALWAYS),
            rule("coth sinh",           coth(A).times(sinh(A)),                    cosh(A),                 ALWAYS),
            rule("tanh/sinh",           tanh(A).over(sinh(A)),                     sech(A),                 ALWAYS),
            rule("coth/cosh",           coth(A).over(cosh(A)),                     csch(A),                 ALWAYS),
            rule("tanh coth",           tanh(A).times(coth(A)),                    ONE,                     ALWAYS),
            rule("tanh csch",           tanh(A).times(csch(A)),                    sech(A),                 ALWAYS),
            rule("coth sech",           coth(A).times(sech(A)),                    csch(A),                 ALWAYS),
            rule("csch cosh",           csch(A).times(cosh(A)),                    coth(A),                 ALWAYS),
            rule("sech cosh",           sech(A).times(cosh(A)),                    ONE,                     ALWAYS),
            rule("csch sinh",           csch(A).times(sinh(A)),                    ONE,                     ALWAYS),
            rule("sech sinh",           sech(A).times(sinh(A)),                    tanh(A),                 ALWAYS),
            rule("tanh/sech",           tanh(A).over(sech(A)),                     sinh(A),                 ALWAYS),
            rule("sech/tanh",           sech(A).over(tanh(A)),                     csch(A),                 ALWAYS),
            rule("coth/csch",           coth(A).over(csch(A)),                     cosh(A),                 ALWAYS),
            rule("csch/coth",           csch(A).over(coth(A)),                     sech(A),                 ALWAYS),
            rule("sech/csch",           sech(A).over(csch(A)),                     tanh(A),                 ALWAYS),
            rule("csch/sech",           csch(A).over(sech(A)),                     coth(A),                 ALWAYS),
            rule("1/cosh",              cosh(A).reciprocal(),                      sech(A),                 ALWAYS),
            rule("1/sinh",              sinh(A).reciprocal(),                      csch(A),                 ALWAYS),
            rule("1/tanh",              tanh(A).reciprocal(),                      coth(A),                 ALWAYS),
            rule("1/coth",              coth(A).reciprocal(),                      tanh(A),                 ALWAYS),
            rule("1/sech",              sech(A).reciprocal(),                      cosh(A),                 ALWAYS),
            rule("1/csch",              csch(A).reciprocal(),                      sinh(A),                 ALWAYS)));

    static final RuleTable TO_SINE_COSINE = new RuleTable(FAMILY, Set.of("tanh", "coth", "sech", "csch"), () -> List.of(
            rule("tanh as sinh/cosh",   tanh(A),                                   sinh(A).over(cosh(A)),   ALWAYS),
            rule("coth as cosh/sinh",   coth(A),                                   cosh(A).over(sinh(A)),   ALWAYS),
            rule("sech as 1/cosh",      sech(A),                                   cosh(A).reciprocal(),    ALWAYS),
            rule("csch as 1/sinh",      csch(A),                                   sinh(A).reciprocal(),    ALWAYS)));
    // @formatter:on
}
