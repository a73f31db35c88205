package deriv.cli;

import deriv.Answer;
import deriv.Reader;
import java.util.List;

/** {@code deriv simplify} and {@code deriv parse}: the formula itself, in another form. */
final class Restatement {
    private Restatement() {
    }

    static ExitCode simplify(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        Writing writing = new Writing(session);
        return session.each(inputs, program -> {
            Answer simple = session.reader(List.of()).parse(program).simplify();
            writing.write("", simple);
            session.remarks(simple);
        });
    }

    /** Without {@code --to}, the text with every grouping made explicit; else what it means, in that format. */
    static ExitCode parse(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        Writing writing = new Writing(session);
        return session.each(inputs, program -> {
            Reader reader = session.reader(List.of());
            if (session.arguments().has(Option.TO)) {
                Answer meaning = reader.parse(program);
                writing.write("", meaning);
                session.remarks(meaning);
            } else {
                Reader.Reading reading = reader.echo(program);
                session.output().line(reading.text());
                reading.notes().forEach(session.messages()::note);
            }
        });
    }
}
