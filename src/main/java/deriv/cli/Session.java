package deriv.cli;

import java.io.InputStream;

/**
 * What a command works with: what was asked, where answers go, and where messages go.
 *
 * @param in standard input
 */
record Session(Arguments arguments, InputStream in, Output output, Messages messages, Color color) {}
