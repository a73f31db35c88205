package deriv.source;

import java.util.List;

/**
 * What a method does, ready to be written.
 *
 * @param parts one, which is the body itself, or several that work on an array {@code w}: each behind those that it runs
 * @param work  the length of {@code w}: the inputs, what parts hand over, the outputs
 */
record Body(Method method, List<MethodPart> parts, int work) {
    /** The array that parts share. */
    static final String WORK = "w";

    boolean isWhole() {
        return parts.size() == 1;
    }

    /** {@return the part that is, or runs, all} */
    MethodPart main() {
        return parts.getLast();
    }

    /** {@return where the outputs begin in the array {@code w}} */
    int firstOutput() {
        return work - outputs(method);
    }

    /** {@return how many numbers the results are} */
    static int outputs(Method method) {
        return method.result().firstStored() + method.stored();
    }
}
