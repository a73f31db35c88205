package deriv.cli.batch;

import java.util.Map;

/** Operations on one topic, each as the fields it reads and the fields it writes. */
interface OperationGroup {

    /** {@return what each value of the field {@code op} does} */
    Map<String, Handler> byName();
}
