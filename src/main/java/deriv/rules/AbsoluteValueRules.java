package deriv.rules;

import static deriv.core.Exprs.MINUS_ONE;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.StepFunctions.abs;
import static deriv.functions.StepFunctions.floor;
import static deriv.functions.StepFunctions.sign;
import static deriv.rules.Calls.ceil;
import static deriv.rules.Calls.heaviside;
import static deriv.rules.Calls.mod;
import static deriv.rules.Calls.round;
import static deriv.rules.Calls.whole;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Validity.when;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;
import static deriv.rules.Variables.N;

import deriv.core.Cond;
import java.util.List;
import java.util.Set;

/** The absolute value, the sign, and the functions that jump. */
final class AbsoluteValueRules {
    private static final String FAMILY = "absolute value and sign";
    private static final String STEPS = "steps";

    private AbsoluteValueRules() {}

    // @formatter:off
    static final RuleTable ABS_AND_SIGN = new RuleTable(FAMILY, Set.of("abs", "sign"), () -> List.of(
            rule("abs squared",         abs(A).squared(),                          A.squared(),             REAL),
            rule("1/abs squared",       abs(A).pow(-2),                            A.pow(-2),               REAL),
            rule("sign times abs",      sign(A).times(abs(A)),                     A,                       REAL),
            rule("sign over abs",       sign(A).over(abs(A)),                      A.reciprocal(),          REAL),
            rule("abs over sign",       abs(A).over(sign(A)),                      A,                       REAL),
            rule("abs over argument",   abs(A).over(A),                            sign(A),                 REAL),
            rule("argument over abs",   A.over(abs(A)),                            sign(A),                 REAL),
            rule("sign times argument", sign(A).times(A),                          abs(A),                  REAL),
            rule("argument over sign",  A.over(sign(A)),                           abs(A),                  REAL),
            rule("1/sign",              sign(A).reciprocal(),                      sign(A),                 REAL),
            rule("sign cubed",          sign(A).pow(3),                            sign(A),                 REAL),
            rule("sign squared",        sign(A).squared(),                         ONE,                     when(Cond.nonzero(A))),
            rule("abs times abs",       abs(A).times(abs(B)),                      abs(A.times(B)),         REAL),
            rule("abs over abs",        abs(A).over(abs(B)),                       abs(A.over(B)),          REAL),
            rule("sign times sign",     sign(A).times(sign(B)),                    sign(A.times(B)),        REAL),
            rule("sign of abs",         sign(abs(A)),                              ONE,                     when(Cond.nonzero(A))),
            rule("abs of sign",         abs(sign(A)),                              ONE,                     when(Cond.nonzero(A))),
            rule("abs of a positive",   abs(A),                                    A,                       when(Cond.nonnegative(A))),
            rule("abs of a negative",   abs(A),                                    A.negate(),              when(Cond.nonnegative(A.negate()))),
            rule("sign of a positive",  sign(A),                                   ONE,                     when(Cond.positive(A))),
            rule("sign of a negative",  sign(A),                                   MINUS_ONE,               when(Cond.positive(A.negate())))));

    static final RuleTable JUMPS = new RuleTable(STEPS, Set.of("heaviside", "floor", "ceil", "round", "mod"), () -> List.of(
            rule("heaviside of a positive", heaviside(A),                          ONE,                     when(Cond.nonnegative(A))),
            rule("heaviside of a negative", heaviside(A),                          ZERO,                    when(Cond.positive(A.negate()))),
            rule("heaviside squared",   heaviside(A).squared(),                    heaviside(A),            REAL),
            rule("1/heaviside",         heaviside(A).reciprocal(),                 ONE,                     REAL),
            rule("floor of a whole number", floor(A),                              A,                       when(whole(A))),
            rule("ceil of a whole number", ceil(A),                                A,                       when(whole(A))),
            rule("round of a whole number", round(A),                              A,                       when(whole(A))),
            rule("floor past a whole number", floor(A.plus(N)),                    floor(A).plus(N),        when(Cond.and(whole(N), Cond.nonzero(N)))),
            rule("ceil past a whole number", ceil(A.plus(N)),                      ceil(A).plus(N),         when(Cond.and(whole(N), Cond.nonzero(N)))),
            rule("floor of the negative", floor(A.negate()).plus(ceil(A)),         ZERO,                    REAL),
            rule("ceil of the negative", ceil(A.negate()).plus(floor(A)),          ZERO,                    REAL),
            rule("mod of mod",          mod(mod(A, B), B),                         mod(A, B),               REAL),
            rule("mod of the modulus",  mod(A, A),                                 ZERO,                    REAL),
            rule("mod past the modulus", mod(A.plus(B), B),                        mod(A, B),               REAL),
            rule("quotient and rest",   B.times(floor(A.over(B))).plus(mod(A, B)), A,                       REAL)));
    // @formatter:on
}
