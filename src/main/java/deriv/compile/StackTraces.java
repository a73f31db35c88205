package deriv.compile;

import java.util.function.Supplier;

/** Says in the stack trace of a failing function which program called it. */
final class StackTraces {
    private static final String FILE = Tiered.class.getSimpleName() + ".java";
    private static final int LONGEST = 200;

    private StackTraces() {}

    /**
     * Puts the name in place of the file of the innermost line of {@link Tiered} that has none yet. A throwable without
     * stack trace, and one that was made before, stay as they are.
     */
    static void name(Throwable failure, Supplier<String> name) {
        StackTraceElement[] trace = failure.getStackTrace();
        for (int i = 0; i < trace.length; i++) {
            StackTraceElement line = trace[i];
            if (line.getClassName().equals(Tiered.class.getName()) && FILE.equals(line.getFileName())
                    && isEntry(line)) {
                trace[i] = new StackTraceElement(line.getClassName(), line.getMethodName(), shortened(name.get()), -1);
                failure.setStackTrace(trace);
                return;
            }
        }
    }

    private static boolean isEntry(StackTraceElement line) {
        return line.getMethodName().equals("run") || line.getMethodName().equals("at");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
