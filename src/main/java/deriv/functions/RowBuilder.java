package deriv.functions;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn.Parity;
import deriv.core.Node;
import deriv.core.Pieces;
import deriv.core.Rational;
import deriv.core.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects the entries of one row. What is not said has the plain default: no alias, defined and smooth everywhere. */
final class RowBuilder {
    final String name;
    final String description;
    List<String> aliases = List.of();
    Arity arity = Arity.exactly(1);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Optional<String> inverse = Optional.empty();
    Notation latex;
    Notation unicode;
    Parity parity = Parity.NONE;
    Sign sign = Sign.UNKNOWN;
    boolean definition;
    List<Row.Rewrite> rewrites = new ArrayList<>();
    Row.Rewrite exponential = _ -> Optional.empty();
    Row.Rewrite body = _ -> Optional.empty();
    Partials partials;
    Partials stable;
    Partials complex;
    Row.Condition domain = _ -> Cond.TRUE;
    Row.Condition differentiable = _ -> Cond.TRUE;
    Function<List<Expr>, Optional<Pieces>> pieces = _ -> Optional.empty();
    Optional<Kernel> kernel = Optional.empty();
    List<Sample> samples = new ArrayList<>();

    private RowBuilder(String name, String description) {
        this.name = name;
        this.description = description;
        this.latex = new Notation.Prefix("\\operatorname{" + name + "}");
        this.unicode = new Notation.Prefix(name);
        this.partials = (_, _, _) -> {
            throw new UnsupportedOperationException(name + " has no derivative of its own");
        };
        this.stable = this.partials;
        this.complex = this.partials;
    }

    /** Starts a row. */
    static RowBuilder row(String name, String description) {
        return new RowBuilder(name, description);
    }

    Row build() {
        return new Row(this);
    }

    /** A snapshot, so that a variant of a row does not change the row. */
    RowBuilder copy() {
        RowBuilder b = new RowBuilder(name, description);
        b.aliases = aliases;
        b.arity = arity;
        b.traits = traits;
        b.inverse = inverse;
        b.latex = latex;
        b.unicode = unicode;
        b.parity = parity;
        b.sign = sign;
        b.definition = definition;
        b.rewrites = rewrites;
        b.exponential = exponential;
        b.body = body;
        b.partials = partials;
        b.stable = stable;
        b.complex = complex;
        b.domain = domain;
        b.differentiable = differentiable;
        b.pieces = pieces;
        b.kernel = kernel;
        b.samples = samples;
        return b;
    }

    RowBuilder alias(String... names) {
        aliases = List.of(names);
        return this;
    }

    RowBuilder trait(Trait first, Trait... more) {
        traits = EnumSet.copyOf(traits);
        traits.addAll(EnumSet.of(first, more));
        return this;
    }

    /** {@code name^-1(x)} means this function. */
    RowBuilder inverse(String name) {
        inverse = Optional.of(name);
        return this;
    }

    RowBuilder latex(String symbol) {
        latex = new Notation.Prefix(symbol);
        return this;
    }

    RowBuilder unicode(String symbol) {
        unicode = new Notation.Prefix(symbol);
        return this;
    }

    RowBuilder notation(Notation inLatex, Notation inUnicode) {
        latex = inLatex;
        unicode = inUnicode;
        return this;
    }

    // --- symbolic side ---

    RowBuilder even() {
        parity = Parity.EVEN;
        return this;
    }

    RowBuilder odd() {
        parity = Parity.ODD;
        return this;
    }

    /** The sign of every value. */
    RowBuilder sign(Sign every) {
        sign = every;
        return this;
    }

    RowBuilder derivative(Partials.Of1 derivative) {
        return arity(Arity.exactly(1), Partials.of(derivative));
    }

    RowBuilder derivatives(Partials.Of2 first, Partials.Of2 second) {
        return arity(Arity.exactly(2), Partials.of(first, second));
    }

    RowBuilder derivatives(Partials.Of3 first, Partials.Of3 second, Partials.Of3 third) {
        return arity(Arity.exactly(3), Partials.of(first, second, third));
    }

    /** A function of any number of arguments. */
    RowBuilder derivatives(Partials all) {
        return arity(new Arity(1, Arity.ANY), all);
    }

    /** A function that differs by the number of its arguments: the partials look at them. */
    RowBuilder derivatives(Arity count, Partials all) {
        return arity(count, all);
    }

    private RowBuilder arity(Arity count, Partials all) {
        arity = count;
        partials = all;
        stable = all;
        complex = all;
        return this;
    }

    /** The derivative as it is computed, where the printed form overflows or cancels. */
    RowBuilder stable(Partials.Of1 derivative) {
        stable = Partials.of(derivative);
        return this;
    }

    RowBuilder stable(Partials.Of2 first, Partials.Of2 second) {
        stable = Partials.of(first, second);
        return this;
    }

    RowBuilder stable(Partials all) {
        stable = all;
        return this;
    }

    /** The derivative for complex arguments, where the printed form holds for real ones only. */
    RowBuilder complex(Partials.Of1 derivative) {
        complex = Partials.of(derivative);
        return this;
    }

