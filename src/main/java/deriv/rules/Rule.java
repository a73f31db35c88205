package deriv.rules;

import deriv.core.Expr;

/**
 * One identity, read from left to right, in {@linkplain Variables pattern variables}.
 *
 * <p>What a pattern matches depends on its shape: a call matches that call, of {@code max} and {@code min} any two
 * arguments; a product matches inside any product that holds its factors, to a common whole power; a sum matches inside
 * any sum that holds its terms times a common cofactor. Each product, and one term of each sum, must hold a call or a power
 * of e by which the rule is found.
 *
 * @param name how the rule is called in lists and explanations
 */
public record Rule(String name, Expr pattern, Expr replacement, Validity validity) {}
