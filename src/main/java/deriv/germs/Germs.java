package deriv.germs;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Constant;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expansions of expressions on one side of a point, {@code symbol = point + h} or {@code point - h} with h > 0. */
public final class Germs {
    /** Ticks for one expansion. */
    private static final long EFFORT = 50_000;

    /** Nothing higher is expanded. */
    private static final int MAX_HEIGHT = 100;

    /** Terms lost to cancellation are made up for by looking farther, so many times, twice as far each. */
    private static final int ATTEMPTS = 3;

    private final Expr symbol;
    private final Germ variable;
    private final GermArithmetic arithmetic;
    private final GermFunctions functions;
    private final Fold<Germ> fold;

    /** From where the point is approached. */
    public enum Direction {
        LEFT,
        RIGHT;

        /** {@return the coefficient of h} */
        public Expr sign() {
            return switch (this) {
                case LEFT -> Exprs.MINUS_ONE;
                case RIGHT -> Exprs.ONE;
            };
        }
    }

    /**
     * One side of a point.
     *
     * @param point without the symbol
     * @param assumptions about other symbols
     */
    public record Side(Expr symbol, Expr point, Direction direction, List<Cond> assumptions) {
        public Side {
            assumptions = List.copyOf(assumptions);
        }
    }

    private Germs(Expr symbol, SideCoefficients coefficients, int depth, Function<GermArithmetic, Germ> variable) {
        this.symbol = symbol;
        this.arithmetic = new GermArithmetic(coefficients, depth);
        this.variable = variable.apply(arithmetic);
        this.functions = new GermFunctions(this, arithmetic);
        this.fold = Fold.of(this::ofNode, this::ofConstant);
    }

    private static Germs beside(Side side, SideCoefficients coefficients, int depth) {
        return new Germs(side.symbol(), coefficients, depth, arithmetic -> arithmetic.plus(
                arithmetic.constant(side.point()), arithmetic.term(side.direction().sign(), Scale.STEP)));
    }

    /**
     * {@return the value at the point itself, in the form in which an expansion has it, so that the two can be compared}; empty
     * if there is none, or it has no such form
     */
    public static Optional<Expr> value(Expr e, Side side) {
        if (e.height() > MAX_HEIGHT) {
            return Optional.empty();
        }
        Germs at = new Germs(side.symbol(), new SideCoefficients(side.assumptions()), 1,
                arithmetic -> arithmetic.constant(side.point()));
        return Effort.within(EFFORT, () -> attempt(e, at))
                .filter(found -> found instanceof Finding.Found)
                .map(found -> ((Finding.Found) found).side().limit())
                .flatMap(limit -> limit instanceof Limit.Value(var value) ? Optional.of(value) : Optional.empty());
    }

    /**
     * {@return the expansion of the expression, known beyond h^power}; or why there is none
     *
     * @param power not negative
     */
    public static Finding of(Expr e, Side side, int power) {
        if (e.height() > MAX_HEIGHT) {
            return new Finding.Open("an expression of this depth", Optional.empty());
        }
        return attempts(e, side, power);
    }

    private static Finding attempts(Expr e, Side side, int power) {
        SideCoefficients coefficients = new SideCoefficients(side.assumptions());
        Finding best = new Finding.Open("an expansion in so many steps", Optional.empty());
        for (int attempt = 0, depth = power + 1; attempt < ATTEMPTS; attempt++, depth = 2 * depth + 2) {
            Germs germs = beside(side, coefficients, depth);
            Optional<Finding> next = Effort.within(EFFORT, () -> attempt(e, germs));
            if (next.isEmpty()) {
                return best;
            }
            if (next.get() instanceof Finding.Found(var found) && isEnough(power, found)) {
                return next.get();
            }
            best = best instanceof Finding.Found && next.get() instanceof Finding.Open ? best : next.get();
        }
        return best;
    }

    /** Where it grows beyond all bounds, so do the slopes. */
    private static boolean isEnough(int power, SideGerm found) {
        try {
            return found.isKnownBeyond(power) || found.limit() instanceof Limit.Infinite;
        } catch (UndeterminedException _) {
            return false;
        }
    }

    private static Finding attempt(Expr e, Germs germs) {
        try {
            return new Finding.Found(germs.ofWhole(e));
        } catch (UndeterminedException unknown) {
            return new Finding.Open(unknown.getMessage(), unknown.sign());
        } catch (ArithmeticException _) {
            return new Finding.Open("numbers of this size", Optional.empty());
        } catch (UnsupportedOperationException noDerivative) {
            return new Finding.Open(noDerivative.getMessage(), Optional.empty());
        } catch (LimitException tooLarge) {
            if (!tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                throw tooLarge;
            }
            return new Finding.Open("numbers of this size", Optional.empty());
        }
    }

