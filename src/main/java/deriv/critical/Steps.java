package deriv.critical;

import deriv.analysis.Domain;
import deriv.analysis.Smoothness;
import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Term;
import deriv.functions.Activations;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import deriv.precise.Ball;
import deriv.precise.Precision;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Functions that are made of pieces: what is 0 where one piece ends and another begins, and what they are between two such
 * places. Without them a function is elementary, and smooth inside its domain but where {@link Smoothness} says.
 */
final class Steps {
    /** So many arguments of max and min are compared with each other. */
    private static final int MOST_RIVALS = 12;

    private static final Set<Fn> BY_SIGN = Set.of(StepFunctions.ABS, StepFunctions.SIGN, StepFunctions.HEAVISIDE,
            Activations.RELU, Activations.LEAKYRELU, Activations.ELU);

    private static final Set<Fn> IN_PIECES = Set.of(StepFunctions.ABS, StepFunctions.SIGN, StepFunctions.HEAVISIDE,
            Activations.RELU, Activations.LEAKYRELU, Activations.ELU, StepFunctions.MAX, StepFunctions.MIN,
            StepFunctions.CLAMP, StepFunctions.FLOOR, StepFunctions.CEIL, StepFunctions.ROUND, StepFunctions.MOD,
            Trigonometry.SINC);

    /** A factory may move a number out of a function, so that what was resolved inside makes a new call. */
    private static final int MOST_ROUNDS = 10;

    private static final Set<Fn> JUMPING = Set.of(StepFunctions.SIGN, StepFunctions.HEAVISIDE, StepFunctions.FLOOR,
            StepFunctions.CEIL, StepFunctions.ROUND, StepFunctions.MOD, Trigonometry.ATAN2, Trigonometry.ACOT);

    private final Values values;

    Steps(Values values) {
        this.values = values;
    }

