package deriv.explain;

import deriv.explain.Part.Form;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which rule a product or quotient is for: constants are taken out of products, a quotient stays the quotient that was typed, one
 * with a constant above the bar is a reciprocal.
 */
final class Products {
    private final UnaryOperator<Part> made;

    /** @param made hears of each part that is made, parts before wholes */
    Products(UnaryOperator<Part> made) {
        this.made = made;
    }

    /** {@return the part that is the factors above the bar over those below it} */
    Part of(List<Part> above, List<Part> below) {
        return of(whole(above, below), above, below);
    }

    /** @param it how the whole was written */
    Part of(Written it, List<Part> above, List<Part> below) {
        if (above.size() == 1 && below.isEmpty()) {
            return above.getFirst();
        }
        List<Part> varyingAbove = above.stream().filter(Part::varies).toList();
        List<Part> varyingBelow = below.stream().filter(Part::varies).toList();
        if (varyingAbove.isEmpty() && varyingBelow.isEmpty()) {
            return made.apply(Part.constant(it));
        }
        if (!varyingBelow.isEmpty()) {
            return varyingAbove.isEmpty()
                    ? made.apply(Part.of(it,
                            new Form.Reciprocal(of(above, constants(below)), of(varyingBelow, List.of()))))
                    : made.apply(Part.of(it, new Form.Quotient(of(above, List.of()), of(below, List.of()))));
        }
        List<Part> constants = constants(above);
        if (constants.isEmpty() && below.isEmpty()) {
            return made.apply(Part.of(it, new Form.Product(varyingAbove)));
        }
        return made.apply(Part.of(it, new Form.Multiple(of(constants, below), of(varyingAbove, List.of()))));
    }

    private static List<Part> constants(List<Part> parts) {
        return parts.stream().filter(part -> !part.varies()).toList();
    }

    private static Written whole(List<Part> above, List<Part> below) {
        Written numerator = Written.product(above.stream().map(Part::written).toList());
        return below.isEmpty() ? numerator
                : numerator.over(Written.product(below.stream().map(Part::written).toList()));
    }
}
