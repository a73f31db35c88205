package deriv.algebra;

import deriv.core.Rational;
import java.math.BigInteger;

/**
 * The number {@code rational + factor·√radicand}.
 *
 * @param radicand positive, not a square; it may have square factors
 */
public record Surd(Rational rational, Rational factor, BigInteger radicand) {}
