/**
 * Forms that a user asks for by name: expanded, factored, one fraction, collected, partial fractions, multiple angles,
 * exponentials. Each is a pass from expression to expression that keeps the value wherever the expression is defined, and
 * says when it would be too large. What reads best of several forms is a question for {@code deriv.simplify}.
 */
package deriv.forms;
