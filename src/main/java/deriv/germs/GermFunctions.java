package deriv.germs;

import static java.util.Map.entry;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Activations;
import deriv.functions.ErrorFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import deriv.series.Approach;
import deriv.series.Expansion;
import deriv.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Germs of calls: what steps or ends by its definition; the rest from the series of the function at the limit of its
 * argument, or from an identity at infinity and at ends of its domain.
 */
final class GermFunctions {
    /** No name of the language, so it meets no symbol of an input. */
    private static final Expr ARGUMENT = Exprs.symbol("#inner");

    private final Germs germs;
    private final GermArithmetic arithmetic;
    private final SideCoefficients coefficients;
    private final GermExponentials exponentials;
    private final Oscillation oscillation;
    private final Map<Fn, Rule> rules;
    private boolean hasOscillated;
    private boolean hasStepped;

    GermFunctions(Germs germs, GermArithmetic arithmetic) {
        this.germs = germs;
        this.arithmetic = arithmetic;
        this.coefficients = arithmetic.coefficients();
        this.exponentials = new GermExponentials(arithmetic);
        this.oscillation = new Oscillation(arithmetic);
        this.rules = rules();
    }

    GermExponentials exponentials() {
        return exponentials;
    }

    /** {@return whether something so far swings infinitely often} */
    boolean hasOscillated() {
        return hasOscillated;
    }

    /** {@return whether something so far has infinitely many jumps on the way to the point} */
    boolean hasStepped() {
        return hasStepped;
    }

    Germ call(Fn fn, List<Expr> args, List<Germ> inner) {
        Rule rule = rules.get(fn);
        return rule == null ? smooth(fn, args, inner) : rule.of(args, inner);
    }

    /** How a function that steps, or whose values are other germs, acts on germs. */
    @FunctionalInterface
    private interface Rule {
        Germ of(List<Expr> args, List<Germ> inner);
    }

    private Map<Fn, Rule> rules() {
        // @formatter:off
        return Map.ofEntries(
                entry(StepFunctions.MAX,       (_, in) -> extreme(in, 1)),
                entry(StepFunctions.MIN,       (_, in) -> extreme(in, -1)),
                entry(StepFunctions.CLAMP,     (_, in) -> arithmetic.extreme(arithmetic.extreme(in.get(0), in.get(1), 1), in.get(2), -1)),
                entry(StepFunctions.ABS,       (_, in) -> arithmetic.abs(in.getFirst())),
                entry(StepFunctions.SIGN,      (_, in) -> sign(in.getFirst())),
                entry(StepFunctions.HEAVISIDE, (_, in) -> arithmetic.constant(arithmetic.sign(in.getFirst()) >= 0 ? Exprs.ONE : Exprs.ZERO)),
                entry(StepFunctions.FLOOR,     (_, in) -> step(StepFunctions.FLOOR, in.getFirst())),
                entry(StepFunctions.CEIL,      (_, in) -> step(StepFunctions.CEIL, in.getFirst())),
                entry(StepFunctions.ROUND,     (_, in) -> step(StepFunctions.ROUND, in.getFirst())),
                entry(StepFunctions.MOD,       (_, in) -> remainder(in.get(0), in.get(1))),
                entry(Activations.RELU,        (_, in) -> arithmetic.extreme(in.getFirst(), arithmetic.constant(Exprs.ZERO), 1)),
                entry(Activations.LEAKYRELU,   (_, in) -> pieces(in.get(0), () -> arithmetic.times(in.get(1), in.get(0)))),
                entry(Activations.ELU,         (_, in) -> pieces(in.get(0), () -> arithmetic.times(in.get(1), expm1(in.get(0))))),
                entry(Roots.HYPOT,             (_, in) -> hypotenuse(in.get(0), in.get(1))),
                entry(Roots.CBRT,              (_, in) -> arithmetic.oddRoot(in.getFirst(), Rational.of(1, 3))),
                entry(Roots.ROOT,              this::root),
                entry(Logarithms.LOG,          (_, in) -> exponentials.log(in.getFirst())),
                entry(Trigonometry.ATAN2,      this::angle));
        // @formatter:on
    }

    /** {@return the argument where it is positive, else the other} */
    private Germ pieces(Germ x, Supplier<Germ> below) {
        return arithmetic.sign(x) > 0 ? x : below.get();
    }

