package deriv.domains;

import static deriv.core.Exprs.MINUS_ONE;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.ZERO;
import static deriv.domains.Intervals.ALL;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.functions.Activations;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.List;
import java.util.Map;

/** The functions of the table that can be turned round, piece by piece. Ranges: DLMF 4.15, 4.23, 4.29, 4.37. */
final class Inverses {
    /** The function goes on for ever as it does in one period. */
    record Repeating(Expr period, List<Inverse> pieces) {}

    // @formatter:off
    /** The functions that are made of finitely many monotone pieces. */
    static final Map<Fn, List<Inverse>> PIECES = Map.ofEntries(
            Map.entry(Logarithms.LOG,    List.of(Inverse.rising(Inverse.above(0), ALL, Exprs::exp))),
            Map.entry(Logarithms.LOG2,   List.of(Inverse.rising(Inverse.above(0), ALL, t -> TWO.pow(t)))),
            Map.entry(Logarithms.LOG10,  List.of(Inverse.rising(Inverse.above(0), ALL, t -> Exprs.number(10).pow(t)))),
            Map.entry(Logarithms.LOG1P,  List.of(Inverse.rising(Inverse.above(-1), ALL, t -> Exprs.exp(t).minus(1)))),
            Map.entry(Logarithms.EXPM1,  List.of(Inverse.rising(ALL, Inverse.above(-1), t -> Logarithms.log(t.plus(1))))),
            Map.entry(Roots.CBRT,        List.of(Inverse.rising(ALL, ALL, t -> t.pow(3)))),
            Map.entry(StepFunctions.ABS, List.of(Inverse.rising(Inverse.from(0), Inverse.from(0), t -> t),
                                                 Inverse.falling(Inverse.below(0), Inverse.above(0), Expr::negate))),
            Map.entry(Activations.RELU,  List.of(Inverse.rising(Inverse.above(0), Inverse.above(0), t -> t))),
            Map.entry(Trigonometry.ASIN, List.of(Inverse.rising(Inverse.closed(MINUS_ONE, ONE), Inverse.closed(Inverse.halfPi().negate(), Inverse.halfPi()), Trigonometry::sin))),
            Map.entry(Trigonometry.ACOS, List.of(Inverse.falling(Inverse.closed(MINUS_ONE, ONE), Inverse.closed(ZERO, PI), Trigonometry::cos))),
            Map.entry(Trigonometry.ATAN, List.of(Inverse.rising(ALL, Inverse.open(Inverse.halfPi().negate(), Inverse.halfPi()), Trigonometry::tan))),
            Map.entry(HyperbolicFunctions.SINH,  List.of(Inverse.rising(ALL, ALL, t -> Exprs.apply(HyperbolicFunctions.ASINH, t)))),
            Map.entry(HyperbolicFunctions.COSH,  List.of(Inverse.rising(Inverse.from(0), Inverse.from(1), t -> Exprs.apply(HyperbolicFunctions.ACOSH, t)),
                                                         Inverse.falling(Inverse.below(0), Inverse.above(1), t -> Exprs.apply(HyperbolicFunctions.ACOSH, t).negate()))),
            Map.entry(HyperbolicFunctions.TANH,  List.of(Inverse.rising(ALL, Inverse.open(MINUS_ONE, ONE), t -> Exprs.apply(HyperbolicFunctions.ATANH, t)))),
            Map.entry(HyperbolicFunctions.ASINH, List.of(Inverse.rising(ALL, ALL, HyperbolicFunctions::sinh))),
            Map.entry(HyperbolicFunctions.ACOSH, List.of(Inverse.rising(Inverse.from(1), Inverse.from(0), HyperbolicFunctions::cosh))),
            Map.entry(HyperbolicFunctions.ATANH, List.of(Inverse.rising(Inverse.open(MINUS_ONE, ONE), ALL, HyperbolicFunctions::tanh))),
            Map.entry(Activations.SIGMOID,  List.of(Inverse.rising(ALL, Inverse.open(ZERO, ONE), t -> Logarithms.log(t.over(ONE.minus(t)))))),
            Map.entry(Activations.SOFTPLUS, List.of(Inverse.rising(ALL, Inverse.above(0), t -> Logarithms.log(Exprs.exp(t).minus(1))))));

    static final Map<Fn, Repeating> REPEATING = Map.of(
            Trigonometry.SIN, new Repeating(PI.times(2), List.of(
                    Inverse.rising(Inverse.closed(Inverse.halfPi().negate(), Inverse.halfPi()), Inverse.closed(MINUS_ONE, ONE), Inverses::asin),
                    Inverse.falling(Inverse.open(Inverse.halfPi(), PI.times(3).over(2)), Inverse.open(MINUS_ONE, ONE), t -> PI.minus(asin(t))))),
            Trigonometry.COS, new Repeating(PI.times(2), List.of(
                    Inverse.falling(Inverse.closed(ZERO, PI), Inverse.closed(MINUS_ONE, ONE), Inverses::acos),
                    Inverse.rising(Inverse.open(PI.negate(), ZERO), Inverse.open(MINUS_ONE, ONE), t -> acos(t).negate()))),
            Trigonometry.TAN, new Repeating(PI, List.of(
                    Inverse.rising(Inverse.open(Inverse.halfPi().negate(), Inverse.halfPi()), ALL, t -> Exprs.apply(Trigonometry.ATAN, t)))),
            Trigonometry.COT, new Repeating(PI, List.of(
                    Inverse.falling(Inverse.open(ZERO, PI), ALL, t -> Inverse.halfPi().minus(Exprs.apply(Trigonometry.ATAN, t))))));
    // @formatter:on

    private Inverses() {}

    private static Expr asin(Expr t) {
        return Exprs.apply(Trigonometry.ASIN, t);
    }

    private static Expr acos(Expr t) {
        return Exprs.apply(Trigonometry.ACOS, t);
    }
}
