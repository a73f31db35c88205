package deriv.rules;

import static deriv.functions.HyperbolicFunctions.coth;
import static deriv.functions.HyperbolicFunctions.cosh;
import static deriv.functions.HyperbolicFunctions.csch;
import static deriv.functions.HyperbolicFunctions.sech;
import static deriv.functions.HyperbolicFunctions.sinh;
import static deriv.functions.HyperbolicFunctions.tanh;
import static deriv.functions.Logarithms.log;
import static deriv.functions.StepFunctions.abs;
import static deriv.functions.StepFunctions.sign;
import static deriv.functions.Trigonometry.cos;
import static deriv.functions.Trigonometry.cot;
import static deriv.functions.Trigonometry.sin;
import static deriv.functions.Trigonometry.tan;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Validity.when;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.functions.Activations;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.List;
import java.util.Set;

/**
 * The rules of the first simplification, one a line. The factories have already done what holds without looking at
 * functions: like terms, equal bases, exact values, {@code exp(log(a)) = a}, {@code sin(asin(a)) = a}.
 */
public final class RuleTables {
    private RuleTables() {}

    // @formatter:off
    static final RuleTable SINE_COSINE = new RuleTable(Set.of("sin", "cos"), a -> List.of(
            rule("sin^2 + cos^2",       sin(a).squared().plus(cos(a).squared()),   Exprs.ONE,               ALWAYS),
            rule("1 - sin^2",           Exprs.ONE.minus(sin(a).squared()),         cos(a).squared(),        ALWAYS),
            rule("1 - cos^2",           Exprs.ONE.minus(cos(a).squared()),         sin(a).squared(),        ALWAYS),
            rule("sin/cos",             sin(a).over(cos(a)),                       tan(a),                  ALWAYS),
            rule("cos/sin",             cos(a).over(sin(a)),                       cot(a),                  ALWAYS),
            rule("1/cos",               cos(a).reciprocal(),                       sec(a),                  ALWAYS),
            rule("1/sin",               sin(a).reciprocal(),                       csc(a),                  ALWAYS)));

    static final RuleTable OTHER_CIRCULAR = new RuleTable(Set.of("tan", "cot", "sec", "csc"), a -> List.of(
            rule("1 + tan^2",           tan(a).squared().plus(1),                  sec(a).squared(),        ALWAYS),
            rule("1 + cot^2",           cot(a).squared().plus(1),                  csc(a).squared(),        ALWAYS),
            rule("sec^2 - tan^2",       sec(a).squared().minus(tan(a).squared()),  Exprs.ONE,               ALWAYS),
            rule("sec^2 - 1",           sec(a).squared().minus(1),                 tan(a).squared(),        ALWAYS),
            rule("csc^2 - cot^2",       csc(a).squared().minus(cot(a).squared()),  Exprs.ONE,               ALWAYS),
            rule("csc^2 - 1",           csc(a).squared().minus(1),                 cot(a).squared(),        ALWAYS),
            rule("tan cos",             tan(a).times(cos(a)),                      sin(a),                  ALWAYS),
            rule("cot sin",             cot(a).times(sin(a)),                      cos(a),                  ALWAYS),
            rule("tan/sin",             tan(a).over(sin(a)),                       sec(a),                  ALWAYS),
            rule("cot/cos",             cot(a).over(cos(a)),                       csc(a),                  ALWAYS),
            rule("tan cot",             tan(a).times(cot(a)),                      Exprs.ONE,               ALWAYS),
            rule("sec cos",             sec(a).times(cos(a)),                      Exprs.ONE,               ALWAYS),
            rule("csc sin",             csc(a).times(sin(a)),                      Exprs.ONE,               ALWAYS),
            rule("sec sin",             sec(a).times(sin(a)),                      tan(a),                  ALWAYS),
            rule("csc cos",             csc(a).times(cos(a)),                      cot(a),                  ALWAYS),
            rule("tan csc",             tan(a).times(csc(a)),                      sec(a),                  ALWAYS),
            rule("cot sec",             cot(a).times(sec(a)),                      csc(a),                  ALWAYS),
            rule("sec/tan",             sec(a).over(tan(a)),                       csc(a),                  ALWAYS),
            rule("tan/sec",             tan(a).over(sec(a)),                       sin(a),                  ALWAYS),
            rule("csc/cot",             csc(a).over(cot(a)),                       sec(a),                  ALWAYS),
            rule("cot/csc",             cot(a).over(csc(a)),                       cos(a),                  ALWAYS),
            rule("1/tan",               tan(a).reciprocal(),                       cot(a),                  ALWAYS),
            rule("1/cot",               cot(a).reciprocal(),                       tan(a),                  ALWAYS),
            rule("1/sec",               sec(a).reciprocal(),                       cos(a),                  ALWAYS),
            rule("1/csc",               csc(a).reciprocal(),                       sin(a),                  ALWAYS)));