    private Germ remainder(Germ x, Germ y) {
        Germ quotient = arithmetic.times(x, arithmetic.power(y, Rational.MINUS_ONE));
        return arithmetic.minus(x, arithmetic.times(y, step(StepFunctions.FLOOR, quotient)));
    }

    private Germ hypotenuse(Germ x, Germ y) {
        Germ sum = arithmetic.plus(arithmetic.power(x, Rational.TWO), arithmetic.power(y, Rational.TWO));
        return arithmetic.power(sum, Rational.HALF);
    }

    private Germ root(List<Expr> args, List<Germ> inner) {
        return args.getFirst().node() instanceof Node.Num(var n) && n.isOdd()
                ? arithmetic.oddRoot(inner.getLast(), n.reciprocal())
                : smooth(Roots.ROOT, args, inner);
    }

    private Germ expm1(Germ a) {
        return arithmetic.plus(exponentials.exp(a), arithmetic.constant(Exprs.MINUS_ONE));
    }

    private Germ extreme(List<Germ> all, int direction) {
        Germ best = all.getFirst();
        for (Germ next : all.subList(1, all.size())) {
            best = arithmetic.extreme(best, next, direction);
        }
        return best;
    }

    /** The whole number that a value keeps beside the point. */
    private Germ step(Fn fn, Germ argument) {
        if (arithmetic.isInfinite(argument)) {
            return stepsForEver(argument);
        }
        Germ shifted =
                fn == StepFunctions.ROUND ? arithmetic.plus(argument, arithmetic.constant(Exprs.HALF)) : argument;
        Fn whole = fn == StepFunctions.ROUND ? StepFunctions.FLOOR : fn;
        Germ rest = arithmetic.vanishing(shifted);
        Expr at = coefficients.simple(shifted.coefficient(Scale.ONE));
        if (rest.isZero()) {
            return arithmetic.constant(Exprs.apply(fn, argument.coefficient(Scale.ONE)));
        }
        if (Germ.oscillates(at)) {
            return stepsForEver(argument);
        }
        Expr value = Exprs.apply(whole, at);
        if (!value.isNumber()) {
            value = coefficients.simple(value);
        }
        if (!value.isNumber()) {
            throw UndeterminedException.signOf(at);
        }
        if (value != at) {
            return arithmetic.constant(value);
        }
        int side = arithmetic.sign(rest);
        boolean stays = whole == StepFunctions.FLOOR ? side > 0 : side < 0;
        return arithmetic.constant(stays ? value : value.plus(whole == StepFunctions.FLOOR ? -1 : 1));
    }

    /** {@code |floor(u) - u| <= 1}, and the same for the others. */
    private Germ stepsForEver(Germ argument) {
        hasOscillated = true;
        hasStepped = true;
        return arithmetic.plus(argument, arithmetic.unknown(Scale.ONE));
    }

    /** {@return the sign, or between which bounds it goes to and fro} */
    private Germ sign(Germ argument) {
        if (!argument.terms().isEmpty() && Germ.oscillates(argument.terms().firstEntry().getValue())) {
            hasOscillated = true;
            hasStepped = true;
            return arithmetic.unknown(Scale.ONE);
        }
        return arithmetic.constant(Exprs.number(arithmetic.sign(argument)));
    }

    /** {@code atan2(y, x)} on the half plane, or the cut, where the argument is. */
    private Germ angle(List<Expr> args, List<Germ> inner) {
        Expr y = args.getFirst();
        Expr x = args.getLast();
        int rising = arithmetic.sign(inner.getFirst());
        int right = arithmetic.sign(inner.getLast());
        if (right > 0) {
            return germs.of(atan(y.over(x)));
        }
        if (right < 0) {
            return germs.of(atan(y.over(x)).plus(rising >= 0 ? Exprs.PI : Exprs.PI.negate()));
        }
        if (rising == 0) {
            throw new UndeterminedException("an angle without value");
        }
        return arithmetic.constant(Exprs.PI.times(Exprs.number(Rational.of(rising, 2))));
    }

    private static Expr atan(Expr x) {
        return Exprs.apply(Trigonometry.ATAN, x);
    }

    /** {@return the germ of an unknown function}, which has all derivatives, as everywhere */
    Germ unknown(Function<List<Expr>, Expr> call, List<Germ> inner) {
        int variable = onlyVariable(inner);
        if (arithmetic.isInfinite(inner.get(variable))) {
            throw new UndeterminedException("an unknown function at infinity");
        }
        return composed(call, variable, inner);
    }

