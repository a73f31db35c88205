package deriv.taylor;

import deriv.core.Expr;

/** What was found for a point: a Taylor polynomial, or why there is none. */
public sealed interface TaylorResult {
    /**
     * There is one.
     *
     * @param polynomial of the order that was asked for, or of a lower one: the function has no more derivatives there
     */
    record Found(TaylorPolynomial polynomial) implements TaylorResult {}

    /**
     * There is none, or none is known.
     *
     * @param part the part of the function that is not analytic at the point, or not certainly
     */
    record None(Why why, Expr part) implements TaylorResult {
        /** {@return whether there certainly is none} */
        public boolean isCertain() {
            return switch (why) {
                case POLE, OUTSIDE, RIGHT_ONLY, LEFT_ONLY, JUMP, VALUE_APART, CORNER, BRANCH -> true;
                case PART_WITHOUT_VALUE, PART_NOT_SMOOTH, PART_UNDECIDED -> false;
            };
        }
    }

    /** Why a function has no Taylor polynomial at a point. */
    enum Why {
        /** It goes to infinity. */
        POLE,
        /** It has no values around the point. */
        OUTSIDE,
        /** It has values on the right side only, on the left side only. */
        RIGHT_ONLY,
        LEFT_ONLY,
        /** Its limits from both sides differ. */
        JUMP,
        /** Its limit is not the value that it has there. */
        VALUE_APART,
        /** It is continuous, with a derivative from each side, and they differ. */
        CORNER,
        /** It is continuous and goes like a fractional power of the distance, or another power than the first. */
        BRANCH,
        /** A part has no value there, and what becomes of the whole is not known. */
        PART_WITHOUT_VALUE,
        /** A part has a kink, a jump or a boundary between pieces there, and what becomes of the whole is not known. */
        PART_NOT_SMOOTH,
        /** It could not be told whether a part is analytic there. */
        PART_UNDECIDED
    }
}
