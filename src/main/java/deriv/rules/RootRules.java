package deriv.rules;

import static deriv.functions.Roots.cbrt;
import static deriv.functions.Roots.hypot;
import static deriv.functions.Roots.root;
import static deriv.functions.StepFunctions.abs;
import static deriv.rules.RuleTable.rule;
import static deriv.rules.Validity.ALWAYS;
import static deriv.rules.Validity.REAL;
import static deriv.rules.Variables.A;
import static deriv.rules.Variables.B;
import static deriv.rules.Variables.C;

import deriv.core.Exprs;
import java.util.List;
import java.util.Set;

/** Roots that are real for negative numbers, and the hypotenuse. Powers of powers have no call to be found by. */
final class RootRules {
    private static final String FAMILY = "powers and roots";

    private RootRules() {}

    // @formatter:off
    static final RuleTable ALL = new RuleTable(FAMILY, Set.of("cbrt", "root", "hypot"), () -> List.of(
            rule("cbrt cubed",          cbrt(A).pow(3),                            A,                       REAL),
            rule("1/cbrt cubed",        cbrt(A).pow(-3),                           A.reciprocal(),          REAL),
            rule("cbrt of a cube",      cbrt(A.pow(3)),                            A,                       REAL),
            rule("cbrt of an inverse cube", cbrt(A.pow(-3)),                       A.reciprocal(),          REAL),
            rule("argument over cbrt",  A.over(cbrt(A)),                           cbrt(A).squared(),       REAL),
            rule("cbrt times cbrt",     cbrt(A).times(cbrt(B)),                    cbrt(A.times(B)),        REAL),
            rule("cbrt over cbrt",      cbrt(A).over(cbrt(B)),                     cbrt(A.over(B)),         REAL),
            rule("root times root",     root(C, A).times(root(C, B)),              root(C, A.times(B)),     REAL),
            rule("hypot squared",       hypot(A, B).squared(),                     A.squared().plus(B.squared()), ALWAYS),
            rule("inverse hypot squared", hypot(A, B).pow(-2),                     A.squared().plus(B.squared()).reciprocal(), ALWAYS),
            rule("hypot of one",        hypot(A, Exprs.ZERO),                      abs(A),                  REAL)));
    // @formatter:on
}
