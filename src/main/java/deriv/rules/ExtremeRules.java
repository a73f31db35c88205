package deriv.rules;

import static deriv.core.Exprs.ZERO;
import static deriv.functions.StepFunctions.abs;
import static deriv.functions.StepFunctions.sign;
import static deriv.rules.Calls.clamp;
import static deriv.rules.Calls.heaviside;
import static deriv.rules.Calls.max;
import static deriv.rules.Calls.min;
import static deriv.rules.Calls.relu;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Validity.when;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;
import static deriv.rules.Variables.C;

import deriv.core.Cond;
import java.util.List;
import java.util.Set;

/** The larger and the smaller of two values, and what is confined by them. */
final class ExtremeRules {
    private static final String FAMILY = "max, min, clamp and relu";

    private ExtremeRules() {}

    // @formatter:off
    static final RuleTable MAX_AND_MIN = new RuleTable(FAMILY, Set.of("max", "min"), () -> List.of(
            rule("max + min",           max(A, B).plus(min(A, B)),                 A.plus(B),               REAL),
            rule("max - min",           max(A, B).minus(min(A, B)),                abs(A.minus(B)),         REAL),
            rule("max times min",       max(A, B).times(min(A, B)),                A.times(B),              REAL),
            rule("max of both signs",   max(A, A.negate()),                        abs(A),                  REAL),
            rule("min of both signs",   min(A, A.negate()),                        abs(A).negate(),         REAL),
            rule("max of the larger",   max(A, B),                                 A,                       when(Cond.nonnegative(A.minus(B)))),
            rule("min of the smaller",  min(A, B),                                 A,                       when(Cond.nonnegative(B.minus(A)))),
            rule("max absorbs min",     max(A, min(A, B)),                         A,                       REAL),
            rule("min absorbs max",     min(A, max(A, B)),                         A,                       REAL)));

    static final RuleTable CLAMP = new RuleTable(FAMILY, Set.of("clamp"), () -> List.of(
            rule("clamp inside",        clamp(A, B, C),                            A,                       when(Cond.and(Cond.nonnegative(A.minus(B)), Cond.nonnegative(C.minus(A))))),
            rule("clamp below",         clamp(A, B, C),                            B,                       when(Cond.nonnegative(B.minus(A)))),
            rule("clamp above",         clamp(A, B, C),                            C,                       when(Cond.nonnegative(A.minus(C)))),
            rule("clamp of clamp",      clamp(clamp(A, B, C), B, C),               clamp(A, B, C),          REAL)));

    static final RuleTable RELU = new RuleTable(FAMILY, Set.of("relu"), () -> List.of(
            rule("relu of a positive",  relu(A),                                   A,                       when(Cond.nonnegative(A))),
            rule("relu of a negative",  relu(A),                                   ZERO,                    when(Cond.nonnegative(A.negate()))),
            rule("relu difference",     relu(A).minus(relu(A.negate())),           A,                       REAL),
            rule("relu sum",            relu(A).plus(relu(A.negate())),            abs(A),                  REAL),
            rule("relu product",        relu(A).times(relu(A.negate())),           ZERO,                    REAL),
            rule("relu less argument",  relu(A).minus(A),                          relu(A.negate()),        REAL),
            rule("relu times heaviside", relu(A).times(heaviside(A)),              relu(A),                 REAL),
            rule("relu times sign",     relu(A).times(sign(A)),                    relu(A),                 REAL)));
    // @formatter:on
}
