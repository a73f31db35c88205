/**
 * Derivatives explained: the rules of differentiation run over a formula as it was typed, nothing rewritten in between, and the
 * rewrites that lead from there to the answer, as numbered steps. Each rule is one line ({@link deriv.explain.Law}) from which
 * its general statement, its use on a part and the derivative itself are made, so they cannot disagree.
 */
package deriv.explain;
