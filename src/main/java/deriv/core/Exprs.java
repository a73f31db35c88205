package deriv.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The factories: the only way to make expressions. What they return is canonical one level deep: like terms and equal
 * bases are collected, numbers folded, entries ordered. They look at most two levels down and never distribute
 * products over sums, except a number over a lone sum.
 *
 * <p>Lists may have any length; {@code sum(list)} is linear where a loop of {@code plus} is not.
 */
public final class Exprs {
    /**
     * The longest inner sum or product that is spliced into its parent. Always splicing is quadratic on running sums
     * (12.5 million entries for 5000 steps), never splicing hides like terms; CORE.md 1 has the table.
     */
    public static final int SPLICE = 32;

    /** The same for products inside calculus, where the factors are derivatives and rarely meet again. */
    public static final int CALCULUS_SPLICE = 8;

    private static final int SMALL = 64;
    private static final Expr[] SMALL_INTEGERS = new Expr[2 * SMALL + 1];

    static {
        for (int i = -SMALL; i <= SMALL; i++) {
            SMALL_INTEGERS[i + SMALL] = permanent(new Node.Num(Rational.of(i)));
        }
    }

    public static final Expr ZERO = SMALL_INTEGERS[SMALL];
    public static final Expr ONE = SMALL_INTEGERS[SMALL + 1];
    public static final Expr TWO = SMALL_INTEGERS[SMALL + 2];
    public static final Expr MINUS_ONE = SMALL_INTEGERS[SMALL - 1];
    public static final Expr HALF = permanent(new Node.Num(Rational.HALF));
    /** Has no other use than to be permanent: rule tables hold it, and may be made in the middle of an operation. */
    public static final Expr PI = permanent(new Node.Const(Constant.PI));
    public static final Expr E = permanent(new Node.Const(Constant.E));
    public static final Expr UNDEFINED = permanent(new Node.Undefined());

    private Exprs() {}

    /** Made outside any operation, because a static field outlives it. */
    private static Expr permanent(Node node) {
        return Operation.outside(() -> Interner.intern(node));
    }

    public static Expr number(long value) {
        return -SMALL <= value && value <= SMALL ? SMALL_INTEGERS[(int) value + SMALL] : number(Rational.of(value));
    }

    public static Expr number(long numerator, long denominator) {
        return number(Rational.of(numerator, denominator));
    }

    public static Expr number(Rational value) {
        return value.isInt() && -SMALL <= value.intValue() && value.intValue() <= SMALL
                ? SMALL_INTEGERS[value.intValue() + SMALL]
                : Interner.intern(new Node.Num(value));
    }

    public static Expr symbol(String name) {
        return Interner.intern(new Node.Sym(name));
    }

    /** {@return the parameter number {@code index} of a function body} */
    public static Expr bound(int index) {
        return Interner.intern(new Node.Bound(index));
    }

    /** {@return the index of the sum or integral that is so many bodies further out}; {@link Binder} places it */
    static Expr index(int level) {
        return Interner.intern(new Node.Index(level));
    }

    /**
     * {@return the sum or the integral of a body in which the index is open}
     *
     * @param body as {@link Binder#close} makes it
     * @throws LimitException if more than {@value Binder#MOST} of them would be nested
     */
    public static Expr reduce(Reduction kind, Expr body, Expr lower, Expr upper) {
        return Reductions.of(kind, body, lower, upper);
    }

    public static Expr sum(List<Expr> operands) {
        SumBuilder sum = new SumBuilder(operands.size());
        for (Expr e : operands) {
            sum.add(Rational.ONE, e);
        }
        return sum.build();
    }

    public static Expr sum(Expr... operands) {
        return sum(List.of(operands));
    }

    public static Expr product(List<Expr> operands) {
        return product(operands, SPLICE);
    }

    /**
     * {@return the product}
     *
     * @param splice the longest inner product that is spliced in: {@link #SPLICE}, {@link #CALCULUS_SPLICE}, or 0 to
     *     keep a balanced tree as it is
     */
    public static Expr product(List<Expr> operands, int splice) {
        ProductBuilder product = new ProductBuilder(operands.size(), splice);
        for (Expr e : operands) {
            product.multiply(e);
        }
        return product.build();
    }

    public static Expr product(Expr... operands) {
        return product(List.of(operands));
    }

    public static Expr power(Expr base, Expr exponent) {
        return Powers.power(base, exponent);
    }

    /** {@return e to this power} */
    public static Expr exp(Expr exponent) {
        return Powers.power(E, exponent);
    }

    /** {@return the function at these arguments, or what its row rewrites that to} */
    public static Expr apply(Fn fn, List<Expr> args) {
        for (Expr arg : args) {
            if (arg.isUndefined()) {
                return UNDEFINED;
            }
        }
        if (args.size() == 1 && fn.parity() != Fn.Parity.NONE && args.getFirst().isNegative()) {
            Expr mirrored = apply(fn, List.of(args.getFirst().negate()));
            return fn.parity() == Fn.Parity.EVEN ? mirrored : mirrored.negate();
        }
        Optional<Expr> simpler = fn.rewrite(args);
        return simpler.orElseGet(() -> Interner.intern(new Node.Apply(fn, List.copyOf(args))));
    }

    public static Expr apply(Fn fn, Expr... args) {
        return apply(fn, List.of(args));
    }

    /** {@return an unknown function at these arguments, differentiated {@code orders.get(i)} times in argument i} */
    public static Expr abstractCall(String name, List<Integer> orders, List<Expr> args) {
        return args.stream().anyMatch(Expr::isUndefined)
                ? UNDEFINED
                : Interner.intern(new Node.Abstract(name, List.copyOf(orders), List.copyOf(args)));
    }

    public static Expr vector(List<Expr> entries) {
        return Interner.intern(new Node.Vector(List.copyOf(entries)));
    }

    /** {@return the first branch whose condition holds, else {@code otherwise}} */
    public static Expr piecewise(List<Branch> branches, Expr otherwise) {
        List<Branch> kept = new ArrayList<>();
        List<Cond> open = new ArrayList<>(); // conditions of neighbours that share the value of the last one kept
        Expr last = otherwise;
        for (Branch b : branches) {
            if (b.condition().exprs().stream().anyMatch(Expr::isUndefined)) {
                last = UNDEFINED;
                break;
            }
            if (b.condition().equals(Cond.TRUE)) {
                last = b.value();
                break;
            }
            if (b.condition().equals(Cond.FALSE)) {
                continue;
            }
            if (kept.isEmpty() || kept.getLast().value() != b.value()) {
                join(kept, open);
                kept.add(b);
            }
            open.add(b.condition());
        }
        join(kept, open);
        while (!kept.isEmpty() && kept.getLast().value() == last) {
            kept.removeLast();
        }
        return kept.isEmpty() ? last : Interner.intern(new Node.Piecewise(List.copyOf(kept), last));
    }

    /** Gives the last branch all the conditions that were collected for it. */
    private static void join(List<Branch> kept, List<Cond> open) {
        if (open.size() > 1) {
            kept.add(new Branch(Cond.or(open), kept.removeLast().value()));
        }
        open.clear();
    }

    public static Expr piecewise(Cond condition, Expr then, Expr otherwise) {
        return piecewise(List.of(new Branch(condition, then)), otherwise);
    }
}
