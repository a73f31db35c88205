package deriv.nonsmooth;

/** What sort of point it is for a function of one variable. */
public enum Kind {
    /** The derivative exists there and around, and is continuous: C^k for some k >= 1. */
    SMOOTH("smooth"),
    /** There is a derivative, but that of nearby points does not go to it, or is not known to. */
    DIFFERENTIABLE("differentiable"),
    /** Continuous, with different one-sided derivatives, of which one at least is finite. */
    CORNER("corner"),
    /** Continuous, with infinite one-sided derivatives of different signs. */
    CUSP("cusp"),
    /** Continuous, with infinite derivatives of one sign: on both sides, or on the only one. */
    VERTICAL_TANGENT("vertical tangent"),
    /** The domain ends here, and there is a finite derivative from its side. */
    END("end of the domain"),
    /** The values nearby go to something else than the value, or to different things on the two sides. */
    JUMP("jump"),
    /** The values nearby go to one number, which is not the value: there is none, or another. */
    REMOVABLE("removable"),
    /** The values or the slopes of chords nearby swing for ever. */
    OSCILLATING("oscillating"),
    /** There is no value, and none can be put there so that the function becomes continuous. */
    OUTSIDE("outside the domain"),
    /** The domain is this point alone. */
    ISOLATED("isolated"),
    /** Not known. */
    UNDECIDED("undecided");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** {@return the name in answers} */
    public String word() {
        return word;
    }
}