    static final RuleTable INVERSE_CIRCULAR = new RuleTable(Set.of("asin", "acos", "atan"), a -> List.of(
            rule("cos of asin",         cos(asin(a)),                              leg(a),                  ALWAYS),
            rule("sin of acos",         sin(acos(a)),                              leg(a),                  ALWAYS),
            rule("tan of asin",         tan(asin(a)),                              a.over(leg(a)),          ALWAYS),
            rule("tan of acos",         tan(acos(a)),                              leg(a).over(a),          ALWAYS),
            rule("sin of atan",         sin(atan(a)),                              a.over(outerLeg(a)),     ALWAYS),
            rule("cos of atan",         cos(atan(a)),                              outerLeg(a).reciprocal(), ALWAYS)));

    static final RuleTable HYPERBOLIC = new RuleTable(Set.of("sinh", "cosh", "tanh", "coth", "sech", "csch"), a -> List.of(
            rule("cosh^2 - sinh^2",     cosh(a).squared().minus(sinh(a).squared()), Exprs.ONE,              ALWAYS),
            rule("1 + sinh^2",          sinh(a).squared().plus(1),                 cosh(a).squared(),       ALWAYS),
            rule("cosh^2 - 1",          cosh(a).squared().minus(1),                sinh(a).squared(),       ALWAYS),
            rule("sech^2 + tanh^2",     sech(a).squared().plus(tanh(a).squared()), Exprs.ONE,               ALWAYS),
            rule("coth^2 - csch^2",     coth(a).squared().minus(csch(a).squared()), Exprs.ONE,              ALWAYS),
            rule("coth^2 - 1",          coth(a).squared().minus(1),                csch(a).squared(),       ALWAYS),
            rule("cosh + sinh",         cosh(a).plus(sinh(a)),                     Exprs.exp(a),            ALWAYS),
            rule("cosh - sinh",         cosh(a).minus(sinh(a)),                    Exprs.exp(a.negate()),   ALWAYS),
            rule("sinh/cosh",           sinh(a).over(cosh(a)),                     tanh(a),                 ALWAYS),
            rule("cosh/sinh",           cosh(a).over(sinh(a)),                     coth(a),                 ALWAYS),
            rule("tanh cosh",           tanh(a).times(cosh(a)),                    sinh(a),                 ALWAYS),
            rule("coth sinh",           coth(a).times(sinh(a)),                    cosh(a),                 ALWAYS),
            rule("tanh/sinh",           tanh(a).over(sinh(a)),                     sech(a),                 ALWAYS),
            rule("coth/cosh",           coth(a).over(cosh(a)),                     csch(a),                 ALWAYS),
            rule("tanh coth",           tanh(a).times(coth(a)),                    Exprs.ONE,               ALWAYS),
            rule("tanh csch",           tanh(a).times(csch(a)),                    sech(a),                 ALWAYS),
            rule("coth sech",           coth(a).times(sech(a)),                    csch(a),                 ALWAYS),
            rule("csch cosh",           csch(a).times(cosh(a)),                    coth(a),                 ALWAYS),
            rule("sech cosh",           sech(a).times(cosh(a)),                    Exprs.ONE,               ALWAYS),
            rule("csch sinh",           csch(a).times(sinh(a)),                    Exprs.ONE,               ALWAYS),
            rule("sech sinh",           sech(a).times(sinh(a)),                    tanh(a),                 ALWAYS),
            rule("1/cosh",              cosh(a).reciprocal(),                      sech(a),                 ALWAYS),
            rule("1/sinh",              sinh(a).reciprocal(),                      csch(a),                 ALWAYS),
            rule("1/tanh",              tanh(a).reciprocal(),                      coth(a),                 ALWAYS),
            rule("1/coth",              coth(a).reciprocal(),                      tanh(a),                 ALWAYS),
            rule("1/sech",              sech(a).reciprocal(),                      cosh(a),                 ALWAYS),
            rule("1/csch",              csch(a).reciprocal(),                      sinh(a),                 ALWAYS),
            rule("asinh of sinh",       asinh(sinh(a)),                            a,                       REAL),
            rule("atanh of tanh",       atanh(tanh(a)),                            a,                       REAL)));

