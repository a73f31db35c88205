package deriv.cli;

import deriv.Answer;
import deriv.Equality;
import deriv.Reader;
import java.util.List;

/** {@code deriv equal}: two formulas, and whether they are the same function. */
final class Equating {
    private final Session session;
    private final String other;
    private ExitCode worst = ExitCode.OK;

    private Equating(Session session, String other) {
        this.session = session;
        this.other = other;
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        List<String> others = inputs.otherOperands();
        if (others.size() != 1) {
            throw new UsageException(
                    others.isEmpty() ? "'equal' needs a second formula"
                            : "'equal' takes two formulas; '" + others.get(1) + "' is too much",
                    "put each formula in quotes, as in deriv equal \"2*sin(x)*cos(x)\" \"sin(2x)\"");
        }
        Equating command = new Equating(session, others.getFirst());
        return session.each(inputs, command::answer).and(command.worst);
    }

    private void answer(String program) {
        Reader reader = session.reader(List.of());
        Answer left = reader.parse(program);
        Answer right = reader.parse(other);
        left.notes().forEach(session.messages()::note);
        right.notes().forEach(session.messages()::note);
        Equality equality = left.equal(right);
        boolean json = session.arguments().choice(Option.TO).equals("json");
        session.output().line(json ? EqualityJson.of(equality).toString() : equality.text());
        if (session.arguments().has(Option.VERBOSE) && equality instanceof Equality.Proved proved) {
            session.messages().note("proved: " + proved.method());
        }
        worst = worst.and(codeOf(equality));
    }

    private static ExitCode codeOf(Equality equality) {
        return switch (equality) {
            case Equality.Proved _ -> ExitCode.OK;
            case Equality.Refuted _ -> ExitCode.NEGATIVE;
            case Equality.Undecided _ -> ExitCode.UNDECIDED;
        };
    }
}
