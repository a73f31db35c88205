/**
 * The command line. It reads arguments and streams, calls the facade, and writes; it holds no mathematics.
 *
 * <p>{@link deriv.cli.Main} is the entry. {@link deriv.cli.Arguments} is what was asked, read by the rule that only an
 * exact option token is an option, so that {@code deriv "-x^2"} is a formula. {@link deriv.cli.Command} and
 * {@link deriv.cli.Option} are the tables from which both that reader and the help are made. Standard output carries
 * answers only; notes and errors go to standard error.
 */
package deriv.cli;
