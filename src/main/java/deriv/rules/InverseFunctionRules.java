package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.HyperbolicFunctions.cosh;
import static deriv.functions.HyperbolicFunctions.coth;
import static deriv.functions.HyperbolicFunctions.csch;
import static deriv.functions.HyperbolicFunctions.sech;
import static deriv.functions.HyperbolicFunctions.sinh;
import static deriv.functions.HyperbolicFunctions.tanh;
import static deriv.functions.StepFunctions.abs;
import static deriv.functions.Trigonometry.cos;
import static deriv.functions.Trigonometry.cot;
import static deriv.functions.Trigonometry.sin;
import static deriv.functions.Trigonometry.tan;
import static deriv.rules.Calls.acos;
import static deriv.rules.Calls.acosh;
import static deriv.rules.Calls.acot;
import static deriv.rules.Calls.acoth;
import static deriv.rules.Calls.acsc;
import static deriv.rules.Calls.acsch;
import static deriv.rules.Calls.asec;
import static deriv.rules.Calls.asech;
import static deriv.rules.Calls.asin;
import static deriv.rules.Calls.asinh;
import static deriv.rules.Calls.atan;
import static deriv.rules.Calls.atan2;
import static deriv.rules.Calls.atanh;
import static deriv.rules.Calls.between;
import static deriv.rules.Calls.csc;
import static deriv.rules.Calls.sec;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Validity.when;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.List;
import java.util.Set;

/**
 * Functions of inverse functions, and inverse functions of functions (NIST DLMF 4.21, 4.23, 4.37). {@code sin(asin(a)) = a}
 * and its like are done by the factories already.
 */
final class InverseFunctionRules {
    private static final String CIRCULAR = "inverse trigonometric functions";
    private static final String HYPERBOLIC = "inverse hyperbolic functions";

    private InverseFunctionRules() {}

    // @formatter:off
    static final RuleTable OF_CIRCULAR = new RuleTable(CIRCULAR, Set.of("asin", "acos", "atan", "atan2", "sin", "cos", "tan"), () -> List.of(
            rule("cos of asin",         cos(asin(A)),                              leg(A),                  ALWAYS),
            rule("tan of asin",         tan(asin(A)),                              A.over(leg(A)),          ALWAYS),
            rule("cot of asin",         cot(asin(A)),                              leg(A).over(A),          ALWAYS),
            rule("sec of asin",         sec(asin(A)),                              leg(A).reciprocal(),     ALWAYS),
            rule("csc of asin",         csc(asin(A)),                              A.reciprocal(),          ALWAYS),
            rule("sin of acos",         sin(acos(A)),                              leg(A),                  ALWAYS),
            rule("tan of acos",         tan(acos(A)),                              leg(A).over(A),          ALWAYS),
            rule("cot of acos",         cot(acos(A)),                              A.over(leg(A)),          ALWAYS),
            rule("sec of acos",         sec(acos(A)),                              A.reciprocal(),          ALWAYS),
            rule("csc of acos",         csc(acos(A)),                              leg(A).reciprocal(),     ALWAYS),
            rule("sin of atan",         sin(atan(A)),                              A.over(outerLeg(A)),     ALWAYS),
            rule("cos of atan",         cos(atan(A)),                              outerLeg(A).reciprocal(), ALWAYS),
            rule("cot of atan",         cot(atan(A)),                              A.reciprocal(),          ALWAYS),
            rule("sec of atan",         sec(atan(A)),                              outerLeg(A),             ALWAYS),
            rule("csc of atan",         csc(atan(A)),                              outerLeg(A).over(A),     ALWAYS),
            rule("sin of 2 asin",       sin(asin(A).times(2)),                     A.times(leg(A)).times(2), ALWAYS),
            rule("cos of 2 asin",       cos(asin(A).times(2)),                     ONE.minus(A.squared().times(2)), ALWAYS),
            rule("sin of 2 acos",       sin(acos(A).times(2)),                     A.times(leg(A)).times(2), ALWAYS),
            rule("cos of 2 acos",       cos(acos(A).times(2)),                     A.squared().times(2).minus(1), ALWAYS),
            rule("sin of 2 atan",       sin(atan(A).times(2)),                     A.times(2).over(A.squared().plus(1)), ALWAYS),
            rule("cos of 2 atan",       cos(atan(A).times(2)),                     ONE.minus(A.squared()).over(A.squared().plus(1)), ALWAYS),
            rule("tan of 2 atan",       tan(atan(A).times(2)),                     A.times(2).over(ONE.minus(A.squared())), ALWAYS),
            rule("sin of atan2",        sin(atan2(A, B)),                          A.over(hypotenuse(A, B)), REAL),
            rule("cos of atan2",        cos(atan2(A, B)),                          B.over(hypotenuse(A, B)), REAL),
            rule("tan of atan2",        tan(atan2(A, B)),                          A.over(B),               REAL)));

