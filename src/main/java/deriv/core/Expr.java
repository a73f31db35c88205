package deriv.core;

import java.util.List;

/**
 * An expression: the interned handle of a {@link Node}. Two handles are the same object exactly if they have the same
 * structure, so expressions are compared with {@code ==}; whether they are equal as functions is another question.
 *
 * <p>The methods are short forms of the factories in {@link Exprs}. Immutable, safe to share between threads.
 */
public final class Expr {
    private final Node node;
    private final long hash;
    private final long symbolMask;
    private final int height;
    private final byte openIndices;
    private final byte binders;

    /** Set once, before other threads can see the handle. */
    private boolean published;

    /** Only the interner makes handles. */
    Expr(Node node, long hash) {
        this.node = node;
        this.hash = hash;
        int tallest = -1;
        int open = 0;
        int nested = 0;
        long mask = 0;
        switch (node) {
            case Node.Sym(var name) -> mask = maskOf(name);
            case Node.Index(var level) -> open = level + 1;
            // The two kinds that are made most often do without a list of their children.
            case Node.Sum(_, var terms) -> {
                for (int i = 0; i < terms.size(); i++) {
                    Expr e = terms.get(i).expr();
                    tallest = Math.max(tallest, e.height);
                    open = Math.max(open, e.openIndices);
                    nested = Math.max(nested, e.binders);
                    mask |= e.symbolMask;
                }
            }
            case Node.Product(_, var factors) -> {
                for (int i = 0; i < factors.size(); i++) {
                    Factor f = factors.get(i);
                    tallest = Math.max(tallest, Math.max(f.base().height, f.exponent().height));
                    open = Math.max(open, Math.max(f.base().openIndices, f.exponent().openIndices));
                    nested = Math.max(nested, Math.max(f.base().binders, f.exponent().binders));
                    mask |= f.base().symbolMask | f.exponent().symbolMask;
                }
            }
            case Node.Reduce(_, var body, var lower, var upper) -> {
                tallest = Math.max(body.height, Math.max(lower.height, upper.height));
                open = Math.max(body.openIndices - 1, Math.max(lower.openIndices, upper.openIndices));
                nested = Math.max(body.binders + 1, Math.max(lower.binders, upper.binders));
                mask = body.symbolMask | lower.symbolMask | upper.symbolMask;
            }
            case Node.Num _, Node.Undefined _, Node.Atom _ -> {
                for (Expr child : Children.of(node)) {
                    tallest = Math.max(tallest, child.height);
                    open = Math.max(open, child.openIndices);
                    nested = Math.max(nested, child.binders);
                    mask |= child.symbolMask;
                }
            }
        }
        this.height = tallest + 1;
        this.openIndices = (byte) open;
        this.binders = (byte) nested;
        this.symbolMask = mask;
    }

    /**
     * One bit of 64. Not a bit of the hash, in which x and y collide: a polynomial in 37 gives one-letter names bits of
     * their own, and so x0 to x9, and most of x1 to x64.
     */
    private static long maskOf(String name) {
        int bit = 0;
        for (int i = 0; i < name.length(); i++) {
            bit = 37 * bit + name.charAt(i);
        }
        return 1L << bit;
    }

    /** {@return the shape, for pattern matching} */
    public Node node() {
        return node;
    }

    /** {@return 64 bits that depend on the structure alone, the same in every run} */
    public long hash() {
        return hash;
    }

    /** {@return the length of the longest path to a leaf; 0 for a leaf} */
    public int height() {
        return height;
    }

    /** {@return false only if the symbol certainly does not occur; one bit a name, so {@code true} means perhaps} */
    public boolean mayContain(Expr symbol) {
        return (symbolMask & symbol.symbolMask) != 0;
    }

    /** {@return how many of the symbols in the other expression occur here, at least: names may share a bit} */
    public int symbolsAtLeast(Expr other) {
        return Long.bitCount(symbolMask & other.symbolMask);
    }

    /** {@return whether neither a symbol occurs nor an index that belongs to a sum or integral further out} */
    public boolean isClosed() {
        return symbolMask == 0 && openIndices == 0;
    }

    /** {@return how many bodies of sums and integrals must be around this for each index in it to belong to one} */
    public int openIndices() {
        return openIndices;
    }

    /** {@return how deep sums and integrals are nested in here} */
    public int binders() {
        return binders;
    }

    public boolean isNumber() {
        return node instanceof Node.Num;
    }

    public boolean isNumber(Rational value) {
        return node instanceof Node.Num(var v) && v.equals(value);
    }

    public boolean isUndefined() {
        return node instanceof Node.Undefined;
    }

    public boolean isSum() {
        return node instanceof Node.Sum;
    }

    public boolean isProduct() {
        return node instanceof Node.Product;
    }

    /**
     * {@return whether a minus sign stands in front: a negative number or multiple, or a sum of such}
     *
     * <p>An expression and its negation are never both negative; so a sum too long for a number to be distributed
     * over it does not count as negative.
     */
    public boolean isNegative() {
        return switch (node) {
            case Node.Num(var value) -> value.signum() < 0;
            case Node.Product(var coefficient, _) -> coefficient.signum() < 0;
            case Node.Sum(var constant, var terms) ->
                terms.size() <= Exprs.SPLICE
                        && constant.signum() <= 0
                        && terms.stream().allMatch(t -> t.coefficient().signum() < 0);
            case Node.Atom _, Node.Undefined _ -> false;
        };
    }

    public Expr plus(Expr other) {
        return Exprs.sum(List.of(this, other));
    }

    public Expr plus(long number) {
        return plus(Exprs.number(number));
    }

    public Expr minus(Expr other) {
        return plus(other.negate());
    }

    public Expr minus(long number) {
        return minus(Exprs.number(number));
    }

    public Expr times(Expr other) {
        return Exprs.product(List.of(this, other));
    }

    public Expr times(long number) {
        return times(Exprs.number(number));
    }

    public Expr over(Expr other) {
        return times(other.reciprocal());
    }

    public Expr over(long number) {
        return over(Exprs.number(number));
    }

    public Expr negate() {
        return times(Exprs.MINUS_ONE);
    }

    public Expr reciprocal() {
        return pow(Exprs.MINUS_ONE);
    }

    public Expr squared() {
        return pow(Exprs.TWO);
    }

    /** {@return the principal square root} */
    public Expr sqrt() {
        return pow(Exprs.HALF);
    }

    public Expr pow(Expr exponent) {
        return Exprs.power(this, exponent);
    }

    public Expr pow(long exponent) {
        return Exprs.power(this, Exprs.number(exponent));
    }

    /** {@return whether the handle is in the process-wide table; if not, only the operation that made it knows it} */
    boolean isPublished() {
        return published;
    }

    void markPublished() {
        published = true;
    }

    /** {@return the upper half of {@link #hash}}: identity hashes take longer to make than a small node */
    @Override
    public int hashCode() {
        return (int) (hash >>> 32);
    }

    /** {@return whether it is the same handle}: equal structure is the same handle */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /** {@return the structure in prefix form, cut off after some hundred characters; for debugging only} */
    @Override
    public String toString() {
        return DebugText.of(this);
    }
}
