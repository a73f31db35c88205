package deriv.critical;

/**
 * A stretch of the line of which something could not be decided.
 *
 * @param reason in words, to stand after a colon
 */
public record Gap(Span span, String reason) {}
