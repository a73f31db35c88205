package deriv.rules;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.Trigonometry.cos;
import static deriv.functions.Trigonometry.cot;
import static deriv.functions.Trigonometry.sin;
import static deriv.functions.Trigonometry.tan;
import static deriv.rules.Calls.csc;
import static deriv.rules.Calls.sec;
import static deriv.rules.Calls.sinc;
import static deriv.rules.Calls.whole;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.alwaysWhen;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;
import static deriv.rules.Variables.N;

import deriv.core.Exprs;
import java.util.List;
import java.util.Set;

/** Identities of one angle, and of angles that differ by multiples of π/2 (NIST DLMF 4.14, 4.16, 4.21). */
final class TrigonometricRules {
    private static final String FAMILY = "trigonometric functions";

    private TrigonometricRules() {}

    // @formatter:off
    static final RuleTable SINE_COSINE = new RuleTable(FAMILY, Set.of("sin", "cos"), () -> List.of(
            rule("sin^2 + cos^2",       sin(A).squared().plus(cos(A).squared()),   ONE,                     ALWAYS),
            rule("1 - sin^2",           ONE.minus(sin(A).squared()),               cos(A).squared(),        ALWAYS),
            rule("1 - cos^2",           ONE.minus(cos(A).squared()),               sin(A).squared(),        ALWAYS),
            rule("sin/cos",             sin(A).over(cos(A)),                       tan(A),                  ALWAYS),
            rule("cos/sin",             cos(A).over(sin(A)),                       cot(A),                  ALWAYS),
            rule("1/cos",               cos(A).reciprocal(),                       sec(A),                  ALWAYS),
            rule("1/sin",               sin(A).reciprocal(),                       csc(A),                  ALWAYS)));

    static final RuleTable OTHERS = new RuleTable(FAMILY, Set.of("tan", "cot", "sec", "csc", "sinc"), () -> List.of(
            rule("1 + tan^2",           tan(A).squared().plus(1),                  sec(A).squared(),        ALWAYS),
            rule("1 + cot^2",           cot(A).squared().plus(1),                  csc(A).squared(),        ALWAYS),
            rule("sec^2 - tan^2",       sec(A).squared().minus(tan(A).squared()),  ONE,                     ALWAYS),
            rule("sec^2 - 1",           sec(A).squared().minus(1),                 tan(A).squared(),        ALWAYS),
            rule("csc^2 - cot^2",       csc(A).squared().minus(cot(A).squared()),  ONE,                     ALWAYS),
            rule("csc^2 - 1",           csc(A).squared().minus(1),                 cot(A).squared(),        ALWAYS),
            rule("tan cos",             tan(A).times(cos(A)),                      sin(A),                  ALWAYS),
            rule("cot sin",             cot(A).times(sin(A)),                      cos(A),                  ALWAYS),
            rule("tan/sin",             tan(A).over(sin(A)),                       sec(A),                  ALWAYS),
            rule("cot/cos",             cot(A).over(cos(A)),                       csc(A),                  ALWAYS),
            rule("tan cot",             tan(A).times(cot(A)),                      ONE,                     ALWAYS),
            rule("sec cos",             sec(A).times(cos(A)),                      ONE,                     ALWAYS),
            rule("csc sin",             csc(A).times(sin(A)),                      ONE,                     ALWAYS),
            rule("sec sin",             sec(A).times(sin(A)),                      tan(A),                  ALWAYS),
            rule("csc cos",             csc(A).times(cos(A)),                      cot(A),                  ALWAYS),
            rule("tan csc",             tan(A).times(csc(A)),                      sec(A),                  ALWAYS),
            rule("cot sec",             cot(A).times(sec(A)),                      csc(A),                  ALWAYS),
            rule("sec/tan",             sec(A).over(tan(A)),                       csc(A),                  ALWAYS),
            rule("tan/sec",             tan(A).over(sec(A)),                       sin(A),                  ALWAYS),
            rule("csc/cot",             csc(A).over(cot(A)),                       sec(A),                  ALWAYS),
            rule("cot/csc",             cot(A).over(csc(A)),                       cos(A),                  ALWAYS),
            rule("sec/csc",             sec(A).over(csc(A)),                       tan(A),                  ALWAYS),
            rule("csc/sec",             csc(A).over(sec(A)),                       cot(A),                  ALWAYS),
            rule("1/tan",               tan(A).reciprocal(),                       cot(A),                  ALWAYS),
            rule("1/cot",               cot(A).reciprocal(),                       tan(A),                  ALWAYS),
            rule("1/sec",               sec(A).reciprocal(),                       cos(A),                  ALWAYS),
            rule("1/csc",               csc(A).reciprocal(),                       sin(A),                  ALWAYS),
            rule("argument times sinc", sinc(A).times(A),                          sin(A),                  ALWAYS),
            rule("sin/sinc",            sin(A).over(sinc(A)),                      A,                       ALWAYS)));