    /** Thrown through a fold and caught in {@link #resolved}. */
    private static final class OpenCaseException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OpenCaseException() {
            super("a case is open", null, false, false);
        }
    }

    /**
     * {@return expressions that are 0 wherever a function or a condition leaves its domain, has a kink or a jump}; what is inside
     * another comes before it
     */
    SequencedSet<Expr> breaks(Expr function, Collection<Cond> domain) {
        List<Expr> roots = new ArrayList<>(List.of(function));
        domain.forEach(c -> roots.addAll(c.exprs()));
        SequencedSet<Expr> found = new LinkedHashSet<>();
        for (Expr root : roots) {
            Fold.<Boolean>over(root, (e, d) -> {
                Children.of(e.node()).forEach(d::at);
                ofNode(e).stream().filter(b -> b.mayContain(values.variable())).forEach(found::add);
                return true;
            });
        }
        List<Cond> conditions = new ArrayList<>(domain);
        conditions.addAll(Domain.of(function));
        conditions.addAll(Smoothness.of(function, List.of(values.variable())));
        conditions.forEach(c -> c.exprs().stream().filter(b -> b.mayContain(values.variable()))
                .map(Steps::withoutSawtooth).forEach(found::add));
        return found;
    }

    /** {@code u - floor(u)}, by which the table says that u is not whole, as the smooth function that is 0 there too. */
    private static Expr withoutSawtooth(Expr e) {
        return Term.termsOf(e).stream()
                .filter(t -> t.expr().node() instanceof Node.Apply(var fn, var args) && fn == StepFunctions.FLOOR
                        && e.plus(t.expr()) == args.getFirst())
                .map(t -> zeroAtWhole(e.plus(t.expr()))).findFirst().orElse(e);
    }

    private static List<Expr> ofNode(Expr e) {
        if (e.node() instanceof Node.Piecewise(var branches, _)) {
            return branches.stream().flatMap(b -> b.condition().exprs().stream()).toList();
        }
        if (!(e.node() instanceof Node.Apply(var fn, var args))) {
            return List.of();
        }
        if (BY_SIGN.contains(fn)) {
            return List.of(args.getFirst());
        }
        if (fn == Trigonometry.SINC) {
            return args;
        }
        if (fn == StepFunctions.MAX || fn == StepFunctions.MIN) {
            return differences(args);
        }
        if (fn == StepFunctions.CLAMP) {
            return List.of(args.get(0).minus(args.get(1)), args.get(0).minus(args.get(2)));
        }
        if (fn == StepFunctions.FLOOR || fn == StepFunctions.CEIL) {
            return List.of(zeroAtWhole(args.getFirst()));
        }
        if (fn == StepFunctions.ROUND) {
            return List.of(zeroAtWhole(args.getFirst().plus(Exprs.HALF)));
        }
        return fn == StepFunctions.MOD ? List.of(args.get(1), zeroAtWhole(args.get(0).over(args.get(1)))) : List.of();
    }

    private static Expr zeroAtWhole(Expr u) {
        return Exprs.apply(Trigonometry.SIN, u.times(Exprs.PI));
    }

    private static List<Expr> differences(List<Expr> args) {
        List<Expr> all = new ArrayList<>();
        for (int i = 0; args.size() <= MOST_RIVALS && i < args.size(); i++) {
            for (int j = i + 1; j < args.size(); j++) {
                all.add(args.get(i).minus(args.get(j)));
            }
        }
        return all;
    }

    /**
     * {@return whether some part of the function may jump at a number}: else the function is continuous there from each side on
     * which it is defined
     */
    boolean mayJump(Expr e, Real at) {
        return Fold.<Boolean>over(e, (n, d) -> n.mayContain(values.variable())
                && (isJumping(n) && !isAwayFromBreaks(n, at) || Children.of(n.node()).stream().anyMatch(d::at)));
    }

    private static boolean isJumping(Expr e) {
        return e.node() instanceof Node.Piecewise || e.node() instanceof Node.Apply(var fn, _) && JUMPING.contains(fn);
    }

    private boolean isAwayFromBreaks(Expr e, Real at) {
        List<Expr> breaks = ofNode(e);
        return !breaks.isEmpty() && breaks.stream().map(b -> values.sign(b, at))
                .allMatch(s -> s == Sign.POSITIVE || s == Sign.NEGATIVE);
    }

    /** {@return whether a sum over an index or an integral is part of it}: what is inside belongs to many values of the index */
    static boolean isReduction(Expr e) {
        return Fold.<Boolean>over(e,
                (n, d) -> n.node() instanceof Node.Reduce || Children.of(n.node()).stream().anyMatch(d::at));
    }

    /**
     * {@return the function without pieces, as it is around a number where no piece ends, up to the next such place}; empty if
     * some case cannot be decided
     */
    Optional<Expr> resolved(Expr e, Rational around) {
        try {
            Expr resolved = e;
            for (int round = 0; round < MOST_ROUNDS && hasPieces(resolved); round++) {
                resolved = Fold.over(resolved, (n, d) -> step(Children.map(n, d::at), around));
            }
            return hasPieces(resolved) ? Optional.empty() : Optional.of(resolved);
        } catch (OpenCaseException _) {
            return Optional.empty();
        }
    }

    private boolean hasPieces(Expr e) {
        return Fold.<Boolean>over(e, (n, d) -> n.mayContain(values.variable())
                && (n.node() instanceof Node.Piecewise
                        || n.node() instanceof Node.Apply(var fn, _) && IN_PIECES.contains(fn)
                        || Children.of(n.node()).stream().anyMatch(d::at)));
    }

    private Expr step(Expr e, Rational s) {
        if (!e.mayContain(values.variable())) {
            return e;
        }
        if (e.node() instanceof Node.Piecewise(var branches, var otherwise)) {
            for (Branch b : branches) {
                if (values.holds(b.condition(), s).orElseThrow(OpenCaseException::new)) {
                    return b.value();
                }
            }
            return otherwise;
        }
        return e.node() instanceof Node.Apply(var fn, var args) ? call(e, fn, args, s) : e;
    }

    private Expr call(Expr e, Fn fn, List<Expr> args, Rational s) {
        Expr u = args.getFirst();
        if (BY_SIGN.contains(fn)) {
            return bySign(fn, args, isPositive(u, s));
        }
        if (fn == Trigonometry.SINC) {
            return Exprs.apply(Trigonometry.SIN, u).over(u); // its derivatives have bounds that way
        }
        if (fn == StepFunctions.MAX || fn == StepFunctions.MIN) {
            return winner(args, fn == StepFunctions.MAX, s);
        }
        if (fn == StepFunctions.CLAMP) {
            return !isPositive(u.minus(args.get(1)), s) ? args.get(1)
                    : isPositive(u.minus(args.get(2)), s) ? args.get(2) : u;
        }
        if (fn == StepFunctions.FLOOR) {
            return floor(u, s);
        }
        if (fn == StepFunctions.CEIL) {
            return floor(u, s).plus(1);
        }
        if (fn == StepFunctions.ROUND) {
            return floor(u.plus(Exprs.HALF), s);
        }
        return fn == StepFunctions.MOD ? u.minus(args.get(1).times(floor(u.over(args.get(1)), s))) : e;
    }

    private static Expr bySign(Fn fn, List<Expr> args, boolean positive) {
        Expr u = args.getFirst();
        return fn == StepFunctions.ABS ? positive ? u : u.negate()
                : fn == StepFunctions.SIGN ? positive ? Exprs.ONE : Exprs.MINUS_ONE
                : fn == StepFunctions.HEAVISIDE ? positive ? Exprs.ONE : Exprs.ZERO
                : positive ? u
                : fn == Activations.RELU ? Exprs.ZERO
                : args.get(1).times(
                        fn == Activations.ELU ? Exprs.exp(u).minus(1) : u);
    }

    private boolean isPositive(Expr u, Rational s) {
        return switch (values.sign(u, s)) {
            case POSITIVE -> true;
            case NEGATIVE -> false;
            case ZERO, NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> throw new OpenCaseException();
        };
    }

    /** At a tie that lasts it does not matter who wins. */
    private Expr winner(List<Expr> args, boolean largest, Rational s) {
        if (args.size() > MOST_RIVALS) {
            throw new OpenCaseException();
        }
        Expr best = args.getFirst();
        for (Expr rival : args.subList(1, args.size())) {
            Expr lead = largest ? rival.minus(best) : best.minus(rival);
            best = values.sign(lead, s) == Sign.ZERO || !isPositive(lead, s) ? best : rival;
        }
        return best;
    }

    private Expr floor(Expr u, Rational s) {
        Ball value = values.at(u, s, new Precision(Precision.LEAST));
        if (!value.isKnown()) {
            throw new OpenCaseException();
        }
        BigInteger low = value.mid().subtract(value.radius()).setScale(0, RoundingMode.FLOOR).toBigInteger();
        BigInteger high = value.mid().add(value.radius()).setScale(0, RoundingMode.FLOOR).toBigInteger();
        if (!low.equals(high)) {
            throw new OpenCaseException();
        }
        return Exprs.number(Rational.of(low));
    }
}