    static final RuleTable CIRCULAR_UNDONE =
            new RuleTable(CIRCULAR, Set.of("asin", "acos", "atan", "acot", "asec", "acsc", "atan2"), () -> List.of(
            rule("asin of sin",         asin(sin(A)),                              A,                       when(between(PI.over(-2), A, PI.over(2)))),
            rule("acos of cos",         acos(cos(A)),                              A,                       when(between(ZERO, A, PI))),
            rule("atan of tan",         atan(tan(A)),                              A,                       when(between(PI.over(-2), A, PI.over(2)))),
            rule("asin of cos",         asin(cos(A)),                              PI.over(2).minus(A),     when(between(ZERO, A, PI))),
            rule("acos of sin",         acos(sin(A)),                              PI.over(2).minus(A),     when(between(PI.over(-2), A, PI.over(2)))),
            rule("asec of sec",         asec(sec(A)),                              A,                       when(between(ZERO, A, PI))),
            rule("acsc of csc",         acsc(csc(A)),                              A,                       when(between(PI.over(-2), A, PI.over(2)))),
            rule("acot of cot",         acot(cot(A)),                              A,                       when(between(PI.over(-2), A, PI.over(2)))),
            rule("asin + acos",         asin(A).plus(acos(A)),                     PI.over(2),              ALWAYS),
            rule("asec + acsc",         asec(A).plus(acsc(A)),                     PI.over(2),              ALWAYS),
            rule("atan + acot of a positive", atan(A).plus(acot(A)),               PI.over(2),              when(Cond.positive(A))),
            rule("atan + acot of a negative", atan(A).plus(acot(A)),               PI.over(-2),             when(Cond.positive(A.negate()))),
            rule("atan of both reciprocals, positive", atan(A).plus(atan(A.reciprocal())), PI.over(2),      when(Cond.positive(A))),
            rule("atan of both reciprocals, negative", atan(A).plus(atan(A.reciprocal())), PI.over(-2),     when(Cond.positive(A.negate()))),
            rule("acos of both signs",  acos(A).plus(acos(A.negate())),            PI,                      ALWAYS)));

    static final RuleTable OF_HYPERBOLIC = new RuleTable(HYPERBOLIC, Set.of("asinh", "acosh", "atanh", "sinh", "cosh"), () -> List.of(
            rule("cosh of asinh",       cosh(asinh(A)),                            outerLeg(A),             ALWAYS),
            rule("tanh of asinh",       tanh(asinh(A)),                            A.over(outerLeg(A)),     ALWAYS),
            rule("coth of asinh",       coth(asinh(A)),                            outerLeg(A).over(A),     ALWAYS),
            rule("sech of asinh",       sech(asinh(A)),                            outerLeg(A).reciprocal(), ALWAYS),
            rule("csch of asinh",       csch(asinh(A)),                            A.reciprocal(),          ALWAYS),
            rule("sinh of acosh",       sinh(acosh(A)),                            innerLeg(A),             REAL),
            rule("tanh of acosh",       tanh(acosh(A)),                            innerLeg(A).over(A),     REAL),
            rule("coth of acosh",       coth(acosh(A)),                            A.over(innerLeg(A)),     REAL),
            rule("sech of acosh",       sech(acosh(A)),                            A.reciprocal(),          ALWAYS),
            rule("csch of acosh",       csch(acosh(A)),                            innerLeg(A).reciprocal(), REAL),
            rule("sinh of atanh",       sinh(atanh(A)),                            A.over(leg(A)),          ALWAYS),
            rule("cosh of atanh",       cosh(atanh(A)),                            leg(A).reciprocal(),     ALWAYS),
            rule("coth of atanh",       coth(atanh(A)),                            A.reciprocal(),          ALWAYS),
            rule("sech of atanh",       sech(atanh(A)),                            leg(A),                  ALWAYS),
            rule("csch of atanh",       csch(atanh(A)),                            leg(A).over(A),          ALWAYS),
            rule("cosh of 2 asinh",     cosh(asinh(A).times(2)),                   A.squared().times(2).plus(1), ALWAYS),
            rule("cosh of 2 acosh",     cosh(acosh(A).times(2)),                   A.squared().times(2).minus(1), ALWAYS),
            rule("sinh of 2 atanh",     sinh(atanh(A).times(2)),                   A.times(2).over(ONE.minus(A.squared())), ALWAYS),
            rule("cosh of 2 atanh",     cosh(atanh(A).times(2)),                   A.squared().plus(1).over(ONE.minus(A.squared())), ALWAYS)));

    static final RuleTable HYPERBOLIC_UNDONE =
            new RuleTable(HYPERBOLIC, Set.of("asinh", "acosh", "atanh", "acoth", "asech", "acsch"), () -> List.of(
            rule("asinh of sinh",       asinh(sinh(A)),                            A,                       REAL),
            rule("acosh of cosh",       acosh(cosh(A)),                            abs(A),                  REAL),
            rule("atanh of tanh",       atanh(tanh(A)),                            A,                       REAL),
            rule("acoth of coth",       acoth(coth(A)),                            A,                       REAL),
            rule("asech of sech",       asech(sech(A)),                            abs(A),                  REAL),
            rule("acsch of csch",       acsch(csch(A)),                            A,                       REAL)));
    // @formatter:on

    /** sqrt(1 - a²). */
    private static Expr leg(Expr a) {
        return ONE.minus(a.squared()).sqrt();
    }

    /** sqrt(1 + a²). */
    private static Expr outerLeg(Expr a) {
        return a.squared().plus(1).sqrt();
    }

    /** sqrt(a² - 1). */
    private static Expr innerLeg(Expr a) {
        return a.squared().minus(1).sqrt();
    }

    private static Expr hypotenuse(Expr a, Expr b) {
        return a.squared().plus(b.squared()).sqrt();
    }
}
