package deriv.explain;

/** What numbers say of a step. */
public sealed interface Check {
    /** It holds at so many points, at least one, and fails at none. */
    record Holds(int points) implements Check {}

    /** Nothing can be said, and why. */
    record Unknown(String reason) implements Check {}

    /** It is certainly wrong: at a point, with both values. */
    record Fails(String point, String claimed, String found) implements Check {}
}
