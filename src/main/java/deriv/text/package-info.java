/**
 * The language: text into {@link deriv.text.Syntax}, and what to say of text that cannot be read.
 *
 * <p>{@link deriv.text.SyntaxParser} runs the way of the data: the lexer of {@code grammar/Deriv.g4} makes tokens, a pass
 * over them resolves names, products, bars and arguments and reports every error, the parser builds what is left, which
 * has exactly one reading. Positions count code points of the normalised text. No public method takes or returns
 * {@code null}; everything public is immutable.
 */
package deriv.text;