    /** The whole multiples of a half turn: for numbers of turns, and for symbols that are assumed to be whole. */
    static final RuleTable TURNS = new RuleTable(FAMILY, Set.of("sin", "cos", "tan", "cot", "sec", "csc"), () -> List.of(
            rule("sin of half turns",   sin(B.times(PI)),                          ZERO,                    alwaysWhen(whole(B))),
            rule("cos of turns",        cos(B.times(PI).times(2)),                 ONE,                     alwaysWhen(whole(B))),
            rule("cos of half turns",   cos(B.times(PI)),                          Exprs.MINUS_ONE.pow(B),  alwaysWhen(whole(B))),
            rule("tan of half turns",   tan(B.times(PI)),                          ZERO,                    alwaysWhen(whole(B))),
            rule("sin past half turns", sin(A.plus(N.times(PI))),                  cos(N.times(PI)).times(sin(A)), alwaysWhen(whole(N))),
            rule("cos past half turns", cos(A.plus(N.times(PI))),                  cos(N.times(PI)).times(cos(A)), alwaysWhen(whole(N))),
            rule("sec past half turns", sec(A.plus(N.times(PI))),                  cos(N.times(PI)).times(sec(A)), alwaysWhen(whole(N))),
            rule("csc past half turns", csc(A.plus(N.times(PI))),                  cos(N.times(PI)).times(csc(A)), alwaysWhen(whole(N))),
            rule("tan past half turns", tan(A.plus(B.times(PI))),                  tan(A),                  alwaysWhen(whole(B))),
            rule("cot past half turns", cot(A.plus(B.times(PI))),                  cot(A),                  alwaysWhen(whole(B))),
            rule("sin past turns",      sin(A.plus(B.times(PI).times(2))),         sin(A),                  alwaysWhen(whole(B))),
            rule("cos past turns",      cos(A.plus(B.times(PI).times(2))),         cos(A),                  alwaysWhen(whole(B))),
            rule("sin past a quarter",  sin(A.plus(N.times(PI))),                  sin(N.times(PI)).times(cos(A)), alwaysWhen(whole(N.minus(Exprs.HALF)))),
            rule("cos past a quarter",  cos(A.plus(N.times(PI))),                  sin(N.times(PI)).times(sin(A)).negate(), alwaysWhen(whole(N.minus(Exprs.HALF)))),
            rule("tan past a quarter",  tan(A.plus(N.times(PI))),                  cot(A).negate(),         alwaysWhen(whole(N.minus(Exprs.HALF)))),
            rule("cot past a quarter",  cot(A.plus(N.times(PI))),                  tan(A).negate(),         alwaysWhen(whole(N.minus(Exprs.HALF)))),
            rule("sec past a quarter",  sec(A.plus(N.times(PI))),                  sin(N.times(PI)).times(csc(A)).negate(), alwaysWhen(whole(N.minus(Exprs.HALF)))),
            rule("csc past a quarter",  csc(A.plus(N.times(PI))),                  sin(N.times(PI)).times(sec(A)), alwaysWhen(whole(N.minus(Exprs.HALF))))));

    static final RuleTable TO_SINE_COSINE = new RuleTable(FAMILY, Set.of("tan", "cot", "sec", "csc"), () -> List.of(
            rule("tan as sin/cos",      tan(A),                                    sin(A).over(cos(A)),     ALWAYS),
            rule("cot as cos/sin",      cot(A),                                    cos(A).over(sin(A)),     ALWAYS),
            rule("sec as 1/cos",        sec(A),                                    cos(A).reciprocal(),     ALWAYS),
            rule("csc as 1/sin",        csc(A),                                    sin(A).reciprocal(),     ALWAYS)));

    static final RuleTable HALF_ANGLES = new RuleTable(FAMILY, Set.of("sin", "cos", "csc", ProductPattern.SUM), () -> List.of(
            rule("(1 - cos)/sin",       ONE.minus(cos(A)).over(sin(A)),            tan(A.over(2)),          ALWAYS),
            rule("(1 - cos) csc",       ONE.minus(cos(A)).times(csc(A)),           tan(A.over(2)),          ALWAYS),
            rule("sin/(1 + cos)",       sin(A).over(cos(A).plus(1)),               tan(A.over(2)),          ALWAYS),
            rule("sin/(1 - cos)",       sin(A).over(ONE.minus(cos(A))),            cot(A.over(2)),          ALWAYS)));
    // @formatter:on
}
