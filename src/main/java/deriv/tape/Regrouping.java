package deriv.tape;

import deriv.tape.Division.Reciprocal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Makes sums and products that need fewer operations: products take up products that nothing else uses, sums give
 * common factors away ({@link CommonFactors}), and a sum that is the negative of another one becomes that.
 *
 * <p>No value is rounded more often than before, see the decision record on programs; which operations a group becomes
 * is said later, by {@link InstructionSelection}. Fixed operations, which are no groups, stay as they are.
 */
final class Regrouping {
    /** A product or sum of more members takes up no other one: a running sum would be copied at each step. */
    private static final int LARGEST = 16;

    /** In a sum of so many terms each reciprocal is a number that multiplies: one rounding more in one of them. */
    private static final int MANY_TERMS = 4;

    private static final int MINUS_ONE = -1;

    private final Values from;
    private final Values to;
    private final int[] uses;
    private final int[] images;
    private final Exactness exactness;

    private Regrouping(Graph graph) {
        from = graph.values();
        to = new Values(from.inputs());
        uses = graph.uses();
        images = new int[from.end()];
        exactness = new Exactness(graph);
    }

    /**
     * A term of a sum.
     *
     * @param members the factors and divisors of its absolute value, sorted; none for 1
     */
    record Term(boolean negative, int[] members) {}

    static Graph of(Graph graph) {
        Regrouping pass = new Regrouping(graph);
        for (int v = 0; v < pass.from.end(); v++) {
            Pace.tick(v);
            if (v < pass.from.inputs()) {
                pass.images[v] = v;
            } else if (pass.uses[v] > 0 || pass.from.op(v) == Op.REQUIRE) {
                pass.images[v] = pass.regrouped(graph, v);
            }
        }
        return new Graph(pass.to, Arrays.stream(graph.outputs()).map(pass::image).toArray());
    }

    private int image(int value) {
        return Values.isConstant(value) ? to.constant(from.constantAt(value)) : images[value];
    }

    private boolean isUsedOnce(int value) {
        return !Values.isConstant(value) && value >= from.inputs() && uses[value] == 1;
    }

    private int regrouped(Graph graph, int v) {
        if (from.isGroup(v, Op.ADD)) {
            List<Term> terms = new ArrayList<>();
            Reciprocal reciprocal = exactness.isShown(v) && from.arity(v) < MANY_TERMS
                    ? Reciprocal.DIVIDES
                    : Reciprocal.MULTIPLIES;
            addTerms(terms, v, false, reciprocal);
            return sum(terms);
        }
        if (from.isGroup(v, Op.MULTIPLY)) {
            Division product = new Division(to);
            for (int m : from.members(v)) {
                multiply(product, image(Members.value(m)), Members.isInverse(m), isUsedOnce(Members.value(m)));
            }
            return product(product, v);
        }
        if (from.op(v) == Op.NEGATE) {
            Division product = new Division(to);
            product.times(to.constant(MINUS_ONE));
            multiply(product, image(from.operand(v, 0)), false, isUsedOnce(from.operand(v, 0)));
            return product(product, v);
        }
        return to.again(from, v, Arrays.stream(graph.operands(v)).map(this::image).toArray());
    }

    // --- products ---

    /**
     * Multiplies or divides by a value, or by its members if it is a product that nothing else needs. A power is taken apart
     * in any case: {@link WholePowers} finds it again.
     */
    private void multiply(Division product, int image, boolean inverse, boolean open) {
        if (to.isGroup(image, Op.MULTIPLY)
                && (open || isNegative(image) || WholePowers.isPower(Op.MULTIPLY, to.members(image)))
                && product.size() + to.arity(image) <= LARGEST) {
            for (int m : to.members(image)) {
                product.add(inverse ? Members.inverted(m) : m);
            }
        } else {
            product.add(Members.of(image, inverse));
        }
    }

    /** {@return whether the value is -1 times another: to be taken apart, since a sign costs nothing elsewhere} */
    private boolean isNegative(int image) {
        return to.isGroup(image, Op.MULTIPLY)
                && to.arity(image) == 2
                && to.isConstant(Members.value(to.operand(image, 0)), MINUS_ONE);
    }

    private int product(Division product, int v) {
        return product.value(exactness.isShown(v) ? Reciprocal.DIVIDES : Reciprocal.MULTIPLIES);
    }

    // --- sums ---

    /** Adds the terms of a sum, and of the sums in it that nothing else needs. */
    private void addTerms(List<Term> terms, int sum, boolean negative, Reciprocal reciprocal) {
        int[] members = from.members(sum);
        for (int m : members) {
            int value = Members.value(m);
            boolean minus = negative ^ Members.isInverse(m);
            if (isUsedOnce(value)
                    && from.isGroup(value, Op.ADD)
                    && terms.size() + members.length + from.arity(value) <= LARGEST) {
                addTerms(terms, value, minus, reciprocal);
            } else {
                Division product = new Division(to);
                multiply(product, image(value), false, isUsedOnce(value));
                terms.add(term(product, minus, reciprocal));
            }
        }
    }

    private static Term term(Division product, boolean negative, Reciprocal reciprocal) {
        boolean minus = negative ^ product.takeSign();
        return new Term(minus, product.members(reciprocal));
    }

    /** {@return a factor times a sum, as a term} */
    Term term(int factor, List<Term> sum) {
        Division product = new Division(to);
        product.add(factor);
        multiply(product, sum(sum), false, true);
        return term(product, false, Reciprocal.DIVIDES);
    }

    private int sum(List<Term> terms) {
        List<Term> left = new CommonFactors(this, terms).pulledOut();
        if (left.size() == 1) {
            return value(left.getFirst());
        }
        Ints members = new Ints();
        Ints negated = new Ints();
        boolean allNegative = true;
        for (Term t : left) {
            int member = Members.of(value(new Term(false, t.members)), t.negative);
            members.add(member);
            negated.add(Members.inverted(member));
            allNegative &= t.negative;
        }
        OptionalInt opposite = to.existingGroup(Op.ADD, negated.sorted());
        if (opposite.isPresent() || allNegative) {
            return to.group(Op.MULTIPLY,
                    Members.plain(to.constant(MINUS_ONE)),
                    Members.plain(opposite.orElseGet(() -> to.group(Op.ADD, negated.sorted()))));
        }
        return to.group(Op.ADD, members.sorted());
    }

    private int value(Term t) {
        Division product = new Division(to);
        for (int m : t.members) {
            product.add(m);
        }
        if (t.negative) {
            product.times(to.constant(MINUS_ONE));
        }
        return product.value();
    }
}
