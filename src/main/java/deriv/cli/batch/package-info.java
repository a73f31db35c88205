/**
 * {@code deriv batch}: JSON requests in, JSON answers out, one a line, until the end of the input.
 *
 * <p>{@link deriv.cli.batch.StrictJson} survives any text, and
 * {@link deriv.cli.batch.Worker} any computation; {@link deriv.cli.batch.Batch} puts them together.
 */
package deriv.cli.batch;
