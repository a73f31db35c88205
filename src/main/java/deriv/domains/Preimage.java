package deriv.domains;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.core.Term;
import deriv.functions.Activations;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trait;
import deriv.rules.Signs;
import deriv.simplify.CommonFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a symbol for which an expression has a value in a set, wherever the expression is defined. Throws {@link
 * UndecidedException} where it cannot tell; confined to one thread.
 */
final class Preimage {
    private final Expr symbol;
    private final Signs signs = new Signs();

    Preimage(Expr symbol) {
        this.symbol = symbol;
    }

    // --- conditions ---

    RealSet of(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> value ? RealSet.ALL : RealSet.NONE;
            case Cond.Compare(var e, var relation) -> of(e, Intervals.of(relation));
            case Cond.And(var parts) -> {
                RealSet all = RealSet.ALL;
                for (Cond part : parts) {
                    all = all.and(of(part));
                }
                yield all;
            }
            case Cond.Or(var parts) -> {
                RealSet any = RealSet.NONE;
                for (Cond part : parts) {
                    any = any.or(of(part));
                }
                yield any;
            }
        };
    }

    // --- expressions ---

    RealSet of(Expr e, Intervals target) {
        Operation.tick();
        if (target.isAll() || target.isEmpty()) {
            return target.isAll() ? RealSet.ALL : RealSet.NONE;
        }
        if (e.isClosed()) {
            return target.contains(RealNumber.of(e)) ? RealSet.ALL : RealSet.NONE;
        }
        Optional<RealSet> bySign = target.isOfSigns() ? bySign(e, target) : Optional.empty();
        if (bySign.isPresent()) {
            return bySign.get();
        }
        return switch (e.node()) {
            case Node.Sym _ when e == symbol -> RealSet.of(target);
            case Node.Sum(var constant, var terms) -> sum(e, constant, terms, target);
            case Node.Product(var coefficient, var factors) -> product(e, coefficient, factors, target);
            case Node.Apply(var fn, var args) -> call(fn, args, target);
            case Node.Piecewise(var branches, var otherwise) -> pieces(branches, otherwise, target);
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Abstract _, Node.Vector _,
                    Node.Index _, Node.Reduce _ ->
                throw new UndecidedException("an expression without known values");
        };
    }

    private Optional<RealSet> bySign(Expr e, Intervals target) {
        Sign sign = signs.of(e);
        boolean all = true;
        boolean any = false;
        for (Relation r : List.of(Relation.POSITIVE, Relation.ZERO)) {
            boolean holds = target.contains(Intervals.of(r));
            all &= holds || sign.excludes(r);
            any |= holds && !sign.excludes(r);
        }
        boolean negative = target.contains(Inverse.below(0));
        boolean canBeNegative = !sign.isNonnegative();
        all &= negative || !canBeNegative;
        any |= negative && canBeNegative;
        return all ? Optional.of(RealSet.ALL) : any ? Optional.empty() : Optional.of(RealSet.NONE);
    }

    private RealSet sum(Expr e, Rational constant, List<Term> terms, Intervals target) {
        List<Expr> closed = new ArrayList<>(List.of(Exprs.number(constant)));
        List<Term> open = new ArrayList<>();
        for (Term t : terms) {
            if (t.expr().isClosed()) {
                closed.add(t.expr().times(Exprs.number(t.coefficient())));
            } else {
                open.add(t);
            }
        }
        Expr shift = Exprs.sum(closed);
        if (open.size() == 1) {
            Term t = open.getFirst();
            return of(t.expr(), scaled(moved(target, shift.negate()), Exprs.number(t.coefficient().reciprocal())));
        }
        Optional<KernelFraction> fraction = KernelFraction.of(e, symbol);
        if (fraction.isPresent()) {
            return of(fraction.get().kernel(), fraction.get().preimage(target));
        }
        Optional<FractionalPart.Sawtooth> sawtooth = FractionalPart.of(e);
        if (sawtooth.isPresent()) {
            Intervals part =
                    scaled(moved(target, sawtooth.get().rest().negate()), sawtooth.get().factor().reciprocal());
            return affine(sawtooth.get().u(), Periodic.of(Exprs.ONE, part.and(Inverse.from(0)).and(Inverse.below(1))));
        }
        Expr factored = target.isOfSigns() ? CommonFactor.together(e).product() : e;
        if (!factored.isProduct()) {
            throw new UndecidedException("a sum of different functions");
        }
        return of(factored, target);
    }

    private static Intervals moved(Intervals target, Expr by) {
        return by == Exprs.ZERO ? target : target.rising(Numbers.function(e -> e.plus(by)));
    }

    /** {@return the numbers times a factor that is not 0} */
    private static Intervals scaled(Intervals target, Expr by) {
        if (by == Exprs.ONE) {
            return target;
        }
        var times = Numbers.function(e -> e.times(by));
        return NumberOrder.BY_VALUE.compare(RealNumber.of(by), RealNumber.of(Rational.ZERO)) > 0
                ? target.rising(times)
                : target.falling(times);
    }

    private RealSet product(Expr e, Rational coefficient, List<Factor> factors, Intervals target) {
        List<Expr> closed = new ArrayList<>(List.of(Exprs.number(coefficient)));
        List<Factor> open = new ArrayList<>();
        for (Factor f : factors) {
            Expr power = Exprs.power(f.base(), f.exponent());
            if (power.isClosed()) {
                closed.add(power);
            } else {
                open.add(f);
            }
        }
        Expr scale = Exprs.product(closed);
        if (open.size() == 1) {
            return power(open.getFirst(), scaled(target, Numbers.simple(scale.reciprocal())));
        }
        if (target.isOfSigns()) {
            return signs(open, scaled(target, Numbers.simple(scale.reciprocal())));
        }
        KernelFraction fraction = KernelFraction.of(e, symbol)
                .orElseThrow(() -> new UndecidedException("a product of different functions"));
        return of(fraction.kernel(), fraction.preimage(target));
    }

    /** A product is positive where an even number of its factors is negative. */
    private RealSet signs(List<Factor> factors, Intervals target) {
        RealSet positive = RealSet.ALL;
        RealSet negative = RealSet.NONE;
        for (Factor f : factors) {
            RealSet above = power(f, Inverse.above(0));
            RealSet below = power(f, Inverse.below(0));
            RealSet stays = positive.and(above).or(negative.and(below));
            negative = positive.and(below).or(negative.and(above));
            positive = stays;
        }
        RealSet found = target.contains(Intervals.of(Relation.POSITIVE)) ? positive : RealSet.NONE;
        if (target.contains(Inverse.below(0))) {
            found = found.or(negative);
        }
        return target.contains(Intervals.of(Relation.ZERO)) ? found.or(positive.or(negative).not()) : found;
    }

    private RealSet power(Factor f, Intervals target) {
        if (f.exponent().node() instanceof Node.Num(var r)) {
            return of(f.base(), PowerInverse.of(r, target));
        }
        if (f.base().node() instanceof Node.Const(var c) && c == Constant.E) {
            return of(f.exponent(), target.and(Inverse.above(0)).isEmpty() ? Intervals.NONE
                    : Inverse.rising(Intervals.ALL, Inverse.above(0), Logarithms::log).preimage(target));
        }
        if (f.base().isClosed()) {
            Expr log = Logarithms.log(f.base());
            return of(f.exponent().times(log),
                    Inverse.rising(Intervals.ALL, Inverse.above(0), Logarithms::log).preimage(target));
        }
        throw new UndecidedException("a power with variable base and exponent");
    }

    // --- functions ---

    private RealSet call(Fn fn, List<Expr> args, Intervals target) {
        List<Inverse> pieces = Inverses.PIECES.get(fn);
        if (pieces != null) {
            Intervals all = Intervals.NONE;
            for (Inverse piece : pieces) {
                all = all.or(piece.preimage(target));
            }
            // relu is 0 on a whole interval.
            boolean flat = fn == Activations.RELU && target.contains(RealNumber.of(Rational.ZERO));
            return of(args.getFirst(), flat ? all.or(Inverse.above(0).not()) : all);
        }
        Inverses.Repeating repeating = Inverses.REPEATING.get(fn);
        if (repeating != null) {
            Intervals window = Intervals.NONE;
            for (Inverse piece : repeating.pieces()) {
                window = window.or(piece.preimage(target));
            }
            return affine(args.getFirst(), Periodic.of(repeating.period(), window));
        }
        if (fn == StepFunctions.FLOOR) {
            return of(args.getFirst(), FractionalPart.floor(target));
        }
        if (target.isOfSigns() && fn instanceof Row row && row.is(Trait.KEEPS_SIGN)) {
            return of(args.getFirst(), target);
        }
        if (fn == StepFunctions.MAX || fn == StepFunctions.MIN) {
            return extreme(args, target, fn == StepFunctions.MAX);
        }
        throw new UndecidedException("a function without known inverse");
    }

    /** {@code max(a, b)} is in an upper ray where one of them is. */
    private RealSet extreme(List<Expr> args, Intervals target, boolean largest) {
        boolean up = !target.startsInside() && target.cuts().size() == 1;
        boolean down = target.startsInside() && target.cuts().size() == 1;
        if (!up && !down) {
            throw new UndecidedException("an extreme value between two bounds");
        }
        RealSet found = of(args.getFirst(), target);
        for (Expr arg : args.subList(1, args.size())) {
            found = largest == up ? found.or(of(arg, target)) : found.and(of(arg, target));
        }
        return found;
    }

    /** {@return where an expression of first degree belongs to a periodic set} */
    private RealSet affine(Expr e, Periodic set) {
        if (set.isEmpty() || set.isAll()) {
            return set.isAll() ? RealSet.ALL : RealSet.NONE;
        }
        Linear line =
                Linear.of(e, symbol).orElseThrow(() -> new UndecidedException("a periodic function of a function"));
        return RealSet.of(set.preimage(line.slope(), line.constant()));
    }

    private RealSet pieces(List<Branch> branches, Expr otherwise, Intervals target) {
        RealSet reached = RealSet.ALL;
        RealSet found = RealSet.NONE;
        for (Branch b : branches) {
            RealSet here = of(b.condition());
            found = found.or(reached.and(here).and(of(b.value(), target)));
            reached = reached.and(here.not());
        }
        return found.or(reached.and(of(otherwise, target)));
    }
}