    static final RuleTable EXPONENTIAL = new RuleTable(Set.of("log", "log1p", "sigmoid"), a -> List.of(
            rule("log of exp",          log(Exprs.exp(a)),                         a,                       REAL),
            rule("log1p of expm1",      log1p(expm1(a)),                           a,                       REAL),
            rule("sigmoid of log",      sigmoid(log(a)),                           a.over(a.plus(1)),       REAL)));

    static final RuleTable ABSOLUTE_VALUE = new RuleTable(Set.of("abs", "sign", "relu", "heaviside"), a -> List.of(
            rule("abs squared",         abs(a).squared(),                          a.squared(),             REAL),
            rule("1/abs squared",       abs(a).pow(-2),                            a.pow(-2),               REAL),
            rule("sign times abs",      sign(a).times(abs(a)),                     a,                       REAL),
            rule("sign over abs",       sign(a).over(abs(a)),                      a.reciprocal(),          REAL),
            rule("abs over argument",   abs(a).over(a),                            sign(a),                 REAL),
            rule("argument over abs",   a.over(abs(a)),                            sign(a),                 REAL),
            rule("sign times argument", sign(a).times(a),                          abs(a),                  REAL),
            rule("abs of a positive",   abs(a),                                    a,                       when(Cond.nonnegative(a))),
            rule("abs of a negative",   abs(a),                                    a.negate(),              when(Cond.nonnegative(a.negate()))),
            rule("sign of a positive",  sign(a),                                   Exprs.ONE,               when(Cond.positive(a))),
            rule("sign of a negative",  sign(a),                                   Exprs.MINUS_ONE,         when(Cond.positive(a.negate()))),
            rule("relu of a positive",  relu(a),                                   a,                       when(Cond.nonnegative(a))),
            rule("relu of a negative",  relu(a),                                   Exprs.ZERO,              when(Cond.nonnegative(a.negate()))),
            rule("heaviside of a positive", heaviside(a),                          Exprs.ONE,               when(Cond.nonnegative(a))),
            rule("heaviside of a negative", heaviside(a),                          Exprs.ZERO,              when(Cond.positive(a.negate())))));
    // @formatter:on

    private static final List<RuleTable> TABLES = List.of(
            SINE_COSINE, OTHER_CIRCULAR, INVERSE_CIRCULAR, HYPERBOLIC, EXPONENTIAL, ABSOLUTE_VALUE);

    public static final Rulebook REAL_RULES = new Rulebook(TABLES);

    /** {@return every rule} */
    public static List<Rule> all() {
        return TABLES.stream().flatMap(table -> table.rules().stream()).toList();
    }

    private static Rule rule(String name, Expr pattern, Expr replacement, Validity validity) {
        return new Rule(name, pattern, replacement, validity);
    }

    private static Expr call(Fn fn, Expr a) {
        return Exprs.apply(fn, a);
    }

    private static Expr sec(Expr a) {
        return call(Trigonometry.SEC, a);
    }

    private static Expr csc(Expr a) {
        return call(Trigonometry.CSC, a);
    }

    private static Expr asin(Expr a) {
        return call(Trigonometry.ASIN, a);
    }

    private static Expr acos(Expr a) {
        return call(Trigonometry.ACOS, a);
    }

    private static Expr atan(Expr a) {
        return call(Trigonometry.ATAN, a);
    }

    private static Expr asinh(Expr a) {
        return call(HyperbolicFunctions.ASINH, a);
    }

    private static Expr atanh(Expr a) {
        return call(HyperbolicFunctions.ATANH, a);
    }

    private static Expr expm1(Expr a) {
        return call(Logarithms.EXPM1, a);
    }

    private static Expr log1p(Expr a) {
        return call(Logarithms.LOG1P, a);
    }

    private static Expr relu(Expr a) {
        return call(Activations.RELU, a);
    }

    private static Expr heaviside(Expr a) {
        return call(StepFunctions.HEAVISIDE, a);
    }

    private static Expr sigmoid(Expr a) {
        return call(Activations.SIGMOID, a);
    }

    /** sqrt(1 - a²). */
    private static Expr leg(Expr a) {
        return Exprs.ONE.minus(a.squared()).sqrt();
    }

    /** sqrt(1 + a²). */
    private static Expr outerLeg(Expr a) {
        return a.squared().plus(1).sqrt();
    }
}
