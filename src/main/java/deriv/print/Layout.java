package deriv.print;

import deriv.core.Constant;
import deriv.core.Fn;
import deriv.core.Reduction;
import java.util.List;

/**
 * The handle of a {@link Shape}: what renderers need to know of it without looking inside. Layouts of a shared
 * expression are shared; they are compared by identity.
 */
final class Layout {
    /** Where weights stop growing: the tree of a shared graph may have more parts than a {@code long} counts. */
    private static final long MOST = 1L << 60;

    private static final String[] SMALL = new String[64];
    private static final Layout[] SMALL_NUMBERS = new Layout[SMALL.length];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = Integer.toString(i);
            SMALL_NUMBERS[i] = new Layout(new Shape.Number(SMALL[i]), 0, 1, Extent.LOW);
        }
    }

    static final Layout ONE = number(1);

    private final Shape shape;
    private final int height;
    private final long weight;
    private final Extent extent;

    /** Whether brackets around a layout must grow with it, in formats that have such brackets. */
    enum Extent {
        LOW, TALL;

        Extent or(Extent other) {
            return this == TALL ? TALL : other;
        }
    }

    private Layout(Shape shape, int height, long weight, Extent extent) {
        this.shape = shape;
        this.height = height;
        this.weight = Math.min(weight, MOST);
        this.extent = extent;
    }

    Shape shape() {
        return shape;
    }

    /** {@return the length of the longest path to a leaf} */
    int height() {
        return height;
    }

    /** {@return how many names, numbers, signs and calls are written if nothing is shared} */
    long weight() {
        return weight;
    }

    boolean isTall() {
        return extent == Extent.TALL;
    }

    private static Layout leaf(Shape shape) {
        return new Layout(shape, 0, 1, Extent.LOW);
    }

    private static Layout over(Shape shape, Extent extent, Layout a) {
        return new Layout(shape, a.height + 1, a.weight + 1, extent);
    }

    private static Layout over(Shape shape, Extent extent, Layout a, Layout b) {
        return new Layout(shape, Math.max(a.height, b.height) + 1, a.weight + b.weight + 1, extent);
    }

    /** Sums up what a list of parts adds to the layout that holds them. */
    private static final class Parts {
        int height;
        long weight;
        Extent extent = Extent.LOW;

        static Parts of(List<Layout> layouts) {
            Parts parts = new Parts();
            for (int i = 0; i < layouts.size(); i++) {
                parts.add(layouts.get(i));
            }
            return parts;
        }

        void add(Layout part) {
            height = Math.max(height, part.height);
            weight = Math.min(weight + part.weight + 1, MOST);
            extent = extent.or(part.extent);
        }

        Layout under(Shape shape) {
            return under(shape, extent);
        }

        Layout under(Shape shape, Extent fixed) {
            return new Layout(shape, height + 1, weight, fixed);
        }
    }

    /** {@return a layout over any shape; the other factories do the same faster} */
    static Layout of(Shape shape) {
        Parts parts = Parts.of(shape.parts());
        return switch (shape) {
            case Shape.Fraction _, Shape.Piecewise _, Shape.Vector _, Shape.Reduce _ -> parts.under(shape, Extent.TALL);
            case Shape.Exponential _ -> parts.under(shape, Extent.LOW);
            default -> shape.parts().isEmpty() ? leaf(shape) : parts.under(shape);
        };
    }

    static Layout number(int value) {
        return 0 <= value && value < SMALL.length ? SMALL_NUMBERS[value] : number(Integer.toString(value));
    }

    static Layout number(String digits) {
        return leaf(new Shape.Number(digits));
    }

    static Layout name(String name) {
        return leaf(new Shape.Name(name));
    }

    static Layout constant(Constant constant) {
        return leaf(new Shape.Named(constant));
    }

    static Layout parameter(int index) {
        return leaf(new Shape.Parameter(index));
    }

    static Layout undefined() {
        return leaf(new Shape.Undefined());
    }

    static Layout truth(boolean value) {
        return leaf(new Shape.Truth(value));
    }

    static Layout sum(List<Shape.Signed> terms) {
        Parts parts = new Parts();
        for (int i = 0; i < terms.size(); i++) {
            parts.add(terms.get(i).term());
        }
        return parts.under(new Shape.Sum(terms));
    }

    static Layout negative(Layout operand) {
        return over(new Shape.Negative(operand), operand.extent, operand);
    }

    /** {@return the factors in a row; a single one is itself, and none is 1} */
    static Layout product(List<Layout> factors) {
        return switch (factors.size()) {
            case 0 -> ONE;
            case 1 -> factors.getFirst();
            default -> Parts.of(factors).under(new Shape.Product(factors));
        };
    }

    static Layout fraction(Layout numerator, Layout denominator) {
        return over(new Shape.Fraction(numerator, denominator), Extent.TALL, numerator, denominator);
    }

    static Layout power(Layout base, Layout exponent) {
        return over(new Shape.Power(base, exponent), base.extent, base, exponent);
    }

    static Layout root(Layout radicand) {
        return over(new Shape.Root(radicand), radicand.extent, radicand);
    }

    static Layout exponential(Layout exponent) {
        return over(new Shape.Exponential(exponent), Extent.LOW, exponent);
    }

    static Layout call(Fn function, List<Layout> arguments) {
        return Parts.of(arguments).under(new Shape.Call(function, arguments));
    }

    static Layout unknown(String function, List<Integer> orders, List<Layout> arguments) {
        return Parts.of(arguments).under(new Shape.Unknown(function, orders, arguments));
    }

    static Layout piecewise(List<Shape.Case> cases, Layout otherwise) {
        Parts parts = new Parts();
        for (Shape.Case c : cases) {
            parts.add(c.condition());
            parts.add(c.value());
        }
        parts.add(otherwise);
        return parts.under(new Shape.Piecewise(cases, otherwise), Extent.TALL);
    }

    static Layout vector(List<Layout> entries) {
        return Parts.of(entries).under(new Shape.Vector(entries), Extent.TALL);
    }

    static Layout reduce(Reduction kind, Layout index, Layout lower, Layout upper, Layout body) {
        return Parts.of(List.of(index, lower, upper, body))
                .under(new Shape.Reduce(kind, index, lower, upper, body), Extent.TALL);
    }

    static Layout compare(Layout left, Shape.Comparison comparison, Layout right) {
        return over(new Shape.Compare(left, comparison, right), left.extent.or(right.extent), left, right);
    }

    static Layout and(List<Layout> parts) {
        return Parts.of(parts).under(new Shape.And(parts));
    }

    static Layout or(List<Layout> parts) {
        return Parts.of(parts).under(new Shape.Or(parts));
    }
}
