package deriv.cli.batch;

/** What one value of the field {@code op} does: reads fields of the request and writes fields of the reply. */
@FunctionalInterface
interface Handler {
    void answer(Request request, Reply reply) throws RequestException;
}
