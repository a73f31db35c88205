/**
 * One-sided behaviour beyond power series: what an expression does as a point is approached from one side, in exact terms
 * {@code c·h^p·L^q·exp(g)} with {@code L = -log(h)}, whose coefficients may oscillate between bounds.
 *
 * <p>Nothing is guessed: a sign that does not follow, or a function that has no expansion here, ends the expansion with the
 * reason. Limits of exact terms of this kind follow Hardy, <i>Orders of Infinity</i> (1910), and for the functions of the table
 * at interior points of their domain van den Dries, Macintyre and Marker, "The elementary theory of restricted analytic fields
 * with exponentiation", Annals of Mathematics 140 (1994): germs made of them without oscillation form a Hardy field, so that
 * their expansions may be differentiated term by term. No public method takes or returns {@code null}.
 */
package deriv.germs;
