package deriv.algebra;

/** A factor of an integer polynomial and how often it occurs. */
record IntegerPower(IntegerPolynomial base, int exponent) {}