    /** Every call is this expression. */
    RowBuilder definition(Arity count, Function<List<Expr>, Expr> expansion) {
        arity = count;
        definition = true;
        rewrites.add(args -> Optional.of(expansion.apply(args)));
        return this;
    }

    /** A call with this other number of arguments is this expression. */
    RowBuilder alsoTakes(int count, Function<List<Expr>, Expr> expansion) {
        arity = new Arity(Math.min(count, arity.fewest()), Math.max(count, arity.most()));
        rewrites.addFirst(args -> args.size() == count ? Optional.of(expansion.apply(args)) : Optional.empty());
        return this;
    }

    /** A call with one vector takes the entries as arguments. */
    RowBuilder takesVector(Supplier<Row> self) {
        rewrites.addFirst(args -> args.size() == 1 && args.getFirst().node() instanceof Node.Vector(var entries)
                ? Optional.of(entries.isEmpty() ? Exprs.UNDEFINED : Exprs.apply(self.get(), entries))
                : Optional.empty());
        return this;
    }

    RowBuilder rewrite(Row.Rewrite rewrite) {
        rewrites.add(rewrite);
        return this;
    }

    RowBuilder special(Function<Expr, Optional<Expr>> rewrite) {
        return rewrite(args -> rewrite.apply(args.getFirst()));
    }

    RowBuilder special(BiFunction<Expr, Expr, Optional<Expr>> rewrite) {
        return rewrite(args -> rewrite.apply(args.get(0), args.get(1)));
    }

    /** The exact value at one argument. */
    RowBuilder value(Expr at, Expr value) {
        return value(at, () -> value);
    }

    RowBuilder value(Expr at, Supplier<Expr> value) {
        return special(x -> x == at ? Optional.of(value.get()) : Optional.empty());
    }

    /** Exact values at rational numbers. */
    RowBuilder numbers(Function<Rational, Optional<Expr>> value) {
        return special(x -> x.node() instanceof Node.Num(var r) ? value.apply(r) : Optional.empty());
    }

    /** This function of itself changes nothing. */
    RowBuilder repeated(Supplier<Row> self) {
        return special(x -> x.node() instanceof Node.Apply(var fn, _) && fn == self.get() ? Optional.of(x)
                : Optional.empty());
    }

    /** This function of that one is the identity. */
    RowBuilder undoes(Supplier<Row> other) {
        return special(x -> x.node() instanceof Node.Apply(var fn, var args) && fn == other.get()
                ? Optional.of(args.getFirst())
                : Optional.empty());
    }

    /** e to this function, in closed form. */
    RowBuilder exponential(Function<Expr, Expr> power) {
        exponential = args -> Optional.of(power.apply(args.getFirst()));
        return this;
    }

    RowBuilder domain(Function<Expr, Cond> condition) {
        domain = args -> condition.apply(args.getFirst());
        return this;
    }

    RowBuilder domain(BiFunction<Expr, Expr, Cond> condition) {
        domain = args -> condition.apply(args.get(0), args.get(1));
        return this;
    }

    RowBuilder domainOfAll(Row.Condition condition) {
        domain = condition;
        return this;
    }

    RowBuilder differentiable(Function<Expr, Cond> condition) {
        differentiable = args -> condition.apply(args.getFirst());
        return this;
    }

    RowBuilder differentiable(BiFunction<Expr, Expr, Cond> condition) {
        differentiable = args -> condition.apply(args.get(0), args.get(1));
        return this;
    }

    RowBuilder differentiableOfAll(Row.Condition condition) {
        differentiable = condition;
        return this;
    }

    /** Smooth pieces that together are the function and have the same value where they meet. */
    RowBuilder pieces(Function<List<Expr>, Expr> whole) {
        pieces = args -> Optional.of(new Pieces(whole.apply(args), Pieces.Joint.MEET));
        return this;
    }

    /** Smooth pieces that together are the function, between which it jumps. */
    RowBuilder jumps(Function<List<Expr>, Expr> whole) {
        pieces = args -> Optional.of(new Pieces(whole.apply(args), Pieces.Joint.JUMP));
        return this;
    }

    // --- numeric side ---

    RowBuilder numeric(DoubleUnaryOperator function, Class<?> owner, String method) {
        kernel = Optional.of(new Kernel.Unary(owner, method, function));
        return this;
    }

    RowBuilder numeric2(DoubleBinaryOperator function, Class<?> owner, String method) {
        kernel = Optional.of(new Kernel.Binary(owner, method, function));
        return this;
    }

    RowBuilder numeric3(Kernel.Function3 function, Class<?> owner, String method) {
        kernel = Optional.of(new Kernel.Ternary(owner, method, function));
        return this;
    }

    RowBuilder numericN(Kernel.FunctionN function, Class<?> owner, String method) {
        kernel = Optional.of(new Kernel.Variadic(owner, method, function));
        return this;
    }

    /** A box where the row is tested: low and high of each argument in turn. */
    RowBuilder sample(double... bounds) {
        List<Sample.Interval> intervals = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            intervals.add(new Sample.Interval(bounds[i], bounds[i + 1]));
        }
        samples.add(new Sample(intervals));
        return this;
    }
}