    /** {@return the index of the argument that varies, 0 if none does} */
    private int onlyVariable(List<Germ> inner) {
        int found = -1;
        for (int i = 0; i < inner.size(); i++) {
            boolean constant = inner.get(i).remainder().isEmpty()
                    && inner.get(i).terms().keySet().stream().allMatch(Scale.ONE::equals)
                    && !Germ.oscillates(inner.get(i).coefficient(Scale.ONE));
            if (!constant) {
                if (found >= 0) {
                    throw new UndeterminedException("a function of two variables");
                }
                found = i;
            }
        }
        return Math.max(found, 0);
    }

    private Germ smooth(Fn fn, List<Expr> args, List<Germ> inner) {
        Optional<Expr> sum = Identities.ofSeveral(fn, args);
        if (sum.isPresent()) {
            return germs.of(sum.get());
        }
        int variable = onlyVariable(inner);
        Germ argument = inner.get(variable);
        if (arithmetic.isInfinite(argument)) {
            return atInfinity(fn, args, argument);
        }
        Expr at = argument.coefficient(Scale.ONE);
        Optional<Expr> identity =
                at.isClosed() ? Identities.atEnd(fn, args.getFirst(), at, coefficients) : Optional.empty();
        if (identity.isPresent()) {
            return germs.of(identity.get());
        }
        Optional<Germ> series = inner.size() == 1 ? new KnownSeries(arithmetic).of(fn, at, argument) : Optional.empty();
        return series.orElseGet(() -> composed(a -> Exprs.apply(fn, a), variable, inner));
    }

    private Germ atInfinity(Fn fn, List<Expr> args, Germ argument) {
        if (fn == Trigonometry.SIN || fn == Trigonometry.COS) {
            hasOscillated = true;
            return oscillation.of(fn, argument);
        }
        Germ lead = arithmetic.infinite(argument);
        int sign = Germ.oscillates(lead.terms().firstEntry().getValue()) ? 0 : arithmetic.sign(argument);
        if (fn == ErrorFunctions.ERFC && sign > 0) {
            return exponentials.erfcAtInfinity(argument);
        }
        return Identities.atInfinity(fn, args, sign)
                .map(germs::of)
                .orElseThrow(() -> new UndeterminedException("the behaviour of " + fn.name() + " at infinity"));
    }

    // --- composition ---

    /** {@return the series of the call at the limit of its argument, with the rest of the argument put in} */
    Germ composed(Function<List<Expr>, Expr> call, int variable, List<Germ> inner) {
        List<Expr> outer = new ArrayList<>(inner.stream().map(g -> g.coefficient(Scale.ONE)).toList());
        Expr at = outer.get(variable);
        Germ rest = arithmetic.vanishing(inner.get(variable));
        if (rest.isZero()) {
            return arithmetic.constant(call.apply(outer));
        }
        outer.set(variable, ARGUMENT);
        int last = rest.terms().isEmpty() ? 0 : arithmetic.powersOf(rest);
        Approach.Side from = side(rest);
        Series series = Expansion.of(call.apply(outer), new Approach(ARGUMENT, at, from), last)
                .orElseThrow(
                        () -> new UndeterminedException("a function at an end of its domain, or where it has a pole"));
        return inserted(series, from == Approach.Side.LEFT ? arithmetic.negate(rest) : rest, last);
    }

    private Approach.Side side(Germ rest) {
        try {
            return arithmetic.sign(rest) > 0 ? Approach.Side.RIGHT : Approach.Side.LEFT;
        } catch (UndeterminedException _) {
            return Approach.Side.BOTH; // then the function must be analytic
        }
    }

    private Germ inserted(Series series, Germ distance, int last) {
        Germ sum = arithmetic.constant(Exprs.ZERO);
        Rational end = Rational.of(last + 1);
        for (Map.Entry<Rational, Expr> t : series.terms().entrySet()) {
            if (t.getKey().compareTo(end) < 0) {
                sum = arithmetic.plus(sum, arithmetic.scaled(arithmetic.power(distance, t.getKey()), t.getValue()));
            }
        }
        Rational order = series.order().compareTo(end) < 0 ? series.order() : end;
        boolean complete =
                series.isExact() && (series.terms().isEmpty() || series.terms().lastKey().compareTo(end) < 0);
        return complete ? sum
                : arithmetic.plus(sum,
                        arithmetic.unknown(arithmetic.scales().power(arithmetic.bound(distance), order)));
    }
}
