package deriv.tape;

/**
 * Two members of a sum or product. Of {@code -a - b} the pair is {@code a + b}, of {@code 1/(a*b)} it is {@code a*b}; in a
 * quotient the divisor is the second.
 */
record Pair(Op op, int first, int second) {
    /** A division takes the time of so many multiplications. */
    static final int DIVISION = 4;

    /** @param a not greater than b */
    static Pair of(Op op, int a, int b) {
        boolean turns = op == Op.ADD ? Members.isInverse(a) : Members.isInverse(a) && Members.isInverse(b);
        int first = turns ? Members.inverted(a) : a;
        int second = turns ? Members.inverted(b) : b;
        return op == Op.MULTIPLY && Members.isInverse(first)
                ? new Pair(op, second, first)
                : new Pair(op, first, second);
    }

    private boolean divides() {
        return op == Op.MULTIPLY && Members.isInverse(second);
    }

    int cost() {
        return divides() ? DIVISION : 1;
    }

    /** {@return how often the value of the pair is a member of this group} */
    int plain(int[] members) {
        if (divides()) {
            // Beside another divisor it would be a division more.
            return Groups.divisors(members) == 1 ? both(members, first, second) : 0;
        }
        return both(members, first, second);
    }

    /** {@return how often it is one on the other side} */
    int inverse(int[] members) {
        return divides() ? 0 : both(members, Members.inverted(first), Members.inverted(second));
    }

    private static int both(int[] members, int first, int second) {
        return first == second
                ? Groups.count(members, first) / 2
                : Math.min(Groups.count(members, first), Groups.count(members, second));
    }

    /** {@return the members with the value of this pair in its place} */
    int[] replacedBy(int value, int[] members) {
        int plain = plain(members);
        int inverse = inverse(members);
        int[] skip = {first, second, Members.inverted(first), Members.inverted(second)};
        int[] times = {plain, plain, inverse, inverse};
        Ints left = new Ints();
        for (int m : members) {
            int k = 0;
            while (k < skip.length && !(skip[k] == m && times[k] > 0)) {
                k++;
            }
            if (k < skip.length) {
                times[k]--;
            } else {
                left.add(m);
            }
        }
        for (int i = 0; i < plain + inverse; i++) {
            left.add(Members.of(value, i >= plain));
        }
        return left.sorted();
    }
}
