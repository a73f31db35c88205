package deriv.algebra;

/**
 * Numbers for choices that are best made at random: the same ones in each run, so that nothing depends on luck (Marsaglia's xorshift,
 * 2003). For one thread.
 */
final class Draws {
    private long state = 88_172_645_463_325_252L;

    /** {@return a number from 0 to the bound, without it} */
    long below(long bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return Long.remainderUnsigned(state, bound);
    }
}
