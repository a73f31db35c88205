/**
 * Expressions as fractions of polynomials over kernels, and what is known between kernels. A kernel is a subexpression
 * that is not rational in the others: a symbol, {@code sin(u)}, {@code e^u}, {@code u^(1/2)}.
 *
 * <p>Nothing here asks what reads well; {@code deriv.simplify} and {@code deriv.forms} choose. All results are functions
 * of the expression alone. Types that are public are immutable and safe to share between threads; inside an operation
 * they hold expressions of that operation.
 *
 * <p>Sources: Geddes, Czapor, Labahn, <i>Algorithms for Computer Algebra</i> (1992), chapters 3 (normal forms) and 9;
 * Davenport, Siret, Tournier, <i>Computer Algebra</i> (1993), 2.3 and 2.6; Moses, <i>Algebraic simplification: a guide
 * for the perplexed</i> (1971); Henrici, <i>A subroutine for computations with rational numbers</i> (1956), for sums of
 * fractions; Bach, Driscoll, Shallit, <i>Factor refinement</i> (1993), for bases without common divisors.
 */
package deriv.normal;
