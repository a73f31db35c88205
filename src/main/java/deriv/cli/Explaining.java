package deriv.cli;

import deriv.Answer;
import deriv.Explanation;
import java.util.List;
import java.util.Locale;

/** {@code deriv explain}: a derivative, or every partial derivative, step by step. */
final class Explaining {
    private final Session session;
    private final Differentiation differentiation;
    private final Explanation.Manner manner;
    private ExitCode worst = ExitCode.OK;

    private Explaining(Session session, Differentiation differentiation) {
        this.session = session;
        this.differentiation = differentiation;
        this.manner = manner(session.arguments());
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        List<String> names = Differentiation.operandNames(inputs.otherOperands(), session);
        Explaining command = new Explaining(session, Differentiation.of(names, session));
        return session.each(inputs, program -> command.answer(session.reader(names).parse(program)))
                .and(command.worst);
    }

    private static Explanation.Manner manner(Arguments arguments) {
        if (arguments.has(Option.BRIEF) && arguments.has(Option.FULL)) {
            throw new UsageException("--brief and --full exclude each other", "leave out one of them");
        }
        return Explanation.Manner.DEFAULT
                .with(arguments.has(Option.BRIEF) ? Explanation.Detail.BRIEF
                        : arguments.has(Option.FULL) ? Explanation.Detail.FULL : Explanation.Detail.NORMAL)
                .with(Explanation.Method.valueOf(upper(arguments.choice(Option.METHOD))))
                .with(Explanation.Notation.valueOf(upper(arguments.choice(Option.NOTATION))))
                .with(arguments.has(Option.CHECK_STEPS) ? Explanation.Checking.EACH_STEP : Explanation.Checking.NONE);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private void answer(Answer formula) {
        Explanation explanation = differentiation.sequences(formula).stream()
                .map(variables -> formula.explain(variables, manner)).reduce(Explanation::and).orElseThrow();
        String format = session.arguments().choice(Option.TO);
        session.output().line(format.equals("json") ? ExplanationJson.of(explanation).toString()
                : explanation.render(Explanation.Document.valueOf(upper(format))));
        explanation.notes().forEach(session.messages()::note);
        if (explanation.isRefuted()) worst = worst.and(ExitCode.NEGATIVE);
    }
}
