/**
 * Whether two expressions are the same function: proofs, and points that refute.
 *
 * <p>A proof shows that the difference is 0 wherever both sides are defined; where one is and the other is not becomes a
 * condition. A refutation is a point where both have a value, computed with bounds of the error that do not meet.
 */
package deriv.equality;
