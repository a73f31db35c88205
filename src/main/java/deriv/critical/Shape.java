package deriv.critical;

/** How a function is made at a point. */
public enum Shape {
    /** It has a derivative. */
    SMOOTH("smooth"),
    CORNER("corner"),
    CUSP("cusp"),
    VERTICAL_TANGENT("vertical tangent"),
    /** The values on both sides, or on one side and at the point, do not fit together. */
    JUMP("jump"),
    /** It has no value, but the limits from both sides are the same number. */
    REMOVABLE("removable"),
    /** It is unbounded on some side. */
    POLE("pole"),
    /** The point belongs to the domain and has neighbours in it on one side only. */
    EDGE("edge of the domain"),
    /** It is alone in the domain. */
    ISOLATED("single point of the domain"),
    /** It has no value, and nothing more is known. */
    UNDEFINED("outside the domain"),
    UNKNOWN("not known");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /** {@return the shape in words} */
    public String words() {
        return words;
    }
}
