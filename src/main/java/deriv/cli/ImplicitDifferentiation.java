package deriv.cli;

import deriv.ImplicitFunctions;
import deriv.NamedAnswer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code deriv implicit}: derivatives of functions that equations define, a line each. */
final class ImplicitDifferentiation {
    private final Session session;
    private final Writing writing;
    private final List<String> wrt;
    private final Optional<Integer> order;
    private final CurvePoints points;

    private ImplicitDifferentiation(Session session) {
        this.session = session;
        this.writing = new Writing(session);
        this.wrt = session.names(Option.WRT);
        this.points = new CurvePoints(session, writing);
        this.order = session.arguments().count(Option.ORDER);
        if (order.isPresent() && wrt.size() > 1) {
            throw new UsageException("-n goes with one variable, and there are " + wrt.size() + ": "
                    + String.join(", ", wrt), "repeat a name for each derivative by it, as in x,x,y");
        }
        if (order.isPresent() && order.get() == 0) {
            throw new UsageException("the order of the derivative of an implicit function is at least 1");
        }
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        ImplicitDifferentiation command = new ImplicitDifferentiation(session);
        return session.each(inputs, command::answer);
    }

    private void answer(String program) {
        ImplicitFunctions functions = session.reader(List.of()).implicit(program, session.names(Option.OF))
                .depending(session.names(Option.DEPENDS));
        if (session.arguments().has(Option.AT)) {
            points.write(functions.at(PointSyntax.of(session.arguments().values(Option.AT)), variables(functions)));
            return;
        }
        Set<String> notes = new LinkedHashSet<>();
        for (NamedAnswer derivative : functions.derivatives(variables(functions))) {
            writing.write(derivative.name() + " = ", derivative.value());
            notes.addAll(derivative.value().notes());
            session.sayVerified(derivative.value(), derivative.name() + " ");
            session.saySearch(derivative.value(), derivative.name() + ": ");
        }
        if (session.arguments().has(Option.VERBOSE)) {
            notes.add("by the implicit function theorem, where " + functions.regularity());
        }
        notes.forEach(session.messages()::note);
    }

    private List<String> variables(ImplicitFunctions functions) {
        if (order.isEmpty()) return wrt;
        List<String> variables = wrt.isEmpty() ? functions.variables() : wrt;
        if (variables.size() == 1) return Collections.nCopies(order.get(), variables.getFirst());
        throw new UsageException("-n needs one variable, and there are " + variables.size() + ": "
                + String.join(", ", variables), "name it, as in --wrt x");
    }
}
