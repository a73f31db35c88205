package deriv.nonsmooth;

import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Pieces;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Derivatives of piecewise smooth functions where pieces are tied: which piece counts is asked of the values, of what is 0 of
 * the derivatives along one direction after the other, the same for all parts of a function. So kinks that cancel do cancel,
 * and the result is the derivative of the whole function beside the point: by {@link TieRule#LEXICOGRAPHIC} an element of its
 * Clarke differential.
 *
 * <p>A function is {@linkplain #marked marked}, differentiated by any pass of {@code calculus}, and the result
 * {@linkplain #unmarked unmarked}. The marks cost what the tangents of all kinks cost, one forward pass for each symbol.
 *
 * <p>Sources: Nesterov, <cite>Lexicographic differentiation of nonsmooth functions</cite>, Mathematical Programming 104 (2005);
 * Khan and Barton, <cite>A vector forward mode of automatic differentiation for generalized derivative evaluation</cite>,
 * Optimization Methods and Software 30 (2015): for piecewise smooth functions the lexicographic derivative is a limit of
 * gradients. Continuity, which both presuppose, is checked ({@link Fit}); where pieces do not fit the derivative is undefined.
 *
 * <p>Confined to one thread.
 */
public final class Ties {
    private final TieSigns signs;
    private final Fit fit;
    private final Norms norms;
    private final Fold<Expr> marks;
    private final Fold<Expr> unmarks = Fold.of(Ties::withoutMark);
    private final Map<Call, Marked> calls = new HashMap<>();

    /** A function with so many arguments. */
    private record Call(Fn fn, int arity) {}

    /**
     * @param symbols the variables of differentiation; one only for {@link TieRule#LEFT} and {@link TieRule#RIGHT}
     * @param order of the derivatives that are wanted
     */
    public Ties(TieRule rule, List<Expr> symbols, int order) {
        this.signs = new TieSigns(rule, symbols, order);
        this.fit = new Fit(rule, signs);
        this.norms = new Norms(rule, signs, order);
        this.marks = Fold.of(this::withMarks, e -> signs.mayVary(e) ? null : e);
    }

    /** {@return the function with its kinks marked; itself if it has none} Its derivatives may be taken, and nothing else. */
    public Expr marked(Expr function) {
        return marks.at(function);
    }

    /** {@return derivatives of what was marked, as expressions of the language} */
    public Expr unmarked(Expr derivative) {
        return unmarks.at(derivative);
    }

    /** {@return the condition as it is beside a point instead of at it} */
    public Cond beside(Cond c) {
        return signs.beside(c.map(this::marked)).map(this::unmarked);
    }

    private static Expr withoutMark(Expr e, Fold<Expr> below) {
        return e.node() instanceof Node.Apply(var fn, var args) && fn instanceof Marked mark
                ? mark.value(args, below::at)
                : Children.map(e, below::at);
    }

    private Expr withMarks(Expr e, Fold<Expr> below) {
        return switch (e.node()) {
            case Node.Apply(var fn, var args) -> call(fn, args.stream().map(below::at).toList());
            case Node.Piecewise(var branches, var otherwise) ->
                joined(mapped(branches, below::at), below.at(otherwise));
            case Node.Product _ -> withNorms(Children.map(e, below::at));
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _,
                    Node.Sum _, Node.Abstract _, Node.Index _, Node.Reduce _, Node.Vector _ ->
                Children.map(e, below::at);
        };
    }

    private Expr withNorms(Expr e) {
        return e.node() instanceof Node.Product product ? norms.marked(product, e) : e;
    }

    private static List<Branch> mapped(List<Branch> branches, UnaryOperator<Expr> f) {
        return branches.stream().map(b -> new Branch(b.condition().map(f), f.apply(b.value()))).toList();
    }

    /**
     * A conditional that was typed: its pieces may not fit together, and then there is no derivative by anything. The
     * boundaries are arguments too, because the derivatives of constant pieces are 0 whether they fit or not.
     */
    private Expr joined(List<Branch> branches, Expr otherwise) {
        Expr beside = beside(branches, otherwise);
        Set<Expr> args = new LinkedHashSet<>(List.of(beside));
        branches.stream().flatMap(b -> b.condition().exprs().stream()).filter(signs::mayVary).forEach(args::add);
        if (args.size() == 1) {
            return beside;
        }
        Expr typed = Exprs.piecewise(branches, otherwise);
        Cond fits = fit.of(branches, otherwise, beside);
        Marked mark = new Marked(
                "pieces",
                (i, _) -> Exprs.piecewise(fits, i == 0 ? Exprs.ONE : Exprs.ZERO, Exprs.UNDEFINED),
                (_, unmarked) -> unmarked.apply(typed));
        return Exprs.apply(mark, List.copyOf(args));
    }

    private Expr beside(List<Branch> branches, Expr otherwise) {
        return Exprs.piecewise(
                branches.stream().map(b -> new Branch(signs.beside(b.condition()), b.value())).toList(), otherwise);
    }

    // --- functions with kinks ---

    private Expr call(Fn fn, List<Expr> args) {
        Marked mark = calls.get(new Call(fn, args.size()));
        if (mark != null) {
            return Exprs.apply(mark, args);
        }
        List<Expr> formal = IntStream.range(0, args.size()).mapToObj(Exprs::bound).toList();
        Optional<Pieces> pieces = fn.pieces(formal);
        if (pieces.isEmpty()) {
            return Exprs.apply(fn, args);
        }
        if (!isFlat(pieces.get(), Exprs.apply(fn, formal))) {
            return expanded(pieces.get().whole(), args);
        }
        mark = new Marked(
                fn.name(),
                (i, actual) -> slope(i, pieces.get(), actual),
                (actual, unmarked) -> Exprs.apply(fn, actual.stream().map(unmarked).toList()));
        calls.put(new Call(fn, args.size()), mark);
        return Exprs.apply(mark, args);
    }

    /** {@return whether there are no kinks inside the pieces, but for the function itself} */
    private static boolean isFlat(Pieces pieces, Expr self) {
        Fold<Boolean> fold = Fold.of(
                (e, below) -> !(e.node() instanceof Node.Apply(var fn, var args) && fn.pieces(args).isPresent())
                        && Children.of(e.node()).stream().allMatch(below::at),
                e -> e == self ? Boolean.TRUE : null);
        return pieces.whole().node() instanceof Node.Piecewise && fold.at(pieces.whole());
    }

    /** {@return the derivative of the chosen piece by one argument, undefined where the pieces do not fit} */
    private Expr slope(int index, Pieces pieces, List<Expr> args) {
        Expr derivative = Derivative.of(pieces.whole(), Exprs.bound(index), Purpose.TO_COMPUTE);
        Expr chosen = at(args, this::beside).at(derivative);
        return switch (pieces.joint()) {
            case MEET -> chosen;
            case JUMP -> Exprs.piecewise(fits(pieces.whole(), args), chosen, Exprs.UNDEFINED);
        };
    }

    private Cond fits(Expr whole, List<Expr> args) {
        Fold<Expr> value = at(args, Exprs::piecewise);
        if (!(value.at(whole).node() instanceof Node.Piecewise(var branches, var otherwise))) {
            return Cond.TRUE;
        }
        return fit.of(branches, otherwise, beside(branches, otherwise));
    }

    /** {@return the pieces as they are, with the kinks inside them marked} */
    private Expr expanded(Expr whole, List<Expr> args) {
        return Fold.<Expr>over(whole, (e, below) -> switch (e.node()) {
            case Node.Bound(var index) -> args.get(index);
            case Node.Apply(var fn, var inner) -> call(fn, inner.stream().map(below::at).toList());
            case Node.Piecewise(var branches, var otherwise) ->
                beside(mapped(branches, below::at), below.at(otherwise));
            case Node.Product _ -> withNorms(Children.map(e, below::at));
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _,
                    Node.Sum _, Node.Abstract _, Node.Index _, Node.Reduce _, Node.Vector _ ->
                Children.map(e, below::at);
        });
    }

    /** {@return the pass that puts arguments in, and makes conditionals of pieces like this} */
    private static Fold<Expr> at(List<Expr> args, BiFunction<List<Branch>, Expr, Expr> conditional) {
        return Fold.of((e, below) -> switch (e.node()) {
            case Node.Bound(var index) -> args.get(index);
            case Node.Piecewise(var branches, var otherwise) ->
                conditional.apply(mapped(branches, below::at), below.at(otherwise));
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _,
                    Node.Sum _, Node.Product _, Node.Apply _, Node.Abstract _, Node.Index _, Node.Reduce _, Node.Vector _ ->
                Children.map(e, below::at);
        });
    }
}
