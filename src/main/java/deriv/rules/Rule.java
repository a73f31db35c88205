package deriv.rules;

import deriv.core.Expr;

/**
 * One identity, read from left to right. Pattern variables are {@link deriv.core.Exprs#bound bound parameters}.
 *
 * <p>What a pattern matches depends on its shape: a call matches that call; a product matches inside any product that
 * holds its factors, to a common whole power; a sum matches inside any sum that holds its terms times a common
 * cofactor. One term of a sum pattern must hold all variables and be a power of a call.
 *
 * @param name how the rule is called in lists and explanations
 */
public record Rule(String name, Expr pattern, Expr replacement, Validity validity) {}
