/**
 * What a function does at a point where it may have no derivative, for the function as a whole: kinks of its parts that cancel
 * are none. In one variable value, one-sided derivatives, kind of point and Clarke interval.
 *
 * <p>F. H. Clarke, <i>Optimization and Nonsmooth Analysis</i> (SIAM 1990): the generalised gradient of a locally Lipschitz
 * function is the convex hull of the limits of its gradients, whatever set of measure 0 is left out (Theorem 2.5.1).
 *
 * <p>What is not proved is said to be undecided. No public method takes or returns {@code null}; all types are immutable and
 * safe to share between threads unless they say otherwise.
 */
package deriv.nonsmooth;
