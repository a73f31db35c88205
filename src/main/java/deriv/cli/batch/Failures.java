package deriv.cli.batch;

/** Turns what the library threw into what the reply says. */
@FunctionalInterface
interface Failures {
    Failure of(Throwable thrown);
}