    /** {@return whether all conditions hold on the way to the point, near enough to it}; empty if that is not known */
    public static Optional<Boolean> hold(Set<Cond> conditions, Side side) {
        Set<Optional<Boolean>> found = conditions.stream().map(c -> holds(c, side)).collect(Collectors.toSet());
        return found.contains(Optional.of(false)) ? Optional.of(false)
                : found.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    private static Optional<Boolean> holds(Cond c, Side side) {
        if (c.exprs().stream().anyMatch(e -> e.height() > MAX_HEIGHT)) {
            return Optional.empty();
        }
        return Effort.within(EFFORT, () -> holdsAtDepths(c, side)).flatMap(known -> known);
    }

    private static Optional<Boolean> holdsAtDepths(Cond c, Side side) {
        SideCoefficients coefficients = new SideCoefficients(side.assumptions());
        Optional<Boolean> everywhere = coefficients.holds(c);
        if (everywhere.isPresent()) {
            return everywhere;
        }
        for (int attempt = 0, depth = 3; attempt < ATTEMPTS; attempt++, depth *= 2) {
            Germs germs = beside(side, coefficients, depth);
            try {
                return Optional.of(germs.holds(c, germs.fold));
            } catch (UndeterminedException | ArithmeticException | UnsupportedOperationException _) {
                // A leading term may come to light with more of them.
            }
        }
        return Optional.empty();
    }

    private SideGerm ofWhole(Expr e) {
        Germ germ = of(e);
        return new SideGerm(germ, arithmetic, functions.hasStepped() ? SideGerm.Course.STEPPING
                : functions.hasOscillated() ? SideGerm.Course.OSCILLATING : SideGerm.Course.REGULAR);
    }

    Germ of(Expr e) {
        return fold.at(e);
    }

    private Germ ofConstant(Expr e) {
        return isConstant(e) ? arithmetic.constant(e) : null;
    }

    private boolean isConstant(Expr e) {
        return !e.mayContain(symbol) && !e.isUndefined();
    }

    private Germ ofNode(Expr e, Fold<Germ> d) {
        return switch (e.node()) {
            case Node.Num _, Node.Const _, Node.Bound _, Node.Index _ -> arithmetic.constant(e);
            case Node.Sym _ -> e == symbol ? variable : arithmetic.constant(e);
            case Node.Sum(var constant, var terms) -> {
                Germ sum = arithmetic.constant(Exprs.number(constant));
                for (Term t : terms) {
                    sum = arithmetic.plus(sum, arithmetic.scaled(d.at(t.expr()), Exprs.number(t.coefficient())));
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                Germ product = arithmetic.constant(Exprs.number(coefficient));
                for (Factor f : factors) {
                    Expr power = f.base().pow(f.exponent());
                    product = arithmetic.times(product, isConstant(power) ? arithmetic.constant(power) : power(f, d));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> functions.call(fn, args, germs(args, d));
            case Node.Abstract(var name, var orders, var args) ->
                functions.unknown(inner -> Exprs.abstractCall(name, orders, inner), germs(args, d));
            case Node.Piecewise(var branches, var otherwise) -> branch(branches, otherwise, d);
            case Node.Reduce(var kind, _, _, _) -> throw new UndeterminedException("the terms of a " + kind.word());
            case Node.Vector _, Node.Undefined _ -> throw new UndeterminedException("no number");
        };
    }

    private static List<Germ> germs(List<Expr> args, Fold<Germ> d) {
        List<Germ> all = new ArrayList<>(args.size());
        for (Expr arg : args) {
            all.add(d.at(arg));
        }
        return all;
    }

    private Germ power(Factor f, Fold<Germ> d) {
        if (f.exponent().node() instanceof Node.Num(var r)) {
            return arithmetic.power(d.at(f.base()), r);
        }
        Germ exponent = d.at(f.exponent());
        return f.base().node() instanceof Node.Const(var c) && c == Constant.E
                ? functions.exponentials().exp(exponent)
                : functions.exponentials()
                        .exp(arithmetic.times(exponent, functions.exponentials().log(d.at(f.base()))));
    }

    private Germ branch(List<Branch> branches, Expr otherwise, Fold<Germ> d) {
        for (Branch b : branches) {
            if (holds(b.condition(), d)) {
                return d.at(b.value());
            }
        }
        return d.at(otherwise);
    }

    private boolean holds(Cond c, Fold<Germ> d) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> relation.holds(arithmetic.sign(d.at(e)));
            case Cond.And(var parts) -> holdsForAll(parts, d);
            case Cond.Or(var parts) -> !holdsForAll(parts.stream().map(Cond::not).toList(), d);
        };
    }

    /** One that fails decides, whatever is not known of the others. */
    private boolean holdsForAll(List<Cond> parts, Fold<Germ> d) {
        Optional<UndeterminedException> unknown = Optional.empty();
        for (Cond part : parts) {
            try {
                if (!holds(part, d)) {
                    return false;
                }
            } catch (UndeterminedException e) {
                unknown = Optional.of(e);
            }
        }
        if (unknown.isPresent()) {
            throw unknown.get();
        }
        return true;
    }
}
