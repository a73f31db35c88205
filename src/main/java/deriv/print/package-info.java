/**
 * Expressions as text. One structural step brings an expression into human order and a neutral layout of fractions,
 * powers and calls ({@code Arrangement}); each {@link deriv.print.OutputFormat} is then one short renderer of that layout.
 * <p>
 * Nothing here recurses on the depth of an expression, and output is a function of content alone. No public method
 * takes or returns {@code null}.
 */
package deriv.print;
