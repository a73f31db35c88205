package deriv.rules;

import deriv.core.Cond;
import java.util.ArrayList;
import java.util.List;

/** Which rules were used while some work ran, for explanations. Without anybody who listens it costs nothing but a look. */
public final class Trace {
    private static final ScopedValue<List<Use>> LISTENER = ScopedValue.newInstance();

    private Trace() {}

    /**
     * A rule that was used.
     *
     * @param name  of the rule
     * @param guard what it asked for, on what it was used on; it held
     */
    public record Use(String name, Cond guard) {}

    /** {@return the rules that the work uses, in order} */
    public static List<Use> of(Runnable work) {
        List<Use> uses = new ArrayList<>();
        ScopedValue.where(LISTENER, uses).run(work);
        return List.copyOf(uses);
    }

    static void note(Rule rule, Match match) {
        if (LISTENER.isBound()) {
            LISTENER.get().add(new Use(rule.name(), rule.validity().guard().map(match::fill)));
        }
    }
}
