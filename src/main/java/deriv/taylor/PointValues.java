package deriv.taylor;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.functions.StepFunctions;
import deriv.rules.Signs;
import deriv.series.ExactSign;
import deriv.simplify.Simplification;
import deriv.taylor.SingularPointException.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Exact values of the parts of a function at a point, and the proof that each is analytic there. What depends on a parameter
 * is not decided but demanded: {@link #conditions}. Confined to one thread.
 */
final class PointValues {
    private final Map<Expr, Expr> point;
    private final Simplification simplification;
    private final ExactSign exact;
    private final Signs signs;
    private final Set<Cond> conditions = new LinkedHashSet<>();
    private final Map<Expr, Expr> chosen = new HashMap<>();
    private final Fold<Expr> fold;

    /**
     * @param point       the values of the variables, without the variables
     * @param assumptions what holds of parameters
     */
    PointValues(Map<Expr, Expr> point, Collection<Cond> assumptions, Simplification simplification) {
        this.point = Map.copyOf(point);
        this.simplification = simplification;
        this.exact = new ExactSign(simplification);
        this.signs = Signs.given(assumptions);
        this.fold = Fold.of(this::ofNode, e -> dependsNot(e) ? e : point.get(e));
    }

    /** {@return whether certainly none of the variables occurs} */
    boolean dependsNot(Expr e) {
        for (Expr symbol : point.keySet()) {
            if (e.mayContain(symbol)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the value, in a simple form}
     *
     * @throws SingularPointException if some part of it is not analytic there, or that cannot be told
     */
    Expr of(Expr e) {
        return fold.at(e);
    }

    /** {@return the piece that counts around the point, of a piecewise part whose value was asked for} */
    Expr chosen(Expr piecewise) {
        return chosen.get(piecewise);
    }

    /** {@return what was demanded of parameters} */
    List<Cond> conditions() {
        return List.copyOf(conditions);
    }

    private Expr ofNode(Expr e, Fold<Expr> d) {
        Expr value = switch (e.node()) {
            case Node.Num _, Node.Const _, Node.Sym _, Node.Bound _, Node.Index _ -> e;
            case Node.Reduce _ -> throw withoutSeries();
            case Node.Undefined _ -> throw new SingularPointException(Reason.NO_VALUE, e);
            case Node.Sum _, Node.Abstract _, Node.Vector _ -> Children.map(e, d::at);
            case Node.Product(var coefficient, var factors) -> {
                for (Factor f : factors) {
                    requireAnalytic(f, d.at(f.base()));
                }
                yield Children.map(e, d::at);
            }
            case Node.Apply(var fn, var args) -> {
                Expr call = Children.map(e, d::at);
                requireAnalytic(fn, args, args.stream().map(d::at).toList(), e);
                yield call;
            }
            case Node.Piecewise(var branches, var otherwise) -> piece(e, branches, otherwise, d);
        };
        if (value.isUndefined()) {
            throw new SingularPointException(Reason.NO_VALUE, e);
        }
        return value.isNumber() ? value : simplification.apply(value);
    }

    /** {@return why there is no series of a sum over an index, or an integral, whose limits or body move} */
    static UnsupportedOperationException withoutSeries() {
        return new UnsupportedOperationException("sums over an index and integrals have no series here");
    }

    private void requireAnalytic(Factor f, Expr base) {
        Expr power = Exprs.power(f.base(), f.exponent());
        if (f.exponent().node() instanceof Node.Num(Rational r) && r.isInteger()) {
            if (r.signum() < 0) {
                require(Cond.nonzero(base), Reason.NO_VALUE, power);
            }
        } else if (!(f.base().node() instanceof Node.Const(var c) && c == Constant.E)) {
            require(Cond.positive(base), Reason.NO_VALUE, power);
        }
    }

    private void requireAnalytic(Fn fn, List<Expr> args, List<Expr> values, Expr call) {
        require(fn.domain(values), Reason.NO_VALUE, call);
        require(fn.differentiable(values), Reason.NOT_SMOOTH, call);
        if (fn == StepFunctions.MOD && !args.get(0).over(args.get(1)).isNumber()) {
            // The function takes a number as quotient for one that is the same everywhere.
            Expr quotient = simplification.apply(values.get(0).over(values.get(1)));
            require(Cond.nonzero(quotient.minus(StepFunctions.floor(quotient))), Reason.NOT_SMOOTH, call);
        }
    }

    /** Goes on if the condition certainly holds, or is one on parameters. */
    private void require(Cond condition, Reason otherwise, Expr part) {
        for (Cond c : condition.conjuncts()) {
            Optional<Boolean> holds = holds(c);
            if (holds.isPresent() && !holds.get()) {
                throw new SingularPointException(otherwise, part);
            }
            if (holds.isEmpty()) {
                if (isClosed(c)) {
                    throw new SingularPointException(Reason.UNDECIDED, part);
                }
                conditions.add(c);
            }
        }
    }

    /**
     * Goes on if a condition on the variables certainly holds around the point.
     *
     * @param function what has values under this condition
     * @throws SingularPointException if it does not, or that cannot be told
     */
    void requireAround(Cond condition, Expr function) {
        require(around(condition), Reason.NO_VALUE, function);
    }

    /** {@return what must hold of the values at the point}: of what moves, only strict relations go on beside it */
    private Cond around(Cond condition) {
        return switch (condition) {
            case Cond.Truth _ -> condition;
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::around).toList());
            case Cond.Or(var parts) -> Cond.or(parts.stream().map(this::aroundIfSmooth).toList());
            case Cond.Compare(var e, var relation) -> switch (relation) {
                case POSITIVE, NONZERO -> Cond.compare(of(e), relation);
                case NONNEGATIVE -> dependsNot(e) ? condition : Cond.positive(of(e));
                case ZERO -> dependsNot(e) ? condition : Cond.FALSE;
            };
        };
    }

    /** One alternative may hold where another has a jump: the domain of gamma is {@code x > 0 or x != floor(x)}. */
    private Cond aroundIfSmooth(Cond condition) {
        try {
            return around(condition);
        } catch (SingularPointException _) {
            return Cond.FALSE;
        }
    }

    private static boolean isClosed(Cond c) {
        return c.exprs().stream().allMatch(Expr::isClosed);
    }

    private Optional<Boolean> holds(Cond c) {
        if (isClosed(c)) {
            return exact.holds(c);
        }
        return signs.decide(c) instanceof Cond.Truth(var value) ? Optional.of(value) : Optional.empty();
    }

    // --- pieces ---

    private Expr piece(Expr e, List<Branch> branches, Expr otherwise, Fold<Expr> d) {
        for (Branch b : branches) {
            if (holdsAround(b.condition(), e, d)) {
                chosen.put(e, b.value());
                return d.at(b.value());
            }
        }
        chosen.put(e, otherwise);
        return d.at(otherwise);
    }

    /** {@return whether the condition holds at the point and in a neighbourhood} */
    private boolean holdsAround(Cond condition, Expr piecewise, Fold<Expr> d) {
        return switch (condition) {
            case Cond.Truth(var value) -> value;
            case Cond.And(var parts) -> parts.stream().allMatch(c -> holdsAround(c, piecewise, d));
            case Cond.Or(var parts) -> parts.stream().anyMatch(c -> holdsAround(c, piecewise, d));
            case Cond.Compare(var e, var relation) -> {
                Expr value = d.at(e);
                if (relation.isEven() && sign(value) == Sign.NONZERO) {
                    yield relation == Relation.NONZERO;
                }
                yield switch (sign(value)) {
                    case POSITIVE -> relation.holds(1);
                    case NEGATIVE -> relation.holds(-1);
                    case ZERO -> {
                        if (!dependsNot(e)) {
                            throw new SingularPointException(Reason.NOT_SMOOTH, piecewise);
                        }
                        yield relation.holds(0);
                    }
                    case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN ->
                        throw new SingularPointException(Reason.UNDECIDED, piecewise);
                };
            }
        };
    }

    private Sign sign(Expr value) {
        return value.isClosed() ? exact.of(value) : signs.of(value);
    }
}
