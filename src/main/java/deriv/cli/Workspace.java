package deriv.cli;

import deriv.Cancellation;
import deriv.DerivException;
import deriv.Limits;
import deriv.Reader;
import java.util.List;

/**
 * What a session keeps for all its lines. Immutable.
 *
 * @param definitions entries of programs, in their order
 * @param facts       what is assumed
 * @param limits      of every question
 */
record Workspace(List<Definition> definitions, List<String> facts, Limits limits) {
    static final Workspace EMPTY = new Workspace(List.of(), List.of(), Limits.DEFAULT);

    /**
     * An entry of a program.
     *
     * @param subject what it defines: {@code f}, or {@code f'} for a derivative
     */
    record Definition(String subject, String text) {}

    Workspace {
        definitions = List.copyOf(definitions);
        facts = List.copyOf(facts);
    }

    Workspace with(List<Definition> changed) {
        return new Workspace(changed, facts, limits);
    }

    Workspace assuming(List<String> changed) {
        return new Workspace(definitions, changed, limits);
    }

    Workspace endedBy(Cancellation cancellation) {
        return new Workspace(definitions, facts, limits.withCancellation(cancellation));
    }

    boolean isEmpty() {
        return definitions.isEmpty() && facts.isEmpty();
    }

    /** {@return the reader, for formulas that use what is kept} */
    Reader in(Reader reader) {
        Reader all = reader;
        for (String fact : facts) all = all.assuming(fact);
        return definitions.isEmpty() ? all
                : all.defining(String.join(";\n", definitions.stream().map(Definition::text).toList()));
    }

    /** {@return why there is no answer, without the number of the line, which counts the definitions before the formula} */
    static String located(DerivException e) {
        return Session.reason(e).replaceFirst("^line \\d+: ", "");
    }
}
