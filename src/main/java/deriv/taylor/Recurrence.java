package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Rational;
import java.util.List;

/**
 * How the derivatives of one part of a function at a point follow from those of other parts, order by order: Griewank and
 * Walther, <i>Evaluating Derivatives</i> (2nd ed., 2008), chapter 13. Parts are numbered. For its k-th derivative a part
 * uses those up to k of parts before it, and those below k of any part, itself included.
 */
sealed interface Recurrence {
    /** Does not depend on the variables. */
    record Constant(Expr value) implements Recurrence {}

    /** A variable. */
    record Coordinate(Expr value, int variable) implements Recurrence {}

    /** {@code constant + Σ factor·part}. */
    record Combination(Rational constant, List<Multiple> terms) implements Recurrence {}

    record Multiple(Rational factor, int part) {}

    record Product(int left, int right) implements Recurrence {}

    /** A power of a base that is not 0 at the point, from {@code u·v' = r·v·u'}. */
    record Power(Expr value, int base, Rational exponent) implements Recurrence {}

    /** {@code v' = Σ slope·argument'}: a function by its partial derivatives. */
    record Integral(Expr value, List<Slope> slopes) implements Recurrence {}

    record Slope(int partial, int argument) {}

    /** The same as another part. */
    record Copy(int part) implements Recurrence {}
}
