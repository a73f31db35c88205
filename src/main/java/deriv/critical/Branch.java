package deriv.critical;

import deriv.core.Expr;

/**
 * A function without pieces, with its derivatives.
 *
 * @param value an expression that is what the function is in some stretch
 * @param slope its derivative
 * @param bend  its second derivative
 */
public record Branch(Expr value, Expr slope, Expr bend) {}
