package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.number;
import static deriv.functions.HyperbolicFunctions.cosh;
import static deriv.functions.HyperbolicFunctions.sinh;
import static deriv.functions.HyperbolicFunctions.tanh;
import static deriv.functions.Trigonometry.cos;
import static deriv.functions.Trigonometry.sin;
import static deriv.functions.Trigonometry.tan;
import static deriv.rules.Calls.between;
import static deriv.rules.Calls.whole;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.alwaysWhen;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;
import static deriv.rules.Variables.N;

import deriv.core.Cond;
import java.util.List;
import java.util.Set;

/** Sums and multiples of angles, in both directions (NIST DLMF 4.21, 4.35). */
final class MultipleAngleRules {
    private static final String TOGETHER = "multiple angles, together";
    private static final String APART = "multiple angles, apart";
    private static final String PRODUCTS = "products of sines as sums";
    private static final String SUMS = "sums of sines as products";

    private MultipleAngleRules() {}

    /** Larger multiples are left alone: each step leads to two of the next smaller one. */
    private static Cond smallMultiple() {
        return Cond.and(whole(N), between(TWO, N, number(12)));
    }

    // @formatter:off
    static final RuleTable TO_MULTIPLES = new RuleTable(TOGETHER, Set.of("sin", "cos", "tan"), () -> List.of(
            rule("sin of a sum, together",  sin(A).times(cos(B)).plus(cos(A).times(sin(B))),  sin(A.plus(B)),        ALWAYS),
            rule("sin of a difference, together", sin(A).times(cos(B)).minus(cos(A).times(sin(B))), sin(A.minus(B)), ALWAYS),
            rule("cos of a sum, together",  cos(A).times(cos(B)).minus(sin(A).times(sin(B))), cos(A.plus(B)),        ALWAYS),
            rule("cos of a difference, together", cos(A).times(cos(B)).plus(sin(A).times(sin(B))), cos(A.minus(B)),  ALWAYS),
            rule("3 sin - 4 sin^3",     sin(A).times(3).minus(sin(A).pow(3).times(4)),     sin(A.times(3)),          ALWAYS),
            rule("4 cos^3 - 3 cos",     cos(A).pow(3).times(4).minus(cos(A).times(3)),     cos(A.times(3)),          ALWAYS),
            rule("cos^2 - sin^2",       cos(A).squared().minus(sin(A).squared()),          cos(A.times(2)),          ALWAYS),
            rule("2 cos^2 - 1",         cos(A).squared().times(2).minus(1),                cos(A.times(2)),          ALWAYS),
            rule("1 - 2 sin^2",         ONE.minus(sin(A).squared().times(2)),              cos(A.times(2)),          ALWAYS),
            rule("tan/(1 - tan^2)",     tan(A).over(ONE.minus(tan(A).squared())),          tan(A.times(2)).over(2),  ALWAYS),
            rule("tan/(1 + tan^2)",     tan(A).over(tan(A).squared().plus(1)),             sin(A.times(2)).over(2),  ALWAYS),
            rule("sin cos",             sin(A).times(cos(A)),                              sin(A.times(2)).over(2),  ALWAYS)));

    static final RuleTable TO_HYPERBOLIC_MULTIPLES = new RuleTable(TOGETHER, Set.of("sinh", "cosh", "tanh"), () -> List.of(
            rule("sinh of a sum, together", sinh(A).times(cosh(B)).plus(cosh(A).times(sinh(B))), sinh(A.plus(B)),    ALWAYS),
            rule("sinh of a difference, together", sinh(A).times(cosh(B)).minus(cosh(A).times(sinh(B))), sinh(A.minus(B)), ALWAYS),
            rule("cosh of a sum, together", cosh(A).times(cosh(B)).plus(sinh(A).times(sinh(B))), cosh(A.plus(B)),    ALWAYS),
            rule("cosh of a difference, together", cosh(A).times(cosh(B)).minus(sinh(A).times(sinh(B))), cosh(A.minus(B)), ALWAYS),
            rule("4 sinh^3 + 3 sinh",   sinh(A).pow(3).times(4).plus(sinh(A).times(3)),    sinh(A.times(3)),         ALWAYS),
            rule("4 cosh^3 - 3 cosh",   cosh(A).pow(3).times(4).minus(cosh(A).times(3)),   cosh(A.times(3)),         ALWAYS),
            rule("cosh^2 + sinh^2",     cosh(A).squared().plus(sinh(A).squared()),         cosh(A.times(2)),         ALWAYS),
            rule("2 cosh^2 - 1",        cosh(A).squared().times(2).minus(1),               cosh(A.times(2)),         ALWAYS),
            rule("1 + 2 sinh^2",        sinh(A).squared().times(2).plus(1),                cosh(A.times(2)),         ALWAYS),
            rule("tanh/(1 + tanh^2)",   tanh(A).over(tanh(A).squared().plus(1)),           tanh(A.times(2)).over(2), ALWAYS),
            rule("sinh cosh",           sinh(A).times(cosh(A)),                            sinh(A.times(2)).over(2), ALWAYS)));

