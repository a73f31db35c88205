package deriv.trace;

import java.util.List;
import java.util.Optional;

/**
 * A part of a trace as lines of names, formulas and numbers.
 *
 * @param caption what it is about: the direction, the cotangent; empty for the values
 */
record Sheet(Kind kind, String caption, List<Line> lines) {
    /** What the lines are about. */
    enum Kind {
        VALUE, TANGENT, ADJOINT
    }

    Sheet {
        lines = List.copyOf(lines);
    }

    /**
     * @param formula what the number is computed from; empty for what is given
     * @param before  the number that was there before something was added to it
     */
    record Line(String name, String formula, Optional<Amount> before, Amount value) {
        static Line of(String name, String formula, Amount value) {
            return new Line(name, formula, Optional.empty(), value);
        }
    }
}