    static final RuleTable FROM_MULTIPLES = new RuleTable(APART, Set.of("sin", "cos", "tan"), () -> List.of(
            rule("sin of a sum",        sin(A.plus(B)),            sin(A).times(cos(B)).plus(cos(A).times(sin(B))),   ALWAYS),
            rule("cos of a sum",        cos(A.plus(B)),            cos(A).times(cos(B)).minus(sin(A).times(sin(B))),  ALWAYS),
            rule("tan of a sum",        tan(A.plus(B)),            sin(A).times(cos(B)).plus(cos(A).times(sin(B)))
                    .over(cos(A).times(cos(B)).minus(sin(A).times(sin(B)))),                                          ALWAYS),
            rule("sin of a multiple",   sin(N.times(A)),           sin(N.minus(1).times(A)).times(cos(A))
                    .plus(cos(N.minus(1).times(A)).times(sin(A))),                                                    alwaysWhen(smallMultiple())),
            rule("cos of a multiple",   cos(N.times(A)),           cos(N.minus(1).times(A)).times(cos(A))
                    .minus(sin(N.minus(1).times(A)).times(sin(A))),                                                   alwaysWhen(smallMultiple())),
            rule("tan of a double",     tan(A.times(2)),           sin(A).times(cos(A)).times(2).over(cos(A).squared().minus(sin(A).squared())), ALWAYS)));

    static final RuleTable FROM_HYPERBOLIC_MULTIPLES = new RuleTable(APART, Set.of("sinh", "cosh", "tanh"), () -> List.of(
            rule("sinh of a sum",       sinh(A.plus(B)),           sinh(A).times(cosh(B)).plus(cosh(A).times(sinh(B))), ALWAYS),
            rule("cosh of a sum",       cosh(A.plus(B)),           cosh(A).times(cosh(B)).plus(sinh(A).times(sinh(B))), ALWAYS),
            rule("tanh of a sum",       tanh(A.plus(B)),           tanh(A).plus(tanh(B)).over(tanh(A).times(tanh(B)).plus(1)), Validity.REAL),
            rule("sinh of a multiple",  sinh(N.times(A)),          sinh(N.minus(1).times(A)).times(cosh(A))
                    .plus(cosh(N.minus(1).times(A)).times(sinh(A))),                                                  alwaysWhen(smallMultiple())),
            rule("cosh of a multiple",  cosh(N.times(A)),          cosh(N.minus(1).times(A)).times(cosh(A))
                    .plus(sinh(N.minus(1).times(A)).times(sinh(A))),                                                  alwaysWhen(smallMultiple())),
            rule("tanh of a double",    tanh(A.times(2)),          tanh(A).times(2).over(tanh(A).squared().plus(1)),  Validity.REAL)));

    static final RuleTable PRODUCTS_TO_SUMS = new RuleTable(PRODUCTS, Set.of("sin", "cos", "sinh", "cosh"), () -> List.of(
            rule("sin times cos",       sin(A).times(cos(B)),      sin(A.plus(B)).plus(sin(A.minus(B))).over(2),      ALWAYS),
            rule("cos times cos",       cos(A).times(cos(B)),      cos(A.plus(B)).plus(cos(A.minus(B))).over(2),      ALWAYS),
            rule("sin times sin",       sin(A).times(sin(B)),      cos(A.minus(B)).minus(cos(A.plus(B))).over(2),     ALWAYS),
            rule("sin squared",         sin(A).squared(),          ONE.minus(cos(A.times(2))).over(2),                ALWAYS),
            rule("cos squared",         cos(A).squared(),          cos(A.times(2)).plus(1).over(2),                   ALWAYS),
            rule("sinh times cosh",     sinh(A).times(cosh(B)),    sinh(A.plus(B)).plus(sinh(A.minus(B))).over(2),    ALWAYS),
            rule("cosh times cosh",     cosh(A).times(cosh(B)),    cosh(A.plus(B)).plus(cosh(A.minus(B))).over(2),    ALWAYS),
            rule("sinh times sinh",     sinh(A).times(sinh(B)),    cosh(A.plus(B)).minus(cosh(A.minus(B))).over(2),   ALWAYS),
            rule("sinh squared",        sinh(A).squared(),         cosh(A.times(2)).minus(1).over(2),                 ALWAYS),
            rule("cosh squared",        cosh(A).squared(),         cosh(A.times(2)).plus(1).over(2),                  ALWAYS)));

    static final RuleTable SUMS_TO_PRODUCTS = new RuleTable(SUMS, Set.of("sin", "cos", "sinh", "cosh"), () -> List.of(
            rule("sin plus sin",        sin(A).plus(sin(B)),       sin(A.plus(B).over(2)).times(cos(A.minus(B).over(2))).times(2),            ALWAYS),
            rule("sin minus sin",       sin(A).minus(sin(B)),      cos(A.plus(B).over(2)).times(sin(A.minus(B).over(2))).times(2),            ALWAYS),
            rule("cos plus cos",        cos(A).plus(cos(B)),       cos(A.plus(B).over(2)).times(cos(A.minus(B).over(2))).times(2),            ALWAYS),
            rule("cos minus cos",       cos(A).minus(cos(B)),      sin(A.plus(B).over(2)).times(sin(A.minus(B).over(2))).times(-2),           ALWAYS),
            rule("sinh plus sinh",      sinh(A).plus(sinh(B)),     sinh(A.plus(B).over(2)).times(cosh(A.minus(B).over(2))).times(2),          ALWAYS),
            rule("sinh minus sinh",     sinh(A).minus(sinh(B)),    cosh(A.plus(B).over(2)).times(sinh(A.minus(B).over(2))).times(2),          ALWAYS),
            rule("cosh plus cosh",      cosh(A).plus(cosh(B)),     cosh(A.plus(B).over(2)).times(cosh(A.minus(B).over(2))).times(2),          ALWAYS),
            rule("cosh minus cosh",     cosh(A).minus(cosh(B)),    sinh(A.plus(B).over(2)).times(sinh(A.minus(B).over(2))).times(2),          ALWAYS)));
    // @formatter:on
}
